"""What the index tells: letters at their places."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from typing import TYPE_CHECKING

from finescan.index.columns import unpacked
from finescan.index.schema import PATH
from finescan.intake.archives.entry import archive_id
from finescan.model import Document, Verdict
from finescan.reports.outcome import VERDICTS
from finescan.utf8 import writable

if TYPE_CHECKING:
    from finescan.reports.contract import Result


def results(db: sqlite3.Connection, file: int, path: str) -> Iterator[Result]:
    """The letters in a file, each at its place, in the order of the file."""
    rows = db.execute(
        "SELECT places.part, places.container, letters.result FROM places "
        "JOIN letters ON letters.document = places.document WHERE places.file = ? ORDER BY places.id, first_page",
        (file,),
    )
    for part, container, data in rows.fetchall():
        yield at(unpacked(data), path, part or None, container, in_mail(db, file, container))


def failures(db: sqlite3.Connection, file: int, path: str) -> Iterator[Result]:
    """What could not be read in a file."""
    rows = db.execute("SELECT failure FROM places WHERE file = ? AND failure IS NOT NULL ORDER BY id", (file,))
    for (data,) in rows.fetchall():
        yield failed_at(db, file, unpacked(data), path)


def everywhere(db: sqlite3.Connection, sha256: str) -> Iterator[Result]:
    """The letters of a content at each of its places, or where it was last."""
    places = (
        db.execute(
            f"SELECT {PATH}, part, container, file FROM places JOIN files ON files.id = file "  # noqa: S608 - ours
            "JOIN documents ON documents.id = document WHERE sha256 = ? ORDER BY places.id",
            (sha256,),
        ).fetchall()
        or db.execute("SELECT was, '', NULL, NULL FROM documents WHERE sha256 = ?", (sha256,)).fetchall()
    )
    for path, part, container, file in places:
        document = Document(path or "", part or None, (1, 1), sha256, "", 0, container)
        yield from letters_of(db, document, in_mail(db, file, container))


def letters_of(db: sqlite3.Connection, document: Document, worst: Verdict | None) -> Iterator[Result]:
    """The letters of a content, as lying at the document's place, in a mail with this worst verdict."""
    rows = db.execute(
        "SELECT result FROM letters JOIN documents ON documents.id = document WHERE sha256 = ? ORDER BY first_page",
        (document.sha256,),
    )
    part = writable(document.part) if document.part else None
    for (data,) in rows.fetchall():
        yield at(unpacked(data), writable(document.path), part, document.container, worst)


def failed_at(db: sqlite3.Connection, file: int, failure: Result, path: str) -> Result:
    """What could not be read in a file, as the user names that now."""
    source = failure.source
    return at(failure, path, source.part, source.container, in_mail(db, file, source.container))


def at(result: Result, path: str, part: str | None, container: str | None, worst: Verdict | None) -> Result:
    """The same letter at another place, which may be in a mail with a worst verdict."""
    told = {"path": path, "part": part, "container": container, "container_verdict": worst}
    return result.model_copy(update={"source": result.source.model_copy(update=told)})


def in_mail(db: sqlite3.Connection, file: int, container: str | None) -> Verdict | None:
    """The worst verdict in a mail; None where the container is none, but an archive that was opened by itself."""
    if container is None:
        return None
    path, worst = db.execute(_WORST, (file, container, file)).fetchone()
    return None if container == archive_id(path) else VERDICTS[worst]


_WORST = f"""
SELECT {PATH}, (SELECT coalesce(max(verdict), -1) FROM places JOIN letters ON letters.document = places.document
    WHERE places.file = ? AND container = ?) FROM files WHERE id = ?
"""  # noqa: S608 - words of ours
