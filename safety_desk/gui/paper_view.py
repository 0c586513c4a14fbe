"""True pages on a grey ground: rendered beside the window's thread, one after the other as they come into view."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QImage, QPixmap, QResizeEvent
from PySide6.QtWidgets import QFrame, QGraphicsDropShadowEffect, QLabel, QScrollArea, QVBoxLayout

from safety_desk.gui.background import Background
from safety_desk.gui.components.basic import clear, column, frame

Render = Callable[[bytes, int, int], tuple[bytes, tuple[float, float]]]
_DPI_STEPS = (60, 75, 96, 120, 150, 200)


class PaperView(QScrollArea):
    """Shows a PDF. ``page_changed`` tells which page is at the top of the view."""

    page_changed = Signal(int)

    def __init__(self, background: Background, render: Render) -> None:
        super().__init__()
        self.setObjectName("paper_view")
        self.setWidgetResizable(True)
        self._background, self._render = background, render
        self._pdf, self._turn, self._dpi, self._whole = b"", 0, 75, True
        self._ground: QFrame = frame("paper-ground")
        self._layout: QVBoxLayout = column(gap=18, margins=(24, 20, 24, 20))
        self._ground.setLayout(self._layout)
        self.setWidget(self._ground)
        self._pages: list[QLabel] = []
        self._drawn: dict[int, int] = {}
        self._soon = QTimer(self, singleShot=True, interval=60)
        self._soon.timeout.connect(self._draw_seen)
        self.verticalScrollBar().valueChanged.connect(lambda _value: self._soon.start())
        self.verticalScrollBar().valueChanged.connect(lambda _value: self.page_changed.emit(self.page()))
        self._size = (210.0, 297.0)

    def show_pdf(self, pdf: bytes, pages: int) -> None:
        """Show ``pages`` pages, the first at once."""
        self._turn += 1
        self._pdf = pdf
        clear(self._layout)
        self._pages = [self._blank() for _ in range(pages)]
        self._drawn.clear()
        for page in self._pages:
            self._layout.addWidget(page, 0, Qt.AlignmentFlag.AlignHCenter)
        self._layout.addStretch(1)
        self.verticalScrollBar().setValue(0)
        if pages:
            self._draw(0)

    def page(self) -> int:
        """Number of the page in view, from 1."""
        top = self.verticalScrollBar().value() + self.viewport().height() // 3
        return next((i + 1 for i, page in enumerate(self._pages) if page.geometry().bottom() >= top), len(self._pages))

    def go_to(self, page: int) -> None:
        if 1 <= page <= len(self._pages):
            self.verticalScrollBar().setValue(self._pages[page - 1].geometry().top() - 12)

    def zoom(self, by: int) -> None:
        """Larger or smaller by one step."""
        at = min(range(len(_DPI_STEPS)), key=lambda i: abs(_DPI_STEPS[i] - self._dpi))
        self._whole = False
        self._set_dpi(_DPI_STEPS[max(0, min(len(_DPI_STEPS) - 1, at + by))])

    def whole_page(self) -> None:
        """As large as one page fits."""
        self._whole = True
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        if self._whole:
            self._fit()
        self._soon.start()

    def _fit(self) -> None:
        wide, tall = self._size
        by_height = (self.viewport().height() - 44) / tall * 25.4
        by_width = (self.viewport().width() - 52) / wide * 25.4
        self._set_dpi(max(30, round(min(by_height, by_width))))

    def _set_dpi(self, dpi: int) -> None:
        if dpi != self._dpi:
            self._dpi = dpi
            for page in self._pages:
                page.setFixedSize(self._pixels())
            self._soon.start()

    def _pixels(self) -> QSize:
        wide, tall = self._size
        return QSize(round(wide / 25.4 * self._dpi), round(tall / 25.4 * self._dpi))

    def _blank(self) -> QLabel:
        page = QLabel()
        page.setStyleSheet("background: #FFFFFF;")
        page.setFixedSize(self._pixels())
        shadow = QGraphicsDropShadowEffect(page)
        shadow.setBlurRadius(24)
        shadow.setOffset(0, 5)
        shadow.setColor(QColor(24, 33, 47, 50))
        page.setGraphicsEffect(shadow)
        return page

    def _draw_seen(self) -> None:
        top = self.verticalScrollBar().value()
        bottom = top + self.viewport().height()
        for at, page in enumerate(self._pages):
            if page.geometry().bottom() >= top and page.geometry().top() <= bottom and self._drawn.get(at) != self._dpi:
                self._draw(at)

    def _draw(self, at: int) -> None:
        self._drawn[at] = self._dpi
        ratio = self.devicePixelRatioF()
        work = partial(self._render, self._pdf, at + 1, round(self._dpi * ratio))
        self._background.read(work, partial(self._arrived, self._turn, at, ratio))

    def _arrived(self, turn: int, at: int, ratio: float, drawn: tuple[bytes, tuple[float, float]]) -> None:
        if turn != self._turn or at >= len(self._pages):
            return
        picture, size = drawn
        if at == 0 and size != self._size:
            self._size = size
            if self._whole:
                self._fit()
        pixmap = QPixmap.fromImage(QImage.fromData(picture))
        pixmap.setDevicePixelRatio(ratio)
        page = self._pages[at]
        page.setPixmap(pixmap)
        page.setFixedSize(round(pixmap.width() / ratio), round(pixmap.height() / ratio))
