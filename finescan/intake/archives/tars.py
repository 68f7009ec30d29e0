"""Reads tar archives as a stream, compressed or not."""

from __future__ import annotations

import bz2
import gzip
import lzma
import tarfile
from collections.abc import Iterator
from dataclasses import replace
from typing import BinaryIO, Self, cast

from finescan.errors import LimitError
from finescan.intake.allowance import Allowance, AllowanceSpentError
from finescan.intake.archives.entry import FAULTS, Source, damaged, unpacked
from finescan.intake.found import Blob, Left
from finescan.intake.sniffing import BZIP2, GZIP, HEAD, TAR, XZ, sniff

_LONG_HEADERS = frozenset(
    {tarfile.GNUTYPE_LONGNAME, tarfile.GNUTYPE_LONGLINK, tarfile.XHDTYPE, tarfile.XGLTYPE, tarfile.SOLARIS_XHDTYPE}
)
_ENDS = (tarfile.EOFHeaderError, tarfile.EmptyHeaderError)  # type: ignore[attr-defined]
_LONGEST_HEADER = 1 << 20
_SUFFIXES = {GZIP: ".gz", BZIP2: ".bz2", XZ: ".xz"}


def open_tar(source: Source, allowance: Allowance) -> Iterator[Blob | Left]:
    """The files in the archive in order; links and devices are skipped, damage ends it."""
    try:
        with tarfile.open(fileobj=source.file, mode="r|", tarinfo=_Header) as archive:
            while (info := archive.next()) is not None:
                archive.members = []  # type: ignore[attr-defined]  # else an endless archive fills the memory
                if not info.isdir():
                    yield _entry(source, archive, info, allowance)
    except FAULTS as reason:
        yield source.place.failed(damaged(source.place.name, reason))


def open_packed(source: Source, allowance: Allowance, media_type: str) -> Iterator[Blob | Left]:
    """What a gzip, bzip2 or xz file holds: a tar archive or a single file."""
    name = source.place.filename or source.place.path
    with unpacking(source.file, media_type) as stream:
        try:
            is_tar = sniff(stream.read(HEAD)) == TAR
            stream.seek(0)
            if is_tar:
                yield from open_tar(Source(source.place, _Counted.of(stream, source.place.name, allowance)), allowance)
                return
            entry = source.entry(name.rpartition("/")[2].removesuffix(_SUFFIXES[media_type]), allowance)
            yield replace(entry, data=unpacked(stream, entry, allowance))
        except FAULTS as reason:
            yield source.place.failed(damaged(source.place.name, reason))


def unpacking(file: BinaryIO, media_type: str) -> BinaryIO:
    """The bytes inside a compressed file, as a file."""
    if media_type == GZIP:
        return cast(BinaryIO, gzip.GzipFile(fileobj=file, mode="rb"))
    return cast(BinaryIO, bz2.BZ2File(file) if media_type == BZIP2 else lzma.LZMAFile(file))


class _Header(tarfile.TarInfo):
    """A header, strictly: damage in the middle of an archive is no quiet end, and names have a length."""

    @classmethod
    def frombuffer(cls, buf: bytes | bytearray, encoding: str, errors: str) -> Self:
        """The header in a block. Raises HeaderError."""
        header: Self = super().frombuffer(buf, encoding, errors)  # type: ignore[misc]
        if header.type in _LONG_HEADERS and header.size > _LONGEST_HEADER:
            raise tarfile.HeaderError("a name of more than a million characters")
        return header

    @classmethod
    def fromtarfile(cls, archive: tarfile.TarFile) -> Self:
        """The next header of an archive. Raises HeaderError at its end, ReadError where it is damaged."""
        try:
            return super().fromtarfile(archive)
        except tarfile.HeaderError as reason:
            if isinstance(reason, _ENDS):
                raise
            raise tarfile.ReadError(str(reason)) from reason


class _Counted:
    """Counts what is unpacked, also of entries that are passed over."""

    def __init__(self, stream: BinaryIO, name: str, allowance: Allowance) -> None:
        self._stream = stream
        self._name = name
        self._allowance = allowance

    @classmethod
    def of(cls, stream: BinaryIO, name: str, allowance: Allowance) -> BinaryIO:
        """As a file: a tar stream needs nothing but `read`."""
        return cast(BinaryIO, cls(stream, name, allowance))

    def read(self, size: int) -> bytes:
        """At most so many bytes. Raises LimitError."""
        data = self._stream.read(size)
        self._allowance.take_bytes(len(data), self._name)
        return data


def _entry(source: Source, archive: tarfile.TarFile, info: tarfile.TarInfo, allowance: Allowance) -> Blob | Left:
    entry = source.entry(info.name, allowance)
    if not info.isreg():
        return entry.left("link or device")
    stream = archive.extractfile(info)
    try:
        data = unpacked(stream, entry, allowance) if stream is not None else b""
    except AllowanceSpentError:
        raise
    except LimitError as error:
        return entry.failed(error)
    if len(data) < info.size:
        return entry.failed(damaged(entry.name))
    return replace(entry, data=data)
