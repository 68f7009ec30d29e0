"""Light print on dark bars and boxes, turned into dark print on light ones."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from finescan.reading.components import Area, areas, opened, widened
from finescan.reading.engine import Grey
from finescan.reading.levels import levels
from finescan.reading.pictures import resized
from finescan.reading.printlike import strokes

_DPI = 75.0
_MM = _DPI / 25.4
_DARK = 150
_SIDE = round(1.2 * _MM)
_LOWEST, _NARROWEST = 2.8, 8.0
_LEAST_DARK, _MOST_DARK = 0.55, 0.985
_MOST = 40


def inverted(flat: Grey, dpi: float) -> Grey:
    """The page with every dark area that holds light print as its negative."""
    boxes = [box for box in _dark_boxes(flat, dpi) if _holds_print(flat, box, dpi)]
    if not boxes:
        return flat
    page = flat.copy()
    for x0, y0, x1, y1 in boxes:
        page[y0:y1, x0:x1] = _negative(flat[y0:y1, x0:x1])
    return page


def _dark_boxes(flat: Grey, dpi: float) -> Iterator[tuple[int, int, int, int]]:
    scale = min(1.0, _DPI / dpi)
    height, width = flat.shape
    small = resized(flat, max(1, round(width * scale)), max(1, round(height * scale)))
    solid = opened(small < _DARK, _SIDE, _SIDE)
    large = [area for area in areas(widened(solid, _SIDE, _SIDE)) if _is_large(area)]
    for area in large[:_MOST]:
        edges = area.x0 + _SIDE, area.y0 + _SIDE, area.x1 - _SIDE, area.y1 - _SIDE
        left, top, right, bottom = (round(edge / scale) for edge in edges)
        yield max(0, left), max(0, top), min(width, right), min(height, bottom)


def _is_large(area: Area) -> bool:
    across, down = area.x1 - area.x0 - 2 * _SIDE, area.y1 - area.y0 - 2 * _SIDE
    return across >= _NARROWEST * _MM and down >= _LOWEST * _MM


def _holds_print(flat: Grey, box: tuple[int, int, int, int], dpi: float) -> bool:
    x0, y0, x1, y1 = box
    cut = flat[y0:y1, x0:x1]
    if not _LEAST_DARK <= float((cut < _DARK).mean()) <= _MOST_DARK:
        return False
    return strokes(_negative(cut), dpi).maybe


def _negative(cut: Grey) -> Grey:
    """The bar's own darkness becomes white, its lightest print black."""
    dark, light = levels(cut, 30.0, 99.0)
    values = (light - np.arange(256)) * 255 / max(8.0, light - dark)
    negative: Grey = np.clip(values, 0, 255).astype(np.uint8)[cut]
    return negative
