"""What stands above and beside a stretch of text on the page: the heading of its column, the label of its row."""

from __future__ import annotations

from finescan.model import Span
from finescan.text import TextLayer


def heading_above(text: TextLayer, span: Span, lines: float = 5.0) -> str:
    """The text of the nearest line above the stretch that overlaps it, at most so many line heights away; or ""."""
    return _next_in_column(text, span, -lines)


def line_below(text: TextLayer, span: Span, lines: float = 1.8) -> str:
    """The text of the nearest line under the stretch that overlaps it, at most so many line heights away; or ""."""
    return _next_in_column(text, span, lines)


def _next_in_column(text: TextLayer, span: Span, lines: float) -> str:
    """The nearest line under the stretch, or above it where `lines` is below zero."""
    own = text.boxes(span)
    if not own:
        return ""
    page, box = own[0]
    down = 1 if lines > 0 else -1
    reach = abs(lines) * max(box.height, 6)
    column = [
        line
        for line in text.lines
        if line.page == page
        and 0 < down * (line.box.y0 - box.y0) < reach
        and line.box.x0 < box.x1
        and line.box.x1 > box.x0
    ]
    best = min(column, key=lambda line: down * line.box.y0, default=None)
    return text.text[best.span.start : best.span.end] if best else ""


def label_left(text: TextLayer, span: Span) -> str:
    """The text of the nearest line to the left on the same row of the page, or ""."""
    own = text.boxes(span)
    if not own:
        return ""
    page, box = own[0]
    level = [
        line
        for line in text.lines
        if line.page == page and line.box.x1 <= box.x0 and abs(line.box.y0 - box.y0) < 0.5 * box.height
    ]
    best = max(level, key=lambda line: line.box.x1, default=None)
    return text.text[best.span.start : best.span.end] if best else ""
