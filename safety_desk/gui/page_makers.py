"""Which class shows which module; a page is made when it is first visited."""

from collections.abc import Callable

from safety_desk.gui.context import Context
from safety_desk.gui.editor_page import EditorPage
from safety_desk.gui.import_page import ImportPage
from safety_desk.gui.ledger_page import LedgerPage
from safety_desk.gui.page import Page
from safety_desk.gui.print_preview import PreviewPage


def makers() -> dict[str, Callable[[Context], Page]]:
    return {
        "ledger": LedgerPage,
        "hazards": LedgerPage,
        "editor": EditorPage,
        "preview": PreviewPage,
        "import": ImportPage,
    }
