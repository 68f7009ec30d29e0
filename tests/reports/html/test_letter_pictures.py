"""Pictures of pages and of small print: drawn once, true to scale, small."""

from __future__ import annotations

import base64
from io import BytesIO

import pytest
from PIL import Image

from finescan.reports.html.crops import CROP_DPI, PAGE_DPI, Drawing, is_small
from finescan.reports.html.passages import passages
from tests.reports.html.pages import HEIGHT, WIDTH, original, page, quality
from tests.reports.results import finding, result

SMALL = [[60.0, 700.0, 220.0, 706.0]]


def drawn(**changes):
    pages = [page()]
    letter, calls = original(pages)
    found = passages(result(findings=[finding(boxes=SMALL, **changes)], quality=quality(pages)))
    return Drawing(letter.reading.text, letter.page_image).page(pages[0], found, PAGE_DPI), calls


def opened(picture):
    return Image.open(BytesIO(base64.b64decode(picture.uri.removeprefix("data:image/webp;base64,"))))


def test_a_page_is_drawn_once_for_all_its_pictures():
    made, calls = drawn()
    assert calls == [1]
    assert opened(made.picture).width == round(WIDTH * PAGE_DPI / 72)
    assert (made.picture.width, made.picture.height) == pytest.approx((WIDTH, HEIGHT), rel=0.01)


def test_small_print_and_body_have_the_same_scale():
    comparison = drawn()[0].comparisons[1]
    for picture in (comparison.small, comparison.body):
        assert opened(picture).width / picture.width == pytest.approx(CROP_DPI / 72, rel=0.02)
    assert comparison.small.height < comparison.body.height < 2 * comparison.small.height


def test_the_crop_shows_the_words():
    picture = drawn()[0].comparisons[1].small
    dark = opened(picture).convert("L").point(lambda value: value < 128 and 255).getbbox()
    assert dark is not None
    assert (dark[2] - dark[0]) * picture.width / opened(picture).width == pytest.approx(160, abs=3)


def test_a_body_line_ends_with_a_word():
    picture = drawn()[0].comparisons[1].body
    assert opened(picture).convert("L").getpixel((opened(picture).width - 2, opened(picture).height // 2)) > 200


@pytest.mark.parametrize(
    ("prominence", "small"),
    [
        ({}, False),
        ({"size_pt": 6.0}, True),
        ({"size_pt": 9.0, "relative_size": 0.8}, True),
        ({"size_pt": 9.0, "relative_size": 1.0, "contrast": 0.9}, False),
        ({"contrast": 0.3}, True),
    ],
)
def test_only_print_that_is_small_or_pale_is_enlarged(prominence, small):
    (passage,) = passages(result(findings=[finding(boxes=SMALL, prominence=prominence)], quality=quality([page()])))
    assert is_small(passage) is small
