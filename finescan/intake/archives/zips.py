"""Reads zip archives."""

from __future__ import annotations

import stat
import struct
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from typing import BinaryIO

from finescan.errors import EncryptedError, LimitError
from finescan.intake.allowance import Allowance, AllowanceSpentError
from finescan.intake.archives.entry import FAULTS, Source, damaged, unpacked
from finescan.intake.found import Blob, Left
from finescan.model import Limits

_END, _END_64 = b"PK\x05\x06", b"PK\x06\x06"
_TAIL = 66_000
_BYTES_PER_ENTRY = 46
_ENCRYPTED = 0x1


def open_zip(source: Source, allowance: Allowance) -> Iterator[Blob | Left]:
    """The files in the archive in the order of its directory. Damage is told of the entry that has it."""
    name = source.place.name
    try:
        if _entries(source.file) > allowance.limits.max_entries:
            yield source.place.failed(_too_many(name, allowance.limits))
            return
        archive = zipfile.ZipFile(source.file)
    except FAULTS as reason:
        yield source.place.failed(damaged(name, reason))
        return
    with archive:
        for info in archive.infolist():
            if not info.is_dir():
                yield _entry(source, archive, info, allowance)


def _entry(source: Source, archive: zipfile.ZipFile, info: zipfile.ZipInfo, allowance: Allowance) -> Blob | Left:
    entry = source.entry(_name(info), allowance)
    mode = info.external_attr >> 16
    if stat.S_IFMT(mode) not in {0, stat.S_IFREG}:
        return entry.left("link or device")
    try:
        data = _read(archive, info, entry, allowance)
    except FAULTS as reason:
        if info.flag_bits & _ENCRYPTED:
            return entry.failed(_locked(entry.name, allowance.password))
        return entry.failed(damaged(entry.name, reason))
    except AllowanceSpentError:
        raise
    except LimitError as error:
        return entry.failed(error)
    return replace(entry, data=data)


def _read(archive: zipfile.ZipFile, info: zipfile.ZipInfo, entry: Blob, allowance: Allowance) -> bytes:
    password = allowance.password.encode("utf-8", "replace") if allowance.password else None
    if not info.flag_bits & _ENCRYPTED:
        password = None
    with archive.open(info, pwd=password) as stream:
        return unpacked(stream, entry, allowance)


def _name(info: zipfile.ZipInfo) -> str:
    """Names without the mark of UTF-8 are in the code page of MS-DOS, or in UTF-8 all the same."""
    if info.flag_bits & 0x800:
        return info.filename
    try:
        return info.filename.encode("cp437").decode("utf-8")
    except ValueError:
        return info.filename


def _entries(file: BinaryIO) -> int:
    """At most so many entries, by the size of the directory: the library would load them all before it counts."""
    file.seek(0, 2)
    size = file.tell()
    file.seek(max(0, size - _TAIL))
    tail = file.read(_TAIL)
    file.seek(0)
    place, place_64 = tail.rfind(_END), tail.rfind(_END_64)
    try:
        if place_64 >= 0:
            return int(struct.unpack_from("<Q", tail, place_64 + 40)[0]) // _BYTES_PER_ENTRY
        return int(struct.unpack_from("<L", tail, place + 12)[0]) // _BYTES_PER_ENTRY if place >= 0 else 0
    except struct.error:
        return 0


def _too_many(name: str, limits: Limits) -> LimitError:
    return LimitError(
        f"{name}: holds more than {limits.max_entries} files. Unpack it and scan the folder.",
        f"{name}: enthält mehr als {limits.max_entries} Dateien. Entpacken Sie es und prüfen Sie den Ordner.",
    )


def _locked(name: str, password: str | None) -> EncryptedError:
    if password is None:
        return EncryptedError(
            f"{name}: is encrypted. Give its password with --password, or unpack it and scan the folder.",
            f"{name}: ist verschlüsselt. Geben Sie das Passwort mit --password an, "
            "oder entpacken Sie es und prüfen Sie den Ordner.",
        )
    return EncryptedError(
        f"{name}: the password does not fit, or its encryption (AES) is not supported. Unpack it and scan the folder.",
        f"{name}: Das Passwort passt nicht, oder die Art der Verschlüsselung (AES) wird nicht unterstützt. "
        "Entpacken Sie es und prüfen Sie den Ordner.",
    )
