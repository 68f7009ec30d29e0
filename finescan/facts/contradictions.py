"""Prices and sums of a letter that cannot all be true."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations

from finescan.facts.fees import is_for_the_term
from finescan.facts.tax import is_gross
from finescan.facts.totals import printed
from finescan.model import Amount, Contradiction, Period, Role, TotalCost
from finescan.text import TextLayer

ALIKE = Decimal("0.06")  # of the larger price: nearer prices for the same time look like a slip of the pen
APART = Decimal("0.25")  # of the larger sum: what is farther off is no sum of these prices


def contradictions(
    text: TextLayer, fees: Sequence[Amount], total: TotalCost | None, amounts: Sequence[Amount]
) -> tuple[Contradiction, ...]:
    """Prices that contradict each other, and sums for the term that do not equal price times term."""
    pairs = list(combinations(fees, 2))
    alike = (_two_prices(one, two) for one, two in pairs if _contradict(one, two))
    yearly = (_two_sums(*pair) for one, two in pairs for pair in _month_and_year(one, two))
    return (*alike, *yearly, *_wrong_totals(text, fees, total, amounts))


def _contradict(one: Amount, two: Amount) -> bool:
    low, high = sorted((one.value, two.value))
    if one.period != two.period or one.currency != two.currency or low == high or is_gross(low, high):
        return False
    return sorted(f"{low:.2f}") == sorted(f"{high:.2f}") or high - low <= ALIKE * high


def _month_and_year(one: Amount, two: Amount) -> Iterator[tuple[Amount, Amount]]:
    """The pair, shorter period first, where one is nearly but not quite what the other makes in its time."""
    short, long = sorted((one, two), key=lambda f: f.period.months or 0 if f.period else 0)
    if short.period not in {Period.MONTH, Period.QUARTER, Period.HALF_YEAR} or long.period is not Period.YEAR:
        return
    if short.currency == long.currency and not _fits(_yearly(short), long.value) and _near(_yearly(short), long.value):
        yield short, long


def _yearly(fee: Amount) -> Decimal:
    months = fee.period.months if fee.period else None
    return fee.value * 12 / months if months else fee.value


def _fits(computed: Decimal, printed: Decimal) -> bool:
    """Whether a printed sum is the computed one, net or gross."""
    return computed == printed or is_gross(computed, printed) or is_gross(printed, computed)


def _near(one: Decimal, two: Decimal) -> bool:
    low, high = sorted((one, two))
    return high - low <= APART * high


def _wrong_totals(
    text: TextLayer, fees: Sequence[Amount], total: TotalCost | None, amounts: Sequence[Amount]
) -> Iterator[Contradiction]:
    """Sums that are printed for the term and nearly, but not quite, what price and term make."""
    if total is None or "×" not in total.calculation:
        return
    for told in amounts:
        if told.role is not Role.TOTAL or told.period is not None or told.currency != total.currency:
            continue
        once = sum((f.value for f in fees if f.period is Period.ONCE), Decimal(0))
        fits = any(_fits(sum_, told.value) for sum_ in (total.amount, total.amount - once))
        if is_for_the_term(text, told) and not fits and _near(total.amount, told.value):
            yield _wrong_total(told, total, [f for f in fees if f.period is not Period.ONCE])


def _two_prices(one: Amount, two: Amount) -> Contradiction:
    a, b = printed(one), printed(two)
    message = {
        "de": f"Für dieselbe Zeit stehen zwei Preise im Schreiben: {a} und {b}.",
        "en": f"The letter names two prices for the same period: {a} and {b}.",
    }
    return Contradiction("price", message, (one.span, two.span))


def _two_sums(short: Amount, long: Amount) -> Contradiction:
    a, b, c = printed(short), printed(long), f"{_yearly(short):.2f} {short.currency}"
    message = {
        "de": f"Der Jahrespreis von {b} passt nicht zum Preis von {a}: Auf ein Jahr gerechnet ergibt dieser {c}.",
        "en": f"The yearly price of {b} does not fit the price of {a}, which makes {c} in a year.",
    }
    return Contradiction("price", message, (short.span, long.span))


def _wrong_total(told: Amount, total: TotalCost, regular: Sequence[Amount]) -> Contradiction:
    a, b = printed(told), f"{total.amount:.2f} {total.currency}"
    message = {
        "de": f"Als Summe nennt das Schreiben {a}; sein Preis ergibt über die Laufzeit {b} ({total.calculation}).",
        "en": f"The letter names {a} as the sum; its price makes {b} over the term ({total.calculation}).",
    }
    return Contradiction("total", message, (told.span, *(f.span for f in regular[:1])))
