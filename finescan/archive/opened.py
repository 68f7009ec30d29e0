"""An index that is open for questions, or for what a person decides."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from finescan.errors import UsageError
from finescan.index.lock import not_writable
from finescan.index.schema import connect


@contextmanager
def asked(path: Path) -> Iterator[sqlite3.Connection]:
    """The index for questions, which a run may go on filling. Raises UsageError for what is no index."""
    db = connect(path, writing=False)
    try:
        yield db
    except sqlite3.DatabaseError as error:
        raise UsageError(
            f"{path}: the index cannot be read ({error}). Is it damaged? A new one is made by 'finescan scan --index'.",
            f"{path}: Der Index lässt sich nicht lesen ({error}). Ist er beschädigt? Einen neuen macht "
            "„finescan scan --index“.",
        ) from error
    finally:
        db.close()


@contextmanager
def changed(path: Path) -> Iterator[sqlite3.Connection]:
    """The index in one transaction, which waits for that of a run. Raises UsageError, NotWritableError."""
    with asked(path):
        pass  # it is there, and ours
    db = connect(path, writing=True)
    try:
        db.execute("BEGIN IMMEDIATE")
        yield db
        db.execute("COMMIT")
    except sqlite3.OperationalError as error:
        raise not_writable(path, str(error)) from error
    finally:
        db.close()
