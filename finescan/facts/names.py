"""The name under which the sender shows itself: the print that catches the eye in the upper part of the first page."""

from __future__ import annotations

from collections.abc import Sequence

import regex

from finescan.facts import notation
from finescan.facts.companies import squeezed
from finescan.facts.words import any_of
from finescan.model import Span
from finescan.text import TextLayer, TextLine

UPPER_PART = 0.45  # of the height of the page
LONGEST = 90  # characters
ACRONYM = 9  # so short a name goes on in the next line

_NOT_A_NAME = regex.compile(rf"^(?:{any_of('not_a_name')}|\[|\d)", regex.IGNORECASE)
_HOST = regex.compile(notation.HOST, regex.IGNORECASE)


def shown_name(text: TextLayer, recipient: tuple[TextLine, ...]) -> Span | None:
    """The largest print in the upper part of the first page that reads like a name, else the first line."""
    page = text.pages[0] if text.pages else None
    lines = [n for n in text.lines if page and n.page == page.number and n not in recipient and _nameable(text, n)]
    if page is None or not lines:
        return None
    top = [n for n in lines if n.box.y0 < UPPER_PART * page.height or n.place is None]
    sized = [n for n in top if n.size is not None]
    if not sized:
        return (top or lines)[0].span
    hosts = [squeezed(m[0]) for m in _HOST.finditer(text.text)]
    largest = max(sized, key=lambda n: (_weight(text, n, hosts) - 3.0 * n.box.y0 / page.height, -n.box.y0))
    return _with_next(lines, largest)


def _weight(text: TextLayer, line: TextLine, hosts: Sequence[str]) -> float:
    """Type size, more for bold print and for a name that the letter's web address repeats."""
    name = squeezed(text.text[line.span.start : line.span.end])
    named = len(name) > 6 and any(name in host for host in hosts)
    return (line.size or 0) * (1.12 if line.bold else 1.0) * (1.5 if named else 1.0)


def _nameable(text: TextLayer, line: TextLine) -> bool:
    printed = text.text[line.span.start : line.span.end]
    letters = sum(c.isalpha() for c in printed)
    long_enough = letters >= 3 and letters >= 0.6 * len(printed.replace(" ", ""))
    return long_enough and len(printed) <= LONGEST and not _NOT_A_NAME.match(printed)


def _with_next(lines: Sequence[TextLine], line: TextLine) -> Span:
    """The name and its second line where that is set in the same size right below."""
    acronym = line.span.end - line.span.start <= ACRONYM
    for other in lines:
        near = acronym and other.page == line.page and abs(other.box.x0 - line.box.x0) < 90
        below = 0 < other.box.y0 - line.box.y0 < 1.7 * max(line.box.height, line.size or 0)
        follows = other.span.start >= line.span.end and other.span.end - line.span.start < LONGEST
        if below and follows and (near or _alike(line, other)):
            return Span(line.span.start, other.span.end)
    return line.span


def _alike(line: TextLine, other: TextLine) -> bool:
    if other.block != line.block or not other.size or not line.size or other.bold != line.bold:
        return False
    return abs(other.size - line.size) < 0.06 * line.size
