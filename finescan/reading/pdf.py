"""PDF -> pages: the text layer where it is what a person sees, else the page as a picture through OCR."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field, replace
from typing import Any

import numpy as np
import pypdfium2 as pdfium
from PIL import Image
from pypdfium2 import raw

from finescan.errors import BrokenFileError, EmptyFileError, EncryptedError, FinescanError, LimitError
from finescan.model import Box, Page, Part, Placement, Stroke, Word
from finescan.reading.codes import codes_of
from finescan.reading.engine import Engine, Grey, engine
from finescan.reading.frame import Frame
from finescan.reading.glyphs import TextLayer, text_layer
from finescan.reading.grouping import words_of
from finescan.reading.ocr import read_sheets
from finescan.reading.options import ReadingOptions
from finescan.reading.painted import Painted, painted
from finescan.reading.placement import placed_on
from finescan.reading.strokes_pdf import holds_notes, note_strokes
from finescan.reading.unseen import PICTURE_DPI, not_read, without_unseen

OCR_DPI, _COARSEST, _FINEST = 300.0, 150.0, 400.0
_FEW, _ENOUGH_OVER_PICTURE = 20, 200
_OUTLINES = 40
_LONGEST_SIDE = 14_400.0
_A4 = (0.0, 0.0, 595.28, 841.89)


@dataclass(slots=True)
class _Open:
    """A document that is being read; the engine and pdfplumber's view of it are made when first needed."""

    part: Part
    options: ReadingOptions
    pdf: pdfium.PdfDocument
    plumber: Any = None
    reader: Engine | None = field(default=None)
    forms: pdfium.PdfDocument | None = None

    def engine(self) -> Engine:
        """The OCR engine of the options."""
        self.reader = self.reader or engine(self.options.engine, self.options.languages)
        return self.reader

    def with_forms(self) -> pdfium.PdfDocument:
        """The document with its form fields as such: a second view of it, for flattening turns fields into print."""
        if self.forms is None:
            self.forms = opened_pdf(self.part, self.options)
            self.forms.init_forms()
        return self.forms


def read_pdf(part: Part, options: ReadingOptions) -> tuple[Page, ...]:
    """All pages. Raises EncryptedError, EmptyFileError, LimitError, or BrokenFileError naming the page."""
    with _opened(part, options) as document:
        sheets = [placed_on(index + 1, page) for index in range(len(document.pdf)) for page in _sheets(document, index)]
        return tuple(replace(page, number=number) for number, page in enumerate(sheets, 1))


@contextmanager
def _opened(part: Part, options: ReadingOptions) -> Iterator[_Open]:
    with closing(opened_pdf(part, options)) as pdf:
        if not len(pdf):
            raise EmptyFileError(f"{part.name}: the PDF has no pages. Save the letter again.")
        if len(pdf) > options.limits.max_pages:
            most = options.limits.max_pages
            raise LimitError(f"{part.name}: has {len(pdf)} pages, more than {most}. Split it and scan the pieces.")
        document = _Open(part, options, pdf)
        try:
            yield document
        finally:
            if document.plumber is not None:
                document.plumber.close()
            if document.forms is not None:
                document.forms.close()


def opened_pdf(part: Part, options: ReadingOptions) -> pdfium.PdfDocument:
    """The file as pdfium sees it. Raises EncryptedError or BrokenFileError."""
    start = max(0, part.data.find(b"%PDF-", 0, 1029))
    try:
        return pdfium.PdfDocument(part.data[start:], password=options.password)
    except pdfium.PdfiumError as reason:
        if getattr(reason, "err_code", None) == raw.FPDF_ERR_PASSWORD:
            state = "is encrypted" if options.password is None else "does not open with this password"
            raise EncryptedError(f"{part.name}: the PDF {state}. Give the right one with --password.") from reason
        raise BrokenFileError(f"{part.name}: the PDF is damaged ({reason}). Scan or save the letter again.") from reason


def _sheets(document: _Open, index: int) -> tuple[Page, ...]:
    try:
        return _page(document, index)
    except FinescanError:
        raise
    except Exception as reason:
        raise BrokenFileError(
            f"{document.part.name}: page {index + 1} cannot be read ({reason}). Scan or save the letter again."
        ) from reason


def _page(document: _Open, index: int) -> tuple[Page, ...]:
    page = document.pdf[index]
    notes = _notes(document, page, index)
    page = _with_fields(document.pdf, page, index)
    try:
        frame = _frame(page)
        things = painted(page.raw, frame)
        full, share = things.cover(frame.width * frame.height)
        with closing(page.get_textpage()) as text:
            layer = text_layer(text.raw, frame, things, full)
        layer = without_unseen(layer, lambda: raster(page, PICTURE_DPI, document.options.limits.max_pixels))
        words, hidden = words_of(layer.glyphs), words_of(layer.hidden)
        if _to_ocr(words, layer, things, full, share):
            pure = full >= 0 and not words and not things.paths
            return _by_ocr(document, page, hidden, notes, _scan_dpi(things, frame) if pure else OCR_DPI)
        seen = _by_text_layer(document, index, frame, things, words)
        codes = codes_of(seen, things, lambda dpi: raster(page, dpi, document.options.limits.max_pixels))
        return (replace(seen, hidden=hidden, codes=codes, strokes=(*notes, *things.curves.strokes())),)
    finally:
        page.close()


