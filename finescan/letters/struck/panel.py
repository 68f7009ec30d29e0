"""Frames with text: how large they are, and where on a page they stand."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import product

import numpy as np
import numpy.typing as npt
from reportlab.pdfbase import pdfmetrics

from finescan.letters.struck.room import EDGE, Room
from finescan.model import Box
from finescan.reports.annotated import fonts

Numbers = npt.NDArray[np.float64]

LEADING = 1.22
PADDING = 0.6
"""Share of the size of print that is left free inside a frame."""

SIZES, SMALL = (11.0, 10.0, 9.0), (10.0, 9.0)
"""Sizes of print in points of A4, the best first: of the clause, and of what points to it."""

SMALLEST = (8.0, 7.5)
"""Sizes for a clause that finds no room above the signature in any other way."""

_NARROWEST, _WIDTHS, _ROUNDING = 110.0, 24, 0.01
_NEAR = (70.0, 240.0)
_TO_SIGN = (26.0, 12.0, 5.0)
_TOP_SIZES, _TOP_LINE = (13.0, 11.5, 10.0, 9.0), 5.0


@dataclass(frozen=True, slots=True)
class Panel:
    """A frame on a page: its box and lines of print in points of the page as read, each line with its size."""

    page: int
    box: Box
    lines: tuple[tuple[str, float], ...]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Text in a frame; `scale` is the share of the frame's size of print that it is set in."""

    text: str
    scale: float = 1.0


def at_top(room: Room, text: Sequence[Paragraph], parts: Sequence[float]) -> Panel | None:
    """A frame as near to the top of the page as there is room, in the first of the upper parts that has any."""
    page = room.page
    for part in parts:
        zone = Box(0, 0, page.width, page.height * part)
        found = [
            (_TOP_LINE * len(shape.lines) - size + float(at[1]) / room.unit / _TOP_LINE, shape, at)
            for size in _TOP_SIZES
            for shape in _shapes(room, text, size)
            if len(at := _first(room.places(*shape.size, zone)))
        ]
        if found:
            _, shape, at = min(found, key=lambda one: one[0])
            return _put(room, shape, *map(float, at))
    return None


def above(room: Room, line: Box, texts: Sequence[Sequence[Paragraph]], sizes: Sequence[float] = SIZES) -> Panel | None:
    """A frame right above a line to sign on, with room to sign between; the first of the texts that fits so near."""
    for near, text, gap, size in product(_NEAR, texts, _TO_SIGN, sizes):
        bottom = line.y0 - gap * room.unit
        zone = Box(0, max(0.0, line.y0 - near * room.unit - room.page.height / 4), room.page.width, bottom)
        best = min(_near(room, line, zone, _shapes(room, text, size)), default=None, key=lambda one: one[0])
        if best is not None and best[0] <= near * room.unit:
            return _put(room, best[1], *best[2])
    return None


def anywhere(room: Room, text: Sequence[Paragraph], line: Box | None) -> Panel | None:
    """A frame in the largest print that finds room on the page: above the line if it can be, as low as it can be."""
    page = room.page
    zones = [Box(0, 0, page.width, page.height)]
    if line is not None:
        zones.insert(0, Box(0, 0, page.width, line.y0))
    for zone, size in product(zones, SIZES):
        found = [
            (shape, places[places[:, 1].argmax()])
            for shape in _shapes(room, text, size)
            if len(places := room.places(*shape.size, zone))
        ]
        if found:
            shape, at = min(found, key=lambda one: (len(one[0].lines), -float(one[1][1])))
            return _put(room, shape, *map(float, at))
    return None


def beside(room: Room, line: Box, text: Sequence[Paragraph]) -> Panel | None:
    """A small frame as near to a line as there is room, on whichever side."""
    zone = Box(0, 0, room.page.width, room.page.height)
    found = []
    for shape in _shapes(room, text, SMALL[-1]):
        wide, high = shape.size
        places = room.places(wide, high, zone)
        if len(places):
            xs, ys = places[:, 0], places[:, 1]
            away = np.hypot(_gap(xs, wide, line.x0, line.x1), _gap(ys, high, line.y0, line.y1))
            best = int(away.argmin())
            found.append((float(away[best]), shape, float(xs[best]), float(ys[best])))
    if not found:
        return None
    _, shape, x, y = min(found, key=lambda one: one[0])
    return _put(room, shape, x, y)


