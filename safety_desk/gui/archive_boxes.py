"""装盒: the shelf, and beside it what lies in the chosen box."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QWidget

from safety_desk.gui.archive_shelf import Shelf
from safety_desk.gui.components.basic import Card, ElidedLabel, column, frame, holder, label, row, scrolled
from safety_desk.gui.components.plain_table import Heading, PlainTable
from safety_desk.gui.style import restyle
from safety_desk.gui.tokens import fix, look, u

if TYPE_CHECKING:
    from safety_desk.services.archived import ShelfBox, ShelfItem

_ITEMS = (
    Heading("件号", 64, "date"),
    Heading("题名", 0, "key"),
    Heading("日期", 92, "date"),
    Heading("页数", 60, "number"),
)
_TONES = {"Y": "primary", "30": "ok", "10": "warn"}


class BoxStep(QWidget):
    """Automatic boxes; a click on a spine shows its items."""

    opened = Signal(object)
    """A ``ShelfItem`` whose record shall be shown."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("step_boxes")
        self.boxes: Sequence[ShelfBox] = ()
        self.shelf = Shelf()
        self._shelf_card = Card(" ", name="shelf_card")
        self._shelf_area, self._narrow = scrolled(holder(column(self.shelf, None)), "shelf_scroll"), False
        self._shelf_card.body.addWidget(self._shelf_area, 1)
        legend = self._shelf_card.head
        legend.addSpacing(6)
        for period, words in (("Y", "永久"), ("30", "30 年"), ("10", "10 年")):
            legend.addWidget(_dot(look.colours.archive(period)))
            legend.addWidget(label(words, "caption"))
            legend.addSpacing(8)
        self._hint = label("盒脊下面的长条是装满的程度", "caption")
        self._shelf_card.body.addWidget(self._hint)
        self._box = self._box_card()
        self._both: QBoxLayout = row(self._shelf_card, self._box, gap=14, margins=(20, 14, 20, 14))
        self.setLayout(column(scrolled(holder(self._both), "boxes_scroll")))
        self.shelf.grown.connect(self._make_room)
        self.shelf.chosen.connect(self._show_box)
        self.items.opened.connect(self._open)
        self.arrange(narrow=False, low=False)

    def arrange(self, *, narrow: bool, low: bool) -> None:
        """In a narrow window the items go below the shelf, in a low one the spines are shorter."""
        way = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        self._both.setDirection(way)
        self._both.setStretch(0, 0 if narrow else 17)
        self._both.setStretch(1, 1 if narrow else 10)
        self._narrow = narrow
        self.shelf.stand(low=low)
        self._box.setMinimumHeight(u(220 if narrow else 0))
        self._hint.setVisible(not low)

    def show_boxes(self, boxes: "Sequence[ShelfBox]") -> None:
        self.boxes = boxes
        items, pages = sum(len(b.items) for b in boxes), sum(b.pages for b in boxes)
        self._shelf_card.title.setText(f"{len(boxes)} 盒")
        self._shelf_card.caption.setText(f"{items:,} 件，{pages:,} 页，不同年度、期限、类别不同盒")
        self.shelf.show_boxes(boxes)

    def _box_card(self) -> QWidget:
        self._number, self._category, self._period = (
            label("", "section"),
            label("", "badge", tone="primary"),
            label("", "badge"),
        )
        self._count, self._span = label("", "caption"), ElidedLabel("", "caption")
        self.items = PlainTable(_ITEMS, "box_items")
        card = frame("card", "box_card")
        head = row(self._number, self._category, self._period, None, self._count, gap=8, margins=(16, 0, 16, 0))
        inner = column(gap=8, margins=(1, 14, 1, 8))
        inner.addLayout(head)
        inner.addLayout(row(self._span, margins=(16, 0, 16, 0)))
        inner.addWidget(self.items, 1)
        card.setLayout(inner)
        return card

    def _make_room(self, height: int) -> None:
        """In a narrow window the whole step scrolls, not the shelf by itself."""
        self._shelf_area.setMinimumHeight(height if self._narrow else 0)

    def _show_box(self, at: int) -> None:
        box = self.boxes[at]
        self._number.setText(f"第 {box.number} 盒")
        self._category.setText(box.category)
        self._period.setText(box.period_words)
        restyle(self._period, st=_TONES[box.period])
        self._count.setText(f"{len(box.items)} 件，{box.pages} 页，盒厚 {box.thickness} mm")
        self._span.setText(f"档号  {box.span}" + (f"，第 {box.supplement} 次补归档" if box.supplement else ""))
        self.items.show_rows([(i.serial, i.title, f"{i.date:%Y%m%d}", str(i.pages)) for i in box.items])

    def _open(self, at: int) -> None:
        item: ShelfItem = self.boxes[self.shelf.current()].items[at]
        if item.record:
            self.opened.emit(item)


def _dot(colour: str) -> QWidget:
    dot = frame("")
    dot.setStyleSheet(f"background: {colour}; border-radius: 5px;")
    fix(dot, width=10, height=10)
    return dot
