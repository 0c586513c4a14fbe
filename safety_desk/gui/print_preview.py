"""The page as it will come out: choose the form, look, 打印 n 页 or 导出 PDF."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QImage, QPageLayout, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QComboBox, QDialog, QFileDialog, QFrame, QPushButton

from safety_desk.gui.components.basic import button, column, frame, label, row
from safety_desk.gui.components.keys import shortcut
from safety_desk.gui.context import Context
from safety_desk.gui.facts import Filters, KindFacts, Route
from safety_desk.gui.page import Page
from safety_desk.gui.paper_view import PaperView
from safety_desk.gui.tokens import fix

_PRINT_DPI = 300
Make = Callable[[], bytes]


class PreviewPane(QFrame):
    """Pages, zoom, and the two ways out. Shared by the preview of a record and the print centre."""

    counted = Signal(int)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.setObjectName("preview_pane")
        self.context = context
        self.view = PaperView(context.background, context.backend.page_picture)
        self._pdf, self.pages, self._turn, self._name = b"", 0, 0, ""
        self._place = label("", "caption")
        self._place.setObjectName("page_place")
        bar = frame("tools")
        fix(bar, height=46)
        zoom = (self._tool("subtract", "缩小", lambda: self.view.zoom(-1)), button("整页", "ghost", small=True))
        zoom[1].clicked.connect(self.view.whole_page)
        steps = (
            self._tool("add", "放大", lambda: self.view.zoom(1)),
            self._tool("chevron_left", "上一页", lambda: self.view.go_to(self.view.page() - 1)),
            self._tool("chevron_right", "下一页", lambda: self.view.go_to(self.view.page() + 1)),
        )
        bar.setLayout(row(label("预览", "strong"), 4, self._place, None, *zoom, *steps, gap=2, margins=(18, 0, 14, 0)))
        self.save_pdf = button("导出 PDF", icon_name="document_pdf", name="save_pdf", tip="Ctrl+E")
        self.print_out = button("打印", "primary", icon_name="print", name="print_pages", tip="Ctrl+P")
        self.save_pdf.clicked.connect(self._save)
        self.print_out.clicked.connect(self._print)
        self.setLayout(column(bar, self.view, gap=0))
        self.view.page_changed.connect(lambda _page: self._say_place())
        self._offer()

    def make(self, make: Make, name: str) -> None:
        """Draw the PDF beside the window's thread and show it; ``name`` is its file name."""
        self._turn += 1
        self._name = name
        self._place.setText("正在排版")
        self._offer()
        turn = self._turn

        def work() -> tuple[bytes, int]:
            pdf = make()
            return pdf, self.context.backend.page_count(pdf)

        self.context.read(work, partial(self._made, turn), "没有排出版面")

    def nothing(self, why: str) -> None:
        """There is nothing to show."""
        self._turn += 1
        self._pdf, self.pages = b"", 0
        self.view.show_pdf(b"", 0)
        self._place.setText(why)
        self._offer()

    def _made(self, turn: int, made: tuple[bytes, int]) -> None:
        if turn != self._turn:
            return
        self._pdf, self.pages = made
        self.view.show_pdf(self._pdf, self.pages)
        self._say_place()
        self._offer()
        self.counted.emit(self.pages)

    def _say_place(self) -> None:
        if self.pages:
            self._place.setText(f"第 {self.view.page()} 页，共 {self.pages} 页")

    def _offer(self) -> None:
        self.print_out.setText(f"打印 {self.pages} 页" if self.pages else "打印")
        self.print_out.setEnabled(self.pages > 0)
        self.save_pdf.setEnabled(self.pages > 0)

    def _tool(self, icon_name: str, words: str, act: Callable[[], object]) -> QPushButton:
        made = button("", "ghost", icon_name=icon_name, small=True, tip=words, clicked=act)
        made.setAccessibleName(words)
        return made

    def _save(self) -> None:
        start = str(Path.home() / f"{self._name}.pdf")
        path, _ = QFileDialog.getSaveFileName(self.window(), "导出 PDF", start, "PDF 文件 (*.pdf)")
        if path:
            pdf = self._pdf
            done = partial(self._saved, Path(path).name)
            self.context.read(lambda: self.context.backend.write_file(Path(path), pdf), done, "PDF 没有导出")

    def _saved(self, name: str, _done: object) -> None:
        self.context.say(f"已导出 {name}，共 {self.pages} 页")

    def _print(self) -> None:
        """Ask for the printer, draw the pages in a worker, send them."""
        if not QPrinterInfo.availablePrinterNames():
            self.context.say("这台电脑还没有装打印机，可以先导出 PDF")
            return
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName(self._name)
        dialog = QPrintDialog(printer, self.window())
        if dialog.exec() != QDialog.DialogCode.Accepted:
            return
        pdf, count = self._pdf, self.pages
        render = self.context.backend.page_picture

        def work() -> list[tuple[bytes, tuple[float, float]]]:
            return [render(pdf, page, _PRINT_DPI) for page in range(1, count + 1)]

        self.context.read(work, partial(self._send, printer), "没有打印")

    def _send(self, printer: QPrinter, pages: Sequence[tuple[bytes, tuple[float, float]]]) -> None:
        painter = QPainter()
        for at, (picture, size) in enumerate(pages):
            landscape = size[0] > size[1]
            way = QPageLayout.Orientation.Landscape if landscape else QPageLayout.Orientation.Portrait
            printer.setPageOrientation(way)
            printer.setFullPage(True)
            if at == 0:
                painter.begin(printer)
            else:
                printer.newPage()
            dots = printer.resolution() / 25.4
            area = QRectF(0, 0, size[0] * dots, size[1] * dots)
            painter.drawImage(area, QImage.fromData(picture))
        painter.end()
        self.context.say(f"已送到 {printer.printerName()}，共 {len(pages)} 页")


