"""How writing comes onto a page: with a pen on paper, or into a PDF as a drawing, a picture, a note, a field."""

from __future__ import annotations

import io
from dataclasses import dataclass, field

import numpy as np
import pypdf
from PIL import Image, ImageDraw
from pypdf.generic import ArrayObject, DictionaryObject, FloatObject, NameObject, TextStringObject
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from tests.benchmarks.signed.hand import Writing

_PICTURE_DPI = 200
WAYS = ("drawing", "picture", "note")
Rect = tuple[float, float, float, float]


@dataclass(slots=True)
class Desk:
    """A page to write on: `way` is "pen" for paper, else one of WAYS. Notes and fields wait for the finished page."""

    canvas: Canvas
    way: str = "pen"
    notes: list[Writing] = field(default_factory=list)
    entries: list[tuple[Rect, str]] = field(default_factory=list)

    def write(self, writing: Writing) -> None:
        """Puts the writing on the page."""
        {"pen": self._pen, "drawing": self._drawing, "picture": self._picture, "note": self.notes.append}[self.way](
            writing
        )

    def finish(self, pdf: bytes) -> bytes:
        """The PDF with all that was drawn on its page."""
        self.canvas.showPage()
        self.canvas.save()
        writer = pypdf.PdfWriter(clone_from=io.BytesIO(pdf))
        over: io.BytesIO = self.canvas._filename
        writer.pages[0].merge_page(pypdf.PdfReader(over).pages[0])
        for writing in self.notes:
            writer.add_annotation(0, _ink(writing))
        if self.entries:
            _add_fields(writer, self.entries)
        out = io.BytesIO()
        writer.write(out)
        return out.getvalue()

    def _pen(self, writing: Writing) -> None:
        """Every line in short pieces of its own width."""
        self.canvas.saveState()
        self.canvas.setStrokeColorRGB(*writing.colour)
        self.canvas.setLineCap(1)
        for line in writing.lines:
            for one, other, width in zip(line.points, line.points[1:], line.widths, strict=False):
                self.canvas.setLineWidth(float(width))
                self.canvas.line(float(one[0]), float(one[1]), float(other[0]), float(other[1]))
        self.canvas.restoreState()

    def _drawing(self, writing: Writing) -> None:
        """Every line as one path, as programs that sign do."""
        self.canvas.saveState()
        self.canvas.setStrokeColorRGB(*writing.colour)
        for line in writing.lines:
            path = self.canvas.beginPath()
            path.moveTo(*(float(value) for value in line.points[0]))
            for x, y in line.points[1:]:
                path.lineTo(float(x), float(y))
            self.canvas.setLineWidth(float(line.widths.mean()))
            self.canvas.drawPath(path)
        self.canvas.restoreState()

    def _picture(self, writing: Writing) -> None:
        """A picture with a transparent ground."""
        left, low, right, high = around(writing)
        scale = _PICTURE_DPI / 72
        picture = Image.new("RGBA", (round((right - left) * scale), round((high - low) * scale)))
        draw = ImageDraw.Draw(picture)
        colour = tuple(round(255 * value) for value in writing.colour)
        for line in writing.lines:
            points = [((x - left) * scale, (high - y) * scale) for x, y in line.points.tolist()]
            draw.line(points, fill=(*colour, 255), width=max(1, round(float(line.widths.mean()) * scale)))
        self.canvas.drawImage(ImageReader(picture), left, low, right - left, high - low, mask="auto")


def around(writing: Writing) -> Rect:
    """The rectangle around a writing, with room for the pen."""
    points = np.vstack([line.points for line in writing.lines])
    (left, low), (right, high) = points.min(axis=0) - 2, points.max(axis=0) + 2
    return float(left), float(low), float(right), float(high)


def _ink(writing: Writing) -> DictionaryObject:
    """A note of ink, as readers draw it with a finger or a pen; most leave its look to the viewer."""
    lines = ArrayObject(ArrayObject(FloatObject(value) for value in line.points.ravel()) for line in writing.lines)
    return DictionaryObject(
        {
            NameObject("/Type"): NameObject("/Annot"),
            NameObject("/Subtype"): NameObject("/Ink"),
            NameObject("/Rect"): ArrayObject(FloatObject(value) for value in around(writing)),
            NameObject("/InkList"): lines,
        }
    )


def _add_fields(writer: pypdf.PdfWriter, entries: list[tuple[Rect, str]]) -> None:
    """Text fields with what was typed into them."""
    fields = ArrayObject()
    for number, (rect, value) in enumerate(entries):
        widget = DictionaryObject(
            {
                NameObject("/Type"): NameObject("/Annot"),
                NameObject("/Subtype"): NameObject("/Widget"),
                NameObject("/FT"): NameObject("/Tx"),
                NameObject("/T"): TextStringObject(f"field{number}"),
                NameObject("/V"): TextStringObject(value),
                NameObject("/Rect"): ArrayObject(FloatObject(side) for side in rect),
            }
        )
        added = writer.add_annotation(0, widget)
        fields.append(added.indirect_reference)
    form = DictionaryObject({NameObject("/Fields"): fields})
    writer.root_object[NameObject("/AcroForm")] = writer._add_object(form)
