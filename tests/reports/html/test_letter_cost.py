"""The bars of what a letter costs: only what is known, from the advertised price to the dearest sum."""

from __future__ import annotations

import pytest

from finescan.reports.html import letter_page
from finescan.reports.html.cost import bars
from tests.reports.html.pages import Elements
from tests.reports.results import finding, result


def fee(amount="41.60", period="month", **changes):
    return {
        "amount": amount,
        "currency": "EUR",
        "period": period,
        "vat": "excluded",
        "label": "x",
        "quote": "x",
    } | changes


def total(amount, calculation):
    return {"amount": amount, "currency": "EUR", "vat": "excluded", "calculation": calculation}


def of(language="de", findings=(), **offer):
    return [(bar.label, bar.amount, bar.note) for bar in bars(result(offer=offer, findings=list(findings)), language)]


def test_month_year_term_and_renewal():
    in_advance = finding(category="advance-payment")
    told = of(
        findings=[in_advance],
        fees=[fee()],
        term_months=24,
        renewal_months=12,
        total_cost=total("998.40", "24 × 41.60 EUR"),
        cost_with_renewal=total("1497.60", "36 × 41.60 EUR"),
    )
    assert told == [
        ("im Monat, wie angegeben", "41,60 EUR", "zzgl. USt."),
        ("im Jahr, im Voraus berechnet", "499,20 EUR", "12 × 41,60 EUR"),
        ("über die Laufzeit (24 Monate)", "998,40 EUR", "24 × 41,60 EUR"),
        ("nach einer Verlängerung (36 Monate)", "1.497,60 EUR", "36 × 41,60 EUR"),
    ]


def test_a_year_is_billed_only_where_the_letter_says_so():
    assert of("en", fees=[fee()])[1] == ("a year", "499.20 EUR", "12 × 41.60 EUR")


def test_equal_sums_are_drawn_once():
    told = of(fees=[fee("569.06", "year")], term_months=12, total_cost=total("569.06", "569.06 EUR"))
    assert told == [("über die Laufzeit (12 Monate)", "569,06 EUR", "zzgl. USt.")]


@pytest.mark.parametrize("offer", [{}, {"fees": [fee("0.00")]}, {"fees": [fee("-5.00")]}])
def test_nothing_is_drawn_of_nothing(offer):
    assert of(**offer) == []


def test_several_currencies_are_not_compared():
    told = of(fees=[fee("10.00", currency="CHF"), fee("20.00", "year")])
    assert [amount for _, amount, _ in told] == ["20,00 EUR"]


def test_shares_are_those_of_the_dearest_sum():
    drawn = bars(result(), "de")
    assert [bar.share for bar in drawn] == [0.5, 1.0]


def test_the_picture_says_what_it_shows():
    seen = Elements(letter_page(result(), None, "de"))
    (picture,) = (a for tag, a in seen.found if tag == "svg" and a.get("role") == "img")
    assert picture["aria-label"] == (
        "Balken der Kosten: im Jahr, wie angegeben 480,00 EUR, über die Laufzeit (24 Monate) 960,00 EUR."
    )
