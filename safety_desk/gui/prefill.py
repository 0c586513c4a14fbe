"""What a form starts with, and where its suggestions come from."""

from collections.abc import Mapping
from functools import partial
from typing import Any

from safety_desk.gui.context import Context
from safety_desk.gui.facts import KindFacts
from safety_desk.gui.suggestions import Reply, Source
from safety_desk.model.field import Field


def defaults(context: Context, kind: KindFacts) -> dict[str, Any]:
    """An empty record: today, and the values a kind proposes."""
    found = {f.name: f.default() if callable(f.default) else f.default for f in kind.fields}
    return found | {kind.dated_by: context.today()}


def copied(context: Context, kind: KindFacts, values: Mapping[str, Any]) -> dict[str, Any]:
    """登记一条相同的: numbers, closing dates, states and sealed facts stay empty."""
    taken = [f for f in kind.fields if f.copied and not (f.numbered or f.computed or f.sealed or f.name == "state")]
    names = [f.name for f in taken] + [f"{f.name}_id" for f in taken if f.link]
    return defaults(context, kind) | {name: values[name] for name in names if values.get(name) is not None}


def source_for(context: Context, kind: KindFacts, field: Field) -> Source | None:
    """Suggestions for a field, asked for beside the window's thread; None for fields that have none."""
    if field.type is not str or field.long or field.numbered or field.computed or field.sealed:
        return None
    own = field in kind.fields

    def ask(typed: str, reply: Reply) -> None:
        context.background.read(partial(context.backend.suggest, kind.code, field, typed, line=not own), reply)

    return ask
