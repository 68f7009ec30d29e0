"""Tells print from everything else that is dark on a page, by its strokes: no word is recognised here."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from finescan.reading.components import Mask, areas
from finescan.reading.engine import Grey
from finescan.reading.levels import levels

_MM = 25.4
_BAND = 0.04
_DOT, _FEWEST_DOTS, _DOTS_A_MM, _MOST_DOTS = 0.55, 30, 0.8, 0.65
_LOW_LINE, _HIGH_LINE, _CELL = 0.45, 3.2, 4.0


@dataclass(frozen=True, slots=True)
class Strokes:
    """What an area looks like. Lengths are millimetres.

    `contrast` of ink against paper (0..1); `height` of the usual line of print, `lines` how many there are; `rate`:
    strokes a millimetre in them; `upright`: how like each other rows a millimetre apart are (bars: 1).
    """

    contrast: float
    height: float
    lines: int
    rate: float
    upright: float

    @property
    def maybe(self) -> bool:
        """Worth a try to read: neither a line, a bar code nor a few large strokes."""
        return self.contrast >= 0.06 and 0.5 <= self.height <= 12.0 and self.rate >= 0.35 and self.upright < 0.85

    @property
    def surely(self) -> bool:
        """As dense and as even as printed lines are; handwriting and logos have a third of the strokes."""
        return self.maybe and self.height <= 5.0 and self.rate >= 0.8 and self.upright < 0.7


def strokes(flat: Grey, dpi: float) -> Strokes:
    """Measures an area of a page divided by its paper."""
    low, high = levels(flat, 1.0, 95.0)
    if high - low < 8:
        return Strokes(0.0, 0.0, 0, 0.0, 1.0)
    dark = flat < (low + high) / 2
    bands = _bands(dark, dpi)
    if not bands:
        return Strokes((high - low) / 255, 0.0, 0, 0.0, 1.0)
    tall = float(np.median([end - start for start, end in bands]))
    rates = [_rate(dark[start:end], dpi) for start, end in bands]
    alike = [_alike(dark[start:end]) for start, end in bands]
    height = tall * _MM / dpi
    return Strokes((high - low) / 255, height, len(bands), float(np.median(rates)), float(np.median(alike)))


def faded(flat: Grey, dpi: float) -> bool:
    """Whether an area holds what a fax leaves of pale print: lines of little but dots, all along."""
    low, high = levels(flat, 1.0, 95.0)
    if high - low < 16:
        return False
    dark: Mask = flat < (low + high) / 2
    return any(_of_dots(dark[start:end], dpi) for start, end in _bands(dark, dpi))


def _of_dots(band: Mask, dpi: float) -> bool:
    """A dotted rule is lower, a grey area higher; handwriting and drawings have longer strokes."""
    mm = dpi / _MM
    dots = areas(band)
    small = sum(max(dot.x1 - dot.x0, dot.y1 - dot.y0) <= _DOT * mm for dot in dots)
    if small < _FEWEST_DOTS or small < _MOST_DOTS * len(dots):
        return False
    cells = np.array_split(band, max(1, round(band.shape[1] / (_CELL * mm))), axis=1)
    heights = [np.ptp(np.flatnonzero(cell.any(axis=1))) / mm for cell in cells if cell.any()]
    length = _CELL * sum(height >= _LOW_LINE for height in heights)
    return bool(length >= 0.5 * _CELL * len(heights) and small >= _DOTS_A_MM * length and max(heights) <= _HIGH_LINE)


def _bands(dark: npt.NDArray[np.bool_], dpi: float) -> list[tuple[int, int]]:
    """Rows with ink, from line to line; what is thinner than half a millimetre is no line of print."""
    share = dark.mean(axis=1)
    inked = np.concatenate(([False], share > min(_BAND, 0.25 * float(share.max(initial=0.0))), [False]))
    edges = np.flatnonzero(np.diff(inked.astype(np.int8)))
    pairs = zip(edges[::2].tolist(), edges[1::2].tolist(), strict=True)
    return [(start, end) for start, end in pairs if (end - start) * _MM / dpi >= 0.5]


def _rate(band: npt.NDArray[np.bool_], dpi: float) -> float:
    """Strokes a millimetre of inked width, in the middle rows of the line."""
    rows = band.shape[0]
    middle = band[rows // 4 : max(rows // 4 + 1, 3 * rows // 4)]
    starts = int((~middle[:, :-1] & middle[:, 1:]).sum())
    cell = max(1, round(dpi / _MM))
    columns = np.flatnonzero(band.any(axis=0))
    width = len(np.unique(columns // cell))
    return float(starts / (middle.shape[0] * max(1, width)))


def _alike(band: npt.NDArray[np.bool_]) -> float:
    """How far the upper and the lower third of a line agree: 1 for upright bars."""
    rows = band.shape[0]
    upper, lower = band[rows // 5], band[rows - 1 - rows // 5]
    either = int((upper | lower).sum())
    return int((upper & lower).sum()) / either if either else 0.0
