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
from finescan.reading.merge import Reread
from finescan.reading.noise import is_noise
from finescan.reading.pictures import turned_back
from finescan.reading.placement import Picture, quarter_turned_back, whole
from finescan.reading.prepare import Scan, normalise
from finescan.reading.residue import Region
from finescan.reading.second import read_again
from finescan.reading.sheet import flat_sheet
from finescan.reading.strokes import ink_strokes
from finescan.reading.turning import best_turn, letters, quarter_turned

LEAST_CONFIDENCE = 0.25
_GOOD_READING = 0.5


def read_sheets(grey: Grey, dpi: float, engine: Engine, number: int = 1) -> tuple[Page, ...]:
    """The page, or the two pages, of a picture as it came from a scanner or a camera; numbered from `number`.

    Each is placed on the sheet 1.
    """
    upright, turn = _with_level_lines(flat_sheet(whole(grey, dpi)), engine)
    return tuple(_read(page, engine, number + index, turn) for index, page in enumerate(halves(upright)))


def read_page(grey: Grey, dpi: float, engine: Engine, number: int = 1) -> Page:
    """Reads a picture of one page. Boxes are points on the page as it lies after turning and levelling."""
    upright, turn = _with_level_lines(whole(grey, dpi), engine)
    return _read(upright, engine, number, turn)


def _with_level_lines(picture: Picture, engine: Engine) -> tuple[Picture, int]:
    """A page on its side is turned before it is read: its lines tell, which costs next to nothing."""
    grey, dpi = picture.grey, picture.dpi
    aside = quarter_turned(grey, dpi)
    if aside is False:
        return picture, 0
    turns = (90, 270) if aside else (0, 90, 180, 270)
    turn = best_turn(grey, dpi, engine, turns, turns[0])
    return _upright(picture, turn), turn


def _upright(picture: Picture, turn: int) -> Picture:
    """The picture with a clockwise turn undone."""
    height, width = picture.grey.shape
    return picture.made_into(turned_back(picture.grey, turn), picture.dpi, quarter_turned_back(width, height, turn))


def _read(picture: Picture, engine: Engine, number: int, turn: int) -> Page:
    scan = normalise(picture)
    if is_noise(scan.clean, scan.dpi):
        return to_page(scan, _unread(scan), number, picture.dpi, turn)
    found = recognise(scan, engine)
    if poor(found) and best_turn(picture.grey, picture.dpi, engine, (180, 0), 0):
        turn = (turn + 180) % 360
        scan = normalise(_upright(picture, 180))
        found = recognise(scan, engine)
    again = read_again(scan.flat, scan.dpi, found, engine, screened=scan.screened)
    page = to_page(scan, again, number, picture.dpi, turn)
    codes = codes_in(page, scan.grey, scan.dpi)
    return replace(page, codes=codes, strokes=ink_strokes(scan.flat, scan.dpi, again.words))


def _unread(scan: Scan) -> Reread:
    """No word, and the whole page still to be read."""
    height, width = scan.clean.shape
    return Reread((), frozenset(), (Region(0, 0, width, height),))


def recognise(scan: Scan, engine: Engine) -> tuple[OcrWord, ...]:
    """The words that are more likely print than dirt."""
    words = engine.recognise(scan.clean, scan.dpi)
    return tuple(word for word in words if word.confidence >= LEAST_CONFIDENCE and seen(word.text).strip())


def poor(words: Sequence[OcrWord]) -> bool:
    """Whether so little was read with confidence that the page may lie on its head."""
    return letters(words) < max(20.0, _GOOD_READING * sum(len(word.text) for word in words))
