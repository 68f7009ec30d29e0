"""Which payments belong to which letters, and which only look so."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from finescan.payments import Agreed, Claim, Confidence, Payment, match

SURE, LIKELY, POSSIBLE = Confidence
IBAN = "DE89370400440532013000"
LETTER = Claim(
    "a", date(2026, 3, 1), (IBAN,), ("Musterregister Verlag GmbH",), (Decimal("569.06"), Decimal("677.18")), "EUR",
    ("KD-2026/4711",),
)  # fmt: skip
PAID = Payment(1, date(2026, 3, 12), Decimal("569.06"), "EUR", "Musterregister Verlag GmbH", iban=IBAN)
OTHER = "AT611904300234573201"


def found(payment, claim=LETTER):
    """How sure the match is, and why without the date; None for none."""
    matches = match([claim], [payment])
    assert len(matches) <= 1
    return (matches[0].confidence, {str(one) for one in matches[0].why} - {"date"}) if matches else None


@pytest.mark.parametrize(
    ("changes", "confidence", "why"),
    [
        ({}, SURE, "account payee amount"),
        ({"payee": None}, SURE, "account amount"),
        ({"payee": None, "amount": Decimal("677.17")}, SURE, "account amount"),  # tax rounded otherwise
        ({"payee": None, "amount": Decimal(40)}, LIKELY, "account"),
        ({"payee": None, "amount": None}, LIKELY, "account"),
        ({"payee": None, "iban": None, "text": "IBAN: DE89 3704 0044 0532 0130 00 BIC: X"}, SURE, "account amount"),
        ({"payee": None, "amount": Decimal(40), "text": "kd 2026 4711 rest"}, SURE, "account reference"),
        ({"iban": OTHER}, LIKELY, "payee amount"),
        ({"iban": None, "payee": "MUSTERREGISTER VERLAG GESELLSCHAFT"}, LIKELY, "payee amount"),
        (
            {"iban": None, "payee": "Zahldienst", "text": "Kauf bei Musterregister Verlag, danke"},
            LIKELY,
            "payee amount",
        ),
        ({"iban": None, "payee": "Inkasso Nord", "text": "KD-2026/4711"}, LIKELY, "amount reference"),
        ({"iban": OTHER, "amount": Decimal(12)}, POSSIBLE, "payee"),
        ({"currency": "CHF"}, LIKELY, "account payee"),
    ],
)
def test_what_agrees(changes, confidence, why):
    assert found(replace(PAID, **changes)) == (confidence, set(why.split()))


@pytest.mark.parametrize(
    "changes",
    [
        {"iban": OTHER, "payee": "Vermietung Schmidt", "text": "Miete März"},  # the same amount to another
        {"iban": None, "payee": None},
        {"day": date(2026, 2, 28)},  # before the letter
        {"day": date(2026, 3, 1) + timedelta(days=401)},
        {"back": True},
        {"iban": OTHER, "payee": "Muster"},
        {"iban": OTHER, "payee": "Verlag GmbH"},
    ],
)
def test_what_is_no_payment_on_the_letter(changes):
    assert found(replace(PAID, **changes)) is None


def test_the_monthly_rent_is_not_paid_on_a_letter_with_that_price():
    rent = [
        replace(PAID, entry=month, day=date(2026, month, 3), iban=OTHER, payee="Vermietung Schmidt GbR")
        for month in range(1, 13)
    ]
    assert match([LETTER], rent) == ()


@pytest.mark.parametrize(
    ("name", "payee"),
    [
        ("Müller Verlag GmbH", "MUELLER VERLAG"),
        ("Müller Verlag GmbH", "Muller Verlag Ges.mbH"[:13]),
        ("DAD Deutscher Adressdienst GmbH", "DAD DEUTSCHER ADRESSDIENST G"),
        ("Zentrales Sonderregister für Gewerbedaten GmbH & Co. KG", "ZENTRALES SONDERREGISTER FUER GEWER"),
        ("Zentrales Sonderregister für Gewerbedaten GmbH & Co. KG", "ZENTRALES SONDERREGISTER FU"),
        ("Direct-Portal Sol S.L.", "DIRECTPORTAL SOL SL"),
        ("Gewerbe Verlag", "Gewerbe Verlag UG (haftungsbeschränkt)"),
    ],
)
def test_names_as_banks_write_them(name, payee):
    claim = replace(LETTER, names=(name,))
    assert found(replace(PAID, iban=None, payee=payee), claim) == (LIKELY, {"payee", "amount"})


@pytest.mark.parametrize(
    ("name", "payee"),
    [
        ("Verlag GmbH", "Springfeld Verlag GmbH"),  # a name that is anybody's
        ("Deutsches Firmenregister", "Stadtkasse, Deutsches Firmenregister Auszug"),
        ("Sonderregister Nord GmbH", "Sonderregister Süd GmbH"),
        ("ABC", "ABC Druckerei"),
    ],
)
def test_names_of_others(name, payee):
    assert found(replace(PAID, iban=None, payee=payee), replace(LETTER, names=(name,))) is None


def test_unknown_days_are_let_pass():
    assert found(replace(PAID, day=None)) == (SURE, {"account", "payee", "amount"})
    assert found(PAID, replace(LETTER, day=None)) == (SURE, {"account", "payee", "amount"})


def test_of_two_bills_the_one_with_the_reference_was_paid():
    other = replace(LETTER, key="b", references=("KD-2026/9999",))
    (made,) = match([other, LETTER], [replace(PAID, text="KD-2026/4711")])
    assert (made.key, made.why) == ("a", tuple(Agreed))


def test_offer_and_reminder_are_both_paid():
    assert [made.key for made in match([LETTER, replace(LETTER, key="b")], [PAID])] == ["a", "b"]


def test_possible_payments_are_left_out_where_a_sure_one_is():
    lesser = replace(PAID, entry=2, iban=None, amount=Decimal(3))
    assert [made.payment.entry for made in match([LETTER], [lesser, PAID])] == [1]


def test_paid_and_got_back():
    back = replace(PAID, entry=2, day=date(2026, 4, 1), back=True)
    (made,) = match([LETTER], [back, PAID])
    assert made.refund == back


def test_a_refund_is_used_once():
    again = replace(PAID, entry=3, day=date(2026, 3, 20))
    back = replace(PAID, entry=2, day=date(2026, 4, 1), back=True)
    assert [made.refund for made in match([LETTER], [PAID, back, again])] == [back, None]


@pytest.mark.parametrize(
    "changes",
    [{"amount": Decimal(1)}, {"day": date(2026, 3, 2)}, {"iban": OTHER, "payee": "Kundin"}],
)
def test_other_credits_are_no_refund(changes):
    back = replace(PAID, entry=2, day=date(2026, 4, 1), back=True)
    (made,) = match([LETTER], [PAID, replace(back, **changes)])
    assert made.refund is None


TEXT = st.sampled_from(["", "Muster Verlag", "KD-2026/4711", "Müller", "x" * 40]) | st.text(max_size=20)
DAY = st.none() | st.dates()
MONEY = st.decimals(0, 10_000, places=2)
CLAIMS = st.builds(
    Claim, st.integers(0, 9), DAY, st.tuples(TEXT), st.tuples(TEXT), st.tuples(MONEY), st.none(), st.tuples(TEXT)
)
PAYMENTS = st.builds(
    Payment,
    st.integers(0, 99),
    DAY,
    st.none() | MONEY,
    st.none(),
    TEXT,
    TEXT,
    TEXT,
    st.none(),
    TEXT,
    TEXT,
    st.booleans(),
)


@settings(deadline=None, max_examples=80)
@given(st.lists(CLAIMS, max_size=6), st.lists(PAYMENTS, max_size=6))
def test_any_letters_and_payments(claims, payments):
    by_key = {claim.key: claim for claim in claims}
    for made in match(claims, payments):
        assert not made.payment.back
        assert set(made.why) - {Agreed.AMOUNT, Agreed.DATE}
        if len(by_key) == len(claims) and made.payment.day and by_key[made.key].day:
            assert made.payment.day >= by_key[made.key].day
