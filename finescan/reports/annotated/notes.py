"""Standard annotations with their own appearance, so that every viewer shows them alike."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from pypdf import PageObject, PdfWriter
from pypdf.generic import (
    ArrayObject,
    DecodedStreamObject,
    DictionaryObject,
    FloatObject,
    IndirectObject,
    NameObject,
    NumberObject,
    PdfObject,
    TextStringObject,
)

from finescan.model import Box
from finescan.reports import phrases
from finescan.reports.annotated.plan import Drawn, Label, Mark
from finescan.reports.annotated.space import Onto, Quad, bounds
from finescan.reports.annotated.words import TEXT

AUTHOR = "finescan"
_PRINT, _PRINT_AND_LOCKED = 4, 4 + 128
_LINE, _THIN, _LABEL_SIZE = 0.7, 0.07, 6.5
_LONGEST_NOTE = 4000


class Ink(NamedTuple):
    """What a kind of finding is drawn with: the wash over the words and the line around them."""

    wash: tuple[float, float, float]
    line: tuple[float, float, float]


INKS = {
    "high": Ink((1.0, 0.78, 0.74), (0.76, 0.10, 0.10)),
    "medium": Ink((1.0, 0.88, 0.66), (0.70, 0.36, 0.0)),
    "low": Ink((1.0, 0.96, 0.66), (0.52, 0.45, 0.0)),
    "info": Ink((0.80, 0.89, 1.0), (0.12, 0.34, 0.68)),
    "legitimate": Ink((0.80, 0.94, 0.80), (0.10, 0.45, 0.18)),
    "unread": Ink((0.92, 0.86, 0.96), (0.42, 0.20, 0.55)),
}


class Painter:
    """Adds annotations to one page of a PDF that is being written."""

    def __init__(self, writer: PdfWriter, page: PageObject, language: str) -> None:
        self._writer, self._page, self._language = writer, page, language
        self._annotations = page.get("/Annots", ArrayObject()).get_object()

    def mark(self, drawn: Drawn, place: Onto, group: IndirectObject | None, key: str) -> IndirectObject:
        """A highlight over the passage. Of several of one finding on a page the first is the `group` of the others."""
        mark = drawn.mark
        quads, washed, framed = (tuple(map(place.quad, boxes)) for boxes in (mark.boxes, drawn.washed, drawn.framed))
        ink = INKS[mark.of.kind]
        look = _washed(washed, ink) + _framed(framed, ink, dashed=not mark.chief)
        highlight = self._annotation("/Highlight", bounds(quads, 1.0), look, ink.wash)
        highlight[NameObject("/QuadPoints")] = _numbers(value for quad in quads for corner in quad for value in corner)
        return self._add(_signed(highlight, _note(mark, self._language), mark.of.finding.title, key), group)

    def label(self, label: Label, place: Onto, group: IndirectObject | None, key: str) -> None:
        """The number of a finding, part of its group; or how many more findings rest on the same passage."""
        quad, ink = place.quad(label.box), INKS[label.findings[0].kind]
        look = _filled((quad,), ink.line) + _written(label.text, label.box, place)
        annotation = self._annotation("/FreeText", bounds((quad,)), look, ink.line, font=True)
        annotation[NameObject("/DA")] = TextStringObject(f"1 g /Helv {_LABEL_SIZE} Tf")
        annotation[NameObject("/F")] = NumberObject(_PRINT_AND_LOCKED)
        self._add(_signed(annotation, _titles(label), "", key), group)

    def unread(self, box: tuple[float, float, float, float], place: Onto, key: str) -> None:
        """A square around print that could not be read."""
        quad = place.quad(box)
        look = _framed((quad,), INKS["unread"], dashed=True)
        square = self._annotation("/Square", bounds((quad,), 1.0), look, INKS["unread"].line)
        self._add(_signed(square, TEXT[self._language]["unread_here"], "", key), None)

    def _annotation(
        self,
        subtype: str,
        rectangle: tuple[float, ...],
        look: str,
        colour: tuple[float, ...],
        *,
        font: bool = False,
    ) -> DictionaryObject:
        return _dictionary(
            Type=NameObject("/Annot"),
            Subtype=NameObject(subtype),
            Rect=_numbers(rectangle),
            F=NumberObject(_PRINT),
            C=_numbers(colour),
            AP=_dictionary(N=self._writer._add_object(_form(look, rectangle, font=font))),  # noqa: SLF001
        )

    def _add(self, annotation: DictionaryObject, group: IndirectObject | None) -> IndirectObject:
        if group is not None:
            annotation[NameObject("/IRT")], annotation[NameObject("/RT")] = group, NameObject("/Group")
        reference = self._writer._add_object(annotation)  # noqa: SLF001 - add_annotation copies and renames
        self._annotations.append(reference)
        self._page[NameObject("/Annots")] = self._annotations
        return reference


def link(writer: PdfWriter, page: PageObject, rectangle: Sequence[float], target: ArrayObject) -> None:
    """A link on a page of the report to a place in it."""
    annotation = _dictionary(
        Type=NameObject("/Annot"),
        Subtype=NameObject("/Link"),
        Rect=_numbers(rectangle),
        Border=_numbers((0, 0, 0)),
        F=NumberObject(_PRINT),
        Dest=target,
    )
    annotations = page.get("/Annots", ArrayObject()).get_object()
    annotations.append(writer._add_object(annotation))  # noqa: SLF001
    page[NameObject("/Annots")] = annotations


def _signed(annotation: DictionaryObject, note: str, subject: str, key: str) -> DictionaryObject:
    for name, value in (("/T", AUTHOR), ("/Contents", note), ("/Subj", phrases.plain(subject)), ("/NM", key)):
        if value:
            annotation[NameObject(name)] = TextStringObject(value)
    return annotation


def _titles(label: Label) -> str:
    return "\n".join(f"{one.number}. {phrases.plain(one.finding.title)}" for one in label.findings)[:_LONGEST_NOTE]


def _note(mark: Mark, language: str) -> str:
    """What the note of a highlight says."""
    finding = mark.of.finding
    law = f"{TEXT[language]['law']}: {'; '.join(finding.law)}" if finding.law else ""
    said = [f"{mark.of.number}. {finding.title}", finding.message, finding.advice, law]
    return "\n\n".join(filter(None, map(phrases.plain, said)))[:_LONGEST_NOTE]


def _form(look: str, rectangle: tuple[float, ...], *, font: bool) -> DecodedStreamObject:
    form = DecodedStreamObject()
    form.set_data(look.encode("ascii"))
    multiply = _dictionary(Type=NameObject("/ExtGState"), BM=NameObject("/Multiply"))
    resources = _dictionary(ExtGState=_dictionary(M=multiply))
    if font:
        face = {"Type": "/Font", "Subtype": "/Type1", "BaseFont": "/Helvetica-Bold", "Encoding": "/WinAnsiEncoding"}
        resources[NameObject("/Font")] = _dictionary(
            Helv=_dictionary(**{key: NameObject(value) for key, value in face.items()})
        )
    form.update(
        _dictionary(
            Type=NameObject("/XObject"),
            Subtype=NameObject("/Form"),
            BBox=_numbers(rectangle),
            Resources=resources,
        )
    )
    return form


def _washed(quads: tuple[Quad, ...], ink: Ink) -> str:
    """Colour that leaves the print below it readable."""
    return "q /M gs " + _filled(quads, ink.wash) + "Q "


def _filled(quads: tuple[Quad, ...], colour: tuple[float, float, float]) -> str:
    return f"{_spaced(colour)} rg {_outlines(quads)}f "


def _framed(quads: tuple[Quad, ...], ink: Ink, *, dashed: bool) -> str:
    dash = "[2 1.5] 0 d " if dashed else ""
    thin = min([_LINE, *(_THIN * abs(quad[0][1] - quad[2][1]) for quad in quads if quad[0][1] != quad[2][1])])
    return f"{_spaced(ink.line)} RG {thin:.2f} w {dash}{_outlines(quads)}S "


def _outlines(quads: tuple[Quad, ...]) -> str:
    return "".join(f"{_spaced(a)} m {_spaced(b)} l {_spaced(d)} l {_spaced(c)} l h " for a, b, c, d in quads)


def _written(digits: str, box: Box, place: Onto) -> str:
    """White digits in the middle of the box, as upright as the page is read."""
    wide = 0.556 * _LABEL_SIZE * len(digits)
    x, base = (box.x0 + box.x1 - wide) / 2, (box.y0 + box.y1) / 2 + 0.36 * _LABEL_SIZE
    (left, bottom), (right, low), (x2, y2) = place.point(x, base), place.point(x + 1, base), place.point(x, base - 1)
    turned = _spaced((right - left, low - bottom, x2 - left, y2 - bottom, left, bottom))
    return f"BT /Helv {_LABEL_SIZE} Tf 1 g {turned} Tm ({digits}) Tj ET "


def _spaced(values: Iterable[float]) -> str:
    return " ".join(f"{value:.3f}" for value in values)


def _numbers(values: Iterable[float]) -> ArrayObject:
    return ArrayObject(FloatObject(f"{value:.3f}") for value in values)


def _dictionary(**entries: PdfObject) -> DictionaryObject:
    return DictionaryObject({NameObject(f"/{key}"): value for key, value in entries.items()})
