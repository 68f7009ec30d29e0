"""Value added tax: whether it is in a price, by what the bill adds up to and by what the letter says of all prices."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from functools import lru_cache

import regex

from finescan.facts.words import any_of
from finescan.model import Amount, Role, Vat
from finescan.text import TextLayer

VAT_RATES = tuple(Decimal(r) / 1000 for r in (190, 160, 200, 81, 77, 80, 70, 220, 210, 230, 100, 50, 55, 40))
"""Rates of DE, AT, CH, FR, IT, ES, NL, BE and PL since 2007 that occur on such letters, as fractions."""

ROUNDING = Decimal("0.02")

_FLAGS = regex.IGNORECASE
_CENT = Decimal("0.01")
_VALUE_ADDED = regex.compile(rf"(?<!\p{{L}}){any_of('tax_name')}|\+", _FLAGS)
_ALL_PRICES = regex.compile(
    rf"(?<!\p{{L}}){any_of('all_prices')}\b(?:[^.;\n]|(?<=\b(?:Nr|Abs|Art|no))\.){{0,60}}?(?<!\p{{L}})"
    rf"(?:(?P<ex>{any_of('all_net')})|(?P<in>{any_of('all_gross')})|(?P<no>{any_of('all_exempt')}))"
    rf"|(?P<small>{any_of('small_business')})",
    _FLAGS,
)


def is_gross(net: Decimal, gross: Decimal) -> bool:
    """Whether one value is the other plus tax at one of the known rates, to the cent; false for equal values."""
    rate = gross / net - 1 if net else Decimal(0)
    if not Decimal("0.035") < rate < Decimal("0.25"):
        return False
    return any(abs((net * (1 + rate)).quantize(_CENT) - gross) <= ROUNDING for rate in VAT_RATES)


def vat_of_bill(total: Amount, amounts: Sequence[Amount]) -> Vat:
    """Included where net and tax of the bill add up to its total."""
    if total.vat in {Vat.EXEMPT, Vat.INCLUDED}:
        return total.vat
    taxes = {a.value for a in amounts if a.role is Role.TAX and _VALUE_ADDED.search(a.label)}
    items = (a.value for a in amounts if a.role in {Role.PRICE, Role.ITEM} and a.value < total.value)
    sums = {*(a.value for a in amounts), sum(items, Decimal(0))}
    adds_up = any(total.value - tax in sums or is_gross(total.value - tax, total.value) for tax in taxes)
    return Vat.INCLUDED if adds_up else total.vat


def with_vat_of_letter(text: TextLayer, fee: Amount) -> Amount:
    """The fee with what the letter says of the tax on all its prices, where nothing stands beside the fee itself."""
    said = _vat_of_all(text.text) if fee.vat is Vat.UNKNOWN else None
    return fee if said is None else replace(fee, vat=said)


@lru_cache(maxsize=4)
def _vat_of_all(text: str) -> Vat | None:
    """What a letter says of the tax on all its prices; asked for each of its fees."""
    said = _ALL_PRICES.search(text)
    if said is None:
        return None
    return Vat.EXCLUDED if said["ex"] else Vat.INCLUDED if said["in"] else Vat.EXEMPT
