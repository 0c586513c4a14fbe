"""The workbooks around an import can themselves be imported."""

from pathlib import Path

import pytest

from safety_desk.exchange.excel_writer import REASON_HEADING
from safety_desk.model.findings import Refused
from safety_desk.model.people import Role
from safety_desk.model.progress import finish
from safety_desk.services.desk import Desk
from safety_desk.services.excel import import_workbook
from safety_desk.services.import_papers import save_refused, save_template
from safety_desk.services.import_reading import read_sheets
from tests.services.conftest import Opener


@pytest.mark.parametrize("kind", ["hazard", "enterprise", "training_session"])
def test_a_template_names_every_field_that_can_be_filled(desk: Desk, kind: str, tmp_path: Path) -> None:
    save_template(desk, kind, tmp_path / "模板.xlsx")
    (reading,) = read_sheets(desk, tmp_path / "模板.xlsx", kind)
    named = {name for _, _, name in reading.columns}
    assert {f.name for f in desk.fields(kind) if not f.computed} <= named
    assert reading.rows == []


def test_refused_rows_come_back_with_their_reasons_and_go_in_once_mended(desk: Desk, tmp_path: Path) -> None:
    out = tmp_path / "没有导入的行.xlsx"
    row = {"文件标题": "", "来文单位": "县应急管理局", "来文字号": "滦应急〔2025〕6号", "收文日期": "2025-03-06"}
    assert save_refused(desk, "incoming", [(row, "文件标题没有填")], out) == 1
    (reading,) = read_sheets(desk, out, "incoming")
    assert reading.rows[0].raw[REASON_HEADING] == "文件标题没有填"
    save_refused(desk, "incoming", [(row | {"文件标题": "汛期检查"}, "")], out)
    assert finish(import_workbook(desk, out, "incoming")).new == 1


def test_who_only_reads_gets_no_refused_rows(empty_folder: Path, opened: Opener, tmp_path: Path) -> None:
    reader = opened(empty_folder, user=Role.READER.value)
    with pytest.raises(Refused, match="查阅没有这项权限"):
        save_refused(reader, "incoming", [], tmp_path / "没有导入的行.xlsx")
    assert not list(tmp_path.glob("*.xlsx"))
