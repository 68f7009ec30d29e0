from __future__ import annotations

import numpy as np
import pytest
from PIL import Image, ImageFilter

from finescan.reading.brightest import brightest


@pytest.mark.parametrize("shape", [(1, 1), (3, 5), (2, 40), (60, 4), (61, 43)])
def test_it_is_the_rank_filter_of_pillow(shape):
    grey = np.random.default_rng(1).integers(0, 256, shape, dtype=np.uint8)
    by_pillow = np.asarray(Image.fromarray(grey).filter(ImageFilter.MaxFilter(7)))
    assert np.array_equal(brightest(grey), by_pillow)
