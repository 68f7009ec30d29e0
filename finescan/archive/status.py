"""How an index stands, as one value."""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from itertools import islice
from pathlib import Path
from typing import Any

from finescan.archive.opened import asked
from finescan.index import query_notes, query_state
from finescan.index.lock import taken
from finescan.index.query_notes import Paid
from finescan.index.query_state import Failure, Run
from finescan.reports.outcome import RANKS
from finescan.version import JUDGING, READING

RUNS = 5
NAMED = 20


@dataclass(frozen=True, slots=True)
class Payments:
    """Letters that were paid, by how sure that is, and the sums by currency: what left, and what of it came back."""

    letters: dict[str, int] = field(default_factory=dict)
    sums: dict[str, str] = field(default_factory=dict)
    returned: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Status:
    """What is in an index.

    `flagged` letters are suspicious or scams and not marked as checked or false alarms; those that are count in
    `settled`. `at_stake` is what the flagged ones cost, by currency. `again`: files that the next run looks at again.
    `gone`: documents that were read and lie nowhere now. `failures` are the first of them, by reason in `failed`.
    `outdated`: documents to be read again, or only judged anew, by the next run. `running` is None if none is.
    """

    index: str
    size: int
    documents: int
    letters: int
    verdicts: dict[str, int]
    flagged: int
    settled: int
    at_stake: dict[str, str]
    files: int
    places: int
    duplicates: int
    gone: int
    again: int
    skipped: dict[str, int]
    failed: dict[str, int]
    failures: tuple[Failure, ...]
    marks: dict[str, int]
    signed: dict[str, int]
    paid: Payments
    outdated: dict[str, int]
    running: dict[str, Any] | None
    runs: tuple[Run, ...]


def status(index: Path, digest: str, language: str) -> Status:
    """The status of an index, for the rules of that digest and messages in that language. Raises UsageError."""
    with asked(index) as db:
        counts, ranks = query_state.counts(db), query_state.verdicts(db)
        failed, first = _failures(query_state.failures(db))
        settled = query_state.settled(db)
        runs = query_state.runs(db, RUNS)
        return Status(
            index=str(index),
            size=_size(index),
            documents=counts["documents"],
            letters=counts["letters"],
            verdicts={str(verdict): ranks.get(rank, 0) for verdict, rank in sorted(RANKS.items(), key=_worst)},
            flagged=sum(ranks.get(rank, 0) for rank in (2, 3)) - settled,
            settled=settled,
            at_stake={currency: f"{total:.2f}" for currency, total in query_state.stakes(db).items()},
            files=counts["files"],
            places=counts["places"],
            duplicates=counts["duplicates"],
            gone=counts["gone"],
            again=counts["again"],
            skipped=query_state.skipped(db),
            failed=failed,
            failures=first,
            marks=query_state.by_mark(db),
            signed=query_state.by_signature(db),
            paid=_paid(db),
            outdated=_outdated(query_state.keys(db), digest, language),
            running=_running(db, index, runs),
            runs=tuple(runs),
        )


def _worst(ranked: tuple[object, int]) -> int:
    return -ranked[1]


def _size(index: Path) -> int:
    """Bytes of the file and of those that belong to it."""
    beside = (index.with_name(f"{index.name}{suffix}") for suffix in ("", "-wal", "-shm"))
    return sum(file.stat().st_size for file in beside if file.exists())


def _failures(found: Iterator[Failure]) -> tuple[dict[str, int], tuple[Failure, ...]]:
    first = tuple(islice(found, NAMED))
    codes = Counter(one.code for one in first)
    codes.update(one.code for one in found)
    return dict(codes.most_common()), first


def _paid(db: sqlite3.Connection) -> Payments:
    payments = [one for one in query_notes.payments_on_flagged(db) if one.confidence != "possible"]
    back = (one for one in payments if one.returned is not None)
    return Payments(query_notes.paid_letters(db), sums(payments), sums(back))


def sums(payments: Iterable[Paid]) -> dict[str, str]:
    """What payments come to, by currency."""
    totals: Counter[str] = Counter()
    for one in payments:
        if one.amount:
            totals[one.currency or "EUR"] += Decimal(one.amount)  # type: ignore[assignment]
    return {currency: f"{total:.2f}" for currency, total in totals.items()}


def _outdated(keys: Iterable[tuple[str, str, int]], digest: str, language: str) -> dict[str, int]:
    """How many documents would be read again, and how many only judged anew."""
    found = {"read": 0, "judged": 0}
    for reading, judged, count in keys:
        if not reading.startswith(f"{READING} "):
            found["read"] += count
        elif not judged.startswith(f"{JUDGING} ('{digest}', '{language}', "):
            found["judged"] += count
    return found


def _running(db: sqlite3.Connection, index: Path, runs: list[Run]) -> dict[str, Any] | None:
    if not runs or runs[0].ended is not None or not taken(index):
        return None
    last = runs[0]
    return {"began": last.began, "machine": last.machine, "pid": last.pid, **query_state.met(db, last.id)}
