"""The way in: the first start, the sign-in, or straight to the desk."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from safety_desk.gui.background import Background
from safety_desk.gui.facts import DeskFacts, Route
from safety_desk.gui.first_use import FirstUse
from safety_desk.gui.problems import show_problem
from safety_desk.gui.sign_in import SignIn
from safety_desk.gui.sign_in_cover import Cover
from safety_desk.model.findings import Refused

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMainWindow

    from safety_desk.gui.backend import Backend
    from safety_desk.services.accounts import Seat

SAMPLE = "样例"
"""Added to the name of a desk folder for the desk of the invented year beside it."""
Opened = tuple["Backend", DeskFacts]


class Gate(QObject):
    """Opens the desk in ``folder`` in a worker. Ends with ``opened`` or ``refused``."""

    opened = Signal(object, object, object)
    """Backend, facts, and the route to begin with or None."""
    refused = Signal(object)

    def __init__(self, window: "QMainWindow", background: Background, folder: Path, user: str | None) -> None:
        super().__init__(window)
        self._window, self._background, self._folder, self._user = window, background, folder, user
        self.cover: Cover | None = None

    def open(self) -> None:
        """Look what is there, and go the way it asks for."""
        self._background.read(self._look, self._looked, self.refused.emit)

    def _look(self) -> "tuple[str, list[Seat]] | Opened | None":
        """None: no desk yet. Station and people: somebody has to sign in. Else the open desk."""
        from safety_desk.gui.backend_archive import people_at  # noqa: PLC0415 - after the first paint

        found = people_at(self._folder)
        if found is None or self._asks(found[1]):
            return found
        try:
            return self._enter(self._folder, self._user, "")
        except Refused:
            found = people_at(self._folder)  # a desk of an older program tells its people once it is brought up to date
            if found is None or not self._asks(found[1]):
                raise
            return found

    def _asks(self, seats: "list[Seat]") -> bool:
        mine = [seat for seat in seats if self._user in {None, seat.name}]
        return any(seat.password for seat in mine)

    @staticmethod
    def _enter(folder: Path, user: str | None, password: str) -> Opened:
        from safety_desk.gui.backend import Backend  # noqa: PLC0415 - after the first paint

        backend = Backend.open(folder, user, password)
        return backend, backend.facts()

    def _looked(self, found: "tuple[str, list[Seat]] | Opened | None") -> None:
        if found is None:
            self._first_use()
        elif isinstance(found[0], str):
            self._sign_in(found[0], found[1])
        else:
            self._done(None, found)

    def _sign_in(self, station: str, seats: "list[Seat]") -> None:
        card = SignIn(station, seats, self._user or "")
        self.cover = Cover(self._window, card, "sign_in_cover")
        card.entered.connect(partial(self._try, card))
        (card.password if card.password.isVisible() else card.enter).setFocus()

    def _try(self, card: SignIn, name: str, password: str) -> None:
        work = partial(self._enter, self._folder, name, password)
        self._background.read(work, partial(self._done, None), partial(self._not_let_in, card))

    def _not_let_in(self, card: SignIn, error: BaseException) -> None:
        """A wrong password is said on the card; anything else is told in three lines and can be tried again."""
        if isinstance(error, Refused):
            card.refuse(error.why)
        else:
            show_problem(self._window, error, "台账没有打开")
            card.refuse("台账没有打开。")

    def _first_use(self) -> None:
        card = FirstUse(self._background, self._folder, self._folder.with_name(f"{self._folder.name}-{SAMPLE}"))
        self.cover = Cover(self._window, card, "first_use_cover")
        card.finished.connect(self._begin)
        card.begin()

    def _begin(self, folder: Path, first: Route | None) -> None:
        work = partial(self._enter, folder, None, "")
        self._background.read(work, partial(self._done, first), self.refused.emit)

    def _done(self, first: Route | None, opened: Opened) -> None:
        if self.cover is not None:
            self.cover.lift()
            self.cover = None
        self.opened.emit(opened[0], opened[1], first)
