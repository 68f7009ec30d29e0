"""Text and boxes of a page gathered into items, in the order in which they are shown."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from finescan.reading.characters import seen
from finescan.reading.flow import Cell, Item, Paragraph, Rule, Run, Space, Table
from finescan.reading.web.style import Style

MOST_NESTED = 30
"""Tables in tables: deeper ones are read one cell below the other."""

_BLANKS = re.compile(r"[ \t\r\n\f]+")
_MOST_SPAN = 100
_MOST_INDENT = 160.0
_FILLER = str.maketrans({"\u034f": None, "\u00ad": None, "\u2007": "\u00a0", "\u202f": "\u00a0", "\u3000": "\u00a0"})


@dataclass(slots=True)
class Column:
    """What is gathered for the page or for one cell; `room` is about how wide it is, in points."""

    room: float
    items: list[Item] = field(default_factory=list)
    runs: list[Run] = field(default_factory=list)
    above: float = 0.0
    indent: float = 0.0
    align: str = "left"

    def text(self, written: str, style: Style) -> None:
        """Add text as it is written; blanks and line ends count as the style says."""
        text = seen(written.replace("\r\n", "\n")).translate(_FILLER)
        if style.keeps_blanks:
            text = text.replace("\r", "\n").replace("\f", "\n").replace(" ", "\u00a0")
        else:
            text = _BLANKS.sub(" ", text)
        if style.capitals:
            text = text.upper()
        if text:
            self._align(style)
            self.runs.append(Run(text, style.run_ink))

    def _align(self, style: Style) -> None:
        if not self.runs:
            self.align = style.align

    def end_line(self, style: Style) -> None:
        """A line break."""
        self._align(style)
        self.runs.append(Run("\n", style.run_ink))

    def close(self, below: float = 0.0) -> None:
        """End the paragraph that is open; without text only its margin counts."""
        if any(not run.text.isspace() or "\n" in run.text for run in self.runs):
            runs = tuple(self.runs)
            self.items.append(Paragraph(runs, self.above, 0.0, min(self.indent, _MOST_INDENT), self.align))
            self.above = below
        else:
            self.above = max(self.above, below)
        self.runs.clear()

    def add(self, item: Item) -> None:
        """Add a table or a line behind what was gathered."""
        self.close()
        self._leave_room()
        self.items.append(item)

    def done(self) -> tuple[Item, ...]:
        """All items, with the room that was left at the end."""
        self.close()
        self._leave_room()
        return tuple(self.items)

    def _leave_room(self) -> None:
        if self.items and self.above:
            self.items.append(Space(self.above))
        self.above = 0.0


@dataclass(slots=True)
class Grid:
    """A table that is gathered: its rows, and how many more rows a cell from above reaches into, by column."""

    rows: list[tuple[Cell, ...]] = field(default_factory=list)
    row: list[Cell] = field(default_factory=list)
    taken: dict[int, int] = field(default_factory=dict)

    def add(self, cell: Cell, down: int) -> None:
        """The next cell of the row, behind those that reach in from above."""
        self.row.extend(self._reaching_in())
        at = self._width()
        if down > 1:
            for column in range(at, at + cell.span):
                self.taken[column] = down
        self.row.append(cell)

    def _width(self) -> int:
        return sum(cell.span for cell in self.row)

    def _reaching_in(self) -> Iterator[Cell]:
        column = self._width()
        while self.taken.get(column, 0) > 0:
            yield Cell()
            column += 1

    def end_row(self) -> None:
        """Close the row that is open, if it has cells."""
        if self.row:
            self.rows.append(tuple(self.row))
            self.row = []
            self.taken = {column: rows - 1 for column, rows in self.taken.items() if rows > 1}

    def table(self) -> Table:
        """What was gathered."""
        self.end_row()
        return Table(tuple(self.rows))


def span_of(told: str) -> int:
    """`colspan` or `rowspan` as a number from 1."""
    return max(1, min(_MOST_SPAN, int(told))) if told.isdecimal() and len(told) < 6 else 1


def rule_below(column: Column) -> None:
    """A line across the column."""
    column.add(Rule())
