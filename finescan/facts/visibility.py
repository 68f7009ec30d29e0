"""How what is owed can be seen on the letter: every place that names it, and whether that is running text."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from statistics import median

import regex

from finescan.facts.tax import is_gross
from finescan.model import Facts, Offer, Place, Role, Span
from finescan.text import TextLayer, TextLine

MOST_FEES = 20  # more are a price list
FEWEST_WORDS = 12  # a passage of several lines with so many words is running text
PASSAGE_CHARS = 1500  # to each side; garbage has rows of a million characters
LONG_LINE_WORDS = 20  # so many words are running text even where the file knows no line ends
BODY = 0.9  # of the body size: smaller lines do not count when the contrast of the body is taken
DATA_LINES = 3  # so many bold entries make a data block
DATA_CHARS = 60

_OWED = frozenset({Role.PRICE, Role.TOTAL, Role.NET, Role.ITEM})
_MULTIPLES = (2, 3, 4, 6, 12, 24, 36)  # a price of a month or year, counted up to a year or a term
_SENTENCE_ENDS = (".", "!", "?", ":", ";")
_LABEL = regex.compile(r"\p{Lu}[^.:;\n\t]{2,48}:\s{0,2}(?:\p{L}{2,5}\s)?")
_WORD = regex.compile(r"\p{L}{2,}")


def named_prices(facts: Facts, offer: Offer) -> tuple[Span, ...]:
    """Every place that names what would be owed: the fees, the same net or gross, and their sum over a year or term."""
    if offer.payer != "recipient":
        return ()
    owed = list(dict.fromkeys(fee.value for fee in offer.fees))[:MOST_FEES]
    if offer.total_cost:
        owed.append(offer.total_cost.amount)
    sums = {value * times for value in owed for times in (1, *_MULTIPLES)}
    return tuple(a.span for a in facts.amounts if a.role in _OWED and (a.value in sums or _is_twin(a.value, owed)))


def _is_twin(value: Decimal, owed: Iterable[Decimal]) -> bool:
    """Whether a value is the net or gross of one that is owed."""
    return any(is_gross(one, value) or is_gross(value, one) for one in owed)


def is_running(text: TextLayer, span: Span) -> bool:
    """Whether a stretch is part of running text; else it stands in a line or cell of its own."""
    if _is_labelled(text, span):
        return False
    passage = _passage(text, span)
    words = len(_WORD.findall(text.text, *passage))
    return words >= LONG_LINE_WORDS or (words >= FEWEST_WORDS and len(text.lines_in(passage)) > 1)


def _is_labelled(text: TextLayer, span: Span) -> bool:
    """Whether the stretch follows a label at the beginning of its printed line ("Price a year: 598.00 EUR")."""
    lines = text.lines_in(span)
    start = lines[0].span.start if lines else span.start
    return start < span.start and _LABEL.fullmatch(text.text, start, span.start) is not None


def _passage(text: TextLayer, span: Span) -> Span:
    """The printed lines around a stretch that belong to one text: rows with a tab are a table and belong to none."""
    first, last = max(0, span.start - PASSAGE_CHARS), min(len(text.text), span.end + PASSAGE_CHARS)
    start, end = _row(text.text, span.start, span.end)
    if "\t" in text.text[max(start, first) : min(end, last)]:
        return span
    while start > first and _goes_on(text.text, before := _row(text.text, start - 1, start - 1), start):
        start = before[0]
    while end < last and _goes_on(text.text, (start, end), end + 1):
        end = _row(text.text, end + 1, end + 1)[1]
    return Span(max(start, first), min(end, last))


def _row(text: str, start: int, end: int) -> tuple[int, int]:
    close = text.find("\n", end)
    return text.rfind("\n", 0, start) + 1, len(text) if close < 0 else close


def _goes_on(text: str, above: tuple[int, int], below: int) -> bool:
    """Whether the sentence of the row above runs on into the row that begins at `below`."""
    printed = text[max(above[0], above[1] - PASSAGE_CHARS) : above[1]].rstrip()
    ends = printed.endswith(_SENTENCE_ENDS) or "\t" in printed or len(printed.split()) < 3
    return not ends and text[below : below + 1].islower()


def body_contrast(text: TextLayer) -> float | None:
    """The contrast of most of the print that is as large as the body; None where unknown."""
    size = text.body_size
    known = [n.contrast for n in text.lines if n.contrast is not None and size and (n.size or 0) >= BODY * size]
    return median(known) if known else None


def bold_data(text: TextLayer) -> tuple[TextLine, ...] | None:
    """The bold entries of a form on the first page; empty where there are too few, None where boldness is unknown."""
    if all(line.bold is None for line in text.lines):
        return None
    first = text.lines[0].page
    bold = tuple(n for n in text.lines if n.page == first and n.bold and _is_entry(text, n))
    return bold if len(bold) >= DATA_LINES else ()


def _is_entry(text: TextLayer, line: TextLine) -> bool:
    printed = text.text[line.span.start : line.span.end].strip()
    small = text.body_size is not None and line.size is not None and line.size < BODY * text.body_size
    return line.place not in {Place.HEADLINE, Place.FOOTER} and not small and 2 < len(printed) <= DATA_CHARS
