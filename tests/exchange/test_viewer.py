"""打开目录.html: every document is linked, and no title breaks out of the page."""

import json
import re
from pathlib import Path

import pytest

from safety_desk.exchange import package_layout as layout
from safety_desk.exchange.viewer import links_of
from tests.exchange.package_samples import all_files, item, written


@pytest.fixture
def package(tmp_path: Path) -> Path:
    nasty = (
        "</script><script>alert(1)</script>",
        "<!-- <script>",
        "@@script@@ @@data@@",
        "\u2028\u2029&amp;&lt;",
        '"><img src=x>',
    )
    return written(tmp_path / "out", items=tuple(item(at, title) for at, title in enumerate(nasty, 1))).path


def content_of(page: str) -> dict[str, list[dict[str, object]]]:
    found = re.search(r'<script type="application/json" id="data">(.*?)</script>', page, re.DOTALL)
    assert found
    content: dict[str, list[dict[str, object]]] = json.loads(found[1])
    return content


def test_titles_cannot_leave_the_data(package: Path) -> None:
    page = (package / layout.PAGE).read_text(encoding="utf-8")
    titles = [one["title"] for one in content_of(page)["items"]]
    assert titles[:3] == ["</script><script>alert(1)</script>", "<!-- <script>", "@@script@@ @@data@@"]
    assert len(re.findall(r"<script", page)) == 2
    assert "<!--" not in page
    assert "<img" not in page


def test_links_are_the_documents_and_the_papers(package: Path) -> None:
    links, faults = links_of((package / layout.PAGE).read_bytes())
    documents = {path for path in all_files(package) if path.startswith(layout.ARCHIVE) and path.endswith(".pdf")}
    assert faults == []
    assert documents <= links <= set(all_files(package))
    assert {layout.HANDOVER, layout.DIGESTS, f"{layout.ITEM_LIST}.pdf"} <= links


def test_categories_are_all_there_with_their_counts(package: Path) -> None:
    categories = content_of((package / layout.PAGE).read_text(encoding="utf-8"))["categories"]
    assert [one["count"] for one in categories] == [5, 0, 0, 0, 0, 0, 0, 0, 0, 0]


def test_page_loads_nothing_from_anywhere(package: Path) -> None:
    page = (package / layout.PAGE).read_text(encoding="utf-8")
    assert "default-src 'none'" in page
    assert not re.search(r"https?:|url\(|@import", page)


@pytest.mark.parametrize(
    "harm", ["<a href='http://x'>", '<img SRC="x">', "<link\nhref=x>", '<form action="x">', "<object data=x>"]
)
def test_page_that_loads_something_is_told(package: Path, harm: str) -> None:
    page = (package / layout.PAGE).read_text(encoding="utf-8").replace("</main>", f"{harm}</main>")
    assert "页面以外" in links_of(page.encode())[1][0]


@pytest.mark.parametrize("data", [b"", b"\xff", b'<script type="application/json" id="data">[]</script>', b"x" * 1000])
def test_what_is_no_page_is_told(data: bytes) -> None:
    assert links_of(data) == (set(), ["里面的目录读不出来"])
