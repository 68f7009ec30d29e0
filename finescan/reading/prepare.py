"""A picture of an upright page made ready for OCR."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from finescan.reading.background import background, flattened
from finescan.reading.bars import inverted
from finescan.reading.deskew import skew
from finescan.reading.engine import Grey
from finescan.reading.halftone import descreened, is_screened
from finescan.reading.pictures import hardened, levelled, resized
from finescan.reading.placement import Picture, rotated, scaled

_LOWEST_DPI, _HIGHEST_DPI, _GOOD_DPI = 180.0, 350.0, 300.0
_LARGEST_SIDE = 20_000
_MOST_PIXELS = 40_000_000


@dataclass(frozen=True, slots=True)
class Scan:
    """A picture ready for OCR: as seen, its paper (small), divided by it, and hardened for the engine.

    `screened`: grey on it was printed in dots, which have been smoothed.
    """

    picture: Picture
    paper: Grey
    flat: Grey
    clean: Grey
    screened: bool = False

    @property
    def grey(self) -> Grey:
        """The picture as seen."""
        return self.picture.grey

    @property
    def dpi(self) -> float:
        """Its dots an inch."""
        return self.picture.dpi


def normalise(picture: Picture) -> Scan:
    """Brings a picture to 180 to 350 dpi, levels its lines and divides it by its paper."""
    screened = is_screened(picture.grey, picture.dpi)
    if screened:
        picture = replace(picture, grey=descreened(picture.grey, picture.dpi))
    picture = _level(_fit(picture))
    grey, dpi = picture.grey, picture.dpi
    paper = background(grey, dpi)
    flat = inverted(flattened(grey, paper), dpi)
    return Scan(picture, paper, flat, hardened(flat), screened)


def _level(picture: Picture) -> Picture:
    """The picture with level lines."""
    grey, dpi = picture.grey, picture.dpi
    angle = skew(grey, dpi)
    height, width = grey.shape
    return picture.made_into(levelled(grey, angle), dpi, rotated(width, height, angle))


def _fit(picture: Picture) -> Picture:
    """Tesseract reads best with capitals of 20 to 40 pixels; more pixels cost time and win nothing."""
    grey, dpi = picture.grey, picture.dpi
    height, width = grey.shape
    factor = 1.0
    if dpi > _HIGHEST_DPI:
        factor = _GOOD_DPI / dpi
    elif dpi < _LOWEST_DPI:
        factor = min(2.0, _GOOD_DPI / dpi)
    factor = min(factor, (_MOST_PIXELS / (height * width)) ** 0.5, _LARGEST_SIDE / max(height, width))
    if factor == 1.0:
        return replace(picture, grey=np.ascontiguousarray(grey))
    small = resized(grey, max(1, round(width * factor)), max(1, round(height * factor)))
    return picture.made_into(small, dpi * factor, scaled(width / small.shape[1], height / small.shape[0]))
