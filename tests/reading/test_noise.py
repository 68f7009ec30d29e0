"""Pages of nothing but noise are not read, and say so; noise around print changes nothing."""

from __future__ import annotations

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont

from finescan.reading.noise import is_noise
from finescan.reading.ocr import read_sheets
from finescan.reading.placement import whole
from finescan.reading.prepare import normalise
from tests.reading.letters import letter, pdf, picture

SHAPE = (2338, 1654)


class Failing:
    name = version = "failing"

    def recognise(self, grey, dpi: float, psm: int = 3) -> tuple[()]:
        assert grey.size < 1_500_000, "a page of noise is read"
        return ()


def grainy(paper: np.ndarray, strength: float) -> np.ndarray:
    grain = np.random.default_rng(3).normal(0, strength, paper.shape)
    return np.clip(paper + grain, 0, 255).astype(np.uint8)


@pytest.mark.parametrize(("paper", "strength"), [(245, 6), (230, 20)])
def test_a_page_of_noise_is_unread_as_a_whole(paper: int, strength: float) -> None:
    (page,) = read_sheets(grainy(np.full(SHAPE, float(paper)), strength), 200.0, Failing())
    assert page.words == ()
    assert page.confidence is None
    (unread,) = page.unread
    assert unread.width * unread.height > 0.95 * page.width * page.height


@pytest.mark.parametrize("strength", [0, 6, 12])
def test_a_grainy_letter_is_no_noise(strength: float) -> None:
    sheet = np.asarray(picture(pdf(letter), 200).convert("L"), dtype=float) - 10
    scan = normalise(whole(grainy(sheet, strength), 200.0))
    assert not is_noise(scan.clean, scan.dpi)


@pytest.mark.parametrize("ink", [20, 170])
def test_a_single_line_on_a_grainy_page_is_no_noise(ink: int) -> None:
    sheet = Image.new("L", SHAPE[::-1], 245)
    font = ImageFont.load_default(28)
    ImageDraw.Draw(sheet).text((200, 1200), "Der Vertrag verlängert sich um ein Jahr, wenn er nicht endet.", ink, font)
    scan = normalise(whole(grainy(np.asarray(sheet, dtype=float), 6), 200.0))
    assert not is_noise(scan.clean, scan.dpi)
