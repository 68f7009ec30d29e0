"""Names of Word's XML, and the values that its attributes have."""

from __future__ import annotations

from typing import Any

MAIN = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
LINKS = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_OFF = frozenset({"0", "false", "off", "none"})
_MOST = 20_000.0


def local(element: Any) -> str:
    """The name of an element without its namespace."""
    return str(element.tag).rpartition("}")[2]


def child(element: Any, *path: str) -> Any:
    """The first element along a path of names; None where there is none."""
    for name in path:
        if element is None:
            return None
        element = element.find(MAIN + name)
    return element


def value(element: Any, name: str = "val") -> str | None:
    """An attribute of an element that may be missing."""
    return None if element is None else element.get(MAIN + name)


def switched(element: Any) -> bool | None:
    """Whether a property is on; None where the element is missing."""
    return None if element is None else (value(element) or "1").lower() not in _OFF


def number(written: str | None, unit: float = 1.0) -> float | None:
    """A number of units in points (twentieths of one: 20); None for what is no number or no size of a letter."""
    try:
        result = float(written or "") / unit
    except ValueError:
        return None
    return result if abs(result) <= _MOST else None
