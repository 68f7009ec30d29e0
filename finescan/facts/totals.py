"""What the fees add up to over the minimum term."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from finescan.model import Amount, Period, Role, TotalCost

MOST_PIECES = 100

_AT_ONCE = {Period.ONCE, Period.TWO_YEARS}
_A_YEAR = {Period.WEEK: 52, Period.DAY: 365}


def total_cost(
    fees: Sequence[Amount], term: int | None, amounts: Sequence[Amount], pieces: int | None
) -> TotalCost | None:
    """What is owed over the minimum term of so many months; of contradictory prices the lowest counts.

    `pieces` is the number of editions that the letter states. None where the term of a regular fee is unknown.
    """
    once = [f for f in fees if f.period in _AT_ONCE]
    regular = [f for f in fees if f not in once]
    sums = [s for f in regular if (s := _over_term(f, term, amounts, pieces)) is not None]
    if sums:
        return _with_extras(min(sums, key=lambda s: s.amount), once)
    if regular or not once:
        return None
    return TotalCost(once[0].value, once[0].currency, once[0].vat, _printed(once[0]))


def _with_extras(regular: TotalCost, once: Sequence[Amount]) -> TotalCost:
    """The regular fees with those that are owed once beside them."""
    extras = [f for f in once if f.currency == regular.currency]
    amount = regular.amount + sum((f.value for f in extras), Decimal(0))
    return replace(regular, amount=amount, calculation=" + ".join([regular.calculation, *map(_printed, extras)]))


def _over_term(fee: Amount, term: int | None, amounts: Sequence[Amount], pieces: int | None) -> TotalCost | None:
    if fee.period is Period.ENTRY:
        return _times(fee, pieces or _printed_multiple(fee, amounts))
    if term is None or fee.period is None or fee.period.months is None:
        return None
    a_year = _A_YEAR.get(fee.period)
    count = Decimal(term) / 12 * a_year if a_year else Decimal(term) / fee.period.months
    return _times(fee, int(count)) if count == count.to_integral_value() else None


def _printed_multiple(fee: Amount, amounts: Sequence[Amount]) -> int | None:
    """How many pieces the letter counts, where it prints the sum of all of them."""
    sums = [a.value for a in amounts if a.currency == fee.currency and a.role in {Role.TOTAL, Role.PRICE}]
    counts = [s / fee.value for s in sums if s > fee.value]
    return min((int(n) for n in counts if n <= MOST_PIECES and n == n.to_integral_value()), default=None)


def _times(fee: Amount, count: int | None) -> TotalCost | None:
    if not count or count < 1:
        return None
    return TotalCost(count * fee.value, fee.currency, fee.vat, f"{count} × {_printed(fee)}")


def _printed(fee: Amount) -> str:
    return f"{fee.value:.2f} {fee.currency}"
