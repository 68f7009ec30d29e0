"""The ink of a scanned page that is neither print nor a ruled line: what a pen may have left."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from statistics import median

import numpy as np
from PIL import Image

from finescan.model import Box, Stroke
from finescan.reading.components import Area, Mask, areas, opened, widened
from finescan.reading.engine import Grey, OcrWord
from finescan.reading.merge import lines_of, mean
from finescan.reading.printlike import strokes as looks_of
from finescan.reading.residue import without_words

STROKE_DPI = 100.0  # about: the page is made smaller by a whole number
_MM = STROKE_DPI / 25.4
_PALEST, _SOLID = 190, 120
_RULE_ACROSS, _RULE_DOWN, _RULE_THICK = round(9 * _MM), round(7 * _MM), round(1.2 * _MM)
_SOLID_SIDE = round(2.2 * _MM)
_MARGIN = round(3 * _MM)
_GAP_ACROSS, _GAP_DOWN = round(1.5 * _MM), round(0.8 * _MM)
_LEAST_REACH, _LEAST_HEIGHT = 4.0 * _MM, 1.8 * _MM
_PRINTED_WORD, _PRINTED_LINE, _TALL = 0.6, 0.68, 2.0
_MOST = 60


def ink_strokes(flat: Grey, dpi: float, words: Sequence[OcrWord]) -> tuple[Stroke, ...]:
    """Groups of lines on a page divided by its paper that no surely printed word covers, the largest first."""
    factor = max(1, round(dpi / STROKE_DPI))
    small = np.asarray(Image.fromarray(flat).reduce(factor))
    rest = without_words(_lines_only(small), _printed(words), 1 / factor, 0.35 * _MM)
    groups = sorted(areas(widened(rest, _GAP_ACROSS, _GAP_DOWN)), key=lambda area: -area.cells)
    found = (_stroke(group, rest, small, dpi / factor) for group in groups[: 4 * _MOST])
    return tuple(stroke for stroke in found if stroke is not None)[:_MOST]


def _lines_only(small: Grey) -> Mask:
    """The ink without long straight lines, solid areas and the edges of the sheet."""
    mask: Mask = small < _PALEST
    solid = widened(opened(small < _SOLID, _SOLID_SIDE, _SOLID_SIDE), 2, 2)
    across = opened(mask, _RULE_ACROSS, 1)
    across &= ~opened(across, 1, _RULE_THICK)
    down = opened(mask, 1, _RULE_DOWN)
    down &= ~opened(down, _RULE_THICK, 1)
    rest: Mask = mask & ~solid & ~widened(across, 1, 1) & ~widened(down, 1, 1)
    for edge in (rest[:_MARGIN], rest[-_MARGIN:], rest[:, :_MARGIN], rest[:, -_MARGIN:]):
        edge[:] = False
    return rest


def _printed(words: Sequence[OcrWord]) -> Iterator[OcrWord]:
    """The words that are surely print: read with confidence, and no higher than lines of print are."""
    usual = median(word.box[3] - word.box[1] for word in words) if words else 0
    for line in lines_of(words):
        firm = mean(line) >= _PRINTED_LINE
        for word in line:
            tall = word.box[3] - word.box[1] > _TALL * usual
            if word.confidence >= (0.85 if tall or not firm else _PRINTED_WORD):
                yield word


def _stroke(group: Area, rest: Mask, small: Grey, dpi: float) -> Stroke | None:
    """The group as a stroke; None for dots, dirt and broken rules."""
    x0, y0 = group.x0 + _GAP_ACROSS, group.y0 + _GAP_DOWN
    x1, y1 = group.x1 - _GAP_ACROSS, group.y1 - _GAP_DOWN
    if y1 - y0 < _LEAST_HEIGHT or x1 - x0 + y1 - y0 < _LEAST_REACH:
        return None
    part = rest[y0:y1, x0:x1]
    lines = areas(part)
    reach = max(line.x1 - line.x0 + line.y1 - line.y0 for line in lines)
    if reach < _LEAST_REACH:
        return None
    looks, points = looks_of(small[y0:y1, x0:x1], dpi), 72 / dpi
    return Stroke(
        Box(*(round(side * points, 1) for side in (x0, y0, x1, y1))),
        reach=round(reach * points, 1),
        tall=round(max(line.y1 - line.y0 for line in lines) * points, 1),
        pen=round(_thickness(part) * points, 2),
        ink=round(float(part.mean()), 3),
        even=round(min(1.0, looks.rate) if looks.maybe else 0.0, 2),
    )


def _thickness(part: Mask) -> float:
    """Of the lines, in cells: their area by half the length of their outline."""
    wide = np.pad(part, 1)
    edges = int((wide[1:] != wide[:-1]).sum()) + int((wide[:, 1:] != wide[:, :-1]).sum())
    return 2 * float(part.sum()) / max(1, edges) * 1.27  # an outline on a grid is longer than it is
