"""Which of a letter's amounts the recipient would owe, with their period and their tax."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from decimal import Decimal

import regex

from finescan.facts.bills import bill_total, only_price, period_of_bill
from finescan.facts.editions import interval_of_edition
from finescan.facts.owed import could_be_owed
from finescan.facts.sentences import near
from finescan.facts.tax import is_gross, vat_of_bill, with_vat_of_letter
from finescan.facts.terms import is_public_act
from finescan.facts.words import any_of
from finescan.model import Amount, Facts, Period, Role, Vat
from finescan.text import TextLayer

MOST_TIMES = 60  # a bill is for so many months at most
MOST_PRICES = 150  # more are a price list; who looks at every pair of them looks for long

_FLAGS = regex.IGNORECASE
_PRICED = {Role.PRICE, Role.NET}
_SET_UP = regex.compile(any_of("set_up"), _FLAGS)
_PRICE_NOUN = regex.compile(any_of("price_noun"), _FLAGS)
_SET_UP_FEE = regex.compile(any_of("set_up_fee"), _FLAGS)
_ADDED = regex.compile(rf"(?<!\p{{L}}){any_of('additional_fee')}", _FLAGS)
_EXTRA = regex.compile(rf"(?<!\p{{L}}){any_of('extra_charge')}", _FLAGS)
_EDITION_PERIODS = {12: Period.YEAR, 6: Period.HALF_YEAR, 3: Period.QUARTER, 1: Period.MONTH}
_FOR_THE_TERM = regex.compile(rf"(?<!\p{{L}})(?:{any_of('term_noun')}|{any_of('for_whole_term')})\b", _FLAGS)
_FOLLOW_UP = regex.compile(rf"\b{any_of('follow_up')}", _FLAGS)


def find_fees(text: TextLayer, facts: Facts) -> tuple[Amount, ...]:
    """The amounts that the recipient would owe, each once, with period and tax as far as the letter states them."""
    owed = could_be_owed(text, facts)[:MOST_PRICES]
    timed = [a for a in owed if a.period not in {None, Period.ONCE}]
    timed = _without_days(_gross_only(_without_parts(timed)))
    fees = _regular(text, facts, owed, timed) if timed else _billed(text, facts, owed)
    fees = _taxed_alike(fees)
    public = is_public_act(text.text)
    return tuple(_without_vat(fee) if public else with_vat_of_letter(text, _by_interval(text, fee)) for fee in fees)


def _taxed_alike(fees: Sequence[Amount]) -> list[Amount]:
    """The fees, one of which nothing is said of the tax with that of the fee that is some times the same price."""
    known = [f for f in fees if f.vat is not Vat.UNKNOWN]
    return [
        replace(fee, vat=same.vat) if fee.vat is Vat.UNKNOWN and (same := _times(fee, known)) else fee for fee in fees
    ]


def _times(fee: Amount, known: Sequence[Amount]) -> Amount | None:
    """The fee that is so many times as high as another for its longer period."""
    for other in known:
        months = (fee.period and fee.period.months, other.period and other.period.months)
        if months[0] and months[1] and fee.value * months[1] == other.value * months[0]:
            return other
    return None


def _without_vat(levy: Amount) -> Amount:
    """A public levy carries no value added tax, unless the letter prints one."""
    return replace(levy, vat=Vat.EXEMPT) if levy.vat is Vat.UNKNOWN else levy


def _by_interval(text: TextLayer, fee: Amount) -> Amount:
    """A price per edition as one for the time between two editions, where that is said with their number."""
    months = interval_of_edition(text) if fee.period is Period.ENTRY else None
    return replace(fee, period=_EDITION_PERIODS.get(months or 0, fee.period))


def _without_days(prices: Sequence[Amount]) -> list[Amount]:
    """The prices without one per day that only makes another look small."""
    days = [a for a in prices if a.period is Period.DAY]
    return list(prices) if len(days) == len(prices) else [a for a in prices if a not in days]


def _regular(text: TextLayer, facts: Facts, owed: Sequence[Amount], timed: Sequence[Amount]) -> list[Amount]:
    """Prices for a time or a piece, and what is owed once beside them."""
    known = [replace(a, vat=vat_of_bill(a, facts.amounts)) for a in _without_units(timed, facts.amounts)]
    extra = [replace(a, period=Period.ONCE) for a in owed if a.role in _PRICED and _beside(text, a, known)]
    bill = bill_total([a for a in owed if a.period is None])
    if bill and (
        _is_apart(text, bill, [*known, *extra], facts.amounts)
        or all(is_follow_up(text, f) or _is_added(text, f) for f in known)
    ):
        extra.append(replace(bill, period=Period.ONCE, vat=vat_of_bill(bill, facts.amounts)))
    return _distinct([*known, *extra])


def _is_apart(text: TextLayer, bill: Amount, fees: Sequence[Amount], amounts: Sequence[Amount]) -> bool:
    """Whether a bill is for something else than the fees: neither told to be for the term nor a multiple of them."""
    return not is_for_the_term(text, bill) and not _explained(bill, fees, amounts)


def _explained(bill: Amount, fees: Sequence[Amount], amounts: Sequence[Amount]) -> bool:
    """Whether a bill, without what is owed once, or one of its rows is some times a fee: the same price told again."""
    once = sum((f.value for f in fees if f.period is Period.ONCE), Decimal(0))
    regular = [f.value for f in fees if f.period is not Period.ONCE]
    told = {bill.value, bill.value - once, *(a.value for a in amounts if a.role is Role.ITEM)}
    times = (n * value for value in (*regular, sum(regular, Decimal(0))) for n in range(1, MOST_TIMES + 1))
    return any(value in told or is_gross(value, bill.value) for value in times)


def _without_units(fees: Sequence[Amount], amounts: Sequence[Amount]) -> list[Amount]:
    """The fees without the price of one piece of which a bill beside them counts several."""
    billed = [a.value for a in amounts if a.role in {Role.ITEM, Role.TOTAL}]
    if not any(f.role is Role.TOTAL for f in fees):
        return list(fees)
    return [
        f for f in fees if f.period is not Period.ENTRY or not any(v > f.value and v % f.value == 0 for v in billed)
    ]


def _billed(text: TextLayer, facts: Facts, owed: Sequence[Amount]) -> list[Amount]:
    """The total of a bill, or the only price."""
    billed = bill_total(owed) or only_price(owed)
    if billed is None:
        return []
    vat = vat_of_bill(billed, facts.amounts)
    extra = [
        replace(a, period=Period.ONCE)
        for a in owed
        if a.role in _PRICED and (a.period is Period.ONCE or _is_extra(text, a))
    ]
    fee = replace(billed, period=billed.period or period_of_bill(text, facts), vat=vat)
    extra = [a for a in extra if a.value < fee.value]
    if extra and fee.period is Period.TWO_YEARS:
        fee = replace(fee, period=Period.ONCE)
    return _distinct([fee, *extra])


def _is_added(text: TextLayer, fee: Amount) -> bool:
    """Whether a regular fee is owed on top of a bill ("hinzu kommt …")."""
    return _ADDED.search(text.text, *near(text, fee.span)) is not None


def _is_extra(text: TextLayer, amount: Amount) -> bool:
    """Whether an amount is billed apart from the bill ("a separate invoice follows")."""
    return _EXTRA.search(text.text, *near(text, amount.span)) is not None


def is_follow_up(text: TextLayer, fee: Amount) -> bool:
    """Whether a regular fee is owed only after the first term ("danach 348 EUR je Jahr")."""
    start = near(text, fee.span).start
    return fee.period not in {None, Period.ONCE} and _FOLLOW_UP.search(text.text, start, fee.span.start) is not None


def is_for_the_term(text: TextLayer, amount: Amount) -> bool:
    """Whether an amount is told to be for the whole term."""
    return _FOR_THE_TERM.search(text.text, *near(text, amount.span)) is not None


def is_set_up(fee: Amount) -> bool:
    """Whether a fee is owed once for setting something up."""
    return fee.period is Period.ONCE and _SET_UP.search(fee.label) is not None


def _gross_only(prices: Sequence[Amount]) -> list[Amount]:
    """A bill's total without the net sum above it."""
    totals = {a.period for a in prices if a.role is Role.TOTAL}
    return [a for a in prices if not (a.role is Role.NET and a.period in totals)]


