"""The properties of an Outlook message, wherever they are stored: its head, its body, an attachment."""

from __future__ import annotations

import codecs
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from finescan.intake.mail.headers import headers, mail_head
from finescan.intake.mail.texts import decode, page_shows_something, shows_something
from finescan.intake.outlook.rtf import inside_rtf
from finescan.model import MailHead

SUBJECT, SENT, HEADERS = 0x0037, 0x0039, 0x007D
SENDER_NAME, SENDER_ADDRESS, SENDER_SMTP, REPLY_TO, TO = 0x0C1A, 0x0C1F, 0x5D01, 0x0050, 0x0E04
BODY, RTF, HTML = 0x1000, 0x1009, 0x1013
DISPLAY_NAME, CONTENT, SHORT_NAME, METHOD, LONG_NAME, MEDIA_TYPE = 0x3001, 0x3701, 0x3704, 0x3705, 0x3707, 0x370E
CODEPAGE, MESSAGE_CODEPAGE = 0x3FDE, 0x3FFD

INTEGER, OBJECT, STRING, UNICODE, TIME, BINARY = 0x0003, 0x000D, 0x001E, 0x001F, 0x0040, 0x0102
_CODECS = {65001: "utf-8", 65000: "utf-7", 20127: "ascii", 20866: "koi8-r", 21866: "koi8-u", 10000: "mac-roman"}
_EPOCH = datetime(1601, 1, 1, tzinfo=UTC)


Values = dict[int, tuple[int, bytes]]
"""Type and bytes of properties by their number."""


@dataclass(frozen=True, slots=True)
class Properties:
    """What is known of a message or an attachment; `codec` is that of strings of bytes."""

    values: Mapping[int, tuple[int, bytes]]
    codec: str = "cp1252"

    def text(self, number: int) -> str | None:
        """A string, None where there is none."""
        kind, data = self.values.get(number, (0, b""))
        if kind == UNICODE:
            return data.decode("utf-16-le", "replace").split("\0")[0] or None
        if kind == STRING:
            return decode(data, self.encoding).split("\0")[0] or None
        return None

    def data(self, number: int) -> bytes:
        """Bytes, none where there are none."""
        return self.values.get(number, (0, b""))[1]

    def integer(self, number: int) -> int:
        """A whole number, 0 where there is none."""
        return int.from_bytes(self.data(number)[:4], "little")

    @property
    def encoding(self) -> str:
        """The codec of the strings, as the message itself names it."""
        return codec_of(self.integer(MESSAGE_CODEPAGE)) or codec_of(self.integer(CODEPAGE)) or self.codec

    @property
    def file_name(self) -> str | None:
        """The name of an attachment."""
        return self.text(LONG_NAME) or self.text(SHORT_NAME) or self.text(DISPLAY_NAME)


def codec_of(page: int) -> str | None:
    """The Python codec of a code page, None if it is unknown."""
    name = _CODECS.get(page) or (f"iso-8859-{page - 28590}" if 28591 <= page <= 28606 else f"cp{page}")
    try:
        return codecs.lookup(name).name
    except LookupError:
        return None


def head_of(properties: Properties) -> MailHead:
    """The chief headers: as they were sent, or else as Outlook keeps them."""
    sent = mail_head(headers((properties.text(HEADERS) or "").encode("utf-8", "replace")))
    return MailHead(
        sent.sender or _sender(properties),
        sent.reply_to or properties.text(REPLY_TO),
        sent.to or properties.text(TO),
        sent.subject or properties.text(SUBJECT),
        sent.date or _sent(properties),
    )


def body_of(properties: Properties) -> list[tuple[str, str]]:
    """The body as a list of one text (media type, text), the page rather than the plain text; none if it is empty."""
    kind, data = properties.values.get(HTML, (0, b""))
    page = (properties.text(HTML) or "") if kind != BINARY else decode(data, codec_of(properties.integer(CODEPAGE)))
    if page_shows_something(page):
        return [("text/html", page)]
    plain = properties.text(BODY) or ""
    packed = properties.data(RTF)
    rich = inside_rtf(packed) if packed else ("text/plain", "")
    if rich[0] == "text/html" and page_shows_something(rich[1]):
        return [rich]
    shown = plain if shows_something(plain) else rich[1]
    return [("text/plain", shown)] if shows_something(shown) else []


def _sender(properties: Properties) -> str | None:
    name = properties.text(SENDER_NAME)
    address = properties.text(SENDER_SMTP) or properties.text(SENDER_ADDRESS)
    if address and "@" in address and address != name:
        return f"{name} <{address}>" if name else address
    return name


def _sent(properties: Properties) -> str | None:
    ticks = int.from_bytes(properties.data(SENT)[:8], "little")
    try:
        return (_EPOCH + timedelta(microseconds=ticks // 10)).strftime("%Y-%m-%d %H:%M UTC") if ticks else None
    except OverflowError:
        return None
