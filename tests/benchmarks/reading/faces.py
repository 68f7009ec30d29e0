"""The type faces of the pages: those that the machine has, else the one that comes with reportlab."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFError, TTFont

_FOLDERS = (Path("/usr/share/fonts"), Path("/usr/local/share/fonts"), Path("/Library/Fonts"))
_WANTED = {
    "sans": ("LiberationSans-Regular.ttf", "Vera.ttf"),
    "serif": ("LiberationSerif-Regular.ttf", "DejaVuSerif.ttf", "Vera.ttf"),
    "wide": ("DejaVuSans.ttf", "Vera.ttf"),
}


@cache
def face(name: str) -> str:
    """The registered name of the first file that is there; results of machines with other files differ a little."""
    for file in _WANTED[name]:
        try:
            pdfmetrics.registerFont(TTFont(file, str(_installed(file) or file)))
        except TTFError:
            continue
        return file
    raise FileNotFoundError(f"none of {', '.join(_WANTED[name])} can be loaded")


def faces() -> dict[str, str]:
    """Which file stands for which face."""
    return {name: face(name) for name in _WANTED}


@cache
def _installed(file: str) -> Path | None:
    return next((path for folder in _FOLDERS if folder.is_dir() for path in sorted(folder.rglob(file))), None)
