"""Marks as content of the letter's own pages, above all that is printed there."""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence

from pypdf import PageObject, PdfReader, PdfWriter
from pypdf.errors import PyPdfError
from pypdf.generic import (
    ArrayObject,
    ContentStream,
    DecodedStreamObject,
    DictionaryObject,
    FloatObject,
    IndirectObject,
    NameObject,
    PdfObject,
)
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfgen.canvas import Canvas

from finescan.letters.struck.flattened import flattened
from finescan.letters.struck.panel import LEADING, PADDING, Panel
from finescan.model import Box
from finescan.reports.annotated import fonts
from finescan.reports.annotated.pages import Placed
from finescan.reports.annotated.space import Onto, Quad

RED = (0xB0 / 255, 0x1E / 255, 0x1E / 255)
_ASCENT = 0.93
_DEEPEST = 64
_UPRIGHT, _LONG = 2.5, 24.0
_THINNEST, _THICK, _BORDER = 0.6, 0.1, 0.14


class Ink:
    """What is drawn on one PDF page, in its user space; boxes are those of pages as they were read."""

    def __init__(self, canvas: Canvas) -> None:
        self._canvas = canvas
        canvas.setStrokeColorRGB(*RED)
        canvas.setFillColorRGB(*RED)

    def strike(self, box: Box, place: Onto) -> None:
        """A line through a line of print, along it where it runs up or down the page."""
        upright = box.height > max(_LONG, _UPRIGHT * box.width)
        x, y = (box.x0 + box.x1) / 2, (box.y0 + box.y1) / 2
        ends = ((x, box.y0), (x, box.y1)) if upright else ((box.x0, y), (box.x1, y))
        thick = box.width if upright else box.height
        self._canvas.setLineWidth(max(_THINNEST, _THICK * thick) * _scale(box, place))
        self._canvas.line(*place.point(*ends[0]), *place.point(*ends[1]))

    def number(self, text: str, box: Box, place: Onto) -> None:
        """The number of a change, white on colour."""
        self._outline(place.quad(box), fill=True)
        self._canvas.setFillColorRGB(1, 1, 1)
        self._written(text, box.height * 0.75, (box.x0 + box.x1, box.y1 - 0.23 * box.height), place, middle=True)
        self._canvas.setFillColorRGB(*RED)

    def panel(self, panel: Panel, place: Onto) -> None:
        """A frame with its text."""
        self._canvas.setLineWidth(_BORDER * panel.lines[-1][1] * _scale(panel.box, place))
        self._outline(place.quad(panel.box), fill=False)
        pad = PADDING * panel.lines[-1][1]
        y = panel.box.y0 + pad
        for text, size in panel.lines:
            self._written(text, size, (panel.box.x0 + pad, y + _ASCENT * size), place)
            y += LEADING * size

    def _outline(self, quad: Quad, *, fill: bool) -> None:
        top_left, top_right, bottom_left, bottom_right = quad
        path = self._canvas.beginPath()
        path.moveTo(*top_left)
        for corner in (top_right, bottom_right, bottom_left):
            path.lineTo(*corner)
        path.close()
        self._canvas.drawPath(path, stroke=0 if fill else 1, fill=1 if fill else 0)

    def _written(self, text: str, size: float, at: tuple[float, float], place: Onto, *, middle: bool = False) -> None:
        """A line of print as upright as the page is read; `middle`: `at` is twice the middle, not the beginning."""
        wide = pdfmetrics.stringWidth(text, fonts.BOLD, size)
        x, base = ((at[0] - wide) / 2, at[1]) if middle else at
        (left, low), (right, level), (x2, y2) = place.point(x, base), place.point(x + 1, base), place.point(x, base - 1)
        run = self._canvas.beginText()
        run.setTextTransform(right - left, level - low, x2 - left, y2 - low, left, low)
        run.setFont(fonts.BOLD, size)
        run.textOut(text)
        self._canvas.drawText(run)


def _scale(box: Box, place: Onto) -> float:
    """How long a point of the page as read is on the PDF page."""
    (x0, y0), (x1, y1), *_ = place.quad(box)
    return float(((x1 - x0) ** 2 + (y1 - y0) ** 2) ** 0.5) / max(1e-6, box.width)


