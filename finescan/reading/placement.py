"""Where a picture lies in the one that it was made from, so that a place on a page can be shown in the file itself.

A matrix maps points of the new picture (pixels from its top left corner, edges at whole numbers) to points of the old.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from finescan.model import Page, Placement
from finescan.reading.engine import Grey

Matrix = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Picture:
    """A grey picture, its dots an inch, and the matrix from its pixels to shares of the sheet it was made from."""

    grey: Grey
    dpi: float
    onto: Matrix

    def made_into(self, grey: Grey, dpi: float, back: Matrix) -> Picture:
        """A picture made from this one; `back` maps its pixels to those of this one."""
        return Picture(grey, dpi, self.onto @ back)

    def placement(self, sheet: int, dpi: float) -> Placement:
        """Where a page whose points are measured at `dpi` of this picture lies on the sheet of that number."""
        matrix = self.onto @ scaled(dpi / 72, dpi / 72)
        return Placement(sheet, tuple(float(value) for value in (matrix / matrix[2, 2]).ravel()))


def placed_on(sheet: int, page: Page) -> Page:
    """The page as one of that sheet of its file."""
    return page if page.placement is None else replace(page, placement=replace(page.placement, sheet=sheet))


def whole(grey: Grey, dpi: float) -> Picture:
    """A picture as it came: all of its sheet."""
    height, width = grey.shape
    return Picture(grey, dpi, scaled(1 / width, 1 / height))


def scaled(across: float, down: float) -> Matrix:
    """Of a picture whose pixels are `across` by `down` pixels of the old one."""
    return np.diag((across, down, 1.0))


def shifted(x: float) -> Matrix:
    """Of the part of a picture that begins at the column `x`."""
    return np.array([[1, 0, x], [0, 1, 0], [0, 0, 1]], dtype=np.float64)


def quarter_turned_back(width: int, height: int, degrees: int) -> Matrix:
    """Of a picture of `width` by `height` whose clockwise turn by a multiple of 90 degrees was undone."""
    rows = {
        0: [[1, 0, 0], [0, 1, 0], [0, 0, 1]],
        90: [[0, -1, width], [1, 0, 0], [0, 0, 1]],
        180: [[-1, 0, width], [0, -1, height], [0, 0, 1]],
        270: [[0, 1, 0], [-1, 0, height], [0, 0, 1]],
    }
    return np.array(rows[degrees % 360], dtype=np.float64)


def rotated(width: int, height: int, angle: float) -> Matrix:
    """Of a picture turned counter-clockwise by `angle` degrees about its middle, in its own frame."""
    cos, sin = float(np.cos(np.radians(angle))), float(np.sin(np.radians(angle)))
    x, y = width / 2, height / 2
    return np.array([[cos, -sin, x - cos * x + sin * y], [sin, cos, y - sin * x - cos * y], [0, 0, 1]])
