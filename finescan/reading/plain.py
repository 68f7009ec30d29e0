"""Plain text -> pages: every word stands on a grid as a typewriter would set it, so that columns stay columns."""

from __future__ import annotations

import re
from collections.abc import Iterator

from finescan.errors import EmptyFileError, LimitError
from finescan.model import Box, Page, Part, Source, Word
from finescan.reading.characters import seen
from finescan.reading.mailhead import head_lines
from finescan.reading.options import ReadingOptions

CELL_HEIGHT = 12.0
COLUMNS, MOST_COLUMNS = 92, 200
WIDTH, MARGIN = 595.0, 21.5
MIN_HEIGHT = 842.0
_TAB = 8
_TOKEN = re.compile(r"\S+")


def read_plain(part: Part, options: ReadingOptions) -> tuple[Page, ...]:
    """One page for every form feed. Raises EmptyFileError if there is no word, LimitError for too many pages."""
    text = _newlines(part.data.decode(part.charset or "utf-8", errors="replace"))
    if not text.strip():
        raise EmptyFileError(f"{part.name}: the text has no words. Save the letter again.")
    sheets = re.split("\f", _with_head(text, part))
    while len(sheets) > 1 and not sheets[-1].strip():
        sheets.pop()
    if len(sheets) > options.limits.max_pages:
        raise LimitError(f"{part.name}: has more than {options.limits.max_pages} pages. Split it and scan the pieces.")
    return tuple(_page(number, sheet) for number, sheet in enumerate(sheets, 1))


def _with_head(text: str, part: Part) -> str:
    """The body of a mail stands below its chief headers."""
    if part.mail is None:
        return text
    return "\n\n".join((*head_lines(part.mail, text), "", text))


def _newlines(text: str) -> str:
    return seen(re.sub(r"\r\n?|[\x85\u2028\u2029\v]", "\n", text))


def _page(number: int, sheet: str) -> Page:
    words: list[Word] = []
    row = 0
    columns = _columns(sheet)
    cell = (WIDTH - 2 * MARGIN) / columns
    for line in sheet.split("\n"):
        for placed in _rows(line, columns):
            words += (_word(text, column, row, cell) for column, text in placed)
            row += 1
    height = max(MIN_HEIGHT, row * CELL_HEIGHT + 2 * MARGIN)
    confidence = 1.0 if words else None
    return Page(number, WIDTH, height, tuple(words), read_from=Source.TEXT, confidence=confidence)


def _columns(sheet: str) -> int:
    """As many as the lines of the text have; where lines are paragraphs, as many as a typewriter sets."""
    longest = max(len(line.expandtabs(_TAB).rstrip()) for line in sheet.split("\n"))
    return max(COLUMNS, longest) if longest <= MOST_COLUMNS else COLUMNS


def _rows(line: str, columns: int) -> Iterator[list[tuple[int, str]]]:
    """The line cut at word boundaries into rows of at most so many cells; an empty line is an empty row."""
    row: list[tuple[int, str]] = []
    shift = 0
    for column, word in _tokens(line, columns):
        if column - shift + len(word) > columns and (row or column - shift > 0):
            if row:
                yield row
            row, shift = [], column
        row.append((column - shift, word))
    yield row


def _tokens(line: str, columns: int) -> Iterator[tuple[int, str]]:
    """Words with their columns; one that is wider than a row is cut, for no sheet is that wide."""
    for match in _TOKEN.finditer(line.expandtabs(_TAB)):
        word = match.group()
        for start in range(0, len(word), columns):
            yield match.start() + start, word[start : start + columns]


def _word(text: str, column: int, row: int, cell: float) -> Word:
    left, top = MARGIN + column * cell, MARGIN + row * CELL_HEIGHT
    box = Box(left, top, left + len(text) * cell, top + CELL_HEIGHT)
    return Word(text, box, reading="text")
