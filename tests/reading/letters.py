"""Small letters in every form in which the tests read them."""

from __future__ import annotations

import io
from collections.abc import Callable

import numpy as np
import pypdfium2 as pdfium
from PIL import Image
from reportlab.lib import pdfencrypt
from reportlab.pdfgen.canvas import Canvas

from finescan.intake import make_part
from finescan.model import Part

A4 = (595.28, 841.89)
LINES = (
    (20, "Branchenverzeichnis Nordwest", 0.0),
    (10, "Sehr geehrte Damen und Herren, bitte pruefen Sie die folgenden Angaben.", 0.0),
    (10, "Ergaenzen Sie fehlende Daten und senden Sie das Blatt unterschrieben zurueck.", 0.0),
    (8, "Mit der Unterschrift wird der Eintrag fuer zwei Jahre bestellt.", 0.0),
    (7, "Der Preis von 480 Euro im Jahr wird fuer ein Jahr im Voraus berechnet.", 0.2),
    (12, "Ort, Datum und Unterschrift des Auftraggebers", 0.0),
)
FILLER = ["Sehr", "geehrte", "Damen", "und", "Herren,", "bitte", "antworten", "Sie", "uns", "recht", "bald."]


def pdf(
    draw: Callable[[Canvas], None], *, pages: int = 1, size=A4, password: str | None = None, rotate: int = 0
) -> bytes:
    buffer = io.BytesIO()
    lock = pdfencrypt.StandardEncryption(password, canPrint=1) if password else None
    canvas = Canvas(buffer, pagesize=size, encrypt=lock, invariant=1)
    for _ in range(pages):
        canvas.setPageRotation(rotate)
        draw(canvas)
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def letter(canvas: Canvas) -> None:
    for row, (size, text, grey) in enumerate(LINES):
        canvas.setFont("Helvetica", size)
        canvas.setFillGray(grey)
        canvas.drawString(60, 760 - 45 * row, text)


def dense(canvas: Canvas) -> None:
    """A full page: body of 10 points, below it small print of 7."""
    for size, rows, top, words in ((10, 34, 790, 13), (7, 30, 330, 19)):
        canvas.setFont("Helvetica", size)
        for row in range(rows):
            canvas.drawString(
                50, top - 1.25 * size * row, " ".join((FILLER[row % 7 :] + FILLER * 2)[: words + row % 3])
            )


def picture(data: bytes, dpi: int = 300, page: int = 0) -> Image.Image:
    document = pdfium.PdfDocument(data)
    try:
        return document[page].render(scale=dpi / 72, grayscale=True).to_pil().convert("L")
    finally:
        document.close()


def saved(image: Image.Image, kind: str, **options) -> bytes:
    buffer = io.BytesIO()
    image.save(buffer, kind, **options)
    return buffer.getvalue()


def heic(image: Image.Image) -> bytes:
    from pillow_heif import from_pillow

    buffer = io.BytesIO()
    from_pillow(image.convert("RGB")).save(buffer, quality=80)
    return buffer.getvalue()


def scanned(image: Image.Image) -> Callable[[Canvas], None]:
    from reportlab.lib.utils import ImageReader

    def draw(canvas: Canvas) -> None:
        canvas.drawImage(ImageReader(image), 0, 0, *A4)

    return draw


def grey_of(data: bytes, dpi: int = 300) -> np.ndarray:
    return np.array(picture(data, dpi))


def part(data: bytes, name: str = "letter") -> Part:
    return make_part(data, name)


def text(page) -> str:
    return " ".join(word.text for word in page.words)
