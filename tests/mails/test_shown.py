"""Reports of letters that have no picture of their own: their pages are drawn as they were set."""

from __future__ import annotations

import numpy as np

from finescan.model import Box, Page, Source, Word
from finescan.reading import read
from finescan.reports.html.flowing import drawn
from tests.mails import scams


def test_flowing_text_is_drawn_in_its_sizes_and_greys() -> None:
    (page,) = read(next(mail for mail in scams.MAILS if mail.name == "verzeichnis").part)
    image = drawn(page, 144)
    assert image is not None
    assert image.size == (1190, 1684)
    dots = np.asarray(image)
    darkest = {word.text: int(_area(dots, word.box).min()) for word in page.words}
    assert darkest["geehrte"] < 60
    assert 150 < darkest["Limassol."] < 230


def _area(dots: np.ndarray, box: Box) -> np.ndarray:
    return dots[int(2 * box.y0) : int(2 * box.y1) + 1, int(2 * box.x0) : int(2 * box.x1) + 1]


def test_typed_text_has_no_picture() -> None:
    word = Word("Preis", Box(10, 10, 40, 20), reading="text")
    assert drawn(Page(1, 595, 842, (word,), read_from=Source.TEXT), 100) is None


def test_the_picture_of_a_long_page_stays_small_enough() -> None:
    word = Word("Preis", Box(10, 10, 40, 20), 10.0, reading="flow")
    image = drawn(Page(1, 595, 14_000, (word,), read_from=Source.TEXT), 300)
    assert image is not None
    assert max(image.size) <= 16_000
