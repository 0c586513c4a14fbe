"""打开目录.html: the package's own catalogue, one page that works from the folder in any browser."""

import html
import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any
from urllib.parse import quote, unquote

from safety_desk.exchange.package_layout import OTHER, Filed, item_folder
from safety_desk.exchange.package_plan import Missing, PackageItem, PackagePlan, retention_words
from safety_desk.exchange.package_tables import ItemRows
from safety_desk.model.shipped import shipped

_OPENING = '<script type="application/json" id="data">'
_TAG = re.compile(r"<[A-Za-z][^<>]*")
_LOADING = re.compile(r"""[\s"'](src|srcset|href|action|data|poster|background)\s*=""", re.IGNORECASE)
_ESCAPED = {ord(c): f"\\u{ord(c):04x}" for c in "<>&\u2028\u2029"}


def page(plan: PackagePlan, rows: ItemRows, missing: Sequence[Missing], papers: Sequence[str]) -> bytes:
    """The page for these items; ``papers`` are paths of further material that it links to."""
    values = {
        "title": html.escape(f"{plan.township} {plan.heading}"),
        "style": _part("page.css"),
        "script": _part("page.js"),
        "data": json.dumps(_content(plan, rows, missing, papers), ensure_ascii=False).translate(_ESCAPED),
    }
    text = re.sub(r"@@(\w+)@@", lambda found: values[found[1]], _part("page.html"))
    return text.encode("utf-8", "replace")


def links_of(data: bytes) -> tuple[set[str], list[str]]:
    """Paths (from the root of the package) a page links to, and, in Chinese, what is wrong with the page itself."""
    try:
        text = data.decode("utf-8")
        start = text.index(_OPENING) + len(_OPENING)
        end = text.index("</script>", start)
        paths = {unquote(link) for link in _links(json.loads(text[start:end]))}
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return set(), ["里面的目录读不出来"]
    tags = (found[0] for found in _TAG.finditer(text[:start] + text[end:]))
    return paths, [f"引用了页面以外的内容“{tag[:80]}”" for tag in tags if _LOADING.search(tag)]


def _links(content: Mapping[str, Any]) -> Iterator[str]:
    for paper in content["papers"]:
        yield str(paper["href"])
    for item in content["items"]:
        for file in item["files"]:
            yield str(item["folder"]) + quote(str(file["name"]), safe="")


def _part(name: str) -> str:
    return shipped(f"resources/viewer/{name}").read_text(encoding="utf-8")


def _content(plan: PackagePlan, rows: ItemRows, missing: Sequence[Missing], papers: Sequence[str]) -> dict[str, Any]:
    held = [item.retention for item, _ in rows]
    lacking = _by_item(missing)
    return {
        "township": plan.township,
        "station": plan.station,
        "county": plan.county,
        "heading": plan.heading,
        "number": plan.number,
        "made": f"{plan.made_at:%Y-%m-%d %H:%M}",
        "software": plan.software,
        "head": plan.audit_head,
        "figures": _figures(plan, rows, missing),
        "categories": [
            {"number": number, "name": full, "short": short, "count": sum(item.category == number for item, _ in rows)}
            for number, full, short in plan.categories
        ],
        "terms": [retention_words(code) for code in ("Y", "D30", "D10") if code in held],
        "papers": [{"name": path.removeprefix(OTHER), "href": quote(path)} for path in papers],
        "missing": [f"{one.number}　{one.title}　{one.name}：{one.reason}" for one in missing],
        "items": [_item(plan, item, filed, lacking.get(item.number, [])) for item, filed in rows],
    }


def _figures(plan: PackagePlan, rows: ItemRows, missing: Sequence[Missing]) -> list[tuple[str, int, bool]]:
    """(words, number, whether it is a lack) as they stand in the head of the page."""
    held = [item.retention for item, _ in rows]
    figures = [("件", len(rows), False), ("个文件", sum(len(filed) for _, filed in rows), False)]
    figures += [(retention_words(code), held.count(code), False) for code in ("Y", "D30", "D10") if code in held]
    figures += [(words, number, False) for words, number in plan.counts.items()]
    return figures + ([("缺件和存疑", len(missing), True)] if missing else [])


def _item(plan: PackagePlan, item: PackageItem, filed: Iterable[Filed], lacking: list[str]) -> dict[str, Any]:
    return {
        "number": item.number,
        "item": item.item_no,
        "category": item.category,
        "title": item.title,
        "responsible": item.responsible,
        "day": item.day.isoformat() if item.day else "",
        "doc": item.doc_number,
        "secrecy": item.secrecy,
        "term": retention_words(item.retention),
        "basis": item.retention_basis,
        "pages": item.pages,
        "place": item.place,
        "remark": item.remark,
        "folder": quote(item_folder(plan, item)),
        "lacking": lacking,
        "files": [_file(one) for one in filed],
    }


def _file(one: Filed) -> dict[str, Any]:
    return {
        "name": one.document.name,
        "title": one.document.title,
        "original": one.document.original_name,
        "format": one.format or "格式不明",
        "size": one.written.size,
    }


def _by_item(missing: Sequence[Missing]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for one in missing:
        found.setdefault(one.number, []).append(f"{one.name}（{one.reason}）")
    return found
