"""The table of a ledger asks for windows of rows and keeps only the last few of them."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from safety_desk.gui.facts import RowFacts
from safety_desk.gui.ledger_model import KEPT, WINDOW, Column, LedgerModel, Reply

COLUMNS = (Column("", "", 40, "check"), Column("name", "名称", 200, "key"), Column("", "附件", 50, "clip"))


class Ledger:
    """Twenty thousand rows, answered at once or when asked to."""

    def __init__(self, count: int = 20_000, *, at_once: bool = True) -> None:
        self.count, self.asked, self.at_once = count, list[int](), at_once
        self.waiting: list[tuple[int, int, Reply]] = []

    def fetch(self, offset: int, limit: int, reply: Reply) -> None:
        self.asked.append(offset)
        if self.at_once:
            self.answer(offset, limit, reply)
        else:
            self.waiting.append((offset, limit, reply))

    def answer(self, offset: int, limit: int, reply: Reply) -> None:
        last = min(offset + limit, self.count)
        reply([RowFacts(f"id{i}", (f"第 {i} 条",), attachments=i % 2) for i in range(offset, last)])


def shown(ledger: Ledger) -> LedgerModel:
    model = LedgerModel()
    model.show(COLUMNS, ledger.count, ledger.fetch)
    return model


def text(model: LedgerModel, row: int, column: int = 1) -> str:
    return str(model.index(row, column).data())


def test_only_the_windows_that_are_looked_at_are_fetched() -> None:
    ledger = Ledger()
    model = shown(ledger)
    assert model.rowCount() == 20_000
    assert ledger.asked == [0]
    assert text(model, 19_999) == ""
    assert text(model, 19_999) == "第 19999 条"
    assert ledger.asked == [0, 19_999 // WINDOW * WINDOW]


def test_the_oldest_windows_are_let_go_and_fetched_again() -> None:
    ledger = Ledger()
    model = shown(ledger)
    for window in range(1, KEPT + 2):
        text(model, window * WINDOW)
    assert text(model, 0) == ""
    assert ledger.asked.count(0) == 2


def test_an_answer_for_a_list_no_longer_shown_is_not_taken() -> None:
    slow = Ledger(at_once=False)
    model = shown(slow)
    model.show(COLUMNS, 3, Ledger(3).fetch)
    slow.answer(*slow.waiting[0])
    assert [text(model, row) for row in range(3)] == ["第 0 条", "第 1 条", "第 2 条"]
    assert model.row(200) is None


def test_checks_belong_to_rows_and_go_with_the_list() -> None:
    model = shown(Ledger(5))
    model.toggle(3)
    assert model.index(3, 0).data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
    assert list(model.checked.values()) == ["id3"]
    model.check_all(on=True)
    assert len(model.checked) == 5
    model.show(COLUMNS, 5, Ledger(5).fetch)
    assert not model.checked


def test_cells_read_their_column_and_paper_clips_stand_only_where_files_are() -> None:
    model = shown(Ledger(4))
    assert model.index(1, 1).data(Qt.ItemDataRole.AccessibleTextRole) == "名称 第 1 条"
    assert [text(model, row, 2) for row in range(2)] == ["", "1"]
    assert model.find("id2") == 2


def test_model_keeps_the_rules_of_its_base_class() -> None:
    model = LedgerModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning)
    model.show(COLUMNS, 300, Ledger(300).fetch)
    model.show(COLUMNS, 0, Ledger(0).fetch)
    assert tester.model() is model
