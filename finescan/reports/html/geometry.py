"""Boxes as they can be drawn: finite, on the page, one outline around lines that follow each other."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from itertools import pairwise

from finescan.reports.parts import Corners

SHEET = (595.3, 841.9)
"""The sheet that stands in for a page without a usable size: A4."""

_LEAST, _MOST = 20.0, 15_000.0
_PAD = 1.2
_LINE_GAP = 0.9


def sheet_size(width: float, height: float) -> tuple[float, float]:
    """Width and height of a page in points; A4 where they are not those of a sheet of paper."""
    if math.isfinite(width) and math.isfinite(height) and _LEAST <= width <= _MOST and _LEAST <= height <= _MOST:
        return width, height
    return SHEET


def on_sheet(boxes: Iterable[Corners], size: tuple[float, float]) -> tuple[Corners, ...]:
    """The boxes cut at the edges of the sheet; what is no box or lies beside the sheet is left out."""
    width, height = size
    cut = (
        (max(0.0, x0), max(0.0, y0), min(width, x1), min(height, y1))
        for x0, y0, x1, y1 in boxes
        if not any(map(math.isnan, (x0, y0, x1, y1)))
    )
    return tuple(box for box in cut if box[2] - box[0] > 0 and box[3] - box[1] > 0)


def area(boxes: Iterable[Corners]) -> float:
    """The area of boxes that do not overlap, in square points."""
    return sum((x1 - x0) * (y1 - y0) for x0, y0, x1, y1 in boxes)


def bounds(boxes: Iterable[Corners]) -> Corners:
    """The smallest box around them all."""
    x0, y0, x1, y1 = zip(*boxes, strict=True)
    return min(x0), min(y0), max(x1), max(y1)


def near(one: Sequence[Corners], other: Sequence[Corners]) -> bool:
    """Whether first and last lines reach the same height: a quick look before the exact one."""
    if not one or not other:
        return False
    top, bottom = min(one[0][1], one[-1][1]), max(one[0][3], one[-1][3])
    return min(other[0][1], other[-1][1]) <= bottom and top <= max(other[0][3], other[-1][3])


def shared(one: Sequence[Corners], other: Sequence[Corners]) -> float:
    """The area that two groups of boxes have in common, in square points."""
    if not one or not other or not _shared(bounds(one), bounds(other)):
        return 0.0
    return sum(_shared(a, b) for a in one for b in other)


def _shared(a: Corners, b: Corners) -> float:
    width, height = min(a[2], b[2]) - max(a[0], b[0]), min(a[3], b[3]) - max(a[1], b[1])
    return width * height if width > 0 and height > 0 else 0.0


def outlines(boxes: Sequence[Corners]) -> tuple[str, ...]:
    """SVG paths around the boxes: one path for lines that stand under each other."""
    return tuple(_outline(run) for run in runs(boxes))


def runs(boxes: Sequence[Corners]) -> list[list[Corners]]:
    """The boxes in stacks of lines that stand under each other."""
    stacks: list[list[Corners]] = []
    for box in boxes:
        above = next((run for run in reversed(stacks[-8:]) if _under(run[-1], box)), None)
        if above is None:
            stacks.append([box])
        else:
            above.append(box)
    return stacks


def _under(above: Corners, box: Corners) -> bool:
    gap = box[1] - above[3]
    height = max(above[3] - above[1], box[3] - box[1])
    overlaps = min(above[2], box[2]) - max(above[0], box[0]) > 0
    return overlaps and -0.5 * height <= gap <= _LINE_GAP * height and box[1] > above[1]


def _outline(run: Sequence[Corners]) -> str:
    """Down the right side of the lines and up the left, lines meeting half-way between."""
    tops = [run[0][1] - _PAD, *((a[3] + b[1]) / 2 for a, b in pairwise(run))]
    ends = [*tops[1:], run[-1][3] + _PAD]
    right = [(box[2] + _PAD, y) for box, *both in zip(run, tops, ends, strict=True) for y in both]
    left = [(box[0] - _PAD, y) for box, *both in zip(run, tops, ends, strict=True) for y in both]
    corners = " ".join(f"{x:.1f},{y:.1f}" for x, y in (*right, *reversed(left)))
    return f"M{corners}Z"
