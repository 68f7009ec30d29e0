"""Puts the words of a second reading among those of the first."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from finescan.reading.engine import OcrWord
from finescan.reading.residue import Region

_CLOSE, _LEVEL = 0.8, 0.6


@dataclass(frozen=True, slots=True)
class Trust:
    """How confident the engine must be of a word, and of its line on the whole, for a reading to stand."""

    word: float
    line: float


PLAIN = Trust(0.55, 0.68)
# Letters made of dots are taken for one another with confidence
SCREENED = Trust(0.7, 0.9)


@dataclass(frozen=True, slots=True)
class Reread:
    """All words of the page, which of them (by place) the second reading found, and the regions still unread."""

    words: tuple[OcrWord, ...]
    second: frozenset[int]
    unread: tuple[Region, ...]


def sure_words(words: Sequence[OcrWord], trust: Trust = PLAIN) -> list[OcrWord]:
    """The words that were read well, in lines that were read well on the whole."""
    firm = (line for line in lines_of(words) if mean(line) >= trust.line)
    return [word for line in firm for word in line if word.confidence >= trust.word]


def lines_of(words: Iterable[OcrWord]) -> list[list[OcrWord]]:
    """The words of each line, in the order in which the lines begin."""
    lines: dict[int, list[OcrWord]] = defaultdict(list)
    for word in words:
        lines[word.line].append(word)
    return list(lines.values())


def best_lines(one: Sequence[OcrWord], other: Sequence[OcrWord]) -> tuple[OcrWord, ...]:
    """Of two readings of one region the better one of every line, from the top down."""
    if not one or not other:
        return tuple(one or other)
    lines: dict[tuple[int, int], list[OcrWord]] = defaultdict(list)
    for which, words in enumerate((one, other)):
        for word in words:
            lines[which, word.line].append(word)
    kept: list[list[OcrWord]] = []
    for line in sorted(lines.values(), key=lambda line: -gain(line)):
        if not any(_same_place(line, better) for better in kept):
            kept.append(line)
    kept.sort(key=lambda line: min(word.box[1] for word in line))
    return tuple(replace(word, line=number) for number, line in enumerate(kept) for word in line)


def _same_place(one: Sequence[OcrWord], other: Sequence[OcrWord]) -> bool:
    """Whether two lines share more than a third of the lower one's height, and a stretch of their width."""
    first, second = (_around(line) for line in (one, other))
    shared = min(first[3], second[3]) - max(first[1], second[1])
    beside = min(first[2], second[2]) - max(first[0], second[0])
    return beside > 0 and shared > min(first[3] - first[1], second[3] - second[1]) / 3


def _around(words: Sequence[OcrWord]) -> tuple[int, int, int, int]:
    boxes = [word.box for word in words]
    return min(b[0] for b in boxes), min(b[1] for b in boxes), max(b[2] for b in boxes), max(b[3] for b in boxes)


def gain(words: Iterable[OcrWord]) -> float:
    """How much was read: characters, weighted with their confidence."""
    return sum(word.confidence * len(word.text) for word in words)


def mean(words: Sequence[OcrWord]) -> float:
    """The confidence, long words counting more; 0 without words."""
    letters = sum(len(word.text) for word in words)
    return gain(words) / letters if letters else 0.0


class Merged:
    """The page's words while regions are read again."""

    def __init__(self, words: list[OcrWord], trust: Trust = PLAIN) -> None:
        self.words = words
        self.trust = trust
        self.new: set[int] = set()

    def add(self, region: Region, found: Sequence[OcrWord]) -> None:
        """Puts the words in where they are better than the unsure ones that stood there."""
        sure = sure_words(self.words, self.trust)
        fresh = [word for word in found if not any(_inside(word, other) for other in sure)]
        firm = {id(word) for word in sure}
        old = [word for word in self.words if id(word) not in firm and _lies_in(word, region)]
        if gain(fresh) <= gain(old):
            return
        gone = {id(word) for word in old}
        kept = [word for word in self.words if id(word) not in gone]
        own: list[OcrWord] = []
        line = 1 + max((word.line for word in kept), default=-1)
        for word in fresh:
            at = _neighbour(kept, word)
            if at is None:
                own.append(replace(word, line=line + word.line))
                self.new.add(id(own[-1]))
                continue
            joined = replace(word, line=kept[at].line)
            kept.insert(at + (kept[at].box[0] < word.box[0]), joined)
            self.new.add(id(joined))
        place = _place(kept, region)
        self.words = [*kept[:place], *own, *kept[place:]]

    def done(self, unread: Iterable[Region]) -> Reread:
        """The result."""
        second = frozenset(index for index, word in enumerate(self.words) if id(word) in self.new)
        return Reread(tuple(self.words), second, tuple(unread))


def _neighbour(words: Sequence[OcrWord], word: OcrWord) -> int | None:
    """The word of a line that this one belongs to: level with it and close, the nearest of them."""
    best, nearest = None, _CLOSE * (word.box[3] - word.box[1])
    for index, other in enumerate(words):
        gap = max(word.box[0] - other.box[2], other.box[0] - word.box[2])
        shared = min(word.box[3], other.box[3]) - max(word.box[1], other.box[1])
        lower = min(word.box[3] - word.box[1], other.box[3] - other.box[1])
        if gap < nearest and shared > _LEVEL * lower:
            best, nearest = index, gap
    return best


def _inside(word: OcrWord, other: OcrWord) -> bool:
    x, y = (word.box[0] + word.box[2]) / 2, (word.box[1] + word.box[3]) / 2
    return other.box[0] <= x <= other.box[2] and other.box[1] <= y <= other.box[3]


def _lies_in(word: OcrWord, region: Region) -> bool:
    x, y = (word.box[0] + word.box[2]) / 2, (word.box[1] + word.box[3]) / 2
    return region.x0 <= x <= region.x1 and region.y0 <= y <= region.y1


def _place(words: Sequence[OcrWord], region: Region) -> int:
    """Behind the last word that stands above the region in its column; at the front if there is none."""
    above = [
        index
        for index, word in enumerate(words)
        if word.box[3] <= region.y0 + (region.y1 - region.y0) / 3 and _beside(word, region)
    ]
    return max(above) + 1 if above else 0


def _beside(word: OcrWord, region: Region) -> bool:
    return word.box[2] > region.x0 and word.box[0] < region.x1
