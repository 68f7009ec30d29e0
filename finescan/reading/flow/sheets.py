"""The roll of set lines cut into pages."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from finescan.model import Box, Page, Source, Word
from finescan.reading.flow.setting import Line, Roll, place
from finescan.reading.flow.shapes import Item, Paper

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
    items: Sequence[Item],
    paper: Paper,
    max_pages: int,
    *,
    head: Sequence[Item] = (),
    foot: Sequence[Item] = (),
) -> tuple[Page, ...]:
    """The text on its pages, `head` and `foot` on each of them. Raises TooLongError."""
    roll, above, below = Roll(), Roll(), Roll()
    place(roll, items, paper.left, paper.measure, 0.0)
    head_height = place(above, head, paper.left, paper.measure, 0.0)
    foot_height = place(below, foot, paper.left, paper.measure, 0.0)
    top = max(paper.top, 20.0 + head_height)
    room = (paper.height - top - max(paper.bottom, foot_height + 20.0)) if paper.height else LONGEST
    sheets = list(_cut(roll, max(72.0, room)))
    if len(sheets) > max_pages or sum(sheet.lines[-1].bottom - sheet.top for sheet in sheets if sheet.lines) > (
        max_pages * _A4_HEIGHT
    ):
        raise TooLongError
    pages = [_page(number, sheet, paper, top) for number, sheet in enumerate(sheets or [_Sheet(0.0)], 1)]
    return tuple(_with_edges(page, above, below, foot_height) for page in pages)


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


def _with_edges(page: Page, above: Roll, below: Roll, foot_height: float) -> Page:
    """The page with what stands at the head and the foot of every page."""
    down = page.height - 20.0 - foot_height
    head = [(line, 20.0) for line in above.lines]
    foot = [(line, down) for line in below.lines]
    words = [_moved(word, shift) for line, shift in (*head, *foot) for word in line.words]
    hidden = [_moved(word, shift) for line, shift in (*head, *foot) for word in line.hidden]
    if not words and not hidden:
        return page
    return replace(page, words=(*page.words, *words), hidden=(*page.hidden, *hidden), confidence=1.0)


def _moved(word: Word, down: float) -> Word:
    box = word.box
    return replace(word, box=Box(box.x0, box.y0 + down, box.x1, box.y1 + down))
