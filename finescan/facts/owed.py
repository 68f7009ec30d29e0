"""The amounts of a letter that its reader could owe, among all that it names."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import zip_longest

import regex

from finescan.facts import notation
from finescan.facts.about import quoted_clauses
from finescan.facts.columns import heading_above
from finescan.facts.words import any_of
from finescan.model import Amount, Facts, Role
from finescan.text import TextLayer

_FLAGS = regex.IGNORECASE
_OWED = {Role.PRICE, Role.TOTAL, Role.NET}
_TICK = regex.compile(rf"(?P<empty>☐|❏|□|\[ ?\]|\( ?\))|(?P<ticked>{notation.TICKED})")
_OR = regex.compile(rf"\b{any_of('or')}\s{any_of('or_only')}?$", _FLAGS)
_NOW = regex.compile(rf"(?<!\p{{L}}){any_of('price_now')}\W{{0,3}}$", _FLAGS)
_FROM_THEN = regex.compile(
    rf"[\s,;|]{{1,3}}{any_of('price_from')}\s(?:{notation.DATE}|{notation.MONTH}(?: 20\d\d)?)"
    rf"\W{{1,3}}{notation.MONEY}",
    _FLAGS,
)
_HEAD_NOW = regex.compile(rf"\W*{any_of('column_now')}", _FLAGS)
_HEAD_THEN = regex.compile(rf"\W*{any_of('column_then')}", _FLAGS)


def could_be_owed(text: TextLayer, facts: Facts) -> list[Amount]:
    """Amounts that could be owed: no fines, tax lines, alternatives or former prices, none beside an empty tick box."""
    quoted = () if "signature" in facts.spans else quoted_clauses(text.text)
    current = _without_former(text, facts.amounts)
    candidates = [a for a in current if a.role in _OWED and not _is_alternative(text, a)]
    candidates = [a for a in candidates if not any(q.start <= a.span.start < q.end for q in quoted)]
    marks = {a.span: _tick_before(text, a) for a in candidates}
    if "ticked" in marks.values():
        candidates = [a for a in candidates if marks[a.span] != "empty"]
    return candidates


def _is_alternative(text: TextLayer, amount: Amount) -> bool:
    start = amount.span.start
    return _OR.search(text.text[max(0, start - 14) : start]) is not None


def _without_former(text: TextLayer, amounts: Sequence[Amount]) -> list[Amount]:
    """The amounts without the price of now beside the one that is to come ("now 12.50, from 1 January 13.75")."""
    kept: list[Amount] = []
    former = None
    for amount, following in zip_longest(amounts, amounts[1:]):
        timed = amount.period or (former.period if former else None)
        former = amount if following and _is_former(text, amount, following) else None
        kept += [] if former else [replace(amount, period=timed)]
    return kept


def _is_former(text: TextLayer, amount: Amount, following: Amount) -> bool:
    """Whether the two are told so in a sentence, or are side by side under "until now" and "from then"."""
    start, end = amount.span
    if _NOW.search(text.text[max(0, start - 30) : start]) and _FROM_THEN.match(text.text, end):
        return True
    if text.text[end : following.span.start].strip(" \t"):
        return False
    heads = heading_above(text, amount.span), heading_above(text, following.span)
    return bool(_HEAD_NOW.match(heads[0]) and _HEAD_THEN.match(heads[1]))


def _tick_before(text: TextLayer, amount: Amount) -> str | None:
    """Which kind of tick box stands before the amount in its block: "ticked", "empty", or None."""
    start = max(0, text.text.rfind("\n\n", 0, amount.span.start), amount.span.start - 2000)
    kinds = [m.lastgroup for m in _TICK.finditer(text.text, start, amount.span.start)]
    return kinds[-1] if kinds else None
