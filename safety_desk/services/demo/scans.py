"""Papers of the invented year as they come back from the scanner: one page each."""

from collections.abc import Sequence

from safety_desk.printing.font_files import Style
from safety_desk.printing.page import A4, BLACK, MM, RED, Align, Colour, Page, RuleMark
from safety_desk.printing.pdf import write_pdf
from safety_desk.printing.text import Type, wrap
from safety_desk.services.demo.words import texts

_LEFT, _WIDTH = 28 * MM, A4[0] - 54 * MM
_TEXT = Type(Style.FANG, 16, 28)
_TITLE = Type(Style.TITLE, 22, 34)
_HEAD = Type(Style.TITLE, 34, 48)
_SIGNED = Type(Style.KAI, 20, 32)
_HAND = Type(Style.KAI, 12, 17.5)


def scan(kind: str, lines: Sequence[str]) -> bytes:
    """A PDF of one page.

    ``lines``: of a ``文件`` sender, number, title, day; of a ``签到表`` title and rows; else texts, two signatures.
    """
    page = Page(*A4)
    if kind == "文件":
        _document(page, *lines)
    elif kind == "签到表":
        _sign_in(page, lines)
    else:
        _record(page, kind, lines)
    return write_pdf([page], lines[2] if kind == "文件" else kind)


def _document(page: Page, sender: str, number: str, title: str, day: str) -> None:
    top = _write(page, f"{sender}文件" if number else sender, _HEAD, 34 * MM, align="center", colour=RED)
    top = _write(page, number, _TEXT, top + 8 * MM, align="center") + 2 * MM
    page.marks.append(RuleMark(_LEFT, top, _LEFT + _WIDTH, top, 1.6, RED))
    top = _write(page, title, _TITLE, top + 10 * MM, align="center") + 6 * MM
    for paragraph in texts("scenes")["scan"]["body"]:
        top = _write(page, paragraph, _TEXT, top, indent=32)
    for line in (sender, day):
        top = _write(page, line, _TEXT, top + (14 * MM if line == sender else 0), align="right")


def _sign_in(page: Page, lines: Sequence[str]) -> None:
    top = _write(page, f"{lines[0]}签到表", _TITLE, 20 * MM, align="center") + 4 * MM
    for row in lines[1:]:
        number, name, *rest = row.split("　")
        page.write(number, _HAND, _LEFT, top, width=20, align="right")
        page.write(name, _HAND, _LEFT + 30, top)
        page.write("　".join(rest), _HAND, _LEFT + 110, top)
        top += _HAND.leading
        page.marks.append(RuleMark(_LEFT, top, _LEFT + _WIDTH, top, 0.4))


def _record(page: Page, title: str, lines: Sequence[str]) -> None:
    top = _write(page, title, _TITLE, 26 * MM, align="center") + 8 * MM
    *said, officers, head = lines
    for line in said:
        top = _write(page, line, _TEXT, top, indent=32) + 2 * MM
    for line, name in (("检查人员（签字）：", officers), ("现场负责人（签字）：", head)):
        page.write(name, _SIGNED, _LEFT + 150, top + 5 * MM)
        top = _write(page, line, _TEXT, top + 6 * MM)


def _write(
    page: Page, text: str, kind: Type, top: float, *, align: Align = "left", indent: float = 0, colour: Colour = BLACK
) -> float:
    """The text in lines of the page's width; returns where the next one begins."""
    for line in wrap(text, kind, _WIDTH, indent) if text else ():
        page.place(line, kind, _LEFT, top, width=_WIDTH, align=align, colour=colour)
        top += kind.leading
    return top
