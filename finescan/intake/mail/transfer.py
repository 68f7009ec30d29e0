"""Undoes the transfer encodings of mails. Total: damaged data are decoded as far as they go."""

from __future__ import annotations

import base64
import binascii
import quopri
import re
from collections.abc import Iterator

_NO_BASE64 = bytes(set(range(256)) - set(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/="))
_RUN = re.compile(rb"[A-Za-z0-9+/]+")
_ALL_BASE64 = re.compile(rb"[A-Za-z0-9+/=\r\n \t]{40,}")
_QUOTED = re.compile(rb"=(?:[0-9A-F]{2}|\r?\n)")
_UU_BEGIN = re.compile(rb"^begin(?:-base64)? [0-7]{3,4} ([^\r\n]{1,200})\r?\n", re.MULTILINE)
_SAMPLE = 20_000


def undone(raw: bytes, encoding: str, *, text: bool) -> bytes:
    """The content behind a transfer encoding; one that is missing or wrong is guessed from the content."""
    if encoding == "base64":
        return unbase64(raw) if _is_base64(raw) else raw
    if encoding == "quoted-printable":
        return quopri.decodestring(raw)
    if encoding in {"x-uuencode", "uuencode", "x-uue", "uue"}:
        return next((data for _, data in uuencoded(raw)), raw)
    if text:
        return quopri.decodestring(raw) if not encoding and _is_quoted(raw) else raw
    return unbase64(raw) if _ALL_BASE64.fullmatch(raw[:_SAMPLE].strip()) else raw


def unbase64(raw: bytes) -> bytes:
    """Decodes each run up to its padding and passes over all that is no base64."""
    letters = raw.translate(None, _NO_BASE64)
    return b"".join(_run(found[0]) for found in _RUN.finditer(letters))


def uuencoded(raw: bytes) -> Iterator[tuple[str, bytes]]:
    """The files (name, content) that are written into a text in the old way; cut ones as far as they go."""
    for found in _UU_BEGIN.finditer(raw):
        content = b"".join(_uu_lines(raw, found.end()))
        if content:
            yield found[1].decode("utf-8", "replace").strip(), content


def without_uuencoded(raw: bytes) -> bytes:
    """The text around such files."""
    pieces: list[bytes] = []
    position = 0
    for found in _UU_BEGIN.finditer(raw):
        if found.start() >= position:
            pieces.append(raw[position : found.start()])
            end = raw.find(b"\nend", found.end())
            position = len(raw) if end < 0 else end + 4
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


def _uu_lines(raw: bytes, position: int) -> Iterator[bytes]:
    while position < len(raw):
        end = raw.find(b"\n", position)
        end = len(raw) if end < 0 else end
        line = raw[position:end].rstrip(b"\r")
        position = end + 1
        if line.strip() in {b"end", b"`", b""} or len(line) > 100:
            return
        try:
            yield binascii.a2b_uu(line)
        except binascii.Error:
            yield _uu_damaged(line)


def _uu_damaged(line: bytes) -> bytes:
    """A line whose end was lost or that has a character too many."""
    try:
        return binascii.a2b_uu(line[: ((line[0] - 32) & 63) * 4 // 3 + 2])
    except binascii.Error:
        return b""
