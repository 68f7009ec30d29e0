"""The number that is printed on a page, at its head or foot."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import regex

from finescan.stack.words import any_of
from finescan.text import TextLayer, TextLine

HIGHEST = 200
MARGIN = 0.14  # of the height of the page: head and foot
OUTERMOST = 3  # lines at the head and at the foot, wherever they stand
LONGEST = 110  # characters of a line with a page number; what is longer is a sentence

_FLAGS = regex.IGNORECASE
_NUMBER = r"0{0,2}(?P<this>[1-9]\d{0,2})"
_OF = rf"(?:\s?(?:/|\||{any_of('of')}(?!\p{{L}}))\s?0{{0,2}}(?P<of>[1-9]\d{{0,2}}))"
_LABELLED = regex.compile(rf"(?<!\p{{L}}){any_of('page')}[:\s]{{0,3}}{_NUMBER}{_OF}?(?![\d.,/-]\d|\d)", _FLAGS)
_ALONE = regex.compile(rf"^\W{{0,3}}{_NUMBER}(?:{_OF})?\W{{0,3}}$", _FLAGS)
_ELSEWHERE = regex.compile(rf"(?<!\p{{L}}){any_of('elsewhere')}[\s.:]{{0,3}}$", _FLAGS)


class Numbering(NamedTuple):
    """The number of a page and, if it is told, of how many; `labelled` with a word such as "Seite", or with both."""

    this: int
    of: int | None
    labelled: bool


def numbering(text: TextLayer) -> Numbering | None:
    """The number of a page from its own text, or None. A bare figure counts only in the middle of head or foot."""
    found = [number for line in _margin_lines(text) if (number := _number(text, line)) is not None]
    return max(found, key=lambda n: (n.labelled, n.of is not None), default=None)


def _number(text: TextLayer, line: TextLine) -> Numbering | None:
    printed = text.text[line.span.start : line.span.end]
    if len(printed) > LONGEST:
        return None
    for found in _LABELLED.finditer(printed):
        if not _ELSEWHERE.search(printed[: found.start()]):
            return _sensible(found, labelled=True)
    alone = _ALONE.match(printed)
    if alone is None or not (alone["of"] or _is_set_apart(text, line, printed)):
        return None
    return _sensible(alone, labelled=alone["of"] is not None)


def _sensible(found: regex.Match[str], *, labelled: bool) -> Numbering | None:
    this, of = int(found["this"]), int(found["of"]) if found["of"] else None
    return None if this > (of or HIGHEST) or (of or 0) > HIGHEST else Numbering(this, of, labelled)


def _is_set_apart(text: TextLayer, line: TextLine, printed: str) -> bool:
    """Whether a bare figure stands between dashes, or in the middle of the page."""
    width = text.pages[0].width
    return not printed.strip()[:1].isdigit() or abs((line.box.x0 + line.box.x1) / 2 - width / 2) < 0.06 * width


def _margin_lines(text: TextLayer) -> Iterator[TextLine]:
    height = text.pages[0].height
    ordered = sorted(text.lines, key=lambda line: line.box.y0)
    for at, line in enumerate(ordered):
        outermost = at < OUTERMOST or at >= len(ordered) - OUTERMOST
        if outermost or line.box.y1 < MARGIN * height or line.box.y0 > (1 - MARGIN) * height:
            yield line
