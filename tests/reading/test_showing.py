"""The picture of a page lies under the words that were read on it, whatever was done to the picture before."""

from __future__ import annotations

import numpy as np
import pytest
from PIL import Image

from finescan.model import Page, Part
from finescan.reading import read
from finescan.reading.showing import page_images
from tests.reading.letters import grey_of, letter, part, pdf, picture, saved
from tests.reading.test_damage_kinds import full, on_desk

PLAIN = picture(pdf(letter), 200)


def ink_share(given: Part, page: Page) -> float:
    """How much of the ink on the drawn page lies inside the boxes of its words."""
    with page_images(given) as draw:
        drawn = draw(page, 100)
    assert drawn is not None
    assert drawn.size == (round(page.width * 100 / 72), round(page.height * 100 / 72))
    dark = np.asarray(drawn.convert("L")) < 120
    covered = np.zeros_like(dark)
    for word in page.words:
        x0, y0, x1, y1 = (edge * 100 / 72 for edge in word.box)
        covered[max(0, int(y0) - 1) : int(y1) + 2, max(0, int(x0) - 1) : int(x1) + 2] = True
    assert dark.sum() > 1000
    return float((dark & covered).sum() / dark.sum())


DAMAGES = {
    "straight": lambda plain: plain,
    "skewed": lambda plain: plain.rotate(2.5, Image.Resampling.BICUBIC, fillcolor=255),
    "on its side": lambda plain: plain.rotate(90, expand=True),
    "upside down": lambda plain: plain.rotate(180),
    "other side": lambda plain: plain.rotate(270, expand=True),
    "small": lambda plain: plain.resize((plain.width // 2, plain.height // 2), Image.Resampling.BOX),
    "on a desk": on_desk,
}


@pytest.mark.parametrize("damage", DAMAGES)
def test_words_lie_on_their_ink(damage: str) -> None:
    given = part(saved(DAMAGES[damage](PLAIN), "PNG", dpi=(200, 200)))
    (page,) = read(given)
    assert ink_share(given, page) > 0.97


def test_scan_inside_a_pdf() -> None:
    given = part(saved(PLAIN.rotate(90, expand=True), "PDF", resolution=200))
    (page,) = read(given)
    assert page.turned
    assert ink_share(given, page) > 0.97


def test_text_layer() -> None:
    given = part(pdf(letter))
    (page,) = read(given)
    assert ink_share(given, page) > 0.97


def test_second_frame_of_a_fax_with_oblong_dots() -> None:
    fax = picture(pdf(letter), 204).convert("1").resize((1686, 1147))
    given = part(saved(fax, "TIFF", save_all=True, append_images=[fax], dpi=(204, 98)))
    first, second = read(given)
    assert second.placement is not None
    assert (first.number, second.placement.sheet) == (1, 2)
    assert ink_share(given, second) > 0.95


@pytest.mark.slow
def test_both_halves_of_an_open_sheet() -> None:
    grey = grey_of(pdf(full), 150)
    given = part(saved(Image.fromarray(np.hstack([grey, grey])), "PNG", dpi=(150, 150)))
    for page in read(given):
        assert ink_share(given, page) > 0.97


def test_plain_text_has_no_picture() -> None:
    given = part(b"Der Beitrag von 480 Euro ist jedes Jahr im Voraus zu zahlen.\n")
    (page,) = read(given)
    with page_images(given) as draw:
        assert draw(page, 100) is None
