"""The lists of senders as the matcher needs them: unchangeable, and each with the spellings to look for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from finescan.senders.search import Spelling


class Status(StrEnum):
    """What a source says of a sender; no word of it judges."""

    NAMED = "named in warning"
    AGAINST = "court decision against form"
    FOR = "court decision for sender"
    PENDING = "court proceedings"


@dataclass(frozen=True, slots=True)
class Notice:
    """Who named a sender, under which title, when (ISO year, month or day; None: undated) and where it can be read.

    `weak`: a private page or a note of a single firm, good for information only.
    """

    publisher: str
    title: str
    date: str | None
    url: str
    weak: bool = False


@dataclass(frozen=True, slots=True)
class KnownSender:
    """A sender that a public source names. `weak` names need more beside them than others: short or generic ones."""

    name: str
    notice: Notice
    aliases: tuple[str, ...] = ()
    operator: str | None = None
    place: str | None = None
    country: str | None = None
    family: str | None = None
    years: str | None = None
    domains: tuple[str, ...] = ()
    status: Status = Status.NAMED
    weak: bool = False


@dataclass(frozen=True, slots=True)
class Authority:
    """A genuine body, and what makes a letter in its name genuine.

    `law`: abbreviations of statutes, at least one of which its letters cite. `payees`: beginnings of the name that
    money goes to (without any: the body itself). `accounts`: beginnings of its account numbers, "?" for any one
    character. `hosts`: its web addresses. `bills`: whether it asks for money by letter at all; `taxed`: whether its
    prices bear VAT. `known` is where these facts can be read.
    """

    name: str
    known: str
    aliases: tuple[str, ...] = ()
    country: str | None = None
    law: tuple[str, ...] = ()
    payees: tuple[str, ...] = ()
    accounts: tuple[str, ...] = ()
    hosts: tuple[str, ...] = ()
    bills: bool = True
    taxed: bool = False


@dataclass(frozen=True, slots=True)
class Supplier:
    """A business partner of the user's own list, with what shows that a letter is really from them."""

    name: str
    aliases: tuple[str, ...] = ()
    domains: tuple[str, ...] = ()
    ibans: tuple[str, ...] = ()
    vat_ids: tuple[str, ...] = ()
    address: str | None = None


@dataclass(frozen=True)
class Rosters:
    """All lists in force. `checks` are the ids of the findings that are to be made."""

    known: tuple[KnownSender, ...] = ()
    authorities: tuple[Authority, ...] = ()
    suppliers: tuple[Supplier, ...] = ()
    checks: frozenset[str] = frozenset()

    @cached_property
    def spellings(self) -> tuple[Spelling, ...]:
        """Every name to look for."""
        return tuple(self._spellings())

    def _spellings(self) -> Iterator[Spelling]:
        for sender in self.known:
            halves = sender.name.split(" - ") if " - " in sender.name else ()
            names = (sender.name, *halves, *sender.aliases, *((sender.operator,) if sender.operator else ()))
            for name in dict.fromkeys(names):
                yield Spelling.of(sender, name, weak=sender.weak)
        for body in self.authorities:
            yield from (Spelling(body, name, weak=False) for name in (body.name, *body.aliases))
        for supplier in self.suppliers:
            yield from (Spelling(supplier, name, weak=False) for name in (supplier.name, *supplier.aliases))
