"""Free space on a page: where nothing is printed that a frame would cover."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
import numpy.typing as npt
from PIL import Image

from finescan.model import Box, Page
from finescan.reading.showing import PageImage

Mask = npt.NDArray[np.bool_]
Sums = npt.NDArray[np.int64]

_A4 = 595.0, 842.0
EDGE = 14.0
"""What printers leave blank at the edges of the paper, in points of A4."""

_AROUND_WORDS, _AROUND_RULES = 0.5, 1.0
_MOST_OF_PAGE = 0.4
_INK, _DARK, _BLOCK, _PAPER = 26, 150, 24, 80
_SPECKS = 0.002
_STEP = 2


def unit(page: Page) -> float:
    """By how much print must be larger than usual, so that the page made small for A4 paper is still legible."""
    short, long = sorted((page.width, page.height))
    return max(1.0, short / _A4[0], long / _A4[1])


class Room:
    """The free space of a page; what is put on it takes room away.

    Words are never covered, nor is any other ink (pictures, ruled lines, handwriting, what nobody could read), but for
    specks.
    """

    def __init__(self, page: Page, page_image: PageImage) -> None:
        self.page, self.unit = page, unit(page)
        self._shape = max(1, int(page.height / self.unit)), max(1, int(page.width / self.unit))
        pictures = (box for box in page.images if box.width * box.height < _MOST_OF_PAGE * page.width * page.height)
        fixed = (*(word.box for word in page.words), *(code.box for code in page.codes), *page.unread, *pictures)
        self._taken = self._mask(fixed, _AROUND_WORDS)
        self._ink = _sums(self._inked(page_image) | self._ruled())
        self._words = _sums(self._taken)

    def take(self, box: Box) -> None:
        """Nothing else may stand there now."""
        self._taken |= self._mask([box], _AROUND_WORDS)
        self._words = _sums(self._taken)

    def places(
        self,
        width: float,
        height: float,
        within: Box,
        *,
        around: float = 3.0,
        edge: float = EDGE,
    ) -> npt.NDArray[np.float64]:
        """Top left corners of boxes of that size with nothing in and `around` them, in points."""
        wide, high = (int(np.ceil(side / self.unit + 2 * around)) for side in (width, height))
        rows, columns = self._shape
        left, top = (max(edge, side / self.unit) - around for side in within[:2])
        right = min(columns - edge, within.x1 / self.unit) + around
        bottom = min(rows - edge, within.y1 / self.unit) + around
        ys = np.arange(int(np.ceil(top)), int(bottom) - high + 1, _STEP)
        xs = np.arange(int(np.ceil(left)), int(right) - wide + 1, _STEP)
        if not (ys.size and xs.size):
            return np.empty((0, 2), dtype=np.float64)
        soft = _windows(self._ink, ys, xs, high, wide)
        fits = (_windows(self._words, ys, xs, high, wide) == 0) & (soft <= _SPECKS * wide * high)
        found = np.argwhere(fits)
        corners = np.column_stack((xs[found[:, 1]], ys[found[:, 0]]))
        return np.asarray((corners + around) * self.unit, dtype=np.float64)

    def _mask(self, boxes: Iterable[Box], around: float) -> Mask:
        mask = np.zeros(self._shape, dtype=bool)
        for box in boxes:
            left, top = (max(0, int(value / self.unit - around)) for value in (box.x0, box.y0))
            right, bottom = (max(0, int(np.ceil(value / self.unit + around))) for value in (box.x1, box.y1))
            mask[top:bottom, left:right] = True
        return mask

    def _ruled(self) -> Mask:
        """Ruled lines and the sides of drawn boxes."""
        sides = (
            side
            for x0, y0, x1, y1 in self.page.frames
            for side in (Box(x0, y0, x1, y0), Box(x0, y1, x1, y1), Box(x0, y0, x0, y1), Box(x1, y0, x1, y1))
        )
        return self._mask((*self.page.rules, *sides), _AROUND_RULES)

    def _inked(self, page_image: PageImage) -> Mask:
        """Where the picture of the page is not as light as the paper around."""
        picture = page_image(self.page, 144 / self.unit)
        if picture is None:
            return np.zeros(self._shape, dtype=bool)
        rows, columns = self._shape
        grey = np.asarray(picture.convert("L").resize((2 * columns, 2 * rows)), dtype=np.int16)
        paper = _paper(grey)
        marked = (np.abs(grey - paper) > _INK) | (paper < _DARK)
        return np.asarray(marked.reshape(rows, 2, columns, 2).sum(axis=(1, 3)) >= 2)


def _paper(grey: npt.NDArray[np.int16]) -> npt.NDArray[np.int16]:
    """The lightness of the paper around each dot: that which most dots of its block reach."""
    rows, columns = (-(-side // _BLOCK) for side in grey.shape)
    padded = np.pad(grey, ((0, rows * _BLOCK - grey.shape[0]), (0, columns * _BLOCK - grey.shape[1])), mode="edge")
    blocks = padded.reshape(rows, _BLOCK, columns, _BLOCK).transpose(0, 2, 1, 3).reshape(rows, columns, -1)
    light = np.percentile(blocks, _PAPER, axis=2).astype(np.uint8)
    spread = Image.fromarray(light).resize((columns * _BLOCK, rows * _BLOCK), Image.Resampling.BILINEAR)
    return np.asarray(spread, dtype=np.int16)[: grey.shape[0], : grey.shape[1]]


def _sums(mask: Mask) -> Sums:
    return np.pad(mask.astype(np.int64).cumsum(0).cumsum(1), ((1, 0), (1, 0)))


def _windows(
    sums: Sums, ys: npt.NDArray[np.int64], xs: npt.NDArray[np.int64], high: int, wide: int
) -> npt.NDArray[np.int64]:
    """How much is set in each box of a size, by its top and left."""
    top, bottom = sums[ys], sums[ys + high]
    return np.asarray(bottom[:, xs + wide] - bottom[:, xs] - top[:, xs + wide] + top[:, xs])
