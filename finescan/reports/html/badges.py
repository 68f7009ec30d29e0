"""Where the numbers of frames stand: beside the frame, on no word and on no other number, else in the margin."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import product

from finescan.reports.html.geometry import bounds, runs
from finescan.reports.parts import Corners

RADIUS = 7.5
"""Radius of a number, in points."""

_CELL = 4.0
_LARGEST = 600
_GAP = 2.4
_STEP = 2 * RADIUS + 0.6
_SHIFTS = (0.0, -_STEP, _STEP, -2 * _STEP, 2 * _STEP, -3 * _STEP, 3 * _STEP)


@dataclass(frozen=True, slots=True)
class Badge:
    """The middle of a number and, where it stands away from its frame, the point of the frame that a line leads to.

    There is no line where it would strike out words.
    """

    x: float
    y: float
    leads_to: tuple[float, float] | None = None


def badges(
    frames: Iterable[Sequence[Corners]], size: tuple[float, float], words: Iterable[Corners]
) -> tuple[Badge, ...]:
    """The numbers of frames on a sheet with words."""
    taken = {cell for box in words for cell in _cells(box)}
    placed = []
    for boxes in frames:
        spots = [_within(x, y, size) for x, y in _candidates(boxes, size)]
        free = [spot for spot in spots if taken.isdisjoint(_disc(*spot))] or spots[:1]
        own = {cell for box in boxes for cell in _cells(box)}
        tied = (_badge(spot, boxes) for spot in free)
        placed.append(next((badge for badge in tied if _strikes_nothing(badge, taken, own)), Badge(*free[0])))
        taken.update(_disc(placed[-1].x, placed[-1].y))
    return tuple(placed)


def _candidates(boxes: Sequence[Corners], size: tuple[float, float]) -> Iterator[tuple[float, float]]:
    """Left and right of the lines, then the margins of the sheet, each at the height of the first line or near it."""
    first, around = boxes[0], bounds(runs(boxes)[0])
    middle = (first[1] + first[3]) / 2
    beside = (around[0] - RADIUS - _GAP, first[0] - RADIUS - _GAP, around[2] + RADIUS + _GAP)
    yield from ((x, middle) for x in beside)
    yield from ((x, y) for x in beside for y in (around[1] - RADIUS - 1, around[3] + RADIUS + 1))
    margins = (0.0, size[0]) if around[0] + around[2] < size[0] else (size[0], 0.0)
    yield from ((x, middle + shift) for shift, x in product(_SHIFTS, margins))


def _within(x: float, y: float, size: tuple[float, float]) -> tuple[float, float]:
    edge = RADIUS + _GAP
    return min(max(x, edge), size[0] - edge), min(max(y, edge), size[1] - edge)


def _disc(x: float, y: float) -> Iterator[tuple[int, int]]:
    reach = RADIUS * 0.85  # corners of the square around a disc are not covered
    return _cells((x - reach, y - reach, x + reach, y + reach))


def _cells(box: Corners) -> Iterator[tuple[int, int]]:
    """The cells of a grid that a box touches; none for one as large as no word is."""
    x0, y0, x1, y1 = box
    if not (abs(x1 - x0) < 1e4 and abs(y1 - y0) < 1e4 and (x1 - x0) * (y1 - y0) < _LARGEST * _CELL**2):
        return iter(())
    columns = range(int(x0 // _CELL), int(x1 // _CELL) + 1)
    return product(columns, range(int(y0 // _CELL), int(y1 // _CELL) + 1))


def _badge(spot: tuple[float, float], boxes: Sequence[Corners]) -> Badge:
    """The number with its line to the nearest point of the frame, if it stands away from it."""
    x, y = spot
    ends = ((min(max(x, x0), x1), min(max(y, y0), y1)) for x0, y0, x1, y1 in boxes)
    nearest = min(ends, key=lambda end: math.dist(spot, end))
    far = abs(nearest[0] - x) + abs(nearest[1] - y) > 2 * RADIUS + _GAP
    return Badge(x, y, nearest if far else None)


def _strikes_nothing(badge: Badge, taken: set[tuple[int, int]], own: set[tuple[int, int]]) -> bool:
    """Whether the line of a number runs through no word but those of its frame, and through no other number."""
    if badge.leads_to is None:
        return True
    across, down = badge.leads_to[0] - badge.x, badge.leads_to[1] - badge.y
    steps = math.ceil(2 * math.hypot(across, down) / _CELL)
    points = ((badge.x + across * i / steps, badge.y + down * i / steps) for i in range(steps + 1))
    cells = {(int(x // _CELL), int(y // _CELL)) for x, y in points}
    return all(cell in own or cell not in taken for cell in cells)
