"""Archives and mailboxes that are files: their members one after the other, however many there are."""

from __future__ import annotations

import os
from collections.abc import Iterator

from finescan.errors import DocumentError
from finescan.intake import remote
from finescan.intake.allowance import Allowance
from finescan.intake.archives.entry import archive_id
from finescan.intake.archives.opening import open_archive
from finescan.intake.found import Blob, Left, Member
from finescan.intake.sniffing import ARCHIVES, HEAD, sniff, sniff_file
from finescan.intake.steady import changed_while_read, open_file
from finescan.model import Limits

_SUFFIXES = frozenset({"zip", "tar", "tgz", "tbz2", "txz", "gz", "bz2", "xz", "mbox"})


def is_container(path: str | os.PathLike[str]) -> bool:
    """Whether a file is an archive or a mailbox, to be opened with `members`; a few bytes of it tell.

    Of an address its name tells first, for each look there costs a request.
    """
    try:
        if remote.protocol(os.fspath(path)):
            return _named_like_container(os.fspath(path)) and sniff(remote.head(os.fspath(path), HEAD)) in ARCHIVES
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
    far = remote.protocol(os.fspath(path)) is not None
    place = Blob(os.fspath(path), b"", container=archive_id(os.fspath(path) if far else os.path.abspath(path)))  # noqa: PTH100 - links stay
    try:
        for found in (_fetched if far else _members)(place, limits or Limits(), password):
            yield found if isinstance(found, Left) else Member(found.path, found.part, found.data, found.container)
    except DocumentError as error:
        yield place.failed(error)


def _named_like_container(url: str) -> bool:
    stem, dot, suffix = url.rpartition("/")[2].rpartition(".")
    return not (stem and dot) or suffix.lower() in _SUFFIXES


def _fetched(place: Blob, limits: Limits, password: str | None) -> Iterator[Blob | Left]:
    with remote.copied(place.path, limits) as (file, size):
        media_type = sniff_file(file)
        file.seek(0)
        yield from open_archive(place, file, media_type, Allowance(limits, size, password))


def _members(place: Blob, limits: Limits, password: str | None) -> Iterator[Blob | Left]:
    with open_file(place.path) as file:
        before = os.fstat(file.fileno())
        media_type = sniff_file(file)
        file.seek(0)
        yield from open_archive(place, file, media_type, Allowance(limits, before.st_size, password))
        after = os.fstat(file.fileno())
    if (before.st_size, before.st_mtime_ns) != (after.st_size, after.st_mtime_ns):
        raise changed_while_read(place.path)
