"""How far the lines of a page are out of level."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from finescan.reading.background import background, flattened
from finescan.reading.engine import Grey
from finescan.reading.pictures import resized, shifted

_SKEW_DPI = 75.0
_STEEPEST, _FLATTEST = 6.0, 0.25
_STRIPS = 24


def skew(grey: Grey, dpi: float) -> float:
    """By how many degrees to turn the picture counter-clockwise so that lines lie level; 0 below a quarter degree.

    Lines that lie level make the sums of the rows differ most; a small copy is sheared to try angles. Up to 5.5
    degrees are told for sure; a best angle at the very end of what is tried is chance.
    """
    scale = min(1.0, _SKEW_DPI / dpi)
    height, width = (round(side * scale) for side in grey.shape)
    if height < 100 or width < 100:
        return 0.0
    small = resized(grey, width, height)
    ink = _ink(flattened(small, background(small, dpi * scale)))
    coarse = _best(ink, np.arange(-_STEEPEST, _STEEPEST + 0.01, 0.5))
    fine = _best(ink, np.arange(coarse - 0.5, coarse + 0.51, 0.1))
    return fine if abs(fine) > _FLATTEST and abs(coarse) < _STEEPEST else 0.0


def _ink(grey: Grey) -> npt.NDArray[np.float32]:
    """Darkness without the margins' dirt and without what is too dark for print (pictures, the edge of the glass)."""
    dark: npt.NDArray[np.float32] = (255 - grey).astype(np.float32)
    dark[dark < 40] = 0
    edge = max(2, min(dark.shape) // 40)
    return dark[edge:-edge, edge:-edge]


def _best(ink: npt.NDArray[np.float32], angles: npt.NDArray[np.float64]) -> float:
    strips = [strip.sum(axis=1) for strip in np.array_split(ink, _STRIPS, axis=1)]
    sharpness = [_sharpness(strips, ink.shape[1], float(angle)) for angle in angles]
    return float(angles[int(np.argmax(sharpness))])


def _sharpness(strips: Sequence[npt.NDArray[np.float32]], width: int, angle: float) -> float:
    """How much neighbouring rows differ when the picture is turned by `angle` (columns in strips are shifted)."""
    total = np.zeros(len(strips[0]), np.float32)
    slope = float(np.tan(np.radians(angle)))
    for index, rows in enumerate(strips):
        offset = (index + 0.5) / len(strips) * width - width / 2
        total += shifted(rows, -round(slope * offset))
    return float(np.square(np.diff(total)).sum())
