"""The tables of the index and how a file with them is opened. Versions follow one another by migrations."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from pathlib import Path

from finescan.errors import NotWritableError, UsageError

APPLICATION = 0x66696E65  # "fine": tells a file of ours from other databases

MIGRATIONS = (
    """
    CREATE TABLE keys (
        id INTEGER PRIMARY KEY,
        reading TEXT NOT NULL,       -- how pages were read
        judged TEXT NOT NULL,        -- by which rules, in which language
        UNIQUE (reading, judged)
    );
    CREATE TABLE documents (         -- a content that was read once, wherever it was met
        id INTEGER PRIMARY KEY,
        sha256 TEXT NOT NULL UNIQUE,
        media_type TEXT NOT NULL,
        pages INTEGER NOT NULL,
        ocr TEXT,
        key INTEGER NOT NULL REFERENCES keys (id),
        stored BLOB NOT NULL,        -- the pages as they were read
        was TEXT,                    -- where it was last met, if it is met nowhere now
        since TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP  -- when it was first met, in UTC
    );
    CREATE TABLE letters (
        id INTEGER PRIMARY KEY,
        document INTEGER NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
        first_page INTEGER NOT NULL,
        verdict INTEGER NOT NULL,    -- 0 clear, 1 notice, 2 suspicious, 3 scam, -1 unreadable
        day TEXT,                    -- the date on the letter
        sender TEXT,                 -- folded names, accounts and portal
        fee REAL,                    -- the first fee, for a year where it is for a time
        total REAL,                  -- owed over the minimum term
        currency TEXT,
        fingerprint TEXT,
        signed TEXT,                 -- yes, no, unsure; null where there is no line to sign on, or no picture
        result BLOB NOT NULL,        -- the contract object, as lying where it was read
        UNIQUE (document, first_page)
    );
    CREATE INDEX letters_by_verdict ON letters (verdict);
    CREATE TABLE texts (
        letter INTEGER PRIMARY KEY REFERENCES letters (id) ON DELETE CASCADE,
        folded TEXT NOT NULL
    );
    CREATE VIRTUAL TABLE words USING fts5 (folded, content='texts', content_rowid='letter', tokenize='unicode61');
    CREATE TRIGGER texts_in AFTER INSERT ON texts BEGIN
        INSERT INTO words (rowid, folded) VALUES (new.letter, new.folded);
    END;
    CREATE TRIGGER texts_out AFTER DELETE ON texts BEGIN
        INSERT INTO words (words, rowid, folded) VALUES ('delete', old.letter, old.folded);
    END;
    CREATE TABLE files (
        id INTEGER PRIMARY KEY,
        folder TEXT NOT NULL,
        name TEXT NOT NULL,
        size INTEGER,
        changed INTEGER,             -- nanoseconds
        key INTEGER,                 -- under which all its parts are settled; null: look again
        scanned INTEGER NOT NULL DEFAULT 0,
        failed INTEGER NOT NULL DEFAULT 0,
        reasons TEXT,                -- why parts were skipped: JSON of counts, null where none was
        UNIQUE (folder, name)
    );
    CREATE TABLE places (            -- where a content was met, and what was left out or failed there
        id INTEGER PRIMARY KEY,
        file INTEGER NOT NULL REFERENCES files (id) ON DELETE CASCADE,
        part TEXT NOT NULL,          -- '' for the file itself
        container TEXT,
        document INTEGER REFERENCES documents (id) ON DELETE CASCADE,
        reason TEXT,                 -- why it was skipped
        failure BLOB,                -- the contract object of what could not be read
        passing INTEGER NOT NULL DEFAULT 0,  -- whether the failure may pass by itself
        run INTEGER NOT NULL,        -- which met it last
        UNIQUE (file, part)
    );
    CREATE INDEX places_by_document ON places (document);
    CREATE TABLE marks (             -- what a person decided; by content, so that it outlives judging and reading anew
        sha256 TEXT NOT NULL,
        first_page INTEGER NOT NULL,
        mark TEXT NOT NULL,
        note TEXT,
        day TEXT NOT NULL,
        PRIMARY KEY (sha256, first_page, mark)
    );
    CREATE TABLE payments (          -- what left an account for a letter
        id INTEGER PRIMARY KEY,
        sha256 TEXT NOT NULL,
        first_page INTEGER NOT NULL,
        day TEXT,
        amount TEXT,
        currency TEXT,
        payee TEXT,
        iban TEXT,
        copy INTEGER NOT NULL,       -- which of several alike in one statement
        confidence TEXT NOT NULL,
        why TEXT NOT NULL,
        returned TEXT,               -- the day on which it came back, '' if unknown; null if it did not
        statement TEXT NOT NULL      -- the file that lists it
    );
    CREATE INDEX payments_by_letter ON payments (sha256, first_page);
    CREATE TABLE runs (
        id INTEGER PRIMARY KEY,
        began TEXT NOT NULL,
        ended TEXT,
        machine TEXT NOT NULL,
        pid INTEGER NOT NULL,
        sums TEXT
    );
    """,
)
"""The SQL that leads from each version to the next; what was released is never changed."""

VERSION = len(MIGRATIONS)

PATH = "CASE folder WHEN '' THEN name ELSE rtrim(folder, '/') || '/' || name END"
"""SQL of the path of a file."""

ENDINGS = ("", "-wal", "-shm", "-journal", ".lock")
"""What is added to the name of an index for the files that belong to it."""


def connect(path: Path, *, writing: bool) -> sqlite3.Connection:
    """The database at `path`; for writing it is made or brought to the current version.

    Raises UsageError for a file that is no index or of a newer finescan, NotWritableError.
    """
    if not writing and not path.is_file():
        raise UsageError(f"{path}: there is no such index. 'finescan scan FOLDER --index {path}' makes one.")
    try:
        connection = _opened(path, writing=writing)
    except sqlite3.Error as error:
        raise unusable(path, error) from error
    try:
        _checked(connection, path, writing=writing)
    except BaseException:
        connection.close()
        raise
    return connection


def peeking(path: str) -> sqlite3.Connection:
    """A connection that only reads, for the workers of a run that holds the index open."""
    connection = sqlite3.connect(f"{Path(path).resolve().as_uri()}?mode=ro", uri=True)
    connection.execute("PRAGMA busy_timeout = 10000")
    return connection


def _opened(path: Path, *, writing: bool) -> sqlite3.Connection:
    if not writing:
        return _looked_into(path)
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("PRAGMA busy_timeout = 10000")
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = NORMAL")
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA secure_delete = ON")
    return connection


def _looked_into(path: Path) -> sqlite3.Connection:
    """A connection that only reads; where nobody can write, on a read-only disk, without the files beside it."""
    connection = peeking(str(path))
    try:
        connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
    except sqlite3.OperationalError:
        connection.close()
        log = path.with_name(f"{path.name}-wal")
        if os.access(path.parent, os.W_OK) or (log.exists() and log.stat().st_size):
            raise
        connection = sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro&immutable=1", uri=True)
        connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
    return connection


def _checked(connection: sqlite3.Connection, path: Path, *, writing: bool) -> None:
    """Bring a new or older file to the current version, and refuse one that is not ours."""
    version = _number(connection, "user_version")
    if version == 0 and writing and not _number(connection, "schema_version"):
        _migrate(connection, path, 0)
        return
    if _number(connection, "application_id") != APPLICATION:
        raise UsageError(f"{path}: is a database of another program. Name a new file for the index.")
    if version > VERSION:
        raise UsageError(f"{path}: was written by a newer finescan. Update this one, or start a new index.")
    if version < VERSION:
        if not writing:
            raise UsageError(f"{path}: is of an older finescan. 'finescan scan --index {path}' brings it up to date.")
        _migrate(connection, path, version)


def _migrate(connection: sqlite3.Connection, path: Path, version: int) -> None:
    """All steps in one transaction: a run that is killed leaves the old version."""
    steps = "\n".join(MIGRATIONS[version:])
    try:
        connection.executescript(
            f"BEGIN IMMEDIATE;\n{steps}\nPRAGMA application_id = {APPLICATION};\n"
            f"PRAGMA user_version = {VERSION};\nCOMMIT;"
        )
    except sqlite3.Error as error:
        raise unusable(path, error) from error


def _number(connection: sqlite3.Connection, pragma: str) -> int:
    with closing(connection.execute(f"PRAGMA {pragma}")) as found:
        return int(found.fetchone()[0])


def unusable(path: Path, error: sqlite3.Error) -> UsageError | NotWritableError:
    """That the file is none of ours or damaged, or that it cannot be got at."""
    if isinstance(error, sqlite3.DatabaseError) and not isinstance(error, sqlite3.OperationalError):
        return UsageError(
            f"{path}: is no index, or a damaged one ({error}). Name another file with --index.",
            f"{path}: ist kein Index oder ein beschädigter ({error}). Nennen Sie mit --index eine andere Datei.",
        )
    return NotWritableError(
        f"{path}: the index cannot be opened ({error}). Check the folder, its rights and its room.",
        f"{path}: Der Index geht nicht auf ({error}). Prüfen Sie den Ordner, seine Rechte und den Platz darin.",
    )
