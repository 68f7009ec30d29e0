"""With which language data pages are read again, once it is known in which language they are written."""

from __future__ import annotations

from collections.abc import Sequence

from finescan.facts.language import language_of
from finescan.model import Page, Source
from finescan.reading.tessdata import available_languages

OWN_DATA = {"fr": "fra", "it": "ita", "es": "spa", "nl": "nld", "pl": "pol"}
"""What German data read with errors in every other sentence; English they read without."""


def own_language(pages: Sequence[Page], used: Sequence[str]) -> str | None:
    """Tesseract's name of the language of the pages that OCR read, if its data would read them better.

    None where nothing was read by OCR, the language is not known or its data are not installed.
    """
    words = [word.text for page in pages if page.read_from is Source.OCR for word in page.words]
    data = OWN_DATA.get(language_of(" ".join(words)) or "") if words else None
    return data if data and data not in used and data in available_languages() else None
