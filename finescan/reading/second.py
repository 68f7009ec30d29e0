"""The second reading: what the first pass left over is cut out, brought to its own contrast, enlarged, read again."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np
from PIL import Image, ImageFilter

from finescan.reading.engine import Engine, Grey, OcrWord
from finescan.reading.halftone import smoothed
from finescan.reading.pictures import resized, turned_back
from finescan.reading.printlike import Strokes, faded, strokes
from finescan.reading.residue import Ink, Region, ink_of

SURE, _DOUBTFUL = 0.55, 0.35
_MOST_CROPS, _MOST_TRIES = 12, 24
_MOST_AREA = 0.6
_GOOD_HEIGHT, _WORST_WORD = 21.0, 0.05
_LARGEST, _LARGER = 1.5, 4 / 3
_ENOUGH, _SURE_LINE, _HOPELESS = 0.85, 0.68, 0.6
_LEAST_MEAN, _LEAST_OF_PRINT, _READ_LINE = 0.5, 0.3, 0.45
_SOFT = 1 / 320
_CLOSE, _LEVEL = 0.8, 0.6
_BLOCK = 6
_SHORTEST_UNREAD = 20.0


@dataclass(frozen=True, slots=True)
class Crop:
    """A region to be read again: what it shows, by how much it is enlarged, how far it is turned clockwise.

    `last_resort`: only where the other ways failed.
    """

    region: Region
    picture: Grey
    factor: float
    turn: int
    last_resort: bool = False


@dataclass(frozen=True, slots=True)
class Reread:
    """All words of the page, which of them (by place) the second reading found, and the regions still unread."""

    words: tuple[OcrWord, ...]
    second: frozenset[int]
    unread: tuple[Region, ...]


def read_again(flat: Grey, dpi: float, words: Sequence[OcrWord], engine: Engine) -> Reread:
    """Reads what no sure word covers, as far as it looks like print; a page costs at most 24 short readings."""
    sure = sure_words(words)
    ink = ink_of(flat, dpi)
    regions = _affordable(ink.uncovered(sure), flat.size)
    blank = _without(flat, sure) if regions else flat
    merged, tries = _Merged(list(words)), _MOST_TRIES
    for region in regions:
        looks = strokes(region.cut(blank), dpi)
        best: tuple[OcrWord, ...] = ()
        for crop in _crops(blank, dpi, region, looks):
            if tries <= 0 or _mean(best) >= (_HOPELESS if crop.last_resort else _ENOUGH):
                break
            tries -= 1
            best = best_lines(best, _read(crop, dpi, engine, _LEAST_OF_PRINT if looks.surely else _LEAST_MEAN))
        merged.add(region, best)
    return merged.done(_left_over(ink, flat, dpi, merged.words))


def sure_words(words: Sequence[OcrWord]) -> list[OcrWord]:
    """The words that were read well, in lines that were read well on the whole."""
    return [word for line in _lines(words) if _mean(line) >= _SURE_LINE for word in line if word.confidence >= SURE]


def _lines(words: Iterable[OcrWord]) -> list[list[OcrWord]]:
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


def _mean(words: Sequence[OcrWord]) -> float:
    letters = sum(len(word.text) for word in words)
    return gain(words) / letters if letters else 0.0


def _affordable(regions: Iterable[Region], page: int) -> list[Region]:
    """The largest ones, as many and as much as one page may cost."""
    kept: list[Region] = []
    left = _MOST_AREA * page
    for region in regions:
        if len(kept) < _MOST_CROPS and region.area <= left:
            kept.append(region)
            left -= region.area
    return kept


def _without(flat: Grey, words: Iterable[OcrWord]) -> Grey:
    """The page with the sure words painted white, so that black letters beside grey ones set no contrast."""
    rest = flat.copy()
    for word in words:
        x0, y0, x1, y1 = (max(0, edge) for edge in word.box)
        rest[max(0, y0 - 2) : y1 + 2, max(0, x0 - 2) : x1 + 2] = 255
    return rest


def _crops(flat: Grey, dpi: float, region: Region, looks: Strokes) -> Iterator[Crop]:
    """The ways to read a region, the likeliest first."""
    cut = region.cut(flat)
    if looks.maybe:
        yield _crop(cut, dpi, region, looks, 0)
        yield _crop(smoothed(cut, _SOFT * dpi), dpi, region, looks, 0)
        yield _crop(cut, dpi, region, looks, 0, _LARGER)
        yield Crop(region, stretched(thickened(cut)), 2.0, 0, last_resort=True)
    height, width = cut.shape
    if height > 1.5 * width:
        aside = strokes(turned_back(cut, 90), dpi)
        if aside.maybe:
            yield _crop(cut, dpi, region, aside, 90)
            yield _crop(cut, dpi, region, aside, 270)


def _crop(cut: Grey, dpi: float, region: Region, looks: Strokes, turn: int, larger: float = 1.0) -> Crop:
    pixels = looks.height * dpi / 25.4
    factor = larger * min(_LARGEST, max(1.0, _GOOD_HEIGHT / max(1.0, pixels)))
    lying = turned_back(stretched(cut), turn)
    height, width = lying.shape
    return Crop(region, resized(lying, round(width * factor), round(height * factor)), factor, turn)


def thickened(cut: Grey) -> Grey:
    """Twice as large, thin and broken strokes grown together: what a fax leaves of grey print."""
    height, width = cut.shape
    large = Image.fromarray(resized(cut, 2 * width, 2 * height)).filter(ImageFilter.MinFilter(3))
    return np.asarray(large.filter(ImageFilter.GaussianBlur(1.4)))


def stretched(cut: Grey) -> Grey:
    """The darkest ink of the region black, its paper white."""
    low, high = (float(value) for value in np.percentile(cut, (0.5, 90.0)))
    values = (np.arange(256) - low) * 255 / max(8.0, high - low)
    table = np.clip(values, 0, 255).astype(np.uint8)
    stretched_: Grey = table[cut]
    return stretched_


def _read(crop: Crop, dpi: float, engine: Engine, least: float) -> tuple[OcrWord, ...]:
    """The crop's words with boxes on the page; none if they are not sure on the whole."""
    found = engine.recognise(np.ascontiguousarray(crop.picture), dpi * crop.factor, _BLOCK)
    words = tuple(_on_page(word, crop) for word in found if word.confidence >= _WORST_WORD and _is_word(word.text))
    return words if _mean(words) >= least else ()


