from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from finescan import layout
from finescan import text as text_
from finescan.facts.signed import find_filled, find_signed
from finescan.model import Box, Mark, Page, Placement, Source, Stroke, Word

LINE = 700.0
PLACED = Placement(1, (1 / 595, 0, 0, 0, 1 / 842, 0, 0, 0, 1))


def line(text: str, x: float, y: float, size: float = 10.0) -> list[Word]:
    words = []
    for part in text.split():
        words.append(Word(part, Box(x, y, x + 0.5 * size * len(part), y + size), size))
        x += 0.5 * size * (len(part) + 0.6)
    return words


def page(*more: Word, strokes: tuple[Stroke, ...] = (), source: Source = Source.OCR, captions: bool = True) -> Page:
    words = [
        word
        for row in range(20)
        for word in line("Die Lieferung erfolgt zu den genannten Preisen.", 60, 120 + 14 * row)
    ]
    if captions:
        words += line("Ort, Datum", 60, LINE, 6) + line("Unterschrift und Stempel", 330, LINE, 6)
    return Page(1, 595, 842, (*words, *more), read_from=source, placement=PLACED, strokes=strokes)


def ink(x0: float, y0: float, x1: float, y1: float, **more: float) -> Stroke:
    told = {"reach": x1 - x0, "tall": y1 - y0, "pen": 1.3, "ink": 0.15, "even": 0.0, **more}
    return Stroke(Box(x0, y0, x1, y1), Mark.INK, **told)


SIGNATURE = ink(340, LINE - 30, 430, LINE - 2)
DAY = ink(64, LINE - 16, 120, LINE - 2, reach=30.0, tall=12.0)


def signed(shown: Page) -> str | None:
    found = find_signed(text_.fold(layout.arrange((shown,))))
    return found and found.state.value


def filled(shown: Page) -> str | None:
    found = find_filled(text_.fold(layout.arrange((shown,))))
    return found and found.state.value


def test_a_letter_as_it_came_is_not_signed() -> None:
    assert (signed(page()), filled(page())) == ("no", "no")


def test_ink_over_the_line_is_a_signature_with_its_place() -> None:
    found = find_signed(text_.fold(layout.arrange((page(strokes=(SIGNATURE,)),))))
    assert found is not None
    assert (found.state, found.page, found.boxes) == ("yes", 1, (SIGNATURE.box,))
    assert set(found.why) == {"de", "en"}
    assert filled(page(strokes=(SIGNATURE,))) == "no"


def test_a_date_by_hand_fills_in_and_does_not_sign() -> None:
    shown = page(strokes=(DAY,))
    assert (signed(shown), filled(shown)) == ("no", "yes")
    assert filled(page(*line("28.7.24", 64, LINE - 14, 9))) == "unsure"


@pytest.mark.parametrize(
    "stroke",
    [
        ink(330, LINE - 30, 331, LINE - 2),
        ink(340, LINE - 12, 390, LINE - 2, even=0.9),
        ink(340, LINE - 30, 430, LINE - 2, pen=6.0),
        ink(340, LINE - 30, 430, LINE - 2, ink=0.9),
        ink(340, LINE - 14, 349, LINE - 5),
        ink(100, 300, 200, 330),
    ],
)
def test_stripes_print_dirt_boxes_and_what_stands_elsewhere_sign_nothing(stroke: Stroke) -> None:
    assert signed(page(strokes=(stroke,))) == "no"


def test_what_cannot_be_told_is_unsure() -> None:
    assert signed(page(strokes=(ink(340, LINE - 12, 356, LINE - 3),))) == "unsure"
    round_stamp = ink(350, LINE - 70, 440, LINE + 16, reach=170.0, tall=86.0)
    assert signed(page(strokes=(round_stamp,))) == "unsure"
    assert signed(page(strokes=(round_stamp, SIGNATURE))) == "yes"
    received = line("EINGEGANGEN 12.10.2026", 350, LINE - 60, 9)
    assert signed(page(*received, strokes=(SIGNATURE,))) == "unsure"


def test_what_the_sender_printed_under_his_greeting_is_not_the_readers() -> None:
    greeting = line("Mit freundlichen Grüßen", 330, LINE - 78)
    facsimile = ink(335, LINE - 52, 420, LINE - 24)
    assert signed(page(*greeting, strokes=(facsimile,))) == "no"
    assert signed(page(*greeting, strokes=(facsimile, SIGNATURE))) == "yes"


def test_a_caption_that_the_pen_went_through_is_known_by_the_date_beside_it() -> None:
    shown = page(*line("Ort, Datum", 60, LINE, 6), captions=False)
    assert signed(shown) is None
    assert signed(replace(shown, strokes=(SIGNATURE,))) == "yes"
    broken = page(*line("Ort, Datum", 60, LINE, 6), *line("Untersc", 330, LINE, 6), captions=False)
    assert signed(broken) == "no"


def test_pictures_notes_fields_and_seals_of_a_pdf() -> None:
    shown = page(source=Source.TEXT_LAYER)
    assert signed(shown) == "no"
    assert signed(replace(shown, images=(SIGNATURE.box,))) == "yes"
    for mark in (Mark.NOTE, Mark.CURVE, Mark.SEAL):
        assert signed(replace(shown, strokes=(Stroke(SIGNATURE.box, mark),))) == "yes"
    entry = replace(shown, strokes=(Stroke(SIGNATURE.box, Mark.ENTRY),))
    assert (signed(entry), filled(entry)) == ("unsure", "yes")
    assert filled(replace(shown, strokes=(Stroke(Box(60, 300, 70, 310), Mark.TICK),))) == "yes"


def test_without_a_line_or_a_picture_nothing_is_said() -> None:
    assert signed(page(captions=False)) is None
    assert filled(page(captions=False)) is None
    assert signed(replace(page(), placement=None)) is None
    assert filled(replace(page(), placement=None)) is None


numbers = st.floats(-1e4, 1e4)
maybe = st.none() | numbers
boxes = st.builds(Box, numbers, numbers, numbers, numbers)
strokes = st.builds(Stroke, boxes, st.sampled_from(Mark), maybe, maybe, maybe, maybe, maybe)


@settings(deadline=None, max_examples=50)
@given(st.lists(strokes, max_size=5).map(tuple), st.lists(boxes, max_size=3).map(tuple), st.sampled_from(Source))
def test_any_marks_give_an_answer(marks: tuple[Stroke, ...], images: tuple[Box, ...], source: Source) -> None:
    shown = replace(page(strokes=marks, source=source), images=images)
    assert signed(shown) in {"yes", "no", "unsure"}
    assert filled(shown) in {"yes", "no", "unsure"}
