"""A picture of an upright page made ready for OCR."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from finescan.reading.background import background, flattened
from finescan.reading.bars import inverted
from finescan.reading.deskew import skew
from finescan.reading.engine import Grey
from finescan.reading.halftone import is_screened, smoothed
from finescan.reading.pictures import hardened, levelled, resized

_LOWEST_DPI, _HIGHEST_DPI, _GOOD_DPI = 180.0, 350.0, 300.0
_SCREEN_RADIUS = 1 / 300
_LARGEST_SIDE = 20_000
_MOST_PIXELS = 40_000_000


@dataclass(frozen=True, slots=True)
class Scan:
    """A picture ready for OCR: as seen, its paper (small), divided by it, and hardened for the engine."""

    grey: Grey
    paper: Grey
    flat: Grey
    clean: Grey
    dpi: float


def normalise(grey: Grey, dpi: float) -> Scan:
    """Brings a picture to 180 to 350 dpi, levels its lines and divides it by its paper."""
    grey, dpi = _fit(grey, dpi)
    grey = levelled(grey, skew(grey, dpi))
    if is_screened(grey):
        grey = smoothed(grey, _SCREEN_RADIUS * dpi)
    paper = background(grey, dpi)
    flat = inverted(flattened(grey, paper), dpi)
    return Scan(grey, paper, flat, hardened(flat), dpi)


def _fit(grey: Grey, dpi: float) -> tuple[Grey, float]:
    """Tesseract reads best with capitals of 20 to 40 pixels; more pixels cost time and win nothing."""
    height, width = grey.shape
    factor = 1.0
    if dpi > _HIGHEST_DPI:
        factor = _GOOD_DPI / dpi
    elif dpi < _LOWEST_DPI:
        factor = min(2.0, _GOOD_DPI / dpi)
    factor = min(factor, (_MOST_PIXELS / (height * width)) ** 0.5, _LARGEST_SIDE / max(height, width))
    if factor == 1.0:
        return np.ascontiguousarray(grey), dpi
    return resized(grey, max(1, round(width * factor)), max(1, round(height * factor))), dpi * factor
