from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from finescan.errors import DocumentError, EmptyFileError, LimitError
from finescan.layout import arrange
from finescan.model import Document, Limits, Part, Source
from finescan.reading import ReadingOptions, read
from finescan.reading.plain import CELL_HEIGHT, COLUMNS, MARGIN, WIDTH
from finescan.text import fold
from tests.reading.letters import part, text


def plain(content: str, codec: str = "utf-8") -> Part:
    return Part(
        Document("-", None, (1, 1), "0" * 64, "text/plain", 0), content.encode(codec, "surrogatepass"), "stdin", codec
    )


CELL_WIDTH = (WIDTH - 2 * MARGIN) / COLUMNS


def grid(page) -> list[tuple[int, int, str]]:
    """Row, column and text of every word."""
    return [
        (round((w.box.y0 - MARGIN) / CELL_HEIGHT), round((w.box.x0 - MARGIN) / CELL_WIDTH), w.text) for w in page.words
    ]


def test_words_stand_where_they_were_typed() -> None:
    (page,) = read(plain("Preis   480 €\n\n\tNetto\r\nEnde"))
    assert grid(page) == [(0, 0, "Preis"), (0, 8, "480"), (0, 12, "€"), (2, 8, "Netto"), (3, 0, "Ende")]
    assert page.read_from is Source.TEXT
    assert (page.width, page.words[0].size, page.words[0].contrast) == (595, None, None)


def test_form_feeds_part_pages() -> None:
    pages = read(plain("eins\fzwei\f\n"))
    assert [(page.number, text(page)) for page in pages] == [(1, "eins"), (2, "zwei")]


def test_a_text_broken_at_140_columns_keeps_its_sentences_whole() -> None:
    lines = ["Wir bitten um Prüfung aller " * 4 + "Angaben; der Beitrag wird einmal im"] * 3 + ["Jahr berechnet."]
    (page,) = read(plain("\n".join(lines)))
    assert fold(arrange((page,))).text == " ".join(lines)
    assert all(word.box.x1 <= page.width for word in page.words)


def test_long_lines_wrap_between_words() -> None:
    (page,) = read(plain("Wort " * 60 + "x" * 300))
    assert all(word.box.x1 <= page.width for word in page.words)
    assert " ".join(word.text for word in page.words).startswith("Wort Wort")
    assert "".join(word.text for word in page.words if "x" in word.text) == "x" * 300


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"])
def test_encodings(codec: str) -> None:
    (page,) = read(part("Gebühr für das Verzeichnis: 480 €, jährlich zahlbar".encode(codec)))
    assert text(page) == "Gebühr für das Verzeichnis: 480 €, jährlich zahlbar"


def test_marks_that_nobody_sees_are_dropped() -> None:
    (page,) = read(plain("4\u202e80\u200b Eu\x00ro\ufeff \x07"))
    assert text(page) == "480 Euro"


def test_text_without_words_and_too_many_pages() -> None:
    with pytest.raises(EmptyFileError):
        read(plain(" \n\t\n"))
    with pytest.raises(LimitError):
        read(plain("a\fb\fc"), ReadingOptions(limits=Limits(max_pages=2)))


@given(st.text(max_size=600))
def test_any_text_is_read_with_all_its_words_on_the_page(content: str) -> None:
    try:
        pages = read(plain(content))
    except DocumentError:
        return
    for page in pages:
        assert all(MARGIN <= word.box.x0 < word.box.x1 <= page.width - MARGIN + 0.01 for word in page.words)
        for row, column, word in grid(page):
            assert word.strip() == word != ""
            assert column >= 0
            assert (row + 1) * CELL_HEIGHT + MARGIN <= page.height
