"""Items -> lines of placed words on an endless roll of paper."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from finescan.model import FLOWING, Box, Word
from finescan.reading.flow.columns import GAP, column_widths
from finescan.reading.flow.shapes import Break, Cell, Item, Paragraph, Rule, Space, Table
from finescan.reading.flow.tokens import BLANK, FIXED, LINE_END, TAB, UNSEEN, Token, tokens
from finescan.reading.flow.widths import width_of

_LEADING = 1.2
_BASELINE = 0.8
_TAB = 36.0
_LEAST_TAB = 1.2  # of the type size: a tab is wider than any blank
_EMPTY = 10.5


@dataclass(slots=True)
class Line:
    """A line on the roll: from top to bottom, with its words and what is hidden in it."""

    top: float
    bottom: float
    words: list[Word] = field(default_factory=list)
    hidden: list[Word] = field(default_factory=list)


@dataclass(slots=True)
class Roll:
    """Endless paper: lines, ruled lines, and where a new page begins."""

    lines: list[Line] = field(default_factory=list)
    rules: list[Box] = field(default_factory=list)
    breaks: list[float] = field(default_factory=list)


@dataclass(slots=True)
class _Open:
    """A line that is being filled: its tokens, each with its left edge, and where the next would stand."""

    left: float
    right: float
    at: float
    placed: list[tuple[float, Token]] = field(default_factory=list)

    @property
    def empty(self) -> bool:
        """Whether nothing that can be seen stands in it."""
        return all(token.kind == UNSEEN for _, token in self.placed)


def place(roll: Roll, items: Sequence[Item], left: float, width: float, top: float) -> float:
    """Set the items in a column; returns where the next would stand."""
    below = 0.0
    for number, item in enumerate(items):
        if isinstance(item, Paragraph):
            top += max(below, item.above if number else 0.0)
            top = _paragraph(roll, item, left, width, top)
            below = item.below
            continue
        top, below = top + below, 0.0
        if isinstance(item, Table):
            top = _table(roll, item, left, width, top)
        elif isinstance(item, Space):
            top += item.height
        elif isinstance(item, Rule):
            roll.rules.append(Box(left, top + 3.0, left + width, top + 3.6))
            top += 7.0
        elif isinstance(item, Break):
            roll.breaks.append(top)
    return top + below


def _table(roll: Roll, table: Table, left: float, width: float, top: float) -> float:
    widths = column_widths(table.rows, width, wide=table.wide)
    for row in table.rows:
        top = _row(roll, row, widths, left, top)
        if table.ruled:
            roll.rules.append(Box(left, top + 0.5, left + sum(widths), top + 1.1))
        top += 2.0
    return top


def _row(roll: Roll, row: Sequence[Cell], widths: Sequence[float], left: float, top: float) -> float:
    top += max((_above(cell) for cell in row), default=0.0)
    bottom, column = top, 0
    for cell in row:
        start, end = sum(widths[:column]), sum(widths[: column + cell.span])
        if cell.items and column < len(widths):
            room = max(GAP, end - start - GAP)
            bottom = max(bottom, place(roll, cell.items, left + start, room, top))
        elif cell.items:  # more columns than any sheet has: one below the other
            bottom = place(roll, cell.items, left, max(GAP, sum(widths)), bottom)
        column += cell.span
    return bottom


def _above(cell: Cell) -> float:
    """The margin above the first paragraph: the whole row keeps the widest, so that its cells stay level."""
    first = cell.items[0] if cell.items else None
    return first.above if isinstance(first, Paragraph) else 0.0


def _paragraph(roll: Roll, paragraph: Paragraph, left: float, width: float, top: float) -> float:
    start, end = left + paragraph.indent, left + max(width, paragraph.indent + 20.0)
    line = _Open(start, end, start)
    gap = 0.0
    size = next((run.ink.size for run in paragraph.runs if not run.ink.hidden), _EMPTY)
    for token in tokens(paragraph.runs):
        if token.kind == LINE_END:
            top = _close(roll, line, paragraph.align, top, size)
            line, gap = _Open(start, end, start), 0.0
        elif token.kind == BLANK:
            gap = max(gap, token.width) if not line.empty else gap
        elif token.kind == FIXED:
            gap += token.width
        elif token.kind == TAB:
            gap = _to_stop(line.at + gap, left, paragraph.stops, token.ink.size) - line.at
        elif token.kind == UNSEEN:
            line.placed.append((line.at + gap, token))
        else:
            for piece in _fitting(token, end - start):
                if not line.empty and not piece.glued and line.at + gap + piece.width > end + 0.1:
                    top = _close(roll, line, paragraph.align, top, size)
                    line, gap = _Open(start, end, start), 0.0
                line.placed.append((line.at + gap, piece))
                line.at += gap + piece.width
                gap = 0.0
    return _close(roll, line, paragraph.align, top, size) if line.placed else top


def _to_stop(at: float, left: float, stops: Sequence[float], size: float) -> float:
    """The next tab stop, with room for a gap that is wider than a blank."""
    reach = at + _LEAST_TAB * size
    told = next((left + stop for stop in stops if left + stop >= reach), None)
    return told if told is not None else left + _TAB * (1 + (reach - left) // _TAB)


def _fitting(token: Token, room: float) -> Sequence[Token]:
    """The word, or the pieces of one that is wider than its column."""
    if token.width <= room + 0.5:
        return (token,)
    count = max(1, int(len(token.text) * room / token.width))
    cut = [token.text[at : at + count] for at in range(0, len(token.text), count)]
    ink = token.ink
    return [
        Token(token.kind, text, ink, width_of(text, ink.size, bold=ink.bold), token.glued and not number)
        for number, text in enumerate(cut)
    ]


def _close(roll: Roll, open_line: _Open, align: str, top: float, size: float) -> float:
    """Put a line on the roll; returns where the next one begins. An empty one is a blank line."""
    seen = [token.ink.size for _, token in open_line.placed if token.kind != UNSEEN]
    height = _LEADING * max(seen, default=0.0 if open_line.placed else size)
    baseline = top + _BASELINE * height / _LEADING + (height - height / _LEADING) / 2
    slack = max(0.0, open_line.right - open_line.at)
    shift = {"right": slack, "center": slack / 2}.get(align, 0.0)
    line = Line(top, top + height)
    for left, token in open_line.placed:
        word = _word(left + shift, baseline, token)
        (line.hidden if token.kind == UNSEEN else line.words).append(word)
    if open_line.placed:
        roll.lines.append(line)
    return top + height


def _word(left: float, baseline: float, token: Token) -> Word:
    size = token.ink.size
    width = token.width or width_of(token.text, size)
    box = Box(left, baseline - _BASELINE * size, left + width, baseline + (1 - _BASELINE) * size)
    return Word(token.text, box, size, token.ink.contrast, token.ink.bold, reading=FLOWING)
