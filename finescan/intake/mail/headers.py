"""Reads the headers of a mail or of a part of it, however damaged they are."""

from __future__ import annotations

import base64
import binascii
import quopri
import re
from email.message import Message
from typing import NamedTuple

from finescan.model import MailHead

_LINE = re.compile(rb"[!-9;-~]{1,200}[ \t]*:[^\n]*\n?|[ \t]+[^\n]*\n?|>?From [^\n]*\n?")
_LEADING = re.compile(rb"(?:[ \t]*\r?\n)*")
_LONGEST_BLOCK = 256 * 1024
_LONGEST_VALUE = 8_192
_SHOWN = 1_000
_WORD = re.compile(r"=\?([^?\s*]{1,40})(?:\*[^?\s]{0,20})?\?([bBqQ])\?([^?]*)\?=")
_BETWEEN_WORDS = re.compile(r"(\?=)\s+(?==\?)")


class Entity(NamedTuple):
    """A mail or a part of one: its headers, and from where to where its content goes in the mail's bytes."""

    head: Message
    start: int
    end: int


def entity(data: bytes, start: int, end: int, *, whole: bool = False) -> Entity:
    """The headers at `start`, and where the content begins; `whole`: blank lines before a whole mail do not count."""
    leading = _LEADING.match(data, start, end) if whole else None
    position = begin = leading.end() if leading else start
    while (line := _LINE.match(data, position, end)) and position - begin < _LONGEST_BLOCK:
        position = line.end()
    head = headers(data[begin:position])
    if position - begin >= _LONGEST_BLOCK:
        position = _blank_line(data, position, end)
    if data[position : position + 2] == b"\r\n":
        position += 2
    elif data[position : position + 1] == b"\n":
        position += 1
    return Entity(head, min(position, end), end)


def headers(block: bytes) -> Message:
    """The headers in a block of lines, unfolded and of bounded length, as text."""
    message = Message()
    unfolded = re.sub(rb"\r?\n(?=[ \t])", b"", block)
    for line in unfolded.splitlines():
        name, colon, value = line.partition(b":")
        if colon and not name.startswith((b">From ", b"From ")):
            message[name.strip().decode("ascii", "replace")] = _text(value.strip()[:_LONGEST_VALUE])
    return message


def mail_head(head: Message) -> MailHead:
    """The chief headers, decoded."""
    return MailHead(
        value(head, "From"),
        value(head, "Reply-To"),
        value(head, "To"),
        value(head, "Subject"),
        value(head, "Date"),
    )


def value(head: Message, name: str) -> str | None:
    """The decoded text of a header on one line; None if it is missing or empty."""
    text = " ".join(decoded(str(head.get(name, ""))).split())
    return "".join(char for char in text if char.isprintable())[:_SHOWN] or None


def media_type(head: Message, default: str = "text/plain") -> str:
    """What the headers say the content is, in lower case."""
    return head.get_content_type() if head.get("Content-Type") else default


def parameter(head: Message, name: str) -> str | None:
    """A parameter of the type, e.g. `charset`."""
    return _parameter(head, name, "Content-Type")


def file_name(head: Message) -> str | None:
    """The name of an attachment, decoded."""
    found = _parameter(head, "filename", "Content-Disposition") or _parameter(head, "name", "Content-Type")
    return decoded(found) if found else None


def disposition(head: Message) -> str | None:
    """`attachment`, `inline` or None."""
    said = str(head.get("Content-Disposition", "")).partition(";")[0].strip().lower()
    return said or None


def decoded(text: str) -> str:
    """A header with its encoded words (RFC 2047) as text; what cannot be decoded stays as it is."""
    joined = _BETWEEN_WORDS.sub(r"\1", text)
    pieces: list[str] = []
    position = 0
    pending, charset = b"", ""
    for found in _WORD.finditer(joined):
        content = _content(found[2], found[3])
        if found.start() == position and pending and found[1].lower() == charset:
            pending += content  # a character may be cut in two by the end of a word
        else:
            pieces += (_decode(pending, charset), joined[position : found.start()])
            pending, charset = content, found[1].lower()
        position = found.end()
    return "".join((*pieces, _decode(pending, charset), joined[position:]))


def _parameter(head: Message, name: str, header: str) -> str | None:
    try:
        found = head.get_param(name, None, header)
    except (ValueError, IndexError, TypeError, LookupError):
        return None
    if isinstance(found, tuple):
        return _decode(found[2].encode("latin-1", "replace"), found[0] or "utf-8")
    return str(found).strip() or None if found is not None else None


def _text(raw: bytes) -> str:
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        return raw.decode("cp1252", "replace")


def _content(encoding: str, text: str) -> bytes:
    raw = text.encode("latin-1", "replace")
    if encoding in "qQ":
        return quopri.decodestring(raw.replace(b"_", b" "))
    letters = re.sub(rb"[^A-Za-z0-9+/]", b"", raw)
    try:
        return base64.b64decode(letters[: len(letters) - (len(letters) % 4 == 1)] + b"===")
    except binascii.Error:
        return raw


def _decode(raw: bytes, charset: str) -> str:
    try:
        return raw.decode("utf-8" if charset in {"", "us-ascii"} else charset, "replace")
    except (LookupError, ValueError):
        return _text(raw)


def _blank_line(data: bytes, position: int, end: int) -> int:
    ends = [found for mark in (b"\n\n", b"\n\r\n") if (found := data.find(mark, position, end)) >= 0]
    return min(ends) + 1 if ends else end
