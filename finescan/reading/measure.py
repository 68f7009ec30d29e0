"""Recognised words -> Page: places in points, type size, contrast."""

from __future__ import annotations

from finescan.model import Box, Page, Source, Word
from finescan.reading.characters import seen
from finescan.reading.engine import OcrWord
from finescan.reading.levels import levels
from finescan.reading.merge import Reread
from finescan.reading.prepare import Scan
from finescan.reading.tighten import tightened
from finescan.reading.typesize import word_sizes


def to_page(scan: Scan, found: Reread, number: int, dpi: float, turn: int) -> Page:
    """The words with boxes in points, type size and contrast."""
    scale = 72.0 / scan.dpi
    tight = [tightened(scan.flat, word) for word in found.words]
    sizes = word_sizes(tight)
    words = tuple(
        _word(scan, word, sizes[index], scale, "ocr-2" if index in found.second else "ocr")
        for index, word in enumerate(tight)
    )
    unread = tuple(Box(*(round(edge * scale, 2) for edge in region)) for region in found.unread)
    confidence = sum(word.confidence for word in words) / len(words) if words else None
    height, width = scan.grey.shape
    return Page(
        number,
        width * scale,
        height * scale,
        words,
        unread=unread,
        read_from=Source.OCR,
        dpi=dpi,
        turned=turn,
        confidence=confidence,
        placement=scan.picture.placement(1, scan.dpi),
    )


def _word(scan: Scan, word: OcrWord, pixels: float | None, scale: float, reading: str) -> Word:
    box = Box(*(round(pixel * scale, 2) for pixel in word.box))
    size = None if pixels is None else round(pixels * scale, 2)
    confidence = round(min(1.0, max(0.0, word.confidence)), 3)
    return Word(seen(word.text).strip(), box, size, _contrast(scan, word), None, confidence, reading)


def _contrast(scan: Scan, word: OcrWord) -> float | None:
    """1 - ink / paper: the darkest of the print against the paper around it."""
    x0, y0, x1, y1 = word.box
    area = scan.grey[max(0, y0) : y1, max(0, x0) : x1]
    if not area.size:
        return None
    ink, paper = levels(area, 3, 95)
    local = max(paper, _paper_at(scan, (x0 + x1) // 2, (y0 + y1) // 2))
    return round(min(1.0, max(0.0, 1 - ink / local)), 3) if local > 0 else None


def _paper_at(scan: Scan, x: int, y: int) -> float:
    rows, columns = scan.paper.shape
    height, width = scan.grey.shape
    return float(scan.paper[min(rows - 1, y * rows // height), min(columns - 1, x * columns // width)])
