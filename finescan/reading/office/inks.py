"""Colours of office files, and the ink that they make."""

from __future__ import annotations

from finescan.reading.colours import BLACK, PALEST, WHITE, Colour, colour, contrast
from finescan.reading.flow import Ink

_SMALLEST, _DARK = 1.0, 0.55
_HIGHLIGHTS = {
    "darkblue": "#000080", "darkcyan": "#008080", "darkgreen": "#008000", "darkmagenta": "#800080",
    "darkred": "#800000", "darkyellow": "#808000", "darkgray": "#808080", "lightgray": "#c0c0c0",
}  # fmt: skip


def paint(value: str | None) -> Colour | None:
    """The colour that a file names; None for "auto", "none" and what is no colour."""
    if not value or value.lower() in ("auto", "none", "transparent"):
        return None
    lower = value.lower()
    return colour(_HIGHLIGHTS.get(lower, lower))


def ink(size: float, pen: Colour | None, paper: Colour | None, *, bold: bool, hidden: bool) -> Ink:
    """Print of a size: a pen of no colour is black, or white on a dark ground."""
    ground = paper or WHITE
    shade = contrast(pen or (WHITE if contrast(ground, BLACK) < 1 - _DARK else BLACK), ground)
    return Ink(max(0.1, size), shade, bold, hidden or size < _SMALLEST or shade < PALEST)