def _beside(text: TextLayer, amount: Amount, timed: Sequence[Amount]) -> bool:
    """Whether a price without a period is owed once beside the regular ones: called so, or in the same sentence."""
    if amount.period is not None:
        return amount.period is Period.ONCE and (amount.role is Role.PRICE or _SET_UP.search(amount.label) is not None)
    if _SET_UP_FEE.search(amount.label) or _is_extra(text, amount):
        return True
    sentence = near(text, amount.span)
    same = any(sentence.start <= t.span.start < sentence.end for t in timed)
    told = same and (_PRICE_NOUN.search(amount.label) or _SET_UP.search(amount.label[-40:])) is not None
    return told and not any(amount.value % t.value == 0 or is_gross(amount.value, t.value) for t in timed)


def _without_parts(fees: Sequence[Amount]) -> list[Amount]:
    """Of prices for the same period where one is the sum of the others ("Gesamtmiete"), that sum alone."""
    for whole in fees:
        parts = [f for f in fees if f.period == whole.period and f.value < whole.value]
        values = {p.value for p in parts}
        if len(values) > 1 and sum(values) == whole.value:
            return [f for f in fees if f not in parts]
    return list(fees)


def _distinct(amounts: Iterable[Amount]) -> list[Amount]:
    """One fee for each value and period, the mention that says most of the tax first; no gross twins of a net fee."""
    kept: dict[tuple[object, ...], Amount] = {}
    for a in amounts:
        key = (a.value, a.currency, a.period)
        before = kept.get(key)
        if before is None or (before.vat is Vat.UNKNOWN and a.vat is not Vat.UNKNOWN):
            kept[key] = replace(a, in_advance=a.in_advance or (before is not None and before.in_advance))
    fees = list(kept.values())
    return [f for f in fees if not any(_is_net_twin(other, f) for other in fees)]


def _is_net_twin(net: Amount, fee: Amount) -> bool:
    """Whether the one is the net price of the other."""
    same = net.period == fee.period and net.vat is Vat.EXCLUDED and fee.vat is not Vat.EXCLUDED
    return same and is_gross(net.value, fee.value)
