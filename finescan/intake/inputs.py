"""Finds what is to be scanned: files, folders and stdin."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from operator import attrgetter
from typing import NamedTuple

from finescan.errors import DocumentError, ForeignFileError
from finescan.intake import remote
from finescan.intake.access import inaccessible, unreadable_folder
from finescan.intake.sniffing import ARCHIVES, HEAD, LETTER_SUFFIXES, MAILS, MBOX, READABLE, TEXT, sniff, sniff_file

STDIN = "-"
_MAIL_SUFFIXES = frozenset({".eml", ".emlx", ".msg", ".mbox"})
_ARCHIVE_SUFFIXES = frozenset({".zip", ".tar", ".tgz", ".tbz2", ".txz", ".gz", ".bz2", ".xz"})
_SUFFIXES = LETTER_SUFFIXES | _MAIL_SUFFIXES | _ARCHIVE_SUFFIXES


REPORT = ".finescan.html"
"""How the names of reports end that stand among the letters."""


class Input(NamedTuple):
    """One thing to scan: its path as given (`-`: stdin), or the reason why it cannot be opened.

    `about` is the size in bytes and the time of the last change in nanoseconds, as they were when it was found.
    `joined` are the pictures that are the pages of one letter, `path` the first of them. `named`: it was named by the
    user or lies in a mailbox, so that it counts as a letter whatever its suffix.
    """

    path: str
    error: DocumentError | None = None
    about: tuple[int, int] | None = None
    named: bool = True
    joined: tuple[str, ...] = ()

    @property
    def named_like_letter(self) -> bool:
        """False where only the content tells whether this is a letter: see `why_no_letter`."""
        return self.named or _suffix(self.path.rpartition("/")[2]) in _SUFFIXES


@dataclass(frozen=True, slots=True)
class Skipped:
    """A file in a folder that is no letter, and why."""

    path: str
    reason: str


@dataclass(frozen=True, slots=True)
class Inputs:
    """All inputs in the order in which they are scanned, and what was left out in folders."""

    items: tuple[Input, ...] = ()
    skipped: tuple[Skipped, ...] = ()


def find_inputs(paths: Iterable[str | os.PathLike[str]]) -> Inputs:
    """The files behind `paths` that are letters or hold some, and those that do not. Never raises."""
    items: list[Input] = []
    skipped: list[Skipped] = []
    for found in walk(paths):
        if isinstance(found, Skipped):
            skipped.append(found)
        elif found.named_like_letter or (reason := why_no_letter(found.path)) is None:
            items.append(found)
        else:
            skipped.append(Skipped(found.path, reason))
    return Inputs(tuple(items), tuple(skipped))


def walk(paths: Iterable[str | os.PathLike[str]]) -> Iterator[Input | Skipped]:
    """The files behind `paths`, as they are met: folders recursively, each sorted, hidden entries left out, links
    followed once. No file is opened, and of a tree one folder at a time is held.

    Never raises: a path that cannot be used becomes an `Input` with its error.
    """
    for path in (os.fspath(each) for each in paths):
        yield from _behind(path)


def why_no_letter(path: str) -> str | None:
    """None for a file that has the content of a letter, or holds letters.

    Plain text is taken only from files without a suffix or with one of text: source code and logs are text too. So are
    archives, for programs come as such.
    """
    suffix = _suffix(os.path.basename(path))  # noqa: PTH119 - paths are kept as they were given
    if suffix in _SUFFIXES:
        return None
    try:
        media_type = _media_type(path)
    except (DocumentError, OSError):
        return None
    by_content = (READABLE | MAILS | {MBOX}) - {TEXT}
    if media_type in by_content or (not suffix and media_type in ARCHIVES | {TEXT}):
        return None
    return f"no letter: {suffix or media_type}"


def _media_type(path: str) -> str:
    """By content. Raises DocumentError or OSError."""
    if remote.protocol(path):
        return sniff(remote.head(path, HEAD))
    with open(path, "rb") as file:  # noqa: PTH123
        return sniff_file(file)


def _behind(path: str) -> Iterator[Input | Skipped]:
    if path == STDIN:
        yield Input(path)
        return
    if remote.protocol(path):
        yield from _at_address(path)
        return
    try:
        found = os.stat(path)  # noqa: PTH116 - a Path would normalise the name that the user gave
    except (OSError, ValueError) as reason:
        yield Input(path, inaccessible(path, reason))
        return
    if stat.S_ISDIR(found.st_mode):
        yield from _in_folder(path, set())
    elif stat.S_ISREG(found.st_mode):
        yield Input(path, about=(found.st_size, found.st_mtime_ns))
    else:
        yield Input(
            path,
            ForeignFileError(
                f"{path}: is a device or a pipe, not a file. Pipe its content into 'finescan scan -'.",
                f"{path}: ist ein Gerät oder eine Pipe, keine Datei. Leiten Sie den Inhalt in „finescan scan -“.",
            ),
        )


def _at_address(url: str) -> Iterator[Input]:
    for found in remote.entries(url):
        if isinstance(found, DocumentError):
            yield Input(url, found)
        else:
            yield Input(found.url, about=found.about, named=found.url == url)


def _in_folder(folder: str, seen: set[tuple[int, int]]) -> Iterator[Input | Skipped]:
    """`seen` holds the folders on the way and beside it, so that links in a circle end."""
    try:
        about = os.stat(folder)  # noqa: PTH116
        if (about.st_dev, about.st_ino) in seen:
            return
        seen.add((about.st_dev, about.st_ino))
        with os.scandir(folder) as listing:
            entries = sorted(listing, key=attrgetter("name"))
    except OSError as reason:
        yield Input(folder, unreadable_folder(folder, reason))
        return
    maildir = _is_maildir(entries)
    mails = os.path.basename(folder) in {"cur", "new"}  # noqa: PTH119
    for entry in entries:
        if not _is_shown(entry, maildir=maildir):
            continue
        if _is_folder(entry):
            yield from _in_folder(entry.path, seen)
        else:
            yield _file(entry, mails=mails)


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:
        return False


def _is_maildir(entries: list[os.DirEntry[str]]) -> bool:
    return {"cur", "new", "tmp"} <= {entry.name for entry in entries if len(entry.name) == 3}


def _is_shown(entry: os.DirEntry[str], *, maildir: bool) -> bool:
    """In a Maildir, the folders of the mailbox have hidden names, what lies in `tmp` is not yet delivered, and files
    beside the folders are those of the mail server.
    """
    if not maildir:
        return not entry.name.startswith(".")
    inner = os.path.join(entry.path, "cur")  # noqa: PTH118
    return entry.name in {"cur", "new"} or (entry.name != "tmp" and os.path.isdir(inner))  # noqa: PTH112


def _file(entry: os.DirEntry[str], *, mails: bool) -> Input | Skipped:
    try:
        found = entry.stat() if entry.is_file() else None
    except OSError:
        found = None
    if found is None:
        return Skipped(entry.path, "no regular file")
    if entry.name.endswith(REPORT):
        return Skipped(entry.path, "report of finescan")
    return Input(entry.path, None, (found.st_size, found.st_mtime_ns), mails)


def _suffix(name: str) -> str:
    stem, dot, suffix = name.rpartition(".")
    return f".{suffix.lower()}" if dot and stem else ""
