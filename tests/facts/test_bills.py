"""Bills that are known by their arithmetic, sums with renewals and pieces, and statements that contradict each other."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from finescan.facts.bills import with_bills
from finescan.model import Amount, Period, Role, Span, Vat

from .letters import facts_of, fees_of, offer_of


def bill(*values: str, labels: tuple[str, ...] = ()) -> list[Amount]:
    """Amounts in a row, as they stand one below the other."""
    names = [*labels, *[""] * (len(values) - len(labels))]
    return [
        Amount(Decimal(v), "EUR", Span(30 * i, 30 * i + 8), label=name)
        for i, (v, name) in enumerate(zip(values, names, strict=True))
    ]


@given(st.lists(st.integers(min_value=101, max_value=90_000), min_size=2, max_size=6))
def test_rows_that_add_up_make_the_last_sum_the_total(cents):
    rows = [Decimal(c) / 100 for c in cents]
    whole = sum(rows, Decimal(0))
    known = with_bills(bill(*map(str, rows), str(whole)))
    if whole % 5:
        assert known[-1].role is Role.TOTAL
        assert Role.PRICE not in {a.role for a in known}


def test_steps_of_a_price_list_are_no_bill():
    assert {a.role for a in with_bills(bill("10", "20", "30"))} == {Role.PRICE}


def test_a_tax_among_the_rows_makes_the_total_gross():
    known = with_bills(bill("412.00", "64.00", "90.44", "566.44", labels=("Text", "Beleg", "USt 19 %")))
    assert (known[-1].role, known[-1].vat, known[2].role) == (Role.TOTAL, Vat.INCLUDED, Role.TAX)


def test_another_tax_does_not():
    known = with_bills(bill("100.00", "19.00", "119.00", labels=("Prämie", "Feuerschutzsteuer")))
    assert known[-1].vat is Vat.UNKNOWN


def test_a_discount_is_taken_off():
    letter = "Jahresrechnung\n\nVertrag   322,90 EUR\nVerbandsrabatt 20 %   64,58 EUR\nBleiben   258,32 EUR\n"
    assert fees_of(letter) == [("258.32", "EUR", "year")]


def test_a_bill_beside_a_regular_fee_is_owed_too():
    letter = (
        "Aufnahme  412,00 EUR\nBeleg  64,00 EUR\nBetrag  476,00 EUR\n\n"
        "Der Eintrag gilt 24 Monate. Die Pflege kostet 99,00 EUR im Jahr."
    )
    assert sorted(fees_of(letter)) == [("476.00", "EUR", "once"), ("99.00", "EUR", "year")]
    assert offer_of(letter).total_cost.amount == Decimal(674)


def test_a_bill_that_repeats_the_fee_is_not():
    letter = "Der Eintrag kostet 20,00 EUR im Monat, Laufzeit 24 Monate.\n\nGesamtbetrag: 480,00 EUR"
    assert fees_of(letter) == [("20.00", "EUR", "month")]


@pytest.mark.parametrize(
    ("said", "period"),
    [
        ("9,80 EUR pro Fahrzeug und Monat", Period.MONTH),
        ("9,80 EUR je Klasse und Jahr", Period.YEAR),
        ("EUR 9.80 per user per month", Period.MONTH),
        ("9,80 € par ligne et par an", Period.YEAR),
        ("9,80 € per sede e per mese", Period.MONTH),
        ("9,80 € por centro y mes", Period.MONTH),
        ("€ 9,80 per vestiging en per kwartaal", Period.QUARTER),
        ("9,80 EUR je Stempelkarte", Period.ENTRY),
        ("für das zweite Jahr 9,80 EUR", Period.ONCE),
    ],
)
def test_time_wins_over_the_piece(said, period):
    (amount,) = facts_of(f"Der Eintrag kostet {said}.").amounts
    assert amount.period is period


@pytest.mark.parametrize(
    "counted", ["Gemeldet sind 4 Fahrzeuge.", "Sie haben vier Fahrzeuge.", "Fahrzeuge: 4", "Fahrzeuge\t4\n"]
)
def test_pieces_are_counted(counted):
    letter = f"{counted}\n\nDer Eintrag kostet 10,00 EUR pro Fahrzeug und Monat, Laufzeit 12 Monate."
    assert offer_of(letter).total_cost.calculation == "12 × 4 × 10.00 EUR"


def test_editions_are_counted_once():
    letter = "Bestellt sind sechs halbjährliche Ausgaben zu 100,00 EUR je Ausgabe."
    assert offer_of(letter).total_cost.amount == Decimal(600)


@pytest.mark.parametrize(
    ("letter", "renewed"),
    [
        ("Laufzeit 24 Monate, verlängert sich um 12 Monate. Der Eintrag kostet 40 EUR im Monat.", "1440"),
        ("Laufzeit zwei Jahre, danach verlängert sich der Vertrag um ein Jahr. 480 EUR jährlich.", "1440"),
        ("Einrichtung einmalig 50 EUR. 10 EUR im Monat. Laufzeit 12 Monate, verlängert sich um 12 Monate.", "290"),
    ],
)
def test_cost_with_one_renewal(letter, renewed):
    assert offer_of(letter).cost_with_renewal.amount == Decimal(renewed)


@pytest.mark.parametrize(
    "letter",
    [
        "Laufzeit 24 Monate. Der Eintrag kostet 40 EUR im Monat.",
        "Der Eintrag kostet einmalig 400 EUR. Laufzeit 24 Monate, verlängert sich um 12 Monate.",
        "Guten Tag",
    ],
)
def test_without_a_renewal_of_known_length_there_is_none(letter):
    assert offer_of(letter).cost_with_renewal is None


@pytest.mark.parametrize(
    ("letter", "kinds"),
    [
        (
            "Der Eintrag kostet 40 EUR im Monat, Laufzeit 24 Monate. Gesamtbetrag für die Laufzeit: 990,00 EUR.",
            ["total"],
        ),
        ("Der Eintrag kostet 40 EUR im Monat, Laufzeit 24 Monate. Gesamtbetrag für die Laufzeit: 960,00 EUR.", []),
        (
            "Der Eintrag kostet 40 EUR netto im Monat, Laufzeit 24 Monate. Gesamtbetrag für die Laufzeit: 1.142,40 EUR.",
            [],
        ),
        ("The entry costs EUR 40 per month. Term: 24 months. Total over the term: EUR 1,000.00.", ["total"]),
        ("Der Eintrag kostet 39,85 EUR im Monat. Der Jahrespreis beträgt 498,00 EUR.", ["price"]),
        ("Der Eintrag kostet 39,85 EUR im Monat. Der Jahrespreis beträgt 478,20 EUR.", []),
        ("Der Eintrag kostet 569,06 EUR im Jahr. Der Jahresbeitrag beträgt 596,06 EUR.", ["price"]),
    ],
)
def test_sums_that_do_not_fit_are_told(letter, kinds):
    assert [c.kind for c in offer_of(letter).contradictions] == kinds


@pytest.mark.parametrize(
    "appeal",
    [
        "Rechtsbehelfsbelehrung: Gegen diesen Bescheid kann Widerspruch erhoben werden.",
        "U kunt binnen zes weken bezwaar maken bij de gemeente.",
        "Voies de recours : tribunal administratif.",
        "Contra esta liquidación cabe recurso de reposición.",
    ],
)
def test_a_public_act_is_no_contract(appeal):
    letter = f"Die Abgabe beträgt 325,00 EUR. Die Zone besteht für fünf Jahre, der Vertrag läuft drei Jahre. {appeal}"
    offer = offer_of(letter)
    assert (offer.term_months, offer.renewal_months, offer.notice) == (None, None, None)
    assert offer.fees[0].vat is Vat.EXEMPT


@settings(deadline=None, max_examples=60)
@given(
    st.integers(min_value=2, max_value=60), st.sampled_from(["Monate", "months", "mois", "mesi", "meses", "maanden"])
)
def test_any_number_of_months_is_a_term(count, unit):
    letter = f"Der Eintrag kostet 480 EUR im Jahr, Laufzeit {count} {unit}."
    assert offer_of(letter).term_months == count


def test_what_the_writer_of_a_warning_charges_is_owed():
    letter = (
        "Der Absender fordert 900,00 EUR. Wir warnen vor solchen Formularen, zahlen Sie nichts und unterschreiben Sie "
        "nichts; die Klausel ist überraschend (§ 305c BGB), wir haben die Anfechtung erklärt.\n\n"
        "Für unsere Tätigkeit berechnen wir 190,00 EUR."
    )
    assert fees_of(letter) == [("190.00", "EUR", "once")]
