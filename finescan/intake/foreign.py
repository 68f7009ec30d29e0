"""What to say about files that finescan does not read."""

from __future__ import annotations

_OFFICE = "Open it in its program, save it as PDF and scan that."
_PICTURE = "Save it as PNG or JPEG and scan that."
_ARCHIVE = "Unpack it and scan the files in it."
_NO_LETTER = "finescan reads PDF, PNG, JPEG, TIFF, WebP, HEIC, plain text and hOCR."

_TOLD = (
    ("application/vnd.openxmlformats-officedocument.wordprocessingml", "a Word file", _OFFICE),
    ("application/vnd.openxmlformats-officedocument.spreadsheetml", "an Excel file", _OFFICE),
    ("application/vnd.openxmlformats-officedocument.presentationml", "a PowerPoint file", _OFFICE),
    ("application/vnd.oasis.opendocument", "an OpenDocument file", _OFFICE),
    ("application/x-ole-storage", "an Office file of the old kind (or an Outlook message)", _OFFICE),
    ("application/rtf", "a rich text file", _OFFICE),
    ("application/postscript", "a PostScript file", "Convert it to PDF and scan that."),
    ("text/html", "a web page", "Print it to PDF from a browser and scan that."),
    ("application/zip", "a zip archive", _ARCHIVE),
    ("application/gzip", "a gzip archive", _ARCHIVE),
    ("application/x-7z-compressed", "a 7z archive", _ARCHIVE),
    ("application/vnd.rar", "a RAR archive", _ARCHIVE),
    ("application/x-executable", "a program", _NO_LETTER),
    ("application/vnd.sqlite3", "a database", _NO_LETTER),
    ("image/", "a picture of a kind that is not read", _PICTURE),
    ("audio/", "a sound file", _NO_LETTER),
    ("video/", "a video", _NO_LETTER),
)


def told(media_type: str) -> tuple[str, str]:
    """What a file of this type is, in words, and what the user can do with it."""
    for prefix, what, advice in _TOLD:
        if media_type.startswith(prefix):
            return f"{what} ({media_type})", advice
    return f"data of an unknown kind ({media_type})", _NO_LETTER
