"""Entering and changing one record: form, sections, files; drafts by themselves, one key saves and goes on."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QScrollArea, QWidget

from safety_desk.gui.components.basic import column, frame, row, scrolled
from safety_desk.gui.components.keys import shortcut
from safety_desk.gui.components.notice import Banner
from safety_desk.gui.context import Context
from safety_desk.gui.drafts import DraftKeeper
from safety_desk.gui.editor_foot import EditorFoot
from safety_desk.gui.editor_narrow import NarrowBar
from safety_desk.gui.editor_side import SectionPane
from safety_desk.gui.facts import KindFacts, Route
from safety_desk.gui.field_editors import LinkEditor
from safety_desk.gui.history import ask_history
from safety_desk.gui.ledger_list import short_name
from safety_desk.gui.page import COMPACT, Page
from safety_desk.gui.prefill import copied, defaults, source_for
from safety_desk.gui.record_files import RecordFiles
from safety_desk.gui.record_form import RecordForm
from safety_desk.model.findings import Refused

if TYPE_CHECKING:
    from safety_desk.services.records import Saved

_FAULT = "这条记录没有保存"


class EditorPage(Page):
    """A page inside the window, not a dialog. Leaving never asks: the draft stays."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, "editor_page")
        self.kind: KindFacts | None = None
        self.id: str | None = None
        self.version: int | None = None
        self.form: RecordForm | None = None
        self._previous: Mapping[str, Any] = {}
        self._go_on, self._read_only = False, False
        self.sections, self.banner = SectionPane(), Banner("draft_banner")
        self.files, self.narrow = RecordFiles(context, self), NarrowBar()
        self._scroll: QScrollArea | None = None
        self.foot = EditorFoot()
        self.drafts = DraftKeeper(context, self._draft, self)
        self._lay_out()
        self._connect()

    def visit(self, route: Route) -> None:
        kind = self.context.facts.kinds[route.kind]
        self.kind, self._read_only = kind, not self.context.may_write
        self._make_form(kind)
        self.banner.hide()
        if route.action == "edit":
            then = partial(self._show_record, kind)
            self.context.read(lambda: self.context.backend.record(route.record), then, "这条记录没有打开")
        elif route.record:
            then = partial(self._copy, kind)
            self.context.read(lambda: self.context.backend.record(route.record), then, "这条记录没有打开")
        else:
            self._begin(kind, None, defaults(self.context, kind) | dict(route.values))

    def leave(self) -> bool:
        self.drafts.keep()
        self.drafts.pause()
        return True

    def back(self) -> Route:
        assert self.kind is not None
        return Route("ledger", self.kind.code, self.id or "")

    def panes(self) -> list[QWidget]:
        parts: list[QWidget | None] = [self.sections, self.narrow, self.form, self.files.pane]
        return [part for part in parts if part is not None and part.isVisible()]

    def arrange(self, width: str, *, low: bool) -> None:
        super().arrange(width, low=low)
        compact = width == COMPACT
        self.sections.setVisible(not compact)
        self.narrow.setVisible(compact)
        (self._middle if compact else self._whole).addWidget(self.files.pane)
        self.files.pane.arrange(narrow=compact)
        self._turn()
        self.foot.kept.setVisible(not compact)

    def save(self, *, go_on: bool = False) -> None:
        """Save; stay away from the list when ``go_on`` and open an empty form instead."""
        if self.form is None or self.kind is None or self._read_only:
            return
        try:
            values = self.form.values()
        except Refused as refused:
            self._refuse(refused)
            return
        self._go_on = go_on
        self.drafts.pause()
        self.form.setEnabled(False)
        kind, id_, version, files = self.kind.code, self.id, self.version, list(self.files.pane.waiting)
        task = self.context.background.write(lambda: self.context.backend.save(kind, values, id_, version, files))
        task.finished.connect(self._saved)
        task.failed.connect(self._not_saved)

    def _just_save(self) -> None:
        self.save()

    def _lay_out(self) -> None:
        self._middle = column(gap=0)
        notices = column(self.banner, gap=0, margins=(20, 10, 20, 0))
        centre = column(self.narrow, gap=0)
        centre.addLayout(notices)
        centre.addLayout(self._middle, 1)
        centre.addWidget(self.foot)
        area = frame("area")
        area.setLayout(centre)
        self._whole = row(self.sections, area, self.files.pane, gap=0)
        self._whole.setStretch(1, 1)
        self.setLayout(self._whole)

    def _turn(self) -> None:
        """In a narrow window the form and the files take turns."""
        compact, files = self.width_class == COMPACT, self.narrow.on_files()
        self.files.pane.setVisible(files or not compact)
        if self._scroll is not None:
            self._scroll.setVisible(not (compact and files))

    def _connect(self) -> None:
        self.foot.cancel.clicked.connect(self._close)
        self.foot.save.clicked.connect(self._just_save)
        self.foot.next.clicked.connect(lambda: self.save(go_on=True))
        self.foot.print.clicked.connect(self._print_out)
        self.drafts.kept.connect(lambda at: self.foot.kept.setText(f"草稿已自动保留 {at}"))
        self.sections.chosen.connect(self._go_to)
        self.narrow.chosen.connect(self._go_to)
        self.narrow.turned.connect(self._turn)
        self.files.pane.counted.connect(self.narrow.count)
        self.files.pane.history_asked.connect(self._ask_history)
        keys: dict[str, Callable[[], object]] = {
            "Ctrl+S": self.save,
            "Ctrl+Return": lambda: self.save(go_on=True),
            "Ctrl+Enter": lambda: self.save(go_on=True),
            "Ctrl+D": self._same_as_before,
            "Ctrl+I": lambda: self.form.add_row() if self.form else None,
            "Ctrl+P": self._print_out,
            "Esc": self._close,
        }
        for key, act in keys.items():
            shortcut(self, key, act, inside=True)

    def _make_form(self, kind: KindFacts) -> None:
        if self._scroll is not None:
            self._middle.removeWidget(self._scroll)
            self._scroll.hide()
            self._scroll.deleteLater()
        self.form = RecordForm(kind.fields, kind.lines, self.context.today, partial(source_for, self.context, kind))
        self.form.changed.connect(self._changed)
        self.form.at_end.connect(self.foot.save.setFocus)
        self._scroll = scrolled(self.form, "editor_scroll")
        self._middle.addWidget(self._scroll)
        self.form.setEnabled(False)
        self.sections.offer(self.form)
        self.narrow.offer(self.form)

    def _begin(self, kind: KindFacts, record: Mapping[str, Any] | None, values: Mapping[str, Any]) -> None:
        """Show a form to work in; a draft that was kept of it is offered, never put in by itself."""
        assert self.form is not None
        self.id = str(record["id"]) if record else None
        self.version = int(record["version"]) if record else None
        self.drafts.begin(kind.code, self.id)
        self.form.fill(values)
        self._read_only = self._read_only or bool(record and record.get("archived"))
        self.form.setEnabled(True)
        self.form.set_read_only(on=self._read_only)
        self.sections.refresh()
        for part in (self.foot.save, self.foot.next):
            part.setVisible(not self._read_only)
        self.foot.print.setVisible(record is not None)
        self.files.pane.history.setVisible(record is not None)
        self.foot.say("")
        self.foot.kept.setText("")
        self._say_title(kind, record)
        self.files.begin(self.id, may_change=not self._read_only)
        QTimer.singleShot(0, self.form.focus_first)
        if not self._read_only:
            code, id_ = kind.code, self.id
            backend = self.context.backend
            self.context.read(lambda: backend.load_draft(code, id_), self._offer_draft, "草稿没有读出来")
            self.context.read(lambda: backend.latest(code), self._remember, "上一条没有读出来")

    def _say_title(self, kind: KindFacts, record: Mapping[str, Any] | None) -> None:
        category = self.context.facts.category_of(kind.code)
        word = "查看" if self._read_only else "修改" if record else "登记"
        missing = "、".join(record["missing"]) if record else ""
        sub = "已归档，只能看和打印" if record and record.get("archived") else f"待补：{missing}" if missing else ""
        self.say_title(f"{word}{short_name(kind)}", sub, category.short)

    def _show_record(self, kind: KindFacts, record: Mapping[str, Any]) -> None:
        self._begin(kind, record, record["values"])

    def _copy(self, kind: KindFacts, record: Mapping[str, Any]) -> None:
        self._begin(kind, None, copied(self.context, kind, record["values"]))

    def _draft(self) -> dict[str, Any]:
        assert self.form is not None
        return self.form.draft()

    def _offer_draft(self, values: Mapping[str, Any] | None) -> None:
        if values and self.form is not None and not self.drafts.dirty:
            plain = "不接着填也不要紧，新的一条保存后草稿才会清掉。"
            self.banner.tell("上次没填完的内容还在", plain, act="接着填", then=partial(self._take_draft, values))

    def _take_draft(self, values: Mapping[str, Any]) -> None:
        assert self.form is not None
        self.banner.hide()
        self.form.fill({**self.form.draft(), **values})
        self._changed()

    def _remember(self, record: Mapping[str, Any] | None) -> None:
        self._previous = record["values"] if record else {}

    def _changed(self) -> None:
        if not self._read_only:
            self.drafts.touch()
            self.sections.refresh()

    def _refuse(self, refused: Refused) -> None:
        """Say above the foot what stands in the way, and go to the first of it."""
        assert self.form is not None
        assert self.kind is not None
        labels = {f.name: f.label for f in self.kind.fields}
        names = [labels.get(name, "") for name in refused.fields]
        count = len(refused.fields)
        text = (
            f"还有 {count} 处要改：{'、'.join(n for n in names if n)}" if count else f"{refused.why} {refused.remedy}"
        )
        self.foot.say(text)
        self.form.tell(refused.fields)

    def _not_saved(self, error: BaseException) -> None:
        assert self.form is not None
        self.form.setEnabled(True)
        self.drafts.touch()
        if isinstance(error, Refused) and error.fields:
            self._refuse(error)
        else:
            self.context.fault(error, _FAULT)

    def _saved(self, saved: "Saved") -> None:
        assert self.form is not None
        assert self.kind is not None
        self.drafts.drop()
        words = (
            f"已保存，还有 {len(saved.missing)} 项待补：{'、'.join(saved.missing[:4])}" if saved.missing else "已保存"
        )
        warnings = "；".join(finding.message for finding in saved.warnings[:2])
        self.context.say(f"{words}。{warnings}" if warnings else words)
        if self._go_on:
            self._make_form(self.kind)
            self._begin(self.kind, None, defaults(self.context, self.kind))
        else:
            self.context.open("ledger", self.kind.code, saved.id)

    def _same_as_before(self) -> None:
        """Ctrl+D: the value of the record entered before, in the field at hand."""
        editor = self.form.current() if self.form else None
        if editor is not None and editor.field.name in self._previous and not editor.field.computed:
            editor.put(self._previous[editor.field.name])
            if isinstance(editor, LinkEditor):
                editor.put_id(self._previous.get(f"{editor.field.name}_id"))

    def go_to_end(self) -> None:
        """Show the last part of the form."""
        if self._scroll is not None:
            bar = self._scroll.verticalScrollBar()
            bar.setValue(bar.maximum())

    def _go_to(self, part: QWidget) -> None:
        if self._scroll is not None:
            self._scroll.ensureWidgetVisible(part, 0, 40)
            first = next((w for w in part.findChildren(QWidget) if w.focusPolicy().value & 1 and w.isEnabled()), None)
            if first is not None:
                first.setFocus()

    def _ask_history(self) -> None:
        if self.id is not None and self.kind is not None:
            ask_history(self.context, self, self.kind, self.id)

    def _print_out(self) -> None:
        if self.id and self.kind:
            self.context.open("ledger", self.kind.code, self.id, "print", ids=(self.id,))

    def _close(self) -> None:
        self.context.go.emit(self.back())
