"""Letters of an index that fit what is asked for, and what is known of each."""

from __future__ import annotations

import datetime as dt
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path

from finescan.archive.campaigns import campaign_of
from finescan.archive.opened import asked
from finescan.errors import UsageError
from finescan.index.query_letters import Letter, Wanted, failed, letters, one_letter
from finescan.index.query_notes import Mark, Paid, marks, payments
from finescan.model import Verdict
from finescan.reports.contract import Result
from finescan.reports.outcome import RANKS
from finescan.utf8 import writable


@dataclass(frozen=True, slots=True)
class Query:
    """What a person asks for; of what is None, False or empty it does not matter.

    `verdict` means this one or a worse, "unreadable" only those. `paths` are patterns, `campaign` the id of one or of
    a letter in it; the rest is as in `Wanted`.
    """

    words: str | None = None
    verdict: Verdict | None = None
    sender: str | None = None
    amount: tuple[float, float] | None = None
    days: tuple[dt.date, dt.date] | None = None
    paths: tuple[str, ...] = ()
    marks: tuple[str, ...] = ()
    paid: bool = False
    signed: bool = False
    campaign: str | None = None


@dataclass(frozen=True)
class Found:
    """A letter at one of its places; `letter` is None for what could not be read."""

    result: Result
    letter: Letter | None
    places: int
    file: int | None
    db: sqlite3.Connection = field(repr=False)
    since: dt.datetime | None = None

    @property
    def gone(self) -> bool:
        """Whether the content lay nowhere any more when it was last looked for."""
        return self.letter is not None and self.file is None

    @cached_property
    def marks(self) -> tuple[Mark, ...]:
        """What a person decided of it."""
        return marks(self.db, self.letter) if self.letter else ()

    @cached_property
    def payments(self) -> tuple[Paid, ...]:
        """What was paid on it, the surest first."""
        return payments(self.db, self.letter) if self.letter else ()


@contextmanager
def found(index: Path, query: Query, *, worst_first: bool = False) -> Iterator[Iterator[Found]]:
    """The letters that fit, one by one, at each place that does; they can be asked while the index is open.

    What could not be read comes last, where nothing but a path is asked for, or just that. Raises UsageError.
    """
    with asked(index) as db:
        yield _found(db, query, worst_first=worst_first)


@contextmanager
def at_places(index: Path, letter: Letter, query: Query) -> Iterator[Iterator[Found]]:
    """One letter at each of its places that fits the query; none where the index has it no more."""
    with asked(index) as db:
        mets = one_letter(db, letter, tuple(map(writable, query.paths)))
        yield (Found(met.result, met.letter, met.places, met.file, db, _time(met.since)) for met in mets)


def _found(db: sqlite3.Connection, query: Query, *, worst_first: bool) -> Iterator[Found]:
    wanted = _wanted(db, query)
    for met in letters(db, wanted, worst_first=worst_first):
        yield Found(met.result, met.letter, met.places, met.file, db, _time(met.since))
    if replace(query, paths=()) in {Query(), Query(verdict=Verdict.UNREADABLE)}:
        for file, result in failed(db, wanted.paths):
            yield Found(result, None, 1, file, db)


def _time(since: str) -> dt.datetime:
    return dt.datetime.fromisoformat(since).replace(tzinfo=dt.UTC)


def _wanted(db: sqlite3.Connection, query: Query) -> Wanted:
    for pattern in query.paths:
        if len(pattern) > LONGEST:
            raise UsageError(f"A pattern of {len(pattern)} characters is too long for a path.")
    return Wanted(
        words=query.words,
        verdict=None if query.verdict is None else RANKS[query.verdict],
        sender=query.sender and writable(query.sender),
        amount=query.amount,
        days=query.days,
        paths=tuple(map(writable, query.paths)),
        marks=query.marks,
        paid=query.paid,
        signed=query.signed,
        among=campaign_of(db, query.campaign) if query.campaign else None,
    )


LONGEST = 1000
