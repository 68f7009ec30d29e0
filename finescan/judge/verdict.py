"""The verdict, the score and the mechanism of a letter.

A scam shows three things at once: a price, a way in which the reader is made to consent, and concealment of either.
A long term, a renewal or an official word alone is nothing; hence the score decides only together with these pillars.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from finescan.facts.language import is_covered
from finescan.judge.completeness import missing_pages, unread_print
from finescan.judge.summary import incomplete, not_covered, summarise
from finescan.model import (
    Assessment,
    Category,
    Facts,
    Finding,
    Mechanism,
    Offer,
    Source,
    Verdict,
)
from finescan.senders import OTHER_ACCOUNT
from finescan.text import TextLayer


@dataclass(frozen=True, slots=True)
class Thresholds:
    """Least score of each verdict, given that the pillars stand; `sure_scam` where consent is only implied."""

    scam: int = 42
    sure_scam: int = 48
    suspicious: int = 24
    notice: int = 6


THRESHOLDS = Thresholds()

OFFICE_POINTS = 12  # of one finding that a letter poses as an office: more than a choice of words
FEWEST_WORDS = 12  # fewer words on a scan say nothing about the letter
POOR_READING = 0.45  # mean confidence of the words below which a scan counts as unread

CONSENT = frozenset({Category.CONSENT_BY_RETURN, Category.CONSENT_BY_PAYMENT, Category.PAYMENT_SLIP})
CONCEALMENT = frozenset(
    {
        Category.HIDDEN_FEE,
        Category.OFFICIAL_LOOKALIKE,
        Category.SOFT_DISCLAIMER,
        Category.FREE_BAIT,
        Category.CONTRADICTION,
        Category.PREFILLED_DATA,
        Category.MISSING_DISCLOSURE,
    }
)
"""What hides price or consent. That a sender is named somewhere hides nothing: a name never makes a scam by itself."""

USUAL = frozenset({Category.MULTI_YEAR_TERM, Category.AUTO_RENEWAL, Category.ADVANCE_PAYMENT, Category.JURISDICTION})
"""What genuine contracts contain too: counts in full only where consent is slipped in as well."""

_SHARES = (1.0, 0.5, 0.25)  # of the points: the first, second and every further finding of one category


@dataclass(frozen=True, slots=True)
class Pillars:
    """Which of the three things that make a scam a letter shows."""

    price: bool
    consent: bool
    concealment: bool
    implied: bool = False  # consent follows from the make of the letter; no sentence of it was recognised

    @property
    def count(self) -> int:
        """How many of them, 0 to 3."""
        return self.price + self.consent + self.concealment


@dataclass(frozen=True, slots=True)
class Weighed:
    """What the verdict on a letter rests on: findings with the points that they count for, and what they show."""

    findings: tuple[Finding, ...]
    score: int
    pillars: Pillars
    forged: bool


def assess(findings: Sequence[Finding], text: TextLayer, facts: Facts, offer: Offer) -> Assessment:
    """The verdict on a letter, its score from 0 to 100, and the findings with the points that they count for."""
    if _unreadable(text):
        return Assessment(Verdict.UNREADABLE, 0, None, summarise(Verdict.UNREADABLE, None, facts, offer), ())
    if "about_scams" in facts.spans:
        return Assessment(Verdict.CLEAR, 0, None, summarise(Verdict.CLEAR, None, facts, offer), ())
    weighed = weigh(findings, facts, offer)
    verdict = decide(weighed)
    mechanism = _mechanism(weighed.findings, facts, verdict, forged=weighed.forged)
    missing, unread = missing_pages(text), unread_print(text)
    summary = summarise(verdict, mechanism, facts, offer)
    if verdict is Verdict.CLEAR and (unread or (missing and (offer.fees or "signature" in facts.spans))):
        verdict, summary = Verdict.NOTICE, incomplete(unread or missing)
    if facts.language and not is_covered(facts.language) and verdict in {Verdict.CLEAR, Verdict.NOTICE}:
        verdict, summary = Verdict.NOTICE, not_covered(facts.language)
    return Assessment(verdict, weighed.score, mechanism, summary, weighed.findings, missing)


def weigh(findings: Sequence[Finding], facts: Facts, offer: Offer) -> Weighed:
    """The findings with their shares, the score from 0 to 100 and the pillars of a letter."""
    pillars = _pillars(findings, facts, offer)
    shared = _weighed(findings, pillars)
    score = max(0, min(100, sum(f.points for f in shared)))
    return Weighed(shared, score, pillars, _forged(shared, facts, offer))


def _unreadable(text: TextLayer) -> bool:
    if not text.words:
        return True
    scanned = [p for p in text.pages if p.read_from is Source.OCR]
    if len(scanned) < len(text.pages):
        return False
    known = [p.confidence for p in scanned if p.confidence is not None]
    return len(text.words) < FEWEST_WORDS or (bool(known) and max(known) < POOR_READING)


def _categories(findings: Iterable[Finding]) -> frozenset[Category]:
    return frozenset(f.category for f in findings if f.points > 0)


def _pillars(findings: Sequence[Finding], facts: Facts, offer: Offer) -> Pillars:
    categories = _categories(findings)
    price = bool(offer.fees) or (Category.HIDDEN_FEE in categories and bool(facts.amounts))
    said = bool(categories & CONSENT)
    return Pillars(price, said or _asks_for_it(categories, facts), bool(categories & CONCEALMENT), implied=not said)


def _asks_for_it(categories: frozenset[Category], facts: Facts) -> bool:
    """A sheet to sign and return, or an account to pay to, beside a price that is hidden or is no demand at all."""
    form = "signature" in facts.spans or bool(facts.return_by) or Category.PREFILLED_DATA in categories
    bound = bool(categories & {Category.MULTI_YEAR_TERM, Category.AUTO_RENEWAL}) or "signature" in facts.spans
    signs = Category.HIDDEN_FEE in categories and form and bound
    pays = bool(facts.accounts) and bool(categories & {Category.SOFT_DISCLAIMER, Category.HIDDEN_FEE})
    return signs or pays


def _weighed(findings: Sequence[Finding], pillars: Pillars) -> tuple[Finding, ...]:
    """The findings with their share of points, the weightiest first; several of one category count less and less."""
    seen: dict[Category, int] = {}
    weighed = []
    for finding in sorted(findings, key=lambda f: (-abs(f.points), f.rule)):
        rank = seen.get(finding.category, 0)
        seen[finding.category] = rank + 1
        share = _SHARES[min(rank, len(_SHARES) - 1)]
        if finding.category in USUAL and not pillars.consent:
            share *= 0.5
        points = round(finding.points * share)
        explanation = {**finding.explanation, "share": share}
        weighed.append(replace(finding, points=points, explanation=explanation))
    return tuple(sorted(weighed, key=lambda f: (-f.points, f.rule)))


def _forged(findings: Sequence[Finding], facts: Facts, offer: Offer) -> bool:
    """A demand in the name of an office that its own facts contradict, without a word of an offer."""
    categories = _categories(findings)
    demand = bool(facts.accounts) and bool(offer.fees) and "signature" not in facts.spans
    offers = categories & {Category.SOFT_DISCLAIMER, Category.CONSENT_BY_PAYMENT, Category.CONSENT_BY_RETURN}
    return demand and not offers and {Category.OFFICIAL_LOOKALIKE, Category.CONTRADICTION} <= categories


def decide(weighed: Weighed, thresholds: Thresholds = THRESHOLDS) -> Verdict:
    """The verdict that the score and the pillars of a letter give."""
    score, pillars = weighed.score, weighed.pillars
    enough = thresholds.sure_scam if pillars.implied else thresholds.scam
    if pillars.price and (weighed.forged or (pillars.count == 3 and score >= enough)):
        return Verdict.SCAM if score >= thresholds.suspicious else Verdict.SUSPICIOUS
    if pillars.count >= 2 and score >= thresholds.suspicious and (pillars.price or pillars.consent):
        return Verdict.SUSPICIOUS
    if _diverted(weighed.findings):
        return Verdict.SUSPICIOUS
    if score >= thresholds.notice or (_categories(weighed.findings) & USUAL):
        return Verdict.NOTICE
    return Verdict.CLEAR


def _mechanism(findings: Sequence[Finding], facts: Facts, verdict: Verdict, *, forged: bool) -> Mechanism | None:
    """How the reader would be bound: the way of consent that the weightier findings name."""
    if verdict in {Verdict.CLEAR, Verdict.NOTICE}:
        return None
    if forged or _in_an_office_name(findings, facts):
        return Mechanism.FORGED_DEMAND
    return None if _afterwards(findings, facts) else _consent(findings, facts)


def _consent(findings: Sequence[Finding], facts: Facts) -> Mechanism | None:
    by_return = _points(findings, Category.CONSENT_BY_RETURN)
    by_payment = _points(findings, Category.CONSENT_BY_PAYMENT) + _points(findings, Category.PAYMENT_SLIP)
    signs = "signature" in facts.spans
    if by_return and not signs and any("silence" in f.rule for f in findings):
        return Mechanism.SILENCE
    if by_payment and by_payment >= by_return and not (signs and by_return):
        return Mechanism.PAYMENT
    if by_return or signs:
        return Mechanism.SIGNATURE
    return Mechanism.PAYMENT if facts.accounts and not _diverted(findings) else None


def _diverted(findings: Iterable[Finding]) -> bool:
    """Whether a supplier of the user has another account than usual: the debt may be real, only the account is not."""
    return any(f.rule == OTHER_ACCOUNT for f in findings)


def _in_an_office_name(findings: Sequence[Finding], facts: Facts) -> bool:
    """A demand that poses as an office's and says nowhere that it is an offer, with nothing to sign."""
    categories = _categories(findings)
    plain = not categories & {Category.SOFT_DISCLAIMER, Category.CONSENT_BY_PAYMENT, Category.CONSENT_BY_RETURN}
    demand = bool(facts.accounts) and "signature" not in facts.spans
    named = any(f.category is Category.OFFICIAL_LOOKALIKE and f.points >= OFFICE_POINTS for f in findings)
    return demand and plain and named and not categories & {Category.PREFILLED_DATA, Category.AFTERMATH}


def _afterwards(findings: Sequence[Finding], facts: Facts) -> bool:
    """A demand from a contract that is said to exist: nothing is agreed to any more by paying or signing."""
    return Category.AFTERMATH in _categories(findings) and "signature" not in facts.spans


def _points(findings: Iterable[Finding], category: Category) -> int:
    return sum(f.points for f in findings if f.category is category)
