"""What the letter costs, as bars: the price as advertised, a year, the term, the term with one renewal."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from finescan.model import PERIOD_WORDS, Category, Period
from finescan.reports import phrases
from finescan.reports import words as said
from finescan.reports.contract import Fee, Offer, Result, TotalCost
from finescan.reports.html.words import TEXT

_MOST_FEES = 3
_A_YEAR = {Period.MONTH: 12, Period.QUARTER: 4, Period.HALF_YEAR: 2, Period.WEEK: 52}


@dataclass(frozen=True, slots=True)
class Bar:
    """A sum: what it is for, as people write it, how it comes about, and its share (0 to 1) of the largest one."""

    label: str
    amount: str
    note: str
    share: float


@dataclass(frozen=True, slots=True)
class _Sum:
    label: str
    amount: Decimal
    currency: str
    note: str = ""


def bars(result: Result, language: str) -> tuple[Bar, ...]:
    """The sums that the letter states or that follow from it, from the advertised price to the dearest."""
    sums = _distinct([*_prices(result, language), *_totals(result.offer, language)])
    largest = max((one.amount for one in sums), default=Decimal(0))
    if largest <= 0:
        return ()
    return tuple(
        Bar(one.label, phrases.money(str(one.amount), one.currency, language), one.note, float(one.amount / largest))
        for one in sums
    )


def _distinct(sums: list[_Sum]) -> list[_Sum]:
    """Sums of one currency; of equal ones the last, which says for how long."""
    currency = sums[-1].currency if sums else ""
    last = {one.amount: one for one in sums if one.currency == currency}
    return [one for one in sums if last.get(one.amount) is one]


def _prices(result: Result, language: str) -> Iterator[_Sum]:
    fees = list({(fee.amount, fee.currency, fee.period): fee for fee in result.offer.fees}.values())
    for fee in fees[:_MOST_FEES]:
        yield _Sum(_named(fee, language), Decimal(fee.amount), fee.currency, said.VAT[language][fee.vat])
    if len(fees) == 1 and fees[0].period in _A_YEAR:
        yield _yearly(fees[0], result, language)


def _named(fee: Fee, language: str) -> str:
    return TEXT[language]["price"].format(period=PERIOD_WORDS[language][fee.period]) if fee.period else fee.label


def _yearly(fee: Fee, result: Result, language: str) -> _Sum:
    times = _A_YEAR[fee.period or Period.MONTH]
    billed = any(finding.category is Category.ADVANCE_PAYMENT for finding in result.findings)
    label = TEXT[language]["year_billed" if billed else "year"]
    return _Sum(
        label,
        Decimal(fee.amount) * times,
        fee.currency,
        phrases.calculation(f"{times} × {fee.amount} {fee.currency}", language),
    )


def _totals(offer: Offer, language: str) -> Iterator[_Sum]:
    text, term = TEXT[language], offer.term_months
    if offer.total_cost:
        label = text["over_term"].format(months=phrases.months(term, language)) if term else text["in_all"]
        yield _total(offer.total_cost, label, language)
    if offer.cost_with_renewal:
        months = phrases.months((term or 0) + (offer.renewal_months or 0), language)
        yield _total(offer.cost_with_renewal, text["with_renewal"].format(months=months), language)


def _total(total: TotalCost, label: str, language: str) -> _Sum:
    """A sum with its calculation, where there is anything to calculate, or else with its VAT."""
    calculated = total.calculation.removeprefix("1 × ") != f"{total.amount} {total.currency}"
    note = phrases.calculation(total.calculation, language) if calculated else said.VAT[language][total.vat]
    return _Sum(label, Decimal(total.amount), total.currency, note)
