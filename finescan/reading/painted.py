"""What is painted on a PDF page besides text: pictures and filled areas, in their painting order."""

from __future__ import annotations

import ctypes
import math
from collections.abc import Iterator
from dataclasses import dataclass, field

from pypdfium2 import raw

from finescan.model import Box
from finescan.reading.frame import Frame
from finescan.reading.strokes_pdf import Curves

_DEEPEST = 12
_MOST_OBJECTS = 60_000
_FULL, _TINY = 0.6, 0.01
_HIDES, _MOST_SHAPES = 60.0, 400
_MANY_STROKES = 60
Matrix = tuple[float, float, float, float, float, float]
_IDENTITY: Matrix = (1, 0, 0, 1, 0, 0)


@dataclass(frozen=True, slots=True)
class Fill:
    """A filled area: its place in the painting order, its box and its grey (0 black, 255 white)."""

    order: int
    box: Box
    grey: float


@dataclass(slots=True)
class Painted:
    """The objects of a page, each with its place in the painting order; `order` has that of text by its address.

    `shapes` are all filled areas large enough to hide print, whatever their outline; `dpi` has the dots an inch of
    each picture, in the order of `images`; `drawings` are the places of paths with many strokes,
    `curves` all that bend or slant.
    """

    fills: list[Fill] = field(default_factory=list)
    images: list[tuple[int, Box]] = field(default_factory=list)
    dpi: list[float] = field(default_factory=list)
    shapes: list[tuple[int, Box]] = field(default_factory=list)
    drawings: list[Box] = field(default_factory=list)
    order: dict[int, int] = field(default_factory=dict)
    paths: int = 0
    curves: Curves = field(default_factory=Curves)

    def cover(self, page_area: float) -> tuple[int, float]:
        """The place in the order of the last full-page picture (-1: none), and the part of the page under pictures."""
        shares = [(order, box.width * box.height / page_area) for order, box in self.images]
        total = min(1.0, sum(share for _, share in shares))
        full = [order for order, share in shares if share >= _FULL]
        if not full and total >= 0.8 and len(shares) > 1:
            full = [max(order for order, _ in shares)]  # a scan in strips
        return max(full, default=-1), total

    def finest(self, page_area: float) -> float:
        """The most dots an inch of any picture but tiny ones (0: none tells): a fine mask may lie on a coarse one."""
        told = zip(self.images, self.dpi, strict=True)
        return max((dpi for (_, box), dpi in told if box.width * box.height >= _TINY * page_area), default=0.0)


def painted(page: raw.FPDF_PAGE, frame: Frame) -> Painted:
    """Walks all objects of the page, those inside forms too."""
    found = Painted()
    for order, (thing, matrix) in enumerate(_objects(page)):
        kind = raw.FPDFPageObj_GetType(thing)
        if kind == raw.FPDF_PAGEOBJ_TEXT:
            found.order[address(thing)] = order
            continue
        box = _box(thing, matrix, frame)
        if box is None:
            continue
        if kind == raw.FPDF_PAGEOBJ_IMAGE:
            found.images.append((order, box))
            found.dpi.append(_dpi(thing, matrix))
        elif kind == raw.FPDF_PAGEOBJ_PATH:
            _path(found, thing, order, box)
    return found


def address(thing: raw.FPDF_PAGEOBJECT) -> int:
    """The identity of an object of the page."""
    return ctypes.cast(thing, ctypes.c_void_p).value or 0


def _objects(page: raw.FPDF_PAGE) -> Iterator[tuple[raw.FPDF_PAGEOBJECT, Matrix]]:
    for index in range(min(_MOST_OBJECTS, raw.FPDFPage_CountObjects(page))):
        yield from _with_inner(raw.FPDFPage_GetObject(page, index), _IDENTITY, 0)


def _with_inner(thing: raw.FPDF_PAGEOBJECT, outer: Matrix, depth: int) -> Iterator[tuple[raw.FPDF_PAGEOBJECT, Matrix]]:
    if raw.FPDFPageObj_GetType(thing) != raw.FPDF_PAGEOBJ_FORM:
        yield thing, outer
        return
    if depth >= _DEEPEST:
        return
    matrix = _times(_matrix(thing), outer)
    for index in range(min(_MOST_OBJECTS, raw.FPDFFormObj_CountObjects(thing))):
        yield from _with_inner(raw.FPDFFormObj_GetObject(thing, index), matrix, depth + 1)


def _matrix(thing: raw.FPDF_PAGEOBJECT) -> Matrix:
    values = raw.FS_MATRIX()
    if not raw.FPDFPageObj_GetMatrix(thing, values):
        return _IDENTITY
    return values.a, values.b, values.c, values.d, values.e, values.f


def _times(inner: Matrix, outer: Matrix) -> Matrix:
    a, b, c, d, e, f = inner
    p, q, r, s, t, u = outer
    return a * p + b * r, a * q + b * s, c * p + d * r, c * q + d * s, e * p + f * r + t, e * q + f * s + u


def _box(thing: raw.FPDF_PAGEOBJECT, matrix: Matrix, frame: Frame) -> Box | None:
    left, bottom, right, top = (ctypes.c_float() for _ in range(4))
    if not raw.FPDFPageObj_GetBounds(thing, left, bottom, right, top):
        return None
    a, b, c, d, e, f = matrix
    corners = [(x, y) for x in (left.value, right.value) for y in (bottom.value, top.value)]
    xs = [a * x + c * y + e for x, y in corners]
    ys = [b * x + d * y + f for x, y in corners]
    box = frame.box(min(xs), min(ys), max(xs), max(ys))
    inside = Box(max(0.0, box.x0), max(0.0, box.y0), min(frame.width, box.x1), min(frame.height, box.y1))
    return inside if inside.width > 0 and inside.height > 0 else None


def _dpi(picture: raw.FPDF_PAGEOBJECT, outer: Matrix) -> float:
    """Pixels for each inch of the page, of the closer side; 0 if the file does not tell."""
    across, down = ctypes.c_uint(), ctypes.c_uint()
    if not raw.FPDFImageObj_GetImagePixelSize(picture, across, down):
        return 0.0
    a, b, c, d, _, _ = _times(_matrix(picture), outer)
    width, height = math.hypot(a, b), math.hypot(c, d)
    return max(72 * across.value / width, 72 * down.value / height) if width > 0 and height > 0 else 0.0


def _path(found: Painted, thing: raw.FPDF_PAGEOBJECT, order: int, box: Box) -> None:
    found.paths += 1
    found.curves.add(thing, box)
    if len(found.drawings) < _MOST_SHAPES and raw.FPDFPath_CountSegments(thing) >= _MANY_STROKES:
        found.drawings.append(box)
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    if not raw.FPDFPath_GetDrawMode(thing, fill, stroke) or not fill.value:
        return
    if box.width * box.height >= _HIDES and len(found.shapes) < _MOST_SHAPES:
        found.shapes.append((order, box))
    if raw.FPDFPath_CountSegments(thing) > 6:
        return
    red, green, blue, alpha = (ctypes.c_uint() for _ in range(4))
    if raw.FPDFPageObj_GetFillColor(thing, red, green, blue, alpha) and alpha.value >= 128:
        found.fills.append(Fill(order, box, grey_of(red.value, green.value, blue.value)))


def grey_of(red: int, green: int, blue: int) -> float:
    """The grey value as a scanner would see the colour."""
    return 0.299 * red + 0.587 * green + 0.114 * blue
