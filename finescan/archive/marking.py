"""What a person decides of letters: checked, a false alarm, signed, paid."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from enum import StrEnum
from pathlib import Path

from finescan.archive.naming import named
from finescan.archive.opened import changed
from finescan.index.query_letters import Letter
from finescan.utf8 import writable


class MarkName(StrEnum):
    """What a letter may be marked as."""

    CHECKED = "checked"
    FALSE_ALARM = "false-alarm"
    SIGNED = "signed"
    PAID = "paid"


def mark(
    index: Path, told: Iterable[str], name: MarkName, note: str | None = None, *, remove: bool = False
) -> tuple[Letter, ...]:
    """Mark the letters that paths and ids mean, or take the mark off them; returns which letters those were.

    Raises UsageError where a path or an id means none; then nothing is marked.
    """
    with changed(index) as db:
        letters = named(db, index, told)
        if remove:
            db.executemany(
                "DELETE FROM marks WHERE sha256 = ? AND first_page = ? AND mark = ?",
                [(*letter, str(name)) for letter in letters],
            )
        else:
            today = dt.datetime.now().astimezone().date().isoformat()
            db.executemany(_MARK, [(*letter, str(name), note and writable(note), today) for letter in letters])
    return letters


_MARK = """
INSERT INTO marks (sha256, first_page, mark, note, day) VALUES (?, ?, ?, ?, ?)
ON CONFLICT DO UPDATE SET note = coalesce(excluded.note, note), day = excluded.day
"""
