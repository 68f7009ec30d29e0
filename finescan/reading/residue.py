"""Finds the ink of a page that no accepted word covers."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from finescan.reading.components import Area, Mask, areas, opened, widened
from finescan.reading.engine import Grey, OcrWord
from finescan.reading.pictures import resized

MASK_DPI = 75.0
_PALEST = 242
_SOLID = 110
_MM = MASK_DPI / 25.4
_RULE_ACROSS, _RULE_DOWN = round(25 * _MM), round(8 * _MM)
_SOLID_SIDE = round(2.4 * _MM)
_NARROWEST, _LOWEST = 6.0, 1.2
_PAD = round(1.2 * _MM)


class Region(NamedTuple):
    """A rectangle of the page, in its pixels; right and bottom exclusive."""

    x0: int
    y0: int
    x1: int
    y1: int

    @property
    def area(self) -> int:
        """In pixels."""
        return (self.x1 - self.x0) * (self.y1 - self.y0)

    def cut(self, grey: Grey) -> Grey:
        """What the picture shows there."""
        return grey[self.y0 : self.y1, self.x0 : self.x1]


@dataclass(frozen=True, slots=True)
class Ink:
    """The ink of a page that could be print, at about 75 dpi: `scale` cells a pixel of the page of that `shape`."""

    mask: Mask
    scale: float
    shape: tuple[int, int]

    def uncovered(self, words: Iterable[OcrWord]) -> list[Region]:
        """Areas with ink beside the words, large ones first."""
        rest = without_words(self.mask, words, self.scale, 0.5 * _MM)
        found = [_region(area, self) for area in areas(widened(rest, *_reach())) if _large(area, rest)]
        return sorted(found, key=lambda region: -region.area)


def ink_of(flat: Grey, dpi: float) -> Ink:
    """The ink of a page divided by its paper, without ruled lines, frames and what is solidly dark."""
    scale = min(1.0, MASK_DPI / dpi)
    height, width = flat.shape
    small = resized(flat, max(1, round(width * scale)), max(1, round(height * scale)))
    return Ink(_without_shapes(small), scale, (height, width))


def _reach() -> tuple[int, int]:
    """How far letters of one area may be apart: 3 mm along the line, 1.2 mm between lines."""
    return round(1.5 * _MM), round(0.6 * _MM)


def _without_shapes(small: Grey) -> Mask:
    mask: Mask = small < _PALEST
    solid = widened(opened(small < _SOLID, _SOLID_SIDE, _SOLID_SIDE), 2, 2)
    across = opened(mask, _RULE_ACROSS, 1)
    across &= ~opened(across, 1, round(1.2 * _MM))  # letters of a dense line may touch: those runs are high
    down = opened(mask, 1, _RULE_DOWN)
    down &= ~opened(down, round(1.5 * _MM), 1)
    rest: Mask = mask & ~solid & ~widened(across, 1, 1) & ~widened(down, 1, 1)
    return rest


def without_words(mask: Mask, words: Iterable[OcrWord], scale: float, edge: float) -> Mask:
    """The mask, of `scale` cells a pixel, without the words and so many cells around them."""
    rest = mask.copy()
    for word in words:
        left, top = (max(0, int(side * scale - edge)) for side in word.box[:2])
        right, bottom = (max(0, int(side * scale + edge + 1)) for side in word.box[2:])
        rest[top:bottom, left:right] = False
    return rest


def _large(area: Area, mask: Mask) -> bool:
    """Whether it could hold words of print (dirt, dots and commas cannot)."""
    across, down = _reach()
    x0, y0, x1, y1 = area.x0 + across, area.y0 + down, area.x1 - across, area.y1 - down
    width, height = (x1 - x0) / _MM, (y1 - y0) / _MM
    inked = int(mask[y0:y1, x0:x1].sum())
    long, short = max(width, height), min(width, height)
    return long >= _NARROWEST and short >= _LOWEST and inked >= 0.06 * max(1, (x1 - x0) * (y1 - y0))


def _region(area: Area, ink: Ink) -> Region:
    """In pixels of the page, with the paper around it that Tesseract needs."""
    across, down = (_PAD - reach for reach in _reach())
    cells = area.x0 - across, area.y0 - down, area.x1 + across, area.y1 + down
    left, top, right, bottom = (round(cell / ink.scale) for cell in cells)
    return Region(max(0, left), max(0, top), min(ink.shape[1], right), min(ink.shape[0], bottom))
