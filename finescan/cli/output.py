"""Where results go: to stdout, to a device or pipe, or to a file that appears only when it is complete."""

from __future__ import annotations

import os
import stat
import sys
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from finescan import rights
from finescan.cli.ending import say
from finescan.errors import NotWritableError, UsageError


@contextmanager
def opened(target: Path | None) -> Iterator[BinaryIO]:
    """A stream to write to. Raises NotWritableError; a file is written beside its place and renamed at the end.

    What an interrupted run has written is kept beside its place, under a name that says so.
    """
    if target is None or str(target) == "-":
        yield sys.stdout.buffer
        sys.stdout.buffer.flush()
    elif target.exists() and not target.is_file():
        with _writable(target), target.open("wb") as device:
            yield device
    else:
        yield from _replaced(target, Path(os.path.realpath(target)))  # a link stays one


def read_folder(report: Path | None) -> str:
    """The folder beside a report for what was read, `report-read` of `report.json`; made if it is not there.

    Raises UsageError where the report goes to stdout, NotWritableError.
    """
    if report is None or str(report) == "-":
        raise UsageError("--sidecar writes beside the report. Say where the report goes with -o FILE.")
    folder = report.with_name(f"{report.stem}-read")
    with _writable(folder):
        folder.mkdir(parents=False, exist_ok=True)
    return str(folder)


def unwritten(targets: Iterable[Path], *, force: bool) -> None:
    """Raises UsageError if one of the files is there already, unless they may be written over."""
    there = [target for target in targets if target.is_file()]
    if there and not force:
        raise UsageError(f"{there[0]}: is there already and stays as it is. Take another place, or --force.")


def written(target: Path, data: bytes) -> None:
    """Write a file that appears only when it is complete, and its folder if need be. Raises NotWritableError."""
    with _writable(target):
        target.parent.mkdir(parents=True, exist_ok=True)
    with opened(target) as stream:
        stream.write(data)


def _replaced(target: Path, place: Path) -> Iterator[BinaryIO]:
    with _writable(target):
        temporary = tempfile.NamedTemporaryFile(  # noqa: SIM115 - closed below, and renamed if it is complete
            dir=place.parent, prefix=f".{place.name}.", suffix=".part", delete=False
        )
    try:
        with temporary:
            yield temporary  # type: ignore[misc]
        with _writable(target):
            _give(temporary.name, place)
    except KeyboardInterrupt:
        kept = place.with_name(f"{place.name}.interrupted")
        _give(temporary.name, kept)
        say(f"finescan: what was read so far is in {kept}")
        raise
    finally:
        with suppress(OSError):
            Path(temporary.name).unlink(missing_ok=True)


def _give(name: str, place: Path) -> None:
    """Rename a temporary file, which is private; it gets the rights of the file it replaces, or those of a new one."""
    Path(name).chmod(stat.S_IMODE(place.stat().st_mode) if place.exists() else rights.of_new_file())
    Path(name).replace(place)


@contextmanager
def _writable(target: Path) -> Iterator[None]:
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as error:
        raise NotWritableError(
            f"{target}: cannot be written ({error.strerror}). Choose another place with -o."
        ) from error
