"""Reads Outlook messages that were saved as files (MS-OXMSG), messages in each other too."""

from __future__ import annotations

import io
import struct
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from olefile import OleFileIO

from finescan.intake.allowance import Allowance, too_deep
from finescan.intake.archives.entry import FAULTS, damaged
from finescan.intake.found import Blob, Left
from finescan.intake.mail.message import attachment, container_of, open_body
from finescan.intake.outlook.mapi import (
    BODY,
    CONTENT,
    DISPLAY_NAME,
    HEADERS,
    HTML,
    LONG_NAME,
    MEDIA_TYPE,
    METHOD,
    OBJECT,
    REPLY_TO,
    RTF,
    SENDER_ADDRESS,
    SENDER_NAME,
    SENDER_SMTP,
    SHORT_NAME,
    SUBJECT,
    TO,
    Properties,
    Values,
    body_of,
    head_of,
)

_ATTACHMENT = "__attach_version1.0_#"
_STREAM = "__substg1.0_"
_FIXED = "__properties_version1.0"
_EMBEDDED = f"{_STREAM}{CONTENT:04X}{OBJECT:04X}"
_WANTED = frozenset(
    {SUBJECT, HEADERS, SENDER_NAME, SENDER_ADDRESS, SENDER_SMTP, REPLY_TO, TO, BODY, RTF, HTML}
    | {CONTENT, DISPLAY_NAME, SHORT_NAME, LONG_NAME, MEDIA_TYPE}
)
_OLE_OBJECT = 6
_HEADS = {"message": 32, "embedded": 24, "attachment": 8}
"""Bytes before the first entry of the table of fixed properties."""

_ROW = 16

Path = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _File:
    """The streams of a message file; `names` are those of the streams and storages in each storage."""

    ole: OleFileIO
    names: Mapping[Path, tuple[str, ...]]
    allowance: Allowance

    def properties(self, storage: Path, kind: str, codec: str = "cp1252") -> Properties:
        """The properties in a storage. Damaged ones are left out."""
        values = self._table(storage, _HEADS[kind])
        for name in self.names.get(storage, ()):
            number, kind_of_value = _number(name)
            if number in _WANTED:
                values[number] = (kind_of_value, self._stream((*storage, name)))
        return Properties(values, codec)

    def _table(self, storage: Path, head: int) -> Values:
        rows = self._stream((*storage, _FIXED))[head:]
        starts = range(0, len(rows) - _ROW + 1, _ROW)
        entries = (struct.unpack_from("<HH4x8s", rows, start) for start in starts)
        return {number: (kind, value) for kind, number, value in entries}

    def _stream(self, path: Path) -> bytes:
        try:
            data: bytes = self.ole.openstream(list(path)).read()
        except FAULTS:
            return b""
        self.allowance.take_bytes(len(data), "/".join(path))
        return data


def open_msg(blob: Blob, allowance: Allowance) -> Iterator[Blob | Left]:
    """The body and the attachments of a message, and those of the messages in it."""
    mail = replace(blob, container=container_of(blob), mailed=True)
    try:
        with OleFileIO(io.BytesIO(blob.data)) as ole:
            file = _File(ole, _names(ole), allowance)
            yield from _message(file, mail, (), "message")
    except (*FAULTS, TypeError, AttributeError) as reason:
        yield mail.failed(damaged(mail.name, reason))


def _names(ole: OleFileIO) -> dict[Path, tuple[str, ...]]:
    names: dict[Path, list[str]] = {}
    for path in ole.listdir(streams=True, storages=True):
        names.setdefault(tuple(path[:-1]), []).append(path[-1])
    return {storage: tuple(found) for storage, found in names.items()}


def _number(name: str) -> tuple[int, int]:
    """Number and type of the property that a stream holds; (0, 0) for all else."""
    digits = name.removeprefix(_STREAM)
    try:
        return (int(digits[:4], 16), int(digits[4:], 16)) if len(digits) == 8 and digits != name else (0, 0)
    except ValueError:
        return 0, 0


def _message(file: _File, mail: Blob, storage: Path, kind: str) -> Iterator[Blob | Left]:
    properties = file.properties(storage, kind)
    attached = sorted(name for name in file.names.get(storage, ()) if name.startswith(_ATTACHMENT))
    body = body_of(properties)
    yield from open_body(mail, head_of(properties), body)
    for number, name in enumerate(attached, 1):
        yield from _attachment(file, mail, (*storage, name), number)


def _attachment(file: _File, mail: Blob, storage: Path, number: int) -> Iterator[Blob | Left]:
    properties = file.properties(storage, "attachment")
    embedded = (*storage, _EMBEDDED)
    if embedded not in file.names:
        yield attachment(mail, number, properties.file_name, properties.data(CONTENT), properties.text(MEDIA_TYPE))
        return
    inner = attachment(mail, number, properties.file_name, b"")
    if properties.integer(METHOD) == _OLE_OBJECT:
        yield inner.left("embedded object")
    elif inner.inside >= file.allowance.limits.max_depth:
        yield inner.failed(too_deep(inner.name, file.allowance.limits))
    else:
        yield from _message(file, inner, embedded, "embedded")
