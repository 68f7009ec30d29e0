"""From one file, or one member of an archive, to everything in it that may be a letter."""

from __future__ import annotations

import io
import os
from collections.abc import Iterator

from finescan.errors import DocumentError
from finescan.intake.allowance import Allowance, AllowanceSpentError, too_deep
from finescan.intake.archives.opening import open_archive
from finescan.intake.found import Blob, Left, Member
from finescan.intake.inputs import Input
from finescan.intake.mail.opening import is_locked, locked, mail_kind, open_any_mail
from finescan.intake.opening import fetched, part_of
from finescan.intake.sniffing import ARCHIVES, sniff
from finescan.intake.unwanted import why_unwanted
from finescan.model import Limits, Part


def open_parts(
    source: Input | Member | str | os.PathLike[str], limits: Limits | None = None, password: str | None = None
) -> Iterator[Part | Left]:
    """Everything in one source, in order and one at a time: what can be read, and what was left and why.

    A letter gives itself. A mail gives its body and its attachments, an archive its files, in each other as deep as
    the limits allow. Never raises for what is in the source.
    """
    limits = limits or Limits()
    try:
        blob = fetched(source, limits)
    except DocumentError as error:
        yield _unopened(source, error)
        return
    allowance = Allowance(limits, len(blob.data), password)
    try:
        for found in _opened(blob, allowance):
            allowance.take_part(blob.name)
            yield found
    except AllowanceSpentError as error:
        yield blob.failed(error)


def _opened(blob: Blob, allowance: Allowance) -> Iterator[Part | Left]:
    """What a thing is, or what is in it."""
    media_type = (blob.declared or "") if blob.body else sniff(blob.data)
    mail = None if blob.body else mail_kind(blob, media_type)
    holds = mail is not None or (not blob.body and media_type in ARCHIVES)
    reason = why_unwanted(blob, media_type) if blob.inside and not (blob.body or holds) else None
    if is_locked(blob):
        yield blob.failed(locked(blob.name))
    elif reason is not None:
        yield blob.left(reason)
    elif not holds:
        yield _part(blob, media_type)
    elif blob.inside >= allowance.limits.max_depth:
        yield blob.failed(too_deep(blob.name, allowance.limits))
    else:
        yield from _in(blob, mail, media_type, allowance)


def _in(blob: Blob, mail: str | None, media_type: str, allowance: Allowance) -> Iterator[Part | Left]:
    """All that is in a mail or an archive; what stops it is told after what came before."""
    try:
        if mail is not None:
            found = open_any_mail(blob, mail, allowance)
        else:
            found = open_archive(blob, io.BytesIO(blob.data), media_type, allowance)
        for one in found:
            if isinstance(one, Left):
                yield one
            else:
                yield from _opened(one, allowance)
    except AllowanceSpentError:
        raise
    except DocumentError as error:
        yield blob.failed(error)


def _part(blob: Blob, media_type: str) -> Part | Left:
    try:
        return part_of(blob, media_type)
    except DocumentError as error:
        return blob.failed(error)


def _unopened(source: Input | Member | str | os.PathLike[str], error: DocumentError) -> Left:
    path = source.path if isinstance(source, Input | Member) else os.fspath(source)
    return Blob(path, b"").failed(error)
