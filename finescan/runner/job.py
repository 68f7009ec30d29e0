"""What a worker is told: plain values that are cheap to send to another process."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from finescan.errors import DocumentError
from finescan.index.keys import Key
from finescan.intake.joining import Join
from finescan.model import AUTO, Document, Limits, Split
from finescan.reports.formats import Format

if TYPE_CHECKING:
    from finescan.campaigns import Fingerprint
    from finescan.worksheet import Law


@dataclass(frozen=True, slots=True)
class Stored:
    """A document as it was read before: its pages in the codec, and the OCR engine that read them."""

    document: Document
    pages: bytes
    ocr: str | None = None


@dataclass(frozen=True, slots=True)
class Locator:
    """An input: a path as the user gave it or a folder listed it, and where in it, if it is not the whole.

    `data` holds the bytes where there is no file to open (standard input, a member of an archive), `error` the reason
    why there is nothing to open, `stored` the pages where they were read before. `joined` are the pictures that are the
    pages of one letter, `pictures` their bytes where the worker does not have these files.
    """

    path: str
    data: bytes | None = None
    error: DocumentError | None = None
    part: str | None = None
    container: str | None = None
    stored: Stored | None = None
    joined: tuple[str, ...] = ()
    pictures: tuple[bytes, ...] = ()

    @property
    def size(self) -> int:
        """Bytes that travel with it."""
        return len(self.data or b"") + sum(map(len, self.pictures))


@dataclass(frozen=True, slots=True)
class RuleChoice:
    """Which rules judge: own folders over the shipped ones, ids to use alone or leave out, the expected digest.

    `allow` is the file with the user's own suppliers.
    """

    folders: tuple[str, ...] = ()
    only: tuple[str, ...] = ()
    skip: tuple[str, ...] = ()
    digest: str | None = None
    allow: str | None = None


class IndexChoice(NamedTuple):
    """Where the index is, and what is up to date in it."""

    path: str
    key: Key


class ClusterChoice(NamedTuple):
    """The address of a dask scheduler; with `shared` its workers have the files under the same paths."""

    address: str
    shared: bool = False


@dataclass(frozen=True, slots=True)
class Options:
    """How to read and judge; `language` ("de" or "en") is that of the messages.

    `sidecar` is the folder for what was read in each letter, None for none; `laws` asks for the worksheet under these
    laws, empty for those that the letter points to, None for no worksheet; `drawn` is the format of the page that is
    drawn of each letter, None for none; `split` tells how a file with several letters is taken apart; of a file with
    several letters `pages` (first, last) are the ones that are meant, None for all; `known` are the fingerprints of
    letters that each one is compared with; of a mail `part` is the one that is meant; `join` tells which pictures are
    pages of one letter.
    """

    language: str = "en"
    engine: str = "embedded"
    password: str | None = None
    rules: RuleChoice = field(default_factory=RuleChoice)
    limits: Limits = field(default_factory=Limits)
    sidecar: str | None = None
    laws: tuple[Law, ...] | None = None
    drawn: Format | None = None
    keep: bool = False
    index: IndexChoice | None = None
    split: Split = AUTO
    pages: tuple[int, int] | None = None
    known: tuple[Fingerprint, ...] = ()
    part: str | None = None
    join: Join | None = None
