"""Which reader opens which kind of mail."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from finescan.errors import EncryptedError
from finescan.intake.allowance import Allowance
from finescan.intake.found import Blob, Left
from finescan.intake.mail.message import open_mail
from finescan.intake.mail.signed import is_enveloped, signed_content
from finescan.intake.outlook.tnef import open_tnef
from finescan.intake.sniffing import APPLE_MAIL, MAIL, MAILS, OLE, OUTLOOK, TEXT, TNEF, UNKNOWN

_PGP = (b"-----BEGIN PGP MESSAGE", b"-----BEGIN PKCS7")


_SIGNED = "application/pkcs7-mime"


def mail_kind(blob: Blob, media_type: str) -> str | None:
    """The media type of the mail that these bytes are, None for all else.

    What a signature wraps is a mail. So is what is said to be one, though its headers be too few to be known by, or its
    beginning damaged.
    """
    if media_type in MAILS:
        return media_type
    if media_type == UNKNOWN and signed_content(blob.data):
        return _SIGNED
    suffix = (blob.filename or "").lower()[-4:]
    if media_type == OLE and (suffix == ".msg" or blob.declared == OUTLOOK):
        return OUTLOOK
    said = suffix == ".eml" or blob.declared == MAIL
    return MAIL if said and media_type in {TEXT, UNKNOWN} and blob.data.strip() else None


def open_any_mail(blob: Blob, kind: str, allowance: Allowance) -> Iterator[Blob | Left]:
    """The body and the attachments of a mail of this kind."""
    if kind == OUTLOOK:
        from finescan.intake.outlook.msg import open_msg

        return open_msg(blob, allowance)
    if kind == _SIGNED:
        return open_mail(replace(blob, data=signed_content(blob.data) or b""), allowance)
    if kind == TNEF:
        return open_tnef(blob, allowance)
    return open_mail(_without_frame(blob) if kind == APPLE_MAIL else blob, allowance)


def is_locked(blob: Blob) -> bool:
    """Whether these bytes, or the text of a mail, can be read with its receiver's key only."""
    return blob.data[:200].lstrip().startswith(_PGP) or is_enveloped(blob.data)


def locked(name: str) -> EncryptedError:
    """The error for a mail or an attachment that only its receiver's key opens."""
    return EncryptedError(
        f"{name}: is encrypted for its receiver. Open it in the mail program, save it as PDF and scan that.",
        f"{name}: ist für den Empfänger verschlüsselt. Öffnen Sie die Nachricht im Mailprogramm, "
        "speichern Sie sie als PDF und prüfen Sie das PDF.",
    )


def _without_frame(blob: Blob) -> Blob:
    """An Apple mail file: a line with the length of the mail, the mail, a property list."""
    line, _, rest = blob.data.partition(b"\n")
    return replace(blob, data=rest[: int(line)])
