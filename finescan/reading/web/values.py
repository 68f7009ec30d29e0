"""Lengths and type sizes of CSS and of old HTML attributes, in points."""

from __future__ import annotations

import re

ROOT_SIZE = 12.0

_NUMBER = re.compile(r"^\s*([+-]?(?:\d{1,9}(?:\.\d*)?|\.\d+))\s*([a-z%]*)")
_POINTS = {"px": 0.75, "pt": 1.0, "pc": 12.0, "in": 72.0, "cm": 28.3465, "mm": 2.83465, "q": 0.7087}
_VIEWPORT = 6.0  # points: a hundredth of a window
_SIZES = {
    "xx-small": 6.75, "x-small": 7.5, "small": 9.75, "medium": 12.0, "large": 13.5, "x-large": 18.0, "xx-large": 24.0,
    "xxx-large": 36.0,
}  # fmt: skip
_FONT_SIZES = (7.5, 7.5, 9.75, 12.0, 13.5, 18.0, 24.0, 36.0)
_LONGEST = 100_000.0


def points(value: str, size: float, whole: float | None = None) -> float | None:
    """A length in points; `size` is that of the type (em), `whole` what a percentage is of. None: no such length."""
    found = _NUMBER.match(value)
    if not found:
        return None
    number, unit = float(found[1]), found[2]
    if unit in _POINTS or not unit:
        length = number * _POINTS.get(unit, 0.75)
    elif unit in ("em", "rem"):
        length = number * (size if unit == "em" else ROOT_SIZE)
    elif unit in ("ex", "ch"):
        length = number * size / 2
    elif unit in ("vw", "vh"):
        length = number * _VIEWPORT
    elif unit == "%" and whole is not None:
        length = number * whole / 100
    else:
        return None
    return max(-_LONGEST, min(_LONGEST, length))


def font_size(value: str, parent: float) -> float | None:
    """What `font-size` means in points inside print of the parent's size; None: no such size."""
    if value in _SIZES:
        return _SIZES[value]
    if value in ("smaller", "larger"):
        return parent / 1.2 if value == "smaller" else parent * 1.2
    size = points(value, parent, parent)
    return None if size is None else max(0.0, min(400.0, size))


def old_font_size(value: str) -> float | None:
    """The size of `<font size>`: 1 to 7, or so many steps from 3."""
    found = re.match(r"\s*([+-]?)(\d{1,2})", value)
    if not found:
        return None
    step = int(found[2]) if not found[1] else 3 + int(found[1] + found[2])
    return _FONT_SIZES[max(1, min(7, step))]