class PreviewPage(Page):
    """From a list or a record: the form, its pages, one 打印 button. Esc goes back."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, "preview_page")
        self.kind: KindFacts | None = None
        self._ids: tuple[str, ...] = ()
        self._filters: Filters | None = None
        self.pane = PreviewPane(context)
        self.forms = QComboBox()
        self.forms.setObjectName("form_choice")
        self.forms.setAccessibleName("表样")
        fix(self.forms, min_width=280)
        self.forms.activated.connect(lambda _at: self._make())
        self._leave = button("返回", "ghost", name="leave_preview")
        self._leave.clicked.connect(self._close)
        self.pane.counted.connect(lambda _pages: self.pane.print_out.setFocus())
        foot = frame("foot")
        fix(foot, height=54)
        choice = (label("表样", "label"), self.forms)
        ways = (self._leave, self.pane.save_pdf, self.pane.print_out)
        foot.setLayout(row(*choice, None, *ways, gap=8, margins=(18, 0, 16, 0)))
        self.setLayout(column(self.pane, foot, gap=0))
        keys: dict[str, Callable[[], object]] = {
            "Esc": self._close,
            "Ctrl+P": self.pane.print_out.click,
            "Ctrl+E": self.pane.save_pdf.click,
            "PgDown": lambda: self.pane.view.go_to(self.pane.view.page() + 1),
            "PgUp": lambda: self.pane.view.go_to(self.pane.view.page() - 1),
        }
        for key, act in keys.items():
            shortcut(self, key, act)

    def visit(self, route: Route) -> None:
        self.kind = self.context.facts.kinds[route.kind]
        self._ids, self._filters = tuple(route.ids), route.filters
        category = self.context.facts.category_of(route.kind)
        what = f"{len(self._ids)} 条记录" if self._ids else "台账表"
        self.say_title(f"打印{self.kind.name}", what, category.short)
        self.pane.nothing("正在排版")
        code = route.kind
        self.context.read(lambda: self.context.backend.forms(code), self._offer, "表样没有读出来")

    def back(self) -> Route:
        assert self.kind is not None
        return Route("ledger", self.kind.code, self._ids[0] if len(self._ids) == 1 else "")

    def _offer(self, forms: list[tuple[str, str]]) -> None:
        assert self.kind is not None
        self.forms.clear()
        for code, title in forms if self._ids else []:
            self.forms.addItem(title, code)
        if not self._ids:
            self.forms.addItem(self.kind.label, "")
        self._make()

    def _make(self) -> None:
        assert self.kind is not None
        form, ids, kind = str(self.forms.currentData()), self._ids, self.kind
        year, filters, backend = self.context.year, self._filters, self.context.backend
        if ids:
            self.pane.make(lambda: backend.print_form(form, ids), f"{self.forms.currentText()}")
        else:
            self.pane.make(lambda: backend.print_ledger(kind.code, year, filters), f"{year}年度{kind.label}")

    def _close(self) -> None:
        self.context.go.emit(self.back())
