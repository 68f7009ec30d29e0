"""Frames as the browser lays them over the picture of a page, and what stands under them."""

from __future__ import annotations

import io
import re
import unicodedata
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from html import unescape
from math import ceil, floor
from pathlib import Path
from typing import Any

import pypdfium2 as pdfium
from PIL import Image
from rapidfuzz.distance import LCSseq

Share = tuple[float, float, float, float]
"""Left, top, right, bottom as shares of the width and height of a picture."""

_MEASURE = """() => [...document.querySelectorAll('.sheet')].map(sheet => {
    const whole = sheet.querySelector('img').getBoundingClientRect();
    const part = one => {
        const box = one.getBoundingClientRect();
        return [(box.left - whole.left) / whole.width, (box.top - whole.top) / whole.height,
                (box.right - whole.left) / whole.width, (box.bottom - whole.top) / whole.height];
    };
    const ends = one => [[one.x1, one.y1], [one.x2, one.y2]].flatMap(([x, y]) => {
        const end = new DOMPoint(x.baseVal.value, y.baseVal.value).matrixTransform(one.getScreenCTM());
        return [(end.x - whole.left) / whole.width, (end.y - whole.top) / whole.height];
    });
    const all = (one, kind) => [...one.querySelectorAll(kind)].map(part);
    const frames = kind => [...sheet.querySelectorAll(kind)].map(
        one => ({number: Number(one.dataset.of), boxes: all(one, 'rect'), outlines: all(one, 'path'),
               marks: all(one, 'circle'), leaders: [...one.querySelectorAll('line')].map(ends)}));
    return {page: Number(sheet.querySelector('img').alt.match(/\\d+/)[0]), wide: whole.width, high: whole.height,
            frames: frames('a.frame'), asides: frames('a.aside')};
})"""

_IN_THE_MIDDLE = """image => {
    image.scrollIntoView({block: 'center'});
    const box = image.getBoundingClientRect();
    return [box.left, box.top, box.right, box.bottom];
}"""


@dataclass(frozen=True)
class Frame:
    """A frame or an aside of finding `number`: a box a line, the outlines that one sees, the number beside them, and the
    line that leads from it to the frame (from x, y to x, y).
    """

    number: int
    boxes: tuple[Share, ...]
    outlines: tuple[Share, ...]
    marks: tuple[Share, ...]
    leaders: tuple[Share, ...]


@dataclass(frozen=True)
class Sheet:
    """The picture of a page on the screen, its size in pixels, and what lies over it."""

    page: int
    wide: float
    high: float
    frames: tuple[Frame, ...]
    asides: tuple[Frame, ...]


def measured(page: Any) -> tuple[Sheet, ...]:
    """The sheets of an open report, as they are laid out."""
    return tuple(
        Sheet(one["page"], one["wide"], one["high"], _frames(one["frames"]), _frames(one["asides"]))
        for one in page.evaluate(_MEASURE)
    )


def _frames(found: list[dict[str, Any]]) -> tuple[Frame, ...]:
    kinds = ("boxes", "outlines", "marks", "leaders")
    return tuple(Frame(one["number"], *(tuple(map(tuple, one[kind])) for kind in kinds)) for one in found)


def pictures(page: Any, scale: float) -> list[Image.Image]:
    """Screenshots of the pictures of the pages without what lies over them, in grey and to the fraction of a pixel."""
    page.add_style_tag(content=".overlay { visibility: hidden !important }")
    return [snapped(page, one, scale).convert("L") for one in page.locator(".sheet img").all()]


def snapped(page: Any, image: Any, scale: float) -> Image.Image:
    """A screenshot of the box of an image with what lies over it; screenshots of elements take whole pixels more."""
    left, top, right, bottom = image.evaluate(_IN_THE_MIDDLE)
    x, y = floor(left), floor(top)
    shot = page.screenshot(clip={"x": x, "y": y, "width": ceil(right) - x, "height": ceil(bottom) - y})
    inner = ((left - x) * scale, (top - y) * scale, (right - x) * scale, (bottom - y) * scale)
    size = round((right - left) * scale), round((bottom - top) * scale)
    return Image.open(io.BytesIO(shot)).convert("RGB").resize(size, box=inner)


@dataclass(frozen=True)
class Character:
    """A character, or a word, and the middle of its box in shares of the page."""

    text: str
    x: float
    y: float


def characters(pdf: Path) -> Iterator[list[Character]]:
    """The characters of each page of a PDF."""
    with closing(pdfium.PdfDocument(pdf)) as document:
        for page in document:
            wide, high = page.get_size()
            text = page.get_textpage()
            yield [_character(text, at, wide, high) for at in range(text.count_chars())]


def _character(text: Any, at: int, wide: float, high: float) -> Character:
    left, bottom, right, top = text.get_charbox(at)
    return Character(text.get_text_range(at, 1), (left + right) / 2 / wide, 1 - (bottom + top) / 2 / high)


def words(hocr: str) -> Iterator[list[Character]]:
    """The words of each page of an hOCR file."""
    for page in hocr.split('class="ocr_page"')[1:]:
        _, _, wide, high = _bbox(page)
        yield [
            Character(unescape(re.sub(r"<[^>]+>", "", text)), (x0 + x1) / 2 / wide, (y0 + y1) / 2 / high)
            for title, text in re.findall(r'class="ocrx_word" title="([^"]*)">(.*?)</span>', page)
            for x0, y0, x1, y1 in [_bbox(title)]
        ]


def _bbox(title: str) -> tuple[int, ...]:
    found = re.search(r"bbox (\d+) (\d+) (\d+) (\d+)", title)
    assert found
    return tuple(map(int, found.groups()))


def text_in(boxes: Sequence[Share], page: Sequence[Character]) -> str:
    """What stands in the boxes, in the order of the page."""
    return " ".join(one.text for one in page if any(_holds(box, one) for box in boxes))


def _holds(box: Share, one: Character) -> bool:
    return box[0] <= one.x <= box[2] and box[1] <= one.y <= box[3]


def near(line: Share, page: Sequence[Character], reach: float) -> str:
    """What stands on a line from a point to a point: characters whose middle is as near as `reach` to it."""
    start, end = complex(line[0], line[1]), complex(line[2], line[3])
    return "".join(one.text for one in page if _distance(complex(one.x, one.y), start, end) < reach).strip()


def _distance(point: complex, start: complex, end: complex) -> float:
    along = end - start
    share = ((point - start) * along.conjugate()).real / abs(along) ** 2 if along else 0.0
    return abs(start + min(1.0, max(0.0, share)) * along - point)


def letters_of(text: str) -> str:
    """The letters and digits alone: print divides words, and quotes join them."""
    return re.sub(r"[\W_]", "", unicodedata.normalize("NFKC", text).replace("\u00ad", "")).casefold()


def common(quote: str, found: str) -> int:
    """How many letters of the quote were found in this order."""
    return LCSseq.similarity(letters_of(quote), letters_of(found))


def findings_of(html: str) -> dict[int, list[str]]:
    """The rules by the number of the finding that they belong to, as the report's own table says."""
    rows = re.findall(r'href="#finding-(\d+)">.*?<span class="rule">([^<]*)</span>', html, re.DOTALL)
    found: dict[int, list[str]] = {}
    for number, rule in rows:
        found.setdefault(int(number), []).append(rule)
    return found
