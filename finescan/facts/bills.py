"""Bills: rows of sums that add up to the last of them, whatever its label calls it, and how often a bill is owed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

import regex

from finescan.facts.tax import is_gross
from finescan.facts.words import any_of
from finescan.model import Amount, Facts, Period, Role, Vat
from finescan.text import TextLayer

MOST_ROWS = 12  # of one bill; a longer one is a price list
FAR = 900  # characters between a row and its sum

_FLAGS = regex.IGNORECASE
_TAX_NAMED = regex.compile(rf"(?<!\p{{L}}){any_of('tax_name')}", _FLAGS)
_YEARLY_SUM = regex.compile(rf"(?<!\p{{L}}){any_of('yearly_sum')}", _FLAGS)
_YEARLY = regex.compile(rf"(?<![\p{{L}}-]){any_of('yearly')}", _FLAGS)
_DISCOUNT = regex.compile(any_of("discount"), _FLAGS)
_HAS_CENTS = 5  # sums that are no multiple of it seldom fit by chance


def with_bills(amounts: Sequence[Amount]) -> tuple[Amount, ...]:
    """The amounts, those of a bill with the role that its arithmetic shows: rows, tax and total."""
    known = list(amounts)
    for at in range(len(known)):
        rows = _rows_of(known, at) or _less_discount(known, at) or _beside_tax(known, at)
        if rows:
            _mark(known, rows, at)
    return tuple(known)


def _rows_of(amounts: Sequence[Amount], at: int) -> list[int]:
    """The places of the amounts right before one that add up to it; none where they do not or may by chance."""
    whole, rows, added = amounts[at], list[int](), Decimal(0)
    for i in range(at - 1, max(-1, at - 1 - MOST_ROWS), -1):
        row = amounts[i]
        if row.currency != whole.currency or whole.span.start - row.span.end > FAR:
            break
        rows.append(i)
        added += _signed(row)
        if added >= whole.value:
            return rows if added == whole.value and len(rows) > 1 and _meant(amounts, rows, at) else []
    return []


def _beside_tax(amounts: Sequence[Amount], at: int) -> list[int]:
    """The rows of an amount before which its tax stands in brackets: a tax that is contained adds nothing."""
    if at < 1 or amounts[at - 1].role is not Role.TAX or amounts[at].role is not Role.TOTAL:
        return []
    return _rows_of([*amounts[: at - 1], amounts[at]], at - 1)


def _signed(row: Amount) -> Decimal:
    """What a row adds to a bill: a discount takes away."""
    return -row.value if _DISCOUNT.search(row.label) else row.value


def _less_discount(amounts: Sequence[Amount], at: int) -> list[int]:
    """The places of a price and of the discount on it right before an amount that is what is left; or none."""
    if at < 2:
        return []
    price, discount, left = amounts[at - 2 : at + 1]
    near = left.span.start - price.span.end <= FAR and price.currency == left.currency and price.role is not Role.OTHER
    fits = near and price.value - discount.value == left.value and discount.value < left.value
    told = _DISCOUNT.search(discount.label) is not None
    return [at - 1, at - 2] if fits and told else []


def _meant(amounts: Sequence[Amount], rows: Sequence[int], at: int) -> bool:
    """Whether sums fit as those of one bill: a tax among them, a total so labelled, or values that fit by no chance."""
    whole, parts = amounts[at], [amounts[i] for i in rows]
    if any(_is_tax(part, parts) for part in parts):
        return True
    periods = {part.period for part in (*parts, whole)} - {None}
    if len(periods) > 1:
        return False
    return whole.role in {Role.TOTAL, Role.NET} or whole.value % _HAS_CENTS != 0


def _is_tax(part: Amount, parts: Sequence[Amount]) -> bool:
    """Whether a row is the tax on the other rows or on one of them."""
    if part.role is not Role.TAX and not _TAX_NAMED.search(part.label):
        return False
    others = [_signed(p) for p in parts if p is not part]
    return any(is_gross(net, net + part.value) for net in (sum(others, Decimal(0)), *others))


def _mark(amounts: list[Amount], rows: Sequence[int], at: int) -> None:
    """Writes the roles of a bill into the list."""
    parts = [amounts[i] for i in rows]
    taxes = {p.span for p in parts if _is_tax(p, parts)}
    value_added = any(p.span in taxes and _TAX_NAMED.search(p.label) for p in parts)
    for i in rows:
        amounts[i] = replace(amounts[i], role=Role.TAX if amounts[i].span in taxes else Role.ITEM)
    whole = amounts[at]
    periods = {p.period for p in parts if p.span not in taxes}
    period = whole.period or (periods.pop() if len(periods) == 1 else None)
    vat = Vat.INCLUDED if value_added and whole.vat in {Vat.UNKNOWN, Vat.EXCLUDED} else whole.vat
    amounts[at] = replace(whole, role=Role.TOTAL, period=period, vat=vat)


def bill_total(owed: Sequence[Amount]) -> Amount | None:
    """The sum line of a bill: the total named most often, of several the largest."""
    totals = [a for a in owed if a.role is Role.TOTAL]
    if not totals:
        return None
    values = [a.value for a in totals]
    chosen = max(values, key=lambda v: (values.count(v), v))
    same = [a for a in totals if a.value == chosen]
    return next((a for a in same if a.vat is not Vat.UNKNOWN), same[0])


def only_price(owed: Sequence[Amount]) -> Amount | None:
    """The price, where the letter names one only (perhaps net and gross); else the highest."""
    prices = [a for a in owed if a.role is Role.PRICE]
    values = sorted({a.value for a in prices})
    if not values:
        return None
    if len(values) == 1 or (len(values) == 2 and is_gross(values[0], values[1])):
        return next((a for a in prices if a.vat is Vat.INCLUDED), prices[0])
    return max(prices, key=lambda a: a.value)


def period_of_bill(text: TextLayer, facts: Facts) -> Period:
    """A bill is paid once, unless it opens a contract that renews at the same price or is called a yearly one."""
    term = facts.term.months or 0 if facts.term else None
    if facts.renewal and facts.renewal.months == 12 and term in {None, 12}:
        return Period.YEAR
    if term in {None, 12} and _YEARLY_SUM.search(text.text):
        return Period.YEAR
    if term and term > 12 and _YEARLY.search(text.text):
        return Period.YEAR
    return Period.TWO_YEARS if term == 24 else Period.ONCE
