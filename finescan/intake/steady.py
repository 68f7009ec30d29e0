"""Reads a file only while nobody writes it."""

from __future__ import annotations

import os
import stat
import time
from typing import BinaryIO, NamedTuple

from finescan.errors import ForeignFileError, UnstableFileError
from finescan.intake.access import inaccessible
from finescan.intake.allowance import too_large
from finescan.model import Limits

_CHUNK = 1 << 20
_WAITS = (0.1, 0.3, 0.6, 1.0, 1.0)
"""Seconds between one attempt and the next."""

_JUST_NOW = 1_000_000_000
_MOMENT = 0.02
"""A file that was written less than so many nanoseconds ago is looked at once more, after so many seconds."""

_FLAGS = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0)


class _About(NamedTuple):
    size: int
    modified: int


def read_steady(path: str, limits: Limits) -> bytes:
    """The bytes of a file whose size and time did not change while it was read. Raises DocumentError.

    A file that changes is read again a few times, three seconds in all.
    """
    for wait in (0.0, *_WAITS):
        time.sleep(wait)
        data = _read(path, limits)
        if data is not None:
            return data
    raise changed_while_read(path)


def changed_while_read(path: str) -> UnstableFileError:
    """The error for a file that somebody writes at the same time."""
    return UnstableFileError(
        f"{path}: is still being written. Wait until it is complete, then scan it again.",
        f"{path}: wird noch geschrieben. Warten Sie, bis die Datei vollständig ist, und prüfen Sie sie dann erneut.",
    )


def open_file(path: str) -> BinaryIO:
    """Opened to read, without blocking, so that a pipe that took the place of a file cannot hold us.

    Raises NotFoundError or ForeignFileError.
    """
    try:
        file = os.fdopen(os.open(path, _FLAGS), "rb")
    except (OSError, ValueError) as reason:
        raise inaccessible(path, reason) from reason
    if stat.S_ISREG(os.fstat(file.fileno()).st_mode):
        return file
    file.close()
    raise ForeignFileError(
        f"{path}: is a folder, a device or a pipe, not a file. Give the path of a letter.",
        f"{path}: ist ein Ordner, ein Gerät oder eine Pipe. Geben Sie den Pfad eines Schreibens an.",
    )


def bounded(stream: BinaryIO, name: str, limits: Limits) -> bytes:
    """All bytes, but never more than the limit: a file may grow and a stream has no size. Raises LimitError."""
    data = bytearray()
    while chunk := stream.read(_CHUNK):
        data += chunk
        if len(data) > limits.max_bytes:
            raise too_large(name, limits)
    return bytes(data)


def _read(path: str, limits: Limits) -> bytes | None:
    """None where the file changed on the way."""
    with open_file(path) as file:
        before = _about(file)
        if before.size > limits.max_bytes:
            raise too_large(path, limits)
        try:
            data = bounded(file, path, limits)
        except OSError as reason:
            raise inaccessible(path, reason) from reason
        if time.time_ns() - before.modified < _JUST_NOW:
            time.sleep(_MOMENT)
        steady = before == _about(file) and len(data) == before.size
    return data if steady else None


def _about(file: BinaryIO) -> _About:
    found = os.fstat(file.fileno())
    return _About(found.st_size, found.st_mtime_ns)
