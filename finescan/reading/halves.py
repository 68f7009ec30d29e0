"""Two pages on one scan: the open sheet of A3, or a booklet laid on the glass."""

from __future__ import annotations

import numpy as np

from finescan.reading.background import background, flattened
from finescan.reading.components import Mask
from finescan.reading.engine import Grey
from finescan.reading.pictures import resized
from finescan.reading.placement import Picture, shifted

_DPI = 50.0
_NARROWEST_INCHES = 14.0
_LEAST_ASPECT, _MOST_ASPECT = 1.2, 1.65
_MIDDLE, _GUTTER = 0.1, 0.025
_EMPTY, _FILLED = 0.012, 0.25
_INK = 190


def halves(picture: Picture) -> tuple[Picture, ...]:
    """The left and the right page where a wide sheet has a clear gutter and lines on both sides; else the sheet."""
    grey, dpi = picture.grey, picture.dpi
    height, width = grey.shape
    if width < _NARROWEST_INCHES * dpi or not _LEAST_ASPECT <= width / height <= _MOST_ASPECT:
        return (picture,)
    gutter = _gutter(grey, dpi)
    if gutter is None:
        return (picture,)
    starts = (0, grey[:, :gutter]), (gutter, grey[:, gutter:])
    return tuple(picture.made_into(np.ascontiguousarray(half), dpi, shifted(start)) for start, half in starts)


def _gutter(grey: Grey, dpi: float) -> int | None:
    """The fold where nothing is printed on it, else the middle of the widest empty column near it."""
    scale = min(1.0, _DPI / dpi)
    height, width = (max(8, round(side * scale)) for side in grey.shape)
    small = resized(grey, width, height)
    ink = flattened(small, background(small, dpi * scale)) < _INK
    if not all(_has_lines(half) for half in np.array_split(ink, 2, axis=1)):
        return None
    start, end = round(width * (0.5 - _MIDDLE)), round(width * (0.5 + _MIDDLE))
    free = np.concatenate(([False], ink[:, start:end].mean(axis=0) <= _EMPTY, [False]))
    edges = np.flatnonzero(np.diff(free.astype(np.int8)))
    gaps = list(zip(edges[::2].tolist(), edges[1::2].tolist(), strict=True))
    left, right = max(gaps, key=lambda gap: gap[1] - gap[0], default=(0, 0))
    if right - left < _GUTTER * width:
        return None
    fold = width / 2 - start
    cut = fold if left < fold < right else (left + right) / 2
    return int((start + cut) / scale)


def _has_lines(half: Mask) -> bool:
    """Whether a fair part of the rows holds print."""
    return float((half.mean(axis=1) > 0.03).mean()) >= _FILLED
