"""Tells the type of an input by its content, never by its name."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import BinaryIO

from finescan.intake.charsets import charset
from finescan.intake.mailmarks import mail_type
from finescan.intake.olemarks import OLE_MAGIC, directory_offset, ole_type

HEAD = 16_384
"""So many bytes from the beginning tell the type of nearly all files."""

PDF = "application/pdf"
HOCR = "text/vnd.hocr+html"
TEXT = "text/plain"
HTML = "text/html"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
ODT = "application/vnd.oasis.opendocument.text"
READABLE = frozenset(
    {PDF, HOCR, TEXT, HTML, DOCX, ODT, "image/png", "image/jpeg", "image/tiff", "image/webp", "image/heic"}
)
"""The media types that can be read."""

LETTER_SUFFIXES = frozenset(
    {".pdf", ".png", ".jpg", ".jpeg", ".jpe", ".tif", ".tiff", ".webp", ".heic", ".heif", ".hif"}
    | {".txt", ".text", ".asc", ".docx", ".odt", ".html", ".htm"}
)
"""The suffixes under which these come."""

MAIL = "message/rfc822"
APPLE_MAIL = "message/x-emlx"
OUTLOOK = "application/vnd.ms-outlook"
TNEF = "application/vnd.ms-tnef"
MBOX = "application/mbox"
ZIP = "application/zip"
TAR = "application/x-tar"
GZIP, BZIP2, XZ = "application/gzip", "application/x-bzip2", "application/x-xz"
MAILS = frozenset({MAIL, APPLE_MAIL, OUTLOOK, TNEF})
ARCHIVES = frozenset({MBOX, ZIP, TAR, GZIP, BZIP2, XZ})
"""The media types that hold others."""

OLE = "application/x-ole-storage"
UNKNOWN = "application/octet-stream"

_FAR = 1 << 28

_MAGIC = (
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"II*\x00", "image/tiff"),
    (b"MM\x00*", "image/tiff"),
    (b"II+\x00", "image/tiff"),
    (b"MM\x00+", "image/tiff"),
    (b"GIF87a", "image/gif"),
    (b"GIF89a", "image/gif"),
    (b"{\\rtf", "application/rtf"),
    (b"\x7fELF", "application/x-executable"),
    (b"\xcf\xfa\xed\xfe", "application/x-executable"),
    (b"\x1f\x8b", GZIP),
    (b"\xfd7zXZ\x00", XZ),
    (b"\x78\x9f\x3e\x22", TNEF),
    (b"7z\xbc\xaf\x27\x1c", "application/x-7z-compressed"),
    (b"Rar!\x1a\x07", "application/vnd.rar"),
    (b"%!PS", "application/postscript"),
    (b"SQLite format 3\x00", "application/vnd.sqlite3"),
    (b"OggS", "audio/ogg"),
    (b"ID3", "audio/mpeg"),
)
_HEIF_BRANDS = {b"heic", b"heix", b"hevc", b"hevx", b"heim", b"heis", b"mif1", b"msf1"}
_OFFICE = (
    (re.compile(rb"word/(?:document|_rels)|\[Content_Types\]\.xml.*word/", re.DOTALL), DOCX),
    (re.compile(rb"xl/(?:workbook|worksheets)"), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    (
        re.compile(rb"ppt/(?:presentation|slides)"),
        "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    ),
)
_OPEN_DOCUMENT = re.compile(rb"mimetypeapplication/vnd\.oasis\.opendocument\.([a-z]+)")
_MARKUP = re.compile(
    r"\s*(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--.{0,2000}?-->\s*)?<(?:!doctype\s+html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)
_HOCR_MARK = re.compile(r"""class\s*=\s*["']?ocr_page\b|name\s*=\s*["']ocr-system["']""", re.IGNORECASE)


def sniff(data: bytes) -> str:
    """The media type of `data`; `application/octet-stream` if nothing fits."""
    for magic, media_type in _MAGIC:
        if data.startswith(magic):
            return media_type
    found = _container(data) or mail_type(data[:HEAD])
    return found or (PDF if b"%PDF-" in data[:1029] else _text(data))


def sniff_file(file: BinaryIO) -> str:
    """The media type of a file, by those few bytes of it that tell. Raises OSError."""
    head = file.read(HEAD)
    if head.startswith(b"PK\x03\x04"):
        file.seek(0, 2)
        file.seek(max(0, file.tell() - 8_192))
        return sniff(head + file.read(8_192))
    place = directory_offset(head) if head.startswith(OLE_MAGIC) else None
    if place is not None and place > len(head):
        file.seek(place)
        return ole_type(head.ljust(place, b"\0") + file.read(4_096)) if place < _FAR else OLE
    return sniff(head)


def _container(data: bytes) -> str | None:
    """Types whose mark stands behind a length or inside a table of contents."""
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _zip(data)
    if data.startswith(OLE_MAGIC):
        return ole_type(data)
    if data[4:8] == b"ftyp":
        return _iso_media(data[8:12])
    return next((media_type for media_type, fits in _FITS if fits(data)), None)


def _zip(data: bytes) -> str:
    ends = data[:4096] + data[-8192:]
    if found := _OPEN_DOCUMENT.search(data[:200]):
        return f"application/vnd.oasis.opendocument.{found[1].decode()}"
    return next((media_type for mark, media_type in _OFFICE if mark.search(ends)), ZIP)


def _is_tar(data: bytes) -> bool:
    """The sum of the header's bytes stands in the header itself, written in octal digits."""
    header = data[:512]
    digits = header[148:156].strip(b" \x00")
    if len(header) < 512 or not digits.isdigit():
        return False
    total = sum(header[:148]) + 8 * 32 + sum(header[156:])
    return bool(re.fullmatch(rb"[0-7]{1,8}", digits)) and int(digits, 8) == total


_FITS: tuple[tuple[str, Callable[[bytes], bool]], ...] = (
    (BZIP2, lambda data: data[:3] == b"BZh" and data[4:10] == b"1AY&SY"),
    ("image/webp", lambda data: data[:4] == b"RIFF" and data[8:12] == b"WEBP"),
    ("application/x-executable", lambda data: data[:2] == b"MZ" and b"\x00" in data[:64]),
    ("image/bmp", lambda data: data[:2] == b"BM" and data[6:10] == b"\x00\x00\x00\x00"),
    (TAR, _is_tar),
)


def _iso_media(brand: bytes) -> str:
    if brand in _HEIF_BRANDS:
        return "image/heic"
    return "image/avif" if brand in {b"avif", b"avis"} else "video/mp4"


def _text(data: bytes) -> str:
    name = charset(data)
    if name is None:
        return UNKNOWN
    head = data[:HEAD].decode(name, errors="replace").lstrip("\ufeff")
    if not _MARKUP.match(head):
        return TEXT
    return HOCR if _HOCR_MARK.search(head) else HTML
