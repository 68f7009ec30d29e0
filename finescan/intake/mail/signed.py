"""Takes the mail out of an S/MIME signature that wraps it (RFC 8551, opaque signing)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

_SIGNED = bytes.fromhex("2a864886f70d010702")
_ENVELOPED = (bytes.fromhex("2a864886f70d010703"), bytes.fromhex("2a864886f70d0109100117"))
_SEQUENCE, _OCTETS, _OCTETS_IN_PIECES, _CONTEXT = 0x30, 0x04, 0x24, 0xA0
_LEVELS = 12


class _Field(NamedTuple):
    tag: int
    start: int
    end: int
    after: int


def is_enveloped(data: bytes) -> bool:
    """Whether these bytes are a message that only its receiver's key opens."""
    return data[:1] == b"\x30" and any(kind in data[:40] for kind in _ENVELOPED)


def signed_content(data: bytes) -> bytes | None:
    """What was signed, if it lies inside of the signature; None for anything else. The signature is not verified."""
    if data[:1] != b"\x30" or _SIGNED not in data[:40]:
        return None
    try:
        return _content(data)
    except (IndexError, ValueError):
        return None


def _content(data: bytes) -> bytes | None:
    """ContentInfo { type, [0] SignedData { version, algorithms, { type, [0] content }, ... } }."""
    outer = _inside(data, _field(data, 0, len(data)))
    wrapped = _inside(data, _nth(outer, 1))
    signed = _inside(data, _nth(wrapped, 0))
    info = _inside(data, _nth(signed, 2))
    holder = next((field for field in info if field.tag == _CONTEXT), None)
    return None if holder is None else b"".join(_octets(data, holder, 0))


def _nth(fields: Iterator[_Field], number: int) -> _Field:
    for place, field in enumerate(fields):
        if place == number:
            return field
    raise ValueError("a field is missing")


def _octets(data: bytes, field: _Field, level: int) -> Iterator[bytes]:
    """A string of bytes may be cut into pieces, which may be cut again."""
    if field.tag == _OCTETS:
        yield data[field.start : field.end]
    elif field.tag in {_OCTETS_IN_PIECES, _CONTEXT} and level < _LEVELS:
        for piece in _inside(data, field):
            yield from _octets(data, piece, level + 1)


def _inside(data: bytes, field: _Field) -> Iterator[_Field]:
    position = field.start
    while position < field.end and data[position : position + 2] != b"\0\0":
        inner = _field(data, position, field.end)
        yield inner
        position = inner.after


def _field(data: bytes, position: int, limit: int, level: int = 0) -> _Field:
    """Tag, content and end of a field. Raises IndexError or ValueError where it is damaged."""
    tag, length = data[position], data[position + 1]
    start = position + 2
    if length == 0x80:
        end = _end_of_open(data, start, limit, level)
        return _Field(tag, start, end, end + 2)
    if length > 0x80:
        size = length & 0x7F
        length = int.from_bytes(data[start : start + size], "big")
        start += size
    if start + length > limit:
        raise ValueError("a field is longer than what holds it")
    return _Field(tag, start, start + length, start + length)


def _end_of_open(data: bytes, position: int, limit: int, level: int) -> int:
    """A field of open length ends at two zero bytes behind the fields in it."""
    if level > _LEVELS:
        raise ValueError("too deep")
    while data[position : position + 2] != b"\0\0":
        position = _field(data, position, limit, level + 1).after
    return position
