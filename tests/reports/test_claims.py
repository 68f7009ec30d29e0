"""What a letter asks for, as it is held against payments."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from finescan.payments import Confidence, Payment, match
from finescan.reports.claims import claim_of
from tests.reports.results import clear, result

SENDER = {"name": "Musterportal", "company": "Muster Verlag GmbH", "ibans": ["DE89370400440532013000"]}


def offer(**changes):
    """The offer of the sample, with its sender."""
    return {**result().model_dump(by_alias=True)["offer"], "sender": SENDER, **changes}


def claim(**changes):
    return claim_of(result(offer=offer(**changes), letter={"date": "2026-03-01", "reference": "K-4711-22"}), 7)


def test_account_names_reference_and_amounts():
    made = claim()
    assert (made.key, made.day, made.currency) == (7, date(2026, 3, 1), "EUR")
    assert made.ibans == ("DE89370400440532013000",)
    assert made.names == ("Muster Verlag GmbH", "Musterportal")
    assert made.references == ("K-4711-22",)
    assert {Decimal(text) for text in ("480.00", "571.20", "576.00", "518.88", "960.00", "1142.40")} <= set(
        made.amounts
    )


def test_a_price_by_the_month_may_be_billed_for_a_year():
    fee = offer()["fees"][0] | {"amount": "39.00", "period": "month", "vat": "included"}
    made = claim(fees=[fee], total_cost=None)
    assert made.amounts == tuple(map(Decimal, ("39.00", "117.00", "234.00", "468.00")))


def test_what_a_code_on_the_letter_pays():
    code = {
        "kind": "girocode", "text": "", "payee": "Zahlstelle XY", "iban": "AT611904300234573201", "amount": "571.20",
        "currency": "EUR", "reference": "RF18", "page": 1, "box": [0, 0, 1, 1],
    }  # fmt: skip
    made = claim(codes=[code], fees=[], total_cost=None)
    assert made.ibans[1:] == ("AT611904300234573201",)
    assert made.amounts == (Decimal("571.20"),)
    assert "Zahlstelle XY" in made.names


def test_a_letter_that_names_nobody_asks_for_nothing():
    assert claim_of(clear(), 1) is None


def test_the_yearly_bill_with_tax_is_paid():
    paid = Payment(1, date(2026, 3, 12), Decimal("571.20"), "EUR", "MUSTER VERLAG", iban="DE89370400440532013000")
    (made,) = match([claim()], [paid])
    assert (made.key, made.confidence) == (7, Confidence.SURE)
