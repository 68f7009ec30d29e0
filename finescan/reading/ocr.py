"""A picture of a letter -> pages: the sheet is found, turned, parted, read, read again where ink is left, measured."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from finescan.model import Page
from finescan.reading.characters import seen
from finescan.reading.codes import codes_in
from finescan.reading.engine import Engine, Grey, OcrWord
from finescan.reading.halves import halves
from finescan.reading.measure import to_page
from finescan.reading.pictures import turned_back
from finescan.reading.prepare import Scan, normalise
from finescan.reading.second import read_again
from finescan.reading.sheet import flat_sheet
from finescan.reading.turning import best_turn, letters, quarter_turned

LEAST_CONFIDENCE = 0.25
_GOOD_READING = 0.5


def read_sheets(grey: Grey, dpi: float, engine: Engine, number: int = 1) -> tuple[Page, ...]:
    """The page, or the two pages, of a picture as it came from a scanner or a camera; numbered from `number`."""
    sheet, dpi = flat_sheet(grey, dpi)
    upright, turn = _with_level_lines(sheet, dpi, engine)
    pages = halves(upright, dpi)
    return tuple(_read(page, dpi, engine, number + index, turn) for index, page in enumerate(pages))


def read_page(grey: Grey, dpi: float, engine: Engine, number: int = 1) -> Page:
    """Reads a picture of one page. Boxes are points on the page as it lies after turning and levelling."""
    upright, turn = _with_level_lines(grey, dpi, engine)
    return _read(upright, dpi, engine, number, turn)


def _with_level_lines(grey: Grey, dpi: float, engine: Engine) -> tuple[Grey, int]:
    """A page on its side is turned before it is read: its lines tell, which costs next to nothing."""
    aside = quarter_turned(grey, dpi)
    if aside is False:
        return grey, 0
    turn = best_turn(grey, dpi, engine, (90, 270) if aside else (0, 90, 180, 270))
    return turned_back(grey, turn), turn


def _read(grey: Grey, dpi: float, engine: Engine, number: int, turn: int) -> Page:
    scan = normalise(grey, dpi)
    found = recognise(scan, engine)
    if poor(found) and best_turn(grey, dpi, engine, (0, 180)):
        turn = (turn + 180) % 360
        scan = normalise(turned_back(grey, 180), dpi)
        found = recognise(scan, engine)
    again = read_again(scan.flat, scan.dpi, found, engine)
    page = to_page(scan, again, number, dpi, turn)
    return replace(page, codes=codes_in(page, scan.grey, scan.dpi))


def recognise(scan: Scan, engine: Engine) -> tuple[OcrWord, ...]:
    """The words that are more likely print than dirt."""
    words = engine.recognise(scan.clean, scan.dpi)
    return tuple(word for word in words if word.confidence >= LEAST_CONFIDENCE and seen(word.text).strip())


def poor(words: Sequence[OcrWord]) -> bool:
    """Whether so little was read with confidence that the page may lie on its head."""
    return letters(words) < max(20.0, _GOOD_READING * sum(len(word.text) for word in words))
