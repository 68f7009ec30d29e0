"""Tells a mail, or a file of many mails, by its headers: no magic number opens them."""

from __future__ import annotations

import re

_LINE = re.compile(rb"([!-9;-~]{1,60})[ \t]*:[^\r\n]*\r?\n?|[ \t]+[^\r\n]*\r?\n?|>?From [^\r\n]*\r?\n?")
_SENDER = re.compile(rb"^From:[^\r\n]{0,500}@", re.MULTILINE | re.IGNORECASE)
_BLANK = re.compile(rb"(?:[ \t]*\r?\n){1,20}")
_MBOX = re.compile(rb"From [^\r\n]{0,300}\d\d[^\r\n]{0,60}\r?\n(?=[!-9;-~]{1,60}[ \t]*:|>From )")
_APPLE = re.compile(rb"\d{1,10}[ \t]*\r?\n")
_BY_MACHINES = frozenset(
    b"received message-id mime-version return-path delivered-to content-type content-transfer-encoding x-mailer "
    b"dkim-signature x-received x-original-to envelope-to authentication-results".split()
)
_BY_PEOPLE = frozenset(b"from to subject date reply-to cc sender".split())


def mail_type(head: bytes) -> str | None:
    """The media type of a mail, an Apple mail file or an mbox that begins with `head`; None for all else."""
    if _MBOX.match(head):
        return "application/mbox"
    if looks_like_mail(head):
        return "message/rfc822"
    length = _APPLE.match(head)
    return "message/x-emlx" if length and looks_like_mail(head[length.end() :]) else None


def looks_like_mail(head: bytes) -> bool:
    """Whether the lines up to the first blank one are headers, enough of them those of a mail.

    A typed letter may open with "From:" and "To:" as well: without a header that programs write, the address of a
    sender is asked for.
    """
    blank = _BLANK.match(head)
    names = _header_names(head, blank.end() if blank else 0)
    people = len(names & _BY_PEOPLE)
    if names & _BY_MACHINES:
        return people > 0 or len(names & _BY_MACHINES) > 1
    return people >= 2 and _SENDER.search(head) is not None


def _header_names(head: bytes, position: int) -> set[bytes]:
    names: set[bytes] = set()
    while (line := _LINE.match(head, position)) and line.end() > position:
        position = line.end()
        if line[1]:
            names.add(line[1].lower())
    return names
