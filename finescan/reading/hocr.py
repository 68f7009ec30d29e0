"""hOCR (the HTML that OCR programs write) -> pages. Read with the forgiving parser of the standard library."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass, field
from html.parser import HTMLParser

from finescan.errors import BrokenFileError, LimitError
from finescan.model import Box, Page, Part, Source, Word
from finescan.reading.characters import seen
from finescan.reading.options import ReadingOptions

_DEFAULT_DPI = 300.0
_LARGEST = 1_000_000.0
_MOST_WORDS = 200_000
_LINES = frozenset({"ocr_line", "ocrx_line", "ocr_header", "ocr_caption", "ocr_textfloat"})
_VOID = frozenset({"area", "base", "br", "col", "hr", "img", "input", "link", "meta", "param", "source", "wbr"})
_PROPERTY = re.compile(r"\s*(\S+)\s*([^;]*)")


@dataclass(slots=True)
class _Sheet:
    box: tuple[float, ...]
    dpi: float
    words: list[Word] = field(default_factory=list)
    confidences: list[float] = field(default_factory=list)


class _Parser(HTMLParser):
    """Keeps of the document what has a place on a page. `sheets` are the pages so far."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.sheets: list[_Sheet] = []
        self.size: float | None = None
        self.words = 0
        self._word: dict[str, str] | None = None
        self._bold = 0
        self._was_bold = False
        self._depth = 0
        self._text: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Opens a page, a line or a word; inside a word counts the depth, so that its end is known."""
        if tag in _VOID:
            return
        self._bold += tag in {"strong", "b"}
        if self._word is not None:
            self._depth += 1
            self._was_bold |= tag in {"strong", "b"}
            return
        values = dict(attrs)
        title = _properties(values.get("title") or "")
        for name in (values.get("class") or "").split():
            self._open(name, title)

    def _open(self, name: str, title: dict[str, str]) -> None:
        if name == "ocr_page":
            box = _numbers(title.get("bbox"))
            self.sheets.append(_Sheet(box if len(box) == 4 else (0.0,) * 4, _dpi(title)))
        elif name in _LINES:
            self.size = next(iter(_numbers(title.get("x_size"))), None)
        elif name in {"ocrx_word", "ocr_word"} and self.sheets:
            self._word, self._text, self._depth, self._was_bold = title, [], 0, self._bold > 0

    def handle_data(self, data: str) -> None:
        """Collects the text of the open word."""
        if self._word is not None:
            self._text.append(data)

    def handle_endtag(self, tag: str) -> None:
        """Closes the word when its own element ends."""
        if tag in {"strong", "b"}:
            self._bold = max(0, self._bold - 1)
        if self._word is None:
            return
        if self._depth:
            self._depth -= 1
            return
        self._close(self._word)
        self._word = None

    def _close(self, title: dict[str, str]) -> None:
        self.words += 1
        box, text = _numbers(title.get("bbox")), seen("".join(self._text)).strip()
        if len(box) != 4 or not text or self.words > _MOST_WORDS:
            return
        sheet = self.sheets[-1]
        scale = 72.0 / sheet.dpi
        left, top = sheet.box[0], sheet.box[1]
        place = Box((box[0] - left) * scale, (box[1] - top) * scale, (box[2] - left) * scale, (box[3] - top) * scale)
        sheet.words += (self._made(title, word, scale) for word in _split(text, place))

    def _made(self, title: dict[str, str], word: tuple[str, Box], scale: float) -> Word:
        told = next(iter(_numbers(title.get("x_fsize"))), None)
        size = told or (self.size * scale if self.size else None)
        confidence = next(iter(_numbers(title.get("x_wconf"))), None)
        sure = 1.0 if confidence is None else min(1.0, max(0.0, confidence / 100))
        if confidence is not None:
            self.sheets[-1].confidences.append(sure)
        bold = True if self._was_bold else None
        return Word(word[0], word[1], size, None, bold, sure, "ocr")


def read_hocr(part: Part, options: ReadingOptions) -> tuple[Page, ...]:
    """Every `ocr_page` with its words. Raises BrokenFileError if there is none, LimitError for too many."""
    parser = _Parser()
    parser.feed(part.data.decode(part.charset or "utf-8", errors="replace"))
    parser.close()
    if not parser.sheets:
        raise BrokenFileError(
            f"{part.name}: the hOCR has no page (class 'ocr_page'). Write it anew with the OCR program."
        )
    if len(parser.sheets) > options.limits.max_pages or parser.words > _MOST_WORDS:
        raise LimitError(
            f"{part.name}: has more than {options.limits.max_pages} pages or {_MOST_WORDS} words. Split it."
        )
    return tuple(_page(number, sheet) for number, sheet in enumerate(parser.sheets, 1))


def _page(number: int, sheet: _Sheet) -> Page:
    scale = 72.0 / sheet.dpi
    width = max([(sheet.box[2] - sheet.box[0]) * scale, *(word.box.x1 for word in sheet.words), 1.0])
    height = max([(sheet.box[3] - sheet.box[1]) * scale, *(word.box.y1 for word in sheet.words), 1.0])
    sure = sum(sheet.confidences) / len(sheet.confidences) if sheet.confidences else None
    return Page(number, width, height, tuple(sheet.words), read_from=Source.OCR, dpi=sheet.dpi, confidence=sure)


def _split(text: str, box: Box) -> list[tuple[str, Box]]:
    """Some programs put several words into one element: each gets its part of the box."""
    step = box.width / len(text)
    found = re.finditer(r"\S+", text)
    return [(m.group(), Box(box.x0 + m.start() * step, box.y0, box.x0 + m.end() * step, box.y1)) for m in found]


def _properties(title: str) -> dict[str, str]:
    pairs = (_PROPERTY.match(part) for part in title[:2000].split(";"))
    return {pair.group(1).lower(): pair.group(2) for pair in pairs if pair}


def _numbers(values: str | None) -> tuple[float, ...]:
    """The numbers of a property; none at all if one is no number or beyond reason."""
    try:
        found = tuple(float(value) for value in (values or "").split())
    except ValueError:
        return ()
    return found if all(math.isfinite(value) and abs(value) <= _LARGEST for value in found) else ()


def _dpi(title: dict[str, str]) -> float:
    """Told by the program, else judged by the width of an A4 sheet."""
    told = _numbers(title.get("scan_res"))
    if told and 50 <= told[0] <= 2400:
        return told[0]
    box = _numbers(title.get("bbox"))
    if len(box) == 4 and box[2] - box[0] >= 500 and 1.2 < (box[3] - box[1]) / (box[2] - box[0]) < 1.6:
        return (box[2] - box[0]) / 8.27
    return _DEFAULT_DPI
