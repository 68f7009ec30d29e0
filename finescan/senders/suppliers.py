"""The user's own business partners: a name, and a second fact that shows that the letter is really from them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import regex
from rapidfuzz import fuzz

from finescan.model import Account, Span
from finescan.senders.hosts import find_host
from finescan.senders.roster import Supplier
from finescan.senders.search import Hit
from finescan.senders.spelling import Squeezed, key
from finescan.senders.zones import Scene

POINTS = -25
OTHER_POINTS = 36
_LIKE_ADDRESS = 92.0  # similarity, 0 to 100


class Proof(NamedTuple):
    """A fact of the list that the letter states: "account", "vat_id", "host" or "address", and where."""

    kind: str
    span: Span


@dataclass(frozen=True, slots=True)
class Partner:
    """A business partner whose name the letter bears; `other` is an account that the list does not have."""

    supplier: Supplier
    span: Span
    proofs: tuple[Proof, ...]
    other: Account | None


def find_partner(hits: Sequence[Hit], scene: Scene) -> Partner | None:
    """The business partner that the letter bears the name of: one with proof, else the first."""
    found = [_partner(hit.spelling.owner, hit.span, scene) for hit in hits if isinstance(hit.spelling.owner, Supplier)]
    return min(found, key=lambda one: (one.other is None, not one.proofs, one.span.start), default=None)


def _partner(supplier: Supplier, span: Span, scene: Scene) -> Partner:
    other = next((a for a in scene.facts.accounts if supplier.ibans and a.iban not in supplier.ibans), None)
    return Partner(supplier, span, tuple(_proofs(supplier, scene)), other)


def _proofs(supplier: Supplier, scene: Scene) -> Iterator[Proof]:
    account = next((a for a in scene.facts.accounts if a.iban in supplier.ibans), None)
    if account is not None:
        yield Proof("account", account.span)
    if host := find_host(scene, supplier.domains):
        yield Proof("host", host)
    for number in supplier.vat_ids:
        pattern = r"[ .-]?".join(map(regex.escape, number))
        found = regex.search(rf"(?<!\w){pattern}(?!\w)", scene.text.text, regex.IGNORECASE)
        if found and scene.outside(Span(*found.span())):
            yield Proof("vat_id", Span(*found.span()))
    if supplier.address and (place := _address(supplier.address, scene)):
        yield Proof("address", place)


def _address(address: str, scene: Scene) -> Span | None:
    own = [line.span for line in scene.text.lines if line not in scene.recipient]
    printed = Squeezed.of(scene.text.text, *own)
    needle = key(address)
    found = fuzz.partial_ratio_alignment(needle, printed.letters, score_cutoff=_LIKE_ADDRESS)
    if found is None or len(printed.letters) < len(needle):
        return None
    return printed.span(found.dest_start, found.dest_end)
