"""A picture of a page -> Page: normalise, recognise, read again what is left over, measure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from finescan.model import Box, Page, Source, Word
from finescan.reading.characters import seen
from finescan.reading.engine import Engine, Grey, OcrWord
from finescan.reading.pictures import background, flattened, hardened, levelled, resized, skew, turned_back
from finescan.reading.second import Reread, read_again
from finescan.reading.typesize import line_sizes

LEAST_CONFIDENCE = 0.25
_LOWEST_DPI, _HIGHEST_DPI, _GOOD_DPI = 180.0, 350.0, 300.0
_GOOD_READING, _SURE_WORD = 0.5, 0.6
_TRIAL_DPI = 150.0
_LARGEST_SIDE = 20_000
_MOST_PIXELS = 40_000_000


@dataclass(frozen=True, slots=True)
class Scan:
    """A picture ready for OCR: as seen, its paper (small), divided by it, and hardened for the engine."""

    grey: Grey
    paper: Grey
    flat: Grey
    clean: Grey
    dpi: float


def read_page(grey: Grey, dpi: float, engine: Engine, number: int = 1) -> Page:
    """Reads a picture of a page. Boxes are points on the page as it lies after turning and levelling."""
    scan = normalise(grey, dpi)
    found = recognise(scan, engine)
    turn = 0
    if poor(found):
        turn = best_turn(scan, engine)
    if turn:
        scan = normalise(turned_back(grey, turn), dpi)
        found = recognise(scan, engine)
    again = read_again(scan.flat, scan.dpi, found, engine)
    return to_page(scan, again, number, dpi, turn)


def normalise(grey: Grey, dpi: float) -> Scan:
    """Brings a picture to 180 to 350 dpi, levels its lines and divides it by its paper."""
    grey, dpi = _fit(grey, dpi)
    grey = levelled(grey, skew(grey, dpi))
    paper = background(grey, dpi)
    flat = flattened(grey, paper)
    return Scan(grey, paper, flat, hardened(flat), dpi)


def _fit(grey: Grey, dpi: float) -> tuple[Grey, float]:
    """Tesseract reads best with capitals of 20 to 40 pixels; more pixels cost time and win nothing."""
    height, width = grey.shape
    factor = 1.0
    if dpi > _HIGHEST_DPI:
        factor = _GOOD_DPI / dpi
    elif dpi < _LOWEST_DPI:
        factor = min(2.0, _GOOD_DPI / dpi)
    factor = min(factor, (_MOST_PIXELS / (height * width)) ** 0.5, _LARGEST_SIDE / max(height, width))
    if factor == 1.0:
        return np.ascontiguousarray(grey), dpi
    return resized(grey, max(1, round(width * factor)), max(1, round(height * factor))), dpi * factor


def recognise(scan: Scan, engine: Engine) -> tuple[OcrWord, ...]:
    """The words that are more likely print than dirt."""
    words = engine.recognise(scan.clean, scan.dpi)
    return tuple(word for word in words if word.confidence >= LEAST_CONFIDENCE and seen(word.text).strip())


def poor(words: Sequence[OcrWord]) -> bool:
    """Whether so little was read with confidence that the page may lie on its side or on its head."""
    letters = sum(len(word.text) for word in words)
    return _gain(words) < max(20.0, _GOOD_READING * letters)


def best_turn(scan: Scan, engine: Engine) -> int:
    """The clockwise turn (0, 90, 180, 270) of the picture that reads best when undone, tried on a small copy."""
    factor = min(1.0, _TRIAL_DPI / scan.dpi)
    height, width = scan.clean.shape
    small = resized(scan.clean, max(1, round(width * factor)), max(1, round(height * factor)))
    gains = {turn: _gain(engine.recognise(turned_back(small, turn), scan.dpi * factor)) for turn in (0, 90, 180, 270)}
    best = max(gains, key=lambda turn: gains[turn])
    return best if gains[best] > 1.5 * gains[0] + 10 else 0


def _gain(words: Iterable[OcrWord]) -> float:
    """The letters of sure words, weighted; words that stand upright do not count: Tesseract reads those too."""
    return sum(word.confidence * len(word.text) for word in words if word.confidence >= _SURE_WORD and _lies(word))


def _lies(word: OcrWord) -> bool:
    x0, y0, x1, y1 = word.box
    return len(word.text) > 2 and x1 - x0 > y1 - y0


def to_page(scan: Scan, found: Reread, number: int, dpi: float, turn: int) -> Page:
    """The words with boxes in points, type size and contrast."""
    scale = 72.0 / scan.dpi
    sizes = line_sizes(found.words)
    words = tuple(
        _word(scan, word, sizes.get(word.line), scale, "ocr-2" if index in found.second else "ocr")
        for index, word in enumerate(found.words)
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
    paper = float(np.percentile(area, 95))
    ink = float(np.percentile(area, 3))
    local = max(paper, _paper_at(scan, (x0 + x1) // 2, (y0 + y1) // 2))
    return round(min(1.0, max(0.0, 1 - ink / local)), 3) if local > 0 else None


def _paper_at(scan: Scan, x: int, y: int) -> float:
    rows, columns = scan.paper.shape
    height, width = scan.grey.shape
    return float(scan.paper[min(rows - 1, y * rows // height), min(columns - 1, x * columns // width)])
