"""The pages of the letter in the new PDF, and where on them each page that was read lies."""

from __future__ import annotations

import io
import logging
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass, replace

import pypdfium2 as pdfium
from pypdf import PageObject, PdfReader, PdfWriter
from pypdf.generic import (
    ArrayObject,
    DecodedStreamObject,
    DictionaryObject,
    IndirectObject,
    NameObject,
    NumberObject,
    StreamObject,
)
from pypdfium2 import raw

from finescan.model import Page, Part
from finescan.reading.frame import Frame
from finescan.reports.annotated.inert import copied, fallback_fonts, layers
from finescan.reports.annotated.pictures import Shown, encoded, shown
from finescan.reports.annotated.space import Onto, onto, sheet_frame, whole
from finescan.reports.annotated.typeset import Setting, typeset
from finescan.reports.original import Original

_DPI = 200
_LARGEST = 14_400.0


@dataclass(frozen=True, slots=True)
class Placed:
    """A page that was read: its number in the contract, the PDF page that shows it, and the way onto that."""

    page: Page
    shown_on: PageObject
    frame: Frame
    place: Onto


@dataclass(frozen=True, slots=True)
class Body:
    """A PDF with the pages of the letter; `notes` are keys of what the reader has to know of them."""

    writer: PdfWriter
    placed: tuple[Placed, ...]
    notes: tuple[str, ...]


def body(original: Original | None, password: str | None) -> Body:
    """The letter in the best form there is: its own pages, its pictures, pictures of its pages, or its words."""
    if original is None or not original.reading.text.pages:
        return Body(PdfWriter(), (), ("gone",))
    media_type = original.part.document.media_type
    pages = original.reading.text.pages
    with _quiet():
        if media_type == "application/pdf":
            note = "damaged"
            try:
                return _own_pages(original.part, pages, password)
            except _LockedError:
                note = "encrypted"
            except Exception:  # noqa: BLE001, S110 - pypdf raises whatever a damaged file makes it raise
                pass
            return _drawn(original, pages, note)
        if media_type.startswith("image/"):
            with suppress(Exception):
                return _pictures(original.part, pages)
            return _drawn(original, pages, "as_read")
        return _words(pages, "typed")


class _LockedError(Exception):
    """The file is encrypted and does not open with this password."""


class _UnlikeError(Exception):
    """The copy does not show what the original shows."""


@contextmanager
def _quiet() -> Iterator[None]:
    """Without the log of pypdf, which names every oddity of a file; what matters of them is said in the report."""
    logger = logging.getLogger("pypdf")
    before = logger.level
    logger.setLevel(logging.CRITICAL + 1)
    try:
        yield
    finally:
        logger.setLevel(before)


def _own_pages(part: Part, pages: Sequence[Page], password: str | None) -> Body:
    """The pages of a PDF, copied. Raises what pypdf raises, or if the copy does not look like the file."""
    data = part.data[max(0, part.data.find(b"%PDF-", 0, 1029)) :]
    reader, writer = PdfReader(io.BytesIO(data)), PdfWriter()
    if reader.is_encrypted and not reader.decrypt(password or ""):
        raise _LockedError
    sheets = sorted({page.placement.sheet for page in pages if page.placement})
    fonts = fallback_fonts(reader.root_object)
    copies = {sheet: copied(reader.pages[sheet - 1], writer, fonts) for sheet in sheets}
    layers(reader.root_object, writer)
    frames = {sheet: _frame(copy) for sheet, copy in copies.items()}
    _same_look(data, password, sheets, writer)
    placed = (
        Placed(page, copies[page.placement.sheet], frame, onto(page, frame))
        for page in pages
        if page.placement and (frame := frames[page.placement.sheet])
    )
    return Body(writer, tuple(placed), ())


def _frame(page: PageObject) -> Frame:
    """The part of the page that viewers show."""
    outer, inner = page.mediabox, page.cropbox
    left, bottom = max(float(inner.left), float(outer.left)), max(float(inner.bottom), float(outer.bottom))
    right, top = min(float(inner.right), float(outer.right)), min(float(inner.top), float(outer.top))
    if not (0 < right - left <= _LARGEST and 0 < top - bottom <= _LARGEST):
        raise _UnlikeError
    return Frame(left, bottom, right, top, page.rotation % 360)


