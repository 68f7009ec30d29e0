"""Finds what is to be scanned: files, folders and stdin."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from finescan.errors import DocumentError, ForeignFileError
from finescan.intake.access import inaccessible, unreadable_folder
from finescan.intake.sniffing import READABLE, TEXT, sniff

STDIN = "-"
_LETTER_SUFFIXES = frozenset(
    {
        ".pdf",
        ".png",
        ".jpg",
        ".jpeg",
        ".jpe",
        ".tif",
        ".tiff",
        ".webp",
        ".heic",
        ".heif",
        ".hif",
        ".txt",
        ".text",
        ".asc",
    }
)
_HEAD = 16_384


@dataclass(frozen=True, slots=True)
class Input:
    """One thing to scan: its path as given (`-`: stdin), or the reason why it cannot be opened."""

    path: str
    error: DocumentError | None = None


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
    """The files behind `paths`: folders recursively and sorted, hidden entries left out, links followed once.

    Never raises: a path that cannot be used becomes an `Input` with its error.
    """
    items: list[Input] = []
    skipped: list[Skipped] = []
    for path in (os.fspath(each) for each in paths):
        for found in _behind(path):
            (items if isinstance(found, Input) else skipped).append(found)  # type: ignore[arg-type]
    return Inputs(tuple(items), tuple(skipped))


def _behind(path: str) -> Iterator[Input | Skipped]:
    if path == STDIN:
        yield Input(path)
        return
    try:
        mode = os.stat(path).st_mode  # noqa: PTH116 - a Path would normalise the name that the user gave
    except (OSError, ValueError) as reason:
        yield Input(path, inaccessible(path, reason))
        return
    if stat.S_ISDIR(mode):
        yield from _in_folder(path, set())
    elif stat.S_ISREG(mode):
        yield Input(path)
    else:
        yield Input(
            path,
            ForeignFileError(
                f"{path}: is a device or a pipe, not a file. Pipe its content into 'finescan scan -'.",
                f"{path}: ist ein Gerät oder eine Pipe, keine Datei. Leiten Sie den Inhalt in „finescan scan -“.",
            ),
        )


def _in_folder(folder: str, seen: set[tuple[int, int]]) -> Iterator[Input | Skipped]:
    """`seen` holds the folders on the way and beside it, so that links in a circle end."""
    try:
        about = os.stat(folder)  # noqa: PTH116
        if (about.st_dev, about.st_ino) in seen:
            return
        seen.add((about.st_dev, about.st_ino))
        with os.scandir(folder) as listing:
            entries = sorted(
                (entry for entry in listing if not entry.name.startswith(".")), key=lambda entry: entry.name
            )
    except OSError as reason:
        yield Input(folder, unreadable_folder(folder, reason))
        return
    for entry in entries:
        yield from _entry(entry, seen)


def _entry(entry: os.DirEntry[str], seen: set[tuple[int, int]]) -> Iterator[Input | Skipped]:
    try:
        if entry.is_dir():
            yield from _in_folder(entry.path, seen)
            return
        regular = entry.is_file()
    except OSError:
        regular = False
    reason = _why_no_letter(entry.path) if regular else "no regular file"
    yield Input(entry.path) if reason is None else Skipped(entry.path, reason)


def _why_no_letter(path: str) -> str | None:
    """None for a file that is named like a letter or has the content of one.

    Plain text is taken only from files without a suffix or with one of text: source code and logs are text too.
    """
    suffix = Path(path).suffix.lower()
    if suffix in _LETTER_SUFFIXES:
        return None
    try:
        with open(path, "rb") as file:  # noqa: PTH123
            media_type = sniff(file.read(_HEAD))
    except OSError:
        return None
    if media_type in READABLE and (media_type != TEXT or not suffix):
        return None
    return f"no letter: {suffix or media_type}"
