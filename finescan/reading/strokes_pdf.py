"""What a person put on a PDF page: notes, filled and ticked fields, digital signatures, lines drawn with a pen."""

from __future__ import annotations

import ctypes
from collections.abc import Callable, Iterator, Sequence
from typing import Any

import pypdfium2 as pdfium
from pypdfium2 import raw

from finescan.model import Box, Mark, Stroke
from finescan.reading.frame import Frame

_MOST = 300
_MOST_SEGMENTS, _FIRST = 12_000, 60
_LONGEST_VALUE = 2_000
_NEAR = 4.0
_BENDS, _SLANTS = 6, 12
_SHORTEST, _LARGEST, _FLAT = 10.0, 320.0, 0.3
_READ_ONLY = 1
_UNSEEN = raw.FPDF_ANNOT_FLAG_HIDDEN | raw.FPDF_ANNOT_FLAG_NOVIEW
_NOTES = {
    raw.FPDF_ANNOT_INK: Mark.NOTE,
    raw.FPDF_ANNOT_STAMP: Mark.NOTE,
    raw.FPDF_ANNOT_POLYLINE: Mark.NOTE,
    raw.FPDF_ANNOT_FREETEXT: Mark.ENTRY,
}
_WRITTEN = {raw.FPDF_FORMFIELD_TEXTFIELD, raw.FPDF_FORMFIELD_COMBOBOX}
_TICKED = {raw.FPDF_FORMFIELD_CHECKBOX, raw.FPDF_FORMFIELD_RADIOBUTTON}


def holds_notes(page: pdfium.PdfPage) -> bool:
    """Whether there are notes or fields; links are none."""
    for index in range(min(_MOST, raw.FPDFPage_GetAnnotCount(page.raw))):
        note = raw.FPDFPage_GetAnnot(page.raw, index)
        if note:
            kind = raw.FPDFAnnot_GetSubtype(note)
            raw.FPDFPage_CloseAnnot(note)
            if kind == raw.FPDF_ANNOT_WIDGET or kind in _NOTES:
                return True
    return False


def note_strokes(pdf: pdfium.PdfDocument, page: pdfium.PdfPage, frame: Frame) -> tuple[Stroke, ...]:
    """Notes and filled fields of a page that has not been flattened; fields only if the document's forms are open."""
    found = []
    for index in range(min(_MOST, raw.FPDFPage_GetAnnotCount(page.raw))):
        note = raw.FPDFPage_GetAnnot(page.raw, index)
        if not note:
            continue
        try:
            mark = _mark(note, pdf)
            box = _place(note, frame) if mark else None
        finally:
            raw.FPDFPage_CloseAnnot(note)
        if mark and box:
            found.append(Stroke(box, mark))
    return tuple(found)


def _mark(note: raw.FPDF_ANNOTATION, pdf: pdfium.PdfDocument) -> Mark | None:
    if raw.FPDFAnnot_GetFlags(note) & _UNSEEN:
        return None
    kind = raw.FPDFAnnot_GetSubtype(note)
    if kind != raw.FPDF_ANNOT_WIDGET:
        return _NOTES.get(kind)
    return _field(note, pdf.formenv.raw) if pdf.formenv else None


def _field(note: raw.FPDF_ANNOTATION, forms: raw.FPDF_FORMHANDLE) -> Mark | None:
    """What the field holds; one that cannot be changed, or holds what it held from the start, is print."""
    kind = raw.FPDFAnnot_GetFormFieldType(forms, note)
    if kind == raw.FPDF_FORMFIELD_SIGNATURE:
        return Mark.SEAL if raw.FPDFAnnot_HasKey(note, b"V") else None
    if raw.FPDFAnnot_GetFormFieldFlags(forms, note) & _READ_ONLY:
        return None
    if kind in _TICKED:
        return Mark.TICK if raw.FPDFAnnot_IsChecked(forms, note) else None
    if kind not in _WRITTEN:
        return None
    value = _text(lambda buffer, size: raw.FPDFAnnot_GetFormFieldValue(forms, note, buffer, size)).strip()
    first = _text(lambda buffer, size: raw.FPDFAnnot_GetStringValue(note, b"DV", buffer, size)).strip()
    return Mark.ENTRY if value and value != first else None


