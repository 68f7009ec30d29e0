"""A PDF canvas that counts its pages before it numbers them, and dates the file with the day of the letter."""

from __future__ import annotations

import datetime as dt
from typing import Any

from reportlab.pdfbase.pdfdoc import PDFDictionary, PDFInfo, PDFString
from reportlab.pdfgen.canvas import Canvas

from finescan.letters.render.pdf_text import FAINT
from finescan.letters.render.prose import WORDS
from finescan.letters.render.sheet import POINTS, Sheet
from finescan.reports.annotated import fonts

_SIZE, _ABOVE = 8, 12


class NumberedCanvas(Canvas):  # type: ignore[misc] # reportlab has no types
    """Writes "Page 2 of 3" at the foot from the second page on."""

    def __init__(self, *given: Any, day: dt.date | None, language: str, sheet: Sheet, **more: Any) -> None:
        super().__init__(*given, **more)
        self._doc.info = _Info(day)
        self._words, self._sheet = WORDS[language], sheet
        self._pages: list[dict[str, Any]] = []

    def showPage(self) -> None:  # noqa: N802 - the name is reportlab's
        """Keeps the page until their number is known."""
        self._pages.append(dict(self.__dict__))
        self._startPage()

    def save(self) -> None:
        """Numbers and writes all pages."""
        count = len(self._pages)
        for number, page in enumerate(self._pages, 1):
            self.__dict__.update(page)
            if number > 1:
                self._number(f"{self._words['page']} {number} {self._words['of']} {count}")
            super().showPage()
        super().save()

    def _number(self, text: str) -> None:
        self.setFont(fonts.SANS, _SIZE)
        self.setFillColor(FAINT)
        self.drawRightString((self._sheet.wide - self._sheet.right) * POINTS, _ABOVE * POINTS, text)


class _Info(PDFInfo):  # type: ignore[misc]
    """What the file tells about itself: no date but that of the letter."""

    def __init__(self, day: dt.date | None) -> None:
        super().__init__()
        self._day = day

    def format(self, document: object) -> bytes:
        """The entries as PDF writes them."""
        told = {"Title": self.title, "Author": self.author, "Creator": "finescan", "Producer": "finescan"}
        entries = {name: PDFString(value) for name, value in told.items()}
        if self._day is not None:
            entries["CreationDate"] = PDFString(f"D:{self._day:%Y%m%d}000000Z")
        made: bytes = PDFDictionary(entries).format(document)
        return made
