from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from finescan import layout
from finescan import text as text_
from finescan.model import Source, Span
from finescan.rulebook import load, markup, repaired
from finescan.rulebook.vocabulary import build, skeleton
from finescan.rulebook.wordforms import word_forms

GERMAN = frozenset({"de"})


@pytest.fixture(scope="module")
def rules():
    return load()


def layer(example, read_from=Source.OCR):
    pages = tuple(replace(page, read_from=read_from) for page in markup.pages(example))
    return text_.fold(layout.arrange(pages))


@pytest.mark.parametrize(
    ("pattern", "unbounded", "forms"),
    [
        ("(?:Jahres|Monats)-?beitr[aä]ge?", False, {"jahresbeitrag", "monatsbeiträge", "jahres", "beitrag"}),
        (r"Veröffentlich\w*", False, {"veröffentlich*"}),
        (r"\w*gebühr(?:en)?", False, {"*gebühr", "*gebühren"}),
        (r"kunden?nummer|\blastschrift\b", True, {"kundenummer*", "kundennummer*", "lastschrift"}),
        (r"(?<!un)verbindlich (?=ist){amount:money}", False, {"verbindlich"}),
        (r"kosten.{0,40}beitrag", True, {"kosten", "beitrag*"}),
        (r"Ein\w{2,5}ung", False, {"ein*", "*ung"}),
    ],
)
def test_the_words_of_a_pattern(pattern, unbounded, forms):
    assert forms <= word_forms(pattern, unbounded=unbounded)


def test_many_alternatives_are_left_in_pieces():
    many = "(?:" + "|".join(f"wort{chr(97 + at)}" for at in range(26)) + ")"
    forms = word_forms(many * 3, unbounded=False)
    assert len(forms) < 400
    assert any(form.startswith("worta") for form in forms)


def test_what_looks_alike_has_one_skeleton():
    for printed, read in (("Firma", "Firrna"), ("Gebühr", "Gebubr"), ("Bestellung", "Bestc11ung"), ("drei", "clrei")):
        assert "".join(skeleton(printed)) == "".join(skeleton(read))


@pytest.mark.parametrize(
    ("read", "meant"),
    [
        ("Die Eintragungsgebübr wird fä11ig.", "Die Eintragungsgebühr wird fällig."),
        ("Die Vcröffent1ichung im Regis ter kostet etwas.", "Die Veröffentlichung im Register kostet etwas."),
        (
            "Der Jabresbeitrag wircl mit derUnterschrift bestellt.",
            "Der Jahresbeitrag wird mit der Unterschrift bestellt.",
        ),
        ("Die Untersehrift gilt als Beste1lung.", "Die Unterschrift gilt als Bestellung."),
    ],
)
def test_words_that_rules_look_for_are_set_right(rules, read, meant):
    text = layer(read)
    better = repaired(text, rules, GERMAN)
    assert better.text == meant
    assert better.quote(Span(0, len(meant))) == text.quote(Span(0, len(read)))


@pytest.mark.parametrize(
    "read",
    [
        "IBAN DE89 370O 0440 0532 0130 0O, 48O,00 EUR, Az. 1l-04/26",
        "Herr Balle aus Hallstadt hat heute an der Kasse bezahlt.",
        "Der Ansprechpartner, Frau Grieb, nimmt Aufträge entgegen.",
    ],
)
def test_numbers_and_other_words_stay_as_they_were_read(rules, read):
    assert repaired(layer(read), rules, GERMAN).text == read


def test_letters_with_a_text_layer_stay_as_they_are(rules):
    text = layer("Die Eintragungsgebübr", Source.TEXT)
    assert repaired(text, rules, GERMAN) is text


def test_only_the_pages_that_ocr_read_are_set_right(rules):
    pages = markup.pages("Die Gebübr ist fällig.\n[page 2] Die Gebübr ist fällig.")
    text = text_.fold(layout.arrange((pages[0], replace(pages[1], read_from=Source.OCR))))
    assert repaired(text, rules, GERMAN).text.split("\n\n") == ["Die Gebübr ist fällig.", "Die Gebühr ist fällig."]


def test_places_move_with_the_words(rules):
    text = layer("[14pt headline] Firrnenregister\n\n[6pt side] Die Gebübr von 80 EUR ist jäh rlich fä11ig.")
    better = repaired(text, rules, GERMAN)
    at = better.text.index("jährlich")
    span = Span(at, at + len("jährlich"))
    assert better.quote(span) == "jäh rlich"
    assert better.prominence(span).size == 6
    assert next(better.text[line.span.start : line.span.end] for line in better.lines) == "Firmenregister"
    assert better.boxes(span)[0][1].x0 >= better.boxes(Span(at - 4, at))[0][1].x0


def test_a_vocabulary_prefers_what_is_printed():
    known = build({"beitrag", "beiträge"}, (), ())
    assert next(known.hits("Beitrag")).word == "beitrag"
    assert next(known.hits("Beiträgc")).word == "beiträge"


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(max_size=300) | st.text(alphabet="Gebühr cdlI10mrnstaeißB-\n\t", max_size=300))
def test_any_text_can_be_set_right(rules, read):
    text = layer(read)
    better = repaired(text, rules, GERMAN)
    assert len(better.text) == len(better.shown) == len(better.origin)
    assert "".join("".join(better.shown).split()) == "".join("".join(text.shown).split())
    assert all(0 <= line.span.start <= line.span.end <= len(better.text) for line in better.lines)
