"""Runs of a region become rows, and rows become blocks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median

from finescan.layout.shapes import Block, Row, Run, around, middle, same_row


def rows_of(runs: Sequence[Run]) -> list[Row]:
    """The runs of a region grouped by baseline, from top to bottom."""
    rows: list[list[Run]] = []
    for run in sorted(runs, key=lambda r: (middle(r.box), r.box.x0)):
        home = next((row for row in reversed(rows[-4:]) if same_row(row[-1], run) and not _over(row, run)), None)
        if home is None:
            rows.append([run])
        else:
            home.append(run)
    ordered = [sorted(row, key=lambda r: r.box.x0) for row in rows]
    return [Row(tuple(row), around(r.box for r in row)) for row in ordered]


def _over(row: Sequence[Run], run: Run) -> bool:
    return any(r.box.x0 < run.box.x1 - 1 and run.box.x0 < r.box.x1 - 1 for r in row)


def blocks_of(rows: Sequence[Row], page: int) -> Iterator[Block]:
    """The rows of a region as blocks, a new one at each clear gap and each change of size."""
    pitches = [b.box.y0 - a.box.y0 for a, b in pairwise(rows)]
    usual = median(pitches) if pitches else 0.0
    current: list[Row] = []
    for row in rows:
        if current and _breaks(current[-1], row, usual):
            yield Block(tuple(current), around(r.box for r in current), page)
            current = []
        current.append(row)
    if current:
        yield Block(tuple(current), around(r.box for r in current), page)


def _breaks(above: Row, below: Row, usual: float) -> bool:
    """Whether a new block begins: a clear gap, or print of another size."""
    one, two = above.runs[0].height, below.runs[0].height
    pitch = below.box.y0 - above.box.y0
    sizes = max(one, two) > 1.18 * min(one, two) and above.runs[0].size is not None
    return sizes or pitch > max(1.35 * usual, 1.7 * min(one, two))
