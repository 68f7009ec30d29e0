"""Sheets that are no page of a letter: blank ones, and those that someone laid between two letters."""

from __future__ import annotations

import regex

from finescan.model import Page
from finescan.stack.words import any_of

STRAY = 6  # characters that dust, punched holes and the shadow of an edge may leave
SURE = 0.5  # confidence of a word that is no stray mark
FEWEST_WORDS, MOST_WORDS = 3, 12

_BARS = frozenset({"code-128", "ean-13", "code"})
_FLAGS = regex.IGNORECASE
_BLANK = regex.compile(rf"\W*{any_of('blank')}\W*", _FLAGS)
_SEPARATOR = regex.compile(rf"(?:\W|\d)*{any_of('separator')}(?:\W|\d)*", _FLAGS)
_MARK = regex.compile(rf"{any_of('separator')}", _FLAGS)


def is_blank(page: Page) -> bool:
    """Whether nothing is printed on the page; print that could not be read is print."""
    if page.codes or page.unread:
        return False
    sure = [word.text for word in page.words if word.confidence >= SURE]
    if sum(sum(map(str.isalnum, text)) for text in sure) <= STRAY:
        return True
    return len(sure) <= MOST_WORDS and _BLANK.fullmatch(" ".join(sure)) is not None


def is_separator(page: Page) -> bool:
    """Whether the page is a sheet that parts letters: a bar code and nothing else, or the word for such a sheet."""
    if any(_MARK.fullmatch(code.text.strip()) for code in page.codes):
        return True
    if len(page.words) > MOST_WORDS:
        return False
    printed = " ".join(word.text for word in page.words)
    if len(page.words) < FEWEST_WORDS and any(code.kind in _BARS for code in page.codes):
        return True
    return _says_so(printed)


def _says_so(printed: str) -> bool:
    """Whether all that is printed is the word for such a sheet, as often as it may be."""
    rest = _MARK.sub("", printed)
    return rest != printed and (_SEPARATOR.fullmatch(printed) is not None or not any(map(str.isalpha, rest)))
