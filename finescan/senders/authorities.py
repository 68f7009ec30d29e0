"""Genuine bodies: recognised by name and facts, and by none of these where one of them does not fit."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import regex
from rapidfuzz import fuzz

from finescan.model import Category, Finding, Offer, Span, Vat
from finescan.senders.hosts import find_host, is_of
from finescan.senders.roster import Authority
from finescan.senders.search import Hit
from finescan.senders.spelling import bare, key
from finescan.senders.zones import Scene

POINTS = -8
_LIKE_PAYEE = 90.0  # similarity, 0 to 100
_AGAINST = frozenset(
    {Category.CONTRADICTION, Category.SOFT_DISCLAIMER, Category.CONSENT_BY_PAYMENT, Category.KNOWN_SENDER}
)
"""Findings with which no letter comes from a genuine body."""


class Fit(NamedTuple):
    """A fact that fits the body: "law", "payee", "account" or "host", and where it stands."""

    kind: str
    span: Span | None


@dataclass(frozen=True, slots=True)
class Confirmed:
    """A genuine body, where the letter names it, and what fits."""

    authority: Authority
    span: Span
    fits: tuple[Fit, ...]


def confirm(hits: Sequence[Hit], scene: Scene, findings: Iterable[Finding], offer: Offer) -> Confirmed | None:
    """The first body whose name and facts fit, or None where a fact speaks against it."""
    if any(f.category in _AGAINST and f.points > 0 for f in findings):
        return None
    for hit in sorted(hits, key=lambda h: h.span.start):
        if (
            isinstance(hit.spelling.owner, Authority)
            and not scene.about_others
            and (fits := _fits(hit.spelling.owner, scene, offer))
        ):
            return Confirmed(hit.spelling.owner, hit.span, fits)
    return None


def _fits(body: Authority, scene: Scene, offer: Offer) -> tuple[Fit, ...]:
    """What fits, at least two facts; nothing where one speaks against the body or too little for it."""
    if _contradicted(body, scene, offer):
        return ()
    law, host = _law(body, scene), find_host(scene, body.hosts)
    paid = _paid(body, scene)
    fits = [Fit("law", law)] if law else []
    fits += [Fit("host", host)] if host else []
    fits += paid
    needed = law if body.law else host
    return tuple(fits) if needed and len(fits) > 1 and (paid or not scene.facts.accounts) else ()


def _contradicted(body: Authority, scene: Scene, offer: Offer) -> bool:
    accounts = scene.facts.accounts
    if any(not account.valid or (body.country and account.country != body.country) for account in accounts):
        return True
    if any(account.payee and not _is_payee(body, account.payee) for account in accounts):
        return True
    if body.accounts and any(not _is_account(body, account.iban) for account in accounts):
        return True
    if accounts and not body.bills:
        return True
    taxed = any(fee.vat in {Vat.INCLUDED, Vat.EXCLUDED} for fee in offer.fees)
    orders = "signature" in scene.facts.spans and bool(offer.fees)
    return (taxed and not body.taxed) or orders or _elsewhere(body, scene)


def _elsewhere(body: Authority, scene: Scene) -> bool:
    """Whether the letter's own web address is somebody else's."""
    portal = scene.facts.sender.portal
    return bool(body.hosts) and portal is not None and not is_of(portal.removeprefix("www."), body.hosts)


def _law(body: Authority, scene: Scene) -> Span | None:
    for statute in body.law:
        found = regex.search(rf"(?<![\p{{L}}\p{{N}}]){regex.escape(statute)}(?![\p{{L}}\p{{N}}])", scene.text.text)
        if found and scene.outside(Span(*found.span())):
            return Span(*found.span())
    return None


def _paid(body: Authority, scene: Scene) -> list[Fit]:
    """Payee and account, where the letter names an account at all: its country alone proves nothing."""
    first = next(iter(scene.facts.accounts), None)
    if first is None:
        return []
    fits = [Fit("payee", first.span)] if first.payee and _is_payee(body, first.payee) else []
    return [*fits, Fit("account", first.span)] if body.accounts else fits


def _is_payee(body: Authority, printed: str) -> bool:
    there = key(bare(printed))
    for name in body.payees or (body.name, *body.aliases):
        wanted = key(bare(name))
        if fuzz.ratio(wanted, there[: len(wanted)]) >= _LIKE_PAYEE:
            return True
    return False


def _is_account(body: Authority, iban: str) -> bool:
    return any(all(a in (b, "?") for a, b in zip(pattern, iban, strict=False)) for pattern in body.accounts)
