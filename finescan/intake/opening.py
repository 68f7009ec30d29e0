"""Opens an input: read-only, within the limits, its type told by content."""

from __future__ import annotations

import hashlib
import os
import stat
import sys
from pathlib import PurePath
from typing import BinaryIO

from finescan.errors import EmptyFileError, ForeignFileError, LimitError
from finescan.intake.access import inaccessible
from finescan.intake.charsets import charset
from finescan.intake.foreign import told
from finescan.intake.inputs import STDIN, Input
from finescan.intake.sniffing import READABLE, sniff
from finescan.model import Document, Limits, Part

_CHUNK = 1 << 20


def open_part(source: Input | str, limits: Limits | None = None) -> Part:
    """The bytes of an input with their type. Raises the `DocumentError` that tells why it cannot be read."""
    limits = limits or Limits()
    entry = Input(source) if isinstance(source, str) else source
    if entry.error is not None:
        raise entry.error
    name = "stdin" if entry.path == STDIN else entry.path
    data = _bounded(sys.stdin.buffer, name, limits) if entry.path == STDIN else _file(entry.path, limits)
    return make_part(data, entry.path, name=name)


def make_part(
    data: bytes, path: str, *, name: str | None = None, part: str | None = None, container: str | None = None
) -> Part:
    """A part from bytes that are in hand already. Raises EmptyFileError or ForeignFileError."""
    name = name or (path if part is None else f"{path} > {part}")
    if not data:
        raise EmptyFileError(
            f"{name}: the file is empty. Scan or save the letter again.",
            f"{name}: Die Datei ist leer. Scannen oder speichern Sie das Schreiben noch einmal.",
        )
    media_type = sniff(data)
    if media_type not in READABLE:
        raise ForeignFileError(*(f"{name}: {sentence}" for sentence in told(media_type)))
    document = Document(path, part, (1, 1), hashlib.sha256(data).hexdigest(), media_type, 0, container)
    return Part(document, data, name, charset(data) if media_type.startswith("text/") else None)


def _file(path: str, limits: Limits) -> bytes:
    """Opens without blocking, so that a pipe that took the place of a file cannot hold us."""
    flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0)
    try:
        with os.fdopen(os.open(path, flags), "rb") as file:
            about = os.fstat(file.fileno())
            if not stat.S_ISREG(about.st_mode):
                raise ForeignFileError(
                    f"{path}: is a folder, a device or a pipe, not a file. Give the path of a letter.",
                    f"{path}: ist ein Ordner, ein Gerät oder eine Pipe. Geben Sie den Pfad eines Schreibens an.",
                )
            if about.st_size > limits.max_bytes:
                raise _too_large(path, limits)
            return _bounded(file, path, limits)
    except (OSError, ValueError) as reason:
        raise inaccessible(path, reason) from reason


def _bounded(stream: BinaryIO, name: str, limits: Limits) -> bytes:
    """Reads to the end, but never more than the limit: a file may grow and a stream has no size."""
    data = bytearray()
    while chunk := stream.read(_CHUNK):
        data += chunk
        if len(data) > limits.max_bytes:
            raise _too_large(PurePath(name).as_posix(), limits)
    return bytes(data)


def _too_large(name: str, limits: Limits) -> LimitError:
    return LimitError(
        f"{name}: has more than {limits.max_bytes / 1e6:g} MB. Split it, or scan it with fewer dots an inch.",
        f"{name}: hat mehr als {limits.max_bytes / 1e6:g} MB. Teilen Sie die Datei, oder scannen Sie mit weniger dpi.",
    )
