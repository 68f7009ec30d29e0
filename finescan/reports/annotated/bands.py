"""Boxes by bands of the page, so that a box meets only its neighbours."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from finescan.model import Box

_BAND = 12.0
_MOST_BANDS = 2000


class Bands:
    """Boxes that are taken."""

    def __init__(self, boxes: Iterable[Box] = ()) -> None:
        self._bands: dict[int, list[Box]] = defaultdict(list)
        for box in boxes:
            self.add(box)

    def add(self, box: Box) -> None:
        """Takes a box."""
        for band in crossed(box):
            self._bands[band].append(box)

    def free(self, box: Box) -> bool:
        """Whether the box lies on none that is taken; a point of height does not count."""
        return not any(
            box.x0 < other.x1 and other.x0 < box.x1 and box.y0 < other.y1 - 1 and other.y0 < box.y1 - 1
            for other in self._near(box)
        )

    def share(self, box: Box) -> float:
        """How much of the box is taken, 0 to 1 (boxes that are taken hardly lie on each other)."""
        area = max(1e-6, box.width * box.height)
        return min(1.0, sum(_common(box, other) for other in self._near(box)) / area)

    def _near(self, box: Box) -> Iterator[Box]:
        yield from {id(other): other for band in crossed(box) for other in self._bands[band]}.values()


def crossed(box: Box) -> range:
    """The bands that a box touches."""
    first = int(box.y0 // _BAND)
    return range(first, min(int(box.y1 // _BAND), first + _MOST_BANDS) + 1)


def _common(one: Box, other: Box) -> float:
    wide = min(one.x1, other.x1) - max(one.x0, other.x0)
    high = min(one.y1, other.y1) - max(one.y0, other.y0)
    return max(0.0, wide) * max(0.0, high)
