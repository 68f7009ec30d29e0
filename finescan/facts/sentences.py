"""Sentences that run on from one block of the page into the next."""

from __future__ import annotations

import regex

from finescan.facts.words import entries, languages
from finescan.model import Span
from finescan.text import TextLayer

REACH = 400  # characters of a sentence to either side that say something of a stretch in it

_ENDS = ".!?:;"
_GAP = 12  # characters: the white space between two blocks and a small word before it
_PARAGRAPH = 200  # characters of running text that end with a mark, unless they are cut
_CELLS = regex.compile(r"[\n\t]")
_SMALL_WORDS = frozenset(word for language in languages() for word in entries(language, "small_words"))


def whole_sentence(text: TextLayer, span: Span) -> Span:
    """The stretch widened to its sentence, also where a column or page break cuts it before a small letter."""
    found = text.sentence(span)
    start, end = found
    before = text.text[max(0, start - _GAP) : start]
    if _runs_on(before, text.text[start : start + 1]) or _is_cut(text.text, start):
        last = start - (len(before) - len(before.rstrip())) - 1
        start = text.sentence(Span(last, last + 1)).start
    after = text.text[end : end + _GAP]
    first = end + len(after) - len(after.lstrip())
    if _runs_on(text.text[max(0, end - _GAP) : first], text.text[first : first + 1]) or _is_cut(text.text, first):
        end = text.sentence(Span(first, first + 1)).end
    return Span(start, end)


def near(text: TextLayer, span: Span) -> Span:
    """The sentence of the stretch, of a very long one the part around it."""
    start, end = text.sentence(span)
    return Span(max(start, span.start - REACH), min(end, span.end + REACH))


def _is_cut(text: str, start: int) -> bool:
    """Whether a block begins at `start` behind a long paragraph that ends without a mark: its sentence goes on."""
    gap = text[max(0, start - _GAP) : start]
    paragraph = text[max(0, start - _PARAGRAPH) : start].rstrip()
    inside = gap.isspace() or "\n" in gap[len(gap.rstrip()) :]
    return inside and len(paragraph) > _PARAGRAPH - _GAP and paragraph[-1].isalpha() and not _CELLS.search(paragraph)


def _runs_on(before: str, first: str) -> bool:
    """Whether what ends with `before` and a line end goes on: with a small letter, or after an article or the like."""
    printed = before.rstrip()
    if "\n" not in before or printed[-1:] in {"", *_ENDS} or not first.isalpha():
        return False
    return first.islower() or printed.split()[-1] in _SMALL_WORDS
