"""Examples of rules as pages: a small markup, or hOCR.

A line may begin with attributes: `[6pt #999 side] text`. They are a type size (`6pt`), the colour of the print
(`#999`), `bold` or `plain`, and a place. `[page 2]` begins a page, an empty line a block, a tab a cell. `[qr] text` is
a QR code with that content, a backslash and an n in it a line end. What an example does not tell stays unknown.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from textwrap import wrap

import regex

from finescan.model import Box, Code, Page, Place, Source, Word
from finescan.rulebook.hocr import hocr_pages

_ATTRIBUTE = rf"(?:\d+(?:\.\d+)?pt|#(?:[0-9a-f]{{3}}){{1,2}}|bold|plain|qr|page \d{{1,2}}|{'|'.join(Place)})"
_ATTRIBUTES = regex.compile(rf"\s*\[({_ATTRIBUTE}(?:\s+{_ATTRIBUTE})*)\]", regex.IGNORECASE)
_LEFT, _TOP, _WIDTH, _HEIGHT = 60.0, 60.0, 595.0, 842.0
_USUAL = 10.0
_LINE_CHARS = 92
_CELL_GAP = 80.0
_CODE_SIDE = 80.0


@dataclass(frozen=True, slots=True)
class Print:
    """What a line of markup tells about its print."""

    size: float | None = None
    contrast: float | None = None
    bold: bool | None = None
    place: Place | None = None
    page: int | None = None
    code: bool = False


@dataclass(slots=True)
class _Sheet:
    """A page while it is being filled from top to bottom."""

    number: int
    y: float = _TOP
    words: list[Word] = field(default_factory=list)
    codes: list[Code] = field(default_factory=list)

    def code(self, text: str) -> None:
        box = Box(_LEFT, self.y, _LEFT + _CODE_SIDE, self.y + _CODE_SIDE)
        self.codes.append(Code("qr", text.replace("\\n", "\n"), box))
        self.y += 1.2 * _CODE_SIDE

    def line(self, text: str, style: Print) -> None:
        size = style.size or _USUAL
        x = _LEFT
        for cell in text.split("\t"):
            for token in cell.split():
                width = 0.5 * size * len(token)
                box = Box(x, self.y, x + width, self.y + size)
                self.words.append(Word(token, box, style.size, style.contrast, style.bold, place=style.place))
                x += width + 0.3 * size
            x += _CELL_GAP
        self.y += 1.2 * size

    def page(self) -> Page:
        height = max(_HEIGHT, self.y + _TOP)
        return Page(self.number, _WIDTH, height, tuple(self.words), codes=tuple(self.codes), read_from=Source.TEXT)


def pages(example: str) -> tuple[Page, ...]:
    """The pages that an example describes."""
    if example.lstrip().startswith("<"):
        return hocr_pages(example)
    sheets = [_Sheet(1)]
    for line in example.splitlines():
        style, text = parse_line(line)
        if style.page is not None and style.page != sheets[-1].number:
            sheets.append(_Sheet(style.page))
        sheet = sheets[-1]
        if style.code:
            sheet.code(text)
            continue
        if not text.strip():
            sheet.y += 1.2 * _USUAL if style == Print() else 0
        for piece in _wrapped(text):
            sheet.line(piece, style)
    return tuple(sheet.page() for sheet in sheets)


def sized(example: str) -> bool:
    """Whether the example tells the size of all its print, so that sizes can be set against the body."""
    if example.lstrip().startswith("<"):
        return True
    lines = [parse_line(line) for line in example.splitlines()]
    return all(style.size is not None for style, text in lines if text.strip() and not style.code)


def parse_line(line: str) -> tuple[Print, str]:
    """The attributes at the beginning of a line, and the rest of it."""
    found = _ATTRIBUTES.match(line)
    if not found:
        return Print(), line
    style = Print()
    for word in regex.sub(r"page (\d+)", r"page:\1", found[1].lower()).split():
        style = _with(style, word)
    return style, line[found.end() :].removeprefix(" ")


def _with(style: Print, word: str) -> Print:
    if word.endswith("pt"):
        return replace(style, size=float(word[:-2]))
    if word.startswith("#"):
        return replace(style, contrast=contrast(word))
    if word.startswith("page:"):
        return replace(style, page=int(word[5:]))
    if word == "qr":
        return replace(style, code=True)
    if word in ("bold", "plain"):
        return replace(style, bold=word == "bold")
    return replace(style, place=Place(word))


def contrast(colour: str) -> float:
    """How far a colour (#rgb or #rrggbb) is from white paper: 0 white, 1 black."""
    digits = colour.removeprefix("#")
    if len(digits) == 3:
        digits = "".join(2 * digit for digit in digits)
    red, green, blue = (int(digits[at : at + 2], 16) for at in (0, 2, 4))
    return round(1 - (0.299 * red + 0.587 * green + 0.114 * blue) / 255, 3)


def _wrapped(text: str) -> Iterator[str]:
    """A line as long as a page is wide; one with cells is left whole."""
    if "\t" in text or len(text) <= _LINE_CHARS:
        if text.strip():
            yield text
        return
    yield from wrap(text, _LINE_CHARS, break_long_words=False, break_on_hyphens=False)
