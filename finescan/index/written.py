"""The file of an index while a run fills it: locked, one transaction at a time, and what the run is called there."""

from __future__ import annotations

import datetime as dt
import json
import os
import platform
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Self

from finescan.index.keys import Key
from finescan.index.lock import gone, identity, not_writable, take
from finescan.index.schema import connect


class Written:
    """An index that is open for a run. Raises InUseError where another run has it open, NotWritableError, UsageError.

    `key` names how this run reads and judges.
    """

    def __init__(self, path: Path, key: Key) -> None:
        self.path = path
        self._lock = take(path)
        try:
            self._db = connect(path, writing=True)
        except BaseException:
            self._lock.release()
            raise
        self._file = identity(path)
        try:
            with self._writing():
                self.key = self._key(key)
                self._unjudged = self._key(key._replace(judged=""))
                self._read_alike = self._keys(key.reading)
                self._run = self._begun()
        except BaseException:
            self.close()
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Close the file; what is not written is rolled back."""
        try:
            self._db.close()
        finally:
            self._lock.release()

    def ended(self, sums: dict[str, object]) -> None:
        """Note that the run came to its end, and what it saw."""
        with self._writing():
            self._db.execute("UPDATE runs SET ended = ?, sums = ? WHERE id = ?", (_now(), json.dumps(sums), self._run))

    def _begun(self) -> int:
        row = (_now(), platform.node(), os.getpid())
        number = self._db.execute("INSERT INTO runs (began, machine, pid) VALUES (?, ?, ?)", row).lastrowid
        return int(number or 0)

    def _key(self, key: Key) -> int:
        self._db.execute("INSERT OR IGNORE INTO keys (reading, judged) VALUES (?, ?)", key)
        row = self._db.execute("SELECT id FROM keys WHERE reading = ? AND judged = ?", key).fetchone()
        return int(row[0])

    def _keys(self, reading: str) -> frozenset[int]:
        return frozenset(row[0] for row in self._db.execute("SELECT id FROM keys WHERE reading = ?", (reading,)))

    @contextmanager
    def _writing(self) -> Iterator[None]:
        """One transaction. Raises NotWritableError for a full disk and its like; nothing of it is kept then.

        SQLite would go on writing to a file that was deleted.
        """
        if identity(self.path) != self._file:
            raise gone(self.path)
        try:
            self._db.execute("BEGIN IMMEDIATE")
            yield
            self._db.execute("COMMIT")
        except BaseException as error:
            if self._db.in_transaction:
                self._db.execute("ROLLBACK")
            if isinstance(error, sqlite3.OperationalError):
                raise not_writable(self.path, str(error)) from error
            raise


def _now() -> str:
    return dt.datetime.now(dt.UTC).isoformat(timespec="seconds")
