"""人员与权限: who may use the desk, with which role, with or without a password."""

from typing import Any

from PySide6.QtWidgets import QWidget

from safety_desk.gui.components.basic import Card, button, column, label, row
from safety_desk.gui.components.dialogs import ask
from safety_desk.gui.components.plain_table import Heading, PlainTable
from safety_desk.gui.context import Context
from safety_desk.gui.settings_dialogs import PasswordQuestion, PersonQuestion, Question, RolesQuestion
from safety_desk.gui.settings_station import described
from safety_desk.gui.tokens import fix

_PEOPLE = (Heading("姓名", 150, "key"), Heading("权限"), Heading("密码", 110), Heading("", 90, "badge"))
_HINT = "都不设密码时，打开就能用；只要有一个人设了，打开台账要先选人。"


class PeopleSection(QWidget):
    """The list, and below it what can be done with the chosen person."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.setObjectName("settings_people")
        self._context = context
        self.people: list[dict[str, Any]] = []
        self.table = PlainTable(_PEOPLE, "people_table")
        fix(self.table, min_height=220)
        self.add = button("登记人员…", "primary", icon_name="add", small=True, name="add_person", clicked=self._add)
        self.roles = button("改权限…", small=True, name="change_roles", clicked=self._change_roles)
        self.password = button("设密码…", small=True, name="set_password", clicked=self._set_password)
        self.clear = button("取消密码", small=True, name="clear_password", clicked=self._clear_password)
        self.active = button("停用", small=True, name="change_active", clicked=self._change_active)
        card = Card("人员")
        card.head.addWidget(self.add)
        card.body.addWidget(self.table, 1)
        card.body.addLayout(row(self.roles, self.password, self.clear, self.active, None))
        card.body.addWidget(label(_HINT, "caption", wrap=True))
        self.setLayout(column(card))
        self.table.chosen.connect(lambda _at: self._offer())

    def open(self) -> None:
        """Read the people again."""
        self._context.read(self._context.backend.users, self._show, "人员没有读出来")

    def arrange(self, *, narrow: bool) -> None:  # noqa: ARG002 - a table fits any width
        return

    def _show(self, people: list[dict[str, Any]]) -> None:
        at = max(0, self.table.current())
        self.people = people
        rows = [
            (p["name"], "、".join(p["roles"]), "有" if p["password"] else "没有", "" if p["active"] else "停用")
            for p in people
        ]
        self.table.show_rows(rows)
        self.table.selectRow(min(at, len(people) - 1))
        self._offer()

    def _chosen(self) -> dict[str, Any]:
        return self.people[self.table.current()]

    def _offer(self) -> None:
        """The chief may do everything, others only change their own password."""
        facts = self._context.facts
        some = 0 <= self.table.current() < len(self.people)
        chief = facts.may_manage and not facts.read_only
        self.add.setVisible(chief)
        for part in (self.roles, self.active):
            part.setVisible(chief)
            part.setEnabled(some)
        mine = some and (chief or self._chosen()["name"] == facts.user) and not facts.read_only
        self.password.setEnabled(mine)
        self.clear.setEnabled(mine and self._chosen()["password"])
        self.active.setText("重新启用" if some and not self._chosen()["active"] else "停用")

    def _ask(self, question: Question, done: str) -> None:
        if question.exec() == Question.DialogCode.Accepted:
            self._changed(done)
        question.deleteLater()

    def _changed(self, done: str) -> None:
        self._context.say(done)
        self._context.renew()
        self.open()

    def _add(self) -> None:
        words, save = described()["roles"], self._context.backend.add_user
        self._ask(PersonQuestion(self.window(), self._context.background, words, save), "已登记人员")

    def _change_roles(self) -> None:
        person, backend = self._chosen(), self._context.backend
        name, words = person["name"], described()["roles"]
        question = RolesQuestion(
            self.window(),
            self._context.background,
            name,
            person["roles"],
            words,
            lambda roles: backend.change_roles(name, roles),
        )
        self._ask(question, f"{name}的权限已改，下次进入起作用")

    def _set_password(self) -> None:
        name, backend = self._chosen()["name"], self._context.backend
        question = PasswordQuestion(
            self.window(), self._context.background, name, lambda password: backend.set_password(name, password)
        )
        self._ask(question, f"{name}的密码已设好")

    def _clear_password(self) -> None:
        name, backend = self._chosen()["name"], self._context.backend
        if ask(self.window(), f"取消{name}的密码？", "取消以后，谁都可以用这个名字进入。", "取消密码", cancel="不取消"):
            self._context.write(
                lambda: backend.set_password(name, ""), lambda _none: self._changed(f"{name}不用密码了")
            )

    def _change_active(self) -> None:
        person, backend = self._chosen(), self._context.backend
        name, active = person["name"], not person["active"]
        done = f"{name}又可以用台账了" if active else f"{name}已停用，登记过的内容都还在"
        self._context.write(
            lambda: backend.change_active(name, active=active), lambda _none: self._changed(done), "没有停用"
        )