def _text(get: Callable[[Any, int], int]) -> str:
    """A text of pdfium: asked for its length first; one longer than any entry is told as such."""
    size = get(None, 0)
    if size <= 2:
        return ""
    if size > _LONGEST_VALUE:
        return "…"
    buffer = ctypes.create_string_buffer(size)
    get(ctypes.cast(buffer, ctypes.POINTER(ctypes.c_ushort)), size)
    return buffer.raw.decode("utf-16-le", "replace").split("\0", 1)[0]


def _place(note: raw.FPDF_ANNOTATION, frame: Frame) -> Box | None:
    sides = raw.FS_RECTF()
    if not raw.FPDFAnnot_GetRect(note, sides):
        return None
    box = frame.box(sides.left, sides.bottom, sides.right, sides.top)
    seen = Box(max(0.0, box.x0), max(0.0, box.y0), min(frame.width, box.x1), min(frame.height, box.y1))
    return Box(*(round(side, 1) for side in seen)) if seen.width > 0 and seen.height > 0 else None


class Curves:
    """Paths that are neither level nor upright, gathered into drawings."""

    def __init__(self) -> None:
        self._pieces: list[tuple[Box, int, int]] = []
        self._left = _MOST_SEGMENTS

    def add(self, path: raw.FPDF_PAGEOBJECT, box: Box) -> None:
        """Keeps a path that bends or slants, unless it is large or flat, or the page has thousands."""
        if self._left <= 0 or max(box.width, box.height) > _LARGEST or min(box.width, box.height) < _FLAT:
            return
        points = tuple(_points(path))
        self._left -= len(points)
        bends, slants = _shape(points)
        if bends or slants:
            self._pieces.append((box, bends, slants))

    def strokes(self) -> tuple[Stroke, ...]:
        """Drawings with as many bends as a signature has: a frame with round corners has four, a letter few more."""
        found = (
            Stroke(Box(*(round(side, 1) for side in box)), Mark.CURVE)
            for box, bends, slants in _gathered(self._pieces)
            if (bends >= _BENDS or slants >= _SLANTS) and _SHORTEST <= max(box.width, box.height) <= _LARGEST
        )
        return tuple(stroke for stroke, _ in zip(found, range(_MOST), strict=False))


def _shape(points: Sequence[tuple[int, float, float]]) -> tuple[int, int]:
    """How many segments of a path are curves, and how many slant."""
    bends = slants = 0
    last: tuple[float, float] | None = None
    for segment, x, y in points:
        if segment == raw.FPDF_SEGMENT_BEZIERTO:
            bends += 1
        elif segment == raw.FPDF_SEGMENT_LINETO and last and abs(x - last[0]) > 0.3 and abs(y - last[1]) > 0.3:
            slants += 1
        last = (x, y)
    return bends // 3, slants


def _points(path: raw.FPDF_PAGEOBJECT) -> Iterator[tuple[int, float, float]]:
    """The first segments of a path: kind and end of each."""
    x, y = ctypes.c_float(), ctypes.c_float()
    for index in range(min(_FIRST, raw.FPDFPath_CountSegments(path))):
        segment = raw.FPDFPath_GetPathSegment(path, index)
        if segment and raw.FPDFPathSegment_GetPoint(segment, x, y):
            yield raw.FPDFPathSegment_GetType(segment), x.value, y.value


def _gathered(pieces: list[tuple[Box, int, int]]) -> list[tuple[Box, int, int]]:
    """Pieces that follow each other and touch, as a pen draws them."""
    groups: list[tuple[Box, int, int]] = []
    for box, bends, slants in pieces:
        if groups and _close(groups[-1][0], box):
            whole, more_bends, more_slants = groups[-1]
            groups[-1] = (_around(whole, box), bends + more_bends, slants + more_slants)
        else:
            groups.append((box, bends, slants))
    return groups


def _close(one: Box, other: Box) -> bool:
    across = one.x0 - _NEAR <= other.x1 and other.x0 <= one.x1 + _NEAR
    return across and one.y0 - _NEAR <= other.y1 and other.y0 <= one.y1 + _NEAR


def _around(one: Box, other: Box) -> Box:
    return Box(min(one.x0, other.x0), min(one.y0, other.y0), max(one.x1, other.x1), max(one.y1, other.y1))
