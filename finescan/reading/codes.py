"""QR codes and bar codes in the picture of a page. Only what a letter is paid or looked up with is sought."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import numpy as np
import zxingcpp

from finescan.model import Box, Code, Page
from finescan.reading.engine import Grey
from finescan.reading.painted import Painted

CODE_DPI = 300.0
MOST_CODES = 16
LONGEST_TEXT = 4_000  # characters; the largest QR code holds 4,296
_MOST_PIXELS = 12_000_000
_SMALLEST = 14.0  # points
_LARGEST_MODULE, _LONGEST_BAR, _DARK = 9.0, 90.0, 128.0
_FEWEST_MODULES = 24
_MARGIN = 8.0
_KINDS = {
    zxingcpp.BarcodeFormat.QRCode: "qr",
    zxingcpp.BarcodeFormat.Code128: "code-128",
    zxingcpp.BarcodeFormat.EAN13: "ean-13",
}
_FORMATS = zxingcpp.BarcodeFormats(list(_KINDS))

Raster = Callable[[float], tuple[Grey, float]]


def codes_in(page: Page, grey: Grey, dpi: float) -> tuple[Code, ...]:
    """The codes in the upright picture of a page, with boxes in points of that page."""
    return _inside(page, decoded(grey, dpi))


def codes_of(page: Page, things: Painted, raster: Raster) -> tuple[Code, ...]:
    """The codes on a page with a text layer. It is drawn only if a picture or a drawing on it may be a code."""
    area = _union(codelike(things))
    if area is None:
        return ()
    grey, dpi = raster(CODE_DPI)
    x0, y0, x1, y1 = (round(edge * dpi / 72) for edge in area)
    cut = grey[max(0, y0) : y1, max(0, x0) : x1]
    found = decoded(cut, dpi, (max(0, x0), max(0, y0)))
    return _inside(page, found)


def codelike(things: Painted) -> list[Box]:
    """Places of pictures, of drawings with many strokes, and of many small dark areas, as large as codes."""
    boxes = [box for _, box in things.images] + things.drawings + _heaps(things)
    return [box for box in boxes if min(box.width, box.height) >= _SMALLEST]


def decoded(grey: Grey, dpi: float, corner: tuple[int, int] = (0, 0)) -> tuple[Code, ...]:
    """What is readable in a picture; `corner` is where its first pixel lies. Nothing for damaged or empty codes."""
    grey, step = _coarser(grey)
    if min(grey.shape, default=0) < 16:
        return ()
    scale = 72.0 / dpi
    found = zxingcpp.read_barcodes(np.ascontiguousarray(grey), formats=_FORMATS, text_mode=zxingcpp.TextMode.Plain)
    codes = (_code(one, step, corner, scale) for one in found[:MOST_CODES] if one.valid and one.text.strip())
    return tuple(codes)


def _code(found: zxingcpp.Barcode, step: int, corner: tuple[int, int], scale: float) -> Code:
    where = found.position
    points = (where.top_left, where.top_right, where.bottom_left, where.bottom_right)
    xs = [(point.x * step + corner[0]) * scale for point in points]
    ys = [(point.y * step + corner[1]) * scale for point in points]
    box = Box(*(round(edge, 2) for edge in (min(xs), min(ys), max(xs), max(ys))))
    return Code(_KINDS.get(found.format, "code"), _printable(found.text[:LONGEST_TEXT]), box)


def _printable(text: str) -> str:
    """Without control characters and halves of characters, which no report could write."""
    return "".join(
        char for char in text if char in "\r\n\t" or (char.isprintable() and not "\ud800" <= char <= "\udfff")
    )


def _coarser(grey: Grey) -> tuple[Grey, int]:
    """Every n-th pixel of a picture that is too large to be searched quickly."""
    step = 1
    while grey.size / step**2 > _MOST_PIXELS:
        step += 1
    return grey[::step, ::step], step


def _heaps(things: Painted) -> list[Box]:
    """Where many small dark areas were painted one after the other: the modules or bars of a code."""
    heaps: list[Box] = []
    run: list[Box] = []
    last = -3
    for fill in things.fills:
        if not _is_module(fill.box):
            continue
        if fill.order - last > 2:
            heaps += _heap(run)
            run = []
        last = fill.order
        if fill.grey < _DARK:
            run.append(fill.box)
    return heaps + _heap(run)


def _is_module(box: Box) -> bool:
    return min(box.width, box.height) <= _LARGEST_MODULE and max(box.width, box.height) <= _LONGEST_BAR


def _heap(run: list[Box]) -> list[Box]:
    whole = _union(run, 0.0) if len(run) >= _FEWEST_MODULES else None
    return [whole] if whole else []


def _union(boxes: Iterable[Box], margin: float = _MARGIN) -> Box | None:
    edges = list(zip(*boxes, strict=True))
    if not edges:
        return None
    x0, y0, x1, y1 = edges
    return Box(min(x0) - margin, min(y0) - margin, max(x1) + margin, max(y1) + margin)


def _inside(page: Page, codes: Iterable[Code]) -> tuple[Code, ...]:
    """The codes with their boxes kept on the page."""
    sides = (page.width, page.height) * 2
    return tuple(
        Code(
            code.kind, code.text, Box(*(min(max(0.0, edge), side) for edge, side in zip(code.box, sides, strict=True)))
        )
        for code in codes
    )
