"""Tells the documents apart that Microsoft's compound file format holds: Outlook messages, old Office files."""

from __future__ import annotations

OLE_MAGIC = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_SECTOR_SIZES = {9: 512, 12: 4096}
_CLASSES = {
    "0b0d020000000000c000000000000046": "application/vnd.ms-outlook",
    "0609020000000000c000000000000046": "application/msword",
    "2008020000000000c000000000000046": "application/vnd.ms-excel",
    "108d81649b4fcf1186ea00aa00b929e8": "application/vnd.ms-powerpoint",
}
_STREAMS = (
    ("__properties_version1.0", "application/vnd.ms-outlook"),
    ("__nameid_version1.0", "application/vnd.ms-outlook"),
    ("WordDocument", "application/msword"),
    ("Workbook", "application/vnd.ms-excel"),
    ("PowerPoint Document", "application/vnd.ms-powerpoint"),
)


def directory_offset(head: bytes) -> int | None:
    """Where in the file the directory begins, as its first 512 bytes tell."""
    size = _SECTOR_SIZES.get(int.from_bytes(head[30:32], "little"))
    return None if size is None or len(head) < 52 else (int.from_bytes(head[48:52], "little") + 1) * size


def ole_type(data: bytes) -> str:
    """The media type, by the class in the root of the directory or else by the streams that are named in it."""
    start = directory_offset(data)
    directory = data[start : start + 4096] if start is not None else b""
    known = _CLASSES.get(directory[80:96].hex())
    return known or _by_streams(directory) or _by_streams(data) or "application/x-ole-storage"


def _by_streams(data: bytes) -> str | None:
    return next((media_type for name, media_type in _STREAMS if name.encode("utf-16-le") in data), None)
