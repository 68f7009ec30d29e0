"""What rules can ask of the print of a letter: places that name the price, running text, contrast, page, bold data."""

from __future__ import annotations

import pytest

from finescan import facts as facts_
from finescan import layout, text
from finescan.facts.visibility import bold_data, is_running, named_prices
from finescan.model import Span
from finescan.rulebook import markup
from finescan.rulebook.measures import Measures
from finescan.rulebook.values import fact_spans, values

SENTENCE = (
    "Der Eintrag wird für die Dauer von zwei Jahren bestellt und kostet, wie in den Bedingungen ausgeführt ist, "
    "598,00 EUR pro Jahr zuzüglich der gesetzlichen Mehrwertsteuer."
)
SIGN = "\n\n[9pt #000 signature] Datum, Unterschrift: ____________"


def read(marked):
    layer = text.fold(layout.arrange(markup.pages(marked)))
    facts = facts_.extract(layer)
    return layer, facts, facts_.assemble(layer, facts)


def quotes(marked):
    layer, facts, offer = read(marked)
    return [layer.quote(span) for span in fact_spans(facts, offer)["fee_named"]]


def test_every_place_that_names_the_price_is_known():
    letter = (
        "[10pt body] Der Eintrag kostet 500,00 EUR netto pro Jahr.\n\n[10pt body] Das sind 595,00 EUR brutto im Jahr.\n\n"
        "[6pt side] Laufzeit 24 Monate, zusammen 1.000,00 EUR netto. Stammkapital 25.000,00 EUR." + SIGN
    )
    found = quotes(letter)
    assert {"500,00 EUR", "595,00 EUR"} <= set(found)
    assert not any("25.000" in quote for quote in found)


def test_a_letter_that_costs_nothing_names_no_price():
    _, facts, offer = read("[10pt body] Wir zahlen Ihnen 500,00 EUR aus.")
    assert named_prices(facts, offer) == ()


def span_of(layer, words):
    at = layer.text.index(words)
    return Span(at, at + len(words))


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        (SENTENCE, True),
        ("Preis:\t598,00 EUR", False),
        ("Preis des Eintrags im Verzeichnis 598,00 EUR pro Jahr", False),
        (
            "Der Eintrag wird für zwei Jahre\nbestellt und kostet, wie in den\nBedingungen steht, 598,00 EUR\npro Jahr.",
            True,
        ),
        (
            "Jahrespreis beider Prüfungen: 598,00 EUR zzgl. USt., fällig je zur Hälfte nach jeder Prüfung im Frühjahr und im Herbst des Jahres, das auf die Lieferung folgt",
            False,
        ),
        ("Leistung der Kasse\nim Verzeichnis aller Betriebe\n598,00 EUR", False),
    ],
)
def test_running_text(marked, expected):
    layer = read(marked)[0]
    assert is_running(layer, span_of(layer, "598,00 EUR")) is expected


def test_a_row_without_end_costs_little():
    layer = read("wort " * 40_000 + "598,00 EUR")[0]
    assert is_running(layer, span_of(layer, "598,00 EUR"))


def test_measures():
    layer = read(f"[10pt #000 body] {SENTENCE}\n\n[5pt #aaa side] Klein\n\n[page 2]\n[10pt back] Hinten")[0]
    measures = Measures(layer)
    small, back = span_of(layer, "Klein"), span_of(layer, "Hinten")
    assert measures.of(small, "size") == 5
    assert measures.of(small, "relative_size") == 0.5
    assert measures.of(small, "relative_contrast") == pytest.approx(1 / 3, abs=0.01)
    assert measures.of(back, "relative_contrast") is None
    assert (measures.of(small, "page"), measures.of(back, "page")) == (1, 2)


def test_what_plain_text_does_not_tell_is_unknown():
    layer, facts, offer = read(SENTENCE + "\n\nDatum, Unterschrift: ________")
    measures = Measures(layer)
    assert [
        measures.of(span_of(layer, "598"), name) for name in ("size", "relative_size", "contrast", "relative_contrast")
    ] == [None] * 4
    assert values(layer, facts, offer)["bold_data"] is None


@pytest.mark.parametrize(("entries", "expected"), [(2, False), (3, True)])
def test_a_data_block_has_at_least_three_bold_entries(entries, expected):
    block = "\n".join(f"[10pt bold body] Feld {n} mit Angabe" for n in range(entries))
    layer, facts, offer = read(f"[14pt bold headline] Titel\n\n[10pt plain body] Bitte prüfen.\n\n{block}")
    assert values(layer, facts, offer)["bold_data"] is expected
    assert len(bold_data(layer)) == (entries if expected else 0)


def test_no_line_no_data():
    assert bold_data(read("")[0]) is None
