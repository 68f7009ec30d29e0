"""Connected areas of a mask, by union of the runs in its rows: no library for it is in the base installation."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
import numpy.typing as npt

Mask = npt.NDArray[np.bool_]


class Area(NamedTuple):
    """A connected area: the rectangle around it (right and bottom exclusive) and how many are set in it."""

    x0: int
    y0: int
    x1: int
    y1: int
    cells: int


def areas(mask: Mask) -> list[Area]:
    """All connected areas (8 neighbours), from the top down."""
    rows, starts, ends = runs(mask)
    parents = list(range(len(rows)))
    for one, other in _touching(rows, starts, ends):
        _join(parents, one, other)
    found: dict[int, Area] = {}
    for index, (row, start, end) in enumerate(zip(rows, starts, ends, strict=True)):
        root = _root(parents, index)
        new = Area(start, row, end, row + 1, end - start)
        found[root] = _around(found[root], new) if root in found else new
    return sorted(found.values(), key=lambda area: (area.y0, area.x0))


def runs(mask: Mask) -> tuple[list[int], list[int], list[int]]:
    """Row, first column and column behind the last of every run of set cells."""
    steps = np.diff(np.pad(mask.astype(np.int8), ((0, 0), (1, 1))), axis=1)
    rows, starts = np.nonzero(steps == 1)
    ends = np.nonzero(steps == -1)[1]
    return rows.tolist(), starts.tolist(), ends.tolist()


def _touching(rows: list[int], starts: list[int], ends: list[int]) -> list[tuple[int, int]]:
    """Pairs of runs in neighbouring rows that touch: one walk along both rows."""
    pairs: list[tuple[int, int]] = []
    above = 0
    for index, row in enumerate(rows):
        while above < index and (rows[above] < row - 1 or (rows[above] == row - 1 and ends[above] < starts[index])):
            above += 1
        other = above
        while other < index and rows[other] == row - 1 and starts[other] <= ends[index]:
            pairs.append((other, index))
            other += 1
    return pairs


def _root(parents: list[int], index: int) -> int:
    while parents[index] != index:
        parents[index] = parents[parents[index]]
        index = parents[index]
    return index


def _join(parents: list[int], one: int, other: int) -> None:
    first, second = _root(parents, one), _root(parents, other)
    parents[max(first, second)] = min(first, second)


def _around(one: Area, other: Area) -> Area:
    return Area(
        min(one.x0, other.x0),
        min(one.y0, other.y0),
        max(one.x1, other.x1),
        max(one.y1, other.y1),
        one.cells + other.cells,
    )


def widened(mask: Mask, across: int, down: int) -> Mask:
    """Every set cell grown by so many cells to each side."""
    return _grown(_grown(mask, across, 1), down, 0)


def opened(mask: Mask, across: int, down: int) -> Mask:
    """Only what holds a full rectangle of so many cells."""
    full = _full(_full(mask, across, 1), down, 0)
    return _spread(_spread(full, across, 1), down, 0)


def _grown(mask: Mask, by: int, axis: int) -> Mask:
    if by <= 0:
        return mask
    wide = np.pad(mask, [(by, by) if at == axis else (0, 0) for at in range(2)])
    return _joined(wide, 2 * by + 1, axis, np.logical_or)


def _full(mask: Mask, length: int, axis: int) -> Mask:
    """Cells at which a run of `length` set cells begins (as many cells as before, the last ones never)."""
    wide = np.pad(mask, [(0, length - 1) if at == axis else (0, 0) for at in range(2)])
    return _joined(wide, length, axis, np.logical_and)


def _spread(mask: Mask, length: int, axis: int) -> Mask:
    wide = np.pad(mask, [(length - 1, 0) if at == axis else (0, 0) for at in range(2)])
    return _joined(wide, length, axis, np.logical_or)


def _joined(wide: Mask, length: int, axis: int, join: np.ufunc) -> Mask:
    """Each run of `length` cells joined into one: twice as many cells are joined in each step."""
    taken = 1
    while taken < length:
        step = min(taken, length - taken)
        ends = (wide[:-step], wide[step:]) if axis == 0 else (wide[:, :-step], wide[:, step:])
        wide = join(*ends)
        taken += step
    return wide
