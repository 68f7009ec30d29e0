from __future__ import annotations

import numpy as np
import pytest

from finescan.reading.engine import OcrWord
from finescan.reading.tighten import tightened
from finescan.reading.typesize import word_sizes


def page(*bars: tuple[int, int, float]) -> np.ndarray:
    """A white page; each bar fills rows from-to, over that share of every ten pixels."""
    flat = np.full((100, 200), 255, np.uint8)
    for top, bottom, share in bars:
        for column in range(200):
            if column % 10 < 10 * share:
                flat[top:bottom, column] = 40
    return flat


def word(top: int, bottom: int, text: str = "Klassen", line: int = 0) -> OcrWord:
    return OcrWord(text, (20, top, 120, bottom), 0.95, line)


@pytest.mark.parametrize(
    ("bars", "rows"),
    [
        (((30, 50, 0.5),), (30, 50)),  # a loose box
        (((30, 50, 0.5), (58, 60, 1.0)), (30, 50)),  # with the rule of the table below
        (((14, 16, 1.0), (30, 50, 0.5)), (30, 50)),  # above
        (((30, 50, 0.5), (62, 64, 0.3)), (30, 64)),  # tails and dots are print
    ],
)
def test_boxes_end_where_the_letters_end(bars, rows) -> None:
    found = tightened(page(*bars), word(10, 70))
    assert (found.box[1], found.box[3]) == rows
    assert (found.box[0], found.box[2]) == (20, 120)


def test_a_word_set_sideways_keeps_its_box() -> None:
    aside = OcrWord("Jahr", (20, 10, 40, 70), 0.95, 0)
    assert tightened(page((30, 50, 0.5)), aside) == aside


@pytest.mark.parametrize("bars", [(), ((10, 70, 1.0),), ((10, 70, 0.5),), ((12, 68, 0.5),)])
def test_close_boxes_empty_and_black_ones_stay(bars) -> None:
    assert tightened(page(*bars), word(10, 70)).box == (20, 10, 120, 70)


def test_a_word_set_much_larger_keeps_its_own_size() -> None:
    small, large = word(10, 20), word(10, 40, "REGISTER")
    sizes = word_sizes([small, small, small, large])
    assert sizes[3] == pytest.approx(3 * 10 / 0.752)
    assert sizes[0] == sizes[1] == pytest.approx(10 / 0.752)


def test_short_or_unsure_words_have_the_size_of_their_line() -> None:
    line = [word(10, 20), word(10, 20), word(10, 40, "III")]
    assert word_sizes(line)[2] == word_sizes(line)[0]
