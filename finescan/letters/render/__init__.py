"""Letters and papers as files: text, Markdown, HTML, Word and PDF. What they say is text in all of them, never markup.

The same document gives the same bytes, whenever and wherever it is made.
"""

from __future__ import annotations

from importlib import import_module

from finescan.letters.model import Letter, Paper
from finescan.letters.render.prose import cleaned
from finescan.letters.render.sheet import DIN_5008_B, SHEETS, Sheet

__all__ = ["DIN_5008_B", "FORMS", "SHEETS", "Sheet", "rendered"]

FORMS = {"txt": "text", "md": "markdown", "html": "html", "docx": "word", "pdf": "pdf"}
"""The forms by their file suffixes, and the module that makes each."""


def rendered(document: Letter | Paper, form: str, sheet: Sheet = DIN_5008_B) -> bytes:
    """The document as a file of the form; `sheet` tells where a letter has its parts, on paper."""
    maker = import_module(f"{__name__}.{FORMS[form]}")
    made: bytes = maker.made(cleaned(document), sheet)
    return made
