"""What the window remembers for whoever sits at this computer: size of type, window, density; never a search."""

from PySide6.QtCore import QByteArray, QSettings

_SIZE, _THEME, _WINDOW, _DENSITY = "look/size", "look/theme", "window/geometry", "list/density"


def _store() -> QSettings:
    return QSettings(QSettings.Format.IniFormat, QSettings.Scope.UserScope, "SafetyDesk", "SafetyDesk")


def size() -> str:
    """字号; '' when none was chosen yet."""
    return str(_store().value(_SIZE, ""))


def remember_size(name: str) -> None:
    _store().setValue(_SIZE, name)


def theme() -> str:
    """标准颜色 or 高对比; '' when none was chosen yet."""
    return str(_store().value(_THEME, ""))


def remember_theme(name: str) -> None:
    _store().setValue(_THEME, name)


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
