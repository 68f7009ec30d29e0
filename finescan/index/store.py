"""The index while a run fills it: one writer, one transaction a document."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from finescan.index.columns import columns, packed
from finescan.index.folding import folded
from finescan.index.query import everywhere, failures, letters_of, results
from finescan.index.schema import PATH
from finescan.index.written import Written
from finescan.model import Document, Verdict
from finescan.utf8 import writable

if TYPE_CHECKING:
    from finescan.reports.contract import Result


class Known(NamedTuple):
    """A file as it was when it was last looked at; `key` is None where it must be looked at again."""

    id: int
    size: int | None
    changed: int | None
    key: int | None
    scanned: int
    failed: int
    reasons: str | None
    name: str

    def skipped(self) -> dict[str, int]:
        """How many parts were left out, by reason."""
        return json.loads(self.reasons) if self.reasons else {}


class Stale(NamedTuple):
    """A document whose pages are as good as new, but were judged by other rules."""

    document: Document
    pages: bytes
    ocr: str | None


@dataclass(frozen=True, slots=True)
class Kept:
    """A document as it was read: its pages in the codec, its letters, and their texts for the search.

    `final` is false where judging it may give another result: it is then judged again by the next run.
    """

    document: Document
    pages: bytes
    ocr: str | None
    letters: Sequence[Result]
    texts: Sequence[str]
    final: bool = True


class Index(Written):
    """The files, places, documents and letters of an index that is open for a run."""

    # -------------------------------------------------------------------------------------------------- files

    def folder(self, folder: str) -> dict[str, Known]:
        """The files of a folder by name."""
        rows = self._db.execute(f"{_KNOWN} WHERE folder = ?", (folder,))
        return {known.name: known for known in map(Known._make, rows)}

    def begin(self, folder: str, name: str) -> int:
        """The number of a file that is to be looked at; until it is settled, it counts as unknown."""
        with self._writing():
            row = self._db.execute(
                "INSERT INTO files (folder, name) VALUES (?, ?) ON CONFLICT DO UPDATE SET key = NULL RETURNING id",
                (folder, name),
            ).fetchall()[0]
        return int(row[0])

    def settle(self, file: int, size: int | None, changed: int | None) -> None:
        """All parts of a file are stored; parts that an earlier run met there and this one did not are let go.

        A file with a failure that may pass is looked at again by the next run.
        """
        with self._writing():
            self._let_go("file = ? AND run <> ?", (file, self._run))
            self._db.execute(_SETTLE, {"file": file, "size": size, "changed": changed, "key": self.key})

    def confirm(self, file: int, *, again: bool) -> Known:
        """What is in a file was judged as this run judges; with `again` something failed, and the next run looks."""
        with self._writing():
            self._db.execute("UPDATE files SET key = ? WHERE id = ?", (None if again else self.key, file))
        return Known(*self._db.execute(f"{_KNOWN} WHERE id = ?", (file,)).fetchone())

    def read_alike(self, known: Known) -> bool:
        """Whether the file was read as this run reads."""
        return known.key in self._read_alike

    def skip_file(self, folder: str, name: str, reason: str, size: int | None, changed: int | None) -> None:
        """A file that is no letter."""
        file = self.begin(folder, name)
        self.skip(file, "", None, reason)
        self.settle(file, size, changed)

    # ------------------------------------------------------------------------------------------------- places

    def skip(self, file: int, part: str | None, container: str | None, reason: str) -> None:
        """A part that is no letter."""
        with self._writing():
            self._place(file, part, container, reason=reason)

    def fail(self, file: int, failure: Result, *, passing: bool) -> None:
        """A part that could not be read; `passing` where it may be possible another time."""
        with self._writing():
            source = failure.source
            self._place(file, source.part, source.container, failure=packed(failure), passing=passing)

    def know(self, file: int, document: Document) -> None:
        """A content that is stored already was met once more."""
        with self._writing():
            number = self._db.execute("SELECT id FROM documents WHERE sha256 = ?", (document.sha256,)).fetchone()[0]
            self._place(file, document.part, document.container, document=number)

    def holds(self, sha256: str) -> bool:
        """Whether a content is stored, read and judged as this run does."""
        found = self._db.execute("SELECT 1 FROM documents WHERE sha256 = ? AND key = ?", (sha256, self.key))
        return found.fetchone() is not None

    def put(self, file: int | None, kept: Kept) -> None:
        """A document that was read, or judged anew, with its place if it has one (file None: it has its places)."""
        with self._writing():
            number = self._document(kept)
            self._db.execute("DELETE FROM letters WHERE document = ?", (number,))
            for letter, text in zip(kept.letters, kept.texts, strict=True):
                self._letter(number, letter, text)
            if file is not None:
                self._place(file, kept.document.part, kept.document.container, document=number)

    def _place(
        self,
        file: int,
        part: str | None,
        container: str | None,
        *,
        document: int | None = None,
        reason: str | None = None,
        failure: bytes | None = None,
        passing: bool = False,
    ) -> None:
        part = writable(part or "")
        self._let_go("file = ? AND part = ? AND document IS NOT ?", (file, part, document))
        self._db.execute(
            "INSERT INTO places (file, part, container, document, reason, failure, passing, run) "
            "VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (file, part) DO UPDATE SET container = excluded.container, "
            "reason = excluded.reason, failure = excluded.failure, passing = excluded.passing, "
            "run = excluded.run",
            (file, part, container, document, reason, failure, passing, self._run),
        )
        if document is not None:
            self._db.execute("UPDATE documents SET was = NULL WHERE id = ? AND was IS NOT NULL", (document,))

    def _let_go(self, which: str, values: tuple[object, ...]) -> None:
        """Forget places; a content that is met nowhere else keeps the name of its last place."""
        gone = self._db.execute(
            f"DELETE FROM places WHERE {which} RETURNING file, part, document",  # noqa: S608 - fixed words
            values,
        ).fetchall()
        for file, part, document in gone:
            self._db.execute(_WAS, {"file": file, "part": part, "document": document})

    def _document(self, kept: Kept) -> int:
        document = kept.document
        row = self._db.execute(
            "INSERT INTO documents (sha256, media_type, pages, ocr, key, stored) VALUES (?, ?, ?, ?, ?, ?) "
            "ON CONFLICT DO UPDATE SET pages = excluded.pages, ocr = excluded.ocr, key = excluded.key, "
            "stored = excluded.stored RETURNING id",
            (
                document.sha256,
                document.media_type,
                document.pages,
                kept.ocr,
                self.key if kept.final else self._unjudged,
                kept.pages,
            ),
        ).fetchall()[0]
        return int(row[0])

    def _letter(self, document: int, letter: Result, text: str) -> None:
        row = (document, *columns(letter))
        marks = ", ".join("?" * len(row))
        number = self._db.execute(f"INSERT INTO letters VALUES (NULL, {marks})", row).lastrowid  # noqa: S608
        self._db.execute("INSERT INTO texts VALUES (?, ?)", (number, folded(text)))

    # ---------------------------------------------------------------------------------------------- what is there

    def results(self, file: int, path: str) -> Iterator[Result]:
        """The letters that lie in a file; `path` is how the user named the file."""
        return results(self._db, file, writable(path))

    def failures(self, file: int, path: str) -> Iterator[Result]:
        """What could not be read in a file."""
        return failures(self._db, file, writable(path))

    def everywhere(self, sha256: str) -> Iterator[Result]:
        """The letters of a content at each of its places, or where it was last."""
        return everywhere(self._db, sha256)

    def letters_of(self, document: Document, worst: Verdict | None) -> Iterator[Result]:
        """The letters of a content, as lying at the document's place, in a mail with this worst verdict."""
        return letters_of(self._db, document, worst)

    # ------------------------------------------------------------------------------------------------ judging

    def stale(self, file: int | None = None) -> Iterator[Stale]:
        """Documents, of one file or all, that were read as this run reads and judged as it does not.

        A few at a time, for the write-ahead log cannot be emptied while a question is open.
        """
        wanted = (
            "SELECT id, sha256, media_type, pages, ocr, stored FROM documents WHERE key IN "
            "(SELECT id FROM keys WHERE reading = (SELECT reading FROM keys WHERE id = :key)) AND key <> :key"
        )
        if file is not None:
            wanted += " AND id IN (SELECT document FROM places WHERE file = :file)"
        values = {"key": self.key, "file": file, "last": 0}
        while rows := self._db.execute(f"{wanted} AND id > :last ORDER BY id LIMIT {_AT_ONCE}", values).fetchall():
            for number, sha256, media_type, pages, ocr, stored in rows:
                values["last"] = number
                yield Stale(Document("", None, (1, pages), sha256, media_type, pages), stored, ocr)

    def rejudged(self) -> None:
        """Every document was judged anew: files whose documents are all up to date need no other look."""
        with self._writing():
            self._db.execute(_REJUDGED, {"key": self.key})


