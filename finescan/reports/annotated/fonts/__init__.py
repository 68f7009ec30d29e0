"""The typeface of the pages that finescan sets itself: DejaVu, for Latin, Greek and Cyrillic letters and signs."""

from __future__ import annotations

from functools import cache
from importlib.resources import as_file, files

SANS, BOLD, MONO = "finescan-sans", "finescan-sans-bold", "finescan-mono"
MONO_ADVANCE = 0.602
"""How wide a character of the monospaced face is, as a share of its size."""

_FILES = {SANS: "DejaVuSans.ttf", BOLD: "DejaVuSans-Bold.ttf", MONO: "DejaVuSansMono.ttf"}


@cache
def register() -> None:
    """Make the faces known to reportlab, once a process."""
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont

    for name, file in _FILES.items():
        with as_file(files(__name__) / file) as path:
            pdfmetrics.registerFont(TTFont(name, str(path)))
    pdfmetrics.registerFontFamily(SANS, normal=SANS, bold=BOLD, italic=SANS, boldItalic=BOLD)


def data(face: str) -> bytes:
    """The file of a face."""
    return (files(__name__) / _FILES[face]).read_bytes()
