"""Pages with words at their places: to be seen for letters that are text, unseen behind pictures of letters."""

from __future__ import annotations

import io
import math
from collections.abc import Iterable
from dataclasses import dataclass

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfgen.canvas import Canvas
from reportlab.pdfgen.textobject import PDFTextObject

from finescan.model import FLOWING, Page, Source, Word
from finescan.reading.frame import Frame
from finescan.reports.annotated import fonts
from finescan.reports.annotated.space import Onto

_SEEN, _UNSEEN = 0, 3
_BASELINE = 0.24
_ALMOST_NONE = 0.01


@dataclass(frozen=True, slots=True)
class Setting:
    """The words of pages on one sheet of a PDF; `seen` tells whether they are printed or only can be searched."""

    frame: Frame
    pages: tuple[tuple[Page, Onto], ...]
    seen: bool


def typeset(settings: Iterable[Setting]) -> bytes:
    """A PDF with one page a setting."""
    fonts.register()
    made = io.BytesIO()
    canvas = Canvas(made, invariant=1, pageCompression=1)
    for setting in settings:
        canvas.setPageSize((setting.frame.width, setting.frame.height))
        for page, place in setting.pages:
            _set(canvas, page, place, seen=setting.seen)
        canvas.showPage()
    canvas.save()
    return made.getvalue()


def _set(canvas: Canvas, page: Page, place: Onto, *, seen: bool) -> None:
    text = canvas.beginText()
    text.setTextRenderMode(_SEEN if seen else _UNSEEN)
    for word in page.words:
        typed = page.read_from is Source.TEXT and word.reading != FLOWING
        text.setFillGray(_grey(word))
        _word(text, word, place, typed=typed)
    canvas.drawText(text)


def _grey(word: Word) -> float:
    """As pale as it is where it flowed; what was typed or read by OCR is black."""
    return 0.0 if word.reading != FLOWING or word.contrast is None else round(1 - word.contrast, 3)


def _word(text: PDFTextObject, word: Word, place: Onto, *, typed: bool) -> None:
    """The word from one end of its box to the other, on a line through the box that may slant."""
    shown = "".join(char for char in word.text if char.isprintable())
    face = fonts.MONO if typed else fonts.BOLD if word.bold and word.reading == FLOWING else fonts.SANS
    natural = pdfmetrics.stringWidth(shown, face, 1.0)
    box = word.box
    base = box.y1 - _BASELINE * box.height
    (x0, y0), (x1, y1), (x2, y2) = place.point(box.x0, base), place.point(box.x1, base), place.point(box.x0, box.y0)
    if natural < _ALMOST_NONE or math.hypot(x1 - x0, y1 - y0) < _ALMOST_NONE:
        return
    size = 1 / (1 - _BASELINE)
    text.setTextTransform(
        (x1 - x0) / natural, (y1 - y0) / natural, (x2 - x0) * size * 0.8, (y2 - y0) * size * 0.8, x0, y0
    )
    text.setFont(face, 1)
    text.textOut(shown)
