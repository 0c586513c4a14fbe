"""The questions of 人员与权限: a new person, other roles, a password. What is refused is said in the dialog."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from safety_desk.gui.background import Background
from safety_desk.gui.components.basic import column, holder, label
from safety_desk.gui.components.dialogs import Dialog
from safety_desk.gui.problems import show_problem
from safety_desk.gui.sign_in import PasswordLine
from safety_desk.model.findings import Refused
from safety_desk.model.people import Role


class Question(Dialog):
    """Carries ``work`` out in a worker; stays open with the sentence when it is refused."""

    def __init__(self, parent: QWidget, background: Background, title: str, act: str, name: str) -> None:
        super().__init__(parent, title, name, width=440)
        self._background = background
        self._wrong = label("", "wrong", wrap=True)
        self._wrong.setObjectName("refused")
        self._wrong.hide()
        self.add_button("取消", accept=False, name="cancel")
        self.do = self.add_button(act, "primary", name="act")
        self.do.clicked.connect(self._carry_out)

    def put(self, *parts: QWidget) -> None:
        """Fill the body; what is refused stands below."""
        for part in (*parts, self._wrong):
            self.body.addWidget(part)

    def work(self) -> Callable[[], object]:
        """What is done with the present entries; raises Refused when they cannot be right."""
        raise NotImplementedError

    def _carry_out(self) -> None:
        try:
            work = self.work()
        except Refused as refused:
            self._say(refused.why)
            return
        self.do.setEnabled(False)
        task = self._background.write(work)
        task.finished.connect(lambda _none: self.accept())
        task.failed.connect(self._failed)

    def _failed(self, error: BaseException) -> None:
        self.do.setEnabled(True)
        if isinstance(error, Refused):
            self._say(f"{error.why}{error.remedy}")
        else:
            show_problem(self, error, "没有改成")

    def _say(self, sentence: str) -> None:
        self._wrong.setText(sentence)
        self._wrong.setVisible(bool(sentence))


class RoleBoxes(QWidget):
    """One box a role, with what it may do."""

    def __init__(self, chosen: Sequence[str], words: Mapping[str, str]) -> None:
        super().__init__()
        self.boxes = {role: QCheckBox(role.value) for role in Role}
        inner = column(label("权限", "label"), gap=6)
        for role, box in self.boxes.items():
            box.setObjectName(f"role_{role.name}")
            box.setChecked(role.value in chosen)
            inner.addWidget(holder(column(box, label(words[role.value], "hint"), gap=0)))
        self.setLayout(inner)

    def roles(self) -> list[Role]:
        return [role for role, box in self.boxes.items() if box.isChecked()]


class PersonQuestion(Question):
    """A new person: name and roles."""

    def __init__(
        self,
        parent: QWidget,
        background: Background,
        words: Mapping[str, str],
        save: Callable[[str, Sequence[Role]], object],
    ) -> None:
        super().__init__(parent, background, "登记人员", "登记人员", "ask_person")
        self._save = save
        self.name, self.roles = QLineEdit(), RoleBoxes([Role.RECORDER.value], words)
        self.name.setObjectName("person_name")
        self.name.setAccessibleName("姓名")
        self.name.setPlaceholderText("如 赵敏")
        self.put(label("姓名", "label"), self.name, self.roles)
        self.name.setFocus()

    def work(self) -> Callable[[], object]:
        name, roles = self.name.text().strip(), self.roles.roles()
        if not name:
            raise Refused("姓名没有填。")
        if not roles:
            raise Refused("至少要有一项权限。")
        return lambda: self._save(name, roles)


class RolesQuestion(Question):
    """Other roles for somebody."""

    def __init__(
        self,
        parent: QWidget,
        background: Background,
        name: str,
        now: Sequence[str],
        words: Mapping[str, str],
        save: Callable[[Sequence[Role]], object],
    ) -> None:
        super().__init__(parent, background, f"改{name}的权限", "改权限", "ask_roles")
        self._save, self.roles = save, RoleBoxes(now, words)
        self.put(self.roles)

    def work(self) -> Callable[[], object]:
        roles = self.roles.roles()
        return lambda: self._save(roles)


class PasswordQuestion(Question):
    """A new password, typed twice."""

    def __init__(self, parent: QWidget, background: Background, name: str, save: Callable[[str], object]) -> None:
        super().__init__(parent, background, f"给{name}设密码", "设密码", "ask_password")
        self._save = save
        self.first, self.second = PasswordLine("new_password"), PasswordLine("same_password")
        self.first.setAccessibleName("新密码")
        self.second.setAccessibleName("再输一遍")
        caps = label("大写锁定已打开", "note")
        caps.hide()
        for line in (self.first, self.second):
            line.caps_lock.connect(caps.setVisible)
        hint = "至少 8 个字符，别用电话和生日。设了密码，打开台账要先选人、输密码。"
        again = label("再输一遍", "label")
        self.put(label("新密码", "label"), self.first, again, self.second, label(hint, "hint", wrap=True), caps)
        self.first.setFocus()

    def work(self) -> Callable[[], object]:
        password = self.first.text()
        if not password:
            raise Refused("密码没有填。")
        if password != self.second.text():
            raise Refused("两遍输的不一样，请再输一次。")
        return lambda: self._save(password)
