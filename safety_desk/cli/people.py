"""``user``: who may use the desk."""

import os

import click

from safety_desk.cli.call import call_of, common
from safety_desk.cli.chinese import Command, Group, OneOf, Word, columns
from safety_desk.cli.desks import PASSWORD, reading, typed_password, writing
from safety_desk.cli.output import answer
from safety_desk.model.people import Role
from safety_desk.services.opening import password_asked
from safety_desk.services.users import add_user, set_password, users

_NAME = click.argument("name", metavar="姓名", type=Word("姓名"))


@click.group("user", cls=Group, help="人员：登记、列出、设密码。")
@common
def user_command() -> None:
    """Nothing by itself."""


@user_command.command("add", cls=Command, help="登记一位人员。")
@_NAME
@click.option("--role", "roles", multiple=True, required=True, type=OneOf(list(Role)), help="权限，可写几次")
@common
def add_command(name: str, roles: tuple[str, ...]) -> int:
    with writing() as desk:
        add_user(desk, name, [Role(role) for role in roles])
        return answer({"users": users(desk)}, [f"登记了{name}（{'、'.join(roles)}）。"])


@user_command.command("list", cls=Command, help="列出人员。")
@common
def list_command() -> int:
    with reading() as desk:
        found = users(desk)
    table = [("姓名", "权限", "密码"), *(_row(user) for user in found)]
    return answer({"users": found}, [f"共有 {len(found)} 人：", *columns(table)])


def _row(user: dict[str, object]) -> tuple[str, ...]:
    roles = user["roles"]
    return str(user["name"]), "、".join(roles) if isinstance(roles, list) else "", "有" if user["password"] else "无"


@user_command.command(
    "password",
    cls=Command,
    help="设密码，空的就是取消；不写姓名就是设自己的。\n新密码从标准输入读一行；在终端里会提示输入。",
)
@click.argument("name", metavar="姓名", type=Word("姓名"), required=False)
@common
def password_command(name: str | None) -> int:
    with writing() as desk:
        whose = name or desk.user.name
        set_password(desk, whose, _new_password(whose))
        return answer({"users": users(desk)}, [f"{whose}的密码已改。"])


def _new_password(whose: str) -> str:
    """The next line of standard input; the variable serves too where it was not needed to get in."""
    call = call_of()
    if os.environ.get(PASSWORD) and not password_asked(call.folder, call.user):
        return os.environ[PASSWORD]
    return typed_password(f"{whose}的新密码：")
