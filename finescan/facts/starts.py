"""The first day of a contract, where it stands in or right behind the term: "24 Monate ab 01.01.2027"."""

from __future__ import annotations

from datetime import date

import regex

from finescan.facts import notation
from finescan.facts.words import any_of
from finescan.model import Duration
from finescan.text import TextLayer

REACH = 60  # characters behind the term in which its first day is named
EARLIEST, LATEST = 1990, 2100  # years; other ones are misread

_FLAGS = regex.IGNORECASE
_DATE = regex.compile(notation.DATE, _FLAGS)
_BEHIND = regex.compile(
    rf"\s?(?:\([^()]{{0,20}}\))?,?\s{any_of('range_from')}\s(?:\p{{L}}{{2,5}}\s)?(?P<day>{notation.DATE})", _FLAGS
)


def first_day(text: TextLayer, term: Duration | None) -> date | None:
    """The day that the term is counted from; None where the letter names none beside it."""
    if term is None:
        return None
    start, end = term.span
    within = _DATE.findall(text.text, start, end)
    behind = _BEHIND.match(text.text, end, end + REACH)
    printed = within[0] if len(within) > 1 else behind["day"] if behind else None
    day = notation.day(printed) if printed else None
    return day if day and EARLIEST <= day.year <= LATEST else None
