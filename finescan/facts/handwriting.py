"""Which marks on a page look as if a pen or a person had made them."""

from __future__ import annotations

from finescan.model import Answer, Box, Mark, Page, Stroke

_PEN = 3.5  # points: thicker lines are of print, of a logo or of a marker
_DENSE = 0.62
_WRITTEN, _UNSURE_REACH = 21.0, 15.0
_TALL, _UNSURE_TALL = 10.0, 7.5
_LINE, _PRINTLIKE = 14.0, 0.55
_UNEVEN, _EVEN = 0.45, 0.6
_SMALL = 46.0
_LINES = 26.0  # so high are two lines of print that nobody could read
_NARROW, _TICK_BOX = 4.5, 13.0
_WORD = (32.0, 11.0, 0.08, 0.6)
_STAMP, _SQUARE = (58.0, 132.0), 1.3
_PICTURE = (24.0, 8.0, 260.0, 130.0)
_DRAWN = (18.0, 7.0)


def by_hand(stroke: Stroke) -> Answer:
    """Whether the mark is handwriting: lines as thin as a pen's and higher than print, or put there by a program."""
    if stroke.mark in {Mark.CURVE, Mark.NOTE}:
        wide, high = _DRAWN
        return Answer.YES if stroke.box.width >= wide and stroke.box.height >= high else Answer.NO
    if stroke.mark is not Mark.INK or stroke.reach is None or stroke.tall is None:
        return Answer.YES if stroke.mark is Mark.SEAL else Answer.NO
    if _is_dirt(stroke) or _is_print(stroke):
        return Answer.NO
    even = (stroke.even or 0) > _EVEN
    if stroke.reach >= _WRITTEN and stroke.tall >= _TALL:
        small = stroke.box.width + stroke.box.height < _SMALL
        return Answer.UNSURE if small or (even and stroke.box.height < _LINES) else Answer.YES
    if even:
        return Answer.NO
    uneven = stroke.box.height >= _TALL and (stroke.even or 0) < _UNEVEN
    return Answer.UNSURE if stroke.reach >= _UNSURE_REACH and (stroke.tall >= _UNSURE_TALL or uneven) else Answer.NO


def _is_dirt(stroke: Stroke) -> bool:
    """Lines that are too thick or too dense, stripes, empty boxes."""
    low, high = sorted((stroke.box.width, stroke.box.height))
    box_to_tick = high <= _TICK_BOX and high - low < _NARROW / 2
    return low < _NARROW or box_to_tick or (stroke.pen or 0) > _PEN or (stroke.ink or 0) > _DENSE


def _is_print(stroke: Stroke) -> bool:
    """A line of print that nobody could read: low, and even."""
    return stroke.box.height <= _LINE and (stroke.even or 0) >= _PRINTLIKE


def is_word(stroke: Stroke) -> bool:
    """Whether a mark is so clearly writing that it is some wherever it stands."""
    if stroke.mark is not Mark.INK or by_hand(stroke) is not Answer.YES or is_stamp(stroke):
        return False
    far, high, dense, even = _WORD
    told = (stroke.reach or 0) >= far and (stroke.tall or 0) >= high and (stroke.ink or 0) >= dense
    return told and (stroke.even or 0) < even


def is_stamp(stroke: Stroke) -> bool:
    """Whether a mark has the shape of a round stamp alone."""
    low, high = _STAMP
    wide, tall = stroke.box.width, stroke.box.height
    like = low <= min(wide, tall) and max(wide, tall) <= high and max(wide, tall) <= _SQUARE * min(wide, tall)
    return like and stroke.reach is not None and stroke.reach >= 1.1 * max(wide, tall)


def pictures(page: Page) -> tuple[Stroke, ...]:
    """Pictures on the page that have the size of a signature."""
    wide, high, widest, highest = _PICTURE
    fits = (box for box in page.images if wide <= box.width <= widest and high <= box.height <= highest)
    return tuple(Stroke(box, Mark.NOTE) for box in fits)


def within(box: Box, zone: Box) -> bool:
    """Whether most of a box lies in a zone."""
    across = min(box.x1, zone.x1) - max(box.x0, zone.x0)
    down = min(box.y1, zone.y1) - max(box.y0, zone.y0)
    if across <= 0 or down <= 0:
        return False
    return across * down >= 0.4 * min(max(1.0, box.width * box.height), zone.width * zone.height)
