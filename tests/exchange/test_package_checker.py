"""The strict verifier: whatever is changed in a package, it is found and the file is named."""

import os
import re
import shutil
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest

from safety_desk.exchange import package_layout as layout
from safety_desk.exchange.bag import ALGORITHMS, manifest, manifest_name
from safety_desk.exchange.package_checker import CheckResult, check_package
from safety_desk.exchange.package_fixity import digests_of
from safety_desk.storage import files
from tests.exchange.package_samples import all_files, written

NUMBER = "130824105-J001-2024-AJDA-01"
MAIN = "data/电子档案/2024/08监督检查/J001-WS·2024-D30-AJZ-0001/J001-WS·2024-D30-AJZ-0001-001.pdf"
PHOTO = MAIN.replace("-001.pdf", "-002.jpg")


@pytest.fixture(scope="module")
def clean(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return written(tmp_path_factory.mktemp("clean") / "out").path


@pytest.fixture
def package(clean: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(clean, tmp_path / clean.name))


def messages(result: CheckResult) -> str:
    return "\n".join(one.message for one in result.findings)


def resealed(root: Path) -> Path:
    """The package with manifests that agree with its changed content, as a forger would leave it."""
    for tags in (False, True):
        names = {manifest_name(algorithm, tags=tags) for algorithm in ALGORITHMS} | set(layout.TAG_MANIFESTS)
        listed = [path for path in all_files(root) if path.startswith("data/") != tags and path not in names]
        for at, algorithm in enumerate(ALGORITHMS):
            digests = {path: digests_of(root / path)[at] for path in listed}
            (root / manifest_name(algorithm, tags=tags)).write_bytes(manifest(digests))
    return root


def edited(path: Path, change: Callable[[str], str]) -> None:
    before = path.read_bytes().decode("utf-8")
    after = change(before)
    assert after != before
    path.write_bytes(after.encode("utf-8"))


def test_clean_package_has_nothing_to_remark(package: Path) -> None:
    result = check_package(package)
    assert (result.valid, result.findings) == (True, [])
    assert (result.items, result.records, result.number) == (3, 2, NUMBER)
    assert result.labels["Archive-Year"] == "2024"
    assert result.files == sum(path.startswith("data/") for path in all_files(package))
    assert result.bytes == sum(
        (package / path).stat().st_size for path in all_files(package) if path.startswith("data/")
    )


@pytest.mark.parametrize("place", [0.0, 0.5, 1.0])
@pytest.mark.parametrize("bit", [0, 5])
def test_one_bit_in_any_file_is_found_and_the_file_named(package: Path, place: float, bit: int) -> None:
    for path in all_files(package):
        before = (package / path).read_bytes()
        changed = bytearray(before)
        changed[int((len(before) - 1) * place)] ^= 1 << bit
        (package / path).write_bytes(bytes(changed))
        result = check_package(package)
        assert not result.valid, path
        assert path in messages(result), path
        (package / path).write_bytes(before)
    assert check_package(package).valid


def truncate(path: Path) -> None:
    os.truncate(path, path.stat().st_size - 1)


def lengthen(path: Path) -> None:
    path.write_bytes(path.read_bytes() + b"\n")


def blank(path: Path) -> None:
    path.write_bytes(b"\0" * path.stat().st_size)


def rename(path: Path) -> None:
    path.rename(path.with_name(path.name + "x"))


@pytest.mark.parametrize("harm", [truncate, lengthen, blank, rename, Path.unlink])
def test_harm_to_any_file_is_found_and_the_file_named(clean: Path, package: Path, harm: Callable[[Path], None]) -> None:
    for path in all_files(clean):
        harm(package / path)
        result = check_package(package)
        assert not result.valid, path
        assert path in messages(result), path
        (package / f"{path}x").unlink(missing_ok=True)
        shutil.copy2(clean / path, package / path)
    assert check_package(package).valid


def test_any_two_files_swapped_are_found(clean: Path, package: Path) -> None:
    paths = list(all_files(clean))
    for one, other in pairwise(paths):
        if (clean / one).read_bytes() == (clean / other).read_bytes():
            continue
        for target, source in ((one, other), (other, one)):
            shutil.copy2(clean / source, package / target)
        said = messages(check_package(package))
        assert one in said, one
        assert other in said, other
        for path in (one, other):
            shutil.copy2(clean / path, package / path)


@pytest.mark.parametrize(
    "path",
    ["x.txt", "fetch.txt", "data/x.txt", "data/其他/x/y.txt", "profile/x", ".hidden", "data/.DS_Store", "Thumbs.db"],
)
def test_extra_file_anywhere_is_found(package: Path, path: str) -> None:
    files.write_new(package / path, b"x")
    result = check_package(package)
    assert not result.valid
    assert f"多出文件“{path}”" in messages(result)


@pytest.mark.parametrize("path", ["空", "data/空", "data/电子档案/2024/08监督检查/空", "profile/空"])
def test_extra_empty_folder_is_found(package: Path, path: str) -> None:
    (package / path).mkdir()
    assert f"多出空文件夹“{path}/”" in messages(check_package(package))


def test_links_and_devices_are_found_and_never_followed(package: Path, tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.mkdir()
    (secret / "a").write_bytes(b"x")
    (package / PHOTO).rename(secret / "b")
    (package / PHOTO).symlink_to(secret / "b")
    (package / "data" / "链接").symlink_to(secret)
    os.mkfifo(package / "data" / "管道")
    said = messages(check_package(package))
    assert f"“{PHOTO}”是链接" in said
    assert "“data/链接”是链接" in said
    assert "“data/管道”不是文件" in said
    assert "data/链接/a" not in said


@pytest.mark.parametrize("name", ["CON.txt", "尾点.", "a%b.txt", "a\u200bb.txt", "cafe\u0301.txt", "x" * 61])
def test_name_that_does_not_survive_is_found_even_with_right_manifests(package: Path, name: str) -> None:
    (package / "data" / "其他" / name).write_bytes(b"x")
    assert f"“data/其他/{name}”：" in messages(check_package(resealed(package)))


def test_names_that_differ_by_case_only_are_found(package: Path) -> None:
    for name in ("A.txt", "a.txt"):
        (package / "data" / "其他" / name).write_bytes(b"x")
    assert "只差大小写" in messages(check_package(resealed(package)))


def test_name_that_is_no_text_is_found(package: Path) -> None:
    (package / "data" / os.fsdecode(b"\xff\xfe.txt")).write_bytes(b"x")
    result = check_package(package)
    assert not result.valid
    messages(result).encode("utf-8")


FORGERIES: list[tuple[str, Callable[[str], str], str]] = [
    (layout.INFO, lambda text: re.sub(r"Payload-Oxum: \d+", "Payload-Oxum: 1", text), "字节数"),
    (layout.INFO, lambda text: text.replace("\nRecord-Count: 3", "\nRecord-Count: 4"), "3 件"),
    (layout.INFO, lambda text: text.replace("Ledger-Record-Count: 2", "Ledger-Record-Count: 1"), "2 条台账记录"),
    (layout.INFO, lambda text: text.replace("Y=1;D30=2", "Y=2;D30=1"), "保管期限"),
    (layout.INFO, lambda text: text.replace("Package-Format: 1", "Package-Format: 2"), "请先更新本机程序"),
    (layout.INFO, lambda text: text.replace("Schema-Version: 3", "Schema-Version: 9"), "请先更新本机程序"),
    (layout.INFO, lambda text: text.replace("External-Identifier: ", "External-Identifier: x"), "包编号"),
    (layout.INFO, lambda text: text.replace("Bagging-Date: 2025-06-20", "Bagging-Date: 2025-06-31"), "制作日期"),
    (layout.DECLARATION, lambda text: text.replace("1.0", "0.97"), "bagit.txt"),
    (layout.DECLARATION, lambda text: "\ufeff" + text, "bagit.txt"),
    (layout.CATALOGUE, lambda text: text.replace("AJZ-0002</档号>", "AJZ-0009</档号>"), "没有这一件的文件夹"),
    (layout.CATALOGUE, lambda text: text.replace("0002-001.pdf", "0002-009.pdf"), "不在包里"),
    (layout.CATALOGUE, lambda text: text.replace('件数="3"', '件数="2"'), "件数与内容不符"),
    (layout.CATALOGUE, lambda text: text[:-20], "读不出来"),
    (layout.CATALOGUE, lambda text: text.replace("<文件目录", '<!DOCTYPE x [<!ENTITY a "b">]><文件目录'), "读不出来"),
    (layout.LEDGERS, lambda text: text + '{"kind": "x", "values": {}}\n', "3 条台账记录"),
    (layout.LEDGERS, lambda text: text + "{}\n", "读不出来的记录"),
    (layout.LEDGERS, lambda text: text + "[" * 100_000 + "\n", "读不出来的记录"),
    (layout.SCHEMA, lambda text: "[]", "schema.json"),
    (layout.PAGE, lambda text: text.replace("0002-001.pdf", "0002-009.pdf"), "0002-009.pdf”不在包里"),
    (layout.PAGE, lambda text: text.replace("<h2>核对", '<img src="//x/y"><h2>核对'), "页面以外"),
    (layout.PAGE, lambda text: text.replace('id="data">{', 'id="data">'), "目录读不出来"),
]


@pytest.mark.parametrize(("path", "change", "told"), FORGERIES)
def test_untruth_is_found_even_with_right_manifests(
    package: Path, path: str, change: Callable[[str], str], told: str
) -> None:
    edited(package / path, change)
    result = check_package(resealed(package), newest_schema=3)
    assert not result.valid
    assert told in messages(result)


def test_document_changed_with_its_manifests_contradicts_its_metadata(package: Path) -> None:
    (package / MAIN).write_bytes(b"%PDF-1.4 forged %%EOF")
    assert f"“{MAIN}”的大小或摘要" in messages(check_package(resealed(package)))


def test_document_added_with_its_manifests_is_not_in_metadata_and_page(package: Path) -> None:
    (package / MAIN).with_name("x.pdf").write_bytes(b"x")
    said = messages(check_package(resealed(package)))
    assert "列出的文件与文件夹里的不一样" in said
    assert f"“{layout.PAGE}”里没有" in said


def test_item_taken_out_with_its_manifests_is_missed(package: Path) -> None:
    shutil.rmtree((package / MAIN).parent)
    (package / MAIN).parent.parent.rmdir()
    said = messages(check_package(resealed(package)))
    assert "没有这一件的文件夹" in said
    assert "不在包里" in said


def test_file_left_out_of_one_manifest_is_found(package: Path) -> None:
    path = package / "manifest-sha512.txt"
    edited(path, lambda text: "".join(line for line in text.splitlines(keepends=True) if PHOTO not in line))
    for at, algorithm in enumerate(ALGORITHMS):
        tag = package / manifest_name(algorithm, tags=True)
        edited(tag, lambda text, at=at: re.sub(r"\w+(?=  manifest-sha512)", digests_of(path)[at], text))  # type: ignore[misc]
    assert f"清单“manifest-sha512.txt”漏了“{PHOTO}”" in messages(check_package(package))


def test_forged_package_has_another_seal(clean: Path, package: Path) -> None:
    edited(package / layout.NOTE, lambda text: text.replace("赵敏", "李明"))
    forged = check_package(resealed(package))
    assert forged.valid
    assert forged.seal != check_package(clean).seal


def test_renamed_folder_is_remarked_but_accepted(package: Path) -> None:
    result = check_package(package.rename(package.with_name("收到的包")))
    assert result.valid
    assert "收到的包" in messages(result)


def test_older_package_is_read_by_a_newer_program(package: Path) -> None:
    assert check_package(package, newest_schema=12).valid


@pytest.mark.parametrize("kind", ["nothing", "file", "folder", "link"])
def test_what_is_no_package_is_said_to_be_none(tmp_path: Path, clean: Path, kind: str) -> None:
    path = tmp_path / "x"
    if kind == "file":
        path.write_bytes(b"hello")
    elif kind == "folder":
        path.mkdir()
    elif kind == "link":
        path.symlink_to(clean)
    result = check_package(path)
    assert not result.valid
    assert result.findings


def test_findings_are_counted_when_there_are_too_many(package: Path) -> None:
    for number in range(1100):
        (package / "data" / f"{number}.txt").write_bytes(b"x")
    result = check_package(package)
    assert len(result.findings) == 1001
    assert "没有列出" in result.findings[-1].message
