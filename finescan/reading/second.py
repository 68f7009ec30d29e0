"""The second reading: what the first pass left over is cut out, brought to its own contrast, enlarged, read again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np
from PIL import Image, ImageFilter

from finescan.reading.engine import Engine, Grey, OcrWord
from finescan.reading.halftone import smoothed
from finescan.reading.levels import levels
from finescan.reading.merge import PLAIN, SCREENED, Merged, Reread, best_lines, lines_of, mean, sure_words
from finescan.reading.pictures import resized, turned_back
from finescan.reading.printlike import Strokes, faded, strokes
from finescan.reading.residue import Ink, Region, ink_of

_DOUBTFUL = 0.35
_MOST_CROPS, _MOST_TRIES = 12, 24
_MOST_AREA = 0.6
_GOOD_HEIGHT, _WORST_WORD = 21.0, 0.05
_LARGEST, _LARGER = 1.5, 4 / 3
_ENOUGH, _HOPELESS = 0.85, 0.6
_LEAST_MEAN, _LEAST_OF_PRINT, _READ_LINE = 0.5, 0.3, 0.45
_SOFT = 1 / 320
_DARKER = 2.0
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


def read_again(flat: Grey, dpi: float, words: Sequence[OcrWord], engine: Engine, *, screened: bool = False) -> Reread:
    """Reads what no sure word covers, as far as it looks like print; a page costs at most 24 short readings.

    `screened`: print on the page was made of dots, which have been smoothed.
    """
    trust = SCREENED if screened else PLAIN
    sure = sure_words(words, trust)
    ink = ink_of(flat, dpi)
    regions = _affordable(ink.uncovered(sure), flat.size)
    blank = _without(flat, sure) if regions else flat
    merged, tries = Merged(list(words), trust), _MOST_TRIES
    for region in regions:
        looks = strokes(region.cut(blank), dpi)
        best: tuple[OcrWord, ...] = ()
        for crop in _crops(blank, dpi, region, looks, screened=screened):
            if tries <= 0 or mean(best) >= (_HOPELESS if crop.last_resort else _ENOUGH):
                break
            tries -= 1
            best = best_lines(best, _read(crop, dpi, engine, _LEAST_OF_PRINT if looks.surely else _LEAST_MEAN))
        merged.add(region, best)
    return merged.done(_left_over(ink, flat, dpi, merged.words))


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


def _crops(flat: Grey, dpi: float, region: Region, looks: Strokes, *, screened: bool) -> Iterator[Crop]:
    """The ways to read a region, the likeliest first."""
    cut = region.cut(flat)
    if looks.maybe:
        plain = _crop(cut, dpi, region, looks, 0)
        if screened:
            yield replace(plain, picture=darkened(plain.picture))
        yield plain
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
    low, high = levels(cut, 0.5, 90.0)
    values = (np.arange(256) - low) * 255 / max(8.0, high - low)
    table = np.clip(values, 0, 255).astype(np.uint8)
    stretched_: Grey = table[cut]
    return stretched_


def darkened(cut: Grey) -> Grey:
    """Black and white as they are, the greys between darker: strokes of smoothed dots are whole again."""
    table = (255 * (np.arange(256) / 255) ** _DARKER).astype(np.uint8)
    darkened_: Grey = table[cut]
    return darkened_


def _read(crop: Crop, dpi: float, engine: Engine, least: float) -> tuple[OcrWord, ...]:
    """The crop's words with boxes on the page; none if they are not sure on the whole."""
    found = engine.recognise(np.ascontiguousarray(crop.picture), dpi * crop.factor, _BLOCK)
    words = tuple(_on_page(word, crop) for word in found if word.confidence >= _WORST_WORD and _is_word(word.text))
    return words if mean(words) >= least else ()


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


def _left_over(ink: Ink, flat: Grey, dpi: float, words: Sequence[OcrWord]) -> Iterator[Region]:
    """What looks like print and is still not read."""
    read = [
        word for line in lines_of(words) if mean(line) >= _READ_LINE for word in line if word.confidence >= _DOUBTFUL
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
