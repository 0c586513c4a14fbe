"""What the window remembers for whoever sits at this computer: size of type, window, density. Never a search."""

from PySide6.QtCore import QByteArray, QSettings

_SIZE, _WINDOW, _DENSITY = "look/size", "window/geometry", "list/density"


def _store() -> QSettings:
    return QSettings(QSettings.Format.IniFormat, QSettings.Scope.UserScope, "SafetyDesk", "SafetyDesk")


def size() -> str:
    """字号; '' when none was chosen yet."""
    return str(_store().value(_SIZE, ""))


def remember_size(name: str) -> None:
    _store().setValue(_SIZE, name)


def density() -> str:
    """宽松 or 紧凑; '' when none was chosen yet."""
    return str(_store().value(_DENSITY, ""))


def remember_density(word: str) -> None:
    _store().setValue(_DENSITY, word)


def geometry() -> QByteArray | None:
    """Where the window was; None when it was never closed here."""
    kept = _store().value(_WINDOW)
    return kept if isinstance(kept, QByteArray) else None


def remember_geometry(kept: QByteArray) -> None:
    _store().setValue(_WINDOW, kept)
