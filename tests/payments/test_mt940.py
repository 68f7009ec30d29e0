"""Statements in MT940, made up here."""

from __future__ import annotations

from contextlib import suppress
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from finescan.errors import FinescanError
from finescan.payments import read_payments

STATEMENT = (
    ":20:STARTUMS\r\n:25:12030000/202051\r\n:28C:3/1\r\n:60F:C260301EUR2000,00\r\n"
    ":61:2603120312DR569,06N177NONREF\r\n"
    ":86:166?00UEBERWEISUNG?100599?20EREF+NOTPROVIDED?21SVWZ+Rechnung 2026-47?2211 Eintrag\r\n"
    "?30COBADEFFXXX?31DE89370400440532013000?32MUSTERREGISTER VERLAG GESEL?33LSCHAFT MBH\r\n"
    ":61:2512310102CR50,N062NONREF\r\n:86:Gutschrift Kundin\r\n"
    ":61:260313RC5,00NMSCNONREF\r\n:86:x\r\n"
    ":61:260314RD569,06NMSCNONREF\r\n:86:166?20Rueckgabe?32MUSTERREGISTER VERLAG?3037040044?310532013000\r\n"
    ":61:260315D1,00NMSCNONREF\r\n:62F:C260315EUR1000,00\r\n-\r\n"
)


@pytest.mark.parametrize(
    "data", [STATEMENT, "{1:F01X}{2:O940}{4:\r\n" + STATEMENT + "-}", STATEMENT.replace("\r\n", "\n")]
)
def test_a_statement(data):
    paid, income, back, plain = read_payments(data.encode(), "a.sta")
    assert (paid.day, paid.amount, paid.currency, paid.back) == (date(2026, 3, 12), Decimal("569.06"), "EUR", False)
    assert (paid.payee, paid.iban) == ("MUSTERREGISTER VERLAG GESELLSCHAFT MBH", "DE89370400440532013000")
    assert (paid.text, paid.reference, paid.bic) == ("Rechnung 2026-4711 Eintrag", None, "COBADEFFXXX")
    assert (income.back, income.day, income.text) == (True, date(2025, 12, 31), "Gutschrift Kundin")
    assert (back.back, back.amount, back.iban, back.bic) == (True, Decimal("569.06"), "DE89370400440532013000", None)
    assert (plain.amount, plain.payee, plain.text) == (Decimal("1.00"), None, "")


@settings(deadline=None, max_examples=80)
@given(st.integers(0, len(STATEMENT)), st.integers(0, len(STATEMENT)), st.text(max_size=8))
def test_damage_anywhere(first, last, junk):
    damaged = STATEMENT[: min(first, last)] + junk + STATEMENT[max(first, last) :]
    with suppress(FinescanError):
        assert all(one.amount > 0 for one in read_payments(damaged.encode("utf-8", "replace"), "a.sta"))
