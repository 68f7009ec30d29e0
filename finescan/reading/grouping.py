"""Characters of a text layer -> words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from statistics import median

from finescan.model import Box, Word
from finescan.reading.characters import seen
from finescan.reading.glyphs import Glyph

_GAP = 0.25
_BACK = 0.6


def words_of(glyphs: Iterable[Glyph]) -> tuple[Word, ...]:
    """The words in the order of the file; they end at blanks, at wide gaps and where the line ends."""
    return tuple(word for group in _groups(glyphs) if (word := _word(group)) is not None)


def _groups(glyphs: Iterable[Glyph]) -> Iterator[list[Glyph]]:
    group: list[Glyph] = []
    for glyph in glyphs:
        if group and (not glyph.text or not _continues(group[-1], glyph)):
            yield group
            group = []
        if glyph.text:
            group.append(glyph)
    if group:
        yield group


def _continues(last: Glyph, glyph: Glyph) -> bool:
    """Whether the next character stands beside the last one, on its line and no quarter of an em away."""
    if last.turn != glyph.turn:
        return False
    before, after = _upright(last.box, last.turn), _upright(glyph.box, glyph.turn)
    em = max(last.size, glyph.size)
    shared = min(before.y1, after.y1) - max(before.y0, after.y0)
    level = shared > 0.3 * min(before.height, after.height)
    return level and -_BACK * em - max(0.0, before.width) < after.x0 - before.x1 <= _GAP * em


def _upright(box: Box, turn: int) -> Box:
    """The box in a frame in which the writing runs to the right."""
    if turn == 90:
        return Box(box.y0, -box.x1, box.y1, -box.x0)
    if turn == 180:
        return Box(-box.x1, -box.y1, -box.x0, -box.y0)
    if turn == 270:
        return Box(-box.y1, box.x0, -box.y0, box.x1)
    return box


def _word(group: list[Glyph]) -> Word | None:
    text = seen("".join(glyph.text for glyph in group).encode("utf-16", "surrogatepass").decode("utf-16", "replace"))
    if not text.strip():
        return None
    boxes = [glyph.box for glyph in group]
    edges = min(b.x0 for b in boxes), min(b.y0 for b in boxes), max(b.x1 for b in boxes), max(b.y1 for b in boxes)
    box = Box(*(round(edge, 2) for edge in edges))
    contrasts = [glyph.contrast for glyph in group if glyph.contrast is not None]
    bolds = [glyph.bold for glyph in group if glyph.bold is not None]
    return Word(
        text.strip(),
        box,
        round(median(glyph.size for glyph in group), 3),
        round(median(contrasts), 4) if contrasts else None,
        sum(bolds) * 2 > len(bolds) if bolds else None,
    )
