"""How many of the pieces that are priced ("per vehicle and month") the letter counts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

import regex

from finescan.facts import notation
from finescan.facts.columns import heading_above
from finescan.facts.editions import count_of
from finescan.facts.pricing import PIECE, TIME
from finescan.facts.sentences import near
from finescan.facts.words import any_of
from finescan.model import Amount
from finescan.text import TextLayer

NEAR = 10  # characters between a price and the words "per piece" behind or before it
MOST = 1000  # pieces of one customer
FAR = 50_000  # characters; behind them nobody counts what is priced in front
MOST_LINES = 400  # a longer letter is no form to be filled in

_FLAGS = regex.IGNORECASE
_EACH_TIME = rf"{any_of('each')}\s{TIME}\s(?:{any_of('money_and')}\s)?"
_PIECE_AFTER = regex.compile(rf"[^.;\n\d]{{0,{NEAR}}}?(?:{_EACH_TIME})?{PIECE}", _FLAGS)
_PIECE_BEFORE = regex.compile(rf"{PIECE}(?:[^.;\n\d]{{0,{NEAR}}}|\s[^.;\n\d]{{0,20}}:\s?)$", _FLAGS)
_NO_PIECE = regex.compile(
    rf"(?:{any_of('no_piece')}|{any_of('editions_compound')}|{any_of('editions')}|{any_of('edition')})", _FLAGS
)
_EACH_TICKED = regex.compile(rf"(?<!\p{{L}}){any_of('each')}\s{any_of('ticked')}", _FLAGS)
_TICKS = regex.compile(notation.TICKED)
_COUNT = rf"(?<![\d.,/-])(?<n>\d{{1,3}}|(?<!\p{{L}}){any_of('count_word')})"


def pieces_of(text: TextLayer, fee: Amount) -> int:
    """The number of pieces that the fee is multiplied by; 1 where it is for no piece or none are counted."""
    sentence = near(text, fee.span)
    if _EACH_TICKED.search(text.text, *sentence):
        return max(1, len(_TICKS.findall(text.text, 0, FAR)))
    behind = _PIECE_AFTER.match(text.text, fee.span.end, sentence.end)
    named = behind or _PIECE_BEFORE.search(text.text, max(sentence.start, fee.span.start - 80), fee.span.start)
    piece = named["piece"] if named and not _NO_PIECE.fullmatch(named["piece"]) else None
    counts = Counter(n for n in _counted(text, piece) if 1 < n <= MOST) if piece else Counter[int]()
    return counts.most_common(1)[0][0] if counts else 1


def _counted(text: TextLayer, piece: str) -> Iterator[int]:
    """Every number of such pieces: before the noun, behind it in a row of a form, and below it in a table."""
    stem = regex.escape(piece.lower()[: max(4, len(piece) - 2)])
    before = regex.compile(rf"{_COUNT}\s(?:(?!{any_of('each')}\s)\p{{L}}+\s)?{stem}\p{{L}}*(?!\p{{L}})", _FLAGS)
    behind = regex.compile(
        rf"(?<!\p{{L}}){stem}\p{{L}}*[^\n\t\d:.]{{0,20}}[\t:]\s?(?<n>\d{{1,3}})(?![\d/-]|[.,]\d)", _FLAGS
    )
    for pattern in (before, behind):
        for found in pattern.finditer(text.text, 0, FAR):
            yield count_of(found["n"]) or 0
    for line in text.lines[:MOST_LINES]:
        printed = text.text[line.span.start : line.span.end]
        if printed.isdecimal() and len(printed) <= 3 and regex.search(stem, heading_above(text, line.span), _FLAGS):
            yield int(printed)