_AT_ONCE = 50
_KNOWN = "SELECT id, size, changed, key, scanned, failed, reasons, name FROM files"
_SETTLE = """
UPDATE files SET size = :size, changed = :changed,
    key = CASE WHEN EXISTS (SELECT 1 FROM places LEFT JOIN documents ON documents.id = document
        WHERE file = :file AND (passing OR documents.key <> :key)) THEN NULL ELSE :key END,
    scanned = (SELECT count(*) FROM places WHERE file = :file AND document IS NOT NULL),
    failed = (SELECT count(*) FROM places WHERE file = :file AND failure IS NOT NULL),
    reasons = (SELECT json_group_object(reason, times) FROM
        (SELECT reason, count(*) AS times FROM places WHERE file = :file AND reason IS NOT NULL GROUP BY reason)
        HAVING count(*) > 0)
WHERE id = :file
"""
_WAS = f"""
UPDATE documents SET was = (SELECT {PATH} FROM files WHERE id = :file)
    || CASE WHEN :part = '' THEN '' ELSE ' > ' || :part END
WHERE id = :document AND NOT EXISTS (SELECT 1 FROM places WHERE document = :document)
"""  # noqa: S608 - words of ours
_REJUDGED = """
UPDATE files SET key = :key WHERE key IS NOT NULL AND key <> :key AND NOT EXISTS (
    SELECT 1 FROM places JOIN documents ON documents.id = document WHERE file = files.id AND documents.key <> :key)
"""
