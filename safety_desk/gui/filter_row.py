"""Search and chips above a list; the chips are kept for each kind while the program runs."""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame

from safety_desk.gui import remembered
from safety_desk.gui.columns import filter_fields
from safety_desk.gui.components.basic import clear, label, row
from safety_desk.gui.components.choice import Chip, Segmented
from safety_desk.gui.components.steps import SearchBox
from safety_desk.gui.facts import Filters, KindFacts
from safety_desk.gui.page import COMPACT
from safety_desk.gui.tokens import fix, u
from safety_desk.model.field import Field

LOOSE, TIGHT = "宽松", "紧凑"


class FilterRow(QFrame):
    """Tells ``changed`` a moment after the last key."""

    changed = Signal()
    density = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("filter_row")
        self.setProperty("cls", "tools")
        self.search = SearchBox("输入关键字，可只写几个字", "ledger_search")
        fix(self.search, width=280)
        self._chips_row = row(gap=8)
        self.count = label("", "caption")
        self.count.setObjectName("ledger_count")
        self.tight = Segmented((LOOSE, TIGHT), "density")
        if remembered.density() == TIGHT:
            self.tight.choose(TIGHT)
        self.tight.chosen.connect(self.density)
        layout = row(self.search, gap=8, margins=(16, 8, 16, 8))
        layout.addLayout(self._chips_row)
        layout.addStretch(1)
        layout.addWidget(self.count)
        layout.addSpacing(8)
        layout.addWidget(self.tight)
        self.setLayout(layout)
        self._wait = QTimer(self, singleShot=True, interval=150)
        self._wait.timeout.connect(self.changed)
        self.search.searched.connect(lambda _text: self._wait.start())
        self.chips: list[tuple[str, Chip]] = []
        self._fields: dict[str, Field] = {}
        self._kept: dict[str, dict[str, str]] = {}
        self._kind = ""

    def offer(self, kind: KindFacts, preset: Mapping[str, Any] | None = None) -> None:
        """Show the chips of a kind, as they were left there or as ``preset`` wants them."""
        self._keep()
        self._kind = kind.code
        self.search.blockSignals(True)
        self.search.clear()
        self.search.blockSignals(False)
        clear(self._chips_row)
        self._fields = {f.name: f for f in filter_fields(kind)}
        self.chips = [(name, Chip(f.label, [(str(w), str(w)) for w in f.choices])) for name, f in self._fields.items()]
        if kind.has_cases:
            self.chips.insert(0, ("open_only", Chip("办结", [("1", "只看未办结")])))
        self.chips.append(("incomplete", Chip("待补", [("1", "只看待补")])))
        kept = self._kept.get(kind.code, {})
        if preset is not None:
            kept = {name: "1" if value is True else str(value) for name, value in preset.items()}
        for name, chip in self.chips:
            chip.setObjectName(f"chip_{name}")
            chip.set_key(kept.get(name, ""))
            chip.changed.connect(lambda _key: self.changed.emit())
            self._chips_row.addWidget(chip)

    def filters(self, year: int | None, sort: str, *, descending: bool) -> Filters:
        keys = {name: chip.key for name, chip in self.chips if chip.key}
        equal: dict[str, Any] = {
            name: self._fields[name].type(key) for name, key in keys.items() if name in self._fields
        }
        return Filters(
            year=None if keys.get("open_only") else year,
            words=self.search.text().strip(),
            equal=equal,
            incomplete=bool(keys.get("incomplete")),
            open_only=bool(keys.get("open_only")),
            sort=sort,
            descending=descending,
        )

    def reset(self) -> None:
        """Take every filter away."""
        self.search.clear()
        for _name, chip in self.chips:
            chip.set_key("")
        self.changed.emit()

    def active(self) -> bool:
        return bool(self.search.text().strip()) or any(chip.key for _name, chip in self.chips)

    def arrange(self, size: str, room: int) -> None:
        """Narrow windows show fewer chips and a shorter search."""
        self.search.setFixedWidth(u(220 if size == COMPACT else 280))
        self.tight.setVisible(size != COMPACT)
        left = room - self.search.width() - (0 if size == COMPACT else self.tight.sizeHint().width()) - u(150)
        self._show_chips(left)

    def _show_chips(self, left: int) -> None:
        for _name, chip in _by_weight(self.chips):
            wide = chip.sizeHint().width() + 8
            chip.setVisible(left >= wide or bool(chip.key))
            left -= wide

    def _keep(self) -> None:
        if self._kind:
            self._kept[self._kind] = {name: chip.key for name, chip in self.chips if chip.key}


def _by_weight(chips: Sequence[tuple[str, Chip]]) -> list[tuple[str, Chip]]:
    """The chips that stay longest first: open cases, 待补, then the others in order."""
    return sorted(chips, key=lambda each: each[0] not in ("open_only", "incomplete"))
