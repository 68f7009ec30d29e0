"""Where results go: to stdout, or to a file that appears only when it is complete."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from finescan.errors import NotWritableError


@contextmanager
def opened(target: Path | None) -> Iterator[BinaryIO]:
    """A stream to write to. Raises NotWritableError; a file is written beside its place and renamed at the end."""
    if target is None or str(target) == "-":
        yield sys.stdout.buffer
        sys.stdout.buffer.flush()
        return
    temporary = _beside(target)
    try:
        with temporary:
            yield temporary
        _rename(temporary.name, target)
    finally:
        with suppress(OSError):
            Path(temporary.name).unlink(missing_ok=True)


def _beside(target: Path) -> BinaryIO:
    try:
        if target.is_dir():
            raise IsADirectoryError(21, "is a folder")
        return tempfile.NamedTemporaryFile(  # type: ignore[return-value]
            dir=target.parent, prefix=f".{target.name}.", suffix=".part", delete=False
        )
    except OSError as error:
        raise _not_writable(target, error) from error


def _rename(name: str, target: Path) -> None:
    """A temporary file is private; the result gets the rights that a new file of the user would have."""
    try:
        Path(name).chmod(0o666 & ~_umask())
        Path(name).replace(target)
    except OSError as error:
        raise _not_writable(target, error) from error


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def _not_writable(target: Path, error: OSError) -> NotWritableError:
    return NotWritableError(f"{target}: cannot be written ({error.strerror}). Choose another place with -o.")
