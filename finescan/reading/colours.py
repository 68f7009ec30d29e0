"""Colours as they are written in mails and office files, and how far ink stands out from its ground."""

from __future__ import annotations

from functools import lru_cache

from tinycss2.color4 import parse_color

Colour = tuple[float, float, float, float]
"""Red, green and blue from 0 to 255, and how much of it covers (0 to 1)."""

BLACK: Colour = (0.0, 0.0, 0.0, 1.0)
WHITE: Colour = (255.0, 255.0, 255.0, 1.0)
PALEST = 0.06
"""The contrast below which nobody sees print."""


@lru_cache(maxsize=4_000)
def colour(value: str) -> Colour | None:
    """The colour that a value names, hex digits without # too; None for none or for `currentcolor`."""
    for text in (value, f"#{value}"):
        try:
            parsed = parse_color(text)
        except (ValueError, ArithmeticError, RecursionError):
            parsed = None
        if parsed is not None and not isinstance(parsed, str):
            try:
                red, green, blue = (max(0.0, min(255.0, 255 * part)) for part in parsed.to("srgb")[:3])
            except (NotImplementedError, ValueError, ArithmeticError):
                return None
            return (red, green, blue, max(0.0, min(1.0, parsed.alpha)))
    return None


def over(ink: Colour, paper: Colour, cover: float = 1.0) -> Colour:
    """What is seen where an ink lies on a paper, and covers only so much of it."""
    part = ink[3] * cover
    red, green, blue = (part * a + (1 - part) * b for a, b in zip(ink[:3], paper[:3], strict=True))
    return red, green, blue, 1.0


def contrast(ink: Colour, paper: Colour) -> float:
    """How far two colours that cover are from each other as a scanner sees them: 0 alike, 1 black on white."""
    return min(1.0, abs(_grey(ink) - _grey(paper)) / 255)


def _grey(colour_: Colour) -> float:
    return 0.299 * colour_[0] + 0.587 * colour_[1] + 0.114 * colour_[2]