def relined(panel: Panel, text: str) -> Panel:
    """The same frame with another text, which must not be longer."""
    size = panel.lines[-1][1]
    lines = wrapped(text, size, panel.box.width - 2 * PADDING * size + _ROUNDING)
    return replace(panel, lines=tuple((line, size) for line in lines))


@dataclass(frozen=True, slots=True)
class _Shape:
    size: tuple[float, float]
    lines: tuple[tuple[str, float], ...]


def _shapes(room: Room, text: Sequence[Paragraph], size: float) -> Iterator[_Shape]:
    """The text wrapped to different widths, the widest first; none if it is more than the page could hold."""
    page, print_size = room.page, size * room.unit
    inked = sum(_wide(one.text, print_size * one.scale) * print_size for one in text)
    if inked > page.width * page.height:
        return
    widest = page.width - 2 * EDGE * room.unit
    seen: set[tuple[tuple[str, float], ...]] = set()
    for width in np.linspace(widest, min(widest, _NARROWEST * room.unit), _WIDTHS):
        inner = float(width) - 2 * PADDING * print_size
        lines = tuple(
            (line, print_size * one.scale) for one in text for line in wrapped(one.text, print_size * one.scale, inner)
        )
        if lines not in seen:
            seen.add(lines)
            yield _Shape(_size(lines, print_size), lines)


def _size(lines: Sequence[tuple[str, float]], size: float) -> tuple[float, float]:
    wide = max(_wide(line, each) for line, each in lines)
    return wide + 2 * PADDING * size, sum(LEADING * each for _, each in lines) + 2 * PADDING * size


def wrapped(text: str, size: float, width: float) -> Iterator[str]:
    """The text in lines no wider than that; words that are wider are cut. No text is an empty line."""
    line = ""
    for word in text.split():
        for piece in _pieces(word, size, width):
            longer = f"{line} {piece}" if line else piece
            if line and _wide(longer, size) > width:
                yield line
                longer = piece
            line = longer
    if line or not text:
        yield line


def _pieces(word: str, size: float, width: float) -> Iterator[str]:
    if _wide(word, size) <= width:
        yield word
        return
    start, taken = 0, 0.0
    for at, char in enumerate(word):
        wide = _wide(char, size)
        if taken + wide > width and at > start:
            yield word[start:at]
            start, taken = at, 0.0
        taken += wide
    yield word[start:]


def _wide(text: str, size: float) -> float:
    return float(pdfmetrics.stringWidth(text, fonts.BOLD, size))


def _near(
    room: Room, line: Box, zone: Box, shapes: Iterator[_Shape]
) -> Iterator[tuple[float, _Shape, tuple[float, float]]]:
    """For each shape its best place: how far it ends above the line, and a little for how far beside it lies."""
    for shape in shapes:
        wide, high = shape.size
        places = room.places(wide, high, zone)
        if len(places):
            away = line.y0 - (places[:, 1] + high)
            aside = _gap(places[:, 0], wide, line.x0, line.x1)
            off = np.abs(places[:, 0] - line.x0)
            cost = away + 0.5 * aside + 0.02 * off + 2 * len(shape.lines)
            best = int(cost.argmin())
            yield float(cost[best]), shape, (float(places[best, 0]), float(places[best, 1]))


def _gap(starts: Numbers, length: float, start: float, end: float) -> Numbers:
    """How far stretches of that length lie from another one."""
    return np.asarray(np.maximum(0.0, np.maximum(start - starts - length, starts - end)))


def _first(places: Numbers) -> Numbers:
    """The uppermost place, of several the leftmost."""
    return places[0] if len(places) else places


def _put(room: Room, shape: _Shape, x: float, y: float) -> Panel:
    box = Box(x, y, x + shape.size[0], y + shape.size[1])
    room.take(box)
    return Panel(room.page.number, box, shape.lines)
