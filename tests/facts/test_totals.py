from __future__ import annotations

import pytest

from finescan.model import Vat

from .letters import fees_of, offer_of


@pytest.mark.parametrize(
    ("letter", "amount", "calculation"),
    [
        ("Der Eintrag kostet 39,85 EUR im Monat. Die Laufzeit beträgt 24 Monate.", "956.40", "24 × 39.85 EUR"),
        ("Der Eintrag kostet 569,06 EUR pro Jahr. Die Laufzeit beträgt zwei Jahre.", "1138.12", "2 × 569.06 EUR"),
        ("Der Eintrag kostet 120 EUR je Quartal. Die Laufzeit beträgt ein Jahr.", "480.00", "4 × 120.00 EUR"),
        ("Der Eintrag kostet 9,90 EUR pro Woche. Die Laufzeit beträgt ein Jahr.", "514.80", "52 × 9.90 EUR"),
        ("Der Preis beträgt 220 EUR je Ausgabe. Bestellt sind vier Ausgaben.", "880.00", "4 × 220.00 EUR"),
        (
            "Der Beitrag kostet 30 EUR pro Monat, die Einrichtung einmalig 75 EUR. Die Laufzeit beträgt 12 Monate.",
            "435.00",
            "12 × 30.00 EUR + 75.00 EUR",
        ),
        ("Gesamtbetrag: 697,00 EUR", "697.00", "697.00 EUR"),
    ],
)
def test_totals_show_their_calculation(letter, amount, calculation):
    total = offer_of(letter).total_cost
    assert total is not None
    assert (f"{total.amount:.2f}", total.calculation) == (amount, calculation)


def test_without_a_term_a_regular_fee_has_no_total():
    assert offer_of("Der Eintrag kostet 39,85 EUR im Monat.").total_cost is None


def test_a_term_that_is_no_whole_number_of_periods_has_no_total():
    assert offer_of("Der Eintrag kostet 480 EUR pro Jahr. Die Laufzeit beträgt 18 Monate.").total_cost is None


def test_of_contradictory_prices_the_lowest_counts():
    letter = (
        "Der Eintrag kostet 569,06 EUR pro Jahr. Die Laufzeit beträgt zwei Jahre.\n\n"
        "Für die Eintragung zahlt der Auftraggeber jährlich 596,06 EUR.\n"
    )
    offer = offer_of(letter)
    assert offer.total_cost is not None
    assert offer.total_cost.calculation == "2 × 569.06 EUR"
    (contradiction,) = offer.contradictions
    assert contradiction.kind == "price"
    assert {"de", "en"} == set(contradiction.message)
    assert "569.06 EUR" in contradiction.message["en"]
    assert "596.06 EUR" in contradiction.message["de"]


def test_net_and_gross_are_no_contradiction():
    letter = "Der Eintrag kostet 478,20 EUR netto pro Jahr, das sind 569,06 EUR brutto pro Jahr."
    offer = offer_of(letter)
    assert offer.contradictions == ()
    assert [f.vat for f in offer.fees] == [Vat.EXCLUDED]


def test_the_sum_of_the_parts_is_the_fee():
    letter = "Grundmiete 100 EUR pro Monat\nService 30 EUR pro Monat\nGesamtmiete 130 EUR pro Monat\n"
    assert fees_of(letter) == [("130.00", "EUR", "month")]


def test_a_bill_with_a_follow_up_price():
    letter = (
        "Grundbetrag               1.098,00 EUR\nWeitere Klasse              298,00 EUR\n"
        "Gesamtbetrag              1.396,00 EUR\n\n"
        "Der Vertrag gilt für die Dauer von zwölf Monaten. Danach kostet er 348,00 EUR je Jahr.\n"
    )
    assert sorted(fees_of(letter)) == [("1396.00", "EUR", "once"), ("348.00", "EUR", "year")]
    total = offer_of(letter).total_cost
    assert total is not None
    assert total.calculation == "1396.00 EUR"


@pytest.mark.parametrize(
    ("letter", "period"),
    [
        ("Die Jahresgebühr wird festgesetzt.\n\nGebühr 19,80 EUR\n\nSie ist sofort fällig.", "year"),
        ("Gesamtbetrag: 249,00 EUR\n\nDie Laufzeit beträgt 24 Monate.", "two-years"),
        ("Gesamtbetrag: 249,00 EUR", "once"),
    ],
)
def test_the_time_a_bill_is_for(letter, period):
    assert [p for _, _, p in fees_of(letter)] == [period]


def test_a_set_up_fee_stands_beside_the_regular_one():
    letter = "Einrichtungsgebühr: 75,00 EUR.\n\nDer Eintrag kostet 30 EUR pro Monat."
    assert sorted(fees_of(letter)) == [("30.00", "EUR", "month"), ("75.00", "EUR", "once")]


def test_a_clause_that_is_quoted_is_no_offer():
    letter = (
        'Sie stützen sich auf den Satz "Mit der Unterschrift bestellt der Betrieb den Eintrag auf zwei Jahre '
        'zum Preis von 647,00 EUR je Jahr". Die Forderung besteht nicht.'
    )
    assert fees_of(letter) == []
    assert offer_of(letter).term_months is None


def test_a_range_is_no_price():
    assert fees_of("Les frais sont de 1 500 à 5 000 EUR.") == []
