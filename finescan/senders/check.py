"""The findings on who sent a letter: named in a warning, a genuine body, a business partner of the user's own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from finescan.model import Category, Evidence, Facts, Finding, Localized, Offer, Severity, Span
from finescan.senders import wording
from finescan.senders.authorities import POINTS as GENUINE_POINTS
from finescan.senders.authorities import Confirmed, confirm
from finescan.senders.known import Recognised, recognise
from finescan.senders.roster import KnownSender, Notice, Rosters
from finescan.senders.search import find
from finescan.senders.suppliers import OTHER_POINTS, Partner, find_partner
from finescan.senders.suppliers import POINTS as ALLOWED_POINTS
from finescan.senders.zones import scene
from finescan.text import TextLayer

WARNED = "any.known-sender.named-in-a-warning"
GENUINE = "any.legitimate.genuine-body"
ALLOWED = "any.legitimate.own-list"
OTHER_ACCOUNT = "any.contradiction.other-account-than-listed"
CHECKS = (WARNED, GENUINE, ALLOWED, OTHER_ACCOUNT)
"""The ids of the findings, in the form of rule ids; --skip and --only know them."""


@dataclass(frozen=True, slots=True)
class Sent:
    """What the lists tell about a letter: findings, the sources that name its sender, the supplier and its proofs."""

    findings: tuple[Finding, ...] = ()
    known: tuple[KnownSender, ...] = ()
    partner: Partner | None = None

    @property
    def notices(self) -> tuple[Notice, ...]:
        """The sources that name the sender."""
        return tuple(one.notice for one in self.known)


def check(rosters: Rosters, text: TextLayer, facts: Facts, offer: Offer, findings: Sequence[Finding]) -> Sent:
    """Look the sender up in the lists; `findings` are those of the rules. Total: never raises on any text."""
    letter = scene(text, facts)
    if not rosters.checks or not letter.zones:
        return Sent()
    hits = find(rosters.spellings, letter)
    known = recognise(rosters.known, hits, letter, findings, offer) if WARNED in rosters.checks else ()
    partner = find_partner(hits, letter)
    warned = [_warned(one) for one in known[:1]]
    genuine = confirm(hits, letter, [*findings, *warned], offer)
    made = [*warned, *([_genuine(genuine)] if genuine else []), *(_of_partner(partner) if partner else ())]
    counted = tuple(one.sender for one in known if one.points)
    return Sent(tuple(f for f in made if f.rule in rosters.checks), counted, partner)


def _warned(found: Recognised) -> Finding:
    evidence = [Evidence("name", found.span), *(Evidence(item.kind, item.span) for item in found.items if item.span)]
    return Finding(
        rule=WARNED,
        category=Category.KNOWN_SENDER,
        severity=Severity.MEDIUM if found.points else Severity.INFO,
        confidence=0.8 if found.points > 4 else 0.5 if found.points else 0.3,
        points=found.points,
        title=wording.WARNED_TITLE,
        message=wording.warned(found),
        advice=wording.WARNED_ADVICE,
        evidence=tuple(evidence),
        explanation={
            "entry": found.sender.name,
            "status": found.sender.status.value,
            "url": found.sender.notice.url,
            "recognised_by": ["name", *(item.kind for item in found.items)],
        },
    )


def _genuine(found: Confirmed) -> Finding:
    entry = {"entry": found.authority.name, "known_from": found.authority.known}
    said = (wording.GENUINE_TITLE, wording.genuine(found), wording.GENUINE_ADVICE)
    return _for_the_letter(GENUINE, GENUINE_POINTS, said, found.span, found.fits, entry)


def _of_partner(found: Partner) -> Iterator[Finding]:
    entry = {"entry": found.supplier.name}
    if found.other is not None:
        yield Finding(
            rule=OTHER_ACCOUNT,
            category=Category.CONTRADICTION,
            severity=Severity.HIGH,
            confidence=0.9,
            points=OTHER_POINTS,
            title=wording.OTHER_TITLE,
            message=wording.other_account(found),
            advice=wording.OTHER_ADVICE,
            evidence=(Evidence("account", found.other.span), Evidence("name", found.span)),
            explanation=entry,
        )
        return
    advice = wording.ALLOWED_ADVICE if found.proofs else wording.NAME_ONLY_ADVICE
    points = ALLOWED_POINTS if found.proofs else 0
    said = (wording.ALLOWED_TITLE, wording.allowed(found), advice)
    yield _for_the_letter(ALLOWED, points, said, found.span, found.proofs, entry)


def _for_the_letter(
    rule: str,
    points: int,
    said: tuple[Localized, Localized, Localized],
    name: Span,
    others: Iterable[tuple[str, Span | None]],
    entry: Mapping[str, str],
) -> Finding:
    """A finding that speaks for the letter: what is `said` (title, message, advice), the name, the facts that fit."""
    facts = [Evidence(kind, span) for kind, span in others if span]
    return Finding(
        rule=rule,
        category=Category.LEGITIMATE,
        severity=Severity.INFO,
        confidence=0.8 if points else 0.3,
        points=points,
        title=said[0],
        message=said[1],
        advice=said[2],
        evidence=(Evidence("name", name), *facts),
        explanation=entry,
    )
