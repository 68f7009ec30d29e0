"""Pages without a picture: their lines as text, with marks where findings are."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from finescan.model import Page, Word
from finescan.reports.html.passages import Passage
from finescan.reports.pages import lines
from finescan.reports.parts import Corners

_GAP, _WIDEST_GAP, _EMPTY = 1.6, 24, 0.7


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of a line; `passage` is the one that it belongs to, `first` whether it begins there."""

    text: str
    passage: Passage | None = None
    first: bool = False


Line = tuple[Stretch, ...]


def marked(page: Page, passages: Sequence[Passage]) -> tuple[Line, ...]:
    """The lines of a page in reading order, wide gaps kept as blanks and as an empty line."""
    places = [(box, one) for one in passages if one.page == page.number for box in one.boxes]
    begun: set[int] = set()
    made: list[Line] = []
    bottom = 0.0
    for row in lines(page.words):
        if made and row[0].box.y0 - bottom > _EMPTY * row[0].box.height:
            made.append(())
        made.append(tuple(_stretches(row, places, begun)))
        bottom = row[-1].box.y1
    return tuple(made)


def _stretches(row: Sequence[Word], places: Sequence[tuple[Corners, Passage]], begun: set[int]) -> Iterator[Stretch]:
    top, bottom = min(w.box.y0 for w in row), max(w.box.y1 for w in row)
    near = [place for place in places if place[0][1] < bottom and place[0][3] > top]
    blanks = ["", *(_blanks(before, word) for before, word in pairwise(row))]
    belongs = [(_passage_of(word, near), blank, word.text) for word, blank in zip(row, blanks, strict=True)]
    for passage, group in groupby(belongs, key=lambda one: one[0]):
        (_, lead, text), *more = group
        if lead:
            yield Stretch(lead)
        first = passage is not None and passage.number not in begun
        if passage is not None:
            begun.add(passage.number)
        yield Stretch(text + "".join(blank + word for _, blank, word in more), passage, first)


def _blanks(before: Word, word: Word) -> str:
    """One blank, or as many as fit into a wide gap."""
    width = before.box.width / max(1, len(before.text))
    gap = (word.box.x0 - before.box.x1) / width if width > 0 else 0.0
    return " " * min(_WIDEST_GAP, round(gap)) if gap > _GAP else " "


def _passage_of(word: Word, places: Sequence[tuple[Corners, Passage]]) -> Passage | None:
    x, y = (word.box.x0 + word.box.x1) / 2, (word.box.y0 + word.box.y1) / 2
    return next((one for (x0, y0, x1, y1), one in places if x0 <= x <= x1 and y0 <= y <= y1), None)
