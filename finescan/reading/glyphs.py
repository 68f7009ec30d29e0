"""The characters of a PDF's text layer with size, colour and box, through pdfium's own functions."""

from __future__ import annotations

import ctypes
import math
from dataclasses import dataclass

from pypdfium2 import raw

from finescan.model import Box
from finescan.reading.frame import Frame
from finescan.reading.painted import Fill, Painted, address, grey_of

_INVISIBLE = frozenset({raw.FPDF_TEXTRENDERMODE_INVISIBLE, raw.FPDF_TEXTRENDERMODE_CLIP})
_HYPHENS = frozenset({0x02, 0xAD, 0xFFFE})
_MOST = 400_000
_BOLD_WEIGHT = 600
_BOLD_NAMES = ("bold", "black", "heavy", "semibold", "demi")
_SMALLEST = 0.5
_PALEST = 0.06


@dataclass(frozen=True, slots=True)
class Glyph:
    """A printed character (`text` empty: a blank). `turn`: the direction of writing, 0 to the right, 90 downwards.

    `doubtful`: as pale as its paper, or something was painted over it later, so that only the picture tells.
    """

    text: str
    box: Box
    size: float
    contrast: float | None
    bold: bool | None
    turn: int
    doubtful: bool = False


@dataclass(frozen=True, slots=True)
class _Style:
    """What all characters of one text object share."""

    grey: float
    alpha: float
    bold: bool | None
    order: int
    seen: bool


@dataclass(frozen=True, slots=True)
class TextLayer:
    """The glyphs that can be seen, and those that are there but hidden (invisible, beneath a picture, off the page)."""

    glyphs: tuple[Glyph, ...]
    hidden: tuple[Glyph, ...]


def text_layer(text: raw.FPDF_TEXTPAGE, frame: Frame, things: Painted, covered_below: int) -> TextLayer:
    """All characters in the order of the file. What was painted before `covered_below` lies under a full picture."""
    styles: dict[int, _Style] = {}
    glyphs: list[Glyph] = []
    hidden: list[Glyph] = []
    for index in range(min(_MOST, raw.FPDFText_CountChars(text))):
        code = raw.FPDFText_GetUnicode(text, index)
        if code in {0x20, 0xA0, 0x09, 0x0A, 0x0D} or raw.FPDFText_IsGenerated(text, index) == 1:
            glyphs.append(_BLANK)
            hidden.append(_BLANK)
            continue
        style = _style(text, index, things, styles)
        glyph = _glyph(text, index, code, style, frame, things)
        if glyph is not None:
            seen = style.seen and style.order >= covered_below and _on_paper(glyph, frame)
            (glyphs if seen else hidden).append(glyph)
    return TextLayer(tuple(glyphs), tuple(hidden))


def _on_paper(glyph: Glyph, frame: Frame) -> bool:
    return glyph.size >= _SMALLEST and frame.on_page(glyph.box)


_BLANK = Glyph("", Box(0, 0, 0, 0), 0, None, None, 0)


def _glyph(
    text: raw.FPDF_TEXTPAGE, index: int, code: int, style: _Style, frame: Frame, things: Painted
) -> Glyph | None:
    area, matrix = raw.FS_RECTF(), raw.FS_MATRIX()
    if not raw.FPDFText_GetLooseCharBox(text, index, area) or not raw.FPDFText_GetMatrix(text, index, matrix):
        return None
    box = frame.box(area.left, area.bottom, area.right, area.top)
    size = raw.FPDFText_GetFontSize(text, index) * math.hypot(matrix.c, matrix.d)
    if not (math.isfinite(size) and all(map(math.isfinite, box))):
        return None
    written = "-" if code in _HYPHENS else chr(code)
    contrast = _contrast(style, box, things)
    doubtful = (contrast is not None and contrast < _PALEST) or _painted_over(style.order, box, things)
    return Glyph(written, box, size, contrast, style.bold, _turn(matrix, frame), doubtful)


def _painted_over(order: int, box: Box, things: Painted) -> bool:
    x, y = (box.x0 + box.x1) / 2, (box.y0 + box.y1) / 2
    return any(later > order and _holds(area, x, y) for later, area in (*things.shapes, *things.images))


def _turn(matrix: raw.FS_MATRIX, frame: Frame) -> int:
    angle = -math.degrees(math.atan2(matrix.b, matrix.a)) + frame.turn
    return round(angle / 90) * 90 % 360


def _style(text: raw.FPDF_TEXTPAGE, index: int, things: Painted, styles: dict[int, _Style]) -> _Style:
    thing = raw.FPDFText_GetTextObject(text, index)
    key = address(thing)
    if key not in styles:
        styles[key] = _read_style(text, index, thing, things.order.get(key, 1 << 30))
    return styles[key]


def _read_style(text: raw.FPDF_TEXTPAGE, index: int, thing: raw.FPDF_PAGEOBJECT, order: int) -> _Style:
    red, green, blue, alpha = (ctypes.c_uint() for _ in range(4))
    mode = raw.FPDFTextObj_GetTextRenderMode(thing) if thing else raw.FPDF_TEXTRENDERMODE_FILL
    stroked = mode == raw.FPDF_TEXTRENDERMODE_STROKE
    colour = raw.FPDFText_GetStrokeColor if stroked else raw.FPDFText_GetFillColor
    if not colour(text, index, red, green, blue, alpha):
        return _Style(0.0, 1.0, None, order, mode not in _INVISIBLE)
    grey, part = grey_of(red.value, green.value, blue.value), alpha.value / 255
    return _Style(grey, part, _is_bold(text, index), order, mode not in _INVISIBLE and part > 0.02)


def _is_bold(text: raw.FPDF_TEXTPAGE, index: int) -> bool | None:
    """By the font's name; its weight alone is often wrong (400 for every subset), so it can only say yes."""
    size = raw.FPDFText_GetFontInfo(text, index, None, 0, None)
    buffer, flags = ctypes.create_string_buffer(max(1, size)), ctypes.c_int()
    raw.FPDFText_GetFontInfo(text, index, buffer, size, flags)
    name = buffer.value.decode("utf-8", errors="replace").lower()
    forced = bool(flags.value & (1 << 18))
    weight = raw.FPDFText_GetFontWeight(text, index)
    if forced or weight >= _BOLD_WEIGHT or any(mark in name for mark in _BOLD_NAMES):
        return True
    return False if name or weight > 0 else None


def _contrast(style: _Style, box: Box, things: Painted) -> float | None:
    """Against the last area filled before the character; unknown on a picture."""
    middle_x, middle_y = (box.x0 + box.x1) / 2, (box.y0 + box.y1) / 2
    below = _last_below(things.fills, style.order, middle_x, middle_y)
    paper, since = (255.0, -1) if below is None else (below.grey, below.order)
    for order, area in things.images:
        if since < order < style.order and _holds(area, middle_x, middle_y):
            return None
    ink = style.alpha * style.grey + (1 - style.alpha) * paper
    return min(1.0, abs(paper - ink) / 255)


def _last_below(fills: list[Fill], order: int, x: float, y: float) -> Fill | None:
    for fill in reversed(fills):
        if fill.order < order and _holds(fill.box, x, y):
            return fill
    return None


def _holds(box: Box, x: float, y: float) -> bool:
    return box.x0 <= x <= box.x1 and box.y0 <= y <= box.y1
