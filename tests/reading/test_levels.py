from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from finescan.reading.levels import levels

PERCENTS = (0, 0.5, 1, 3, 30, 50, 90, 95, 97.5, 99, 100)


@given(st.lists(st.integers(0, 255), min_size=1, max_size=300))
def test_they_are_the_percentiles_of_numpy(values):
    grey = np.array(values, np.uint8).reshape(1, -1)
    assert levels(grey, *PERCENTS) == tuple(float(np.percentile(grey, percent)) for percent in PERCENTS)


def test_a_picture_without_pixels_has_none():
    with pytest.raises(ValueError, match="without pixels"):
        levels(np.zeros((0, 4), np.uint8), 50)
