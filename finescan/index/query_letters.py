"""Letters of the index by what is asked for, one after the other, while a run may go on filling it."""

from __future__ import annotations

import datetime as dt
import sqlite3
from array import array
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from finescan.index.columns import unpacked
from finescan.index.folding import folded
from finescan.index.query import at, failed_at, in_mail
from finescan.index.query_words import expression
from finescan.index.schema import PATH

if TYPE_CHECKING:
    from finescan.reports.contract import Result


class Letter(NamedTuple):
    """Which letter of which document; what it is called stays, whatever is judged or read anew."""

    sha256: str
    first_page: int

    @property
    def id(self) -> str:
        """Its short name: the first digits of the content's checksum, and the page where it begins if not the first."""
        return self.sha256[:DIGITS] + (f"-p{self.first_page}" if self.first_page > 1 else "")


DIGITS = 12
NO_MARK = "none"


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which letters are asked for; of what is None or False it does not matter.

    `verdict` is the least rank (see `outcome.RANKS`), -1 means unreadable ones only. `amount` bounds the price of a
    year or the total, `days` the date of the letter. `marks` are any of a person's, "none" asks for letters without
    any. `among` names the letters of a campaign.
    """

    words: str | None = None
    verdict: int | None = None
    sender: str | None = None
    amount: tuple[float, float] | None = None
    days: tuple[dt.date, dt.date] | None = None
    paths: Sequence[str] = ()
    marks: Sequence[str] = ()
    paid: bool = False
    signed: bool = False
    among: frozenset[Letter] | None = None


class Met(NamedTuple):
    """A letter at one of the places where its content lies.

    `places` tells how many there are, `since` when it was met first; `file` is the number of the file, None if it lies
    nowhere any more.
    """

    letter: Letter
    result: Result
    file: int | None
    places: int
    since: str


def letters(db: sqlite3.Connection, wanted: Wanted, *, worst_first: bool = False) -> Iterator[Met]:
    """The letters that are wanted, at every place that is: as they were met first, or the worst and newest first.

    Raises UsageError for words that cannot be looked for.
    """
    condition, values = _condition(wanted)
    order = "verdict DESC, day IS NULL, day DESC, document, first_page" if worst_first else "document, first_page"
    numbers, pages = array("q"), array("q")
    for number, page, sha256 in db.execute(
        "SELECT document, first_page, sha256 FROM letters JOIN documents ON documents.id = document "  # noqa: S608
        f"WHERE {condition} ORDER BY {order}",
        values,
    ):
        if wanted.among is None or Letter(sha256, page) in wanted.among:
            numbers.append(number)
            pages.append(page)
    path, given = _paths(wanted.paths)
    for number, page in zip(numbers, pages, strict=True):
        yield from _met(db, number, page, path, given)


def one_letter(db: sqlite3.Connection, letter: Letter, paths: Sequence[str]) -> Iterator[Met]:
    """A letter at each of its places that fits the patterns; none where it is not in the index."""
    path, given = _paths(paths)
    row = db.execute("SELECT id FROM documents WHERE sha256 = ?", (letter.sha256,)).fetchone()
    if row:
        yield from _met(db, row[0], letter.first_page, path, given)


def failed(db: sqlite3.Connection, paths: Sequence[str]) -> Iterator[tuple[int, Result]]:
    """What could not be read, with the number of its file."""
    path, given = _paths(paths)
    rows = db.execute(f"{_FAILED} AND {path} ORDER BY places.id", given)
    for file, where, packed in rows:
        yield file, failed_at(db, file, unpacked(packed), where)


def _met(db: sqlite3.Connection, document: int, page: int, path: str, given: Sequence[str]) -> Iterator[Met]:
    row = db.execute(_LETTER, (document, page)).fetchone()
    if row is None:  # judged anew since, as other letters
        return
    sha256, was, packed, since = row
    result = unpacked(packed)
    found = db.execute(f"{_PLACES} AND {path} ORDER BY places.id", (document, *given)).fetchall()
    count = db.execute("SELECT count(*) FROM places WHERE document = ?", (document,)).fetchone()[0]
    for file, where, part, container in found:
        told = at(result, where, part or None, container, in_mail(db, file, container))
        yield Met(Letter(sha256, page), told, file, count, since)
    if not count:
        yield Met(Letter(sha256, page), at(result, was or "", None, None, None), None, 0, since)


def _condition(wanted: Wanted) -> tuple[str, list[object]]:
    """SQL over `letters` and `documents`, and the values in it."""
    parts: list[tuple[str, Sequence[object]]] = []
    if wanted.words is not None:
        parts.append(("letters.id IN (SELECT rowid FROM words WHERE words MATCH ?)", [expression(wanted.words)]))
    if wanted.verdict is not None:
        parts.append(("verdict = ?" if wanted.verdict < 0 else "verdict >= ?", [wanted.verdict]))
    if wanted.sender is not None:
        parts.append(_sender(wanted.sender))
    if wanted.amount is not None:
        parts.append(("(fee BETWEEN ? AND ? OR total BETWEEN ? AND ?)", [*wanted.amount, *wanted.amount]))
    if wanted.days is not None:
        parts.append(("day BETWEEN ? AND ?", [day.isoformat() for day in wanted.days]))
    if wanted.paths:
        parts.append(_somewhere(wanted.paths))
    if wanted.marks:
        parts.append(_marked(wanted.marks))
    parts += [(_SIGNED, ["signed"])] * wanted.signed + [(_PAID, ["paid"])] * wanted.paid
    return " AND ".join(sql for sql, _ in parts) or "1", [value for _, values in parts for value in values]


def _sender(told: str) -> tuple[str, Sequence[object]]:
    """All words somewhere in names, accounts and addresses; or all as one, as accounts are written with blanks."""
    words = folded(told).split()
    each = " AND ".join(["instr(sender, ?) > 0"] * len(words)) or "1"
    return f"(({each}) OR instr(sender, ?) > 0)", [*words, "".join(words)]


def _marked(marks: Sequence[str]) -> tuple[str, Sequence[object]]:
    named = [mark for mark in marks if mark != NO_MARK]
    none = [f"NOT {_MARKED.format('')}"] * (NO_MARK in marks)
    return " OR ".join([_MARKED.format(_OF)] * len(named) + none).join("()"), named


def _somewhere(paths: Sequence[str]) -> tuple[str, Sequence[object]]:
    path, values = _paths(paths)
    within = f"SELECT document FROM places JOIN files ON files.id = file WHERE {path}"  # noqa: S608 - words of ours
    return f"document IN ({within})", values


def _paths(patterns: Sequence[str]) -> tuple[str, list[str]]:
    """SQL that is true of the paths that fit one of the patterns: whole, from any folder on, or as a folder."""
    forms = [form for one in patterns for form in _forms(one.rstrip("/") or "/")]
    return " OR ".join([f"{PATH} GLOB ?"] * len(forms)).join("()") if forms else "1", forms


def _forms(pattern: str) -> tuple[str, ...]:
    below = f"{pattern.rstrip('/')}/*"
    return (pattern, below) if pattern.startswith("/") else (pattern, f"*/{pattern}", below, f"*/{below}")


_LETTER = """
SELECT sha256, was, result, since FROM letters JOIN documents ON documents.id = document
WHERE document = ? AND first_page = ?
"""
_PLACES = f"""
SELECT file, {PATH}, part, container FROM places JOIN files ON files.id = file WHERE document = ?
"""  # noqa: S608 - words of ours
_FAILED = f"""
SELECT file, {PATH}, failure FROM places JOIN files ON files.id = file WHERE failure IS NOT NULL
"""  # noqa: S608 - words of ours
_MARKED = "EXISTS (SELECT 1 FROM marks WHERE sha256 = documents.sha256 AND first_page = letters.first_page{})"
_OF = " AND mark = ?"
_SIGNED = f"(signed IN ('yes', 'unsure') OR {_MARKED.format(_OF)})"
_PAID = f"({_MARKED.replace('marks', 'payments').format('')} OR {_MARKED.format(_OF)})"
