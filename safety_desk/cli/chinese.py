"""Click in Chinese: help pages, usage errors and value types without one English word of the library's own."""

import unicodedata
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import click


class Wrong(click.UsageError):
    """A command line that cannot be understood; the message is a Chinese sentence."""


def width(text: str) -> int:
    """Columns of a terminal that a text takes."""
    return sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)


def columns(rows: Sequence[Sequence[str]], *, indent: str = "  ") -> list[str]:
    """Rows as lines with aligned columns; the last column is not padded."""
    if not rows:
        return []
    widths = [max(width(row[n]) for row in rows) for n in range(len(rows[0]))]
    return [
        indent + "  ".join(cell + " " * (w - width(cell)) for cell, w in zip(row, widths, strict=True)).rstrip()
        for row in rows
    ]


def _show_help(ctx: click.Context, _option: click.Parameter, wanted: bool) -> None:
    if wanted and not ctx.resilient_parsing:
        click.echo(help_page(ctx))
        ctx.exit()


class _Speaks(click.Command):
    """What commands and groups share: ``--help`` of ours, nothing left over, Chinese pages."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs["add_help_option"] = False
        super().__init__(*args, **kwargs)
        option = click.Option(
            ["-h", "--help"],
            is_flag=True,
            is_eager=True,
            expose_value=False,
            help="显示这段说明",
            callback=_show_help,
        )
        self.params.append(option)

    def get_help(self, ctx: click.Context) -> str:
        return help_page(ctx)


class Command(_Speaks):
    """A command that refuses words it has no use for."""

    allow_extra_args = True

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        rest = super().parse_args(ctx, args)
        if ctx.args and not ctx.resilient_parsing:
            raise Wrong(f"多写了“{' '.join(ctx.args)}”，不知道要做什么", ctx)
        return rest


class Group(_Speaks, click.Group):
    """A group whose unknown command is told with the known ones."""

    command_class = Command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        if self.get_command(ctx, args[0]) is None and not args[0].startswith("-"):
            raise Wrong(f"没有“{args[0]}”这条命令，可用的有：{'、'.join(self.list_commands(ctx))}", ctx)
        return super().resolve_command(ctx, args)


def help_page(ctx: click.Context) -> str:
    """The whole help of a command."""
    command = ctx.command
    parts = [usage(ctx), "", *("  " + line for line in (command.help or "").strip().splitlines())]
    for heading, rows in (("选项", _option_rows(ctx)), ("命令", _command_rows(ctx))):
        if rows:
            parts += ["", f"{heading}：", *columns(rows)]
    return "\n".join(parts)


def usage(ctx: click.Context) -> str:
    """``用法：safety-desk list [选项]``."""
    pieces = [p.make_metavar(ctx) for p in ctx.command.params if isinstance(p, click.Argument)]
    last = ["命令 …"] if isinstance(ctx.command, click.Group) else []
    return " ".join([f"用法：{ctx.command_path}", *pieces, "[选项]", *last])


def _option_rows(ctx: click.Context) -> list[tuple[str, str]]:
    rows = []
    for option in ctx.command.params:
        if isinstance(option, click.Option):
            names = "、".join(option.opts)
            value = "" if option.is_flag else f" {option.metavar or option.type.name}"
            rows.append((names + value, (option.help or "") + ("（必填）" if option.required else "")))
    return rows


def _command_rows(ctx: click.Context) -> list[tuple[str, str]]:
    group = ctx.command
    if not isinstance(group, click.Group):
        return []
    found = ((name, group.get_command(ctx, name)) for name in group.list_commands(ctx))
    return [(name, (command.help or "").partition("\n")[0]) for name, command in found if command]


class Number(click.ParamType[int]):
    """A whole number within limits."""

    def __init__(self, name: str, low: int, high: int) -> None:
        self.name, self.low, self.high = name, low, high

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> int:
        try:
            number = int(value)
        except (TypeError, ValueError):
            number = self.low - 1
        if not self.low <= number <= self.high:
            self.fail(f"“{value}”不对，要填 {self.low} 到 {self.high} 之间的整数", param, ctx)
        return number


class Place(click.ParamType[Path]):
    """A path, existing or not."""

    name = "路径"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Path:
        if not str(value):
            self.fail("路径是空的", param, ctx)
        return Path(value)


class Word(click.types.StringParamType):
    """A text; shown in the help under the name given."""

    def __init__(self, name: str) -> None:
        self.name = name


class OneOf(click.ParamType[str]):
    """One of a few words."""

    def __init__(self, words: Sequence[str]) -> None:
        self.words = tuple(words)
        self.name = "|".join(self.words)

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        if value not in self.words:
            self.fail(f"“{value}”不对，只能是{'、'.join(self.words)}", param, ctx)
        return str(value)


def sentence(error: click.UsageError) -> str:
    """What is wrong with a command line, in Chinese."""
    for kind, tell in _SENTENCES:
        if isinstance(error, kind):
            return tell(error)
    group = error.ctx.command if error.ctx else None
    if error.ctx and isinstance(group, click.Group):
        return f"后面还要写做什么：{'、'.join(group.list_commands(error.ctx))}"
    return "这条命令的写法看不懂"


def _missing(error: Any) -> str:
    return f"缺少 {_written(error.param)}"


def _bad_value(error: Any) -> str:
    return f"{_written(error.param)}：{error.message}" if error.param else str(error.message)


def _bad_option(error: Any) -> str:
    option = next((p for p in error.ctx.command.params if error.option_name in p.opts), None) if error.ctx else None
    flag = isinstance(option, click.Option) and option.is_flag
    return f"选项 {error.option_name} {'后面不跟内容' if flag else '后面要写内容'}"


def _written(param: click.Parameter | None) -> str:
    """An option or argument as the help shows it."""
    if isinstance(param, click.Option):
        return f"{param.opts[-1]}（{(param.help or '').partition('，')[0]}）" if param.help else param.opts[-1]
    return str(param.metavar or param.name) if param else "内容"


_SENTENCES: tuple[tuple[type[click.UsageError], Callable[[Any], str]], ...] = (
    (Wrong, lambda error: str(error.message)),
    (click.MissingParameter, _missing),
    (click.BadParameter, _bad_value),
    (click.NoSuchOption, lambda error: f"没有 {error.option_name} 这个选项"),
    (click.BadOptionUsage, _bad_option),
    (click.BadArgumentUsage, lambda _error: "内容写得不够"),
)

YEAR = Number("年度", 1949, 2100)
COUNT = Number("条数", 1, 1_000_000)
PLACE = Place()