def _notes(document: _Open, page: pdfium.PdfPage, index: int) -> tuple[Stroke, ...]:
    """What a person put on the page as notes or into fields."""
    if not holds_notes(page):
        return ()
    frame, pdf = _frame(page), document.with_forms()
    with closing(pdf[index]) as noted:
        return note_strokes(pdf, noted, frame)


def _with_fields(pdf: pdfium.PdfDocument, page: pdfium.PdfPage, index: int) -> pdfium.PdfPage:
    """The page with filled fields and notes as part of its content: pdfium leaves them out of the text else."""
    if raw.FPDFPage_GetAnnotCount(page.raw) <= 0:
        return page
    changed = raw.FPDFPage_Flatten(page.raw, raw.FLAT_NORMALDISPLAY) == raw.FLATTEN_SUCCESS
    if not changed:
        return page
    page.close()
    return pdf[index]


def _frame(page: pdfium.PdfPage) -> Frame:
    """What a viewer shows of the page; its boxes may be those of a group of pages, which pdfium's other calls miss."""
    seen = raw.FS_RECTF()
    raw.FPDF_GetPageBoundingBox(page.raw, seen)
    sides = (seen.left, seen.bottom, seen.right, seen.top)
    left, bottom, right, top = sides if _is_sheet(*sides) else _A4
    return Frame(left, bottom, right, top, page.get_rotation() % 360)


def _is_sheet(left: float, bottom: float, right: float, top: float) -> bool:
    """False for the inverted, empty or endless boxes of damaged files (and for NaN)."""
    return 1 <= right - left <= _LONGEST_SIDE and 1 <= top - bottom <= _LONGEST_SIDE


def _to_ocr(words: tuple[Word, ...], layer: TextLayer, things: Painted, full: int, share: float) -> bool:
    """Whether the picture of the page says more than its text layer: scans, text as outlines, unmapped characters."""
    letters = sum(len(word.text) for word in words)
    if full >= 0 and letters < _ENOUGH_OVER_PICTURE:
        return True
    if letters < _FEW:
        return (
            share > 0.02
            or things.paths > _OUTLINES
            or (any(glyph.text for glyph in layer.hidden) and bool(things.images))
        )
    return _unmapped(words) > 0.3 * letters


def _unmapped(words: tuple[Word, ...]) -> int:
    """Characters without a meaning: private use and the replacement character."""
    return sum(1 for word in words for char in word.text if char == "\ufffd" or "\ue000" <= char <= "\uf8ff")


def _by_text_layer(document: _Open, index: int, frame: Frame, things: Painted, words: tuple[Word, ...]) -> Page:
    rules, frames = _rulings(document, index) if things.paths else ((), ())
    return Page(
        index + 1,
        frame.width,
        frame.height,
        words,
        rules,
        frames,
        tuple(box for _, box in things.images),
        confidence=1.0 if words else None,
        placement=Placement(1, (1 / frame.width, 0.0, 0.0, 0.0, 1 / frame.height, 0.0, 0.0, 0.0, 1.0)),
    )


def _rulings(document: _Open, index: int) -> tuple[tuple[Box, ...], tuple[Box, ...]]:
    """Lines are a help, not the letter: where pdfplumber fails on a file that pdfium reads, there are none."""
    from finescan.reading.rulings import opened, rulings

    try:
        if document.plumber is None:
            document.plumber = opened(document.part.data, document.options.password)
        return rulings(document.plumber, index)
    except Exception:  # noqa: BLE001 - pdfminer raises whatever a damaged file makes it raise
        return (), ()


def _scan_dpi(things: Painted, frame: Frame) -> float:
    """The dots an inch of the scan itself: more of them cost time and show nothing new."""
    told = things.finest(frame.width * frame.height)
    return min(_FINEST, max(_COARSEST, told)) if told else OCR_DPI


def _by_ocr(
    document: _Open, page: pdfium.PdfPage, hidden: tuple[Word, ...], notes: tuple[Stroke, ...], dpi: float
) -> tuple[Page, ...]:
    """The page as it is seen. A layer behind the picture is only kept where it says something else."""
    grey, dpi = raster(page, dpi, document.options.limits.max_pixels)
    pages = read_sheets(grey, dpi, document.engine())
    words = [word for sheet in pages for word in sheet.words]
    first = replace(pages[0], hidden=not_read(hidden, words), strokes=(*notes, *pages[0].strokes))
    return (first, *pages[1:])


def sheet_of_pdf(pdf: pdfium.PdfDocument, number: int, width: int) -> Image.Image:
    """A page (from 1) with its filled fields, in colour, `width` pixels wide."""
    with closing(_with_fields(pdf, pdf[number - 1], number - 1)) as page:
        bitmap = page.render(scale=width / page.get_width())
        with closing(bitmap):
            picture: Image.Image = bitmap.to_pil().convert("RGB")
            return picture


def raster(page: pdfium.PdfPage, dpi: float, max_pixels: int) -> tuple[Grey, float]:
    """The page in grey at `dpi` (fewer if it would have more than `max_pixels`), and the dots an inch it has."""
    width, height = page.get_size()
    pixels = width * height * (dpi / 72) ** 2
    if pixels > max_pixels:
        dpi *= (max_pixels / pixels) ** 0.5
    bitmap = page.render(scale=dpi / 72, grayscale=True)
    try:
        rows = bitmap.to_numpy()
        return np.array(rows.reshape(rows.shape[0], rows.shape[1]), dtype=np.uint8), dpi
    finally:
        bitmap.close()
