"""What a worker asks the index: whether this content was read before."""

from __future__ import annotations

import sqlite3
from functools import cache
from typing import NamedTuple

from finescan.index.keys import Key
from finescan.index.schema import peeking
from finescan.model import Verdict
from finescan.reports.outcome import VERDICTS


class Found(NamedTuple):
    """A content that was read before, and its worst verdict; `current`: it was also judged as this run judges."""

    current: bool
    worst: Verdict
    pages: bytes
    sheets: int
    ocr: str | None


def find(path: str, key: Key, sha256: str) -> Found | None:
    """The document with this content if it was read as this run reads, else None.

    None, too, where the index cannot be asked: the run that fills it will find out what is wrong.
    """
    try:
        row = _connection(path).execute(_WANTED, (sha256, key.reading)).fetchone()
    except sqlite3.Error:
        return None
    return Found(row[0] == key.judged, VERDICTS[row[1]], *row[2:]) if row else None


_WANTED = """
SELECT judged, coalesce((SELECT max(verdict) FROM letters WHERE document = documents.id), -1), stored, pages, ocr
FROM documents JOIN keys ON keys.id = documents.key WHERE sha256 = ? AND reading = ?
"""
_connection = cache(peeking)
