"""Takes all traces of documents out of an index: rows, words of the search, free pages and the write-ahead log."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable
from contextlib import closing
from pathlib import Path
from typing import NamedTuple

from finescan.archive.naming import full, unknown
from finescan.archive.opened import asked
from finescan.errors import InUseError
from finescan.index.lock import not_writable, take
from finescan.index.query_notes import meant
from finescan.index.schema import PATH, connect
from finescan.model import place
from finescan.utf8 import writable

WAIT = 10_000
"""Milliseconds that another program may go on reading."""


class Doomed(NamedTuple):
    """What is to be forgotten: checksums of documents with the places where they lie, and files as a whole."""

    documents: tuple[str, ...]
    files: tuple[int, ...]
    places: tuple[str, ...]
    letters: int


def forget(index: Path, told: Iterable[str], agreed: Callable[[Doomed], bool]) -> Doomed | None:
    """Forget the documents behind paths and ids, wherever they lie, if `agreed` says so; None if it does not.

    A file that was named is forgotten with all that was met in it. Raises UsageError where a path or an id means
    nothing, InUseError while a run fills the index or somebody reads it, NotWritableError.
    """
    with asked(index):
        pass  # no lock and no file is made beside what is no index
    lock = take(index)
    try:
        with closing(connect(index, writing=True)) as db:
            doomed = _doomed(db, index, told)
            if not agreed(doomed):
                return None
            _delete(db, doomed)
            _scrub(db, index)
            return doomed
    except sqlite3.OperationalError as error:
        raise not_writable(index, str(error)) from error
    finally:
        lock.release()


def _doomed(db: sqlite3.Connection, index: Path, told: Iterable[str]) -> Doomed:
    documents: dict[str, None] = {}
    files: dict[int, None] = {}
    for one in told:
        whole = [row[0] for row in db.execute(_FILES, {"path": full(one)})]
        contents = [letter.sha256 for letter in meant(db, writable(one), full(one))] + _last_at(db, full(one))
        if not contents and not whole:
            raise unknown(index, one)
        documents.update(dict.fromkeys(contents))
        files.update(dict.fromkeys(whole))
    places = [place for sha256 in documents for place in _places(db, sha256)]
    places += [path for file in files for (path,) in db.execute(_PATH_OF, (file,))]
    letters = sum(_count(db, sha256) for sha256 in documents)
    return Doomed(tuple(documents), tuple(files), tuple(dict.fromkeys(places)), letters)


def _last_at(db: sqlite3.Connection, path: str) -> list[str]:
    """Documents that lie nowhere any more, and were last at a path or below it."""
    return [row[0] for row in db.execute(_LAST, {"p": path})]


def _places(db: sqlite3.Connection, sha256: str) -> list[str]:
    return [place(*row) for row in db.execute(_AT, {"sha256": sha256})]


def _count(db: sqlite3.Connection, sha256: str) -> int:
    sql = "SELECT count(*) FROM letters JOIN documents ON documents.id = document WHERE sha256 = ?"
    return int(db.execute(sql, (sha256,)).fetchone()[0])


def _delete(db: sqlite3.Connection, doomed: Doomed) -> None:
    """All rows in one transaction. Files that hold something else stay, to be looked at again by the next run."""
    db.execute("BEGIN IMMEDIATE")
    for sha256 in doomed.documents:
        held = [row[0] for row in db.execute(_HOLDERS, (sha256,))]
        for sql in _OF_DOCUMENT:
            db.execute(sql, (sha256,))
        db.executemany("UPDATE files SET key = NULL WHERE id = ?", [(file,) for file in held])
        db.executemany(_EMPTY, [(file, file) for file in held])
    db.executemany("DELETE FROM files WHERE id = ?", [(file,) for file in doomed.files])
    db.execute("INSERT INTO words (words) VALUES ('optimize')")
    db.execute("COMMIT")


def _scrub(db: sqlite3.Connection, index: Path) -> None:
    """Write the file anew without free pages, and empty the write-ahead log."""
    db.execute(f"PRAGMA busy_timeout = {WAIT}")
    db.execute("INSERT INTO words (words) VALUES ('rebuild')")
    db.execute("VACUUM")
    busy = db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]
    if busy:
        raise InUseError(
            f"{index}: the rows are gone, but another program has the index open, so that the write-ahead log could "
            "not be emptied. Close that program and run any 'finescan archive forget' again.",
            f"{index}: Die Zeilen sind gelöscht, aber ein anderes Programm hat den Index offen; deshalb ließ sich das "
            "Schreibprotokoll (WAL) nicht leeren. Schließen Sie es und starten Sie „finescan archive forget“ noch "
            "einmal.",
        )


_FILES = f"SELECT id FROM files WHERE {PATH} = :path OR substr({PATH}, 1, length(:path) + 1) = :path || '/'"  # noqa: S608
_PATH_OF = f"SELECT {PATH} FROM files WHERE id = ?"  # noqa: S608
_LAST = """
SELECT sha256 FROM documents
WHERE was = :p OR substr(was, 1, length(:p) + 1) = :p || '/' OR substr(was, 1, length(:p) + 3) = :p || ' > '
"""
_AT = f"""
SELECT {PATH}, part FROM places JOIN files ON files.id = file JOIN documents ON documents.id = document
WHERE sha256 = :sha256
UNION ALL SELECT was, NULL FROM documents WHERE sha256 = :sha256 AND was IS NOT NULL
"""  # noqa: S608 - words of ours
_HOLDERS = "SELECT DISTINCT file FROM places JOIN documents ON documents.id = document WHERE sha256 = ?"
_OF_DOCUMENT = (
    "DELETE FROM marks WHERE sha256 = ?",
    "DELETE FROM payments WHERE sha256 = ?",
    "DELETE FROM documents WHERE sha256 = ?",
)
_EMPTY = "DELETE FROM files WHERE id = ? AND NOT EXISTS (SELECT 1 FROM places WHERE file = ?)"
