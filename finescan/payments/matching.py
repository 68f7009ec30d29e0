"""Which payments were made on which letters."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from finescan.payments.letters import Letters, Mark
from finescan.payments.refunds import Refunds
from finescan.payments.values import Agreed, Claim, Confidence, Match, Payment

_BY_RANK = tuple(Confidence)


def match(claims: Iterable[Claim], payments: Iterable[Payment]) -> tuple[Match, ...]:
    """The payments on each letter, in the order of the letters and, for each, of the statement.

    Account and amount (or reference) together are sure; the account alone, or two of payee, amount and reference, are
    likely; payee or reference alone are possible; an amount alone is nothing. No payment is older than its letter, or
    more than 400 days younger; unknown days are let pass. Of the letters that a payment may be for, those stay that
    have most in common with it; one payment can be for several (an offer, its bill and its reminder). Where a letter
    was paid for sure or likely, possible payments on it are left out. `refund` is what came back of a payment.
    """
    letters, refunds = Letters(claims), Refunds()
    found: dict[int, list[Match]] = {}
    for payment in payments:
        marks = letters.marks(payment)
        if payment.back and marks:
            refunds.add(payment, marks)
        elif marks:
            for number, made in _surest(letters, payment, marks):
                found.setdefault(letters.places[number], []).append(made)
    kept = [made for place in sorted(found) for made in _without_weaker(found[place])]
    return refunds.given(kept, letters.marks)


def _surest(letters: Letters, payment: Payment, marks: frozenset[Mark]) -> Iterator[tuple[int, Match]]:
    """The letters that have most in common with a payment."""
    agreed = {number: letters.agreed(number, payment, marks) for number in letters.candidates(payment, marks)}
    ranked = {number: _rank(common) for number, common in agreed.items()}
    best = min(ranked.values(), default=None)
    for number, rank in ranked.items():
        if rank == best:
            why = tuple(one for one in Agreed if one in agreed[number])
            yield number, Match(letters.claims[number].key, payment, _BY_RANK[rank[0]], why)


def _rank(agreed: frozenset[Agreed]) -> tuple[int, int]:
    """The place of the confidence in its order, and how little agrees: the least is the best."""
    return _BY_RANK.index(_confidence(agreed)), -len(agreed - {Agreed.DATE})


def _confidence(agreed: frozenset[Agreed]) -> Confidence:
    if Agreed.ACCOUNT in agreed:
        return Confidence.SURE if agreed & {Agreed.AMOUNT, Agreed.REFERENCE} else Confidence.LIKELY
    two = len(agreed & {Agreed.PAYEE, Agreed.AMOUNT, Agreed.REFERENCE}) >= 2
    return Confidence.LIKELY if two else Confidence.POSSIBLE


def _without_weaker(matches: list[Match]) -> list[Match]:
    strong = [made for made in matches if made.confidence is not Confidence.POSSIBLE]
    return strong or matches
