"""Which class shows which module; a page is made when it is first visited."""

from collections.abc import Callable
from functools import partial

from safety_desk.gui.archive_page import ArchivePage
from safety_desk.gui.context import Context
from safety_desk.gui.editor_page import EditorPage
from safety_desk.gui.facts import Route
from safety_desk.gui.help_page import HelpPage
from safety_desk.gui.import_page import ImportPage
from safety_desk.gui.ledger_page import LedgerPage
from safety_desk.gui.page import Page
from safety_desk.gui.print_page import PrintPage
from safety_desk.gui.print_preview import PreviewPage
from safety_desk.gui.settings_page import SettingsPage
from safety_desk.gui.today_page import TodayPage


def makers() -> dict[str, Callable[[Context], Page]]:
    """Page makers by module; 隐患 is the ledger of hazards, begun with those still open."""
    return {
        "today": TodayPage,
        "ledger": LedgerPage,
        "hazards": partial(LedgerPage, home=Route("hazards", "hazard", action="open")),
        "print": PrintPage,
        "archive": ArchivePage,
        "settings": SettingsPage,
        "help": HelpPage,
        "editor": EditorPage,
        "preview": PreviewPage,
        "import": ImportPage,
    }
