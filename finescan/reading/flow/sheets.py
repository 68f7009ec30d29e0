"""The roll of set lines cut into pages."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from finescan.model import Box, Page, Source, Word
from finescan.reading.flow.setting import Line, Roll, place
from finescan.reading.flow.shapes import Edges, Item, Paper

LONGEST = 14_000.0
"""Points: the longest page that a text without pages of its own gets."""

_A4_HEIGHT = 842.0
_WIDEST = 4_000.0
_MOST_HIDDEN = 2_000


class TooLongError(Exception):
    """The text takes more pages than allowed."""


@dataclass(slots=True)
class _Sheet:
    top: float
    lines: list[Line] = field(default_factory=list)
    rules: list[Box] = field(default_factory=list)


def pages_of(
    items: Sequence[Item], paper: Paper, max_pages: int, *, edges: Edges | None = None, first: Edges | None = None
) -> tuple[Page, ...]:
    """The text on its pages, with `edges` on each of them, and others on the first where `first` has them.

    Raises TooLongError.
    """
    edges = edges or Edges()
    opening, others = _Set(first or edges, paper), _Set(edges, paper)
    roll = Roll()
    place(roll, items, paper.left, paper.measure, 0.0)
    top = max(paper.top, 20.0 + opening.head_height, 20.0 + others.head_height)
    bottom = max(paper.bottom, 20.0 + opening.foot_height, 20.0 + others.foot_height)
    room = LONGEST if paper.grows or paper.height is None else max(72.0, paper.height - top - bottom)
    sheets = list(_cut(roll, room))
    long = sum(sheet.lines[-1].bottom - sheet.top for sheet in sheets)
    if len(sheets) > max_pages or long > max_pages * _A4_HEIGHT:
        raise TooLongError
    pages = [_page(number, sheet, paper, top) for number, sheet in enumerate(sheets or [_Sheet(0.0)], 1)]
    return tuple((others if page.number > 1 else opening).around(page) for page in pages)


class _Set:
    """What stands at the edges of a page, set in lines."""

    def __init__(self, edges: Edges, paper: Paper) -> None:
        self._above, self._below = Roll(), Roll()
        self.head_height = place(self._above, edges.head, paper.left, paper.measure, 0.0)
        self.foot_height = place(self._below, edges.foot, paper.left, paper.measure, 0.0)

    def around(self, page: Page) -> Page:
        """The page with its head and foot."""
        down = page.height - 20.0 - self.foot_height
        lines = [*((line, 20.0) for line in self._above.lines), *((line, down) for line in self._below.lines)]
        words = [_moved(word, shift) for line, shift in lines for word in line.words]
        hidden = [_moved(word, shift) for line, shift in lines for word in line.hidden]
        words = [*page.words, *words]
        return replace(page, words=tuple(words), hidden=(*page.hidden, *hidden), confidence=1.0 if words else None)


def _cut(roll: Roll, room: float) -> Iterator[_Sheet]:
    """A new sheet at each break and wherever a line would not fit any more."""
    breaks = sorted(roll.breaks)
    rules = sorted(roll.rules, key=lambda rule: rule.y0)
    sheet: _Sheet | None = None
    for line in sorted(roll.lines, key=lambda line: line.top):
        forced = False
        while breaks and breaks[0] <= line.top:
            breaks.pop(0)
            forced = True
        if sheet is None or (forced and sheet.lines) or (sheet.lines and line.bottom - sheet.top > room):
            if sheet is not None:
                yield _ruled(sheet, rules, line.top)
            sheet = _Sheet(0.0 if sheet is None and line.top < room else line.top)
        sheet.lines.append(line)
    if sheet is not None:
        yield _ruled(sheet, rules, float("inf"))


def _ruled(sheet: _Sheet, rules: list[Box], until: float) -> _Sheet:
    while rules and rules[0].y0 < until:
        sheet.rules.append(rules.pop(0))
    return sheet


def _page(number: int, sheet: _Sheet, paper: Paper, top: float) -> Page:
    shift = top - sheet.top
    words = tuple(_moved(word, shift) for line in sheet.lines for word in line.words)
    hidden = tuple(_moved(word, shift) for line in sheet.lines for word in line.hidden)[:_MOST_HIDDEN]
    rules = tuple(Box(r.x0, r.y0 + shift, r.x1, r.y1 + shift) for r in sheet.rules if r.y0 >= sheet.top)
    bottom = max((line.bottom for line in sheet.lines), default=0.0) + shift + paper.bottom
    right = min(_WIDEST, max((word.box.x1 for word in words), default=0.0) + 20.0)
    return Page(
        number,
        max(paper.width, right),
        max(paper.height or _A4_HEIGHT, bottom),
        words,
        rules,
        read_from=Source.TEXT,
        confidence=1.0 if words else None,
        hidden=hidden,
    )


def _moved(word: Word, down: float) -> Word:
    box = word.box
    return replace(word, box=Box(box.x0, box.y0 + down, box.x1, box.y1 + down))
