"""Sums that a row of a bill calculates ("6 users × 14.00 a month × 12   1,008.00"): their factors tell what for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from math import prod

import regex

from finescan.facts.calendars import PERIOD_OF_MONTHS
from finescan.model import Amount, Period, Role
from finescan.text import TextLayer

REACH = 60  # characters before a price in which its factors stand

_BEFORE = regex.compile(r"(?<![\d.,/])(\d{1,3})(?:\s\p{L}[\p{L}-]*){0,2}\s?[×x*]\s?$")
_BEHIND = regex.compile(r"[^\d\n\t]{0,20}[×x*]\s?(\d{1,3})(?![\d.,])")


def with_products(text: TextLayer, amounts: Sequence[Amount]) -> list[Amount]:
    """The amounts, calculated ones with the period that follows, and the price of one of several pieces as a row."""
    known = list(amounts)
    for at, (price, whole) in enumerate(pairwise(amounts)):
        factors = _factors(text.text, price, whole)
        if factors and price.value * prod(factors) == whole.value and price.currency == whole.currency:
            months = next((n for n in factors if n in PERIOD_OF_MONTHS and price.period is Period.MONTH), None)
            known[at + 1] = replace(whole, period=PERIOD_OF_MONTHS[months] if months else price.period)
            if set(factors) - {months}:
                known[at] = replace(price, role=Role.ITEM)
    return known


def _factors(text: str, price: Amount, whole: Amount) -> list[int]:
    """The numbers that a price is multiplied by in its row, before and behind it; none where a row ends in between."""
    between = text[price.span.end : whole.span.start]
    if len(between) > REACH or "\n" in between:
        return []
    before = text[max(0, price.span.start - REACH) : price.span.start].rpartition("\n")[2]
    return [int(one[1]) for one in (_BEFORE.search(before), _BEHIND.match(between)) if one]
