"""What the letter offers: who pays whom, for how long, and what stands against what."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import regex

from finescan.facts.contradictions import contradictions
from finescan.facts.editions import editions
from finescan.facts.fees import find_fees, is_follow_up, is_set_up
from finescan.facts.mismatches import mismatches
from finescan.facts.pieces import pieces_of
from finescan.facts.sentences import near
from finescan.facts.totals import AT_ONCE, Counts, cost_with_renewal, total_cost
from finescan.facts.words import any_of
from finescan.model import Amount, Duration, Facts, Offer
from finescan.text import TextLayer

_WE_CHARGE = regex.compile(rf"(?<!\p{{L}}){any_of('we_charge')}", regex.IGNORECASE)
_SENDER_PAYS = regex.compile(any_of("sender_pays"), regex.IGNORECASE)


def assemble(text: TextLayer, facts: Facts) -> Offer:
    """The offer that the letter makes: fees, term, renewal, notice and the total over the minimum term."""
    if "about_scams" in facts.spans:
        facts = replace(facts, amounts=_of_the_writer(text, facts.amounts))
        if not facts.amounts:
            return Offer(payer="none", deadline=facts.deadline)
    fees = find_fees(text, facts)
    term = facts.term.months if facts.term else None
    renewal = facts.renewal.months if facts.renewal else None
    first, counts = _in_first_term(text, fees), _counts(text, fees)
    total = total_cost(first, term, facts.amounts, counts)
    return Offer(
        payer=_payer(text, facts, fees),
        fees=fees,
        term_months=term,
        renewal_months=renewal,
        notice=_notice(facts.notice),
        total_cost=total,
        cost_with_renewal=cost_with_renewal(first, term, renewal, facts.amounts, counts),
        contradictions=(*contradictions(text, fees, total, facts.amounts), *mismatches(text, facts)),
        deadline=facts.deadline,
    )


def _in_first_term(text: TextLayer, fees: Sequence[Amount]) -> Sequence[Amount]:
    """The fees without those that begin after the first term, where a bill asks for something now."""
    first = [f for f in fees if not is_follow_up(text, f)]
    return fees if all(is_set_up(f) for f in first) else first


def _of_the_writer(text: TextLayer, amounts: Sequence[Amount]) -> tuple[Amount, ...]:
    """What the writer of a text about such letters charges for it ("for our work we charge …")."""
    return tuple(a for a in amounts if _WE_CHARGE.search(text.text, *near(text, a.span)))


def _counts(text: TextLayer, fees: Sequence[Amount]) -> Counts:
    """The editions that are ordered and the pieces that each regular fee is multiplied by."""
    return Counts(editions(text), {f.span: pieces_of(text, f) for f in fees if f.period not in AT_ONCE})


def _payer(text: TextLayer, facts: Facts, fees: Sequence[Amount]) -> str:
    for fee in fees:
        if _SENDER_PAYS.search(text.text, *near(text, fee.span)):
            return "sender"
    return "recipient" if fees or facts.accounts else "none"


def _notice(notice: Duration | None) -> str | None:
    if notice is None:
        return None
    unit, count = ("month", 12 * notice.count) if notice.unit == "year" else (notice.unit, notice.count)
    return f"{count} {unit}s"
