"""What is known of a letter beside its result: what a person decided, and what was paid. Kept by content."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from finescan.index.query_letters import Letter
from finescan.index.schema import PATH

PART = " > "


class Mark(NamedTuple):
    """What a person decided of a letter, why, and on which day."""

    mark: str
    note: str | None
    day: str


class Paid(NamedTuple):
    """A payment that was made on a letter.

    `copy` counts payments that are alike in one statement. `returned` is the day on which the money came back, "" if
    that is not known, None if it did not.
    """

    day: str | None
    amount: str | None
    currency: str | None
    payee: str | None
    iban: str | None
    copy: int
    confidence: str
    why: str
    returned: str | None
    statement: str

    @property
    def identity(self) -> tuple[object, ...]:
        """The same for one payment in several statements, and on several letters."""
        amount = Decimal(self.amount) if self.amount else None
        return self.day, amount, self.iban or self.payee, self.copy


def marks(db: sqlite3.Connection, letter: Letter) -> tuple[Mark, ...]:
    """The marks of a letter, in the order of their names."""
    sql = "SELECT mark, note, day FROM marks WHERE sha256 = ? AND first_page = ? ORDER BY mark"
    return tuple(Mark(*row) for row in db.execute(sql, letter))


def payments(db: sqlite3.Connection, letter: Letter) -> tuple[Paid, ...]:
    """The payments on a letter, each once, the surest first."""
    sql = f"SELECT {', '.join(Paid._fields)} FROM payments WHERE sha256 = ? AND first_page = ? ORDER BY id"  # noqa: S608
    return surest_first(Paid(*row) for row in db.execute(sql, letter))


def payments_on_flagged(db: sqlite3.Connection) -> tuple[Paid, ...]:
    """The payments on flagged letters that are no false alarms, each once."""
    sql = f"SELECT {', '.join(f'payments.{name}' for name in Paid._fields)} {_ON_FLAGGED} ORDER BY payments.id"
    return surest_first(Paid(*row) for row in db.execute(sql))


def surest_first(found: Iterable[Paid]) -> tuple[Paid, ...]:
    """Each payment once, as the surest of its matches has it."""
    once: dict[tuple[object, ...], Paid] = {}
    for one in sorted(found, key=lambda paid: _SURENESS.index(paid.confidence)):
        once.setdefault(one.identity, one)
    return tuple(once.values())


def paid_letters(db: sqlite3.Connection) -> dict[str, int]:
    """How many flagged letters that are no false alarms were paid, by how sure that is."""
    ranks = " ".join(f"WHEN '{name}' THEN {rank}" for rank, name in enumerate(_SURENESS))
    sql = f"SELECT min(CASE confidence {ranks} END) {_ON_FLAGGED} GROUP BY payments.sha256, payments.first_page"
    found = [_SURENESS[rank] for (rank,) in db.execute(sql)]
    return {name: found.count(name) for name in _SURENESS if name in found}


def meant(db: sqlite3.Connection, told: str, path: str) -> Iterator[Letter]:
    """The letters that a person means by an id, by a path, or by a path and a part of it ("FILE > PART").

    `path` is the same path in full; a folder means all that lies below it.
    """
    yield from _by_id(db, told.lower())
    for file, part in _files_and_parts(path):
        condition = f"({PATH} = ? OR substr({PATH}, 1, length(?) + 1) = ? || '/')"
        values = [file, file, file]
        if part is not None:
            condition, values = f"{PATH} = ? AND (part = ? OR substr(part, 1, length(?)) = ?)", [file, part, part, part]
        yield from _letters_at(db, condition, values)


def _by_id(db: sqlite3.Connection, told: str) -> Iterator[Letter]:
    digits, _, page = told.partition("-p")
    if len(digits) < SHORTEST or not set(digits) <= set("0123456789abcdef") or (page and not page.isdecimal()):
        return
    sql = (
        "SELECT sha256, first_page FROM letters JOIN documents ON documents.id = document "
        "WHERE substr(sha256, 1, ?) = ? AND first_page = ?"
    )
    for row in db.execute(sql, (len(digits), digits, int(page or 1))):
        yield Letter(*row)


def _files_and_parts(path: str) -> Iterator[tuple[str, str | None]]:
    yield path, None
    at = path.find(PART)
    while at >= 0:
        yield path[:at], path[at + len(PART) :]
        at = path.find(PART, at + 1)


def _letters_at(db: sqlite3.Connection, condition: str, values: Sequence[object]) -> Iterator[Letter]:
    sql = (
        "SELECT DISTINCT sha256, first_page FROM places JOIN files ON files.id = file "  # noqa: S608 - words of ours
        "JOIN documents ON documents.id = places.document JOIN letters ON letters.document = documents.id "
        f"WHERE {condition}"
    )
    for row in db.execute(sql, values).fetchall():
        yield Letter(*row)


SHORTEST = 6
"""Digits of an id that a person may give."""

_ON_FLAGGED = """
FROM payments JOIN documents ON documents.sha256 = payments.sha256
JOIN letters ON letters.document = documents.id AND letters.first_page = payments.first_page
WHERE verdict >= 2 AND NOT EXISTS (
    SELECT 1 FROM marks WHERE sha256 = payments.sha256 AND first_page = payments.first_page AND mark = 'false-alarm')
"""
_SURENESS = ("sure", "likely", "possible")