def _is_word(text: str) -> bool:
    return any(char.isalnum() for char in text) or text in {"€", "§", "&", "-", "–", "/"}


def _on_page(word: OcrWord, crop: Crop) -> OcrWord:
    height, width = crop.picture.shape
    x0, y0, x1, y1 = word.box
    if crop.turn == 90:
        x0, y0, x1, y1 = height - y1, x0, height - y0, x1
    elif crop.turn == 270:
        x0, y0, x1, y1 = y0, width - x1, y1, width - x0
    elif crop.turn == 180:
        x0, y0, x1, y1 = width - x1, height - y1, width - x0, height - y0
    left, top = crop.region.x0, crop.region.y0
    placed = (x0 / crop.factor + left, y0 / crop.factor + top, x1 / crop.factor + left, y1 / crop.factor + top)
    box = (round(placed[0]), round(placed[1]), round(placed[2]), round(placed[3]))
    return replace(word, box=box, line_height=word.line_height and word.line_height / crop.factor)


class _Merged:
    """The page's words while regions are read again."""

    def __init__(self, words: list[OcrWord]) -> None:
        self.words = words
        self.new: set[int] = set()

    def add(self, region: Region, found: Sequence[OcrWord]) -> None:
        """Puts the words in where they are better than the unsure ones that stood there."""
        sure = sure_words(self.words)
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


def _left_over(ink: Ink, flat: Grey, dpi: float, words: Sequence[OcrWord]) -> Iterator[Region]:
    """What looks like print and is still not read."""
    read = [
        word for line in _lines(words) if _mean(line) >= _READ_LINE for word in line if word.confidence >= _DOUBTFUL
    ]
    blank = _without(flat, read)
    for region in ink.uncovered(read):
        if _looks_printed(region.cut(blank), dpi):
            yield region


def _looks_printed(cut: Grey, dpi: float) -> bool:
    height, width = cut.shape
    if max(height, width) * 25.4 / dpi < _SHORTEST_UNREAD:
        return False
    if strokes(cut, dpi).surely or faded(cut, dpi):
        return True
    return height > 2 * width and strokes(turned_back(cut, 90), dpi).surely
