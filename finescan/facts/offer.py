"""What the letter offers: who pays whom, for how long, and what stands against what."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from itertools import combinations

import regex

from finescan.facts.editions import editions
from finescan.facts.fees import find_fees, is_follow_up, is_gross
from finescan.facts.totals import total_cost
from finescan.facts.words import any_of
from finescan.model import Amount, Contradiction, Duration, Facts, Offer
from finescan.text import TextLayer

ALIKE = Decimal("0.06")  # of the larger price: nearer prices for the same time look like a slip of the pen

_SENDER_PAYS = regex.compile(any_of("sender_pays"), regex.IGNORECASE)


def assemble(text: TextLayer, facts: Facts) -> Offer:
    """The offer that the letter makes: fees, term, renewal, notice and the total over the minimum term."""
    if "about_scams" in facts.spans:
        return Offer(payer="none", deadline=facts.deadline)
    fees = find_fees(text, facts)
    term = facts.term.months if facts.term else None
    return Offer(
        payer=_payer(text, facts, fees),
        fees=fees,
        term_months=term,
        renewal_months=facts.renewal.months if facts.renewal else None,
        notice=_notice(facts.notice),
        total_cost=total_cost(_in_first_term(text, fees), term, facts.amounts, editions(text)),
        contradictions=_contradictions(fees),
        deadline=facts.deadline,
    )


def _in_first_term(text: TextLayer, fees: Sequence[Amount]) -> Sequence[Amount]:
    """The fees without those that begin after the first term, where a bill asks for something now."""
    return [f for f in fees if not is_follow_up(text, f)] or fees


def _payer(text: TextLayer, facts: Facts, fees: Sequence[Amount]) -> str:
    for fee in fees:
        if _SENDER_PAYS.search(text.text, *text.sentence(fee.span)):
            return "sender"
    return "recipient" if fees or facts.accounts else "none"


def _notice(notice: Duration | None) -> str | None:
    if notice is None:
        return None
    unit, count = ("month", 12 * notice.count) if notice.unit == "year" else (notice.unit, notice.count)
    return f"{count} {unit}s"


def _contradictions(fees: Sequence[Amount]) -> tuple[Contradiction, ...]:
    """Two prices for the same period that are almost alike, as if one were a slip of the pen (569,06 and 596,06)."""
    return tuple(_two_prices(one, two) for one, two in combinations(fees, 2) if _contradict(one, two))


def _contradict(one: Amount, two: Amount) -> bool:
    low, high = sorted((one.value, two.value))
    if one.period != two.period or one.currency != two.currency or low == high or is_gross(low, high):
        return False
    return sorted(f"{low:.2f}") == sorted(f"{high:.2f}") or high - low <= ALIKE * high


def _two_prices(one: Amount, two: Amount) -> Contradiction:
    a, b = f"{one.value:.2f} {one.currency}", f"{two.value:.2f} {two.currency}"
    message = {
        "de": f"Für dieselbe Zeit stehen zwei Preise im Schreiben: {a} und {b}.",
        "en": f"The letter names two prices for the same period: {a} and {b}.",
    }
    return Contradiction("price", message, (one.span, two.span))
