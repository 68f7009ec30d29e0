"""How an index stands: what is in it, what failed, what is out of date, and the runs that filled it."""

from __future__ import annotations

import json
import sqlite3
import zlib
from collections import Counter
from collections.abc import Iterator
from typing import Any, NamedTuple

from finescan.index.schema import PATH

SETTLED = ("checked", "false-alarm")
"""Marks of letters that need no more attention: they keep their verdicts, and do not count as flagged."""


class Run(NamedTuple):
    """A run over the index; times are UTC in ISO form, `ended` is None where it did not come to its end."""

    id: int
    began: str
    ended: str | None
    machine: str
    pid: int
    sums: dict[str, Any] | None


class Failure(NamedTuple):
    """A part that could not be read."""

    path: str
    part: str | None
    code: str
    message: str


def counts(db: sqlite3.Connection) -> dict[str, int]:
    """How many documents, letters, files and places there are, and the like."""
    return {name: int(db.execute(f"SELECT {sql}").fetchone()[0] or 0) for name, sql in _COUNTS.items()}


def verdicts(db: sqlite3.Connection) -> dict[int, int]:
    """How many letters have each rank (see `outcome.RANKS`)."""
    return dict(db.execute("SELECT verdict, count(*) FROM letters GROUP BY verdict"))


def settled(db: sqlite3.Connection) -> int:
    """How many flagged letters a person has done with."""
    sql = f"SELECT count(*) FROM letters JOIN documents ON documents.id = document WHERE verdict >= 2 AND {DONE}"  # noqa: S608
    return int(db.execute(sql).fetchone()[0])


def stakes(db: sqlite3.Connection) -> dict[str, float]:
    """What the flagged letters that nobody has done with cost over their terms, by currency."""
    sql = (
        "SELECT currency, sum(coalesce(total, fee)) FROM letters JOIN documents ON documents.id = document "  # noqa: S608
        f"WHERE verdict >= 2 AND currency IS NOT NULL AND NOT {DONE} GROUP BY currency ORDER BY 2 DESC"
    )
    return {currency: round(total, 2) for currency, total in db.execute(sql) if total}


def by_mark(db: sqlite3.Connection) -> dict[str, int]:
    """How many letters bear each mark."""
    return dict(db.execute("SELECT mark, count(*) FROM marks GROUP BY mark ORDER BY mark"))


def by_signature(db: sqlite3.Connection) -> dict[str, int]:
    """How many flagged letters seem to be signed, surely or not."""
    return dict(db.execute("SELECT signed, count(*) FROM letters WHERE verdict >= 2 AND signed <> 'no' GROUP BY 1"))


def skipped(db: sqlite3.Connection) -> dict[str, int]:
    """What was left out, by reason, the most frequent first."""
    sql = "SELECT reason, count(*) FROM places WHERE reason IS NOT NULL GROUP BY reason ORDER BY 2 DESC, 1"
    return dict(db.execute(sql))


def failures(db: sqlite3.Connection) -> Iterator[Failure]:
    """What could not be read."""
    rows = db.execute(
        f"SELECT {PATH}, part, failure FROM places JOIN files ON files.id = file "  # noqa: S608 - ours
        "WHERE failure IS NOT NULL ORDER BY places.id"
    )
    for path, part, packed in rows:
        problem = next(iter(json.loads(zlib.decompress(packed))["errors"]), {"code": "error", "message": ""})
        yield Failure(path, part or None, problem["code"], problem["message"])


def keys(db: sqlite3.Connection) -> list[tuple[str, str, int]]:
    """How documents were read, by what they were judged, and how many of them."""
    sql = "SELECT reading, judged, count(*) FROM documents JOIN keys ON keys.id = key GROUP BY key"
    return db.execute(sql).fetchall()


def runs(db: sqlite3.Connection, most: int) -> list[Run]:
    """The last runs, the latest first."""
    rows = db.execute("SELECT id, began, ended, machine, pid, sums FROM runs ORDER BY id DESC LIMIT ?", (most,))
    return [Run(a, b, c, d, e, json.loads(sums) if sums else None) for a, b, c, d, e, sums in rows]


def met(db: sqlite3.Connection, run: int) -> Counter[str]:
    """What a run has met so far: "places" in "files", and those that are new to it or not."""
    row = db.execute("SELECT count(*), count(DISTINCT file) FROM places WHERE run = ?", (run,)).fetchone()
    return Counter(places=row[0], files=row[1])


DONE = (
    "EXISTS (SELECT 1 FROM marks WHERE sha256 = documents.sha256 AND first_page = letters.first_page "  # noqa: S608
    f"AND mark IN ({', '.join(map(repr, SETTLED))}))"
)
"""SQL that is true of letters that a person has done with."""

_COUNTS = {
    "documents": "count(*) FROM documents",
    "gone": "count(*) FROM documents WHERE was IS NOT NULL",
    "letters": "count(*) FROM letters",
    "files": "count(*) FROM files",
    "again": "count(*) FROM files WHERE key IS NULL",
    "places": "count(document) FROM places",
    "duplicates": "count(document) - count(DISTINCT document) FROM places",
    "failed": "count(failure) FROM places",
}
