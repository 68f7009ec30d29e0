"""What the fees add up to over the minimum term, and with one renewal behind it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

import regex

from finescan.facts.tax import is_gross
from finescan.facts.words import any_of
from finescan.model import Amount, Period, Role, Span, TotalCost

MOST_PIECES = 100
ALIKE = Decimal("0.35")  # of the larger sum: nearer prices for different periods are two ways to tell one price

AT_ONCE = {Period.ONCE, Period.TWO_YEARS}
_ADDED = regex.compile(rf"(?<!\p{{L}}){any_of('plus_price')}$", regex.IGNORECASE)
_A_YEAR = {Period.WEEK: 52, Period.DAY: 365}


@dataclass(frozen=True, slots=True)
class Counts:
    """What the letter counts: the editions that are ordered, and the pieces that each fee is multiplied by."""

    editions: int | None = None
    pieces: Mapping[Span, int] | None = None

    def of(self, fee: Amount) -> int:
        """The pieces of a fee, 1 where none are counted."""
        return (self.pieces or {}).get(fee.span, 1)


def total_cost(fees: Sequence[Amount], term: int | None, amounts: Sequence[Amount], counts: Counts) -> TotalCost | None:
    """What is owed over the minimum term of so many months; of contradictory prices the lowest counts.

    None where the term of a regular fee is unknown.
    """
    once = [f for f in fees if f.period in AT_ONCE]
    regular = [f for f in fees if f not in once]
    sums = [(f, s) for f in regular if (s := _over_term(f, term, amounts, counts)) is not None]
    if sums:
        return _with_extras(_together(sums), once)
    if regular or not once:
        return None
    first = once[0]
    return _with_extras(TotalCost(first.value, first.currency, first.vat, printed(first)), once[1:])


def cost_with_renewal(
    fees: Sequence[Amount], term: int | None, renewal: int | None, amounts: Sequence[Amount], counts: Counts
) -> TotalCost | None:
    """The same with one renewal of so many months behind the term; None where one of the two is unknown or no fee
    is a regular one.
    """
    if not term or not renewal or all(f.period in AT_ONCE for f in fees):
        return None
    editions = counts.editions * (term + renewal) // term if counts.editions else None
    return total_cost(fees, term + renewal, amounts, replace(counts, editions=editions))


def _together(sums: Sequence[tuple[Amount, TotalCost]]) -> TotalCost:
    """The lowest of the sums, with those for another period that are no other way to tell the same price."""
    ordered = sorted(sums, key=lambda s: s[1].amount)
    chosen = ordered[:1]
    for fee, cost in ordered[1:]:
        if all(_is_another(fee, cost, other, known) for other, known in chosen):
            chosen.append((fee, cost))
    amount = sum((cost.amount for _, cost in chosen), Decimal(0))
    return replace(chosen[0][1], amount=amount, calculation=" + ".join(cost.calculation for _, cost in chosen))


def _is_another(fee: Amount, cost: TotalCost, other: Amount, known: TotalCost) -> bool:
    """Whether two regular fees are for two things: added to each other, or of different periods and far apart."""
    if fee.currency == other.currency and (_ADDED.search(fee.label) or _ADDED.search(other.label)):
        return True
    if fee.currency != other.currency or fee.period in {other.period, Period.ENTRY} or other.period is Period.ENTRY:
        return False
    low, high = sorted((cost.amount, known.amount))
    return high - low > ALIKE * high and not is_gross(low, high)


def _with_extras(regular: TotalCost, once: Sequence[Amount]) -> TotalCost:
    """The regular fees with those that are owed once beside them."""
    extras = [f for f in once if f.currency == regular.currency]
    amount = regular.amount + sum((f.value for f in extras), Decimal(0))
    return replace(regular, amount=amount, calculation=" + ".join([regular.calculation, *map(printed, extras)]))


def _over_term(fee: Amount, term: int | None, amounts: Sequence[Amount], counts: Counts) -> TotalCost | None:
    if fee.period is Period.ENTRY:
        pieces = counts.of(fee)
        return _of(fee, 1, counts.editions or (pieces if pieces > 1 else None) or _printed_multiple(fee, amounts))
    if term is None or fee.period is None or fee.period.months is None:
        return None
    a_year = _A_YEAR.get(fee.period)
    count = Decimal(term) / 12 * a_year if a_year else Decimal(term) / fee.period.months
    return _of(fee, counts.of(fee), int(count)) if count == count.to_integral_value() else None


def _printed_multiple(fee: Amount, amounts: Sequence[Amount]) -> int | None:
    """How many pieces the letter counts, where it prints the sum of all of them."""
    sums = [a.value for a in amounts if a.currency == fee.currency and a.role in {Role.TOTAL, Role.PRICE}]
    counts = [s / fee.value for s in sums if s > fee.value]
    return min((int(n) for n in counts if n <= MOST_PIECES and n == n.to_integral_value()), default=None)


def _of(fee: Amount, pieces: int, count: int | None) -> TotalCost | None:
    """So many times the fee for so many pieces; None where the count is unknown."""
    if not count or count < 1:
        return None
    factors = [f"{n} ×" for n in (count, pieces) if n > 1]
    shown = " ".join([*factors, printed(fee)]) if factors else f"1 × {printed(fee)}"
    return TotalCost(count * pieces * fee.value, fee.currency, fee.vat, shown)


def printed(fee: Amount) -> str:
    """A fee as calculations and messages print it: "569.06 EUR"."""
    return f"{fee.value:.2f} {fee.currency}"
