"""Opens an internet mail: its body first, then every attachment in order."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import replace

from finescan.errors import BrokenFileError
from finescan.intake.allowance import Allowance, too_nested
from finescan.intake.found import Blob, Left
from finescan.intake.mail.body import content, is_text, texts
from finescan.intake.mail.headers import decoded, entity, file_name, mail_head, parameter
from finescan.intake.mail.structure import MOST_LEVELS, Node, Room, leaves, structure
from finescan.intake.mail.texts import joined
from finescan.intake.names import file_name as safe_name
from finescan.model import MailHead

_REPORTS = ("message/delivery-status", "message/disposition-notification", "text/rfc822-headers", "message/feedback")
_WRAPPERS = frozenset(
    {"application/pkcs7-mime", "application/x-pkcs7-mime", "application/ms-tnef", "application/vnd.ms-tnef"}
)
"""Attachments that are the mail itself once more, without its headers."""

_ELSEWHERE = ("message/external-body", "message/partial")


def container_of(blob: Blob) -> str:
    """The id of the outermost mail: the beginning of the digest of its bytes."""
    if blob.mailed and blob.container is not None:
        return blob.container
    return hashlib.sha256(blob.data).hexdigest()[:16]


def open_mail(blob: Blob, allowance: Allowance) -> Iterator[Blob | Left]:
    """The body and the attachments of a mail, and what is wrong with it."""
    mail = replace(blob, container=container_of(blob), mailed=True)
    room = Room(allowance.limits.max_parts)
    tree = structure(blob.data, room)
    head = completed(mail_head(tree.head), blob.mail)
    body = texts(blob.data, tree)
    attached = [leaf for leaf in leaves(tree) if not is_text(leaf)]
    if body or not attached:
        yield from open_body(mail, head, [(text.kind, text.text) for text in body if text.seen])
    for number, leaf in enumerate(attached, 1):
        found = _attached(mail, leaf, number, allowance)
        yield replace(found, mail=head) if isinstance(found, Blob) and leaf.kind in _WRAPPERS else found
    files = [file for text in body for file in text.files]
    for number, (name, data) in enumerate(files, len(attached) + 1):
        yield attachment(mail, number, decoded(name), data)
    if room.left <= 0:
        yield mail.failed(too_nested(mail.name, MOST_LEVELS))
    yield from _faults(mail, tree)


def open_body(mail: Blob, head: MailHead, shown: Iterable[tuple[str, str]]) -> Iterator[Blob | Left]:
    """The texts (media type, text) of a mail as one part, or that there is none."""
    pieces = tuple(shown)
    body = replace(mail, part=mail.within("body"), mail=head, body=True)
    if not pieces:
        yield body.left("no text")
        return
    media_type, text = joined(pieces)
    yield replace(body, data=text.encode("utf-8", "replace"), declared=media_type, charset="utf-8")


def attachment(mail: Blob, number: int, name: str | None, data: bytes, declared: str | None = None) -> Blob:
    """A file that is attached to a mail."""
    safe = safe_name(name or "")
    return Blob(
        mail.path,
        data,
        mail.within(f"attachment {number}: {safe}" if safe else f"attachment {number}"),
        mail.container,
        mail.inside + 1,
        mailed=True,
        filename=safe or None,
        declared=declared,
    )


def _attached(mail: Blob, leaf: Node, number: int, allowance: Allowance) -> Blob | Left:
    """A leaf as an attachment; `Left` where there is nothing in it to be opened."""
    data = content(mail.data, leaf)
    name = file_name(leaf.head) or _subject(data, leaf.kind)
    found = replace(attachment(mail, number, name, data, leaf.kind), charset=parameter(leaf.head, "charset"))
    if leaf.fault is not None:
        return found.failed(too_nested(found.name, MOST_LEVELS))
    if leaf.kind.startswith(_REPORTS):
        return found.left("delivery report")
    if leaf.kind.startswith(_ELSEWHERE):
        return found.left("kept elsewhere")
    allowance.take_bytes(len(data), mail.name)
    undecoded = not data and leaf.end - leaf.start > 4
    return found.failed(_undecoded(found.name)) if undecoded and mail.data[leaf.start : leaf.end].strip() else found


def _subject(data: bytes, kind: str) -> str | None:
    """A forwarded mail has no file name: its subject tells more than a number."""
    return mail_head(entity(data, 0, len(data), whole=True).head).subject if kind == "message/rfc822" else None


def completed(head: MailHead, outer: MailHead | None) -> MailHead:
    """The head of a mail that is wrapped in another: what it does not say stands outside."""
    if outer is None:
        return head
    return MailHead(
        head.sender or outer.sender,
        head.reply_to or outer.reply_to,
        head.to or outer.to,
        head.subject or outer.subject,
        head.date or outer.date,
    )


def _faults(mail: Blob, tree: Node) -> Iterator[Left]:
    if any(leaf.fault == "no-boundary" for leaf in leaves(tree)):
        yield mail.failed(
            BrokenFileError(
                f"{mail.name}: says that it has several parts, but not where they begin; what is in it was read as one "
                "text. Open it in the mail program and save its attachments.",
                f"{mail.name}: soll aus mehreren Teilen bestehen, sagt aber nicht, wo sie beginnen; der Inhalt wurde "
                "als ein Text gelesen. Öffnen Sie die Nachricht im Mailprogramm und speichern Sie ihre Anhänge.",
            )
        )


def _undecoded(name: str) -> BrokenFileError:
    return BrokenFileError(
        f"{name}: is damaged and cannot be decoded. Ask the sender to send it again.",
        f"{name}: ist beschädigt und lässt sich nicht entschlüsseln. Bitten Sie den Absender, es erneut zu senden.",
    )
