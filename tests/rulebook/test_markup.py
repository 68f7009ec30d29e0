from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from finescan import layout
from finescan import text as text_
from finescan.model import Place, Span
from finescan.rulebook.examples import read_example
from finescan.rulebook.markup import contrast, pages, parse_line


def folded(example: str):
    return text_.fold(layout.arrange(pages(example)))


def seen(example: str, words: str):
    layer = read_example(example).text
    start = layer.text.index(words)
    return layer.prominence(Span(start, start + len(words)))


def test_attributes_of_a_line():
    style, text = parse_line("[6pt #999 side bold] Der Beitrag [siehe oben]")
    assert (style.size, style.contrast, style.place, style.bold, text) == (
        6.0,
        0.4,
        Place.SIDE,
        True,
        "Der Beitrag [siehe oben]",
    )


@pytest.mark.parametrize("line", ["[ ] ja", "[x] nein", "[6 pt] text", "[Anlage] text", "text [6pt]", "[]"])
def test_other_brackets_are_text(line):
    assert parse_line(line)[1] == line


@pytest.mark.parametrize(
    ("colour", "value"), [("#000", 1.0), ("#fff", 0.0), ("#ffffff", 0.0), ("#999", 0.4), ("#808080", 0.498)]
)
def test_contrast_of_colours(colour, value):
    assert contrast(colour) == value


def test_what_is_told_is_known_and_what_is_not_is_unknown():
    example = "[14pt bold headline] Registerzentrale\n\nSehr geehrte Damen und Herren\n\n[6pt #999 side] Preis 480 EUR"
    price = seen(example, "Preis")
    assert (price.size, price.contrast, price.place, price.relative_size) == (6.0, 0.4, Place.SIDE, None)
    body = seen(example, "geehrte")
    assert (body.size, body.contrast, body.place, body.bold) == (None, None, None, None)
    assert seen(example, "Register").bold is True


def test_sizes_are_set_against_the_body_where_all_are_told():
    example = "[10pt] Bitte prüfen Sie die Angaben zu Ihrem Betrieb in diesem Schreiben.\n\n[6pt] Preis 480 EUR"
    assert seen(example, "Preis").relative_size == pytest.approx(0.6)


def test_long_lines_are_one_sentence_again():
    sentence = "Der Beitrag für den Eintrag wird je Monat genannt und einmal im Jahr im Voraus in Rechnung gestellt, und zwar netto. "
    assert folded(sentence * 5).text == (sentence * 5).strip()


def test_pages_blocks_and_cells():
    layer = folded("Erste Seite\n\nZweiter Block\n[table] Preis\t39,00 EUR\n[page 2] Zweite Seite")
    assert [page.number for page in layer.pages] == [1, 2]
    assert "Erste Seite\n\nZweiter Block" in layer.text
    assert "Preis\t39,00 EUR" in layer.text
    assert layer.text.endswith("\n\nZweite Seite")


HOCR = """<html><body><div class='ocr_page' title='image "x"; bbox 0 0 2480 3508; scan_res 300 300'>
<span class='ocr_line' title='bbox 200 200 900 240'><span class='ocrx_word' title='bbox 200 200 400 240; x_wconf 91; x_fsize 9'>Preis:</span>
<span class='ocrx_word' title='bbox 420 200 600 240; x_wconf 80'><strong>480</strong></span></span></div></body></html>"""


def test_hocr():
    (page,) = pages(HOCR)
    assert [(word.text, word.size, word.confidence) for word in page.words] == [
        ("Preis:", 9.0, 0.91),
        ("480", None, 0.8),
    ]
    assert page.words[0].box == pytest.approx((48, 48, 96, 57.6))
    assert folded(HOCR).text == "Preis: 480"


@given(st.text(max_size=200))
def test_any_text_is_an_example(text):
    folded(text)
    folded("<" + text)
