"""Letters of one campaign in an index: groups of near-identical wording, with who wrote, when and for how much."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass

from finescan import campaigns as wording
from finescan.campaigns import Signature
from finescan.campaigns.known import decoded
from finescan.errors import UsageError
from finescan.index.columns import unpacked
from finescan.index.query_letters import Letter
from finescan.model import Verdict
from finescan.reports.contract import Result
from finescan.reports.outcome import RANKS


@dataclass(frozen=True, slots=True)
class Campaign:
    """A group of letters, the first met first; `id` is that of the first one, and stays while that one is in it.

    `worst` is the worst verdict among them, `period` the first and the last date on them. `senders` are the names
    they show, the most frequent first, `costs` the amounts over their terms (or the prices), with their currency.
    `recipients` counts different ones, as far as they could be read.
    """

    id: str
    letters: tuple[Letter, ...]
    worst: Verdict
    period: tuple[str, str] | None
    senders: tuple[str, ...]
    costs: tuple[str, ...]
    recipients: int


def groups(db: sqlite3.Connection) -> tuple[tuple[Letter, ...], ...]:
    """The letters that belong together, two or more a group, the largest group first."""
    return wording.groups(_signatures(db))


def campaigns(db: sqlite3.Connection, least: int = 2) -> Iterator[Campaign]:
    """The groups with at least so many letters, the largest first."""
    for group in groups(db):
        if len(group) >= least:
            yield _campaign(db, group)


def campaign_of(db: sqlite3.Connection, told: str) -> frozenset[Letter]:
    """The letters of the campaign that has this id, or the letter with it in it. Raises UsageError."""
    wanted = told.lower()
    for group in groups(db):
        if any(letter.id == wanted for letter in group):
            return frozenset(group)
    raise UsageError(
        f"{told}: no campaign has this id, or a letter with it in it. 'finescan archive campaigns' lists them.",
        f"{told}: Keine Kampagne hat diese Kennung oder ein Schreiben mit ihr. „finescan archive campaigns“ nennt sie.",
    )


def ids(db: sqlite3.Connection) -> dict[Letter, str]:
    """Of each letter in a campaign the campaign's id."""
    return {letter: group[0].id for group in groups(db) for letter in group}


def _signatures(db: sqlite3.Connection) -> Iterator[tuple[Letter, Signature]]:
    rows = db.execute(
        "SELECT sha256, first_page, fingerprint FROM letters JOIN documents ON documents.id = document "
        "WHERE fingerprint IS NOT NULL ORDER BY document, first_page"
    )
    for sha256, page, told in rows:
        with suppress(ValueError):  # of another version: it is made anew when the letter is judged anew
            yield Letter(sha256, page), decoded(told)


def _campaign(db: sqlite3.Connection, group: tuple[Letter, ...]) -> Campaign:
    days, verdicts, recipients = [], [], set()
    senders: dict[str, int] = {}
    costs: dict[str, int] = {}
    for result in _results(db, group):
        verdicts.append(result.verdict)
        if result.letter.date:
            days.append(result.letter.date.isoformat())
        if result.letter.recipient:
            recipients.add(" ".join(result.letter.recipient.casefold().split()))
        _count(senders, result.offer.sender.name or result.offer.sender.company or result.offer.sender.portal)
        _count(costs, _cost(result))
    return Campaign(
        id=group[0].id,
        letters=group,
        worst=max(verdicts, key=RANKS.__getitem__, default=Verdict.UNREADABLE),
        period=(min(days), max(days)) if days else None,
        senders=_most_frequent(senders),
        costs=_most_frequent(costs),
        recipients=len(recipients),
    )


def _results(db: sqlite3.Connection, group: Iterable[Letter]) -> Iterator[Result]:
    for letter in group:
        row = db.execute(
            "SELECT result FROM letters JOIN documents ON documents.id = document WHERE sha256 = ? AND first_page = ?",
            letter,
        ).fetchone()
        if row:
            yield unpacked(row[0])


def _cost(result: Result) -> str | None:
    total, fees = result.offer.total_cost, result.offer.fees
    priced = total or next(iter(fees), None)
    return f"{priced.amount} {priced.currency}" if priced else None


def _count(counts: dict[str, int], name: str | None) -> None:
    if name:
        counts[name] = counts.get(name, 0) + 1


def _most_frequent(counts: dict[str, int]) -> tuple[str, ...]:
    return tuple(sorted(counts, key=lambda name: (-counts[name], name)))
