"""What the index tells: letters at their places."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator

from finescan.index.columns import unpacked
from finescan.reports.contract import Result


def results(db: sqlite3.Connection, file: int, path: str) -> Iterator[Result]:
    """The letters in a file, each at its place, in the order of the file."""
    rows = db.execute(
        "SELECT places.part, places.container, letters.result FROM places "
        "JOIN letters ON letters.document = places.document WHERE places.file = ? ORDER BY places.id, first_page",
        (file,),
    )
    for part, container, data in rows.fetchall():
        yield at(unpacked(data), path, part or None, container)


def failures(db: sqlite3.Connection, file: int, path: str) -> Iterator[Result]:
    """What could not be read in a file."""
    rows = db.execute("SELECT failure FROM places WHERE file = ? AND failure IS NOT NULL ORDER BY id", (file,))
    for (data,) in rows.fetchall():
        result = unpacked(data)
        yield at(result, path, result.source.part, result.source.container)


def at(result: Result, path: str, part: str | None, container: str | None) -> Result:
    """The same letter at another place."""
    source = result.source.model_copy(update={"path": path, "part": part, "container": container})
    return result.model_copy(update={"source": source})
