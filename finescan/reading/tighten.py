"""Boxes of words drawn close around their ink: where rules stand near, engines draw them too high or too low."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from finescan.reading.engine import Grey, OcrWord
from finescan.reading.levels import levels

_LOWEST = 6  # pixels
_RULE = 0.92  # of the width of a word: a row so full of ink belongs to a rule, not to letters
_SPECKS = 0.02  # of the width: so little ink in a row is dirt
_TELLING = 3  # letters from which a word is wider than high
_LOOSE = 0.15  # of the height: so much more than the ink is no longer a close box


def tightened(flat: Grey, word: OcrWord) -> OcrWord:
    """The word with its box cut to the rows of its letters, where it is much higher (`flat`: on white paper)."""
    x0, y0, x1, y1 = (max(0, edge) for edge in word.box)
    area = flat[y0:y1, x0:x1]
    if min(area.shape) < _LOWEST or _stands(word):
        return word
    ink = (area < (levels(area, 3)[0] + 255) / 2).mean(axis=1)
    rows = _letters(ink)
    if len(rows) < _LOWEST or len(ink) - (rows[-1] + 1 - rows[0]) < _LOOSE * len(ink):
        return word
    return replace(word, box=(word.box[0], y0 + int(rows[0]), word.box[2], y0 + int(rows[-1]) + 1))


def _stands(word: OcrWord) -> bool:
    """Whether it is set sideways: its rows are parts of letters, not of lines."""
    x0, y0, x1, y1 = word.box
    return len(word.text) >= _TELLING and y1 - y0 > x1 - x0


def _letters(ink: np.ndarray) -> np.ndarray:
    """The rows with ink of the stretch between rules that holds most of it."""
    stretches = np.split(np.arange(len(ink)), np.flatnonzero(ink >= _RULE))
    print_only = [stretch[(ink[stretch] > _SPECKS) & (ink[stretch] < _RULE)] for stretch in stretches]
    return max(print_only, key=lambda rows: float(ink[rows].sum()))
