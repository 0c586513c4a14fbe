"""Who sits at the desk: tiles of people and a password."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QGridLayout, QLineEdit, QPushButton, QWidget

from safety_desk.gui.components.basic import ElidedLabel, button, column, holder, label, picture, row
from safety_desk.gui.style import restyle
from safety_desk.gui.tokens import fix, look

if TYPE_CHECKING:
    from safety_desk.services.accounts import Seat

_IN_A_ROW = 3
_FREE_TRIES, _LONGEST = 3, 60
_FORGOTTEN = "请站长在“设置、人员与权限”里重设密码。站长自己忘了，请另一位站长重设。"


def delay(wrong: int) -> int:
    """Seconds to wait after so many wrong passwords in a row: none for the first two, then 5, 10, 20, 40, 60."""
    return 0 if wrong < _FREE_TRIES else min(_LONGEST, 5 * 2 ** (wrong - _FREE_TRIES))


class PasswordLine(QLineEdit):
    """Hidden letters, no input method; tells whether Caps Lock is on as far as typing shows it."""

    caps_lock = Signal(bool)

    def __init__(self, name: str = "password") -> None:
        super().__init__()
        self.setObjectName(name)
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self._caps = False

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        letter, shift = event.text(), bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if event.key() == Qt.Key.Key_CapsLock:
            self._caps = not self._caps
        elif letter.isascii() and letter.isalpha():
            self._caps = letter.isupper() != shift
        self.caps_lock.emit(self._caps)
        super().keyPressEvent(event)


class SignIn(QFrame):
    """The card: choose yourself, type the password, Enter. Never a lock-out, but a growing wait."""

    entered = Signal(str, str)
    """Name and password, to be checked."""

    def __init__(self, station: str, seats: "Sequence[Seat]", first: str = "") -> None:
        super().__init__()
        self.setObjectName("sign_in")
        self.setProperty("cls", "card")
        fix(self, width=380)
        self.seats = {seat.name: seat for seat in seats}
        self._wrong: dict[str, int] = {}
        self._left = 0
        self._clock = QTimer(self, interval=1000)
        self._clock.timeout.connect(self._tick)
        self._group = QButtonGroup(self)
        self.password = PasswordLine()
        self.password.setPlaceholderText("输入密码，按 Enter 进入")
        self.enter = button("进入", "primary", name="enter", clicked=self._enter)
        self._note, self._caps = label("", "wrong", wrap=True), label("大写锁定已打开", "note")
        self._note.setObjectName("sign_in_note")
        self._caps.setObjectName("caps_lock")
        forgotten = button("忘记密码", "link", name="forgotten", clicked=lambda: self._say(_FORGOTTEN))
        self._lay_out(station, seats, forgotten)
        self._caps.hide()
        self._note.hide()
        self.password.caps_lock.connect(self._caps.setVisible)
        self.password.returnPressed.connect(self._enter)
        self.choose(first if first in self.seats else next(iter(self.seats)))

    def _lay_out(self, station: str, seats: "Sequence[Seat]", forgotten: QPushButton) -> None:
        title = row(picture("shield_checkmark", colour=look.colours.primary, size=24), label("安监台账", "title"), None)
        whole = column(gap=12, margins=(28, 26, 28, 22))
        whole.addLayout(title)
        whole.addWidget(ElidedLabel(station, "caption"))
        whole.addWidget(self._tiles(seats))
        for part in (self.password, self.enter, holder(row(self._caps, None, forgotten)), self._note):
            whole.addWidget(part)
        self.setLayout(whole)

    def chosen(self) -> str:
        """The name of the chosen tile."""
        return next(str(tile.property("person")) for tile in self._group.buttons() if tile.isChecked())

    def choose(self, name: str) -> None:
        """Take a tile; somebody without a password just enters."""
        for tile in self._group.buttons():
            tile.setChecked(tile.property("person") == name)
        asked = self.seats[name].password
        self.password.setVisible(asked)
        self.password.clear()
        self._say("")
        (self.password if asked else self.enter).setFocus()

    def wait(self) -> None:
        """The password is being checked."""
        self._allow(on=False)

    def refuse(self, sentence: str) -> None:
        """It was wrong: say so; from the third time on the next try has to wait."""
        name = self.chosen()
        self._wrong[name] = self._wrong.get(name, 0) + 1
        self._left = delay(self._wrong[name])
        self._sentence = sentence
        restyle(self.password, st="err")
        self.password.selectAll()
        if self._left:
            self._clock.start()
            self._tell_wait()
        else:
            self._allow(on=True)
            self._say(sentence)

    def _tiles(self, seats: "Sequence[Seat]") -> QWidget:
        grid = QGridLayout()
        grid.setSpacing(8)
        grid.setContentsMargins(0, 0, 0, 0)
        for at, seat in enumerate(seats):
            grid.addWidget(self._tile(seat), at // _IN_A_ROW, at % _IN_A_ROW)
        made = QWidget()
        made.setLayout(grid)
        return made

    def _tile(self, seat: "Seat") -> QPushButton:
        made = QPushButton()
        made.setObjectName(f"seat_{seat.name}")
        made.setProperty("cls", "person")
        made.setProperty("person", seat.name)
        made.setCheckable(True)
        made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        made.setAccessibleName(f"{seat.name}，{'、'.join(seat.roles)}")
        parts = (ElidedLabel(seat.name, "strong"), ElidedLabel("、".join(seat.roles), "hint"))
        for part in parts:
            part.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        made.setLayout(column(*parts, gap=1, margins=(6, 5, 6, 5)))
        fix(made, height=50)
        self._group.addButton(made)
        made.clicked.connect(lambda: self.choose(seat.name))
        return made

    def _enter(self) -> None:
        if self.enter.isEnabled():
            self.wait()
            self.entered.emit(self.chosen(), self.password.text())

    def _tick(self) -> None:
        self._left -= 1
        if self._left > 0:
            self._tell_wait()
            return
        self._clock.stop()
        self._allow(on=True)
        self._say(self._sentence)

    def _tell_wait(self) -> None:
        self._say(f"{self._sentence}再等 {self._left} 秒可以再试。")

    def _allow(self, *, on: bool) -> None:
        for part in (self.password, self.enter, *self._group.buttons()):
            part.setEnabled(on)
        if on and self.password.isVisible():
            self.password.setFocus()

    def _say(self, text: str) -> None:
        self._note.setText(text)
        self._note.setVisible(bool(text))
        if not text:
            restyle(self.password, st="")
