"""The sums of an invoice over the agreed fee. What neither the letter nor the user's own data give stays open."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import ROUND_HALF_UP, Decimal

from finescan.letters.model import Price, Terms
from finescan.letters.own import Own
from finescan.model import Period, Vat

RATES = {"de": Decimal(19), "at": Decimal(20), "ch": Decimal("8.1")}
"""Standard rates of VAT in per cent, as of November 2026."""

_CENT = Decimal("0.01")


@dataclass(frozen=True, slots=True)
class Sums:
    """Net, tax and gross of an invoice; `rate` in per cent. None is a blank; tax and rate are 0 where it is free."""

    net: Decimal | None = None
    rate: Decimal | None = None
    tax: Decimal | None = None
    gross: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Share:
    """What one invoice is for: its price, of how many periods of the agreed one, and how many months (None: open)."""

    price: Price | None
    periods: int = 1
    months: int | None = None


def share(terms: Terms) -> Share:
    """One invoice of the counter-clause: the price of a month may be invoiced for a year at once."""
    price = terms.price
    each = price.period.months if price and price.period else None
    if price is None or each is None or each % 1:
        return Share(price)
    every = None if terms.due else terms.invoiced.every
    wanted = terms.term_months if every is Period.ONCE else every.months if every else None
    periods = int(wanted / each) if wanted and wanted > each and wanted % each == 0 else 1
    return Share(replace(price, amount=price.amount * periods), periods, int(each) * periods)


def sums(price: Price | None, own: Own, payer_country: str | None) -> Sums:
    """The sums of one period's fee.

    Tax is computed only where both sides sit in the same country and the price says whether it holds the tax: across a
    border the payer may owe it.
    """
    if price is None:
        return Sums()
    if own.small_business:
        return Sums(price.amount, Decimal(0), Decimal(0), price.amount)
    rate = RATES.get(own.country or "") if own.country == (payer_country or "").lower() else None
    if price.vat is Vat.EXCLUDED:
        tax = _cents(price.amount * rate / 100) if rate is not None else None
        return Sums(price.amount, rate, tax, price.amount + tax if tax is not None else None)
    if price.vat is Vat.INCLUDED:
        net = _cents(price.amount * 100 / (100 + rate)) if rate is not None else None
        return Sums(net, rate, price.amount - net if net is not None else None, price.amount)
    return Sums()


def _cents(amount: Decimal) -> Decimal:
    return amount.quantize(_CENT, ROUND_HALF_UP)
