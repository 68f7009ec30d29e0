"""Passages of a letter as the contract prints them: quote, page, boxes, rounded measures."""

from __future__ import annotations

from decimal import Decimal

from finescan.model import Box, Span
from finescan.reports.parts import Corners, Quote
from finescan.text import TextLayer

QUOTE_LENGTH = 300


def quote(span: Span, text: TextLayer) -> Quote:
    """A stretch of the letter, shortened, with its page and one box a line."""
    boxes = text.boxes(span)
    page = boxes[0][0] if boxes else None
    lines = tuple(corners(box) for number, box in boxes if number == page)
    return Quote(quote=shorten(text.quote(span)), page=page, boxes=lines)


def corners(box: Box) -> Corners:
    """A box as the contract prints it, to a tenth of a point."""
    return (round(box.x0, 1), round(box.y0, 1), round(box.x1, 1), round(box.y1, 1))


def rounded(value: float | None, digits: int) -> float | None:
    """The value to so many decimals; None stays unknown."""
    return None if value is None else round(value, digits)


def shorten(quote: str) -> str:
    """At most `QUOTE_LENGTH` characters on one line, cut between words."""
    flat = " ".join(quote.split())
    if len(flat) <= QUOTE_LENGTH:
        return flat
    return flat[: QUOTE_LENGTH - 2].rsplit(" ", 1)[0] + " …"


def money(value: Decimal) -> str:
    """An amount in normal form: a point, at least two decimals ("1234.50")."""
    exponent = value.normalize().as_tuple().exponent
    decimals = max(2, -exponent) if isinstance(exponent, int) else 2
    return f"{value:.{decimals}f}"
