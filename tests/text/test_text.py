"""Folding: what is joined, what is kept, and the way back from every character to its word."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from finescan.layout import arrange
from finescan.model import Box, Page, Source, Span, Word
from finescan.text import CLAUSE_CHARS, fold


def layer(*lines, size=10.0, width=5.0):
    """A text layer of printed lines; blanks in a line count as much as letters."""
    words = []
    for i, text in enumerate(lines):
        x = 50.0
        for word in text.split(" "):
            if word:
                words.append(Word(word, Box(x, 100 + 13 * i, x + width * len(word), 110 + 13 * i), size))
            x += width * (len(word) + 1)
    return fold(arrange([Page(1, 595, 842, tuple(words))]))


@pytest.mark.parametrize(
    ("lines", "folded"),
    [
        (
            ("Der Eintrag wird für zwei Jahre ver-", "bindlich bestellt und berechnet."),
            "Der Eintrag wird für zwei Jahre verbindlich bestellt und berechnet.",
        ),
        (
            ("Alle Leistungen der Gewerbe-", "Auskunft sind hier zu finden."),
            "Alle Leistungen der Gewerbe-Auskunft sind hier zu finden.",
        ),
        (
            ("Die Ausgaben für die Straßen-", "und Wegekarten erscheinen hier."),
            "Die Ausgaben für die Straßen- und Wegekarten erscheinen hier.",
        ),
        (
            ("Mehr dazu unter www.gewerbe-", "daten.example und in der Post."),
            "Mehr dazu unter www.gewerbe-daten.example und in der Post.",
        ),
        (("R e c h n u n g",), "Rechnung"),
        (("R e c h n u n g   N u m m e r",), "Rechnung Nummer"),
        (("Punkt A B der Liste",), "Punkt A B der Liste"),
        (("eﬃzient, „ofﬁziell“ – so’s",), 'effizient, "offiziell" - so\'s'),
        (("Ma\u0308rz\u00ad und\u200b Mai\u202e",), "März und Mai"),
    ],
)
def test_folding(lines, folded):
    assert layer(*lines).text == folded


def test_boxes_of_a_word_broken_at_a_line_end_end_with_their_line():
    text = layer("Die Gebühr für den Ein-", "trag beträgt 480 Euro.")
    first, second = text.lines
    assert (first.span.end, second.span.start) == (text.text.index("Eintrag") + 3, text.text.index("Eintrag") + 3)
    assert [box for _, box in text.boxes(second.span)] == [second.box]


def test_quotes_are_as_printed():
    text = layer("Das „Angebot“ – nur heute")
    assert text.quote(Span(0, len(text.text))) == "Das „Angebot“ – nur heute"


def test_every_character_leads_to_its_word_and_box():
    text = layer("Der Beitrag ist ver-", "bindlich zu zahlen von Ihnen")
    at = text.text.index("verbindlich")
    assert [text.words[i][1].text for i in sorted(set(text.origin[at : at + 11]))] == ["ver-", "bindlich"]
    assert [page for page, _ in text.boxes(Span(at, at + 11))] == [1, 1]


def test_sentences_do_not_end_at_short_forms_or_ordinals():
    text = layer(
        "Der Preis beträgt p. a. netto 39,85 EUR zzgl. ges. MwSt. ab dem",
        "31. Dezember. Danach gilt Nr. 5 der AGB. Ende.",
    )
    at = text.text.index("39,85")
    assert text.quote(text.sentence(Span(at, at + 5))).endswith("31. Dezember.")


def test_a_long_sentence_is_cut_to_the_clause_around_the_match():
    parts = [f"Teil {i} des langen Satzes mit einigen Wörtern darin," for i in range(12)]
    text = layer(*parts)
    at = text.text.index("Teil 6")
    clause = text.clause(Span(at, at + 6))
    assert clause.start <= at < clause.end
    assert clause.end - clause.start <= CLAUSE_CHARS


def test_prominence_is_relative_to_the_body():
    small = [Word("klein", Box(50, 300, 70, 306), 6.0, contrast=0.4)]
    body = [Word("gewöhnlich", Box(50 + 60 * i, 100, 100 + 60 * i, 110), 10.0, contrast=1.0) for i in range(6)]
    text = fold(arrange([Page(1, 595, 842, (*body, *small))]))
    at = text.text.index("klein")
    found = text.prominence(Span(at, at + 5))
    assert (found.size, found.relative_size, found.contrast) == (6.0, 0.6, 0.4)


@given(st.lists(st.text(min_size=1, max_size=20), max_size=60), st.integers(0, 900), st.integers(0, 900))
def test_folding_is_total_and_keeps_its_books(tokens, a, b):
    words = tuple(
        Word(t, Box(50 + 40 * (i % 9), 50 + 14 * (i // 9), 85 + 40 * (i % 9), 60 + 14 * (i // 9)))
        for i, t in enumerate(tokens)
    )
    text = fold(arrange([Page(1, 595, 842, words, read_from=Source.TEXT)]))
    assert len(text.text) == len(text.shown) == len(text.origin)
    assert all(-1 <= i < len(text.words) for i in text.origin)
    span = Span(*sorted((min(a, len(text.text)), min(b, len(text.text)))))
    clause = text.clause(span)
    assert 0 <= clause.start <= clause.end <= len(text.text)
    assert (
        text.shown[span.start : span.end].strip() in text.shown[clause.start : clause.end]
        or span.end - span.start > CLAUSE_CHARS
    )
    text.boxes(span), text.quote(span), text.prominence(span), text.page_of(span)
