"""Reads TNEF, the `winmail.dat` that Outlook sends (MS-OXTNEF)."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from finescan.intake.allowance import Allowance
from finescan.intake.archives.entry import damaged
from finescan.intake.found import Blob, Left
from finescan.intake.mail.message import attachment, completed, container_of, open_body
from finescan.intake.outlook.mapi import (
    BINARY,
    BODY,
    CONTENT,
    MEDIA_TYPE,
    OBJECT,
    STRING,
    SUBJECT,
    Properties,
    Values,
    body_of,
    codec_of,
    head_of,
)

_SUBJECT, _BODY, _CODEPAGE = 0x8004, 0x800C, 0x9007
_DATA, _TITLE, _NEW, _OF_MESSAGE, _OF_ATTACHMENT = 0x800F, 0x8010, 0x9002, 0x9003, 0x9005
_HEADER = struct.Struct("<BHHI")
_MOST_ATTACHMENTS = 10_000
_NAMED, _SEVERAL = 0x8000, 0x1000
_SIZES = {0x2: 4, 0x3: 4, 0x4: 4, 0x5: 8, 0x6: 8, 0x7: 8, 0xA: 4, 0xB: 4, 0x14: 8, 0x40: 8, 0x48: 16}
_OF_ANY_LENGTH = frozenset({0x0D, 0x1E, 0x1F, 0x102})
_INTERFACE = 16
_WITH_NAME = 1


class _Read(NamedTuple):
    """What the stream tells of the message and of each attachment, and whether it ends where it should."""

    message: Values
    attachments: list[Values]
    codec: str
    whole: bool


def open_tnef(blob: Blob, allowance: Allowance) -> Iterator[Blob | Left]:
    """The body and the attachments; messages in it are TNEF again."""
    mail = replace(blob, container=container_of(blob), mailed=True)
    found = _read(blob.data)
    message = Properties(found.message, found.codec)
    body = body_of(message)
    if body or not found.attachments:
        yield from open_body(mail, completed(head_of(message), blob.mail), body)
    for number, values in enumerate(found.attachments, 1):
        one = Properties(values, found.codec)
        data = one.data(CONTENT)
        allowance.take_bytes(len(data), mail.name)
        yield attachment(mail, number, one.file_name, data, one.text(MEDIA_TYPE))
    if not found.whole:
        yield mail.failed(damaged(mail.name))


def _read(data: bytes) -> _Read:
    message: Values = {}
    attachments: list[Values] = []
    codec = "cp1252"
    position = 6
    while position + _HEADER.size + 2 <= len(data):
        _, number, _, length = _HEADER.unpack_from(data, position)
        start = position + _HEADER.size
        content = data[start : start + length]
        position = start + length + 2
        if number == _NEW and len(attachments) < _MOST_ATTACHMENTS:
            attachments.append({})
        elif number == _CODEPAGE:
            codec = codec_of(int.from_bytes(content[:4], "little")) or codec
        else:
            _add(number, content, message, attachments)
    return _Read(message, attachments, codec, whole=position == len(data))


def _add(number: int, content: bytes, message: Values, attachments: list[Values]) -> None:
    """Properties count for more than the older attributes of the same meaning, which may come first."""
    if number == _OF_MESSAGE:
        message.update(_properties(content))
    elif number in {_SUBJECT, _BODY}:
        message.setdefault(SUBJECT if number == _SUBJECT else BODY, (STRING, content))
    elif not attachments:
        return
    elif number == _OF_ATTACHMENT:
        attachments[-1].update(_properties(content))
    elif number == _DATA:
        attachments[-1][CONTENT] = (BINARY, content)
    elif number == _TITLE:
        attachments[-1].setdefault(0x3704, (STRING, content))


def _properties(data: bytes) -> Values:
    """The properties up to the first that is damaged."""
    values: Values = {}
    try:
        (count,) = struct.unpack_from("<I", data)
        position = 4
        for _ in range(count):
            number, kind, value, position = _property(data, position)
            values[number] = (kind, value)
    except (struct.error, KeyError):
        pass
    return values


def _property(data: bytes, position: int) -> tuple[int, int, bytes, int]:
    """Number, type and value of a property, and where the next one begins. Raises struct.error or KeyError."""
    kind, number = struct.unpack_from("<HH", data, position)
    position += 4
    if number >= _NAMED:
        position = _after_name(data, position)
    several, kind = bool(kind & _SEVERAL), kind & ~_SEVERAL
    count = 1
    if several or kind in _OF_ANY_LENGTH:
        (count,) = struct.unpack_from("<I", data, position)
        position += 4
    value = b""
    for _ in range(count):
        value, position = _value(data, position, kind)
    return number, kind, value, position


def _value(data: bytes, position: int, kind: int) -> tuple[bytes, int]:
    if kind not in _OF_ANY_LENGTH:
        size = _SIZES[kind]
        struct.unpack_from(f"{size}x", data, position)
        return data[position : position + size], position + size
    (length,) = struct.unpack_from("<I", data, position)
    position += 4
    start = position + (_INTERFACE if kind == OBJECT else 0)
    return data[start : position + length], position + length + -length % 4


def _after_name(data: bytes, position: int) -> int:
    kind, length = struct.unpack_from("<16xII", data, position)
    return position + 24 + (length + -length % 4 if kind == _WITH_NAME else 0)