def _same_look(data: bytes, password: str | None, sheets: Sequence[int], writer: PdfWriter) -> None:
    """Raises if pdfium, which read the letter, sees other pages in the copy."""
    copy = io.BytesIO()
    writer.write(copy)
    with closing(pdfium.PdfDocument(data, password=password)) as old, closing(pdfium.PdfDocument(copy)) as new:
        if any(_seen(old, sheet - 1) != _seen(new, index) for index, sheet in enumerate(sheets)):
            raise _UnlikeError


def _seen(pdf: pdfium.PdfDocument, index: int) -> tuple[object, ...]:
    with closing(pdf[index]) as page, closing(page.get_textpage()) as text:
        size = tuple(round(side, 1) for side in page.get_size())
        return size, page.get_rotation(), text.get_text_range(), raw.FPDFPage_CountObjects(page.raw)


def _pictures(part: Part, pages: Sequence[Page]) -> Body:
    """A PDF page a frame of the picture, shown as it was read, with its words behind it."""
    numbers = sorted({page.placement.sheet for page in pages if page.placement})
    by_sheet = [[page for page in pages if page.placement and page.placement.sheet == number] for number in numbers]
    settings = [_behind(on_sheet, sheet_frame(on_sheet[0])) for on_sheet in by_sheet]
    made = _set(settings)
    for sheet, number, on_sheet in zip(made.writer.pages, numbers, by_sheet, strict=True):
        _under(made.writer, sheet, shown(part, number))
        sheet[NameObject("/Rotate")] = NumberObject(-on_sheet[0].turned % 360)
    return made


def _drawn(original: Original, pages: Sequence[Page], note: str) -> Body:
    """A PDF page a page that was read, with its picture as it was read; its words where it cannot be drawn."""
    pictures = [original.page_image(page, _DPI) for page in pages]
    upright = (whole(page) for page in pages)
    settings = [
        Setting(frame, ((page, _onto_whole(page)),), seen=picture is None)
        for page, frame, picture in zip(pages, upright, pictures, strict=True)
    ]
    made = _set(settings, note if any(pictures) else "as_read")
    for sheet, picture in zip(made.writer.pages, pictures, strict=True):
        if picture is not None:
            _under(made.writer, sheet, Shown(encoded(picture)))
    return made


def _words(pages: Sequence[Page], note: str) -> Body:
    """A PDF page a page of text."""
    return _set([Setting(whole(page), ((page, _onto_whole(page)),), seen=True) for page in pages], note)


def _onto_whole(page: Page) -> Onto:
    """For a PDF page that shows just this page, upright."""
    return onto(replace(page, placement=None), whole(page))


def _behind(pages: Sequence[Page], frame: Frame) -> Setting:
    return Setting(frame, tuple((page, onto(page, frame)) for page in pages), seen=False)


def _set(settings: Sequence[Setting], *notes: str) -> Body:
    writer = PdfWriter()
    sheets = [writer.add_page(page) for page in PdfReader(io.BytesIO(typeset(settings))).pages]
    placed = (
        Placed(page, sheet, setting.frame, place)
        for sheet, setting in zip(sheets, settings, strict=True)
        for page, place in setting.pages
    )
    return Body(writer, tuple(placed), notes)


def _under(writer: PdfWriter, page: PageObject, picture: Shown) -> None:
    """The picture fills the page, below all else on it."""
    width, height = float(page.mediabox.width), float(page.mediabox.height)
    turn = " ".join(f"{value:g}" for value in picture.turn)
    paint = DecodedStreamObject()
    paint.set_data(f"q {width:.3f} 0 0 {height:.3f} 0 0 cm {turn} cm /Scan Do Q\n".encode("ascii"))
    resources = page["/Resources"].get_object()
    assert isinstance(resources, DictionaryObject)
    resources[NameObject("/XObject")] = DictionaryObject({NameObject("/Scan"): _added(writer, picture.image)})
    page[NameObject("/Contents")] = ArrayObject([_added(writer, paint), page.raw_get("/Contents")])


def _added(writer: PdfWriter, stream: StreamObject) -> IndirectObject:
    return writer._add_object(stream)  # noqa: SLF001
