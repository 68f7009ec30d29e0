"""Senders that a public source names. A name alone tells little: a second item beside it makes it count."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import regex

from finescan.model import Category, Finding, Offer, Place, Span
from finescan.senders.hosts import find_host, is_of
from finescan.senders.roster import KnownSender, Status
from finescan.senders.search import Hit
from finescan.senders.spelling import SHORT, bare, key
from finescan.senders.zones import Scene

FEATURES = frozenset(
    {
        Category.HIDDEN_FEE, Category.CONSENT_BY_RETURN, Category.CONSENT_BY_PAYMENT, Category.PAYMENT_SLIP,
        Category.OFFICIAL_LOOKALIKE, Category.SOFT_DISCLAIMER, Category.FREE_BAIT, Category.PREFILLED_DATA,
    }
)  # fmt: skip
"""What the form itself may show: how it slips in a price or a consent."""

FORM, STRONG_FORM = 10, 20
"""Least points of these features that make a form the second item, and the one that a weak name needs."""

POINTS = {"operator": 8, "domain": 8, "name": 8, "place": 6, "form": 6}
WEAK_POINTS = 4
_MOST = 2  # senders named in one letter: with more it is a list of them
_NEAR = 160  # characters around the name within which its place counts
_POSTCODE = regex.compile(r"\b\d{4,5} \p{Lu}")
_EXONYMS = {
    "praha": ("prag", "prague"), "warszawa": ("warschau", "warsaw"), "warsaw": ("warszawa", "warschau"),
    "beograd": ("belgrad", "belgrade"), "brussels": ("brüssel", "bruxelles"), "zürich": ("zurich",),
    "münchen": ("munich",), "wien": ("vienna",), "sofia": ("sofija",), "nürnberg": ("nuremberg",),
}  # fmt: skip


class Item(NamedTuple):
    """Something that fits the entry beside the name; `span` is where, None where it is the make of the form."""

    kind: str
    span: Span | None


@dataclass(frozen=True, slots=True)
class Recognised:
    """An entry that fits the letter: what it was recognised by, what else fits, and what that counts (0: nothing)."""

    sender: KnownSender
    span: Span
    items: tuple[Item, ...]
    points: int


def recognise(
    senders: Iterable[KnownSender], hits: Sequence[Hit], scene: Scene, findings: Sequence[Finding], offer: Offer
) -> tuple[Recognised, ...]:
    """The entries that fit the letter, the weightiest first; none where the letter lists many of them."""
    by_name: dict[str, list[Hit]] = {}
    for hit in hits:
        if isinstance(hit.spelling.owner, KnownSender):
            by_name.setdefault(hit.spelling.owner.name, []).append(hit)
    asked = _features(findings, offer)
    found = [one for sender in senders if (one := _recognised(sender, by_name.get(sender.name, []), scene, asked))]
    if _distinct(found) > _MOST:
        return ()
    return tuple(sorted(found, key=lambda one: (-one.points, one.sender.weak, one.span.start)))


def _features(findings: Iterable[Finding], offer: Offer) -> int:
    """Points of the findings on how the form slips in a price; 0 where it names none."""
    if not offer.fees or offer.payer != "recipient":
        return 0
    return sum(f.points for f in findings if f.category in FEATURES and f.points > 0)


def _distinct(found: Iterable[Recognised]) -> int:
    spans: list[Span] = []
    for one in found:
        if not any(one.span.overlaps(other) for other in spans):
            spans.append(one.span)
    return len(spans)


def _recognised(sender: KnownSender, hits: Sequence[Hit], scene: Scene, asked: int) -> Recognised | None:
    host = find_host(scene, sender.domains)
    if (not hits and host is None) or _is_recipient(sender, scene) or scene.about_others:
        return None
    named = min(hits, key=lambda hit: (hit.spelling.weak, -hit.similarity, hit.span.start), default=None)
    if named is None:
        if host is None or not _is_own_host(host, sender, scene):
            return None
        return _counted(sender, host, [Item("form", None)] if asked >= FORM else [], weak=False)
    items = [*_beside(sender, named, hits, scene)]
    if host is not None and not host.overlaps(named.span):
        items.append(Item("domain", host))
    if asked >= FORM:
        items.append(Item("form", None))
    if not named.spelling.weak:
        return _counted(sender, named.span, items, weak=False)
    kinds = {item.kind for item in items}
    enough = (
        kinds & {"operator", "domain", "name"}
        or kinds >= {"place", "form"}
        or ("form" in kinds and asked >= STRONG_FORM)
    )
    return _counted(sender, named.span, items, weak=True) if enough else None


def _is_recipient(sender: KnownSender, scene: Scene) -> bool:
    """Whether the letter is one to that sender."""
    names = (sender.name, *sender.aliases, *filter(None, (sender.operator,)))
    return bool(scene.addressed) and any(len(key(n)) > SHORT and key(bare(n)) in scene.addressed for n in names)


def _counted(sender: KnownSender, span: Span, items: Sequence[Item], *, weak: bool) -> Recognised:
    points = max((POINTS[item.kind] for item in items), default=0)
    if sender.notice.weak or sender.status is Status.FOR:
        points = 0
    return Recognised(sender, span, tuple(items), min(points, WEAK_POINTS) if weak else points)


def _beside(sender: KnownSender, named: Hit, hits: Sequence[Hit], scene: Scene) -> Iterable[Item]:
    """Its operator, another of its names and its place, each where it does not belong to the recipient."""
    apart = (h for h in hits if not h.span.overlaps(named.span) and _differ(h, named) and _tells(h, sender))
    if (other := next(apart, None)) is not None:
        yield Item("name", other.span)
    elif (span := _operator(sender, named, scene)) is not None:
        yield Item("operator", span)
    if sender.place and (span := _place(scene, sender.place, named.span)):
        yield Item("place", span)


def _tells(hit: Hit, sender: KnownSender) -> bool:
    """Whether a further spelling is worth something: no weak one, or the other half of "IPX - Index of Patents"."""
    return not hit.spelling.weak or hit.spelling.name in sender.name.split(" - ")


def _differ(one: Hit, other: Hit) -> bool:
    """Whether two spellings are two names, not one printed twice."""
    first, second = one.spelling.letters, other.spelling.letters
    return first not in second and second not in first


def _operator(sender: KnownSender, named: Hit, scene: Scene) -> Span | None:
    """Where the firm behind the name is printed, unless it is the name itself."""
    if sender.operator is None:
        return None
    firm, name = key(bare(sender.operator)), named.spelling.letters
    return None if firm in name or name in firm else _printed(scene, sender.operator, named.span)


def _printed(scene: Scene, name: str, besides: Span) -> Span | None:
    """Where a name is printed as it is, outside the place that is known already."""
    pattern = r"\s+".join(map(regex.escape, name.split()))
    for found in regex.finditer(
        rf"(?<![\p{{L}}\p{{N}}]){pattern}(?![\p{{L}}\p{{N}}])", scene.text.text, regex.IGNORECASE
    ):
        span = Span(*found.span())
        if not span.overlaps(besides) and scene.outside(span):
            return span
    return None


def _place(scene: Scene, place: str, named: Span) -> Span | None:
    """Where the town stands: in the lines that name the sender, near the name, or in another address of the letter."""
    town = regex.split(r"[,(]", place)[0].strip()
    wanted = {key(one) for one in (town, *_EXONYMS.get(town.lower(), ()))}
    pattern = regex.compile(rf"\p{{L}}+(?:[ -]\p{{L}}+){{0,{town.count(' ')}}}")
    for area in _addresses(scene, named):
        for found in pattern.finditer(scene.text.text, *area, overlapped=True):
            span = Span(*found.span())
            if key(found[0]) in wanted and scene.outside(span) and not span.overlaps(named):
                return span
    return None


def _addresses(scene: Scene, named: Span) -> Iterator[Span]:
    yield from (span for zone in scene.zones for span in zone.spans)
    yield Span(max(0, named.start - _NEAR), named.end + _NEAR)
    for line in scene.text.lines:
        if line.place in {Place.SIDE, Place.SMALL_PRINT} and _POSTCODE.search(scene.text.text, *line.span):
            yield line.span


def _is_own_host(host: Span, sender: KnownSender, scene: Scene) -> bool:
    """Whether the address is the letter's own: its portal, or printed where the sender names itself."""
    portal = scene.facts.sender.portal
    named = any(host.overlaps(span) for zone in scene.zones for span in zone.spans)
    return named or (portal is not None and is_of(portal.removeprefix("www."), sender.domains))
