"""Reads mbox files line by line."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from finescan.intake.allowance import Allowance, too_large
from finescan.intake.archives.entry import FAULTS, Source, damaged
from finescan.intake.found import Blob, Left

_FROM = re.compile(rb"From \S.{0,300}?\d\d:\d\d.{0,60}\d{4}|From - |From \S+@\S+")
_HEADER = re.compile(rb"[!-9;-~]{1,60}[ \t]*:|>From |\r?\n")
_LONGEST_LINE = 1 << 16


def open_mbox(source: Source, allowance: Allowance) -> Iterator[Blob | Left]:
    """The mails of the file in order, each under its number."""
    try:
        for number, data in enumerate(_mails(source, allowance.limits.max_bytes), 1):
            entry = source.entry(f"message {number}", allowance)
            if len(data) > allowance.limits.max_bytes:
                yield entry.failed(too_large(entry.name, allowance.limits))
            else:
                yield replace(entry, data=data)
    except FAULTS as reason:
        yield source.place.failed(damaged(source.place.name, reason))


def _mails(source: Source, most: int) -> Iterator[bytes]:
    """The bytes of each mail, but of one that is too large no more than a line beyond the limit.

    A mail begins at a "From " line after a blank one, or at the beginning, if a header follows.
    """
    mail = bytearray()
    after_blank, opening = True, b""
    while line := source.file.readline(_LONGEST_LINE):
        if opening:
            if _HEADER.match(line) and mail:
                yield bytes(mail)
                mail.clear()
            elif not _HEADER.match(line):
                mail += opening
            opening = b""
        if after_blank and _FROM.match(line):
            opening = line
        elif len(mail) <= most:
            mail += line
        after_blank = not line.strip()
    if mail:
        yield bytes(mail)
