"""The letters that a person names."""

from __future__ import annotations

import os
import re
import sqlite3
from collections.abc import Iterable
from pathlib import Path

from finescan.errors import UsageError
from finescan.index.query_letters import Letter
from finescan.index.query_notes import meant
from finescan.utf8 import writable


def full(told: str) -> str:
    """A path as the index has it."""
    return writable(told if "://" in told else os.path.abspath(told))  # noqa: PTH100 - links stay


def openable(path: str) -> str:
    """A path of the index as the system has it: bytes that are no text stand in the index by their numbers."""
    if os.path.exists(path):  # noqa: PTH110
        return path
    return _HALF.sub(lambda found: chr(int(found[1], 16)), path)


def named(db: sqlite3.Connection, index: Path, told: Iterable[str]) -> tuple[Letter, ...]:
    """The letters that are meant by ids and paths, each once. Raises UsageError for one that means none."""
    found: dict[Letter, None] = {}
    for one in told:
        letters = tuple(meant(db, writable(one), full(one)))
        if not letters:
            raise unknown(index, one)
        found.update(dict.fromkeys(letters))
    return tuple(found)


_HALF = re.compile(r"\\u(dc[89a-f][0-9a-f])")


def unknown(index: Path, told: str) -> UsageError:
    """That the index has nothing of that name."""
    return UsageError(
        f"{told}: there is no such letter in the index. Give a path, or an id, as 'finescan archive find {index}' "
        "shows them.",
        f"{told}: Ein solches Schreiben ist nicht im Index. Nennen Sie einen Pfad oder eine Kennung, wie "
        f"„finescan archive find {index}“ sie zeigt.",
    )
