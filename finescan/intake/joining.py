"""Joins pictures that are the pages of one letter: by their names, or all of a folder."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from enum import StrEnum
from pathlib import PurePath

from finescan.errors import BrokenFileError, ForeignFileError, LimitError
from finescan.intake.inputs import Input, Skipped
from finescan.model import Document, Limits, Part

PICTURES = frozenset(".png .jpg .jpeg .jpe .tif .tiff .webp .heic .heif .hif".split())  # noqa: SIM905
"""Suffixes of pictures."""

_NUMBERED = re.compile(
    r"(?P<base>.*?)[\s_.-]*(?:(?<![^\W\d_])(?:page|seite|blatt|teil|pag|str|p|s))?[\s_.-]*"
    r"(?<!\d)\(?(?P<number>\d{1,4})\)?",
    re.IGNORECASE | re.DOTALL,
)
_DAY = re.compile(r"(?:19|20)\d\d([-_.]?)[01]\d\1[0-3]\d$")
_FIGURES = re.compile(r"(\d+)")


class Join(StrEnum):
    """Which pictures are one letter: those whose names differ only in a last number, or all of one folder."""

    NAME = "name"
    FOLDER = "folder"


def joined(inputs: Iterable[Input | Skipped], how: Join) -> Iterator[tuple[Input, ...] | Skipped]:
    """The inputs in groups: pictures that are one letter in the order of its pages, all else by itself, at once.

    Lazy: no more is held than the pictures of the folders that are being walked through, one within the other.
    """
    waiting: dict[PurePath, list[Input]] = {}
    for found in inputs:
        if isinstance(found, Input):
            folder = PurePath(found.path).parent
            yield from _left_behind(waiting, folder, how)
            if _is_picture(found):
                waiting.setdefault(folder, []).append(found)
                continue
        yield found if isinstance(found, Skipped) else (found,)
    yield from _left_behind(waiting, None, how)


def grouped(inputs: Iterable[Input | Skipped], how: Join | None) -> Iterator[Input | Skipped]:
    """The inputs with the pictures of a letter as one, whose size and time are those of all; None joins nothing."""
    if how is None:
        return iter(inputs)
    return (group if isinstance(group, Skipped) else _one(group) for group in joined(inputs, how))


def _one(group: tuple[Input, ...]) -> Input:
    if len(group) == 1:
        return group[0]
    about = [one.about or (0, 0) for one in group]
    together = sum(size for size, _ in about), max(changed for _, changed in about)
    return group[0]._replace(about=together, joined=tuple(one.path for one in group))


def joined_part(parts: Sequence[Part], limits: Limits | None = None) -> Part:
    """Pictures as the one part whose pages they are; it stands at the path of the first one.

    Raises ForeignFileError where one is no picture, LimitError where they are too large together.
    """
    if not parts:
        raise BrokenFileError("There is no picture to join.", "Es gibt kein Bild, das sich zusammenfügen ließe.")
    for part in parts:
        if not part.document.media_type.startswith("image/"):
            raise ForeignFileError(
                f"{part.name}: is no picture, so it is no page of a joined letter. Rename it, or scan it by itself.",
                f"{part.name}: ist kein Bild und daher keine Seite eines zusammengefügten Schreibens. Benennen Sie die "
                "Datei um, oder prüfen Sie sie für sich.",
            )
    first = parts[0]
    if len(parts) == 1:
        return first
    _not_too_large(parts, limits or Limits())
    return Part(_document(parts), first.data, first.name, pictures=tuple(parts))


def _document(parts: Sequence[Part]) -> Document:
    digest = hashlib.sha256("".join(part.document.sha256 for part in parts).encode("ascii")).hexdigest()
    first, last = parts[0].document, parts[-1].document
    names = [PurePath(document.path).name for document in (first, last)]
    return replace(first, part=" … ".join(names), sha256=digest)


def _not_too_large(parts: Sequence[Part], limits: Limits) -> None:
    if sum(len(part.data) for part in parts) > limits.max_bytes:
        most = limits.max_bytes / 1e6
        name = parts[0].name
        raise LimitError(
            f"{name}: the {len(parts)} pictures of the letter have more than {most:g} MB together. Scan them with "
            "fewer dots an inch, or in black and white.",
            f"{name}: Die {len(parts)} Bilder des Schreibens haben zusammen mehr als {most:g} MB. Scannen Sie mit "
            "weniger dpi oder schwarzweiß.",
        )


def _left_behind(waiting: dict[PurePath, list[Input]], now: PurePath | None, how: Join) -> Iterator[tuple[Input, ...]]:
    """The letters in all folders that the walk has left for good, now that it is in another one."""
    for folder in [one for one in waiting if now is None or (one != now and one not in now.parents)]:
        yield from _letters(waiting.pop(folder), how)


def _letters(pictures: Sequence[Input], how: Join) -> Iterator[tuple[Input, ...]]:
    if how is Join.FOLDER:
        yield tuple(sorted(pictures, key=lambda one: _natural(PurePath(one.path).name)))
        return
    places = {one.path: _place(PurePath(one.path)) for one in pictures}
    bases = {base for base, number in places.values() if number is not None}
    groups: dict[tuple[str, str], list[tuple[int, Input]]] = {}
    for one in pictures:
        path, (base, number) = PurePath(one.path), places[one.path]
        stem = path.stem.casefold()
        if stem in bases:  # "letter.jpg" is the first page, before "letter-2.jpg"
            base, number = stem, None
        groups.setdefault((base, path.suffix.lower()), []).append((number or 0, one))
    for group in groups.values():
        yield tuple(one for _, one in sorted(group, key=lambda numbered: numbered[0]))


def _place(path: PurePath) -> tuple[str, int | None]:
    """The name without its last number, and that number."""
    found = _NUMBERED.fullmatch(path.stem)
    if found is None or _DAY.search(path.stem):
        return path.stem.casefold(), None
    return found["base"].casefold(), int(found["number"])


def _is_picture(one: Input) -> bool:
    return one.error is None and PurePath(one.path).suffix.lower() in PICTURES


def _natural(name: str) -> list[tuple[int, str]]:
    """Figures by their value: page 2 comes before page 10."""
    return [
        (int(piece), "") if piece.isdecimal() else (-1, piece) for piece in _FIGURES.split(name.casefold()) if piece
    ]
