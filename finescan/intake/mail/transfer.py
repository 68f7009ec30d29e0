"""Undoes the transfer encodings of mails. Total: damaged data are decoded as far as they go."""

from __future__ import annotations

import base64
import binascii
import quopri
import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

_NO_BASE64 = bytes(set(range(256)) - set(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/="))
_RUN = re.compile(rb"[A-Za-z0-9+/]+")
_ALL_BASE64 = re.compile(rb"[A-Za-z0-9+/=\r\n \t]{40,}")
_QUOTED = re.compile(rb"=(?:[0-9A-F]{2}|\r?\n)")
_UU_BEGIN = re.compile(rb"^begin(?:-base64)? [0-7]{3,4} ([^\r\n]{1,200})\r?\n", re.MULTILINE)
_MOST_RUNS = 10_000
_LONGEST_UU_LINE = 100
_SAMPLE = 20_000


def undone(raw: bytes, encoding: str, *, text: bool) -> bytes:
    """The content behind a transfer encoding; one that is missing or wrong is guessed from the content."""
    if encoding == "base64":
        return unbase64(raw) if _is_base64(raw) else raw
    if encoding == "quoted-printable":
        return quopri.decodestring(raw)
    if encoding in {"x-uuencode", "uuencode", "x-uue", "uue"}:
        return next((file.data for file in uuencoded(raw)), raw)
    if text:
        return quopri.decodestring(raw) if not encoding and _is_quoted(raw) else raw
    return unbase64(raw) if _ALL_BASE64.fullmatch(raw[:_SAMPLE].strip()) else raw


def unbase64(raw: bytes) -> bytes:
    """Decodes each run up to its padding and passes over all that is no base64."""
    letters = raw.translate(None, _NO_BASE64)
    if letters.count(b"=") > _MOST_RUNS:
        return _run(letters.replace(b"=", b""))
    return b"".join(_run(found[0]) for found in _RUN.finditer(letters))


class Uuencoded(NamedTuple):
    """A file that is written into a text in the old way, and from where to where it goes there."""

    name: str
    data: bytes
    start: int
    end: int


def uuencoded(raw: bytes) -> Iterator[Uuencoded]:
    """The files in a text; cut ones as far as they go."""
    position = 0
    while found := _UU_BEGIN.search(raw, position):
        data, position = _uu_data(raw, found.end())
        if data:
            yield Uuencoded(found[1].decode("utf-8", "replace").strip(), data, found.start(), position)


def without(raw: bytes, files: Iterable[Uuencoded]) -> bytes:
    """The text around such files."""
    pieces: list[bytes] = []
    position = 0
    for file in files:
        pieces.append(raw[position : file.start])
        position = file.end
    return b"".join((*pieces, raw[position:]))


def _run(letters: bytes) -> bytes:
    whole = letters[: len(letters) - (len(letters) % 4 == 1)]
    return base64.b64decode(whole + b"=" * (-len(whole) % 4))


def _is_base64(raw: bytes) -> bool:
    """Text that is only said to be base64 has blanks and points; rubbish between the lines is far less than these."""
    sample = raw[:_SAMPLE]
    odd = len(sample.translate(None, b"\r\n")) - len(sample.translate(None, _NO_BASE64))
    return odd * 10 <= len(sample)


def _is_quoted(raw: bytes) -> bool:
    return sum(1 for _ in zip(range(3), _QUOTED.finditer(raw[:_SAMPLE]), strict=False)) == 3


def _uu_data(raw: bytes, position: int) -> tuple[bytes, int]:
    """The content that begins at a position, and where it ends: at its "end", or at what cannot belong to it."""
    pieces: list[bytes] = []
    while position < len(raw):
        line_end = raw.find(b"\n", position) + 1 or len(raw)
        line = raw[position:line_end].strip(b"\r\n")
        data = b"" if len(line) > _LONGEST_UU_LINE else _uu_line(line)
        if not data and line not in {b"`", b"", b" ", b"end"}:
            break
        position = line_end
        pieces.append(data)
        if line == b"end":
            break
    return b"".join(pieces), position


def _uu_line(line: bytes) -> bytes:
    """The bytes of a line; of one with a wrong end, what its length allows; none of what is no such line."""
    if not line or line == b"end":
        return b""
    for attempt in (line, line[: ((line[0] - 32) & 63) * 4 // 3 + 2]):
        try:
            return binascii.a2b_uu(attempt)
        except binascii.Error:
            continue
    return b""
