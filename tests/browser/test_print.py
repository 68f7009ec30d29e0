"""A report on paper: nothing is cut, nothing is missing, frames stay on their words."""

from __future__ import annotations

from itertools import chain

import numpy as np
import pytest

from tests.browser.frames import letters_of
from tests.browser.printing import PIXELS, SHEET_HEIGHT, printed, shown

pytestmark = pytest.mark.slow

NAMES = [
    "01-trade-register-form/letter",
    "04-advert-proof-fax/scan",
    "06-data-protection-office/scan",
    "16-lawyers-letter/letter",
    "25-austrian-data-sheet/letter",
]
each = pytest.mark.parametrize("name", NAMES)

_CARDS = """() => {
    const words = (one, kinds) => [...one.querySelectorAll(kinds)].filter(part => part.checkVisibility()).map(part => part.innerText);
    return [...document.querySelectorAll('.card')].map(card => ({
        id: card.id, high: card.getBoundingClientRect().height, long: card.classList.contains('long'),
        head: words(card, ':scope > header *, :scope > p, :scope > blockquote'),
        remarks: [...card.querySelectorAll('li')].map(one => words(one, 'h4, p')),
    }));
}"""
_TEXTS = """() => {
    const kinds = 'h1, h2, h3, h4, p, li, dt, dd, th, td, caption, summary, figcaption, .tag';
    return [...document.body.querySelectorAll(kinds)]
        .filter(one => one.checkVisibility() && !one.querySelector(kinds) && !one.closest('.folded, .skip, .legend'))
        .map(one => one.innerText);
}"""


@pytest.fixture(scope="module")
def on_paper(letters, browse):
    """Of each report what is printed, its cards and texts in the layout for print, and its sheets."""
    kept = {}

    def made(name):
        if name not in kept:
            with browse(letters[name].page) as page:
                paper = printed(page)
                sheets = shown(page)
                kept[name] = paper, page.evaluate(_CARDS), page.evaluate(_TEXTS), sheets
        return kept[name]

    return made


@each
def test_the_paper_is_a4(name, on_paper):
    paper, *_ = on_paper(name)
    assert {(round(wide), round(high)) for wide, high in paper.sizes} <= {(595, 842), (596, 842), (594, 842)}
    assert len(paper.sizes) <= 20


@each
def test_all_text_is_printed(name, on_paper):
    paper, _, texts, _ = on_paper(name)
    missing = [text for text in texts if letters_of(text) not in paper.text]
    split = [text for text in missing if not all(letters_of(word) in paper.text for word in text.split())]
    assert not split
    assert len(missing) <= len(texts) / 50, missing


@each
def test_no_finding_is_cut_that_fits_on_a_sheet(name, on_paper):
    """Findings with many remarks of other rules may be cut between those, but neither in their head nor in a remark."""
    paper, cards, _, _ = on_paper(name)
    cut = []
    for card in cards:
        assert card["head"]
        pieces = [card["head"], *card["remarks"]] if card["long"] else [card["head"] + [*chain(*card["remarks"])]]
        cut += [(card["id"], card["high"], piece) for piece in pieces if not on_one_sheet(piece, paper.texts)]
    assert not [one for one in cut if one[1] < SHEET_HEIGHT * PIXELS]


@each
def test_pages_of_the_letter_are_whole(name, on_paper):
    paper, _, _, sheets = on_paper(name)
    assert len(paper.pictures) == len(sheets)
    for picture, sheet in zip(paper.pictures, sheets, strict=True):
        wide, high = paper.sizes[picture.page]
        x0, y0, x1, y1 = picture.box
        assert min(x0, y0, wide - x1, high - y1) >= 20
        assert picture.ratio == pytest.approx(sheet.width / sheet.height, rel=0.01)


@each
def test_frames_are_printed_where_the_screen_shows_them(name, on_paper):
    paper, _, _, sheets = on_paper(name)
    for picture, sheet in zip(paper.pictures, sheets, strict=True):
        ours, theirs = coloured(sheet.resize(picture.print_.size)), coloured(picture.print_)
        assert ours.sum() > 100
        assert (ours & grown(theirs)).sum() >= 0.9 * ours.sum()
        assert (theirs & grown(ours)).sum() >= 0.9 * theirs.sum()


def on_one_sheet(texts, sheets) -> bool:
    return any(all(letters_of(text) in sheet for text in texts) for sheet in sheets)


def coloured(picture) -> np.ndarray:
    """Where the picture is strongly coloured: frames and numbers."""
    pixels = np.asarray(picture, dtype=int)
    return pixels.max(axis=2) - pixels.min(axis=2) > 60


def grown(mask: np.ndarray) -> np.ndarray:
    """The mask, two pixels wider all around."""
    shifts = [np.roll(mask, (y, x), (0, 1)) for x in range(-2, 3) for y in range(-2, 3)]
    return np.logical_or.reduce(shifts)
