"""What a page shows of being the first, a later or the last one of its letter."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import regex

from finescan import layout
from finescan.facts import notation
from finescan.facts.language import language_of
from finescan.facts.letterhead import letterhead
from finescan.facts.recipient import recipient_lines
from finescan.facts.words import any_of as fact_words
from finescan.model import Page, Place
from finescan.stack.marks import marks
from finescan.stack.numbering import Numbering, numbering
from finescan.stack.words import any_of
from finescan.text import TextLayer, TextLine, fold

HEAD = 0.45  # of the height of the page: where a letter has its address and date
LETTERHEAD, LARGE = 0.18, 1.3  # of the height of the page, and of the size of the body
TITLE_LINES = 4
TITLE_SHARE = 0.3
FOOT_LINES = 14
LEADING = 3  # words that lead to an address, lines of sentences above it
SHORTEST = 25  # characters of a line that is surely one of running text

_RUNNING = {Place.BODY, Place.BACK, None}
_FLAGS = regex.IGNORECASE
_DATE = regex.compile(notation.DATE, _FLAGS)
_EDITION = regex.compile(rf"^\W{{0,3}}{any_of('edition')}", _FLAGS)
_SALUTATION = regex.compile(rf"^\W{{0,2}}{fact_words('salutation')}", _FLAGS)
_CLOSING = regex.compile(rf"^\W{{0,2}}{any_of('closing')}", _FLAGS)
_ANNEX = regex.compile(rf"^\W{{0,3}}{any_of('annex')}", _FLAGS)
_GOING_ON = regex.compile(rf"^\W{{0,4}}{any_of('going_on')}.{{0,30}}$", _FLAGS)
_ENDED = regex.compile(r"[.!?:;]\W*$")


@dataclass(frozen=True, slots=True)
class Signs:
    """One printed page: what stands on it that tells where letters begin and end.

    `recipient` is the block of an address, `dated` the date of the letter, `letterhead` the large print at the top,
    `flat` all letters and digits of the page.
    """

    page: Page
    number: Numbering | None
    recipient: str | None
    dated: date | None
    has_date: bool
    reference: str | None
    salutation: bool
    closing: bool
    annex: bool
    begins_amid: bool
    ends_amid: bool
    goes_on: bool
    comes_from: bool
    marks: frozenset[str]
    language: str | None
    letterhead: str
    flat: str


def signs_of(page: Page) -> Signs:
    """The signs of one page, read by itself."""
    text = fold(layout.arrange((page,)))
    ordered = sorted(text.lines, key=lambda line: line.box.y0)
    printed = [_printed(text, line) for line in ordered]
    head = [_printed(text, line) for line in ordered if line.box.y0 < HEAD * page.height]
    address = _address(text, ordered)
    body = [one for line in ordered if line.place in _RUNNING and len(one := _printed(text, line)) >= SHORTEST]
    top = letterhead(text)
    return Signs(
        page=page,
        number=numbering(text),
        recipient="\n".join(text.quote(line.span) for line in address) or None,
        dated=top.date,
        has_date=top.date is not None and any(_is_of(top.date, line) for line in head),
        reference=top.reference,
        salutation=any(_SALUTATION.match(line) for line in printed[: max(30, len(head))]),
        closing=any(_CLOSING.match(line) for line in printed[-max(FOOT_LINES, len(printed) // 2) :]),
        annex=_is_annex(text, printed, page),
        begins_amid=bool(body) and body[0][:1].islower(),
        ends_amid=bool(body) and not _ENDED.search(body[-1]),
        goes_on=any(_GOING_ON.match(line) for line in printed[-3:]),
        comes_from=any(_GOING_ON.match(line) for line in printed[:TITLE_LINES]),
        marks=marks(text),
        language=language_of(text.text),
        letterhead=_letterhead(text, page),
        flat=flat(text.text),
    )


def flat(printed: str) -> str:
    """Letters and digits only, in small letters."""
    return "".join(filter(str.isalnum, printed.casefold()))


def _address(text: TextLayer, ordered: Sequence[TextLine]) -> tuple[TextLine, ...]:
    """The address that a letter is sent to: no sentence stands above it, and none leads to it."""
    block = recipient_lines(text)
    if not block:
        return ()
    above = [_printed(text, line) for line in ordered if line.box.y1 <= block[0].box.y0 + 1]
    around = [*above[-1:], *(_printed(text, line) for line in block)]
    led_to = any(line.endswith(":") and len(line.split()) >= LEADING for line in around)
    return () if led_to or sum(map(_is_prose, above)) >= LEADING else block


def _is_prose(printed: str) -> bool:
    words = printed.split()
    return len(words) >= 2 * LEADING and sum(word[0].islower() for word in words) >= LEADING


def _is_of(day: date, line: str) -> bool:
    """Whether the line has this day as that of the letter, and not as that of an edition ("Stand: ...")."""
    return any(notation.day(found[0]) == day for found in _DATE.finditer(line)) and not _EDITION.match(line)


def _letterhead(text: TextLayer, page: Page) -> str:
    """The largest print at the very top, where it is clearly larger than the body; else empty."""
    top = [line for line in text.lines if line.box.y1 < LETTERHEAD * page.height and line.size]
    largest = max(top, key=lambda line: line.size or 0, default=None)
    if largest is None or not text.body_size or (largest.size or 0) < LARGE * text.body_size:
        return ""
    return flat(_printed(text, largest))


def _is_annex(text: TextLayer, printed: Sequence[str], page: Page) -> bool:
    """Whether the first lines, or the largest print at the top, are the title of an annex."""
    top = [line for line in text.lines if line.box.y0 < TITLE_SHARE * page.height]
    largest = max(top, key=lambda line: line.size or 0, default=None)
    titles = [*printed[:TITLE_LINES], *([_printed(text, largest)] if largest else [])]
    return any(len(title) < 100 and _ANNEX.match(title) for title in titles)


def _printed(text: TextLayer, line: TextLine) -> str:
    return text.text[line.span.start : line.span.end].strip()
