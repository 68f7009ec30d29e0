"""From places on a page as it was read to places in the user space of a PDF page, and back."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from finescan.model import Page
from finescan.reading.frame import Frame

Point = tuple[float, float]
Quad = tuple[Point, Point, Point, Point]
"""Corners of a box as it is read: top left, top right, bottom left, bottom right."""

Corners = tuple[float, float, float, float]

_LONGEST, _SHORTEST = 14_400.0, 72.0


@dataclass(frozen=True, slots=True)
class Onto:
    """The way from points of a page as it was read (origin top left) to the user space of its PDF page."""

    matrix: npt.NDArray[np.float64]

    def point(self, x: float, y: float) -> Point:
        """Where a point of the page lies."""
        across, up, depth = (float(value) for value in self.matrix @ (x, y, 1.0))
        depth = depth if abs(depth) > 1e-9 else 1e-9
        return across / depth, up / depth

    def quad(self, box: Corners) -> Quad:
        """Where the corners of a box lie; a page that was turned or levelled makes them slant."""
        x0, y0, x1, y1 = box
        return self.point(x0, y0), self.point(x1, y0), self.point(x0, y1), self.point(x1, y1)


def onto(page: Page, frame: Frame) -> Onto:
    """For a page that lies on a PDF page with this crop box and turn; all of it, if nothing else is known."""
    placement = page.placement
    shares = np.array(placement.matrix).reshape(3, 3) if placement else np.diag((1 / page.width, 1 / page.height, 1))
    return Onto(_unseen(frame) @ np.diag((frame.width, frame.height, 1.0)) @ shares)


def whole(page: Page) -> Frame:
    """The frame of a PDF page that shows just this page."""
    return Frame(0.0, 0.0, page.width, page.height, 0)


def sheet_frame(page: Page) -> Frame:
    """The frame of a PDF page for the picture that the page was read from, in the size that the page tells."""
    if page.placement is None:
        return whole(page)
    matrix = np.array(page.placement.matrix).reshape(3, 3)
    x, y, depth = matrix @ (page.width / 2, page.height / 2, 1.0)
    slopes = (matrix[:2, :2] - np.outer((x, y), matrix[2, :2]) / depth) / depth
    width, height = (1 / max(1e-6, float(np.hypot(*row))) for row in slopes)
    scale = min(1.0, _LONGEST / max(width, height))
    return Frame(0.0, 0.0, max(_SHORTEST, width * scale), max(_SHORTEST, height * scale), 0)


def bounds(quads: tuple[Quad, ...], margin: float = 0.0) -> Corners:
    """The upright rectangle around quads: left, bottom, right, top."""
    xs, ys = zip(*(corner for quad in quads for corner in quad), strict=True)
    return min(xs) - margin, min(ys) - margin, max(xs) + margin, max(ys) + margin


def _unseen(frame: Frame) -> npt.NDArray[np.float64]:
    """From points of the page as a viewer shows it to user space: undoes the turn and the crop box."""
    rows = {
        0: ((1, 0, frame.left), (0, -1, frame.top)),
        90: ((0, 1, frame.left), (1, 0, frame.bottom)),
        180: ((-1, 0, frame.right), (0, 1, frame.bottom)),
        270: ((0, -1, frame.right), (-1, 0, frame.top)),
    }[frame.turn]
    return np.array((*rows, (0, 0, 1)), dtype=np.float64)
