"""Unread is not clear: missing pages and unread print are told, and such a letter is never called clear."""

from __future__ import annotations

from dataclasses import replace

import pytest

from finescan.judge import assess
from finescan.judge.completeness import missing_pages, unread_print
from finescan.layout import arrange
from finescan.model import Box, Facts, Letterhead, Offer, Page, Sender, Source, Span, Verdict, Word
from finescan.text import fold

FACTS = Facts("de", Letterhead(), Sender(), spans={"signature": Span(0, 5)})


def letter(sentence, pages=1, unread=(), source=Source.OCR):
    words = tuple(
        Word(w, Box(40 + 50 * (i % 10), 100 + 14 * (i // 10), 85 + 50 * (i % 10), 110 + 14 * (i // 10)), 10.0)
        for i, w in enumerate(
            (sentence + " und noch einige Wörter mehr, damit genug zu lesen ist auf der Seite").split()
        )
    )
    first = Page(1, 595, 842, words, unread=unread, read_from=source, confidence=0.95)
    return fold(arrange([first, *[Page(n, 595, 842, words, read_from=source) for n in range(2, pages + 1)]]))


@pytest.mark.parametrize(
    ("sentence", "pages", "missing"),
    [
        ("Es gelten die umseitigen Bedingungen", 1, True),
        ("Es gelten die umseitigen Bedingungen", 2, False),
        ("Seite 1 von 2", 1, True),
        ("Blatt 1/3", 2, True),
        ("Seite 1 von 1", 1, False),
        ("Page 1 of 2", 2, False),
        ("The terms overleaf apply", 1, True),
        ("Voir au verso", 1, True),
        ("Die Seite 3 von 20 Katalogseiten", 20, False),
        ("Ihre Rückseite schmerzt", 1, False),
    ],
)
def test_missing_pages(sentence, pages, missing):
    assert (missing_pages(letter(sentence, pages)) is not None) is missing


def test_plain_text_has_no_pages_to_miss():
    assert missing_pages(letter("Seite 1 von 2", source=Source.TEXT)) is None


@pytest.mark.parametrize(
    ("box", "where"),
    [
        (Box(400, 780, 560, 800), "unten rechts"),
        (Box(30, 30, 120, 60), "oben links"),
        (Box(200, 400, 400, 420), "in der Mitte"),
    ],
)
def test_unread_print_is_named_with_its_place(box, where):
    assert f"Seite 1 {where} " in unread_print(letter("Guten Tag", unread=(box,)))["de"]


def test_a_letter_with_unread_print_is_never_clear():
    text = letter("Guten Tag", unread=(Box(400, 780, 560, 800),))
    result = assess([], text, FACTS, Offer("none"))
    assert result.verdict is Verdict.NOTICE
    assert "unten rechts" in result.summary["de"]


def test_a_form_to_sign_whose_back_is_missing_is_not_clear():
    result = assess([], letter("Bedingungen siehe Rückseite"), FACTS, Offer("none"))
    assert (result.verdict, result.missing_pages is not None) == (Verdict.NOTICE, True)
    assert assess([], letter("Guten Tag"), FACTS, Offer("none")).verdict is Verdict.CLEAR


@pytest.mark.parametrize(
    ("language", "verdict"), [("pt", Verdict.NOTICE), ("fr", Verdict.CLEAR), (None, Verdict.CLEAR)]
)
def test_a_letter_in_a_language_without_rules_is_never_clear(language, verdict):
    assessment = assess([], letter("Bom dia"), replace(FACTS, language=language), Offer("none"))
    assert assessment.verdict is verdict
    assert ("Portuguese" in assessment.summary["en"], "Portugiesisch" in assessment.summary["de"]) == (
        (language == "pt",) * 2
    )
