"""Fail points: named places where the torture tests raise an error or end the process."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

Hook = Callable[[str], None]
_hooks: list[Hook] = []


def hit(name: str) -> None:
    """Pass the fail point ``name``; nothing happens unless a test has set a hook."""
    for hook in _hooks:
        hook(name)


@contextmanager
def watched(hook: Hook) -> Iterator[None]:
    """Call ``hook`` with the name of every fail point passed inside the block."""
    _hooks.append(hook)
    try:
        yield
    finally:
        _hooks.remove(hook)


def at(name: str, count: int, action: Callable[[], None]) -> Hook:
    """A hook that runs ``action`` when ``name`` is passed for the ``count``-th time (from 1); '' = any name."""
    passed = 0

    def hook(point: str) -> None:
        nonlocal passed
        if name in ("", point):
            passed += 1
            if passed == count:
                action()

    return hook
