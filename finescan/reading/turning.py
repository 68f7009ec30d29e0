"""On which side a page lies: its lines tell a quarter turn at once, a short reading tells up from down."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np
import numpy.typing as npt

from finescan.reading.background import background, flattened
from finescan.reading.engine import Engine, Grey, OcrWord
from finescan.reading.pictures import hardened, resized, shifted, turned_back

_LINES_DPI, _TRIAL_DPI = 75.0, 150.0
_CLEARLY, _PERHAPS = 0.6, 1.6
_SURE_WORD = 0.6
_MANY, _MOST = 60.0, 0.6
_STRIP = 1.6
_MOST_INK = 120

Ink = npt.NDArray[np.float32]


def quarter_turned(grey: Grey, dpi: float) -> bool | None:
    """Whether the lines of print run up and down; None if the page does not tell."""
    scale = min(1.0, _LINES_DPI / dpi)
    height, width = (round(side * scale) for side in grey.shape)
    if min(height, width) < 100:
        return False
    small = resized(grey, width, height)
    flat = flattened(small, background(small, dpi * scale))
    ink = (255 - flat).astype(np.float32)
    ink[ink < 40] = 0
    np.minimum(ink, _MOST_INK, out=ink)
    edge = min(ink.shape) // 30
    ink = ink[edge:-edge, edge:-edge]
    across, down = _sharpness(ink), _sharpness(np.ascontiguousarray(ink.T))
    if across <= 0 and down <= 0:
        return False
    return True if across < _CLEARLY * down else None if across < _PERHAPS * down else False


def _sharpness(ink: Ink) -> float:
    """How much neighbouring rows differ, at the best of a few small angles, for the amount of ink."""
    strips = [strip.sum(axis=1) for strip in np.array_split(ink, 12, axis=1)]
    step = ink.shape[1] / len(strips)
    best = 0.0
    for angle in np.arange(-5.0, 5.1, 1.0):
        slope = float(np.tan(np.radians(angle))) * step
        rows = sum(shifted(strip, -round(slope * (index - 5.5))) for index, strip in enumerate(strips))
        best = max(best, float(np.square(np.diff(rows)).sum()))
    return float(best * ink.shape[0] / (float(ink.sum()) ** 2 + 1))


def best_turn(grey: Grey, dpi: float, engine: Engine, turns: Sequence[int], usual: int) -> int:
    """Of the clockwise turns the one that reads best when undone; tried on the part of the page with most print.

    The usual one holds unless another reads clearly better. They are tried in order until one reads well: print that
    lies on its side or head never does.
    """
    factor = min(1.0, _TRIAL_DPI / dpi)
    height, width = grey.shape
    small = resized(grey, max(1, round(width * factor)), max(1, round(height * factor)))
    clean = hardened(flattened(small, background(small, dpi * factor)))
    gains: dict[int, float] = {}
    for turn in turns:
        strip = _busiest(turned_back(clean, turn), dpi * factor)
        words = engine.recognise(np.ascontiguousarray(strip), dpi * factor, 6)
        gains[turn] = letters(words)
        if reads_well(words):
            return turn
    best = max(gains, key=lambda turn: gains[turn])
    return best if gains[best] > 1.3 * gains[usual] + 3 else usual


def reads_well(words: Sequence[OcrWord]) -> bool:
    """Whether most of many letters was read for sure: of print that lies wrong it is one in ten."""
    return letters(words) > max(_MANY, _MOST * sum(len(word.text) for word in words))


def _busiest(page: Grey, dpi: float) -> Grey:
    """A strip of 4 cm across the page where most letters stand (not where it is blackest)."""
    high = round(_STRIP * dpi)
    if page.shape[0] <= high:
        return page
    steps = (np.abs(np.diff(page.astype(np.int16), axis=1)) > 60).sum(axis=1)
    sums = np.cumsum(np.concatenate(([0], steps)))
    start = int(np.argmax(sums[high:] - sums[:-high]))
    return page[start : start + high]


def letters(words: Iterable[OcrWord]) -> float:
    """The letters of sure words, weighted; words that stand upright do not count: Tesseract reads those too."""
    return sum(word.confidence * len(word.text) for word in words if word.confidence >= _SURE_WORD and _lies(word))


def _lies(word: OcrWord) -> bool:
    x0, y0, x1, y1 = word.box
    return len(word.text) > 2 and x1 - x0 > y1 - y0
