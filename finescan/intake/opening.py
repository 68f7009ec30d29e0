"""Opens an input: read-only, within the limits, its type told by content."""

from __future__ import annotations

import hashlib
import os
import sys
from dataclasses import astuple

from finescan.errors import EmptyFileError, ForeignFileError
from finescan.intake import remote
from finescan.intake.charsets import charset, codec
from finescan.intake.foreign import told
from finescan.intake.found import Blob, Member
from finescan.intake.inputs import STDIN, Input
from finescan.intake.sniffing import READABLE, sniff
from finescan.intake.steady import bounded, read_steady
from finescan.model import Document, Limits, Part


def open_part(source: Input | str, limits: Limits | None = None) -> Part:
    """The bytes of an input with their type. Raises the `DocumentError` that tells why it cannot be read."""
    blob = fetched(source, limits or Limits())
    return part_of(blob, sniff(blob.data))


def read_input(source: Input | str, limits: Limits | None = None) -> bytes:
    """The bytes of an input, whatever they are. Raises the `DocumentError` that tells why they cannot be read."""
    return fetched(source, limits or Limits()).data


def make_part(
    data: bytes, path: str, *, name: str | None = None, part: str | None = None, container: str | None = None
) -> Part:
    """A part from bytes that are in hand already. Raises EmptyFileError or ForeignFileError."""
    return part_of(Blob(path, data, part, container), sniff(data), name=name)


def fetched(source: Input | Member | str | os.PathLike[str], limits: Limits) -> Blob:
    """The bytes behind a source. Raises the `DocumentError` that tells why it cannot be read."""
    if isinstance(source, Member):
        inside = 0 if source.part is None else 1
        path = "" if source.path == STDIN else source.path
        name = (source.part or path).rpartition("/")[2] or None
        return Blob(source.path, source.data, source.part, source.container, inside, filename=name)
    entry = source if isinstance(source, Input) else Input(os.fspath(source))
    if entry.error is not None:
        raise entry.error
    if entry.path == STDIN:
        return Blob(STDIN, bounded(sys.stdin.buffer, "stdin", limits))
    read = remote.read if remote.protocol(entry.path) else read_steady
    return Blob(entry.path, read(entry.path, limits), filename=os.path.basename(entry.path))  # noqa: PTH119


def part_of(blob: Blob, media_type: str, *, name: str | None = None) -> Part:
    """The part that these bytes are. Raises EmptyFileError or ForeignFileError."""
    name = name or blob.name
    if not blob.data:
        raise EmptyFileError(
            f"{name}: the file is empty. Scan or save the letter again.",
            f"{name}: Die Datei ist leer. Scannen oder speichern Sie das Schreiben noch einmal.",
        )
    if media_type not in READABLE:
        raise ForeignFileError(*(f"{name}: {sentence}" for sentence in told(media_type)))
    digest = hashlib.sha256(_read_of(blob)).hexdigest()
    document = Document(blob.path, blob.part, (1, 1), digest, media_type, 0, blob.container)
    text = media_type.startswith("text/")
    return Part(document, blob.data, name, _charset(blob) if text else None, blob.mail if blob.body else None)


def _read_of(blob: Blob) -> bytes:
    """All that a reader sees of a thing: the head of a mail stands above its text."""
    if not blob.body or blob.mail is None:
        return blob.data
    head = "\0".join(line or "" for line in astuple(blob.mail))
    return f"{head}\0".encode("utf-8", "replace") + blob.data


def _charset(blob: Blob) -> str | None:
    if blob.body:
        return blob.charset
    return codec(blob.data, blob.charset) if blob.charset else charset(blob.data)
