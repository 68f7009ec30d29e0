"""What was read, for a person who wants to check it: lines with their looks, and hOCR."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape

from finescan.layout.shapes import around
from finescan.model import Box, Page, Word
from finescan.text import TextLayer, TextLine
from finescan.version import __version__

_DPI = 300
_SAME_LINE = 0.5


def with_sizes(text: TextLayer) -> str:
    """One printed line a row: page, size in points, contrast, place, text; "-" where unknown."""
    return "".join(f"{_looks(line)}  {text.quote(line.span)}\n" for line in text.lines)


def _looks(line: TextLine) -> str:
    size = "-" if line.size is None else f"{line.size:.1f}"
    contrast = "-" if line.contrast is None else f"{line.contrast:.2f}"
    bold = " bold" if line.bold else ""
    return f"p{line.page:<3}{size:>5}pt {contrast:>5}  {(line.place or '-') + bold:<16}"


def hocr(pages: Iterable[Page]) -> str:
    """The pages as hOCR, in pixels of 300 dpi; words in the order in which they were read, one line a row of print."""
    body = "\n".join(_page(page) for page in pages)
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE html>\n<html xmlns="http://www.w3.org/1999/xhtml">\n<head>\n'
        f'<title>finescan</title>\n<meta name="ocr-system" content="finescan {__version__}"/>\n'
        '<meta name="ocr-capabilities" content="ocr_page ocr_line ocrx_word"/>\n</head>\n<body>\n'
        f"{body}\n</body>\n</html>\n"
    )


def _page(page: Page) -> str:
    sheet = Box(0, 0, page.width, page.height)
    rows = "\n".join(_line(words) for words in lines(page.words))
    title = f"{_bbox(sheet)}; ppageno {page.number - 1}; scan_res {_DPI} {_DPI}"
    return f'<div class="ocr_page" id="page_{page.number}" title="{title}">\n{rows}\n</div>'


def lines(words: Iterable[Word]) -> Iterator[list[Word]]:
    """Rows of words that follow each other at about the same height."""
    line: list[Word] = []
    for word in words:
        if line and not _beside(line[-1], word):
            yield line
            line = []
        line.append(word)
    if line:
        yield line


def _beside(before: Word, word: Word) -> bool:
    overlap = min(before.box.y1, word.box.y1) - max(before.box.y0, word.box.y0)
    lower = min(before.box.height, word.box.height)
    return word.box.x0 >= before.box.x0 and overlap >= _SAME_LINE * lower


def _line(words: list[Word]) -> str:
    box = around(word.box for word in words)
    return f'<span class="ocr_line" title="{_bbox(box)}">{" ".join(map(_word, words))}</span>'


def _word(word: Word) -> str:
    size = f"; x_fsize {word.size:.1f}" if word.size else ""
    title = f"{_bbox(word.box)}; x_wconf {round(100 * word.confidence)}{size}"
    shown = escape(word.text)
    return f'<span class="ocrx_word" title="{title}">{f"<strong>{shown}</strong>" if word.bold else shown}</span>'


def _bbox(box: Box) -> str:
    return "bbox " + " ".join(str(round(side * _DPI / 72)) for side in box)
