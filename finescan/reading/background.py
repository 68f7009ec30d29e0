"""Divides a page by its paper, so that shadow, coloured stock and uneven light are gone."""

from __future__ import annotations

import numpy as np
from PIL import Image, ImageFilter

from finescan.reading.brightest import brightest
from finescan.reading.engine import Grey
from finescan.reading.pictures import resized

BACKGROUND_DPI = 36.0
_DARKEST_PAPER = 0.55


def background(grey: Grey, dpi: float) -> Grey:
    """The paper's grey at about 36 dpi: the brightest within 4 mm, so that print vanishes and shadows stay.

    Large dark areas keep a floor: dividing by them would wash out light print on them.
    """
    scale = min(1.0, BACKGROUND_DPI / dpi)
    height, width = (max(1, round(side * scale)) for side in grey.shape)
    small = Image.fromarray(np.ascontiguousarray(brightest(resized(grey, width, height))))
    paper = small.filter(ImageFilter.GaussianBlur(3))
    values = np.asarray(paper)
    floor = max(1, int(np.percentile(values, 90) * _DARKEST_PAPER))
    lifted: Grey = np.maximum(values, floor).astype(np.uint8)
    return lifted


def flattened(grey: Grey, paper: Grey) -> Grey:
    """The picture divided by its paper: the paper white everywhere, whatever the light."""
    height, width = grey.shape
    full = np.asarray(Image.fromarray(paper).resize((width, height), Image.Resampling.BILINEAR))
    gain = (255.0 / np.maximum(np.arange(256), 1)).astype(np.float32)
    even = gain[full]
    even *= grey
    clean: Grey = np.minimum(even, 255.0, out=even).astype(np.uint8)
    return clean
