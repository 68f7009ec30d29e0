from __future__ import annotations

import io

import numpy as np
import pypdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageDraw
from pypdf.generic import ArrayObject, DictionaryObject, FloatObject, NameObject, NumberObject, TextStringObject
from reportlab.pdfgen.canvas import Canvas

from finescan.intake import Limits, find_inputs, open_part
from finescan.model import Mark, Page
from finescan.reading import read
from finescan.reading.engine import OcrWord
from finescan.reading.strokes import ink_strokes
from tests.benchmarks.signed import hand
from tests.benchmarks.signed.pens import Desk

SIDE = 1200


def drawn(*lines: list[tuple[float, float]], width: int = 5) -> np.ndarray:
    page = Image.new("L", (SIDE, SIDE), 255)
    for line in lines:
        ImageDraw.Draw(page).line(line, fill=20, width=width, joint="curve")
    return np.array(page)


WAVE = [(300 + 12 * step, 600 + 70 * np.sin(step)) for step in range(30)]


def test_a_wave_of_a_pen_is_found_where_it_is() -> None:
    (stroke,) = ink_strokes(drawn(WAVE), 300, ())
    assert stroke.mark is Mark.INK
    assert stroke.box[::2] == pytest.approx((300 * 0.24, 648 * 0.24), abs=3)
    assert stroke.tall is not None
    assert stroke.tall > 25
    assert stroke.pen == pytest.approx(5 * 0.24, rel=0.4)


def test_rules_frames_specks_and_solid_areas_are_no_strokes() -> None:
    page = drawn([(100, 300), (1000, 300)], [(200, 100), (200, 1100)], [(400, 400), (900, 400), (900, 700), (400, 700)])
    page[800:900, 300:400] = 0
    page[1000:1006, 500:506] = 0
    assert ink_strokes(page, 300, ()) == ()


def test_ink_under_a_word_that_was_surely_read_is_print() -> None:
    line = OcrWord("Unterschrift", (290, 520, 660, 680), 0.95, 0)
    assert ink_strokes(drawn(WAVE), 300, (line,)) == ()
    guessed = OcrWord("vwvw", (290, 520, 660, 680), 0.4, 0)
    assert len(ink_strokes(drawn(WAVE), 300, (guessed,))) == 1


@settings(max_examples=25, deadline=None)
@given(st.integers(1, 90), st.integers(1, 90), st.sampled_from([70.0, 200.0, 1200.0]), st.integers(0, 99))
def test_any_picture_has_its_strokes_on_the_page(wide: int, high: int, dpi: float, seed: int) -> None:
    page = np.random.default_rng(seed).integers(0, 256, (high, wide)).astype(np.uint8)
    for stroke in ink_strokes(page, dpi, ()):
        assert 0 <= stroke.box.x0 < stroke.box.x1 <= (wide + dpi) * 72 / dpi


def letter(way: str) -> tuple[Desk, bytes]:
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=(595, 842), invariant=1)
    for number in range(12):
        canvas.drawString(70, 700 - 16 * number, "Wir bestellen die Lieferung zu den genannten Bedingungen.")
    canvas.roundRect(60, 200, 300, 60, 6)
    canvas.line(70, 300, 250, 300)
    canvas.save()
    return Desk(Canvas(io.BytesIO(), pagesize=(595, 842), invariant=1), way), out.getvalue()


def pages(pdf: bytes, tmp_path) -> tuple[Page, ...]:
    path = tmp_path / "letter.pdf"
    path.write_bytes(pdf)
    return read(open_part(find_inputs([str(path)]).items[0], Limits()))


@pytest.mark.parametrize(("way", "mark"), [("note", Mark.NOTE), ("drawing", Mark.CURVE), ("pen", Mark.CURVE)])
def test_writing_in_a_pdf_is_a_note_or_a_curve(way: str, mark: Mark, tmp_path) -> None:
    desk, pdf = letter(way)
    desk.write(hand.signature(np.random.default_rng(4)).wide(110).at(80, 303))
    (page,) = pages(desk.finish(pdf), tmp_path)
    assert {stroke.mark for stroke in page.strokes} == {mark}
    assert all(stroke.box.y0 < 842 - 300 for stroke in page.strokes)


def test_a_letter_as_it_came_has_no_strokes(tmp_path) -> None:
    desk, pdf = letter("pen")
    assert pages(desk.finish(pdf), tmp_path)[0].strokes == ()


def with_field(pdf: bytes, **keys: object) -> bytes:
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(pdf))
    widget = DictionaryObject(
        {
            NameObject("/Type"): NameObject("/Annot"),
            NameObject("/Subtype"): NameObject("/Widget"),
            NameObject("/T"): TextStringObject("field"),
            NameObject("/Rect"): ArrayObject(FloatObject(side) for side in (70, 300, 250, 320)),
            **{NameObject(f"/{key}"): value for key, value in keys.items()},
        }
    )
    added = writer.add_annotation(0, widget)
    form = DictionaryObject({NameObject("/Fields"): ArrayObject([added.indirect_reference])})
    writer.root_object[NameObject("/AcroForm")] = writer._add_object(form)
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


TEXT = NameObject("/Tx")
VALUE = TextStringObject("Hameln, 3.12.2026")


@pytest.mark.parametrize(
    ("keys", "mark"),
    [
        ({"FT": TEXT, "V": VALUE}, Mark.ENTRY),
        ({"FT": TEXT, "V": TextStringObject(" ")}, None),
        ({"FT": TEXT, "V": VALUE, "DV": VALUE}, None),
        ({"FT": TEXT, "V": VALUE, "Ff": NumberObject(1)}, None),
        ({"FT": TEXT, "V": VALUE, "F": NumberObject(2)}, None),
        ({"FT": NameObject("/Sig")}, None),
        ({"FT": NameObject("/Sig"), "V": DictionaryObject({NameObject("/Type"): NameObject("/Sig")})}, Mark.SEAL),
        ({"FT": NameObject("/Btn"), "V": NameObject("/Yes"), "AS": NameObject("/Yes")}, Mark.TICK),
        ({"FT": NameObject("/Btn"), "V": NameObject("/Off"), "AS": NameObject("/Off")}, None),
    ],
)
def test_fields_are_what_was_put_into_them(keys: dict[str, object], mark: Mark | None, tmp_path) -> None:
    (page,) = pages(with_field(letter("pen")[1], **keys), tmp_path)
    assert [stroke.mark for stroke in page.strokes] == ([mark] if mark else [])
