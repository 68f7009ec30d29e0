"""What in a mail or an archive is no letter, and is passed over by its kind."""

from __future__ import annotations

import io
import re
import warnings
from pathlib import PurePosixPath

from finescan.intake.found import Blob
from finescan.intake.sniffing import LETTER_SUFFIXES, READABLE, TEXT, UNKNOWN

MIN_SHORT_SIDE, MIN_LONG_SIDE = 400, 700
"""Pixels. A letter of A4 at 75 dots an inch has 620 by 877; half of it at 100 has 583 by 827: coarser print is not
read by any engine. Logos, icons, signatures and tracking pixels are smaller, banners flatter."""

TEXT_SUFFIXES = frozenset({".txt", ".text", ".asc"})
_SYSTEM = re.compile(r"(?:^|/)(?:__MACOSX/|\._[^/]*$|\.DS_Store$|Thumbs\.db$|desktop\.ini$|\.git/)", re.IGNORECASE)
_BY_TYPE = (
    ("audio/", "sound"),
    ("video/", "video"),
    ("font/", "font"),
    ("application/x-executable", "program"),
    ("application/vnd.openxmlformats-officedocument.spreadsheetml", "spreadsheet"),
    ("application/vnd.ms-excel", "spreadsheet"),
    ("application/vnd.oasis.opendocument.spreadsheet", "spreadsheet"),
    ("application/vnd.openxmlformats-officedocument.presentationml", "presentation"),
    ("application/vnd.ms-powerpoint", "presentation"),
    ("application/vnd.oasis.opendocument.presentation", "presentation"),
    ("application/vnd.sqlite3", "database"),
)
_BY_BEGINNING = (
    (b"BEGIN:VCALENDAR", "calendar"),
    (b"BEGIN:VCARD", "contact"),
    (b"-----BEGIN PGP SIGNATURE", "signature"),
    (b"-----BEGIN PGP PUBLIC", "key"),
    (b"-----BEGIN CERTIFICATE", "key"),
)
_BY_SUFFIX = {
    ".ics": "calendar",
    ".vcs": "calendar",
    ".vcf": "contact",
    ".p7s": "signature",
    ".sig": "signature",
    ".exe": "program",
    ".csv": "data",
    ".xml": "data",
    ".json": "data",
    ".log": "data",
}
_BY_DECLARED = (
    ("text/calendar", "calendar"),
    ("application/ics", "calendar"),
    ("text/vcard", "contact"),
    ("text/x-vcard", "contact"),
    ("application/pkcs7-signature", "signature"),
    ("application/x-pkcs7-signature", "signature"),
    ("application/pgp-signature", "signature"),
    ("application/pgp-keys", "key"),
    ("application/pgp-encrypted", "signature"),
    ("application/applefile", "system file"),
    ("audio/", "sound"),
    ("video/", "video"),
    ("font/", "font"),
)


def why_unwanted(blob: Blob, media_type: str) -> str | None:
    """The kind of a thing that is no letter, or None if it may be one."""
    if _SYSTEM.search(blob.part or ""):
        return "system file"
    if not blob.data.strip(b" \t\r\n\0"):
        return "empty"
    if blob.mailed and media_type.startswith("image/") and _is_small(blob.data):
        return "small picture"
    found = next((reason for prefix, reason in _BY_TYPE if media_type.startswith(prefix)), None)
    return found or (_told_by_the_name(blob, media_type) if media_type in {TEXT, UNKNOWN} else None)


def _told_by_the_name(blob: Blob, media_type: str) -> str | None:
    """Text and unknown data: what it begins with, what the mail says it is, how it is called.

    Unknown data under the name of a letter may be one that is damaged: that is no reason to pass it over.
    """
    start = blob.data[:200].lstrip(b"\xef\xbb\xbf \t\r\n")
    found = next((reason for mark, reason in _BY_BEGINNING if start.startswith(mark)), None)
    found = found or next((reason for mark, reason in _BY_DECLARED if (blob.declared or "").startswith(mark)), None)
    suffix = PurePosixPath(blob.filename or "").suffix.lower()
    found = found or _BY_SUFFIX.get(suffix)
    if found or media_type == TEXT:
        return found or ("data" if suffix and suffix not in TEXT_SUFFIXES else None)
    said_to_be_a_letter = suffix in LETTER_SUFFIXES or blob.declared in READABLE
    return None if said_to_be_a_letter else "unknown data"


def _is_small(data: bytes) -> bool:
    """A picture that cannot be opened is not small: what is wrong with it is told when it is read."""
    from PIL import Image

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            with Image.open(io.BytesIO(data)) as picture:
                short, long = sorted(picture.size)
    except (OSError, ValueError, SyntaxError, TypeError, KeyError, IndexError, Image.DecompressionBombError):
        return False
    return short < MIN_SHORT_SIDE or long < MIN_LONG_SIDE
