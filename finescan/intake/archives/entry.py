"""What the readers of archives have in common."""

from __future__ import annotations

import hashlib
import lzma
import struct
import tarfile
import zipfile
import zlib
from dataclasses import dataclass
from typing import BinaryIO, Protocol

from finescan.errors import BrokenFileError, DocumentError
from finescan.intake.allowance import Allowance, too_large
from finescan.intake.found import Blob
from finescan.intake.names import shown

FAULTS = (
    OSError,
    EOFError,
    ValueError,
    LookupError,
    NotImplementedError,
    RuntimeError,
    OverflowError,
    struct.error,
    zlib.error,
    lzma.LZMAError,
    tarfile.TarError,
    zipfile.BadZipFile,
)
"""What the libraries raise on damaged archives."""

_CHUNK = 1 << 20


class Readable(Protocol):
    """A stream of unpacked bytes."""

    def read(self, size: int, /) -> bytes:
        """At most so many bytes; none at the end."""
        ...


@dataclass(frozen=True, slots=True)
class Source:
    """An archive to be read: the place it is told by, and its bytes as a file."""

    place: Blob
    file: BinaryIO

    def entry(self, name: str, allowance: Allowance) -> Blob:
        """Something in the archive by its name in there, its bytes not yet read."""
        safe = shown(name) or "unnamed"
        part = allowance.unique(self.place.within(safe))
        place = self.place
        return Blob(
            place.path, b"", part, place.container, place.inside + 1, place.mailed, filename=safe.rpartition("/")[2]
        )


def archive_id(path: str) -> str:
    """The id of an archive that is a file: the beginning of the digest of its path."""
    return hashlib.sha256(path.encode("utf-8", "surrogateescape")).hexdigest()[:16]


def unpacked(stream: Readable, entry: Blob, allowance: Allowance) -> bytes:
    """All bytes of an entry. Raises LimitError, or whatever the library raises on damaged data."""
    data = bytearray()
    while chunk := stream.read(_CHUNK):
        allowance.take_bytes(len(chunk), entry.name)
        data += chunk
        if len(data) > allowance.limits.max_bytes:
            raise too_large(entry.name, allowance.limits)
    return bytes(data)


def damaged(name: str, reason: BaseException | None = None) -> DocumentError:
    """The error for an archive, or something in it, that cannot be unpacked."""
    why = f" ({reason})" if reason is not None and str(reason) else ""
    return BrokenFileError(
        f"{name}: is damaged and cannot be unpacked{why[:200]}. Fetch it anew from where it came.",
        f"{name}: ist beschädigt und lässt sich nicht entpacken. Holen Sie die Datei noch einmal von der Quelle.",
    )
