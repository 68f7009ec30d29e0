"""Archives and mailboxes that are files: their members one after the other, however many there are."""

from __future__ import annotations

import os
from collections.abc import Iterator

from finescan.errors import DocumentError
from finescan.intake.allowance import Allowance
from finescan.intake.archives.entry import archive_id
from finescan.intake.archives.opening import open_archive
from finescan.intake.found import Blob, Left, Member
from finescan.intake.sniffing import ARCHIVES, sniff_file
from finescan.intake.steady import changed_while_read, open_file
from finescan.model import Limits


def is_container(path: str | os.PathLike[str]) -> bool:
    """Whether a file is an archive or a mailbox, to be opened with `members`; a few bytes of it tell."""
    try:
        with open_file(os.fspath(path)) as file:
            return sniff_file(file) in ARCHIVES
    except (DocumentError, OSError):
        return False


def members(
    path: str | os.PathLike[str], limits: Limits | None = None, password: str | None = None
) -> Iterator[Member | Left]:
    """The files in an archive, each unpacked when it is asked for, and what could not be unpacked.

    A member may be of any kind, an archive too: `open_parts` tells. Never raises for what is in the archive.
    """
    place = Blob(os.fspath(path), b"", container=archive_id(os.path.abspath(path)))  # noqa: PTH100 - links stay
    try:
        for found in _members(place, limits or Limits(), password):
            yield found if isinstance(found, Left) else Member(found.path, found.part, found.data, found.container)
    except DocumentError as error:
        yield place.failed(error)


def _members(place: Blob, limits: Limits, password: str | None) -> Iterator[Blob | Left]:
    with open_file(place.path) as file:
        before = os.fstat(file.fileno())
        media_type = sniff_file(file)
        file.seek(0)
        yield from open_archive(place, file, media_type, Allowance(limits, before.st_size, password))
        after = os.fstat(file.fileno())
    if (before.st_size, before.st_mtime_ns) != (after.st_size, after.st_mtime_ns):
        raise changed_while_read(place.path)
