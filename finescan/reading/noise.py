"""Pages of nothing but noise: an engine needs half a minute to find no word on them."""

from __future__ import annotations

import numpy as np

from finescan.reading.components import Mask, opened
from finescan.reading.engine import Grey
from finescan.reading.levels import levels

_MM = 25.4
_CELL = 2.0
_EVERYWHERE = 0.97
_RUNS = 2.5
_STROKES = 0.05
_DARKEST = 0.01
_LEAST_SIDE = 200


def is_noise(grey: Grey, dpi: float) -> bool:
    """Whether a page is covered all over with specks (a printed one has margins) and holds next to no strokes."""
    if min(grey.shape) < _LEAST_SIDE:
        return False
    mm, parted = dpi / _MM, _threshold(grey)
    dark: Mask = grey <= parted
    if _inked_cells(dark, round(_CELL * mm)) < _EVERYWHERE or _runs(dark, mm) < _RUNS:
        return False
    darkest: Mask = grey <= (parted + levels(grey, _DARKEST)[0]) / 2  # one line of print among the specks
    return all(_strokes(ink, mm) < _STROKES for ink in (dark, darkest))


def _threshold(grey: Grey) -> int:
    """The grey value that parts ink from paper best: Otsu's, which is the engine's too."""
    counts = np.bincount(grey.ravel(), minlength=256).astype(np.float64)
    below, weighed = counts.cumsum(), (counts * np.arange(256)).cumsum()
    above = below[-1] - below
    apart = (weighed[-1] * below / below[-1] - weighed) ** 2 / np.maximum(1.0, below * above)
    return int(np.argmax(apart))


def _inked_cells(dark: Mask, side: int) -> float:
    """The share of cells of that side that hold any ink."""
    height, width = (length // side * side for length in dark.shape)
    cells = dark[:height, :width].reshape(height // side, side, width // side, side)
    return float(cells.any(axis=(1, 3)).mean())


def _runs(dark: Mask, mm: float) -> float:
    """Runs of ink in the rows, a square millimetre; the densest small print has two."""
    return float((dark[:, 1:] & ~dark[:, :-1]).sum() * mm * mm / dark.size)


def _strokes(dark: Mask, mm: float) -> float:
    """The share of ink that stands in upright strokes of a millimetre, as much of letters does."""
    return float(opened(dark, 1, round(mm)).sum()) / max(1.0, float(dark.sum()))