class Overlay:
    """The marks of all pages of a letter, put on them together so that they share their fonts."""

    def __init__(self) -> None:
        fonts.register()
        self._made = io.BytesIO()
        self._canvas = Canvas(self._made, invariant=1, pageCompression=1)
        self._pages: list[PageObject] = []

    def page(self, placed: Placed) -> Ink:
        """What draws on the PDF page; each page once."""
        if self._pages:
            self._canvas.showPage()
        self._pages.append(placed.shown_on)
        return Ink(self._canvas)

    def put_on(self, writer: PdfWriter) -> None:
        """Ends the drawing and lays it over the pages; their own streams stay what they were."""
        if not self._pages:
            return
        self._canvas.showPage()
        self._canvas.save()
        drawn = PdfReader(io.BytesIO(self._made.getvalue())).pages
        for page, marks in zip(self._pages, drawn, strict=True):
            _lay_over(writer, page, _form(writer, marks, page))


def _form(writer: PdfWriter, marks: PageObject, page: PageObject) -> IndirectObject:
    contents = marks.get_contents()
    plain = DecodedStreamObject()
    plain.set_data(contents.get_data() if contents is not None else b"")
    form = plain.flate_encode()
    form[NameObject("/Type")], form[NameObject("/Subtype")] = NameObject("/XObject"), NameObject("/Form")
    form[NameObject("/BBox")] = ArrayObject(FloatObject(float(side)) for side in page.mediabox)
    form[NameObject("/Resources")] = marks["/Resources"].clone(writer)
    return writer._add_object(form)  # noqa: SLF001


def _lay_over(writer: PdfWriter, page: PageObject, form: IndirectObject) -> None:
    """Shut off from what the page's own streams leave behind: states that they save are brought back first."""
    inherited = page.get("/Resources", DictionaryObject()).get_object()
    resources = DictionaryObject(inherited)
    drawn = DictionaryObject(resources.get("/XObject", DictionaryObject()).get_object())
    own = "".join(
        f"q {' '.join(f'{value:.5f}' for value in one.matrix)} cm {_named(drawn, one.form, 'Above')} Do Q\n"
        for one in flattened(page, writer)
    )
    name = _named(drawn, form, "Struck")
    resources[NameObject("/XObject")] = drawn
    page[NameObject("/Resources")] = resources
    too_many, left = _unbalanced(page)
    before = _stream(writer, "q " * (1 + too_many))
    after = _stream(writer, f"\n{'Q ' * (1 + left)}\n{own}q {name} Do Q\n")
    page[NameObject("/Contents")] = ArrayObject([before, *_streams(page), after])


def _named(drawn: DictionaryObject, form: PdfObject, stem: str) -> str:
    """The name under which the drawing is now among the others."""
    name = next(f"/{stem}{at}" for at in range(len(drawn) + 1) if f"/{stem}{at}" not in drawn)
    drawn[NameObject(name)] = form
    return name


def _streams(page: PageObject) -> Iterable[IndirectObject]:
    if "/Contents" not in page:
        return ()
    own = page.raw_get("/Contents")
    found = own.get_object()
    return tuple(found) if isinstance(found, ArrayObject) else (own,)


def _unbalanced(page: PageObject) -> tuple[int, int]:
    """How many states the page restores without having saved them, and how many it leaves saved."""
    try:
        contents = page.get_contents()
        operations: Sequence[object] = contents.operations if isinstance(contents, ContentStream) else ()
    except (PyPdfError, ValueError, IndexError, KeyError, TypeError):
        return 0, 0
    depth = lowest = 0
    for _, operator in operations:  # type: ignore[misc]
        depth += (operator == b"q") - (operator == b"Q")  # type: ignore[has-type]
        lowest = min(lowest, depth)
    return min(_DEEPEST, -lowest), max(0, min(_DEEPEST, depth - lowest))


def _stream(writer: PdfWriter, operators: str) -> IndirectObject:
    stream = DecodedStreamObject()
    stream.set_data(operators.encode("ascii"))
    return writer._add_object(stream)  # noqa: SLF001
