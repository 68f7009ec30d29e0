"""Where on its pages a letter waits for a signature and for entries."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice, pairwise

import regex
from rapidfuzz import fuzz

from finescan.facts.consent import signature_lines
from finescan.facts.words import any_of
from finescan.model import Box
from finescan.text import TextLayer, TextLine

_FLAGS = regex.IGNORECASE
_STAMPS = "(?:firmen|praxis)?stempel|stampiglie|cachet|timbro|sello|pieczęć"
_DAY = regex.compile(rf"^\W*{any_of('day_caption')}(?:[\W_]+(?:{any_of('day_caption')}|{_STAMPS}))*[\W_]*$", _FLAGS)
_CUT_SHORT = regex.compile(rf"[,/\\]$|{_STAMPS}", _FLAGS)
_STAMP = regex.compile(rf"\W*(?:{_STAMPS})\W*", _FLAGS)
_LEADER = regex.compile(r"_{4,}|\.{6,}|…{3,}")
_SIGN_WORDS = (
    "unterschrift", "unterschriften", "unterzeichner", "signature", "handtekening", "podpis",
)  # fmt: skip
_OTHERS = regex.compile(r"signat(?:air|or)|inschrift|druckschrift|anschrift", _FLAGS)
_ALIKE, _LETTERS = 80, 6
_SHORT, _PROSE = 60, 6
_ABOVE, _BELOW, _ASIDE, _WIDE = 52.0, 12.0, 34.0, 190.0
_LOWER, _FREE, _BROKEN, _LEVEL = 30.0, 200.0, 25.0, 12.0
_COLUMN, _ROOM, _CAPTION, _READ = 105.0, 40.0, 40, 0.8
MOST_PLACES = 60  # to sign in one letter; they are compared with each other
HEAD = 0.28  # of the page: a date that stands higher is the letter's own, and a mark there none of its form


@dataclass(frozen=True, slots=True)
class Zone:
    """A part of a page that waits for a pen: above the printed `row` of its caption, and `beside` it.

    `named`: a caption says what for; `sure`: what is written here is what it is for, and no stamp.
    """

    page: int
    box: Box
    row: Box
    sure: bool
    named: bool
    beside: Box


def signing_zones(text: TextLayer) -> tuple[Zone, ...]:
    """The places for a signature: those named as such, else what is right of a place for a date."""
    named = (line for line in (*signature_lines(text), *_like_signature(text)) if not _is_head(line, text))
    zones = [_zone(line, text) for line in islice(dict.fromkeys(named), MOST_PLACES)]
    days = [line for line in islice(day_lines(text), MOST_PLACES) if not any(_level(line, zone) for zone in zones)]
    broken = (line for line in days if _CUT_SHORT.search(_said(line, text)))
    zones += [replace(_zone(line, text), named=False) for line in broken]
    return (*zones, *(zone for line in days for zone in _right_of(line, text)))


def _is_head(line: TextLine, text: TextLayer) -> bool:
    """Whether it stands so high on the first page that no form is there yet."""
    first = text.pages[0]
    return line.page == first.number and line.box.y1 < HEAD * first.height


def _level(line: TextLine, zone: Zone) -> bool:
    return line.page == zone.page and abs(line.box.y0 - zone.row.y0) < _LEVEL


def entry_zones(text: TextLayer) -> tuple[Zone, ...]:
    """The places for a date and for a name beside the signature, and lines of dots or dashes to write on."""
    signing = [zone for zone in signing_zones(text) if zone.named]
    rows = (line for line in text.lines if _is_beside_signature(line, signing, text))
    leaders = (line for line in text.lines if _LEADER.search(_said(line, text)) and not _is_row(line, signing))
    return tuple(
        Zone(line.page, _over(line), line.box, sure=True, named=True, beside=_over(line))
        for line in dict.fromkeys((*day_lines(text), *rows, *leaders))
    )


def _is_beside_signature(line: TextLine, signing: Sequence[Zone], text: TextLayer) -> bool:
    """Whether it is another caption of the row in which is signed."""
    level = any(_level(line, zone) for zone in signing) and not _is_row(line, signing)
    return level and _is_caption(line, text)


def _is_row(line: TextLine, signing: Sequence[Zone]) -> bool:
    return any(line.page == zone.page and line.box == zone.row for zone in signing)


def day_lines(text: TextLayer) -> Iterator[TextLine]:
    """Captions of a place for the date of a signature."""
    heights = {page.number: page.height for page in text.pages}
    for line in text.lines:
        if line.box.y0 > HEAD * heights.get(line.page, 0) and _DAY.match(_said(line, text)):
            yield line


def _like_signature(text: TextLayer) -> Iterator[TextLine]:
    """Captions that a pen went through, so that they are read with mistakes."""
    in_block = Counter(line.block for line in text.lines)
    for line in text.lines:
        said = _said(line, text)
        if in_block[line.block] > _PROSE:
            continue
        if _LETTERS <= len(said) <= _SHORT and said[-1] not in ".," and _resembles(said.lower()):
            yield line


def _resembles(said: str) -> bool:
    words = [word for word in regex.split(r"[^\p{L}]+", said) if len(word) >= _LETTERS and not _OTHERS.match(word)]
    return any(known.startswith(word) or fuzz.ratio(word, known) >= _ALIKE for word in words for known in _SIGN_WORDS)


def _said(line: TextLine, text: TextLayer) -> str:
    return text.text[line.span.start : line.span.end].strip()


def _zone(line: TextLine, text: TextLayer) -> Zone:
    """Above the caption, and on the side where a line of dots leads to it or from it, as far as nothing is printed."""
    row = [other.box for other in text.lines if other.page == line.page and _beside(other.box, line.box)]
    box, said = _joined(line.box, row), _said(line, text)
    left = max((other.x1 + 4 for other in row if other.x1 <= box.x0), default=0.0) if said[:1] == "(" else box.x0
    right = min((other.x0 - 4 for other in row if other.x0 >= box.x1), default=box.x1 + _FREE)
    ends = max(left, box.x0 - _FREE), min(right, box.x1 + _FREE) if _open(said) else box.x1
    above = Box(box.x0 - _ASIDE, box.y0 - _ABOVE, max(box.x1, box.x0 + _WIDE), box.y1 + _BELOW)
    beside = Box(ends[0], box.y0 - _LOWER, ends[1], box.y1 + _BELOW)
    return Zone(line.page, above, line.box, sure=_STAMP.fullmatch(said) is None, named=True, beside=beside)


def _open(said: str) -> bool:
    return said.endswith((":", ".", "…")) or _LEADER.search(said) is not None


def _beside(one: Box, other: Box) -> bool:
    return min(one.y1, other.y1) - max(one.y0, other.y0) > 0.4 * min(one.height, other.height)


def _joined(caption: Box, row: list[Box]) -> Box:
    """The caption with what is left of it where a pen went through it."""
    for box in sorted(row, key=lambda box: -box.x1):
        if box.x0 < caption.x0 <= box.x1 + _BROKEN:
            caption = Box(box.x0, min(box.y0, caption.y0), caption.x1, max(box.y1, caption.y1))
    return caption


def _right_of(line: TextLine, text: TextLayer) -> Iterator[Zone]:
    """What is right of the place for a date, but for what stands over the other captions that can be read there."""
    width = next((page.width for page in text.pages if page.number == line.page), 0.0)
    level = [
        other.box
        for other in text.lines
        if other.page == line.page and _beside(other.box, line.box) and _is_caption(other, text)
    ]
    starts = sorted(box.x0 for box in level if box.x0 > line.box.x1)
    for start, end in pairwise((line.box.x0, *starts, width)):
        box = Box(start + _COLUMN, line.box.y0 - _ABOVE, end - 4, line.box.y1 + _BELOW)
        if box.width >= _ROOM:
            yield Zone(line.page, box, line.box, sure=True, named=False, beside=box)


def _is_caption(line: TextLine, text: TextLayer) -> bool:
    """Whether a line was read so well that it would name the place for a signature, were it one."""
    found = {text.origin[at] for at in range(*line.span)} - {-1}
    return len(_said(line, text)) < _CAPTION and all(text.words[at][1].confidence >= _READ for at in found)


def _over(line: TextLine) -> Box:
    return Box(line.box.x0 - 8, line.box.y0 - 26, line.box.x1 + 100, line.box.y1 + 3)


def short_lines(text: TextLayer, pattern: regex.Pattern[str]) -> tuple[TextLine, ...]:
    """The short lines in which the pattern is found."""
    return tuple(line for line in text.lines if len(_said(line, text)) < _SHORT and pattern.search(_said(line, text)))
