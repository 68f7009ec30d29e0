"""Tells the type of an input by its content, never by its name."""

from __future__ import annotations

import re

from finescan.intake.charsets import charset

PDF = "application/pdf"
HOCR = "text/vnd.hocr+html"
TEXT = "text/plain"
READABLE = frozenset({PDF, HOCR, TEXT, "image/png", "image/jpeg", "image/tiff", "image/webp", "image/heic"})
"""The media types that can be read."""

UNKNOWN = "application/octet-stream"

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
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "application/x-ole-storage"),
    (b"\x7fELF", "application/x-executable"),
    (b"\xcf\xfa\xed\xfe", "application/x-executable"),
    (b"\x1f\x8b", "application/gzip"),
    (b"7z\xbc\xaf\x27\x1c", "application/x-7z-compressed"),
    (b"Rar!\x1a\x07", "application/vnd.rar"),
    (b"%!PS", "application/postscript"),
    (b"SQLite format 3\x00", "application/vnd.sqlite3"),
    (b"OggS", "audio/ogg"),
    (b"ID3", "audio/mpeg"),
)
_HEIF_BRANDS = {b"heic", b"heix", b"hevc", b"hevx", b"heim", b"heis", b"mif1", b"msf1"}
_OFFICE = (
    (b"word/", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    (b"xl/", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    (b"ppt/", "application/vnd.openxmlformats-officedocument.presentationml.presentation"),
    (b"opendocument", "application/vnd.oasis.opendocument"),
)
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
    return _container(data) or (PDF if b"%PDF-" in data[:1029] else _text(data))


def _container(data: bytes) -> str | None:
    """Types whose mark stands behind a length or inside a table of contents."""
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _zip(data)
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return "image/webp"
    if data[4:8] == b"ftyp":
        return _iso_media(data[8:12])
    if data[:2] == b"MZ" and b"\x00" in data[:64]:
        return "application/x-executable"
    return "image/bmp" if data[:2] == b"BM" and data[6:10] == b"\x00\x00\x00\x00" else None


def _zip(data: bytes) -> str:
    head, tail = data[:4096], data[-8192:]
    for mark, media_type in _OFFICE:
        if mark in head or mark in tail:
            return media_type
    return "application/zip"


def _iso_media(brand: bytes) -> str:
    if brand in _HEIF_BRANDS:
        return "image/heic"
    return "image/avif" if brand in {b"avif", b"avis"} else "video/mp4"


def _text(data: bytes) -> str:
    name = charset(data)
    if name is None:
        return UNKNOWN
    head = data[:16_384].decode(name, errors="replace").lstrip("\ufeff")
    if not _MARKUP.match(head):
        return TEXT
    return HOCR if _HOCR_MARK.search(head) else "text/html"
