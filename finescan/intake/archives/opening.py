"""Which reader opens which archive."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

from finescan.intake.allowance import Allowance
from finescan.intake.archives.entry import Source
from finescan.intake.archives.mboxes import open_mbox
from finescan.intake.archives.tars import open_packed, open_tar
from finescan.intake.archives.zips import open_zip
from finescan.intake.found import Blob, Left
from finescan.intake.sniffing import MBOX, TAR, ZIP


def open_archive(place: Blob, file: BinaryIO, media_type: str, allowance: Allowance) -> Iterator[Blob | Left]:
    """The files in an archive of this type, and what could not be unpacked."""
    source = Source(place, file)
    if media_type == ZIP:
        return open_zip(source, allowance)
    if media_type == TAR:
        return open_tar(source, allowance)
    return open_mbox(source, allowance) if media_type == MBOX else open_packed(source, allowance, media_type)
