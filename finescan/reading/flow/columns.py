"""How wide the columns of a table are: as wide as was said, never narrower than their longest word."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from finescan.reading.flow.shapes import Item, Paragraph, Row, Table
from finescan.reading.flow.tokens import LINE_END, UNSEEN, tokens

GAP = 14.0
"""Points between two columns at the least: more than any blank, so that cells stay apart."""

_EASY_GAP = 40.0  # where there is room for it: more than the blanks of justified print

_MOST = 120


def column_widths(rows: Sequence[Row], room: float, *, wide: bool = False) -> tuple[float, ...]:
    """Points that each column takes, the gap behind it included; more than there is room where the words need it.

    `wide`: the columns take all the room.
    """
    count = min(_MOST, max((sum(cell.span for cell in row) for row in rows), default=0))
    least, most, told = [0.0] * count, [0.0] * count, [0.0] * count
    for column, (low, high, said) in _single_cells(rows, count):
        least[column], most[column] = max(least[column], low), max(most[column], high)
        told[column] = max(told[column], said)
    most = [max(low, said or high) for low, high, said in zip(least, most, told, strict=True)]
    _widen(rows, least, most, room)
    return _shared(_stretched(most, room) if wide else most, least, room)


def _single_cells(rows: Sequence[Row], count: int) -> Iterator[tuple[int, tuple[float, float, float]]]:
    for row in rows:
        column = 0
        for cell in row:
            if cell.span == 1 and column < count:
                low, high = measure(cell.items)
                yield (
                    column,
                    (low + GAP, high + _EASY_GAP, cell.width or 0.0) if high else (0.0, 0.0, cell.width or 0.0),
                )
            column += cell.span


def _widen(rows: Sequence[Row], least: list[float], most: list[float], room: float) -> None:
    """Cells over several columns need room too: the last of these gets what is missing."""
    for row in rows:
        column = 0
        for cell in row:
            end = min(len(least), column + cell.span)
            if cell.span > 1 and column < end:
                low, high = measure(cell.items)
                least[end - 1] += max(0.0, low - sum(least[column:end]))
                most[end - 1] = max(most[end - 1] + max(0.0, min(high, room) - sum(most[column:end])), least[end - 1])
            column += cell.span


def _stretched(widths: Sequence[float], room: float) -> list[float]:
    whole = sum(widths)
    return [width * max(1.0, room / whole) for width in widths] if whole else list(widths)


def _shared(most: Sequence[float], least: Sequence[float], room: float) -> tuple[float, ...]:
    wanted, needed = sum(most), sum(least)
    if wanted <= room:
        return tuple(most)
    if needed >= room or wanted <= needed:
        return tuple(least)
    share = (room - needed) / (wanted - needed)
    return tuple(low + share * (high - low) for low, high in zip(least, most, strict=True))


def measure(items: Sequence[Item]) -> tuple[float, float]:
    """The widths of the longest word and of the longest line."""
    low = high = 0.0
    for item in items:
        if isinstance(item, Paragraph):
            word, line = _of_paragraph(item)
        elif isinstance(item, Table):
            word, line = _of_table(item)
        else:
            continue
        low, high = max(low, word), max(high, line)
    return low, high


def _of_paragraph(paragraph: Paragraph) -> tuple[float, float]:
    longest = widest = 0.0
    line = paragraph.indent
    for token in tokens(paragraph.runs):
        if token.kind == LINE_END:
            line = paragraph.indent
        elif token.kind != UNSEEN:
            line += token.width
            longest = max(longest, token.width + paragraph.indent)
            widest = max(widest, line)
    return longest, widest


def _of_table(table: Table) -> tuple[float, float]:
    count = min(_MOST, max((sum(cell.span for cell in row) for row in table.rows), default=0))
    least, most = [0.0] * count, [0.0] * count
    for column, (low, high, _) in _single_cells(table.rows, count):
        least[column], most[column] = max(least[column], low), max(most[column], high)
    return sum(least), sum(most)
