"""What lengths of time measure, the words around them, and the patterns by which several of the measures are told."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

import regex

from finescan.facts import notation
from finescan.facts.sentences import whole_sentence
from finescan.facts.words import any_of
from finescan.model import Duration, Span
from finescan.text import TextLayer

REACH = 260  # characters of the sentence that count to either side
LONG_WEEKS = 26  # that many weeks and more stand for months

_FLAGS = regex.IGNORECASE
SURELY_RENEWING = regex.compile(any_of("surely_renewing"), _FLAGS)
NOTICE_AFTER = regex.compile(
    rf"^(?:\s?(?:\([^)]*\)|{any_of('notice_manner')})){{0,3}}\s?{any_of('notice_after')}", _FLAGS
)
CANCEL = regex.compile(any_of("cancel"), _FLAGS)
UNLESS = regex.compile(any_of("unless"), _FLAGS)
CONTRACT = regex.compile(any_of("contract_word"), _FLAGS)
MONEY = regex.compile(notation.MONEY, _FLAGS)
LONG_UNITS = frozenset({"month", "year"})
DEADLINE_BEFORE = regex.compile(rf"{any_of('deadline_before')}\s?{any_of('only')}?$", _FLAGS)


class Measure(StrEnum):
    """What a length of time measures."""

    TERM = "term"
    POSSIBLE_TERM = "possible-term"
    RENEWAL = "renewal"
    NOTICE = "notice"
    DEADLINE = "deadline"
    INTERVAL = "interval"
    OTHER = "other"


class Measured(NamedTuple):
    """A length of time with what it measures; `weight` is the evidence for a possible term."""

    measure: Measure
    length: Duration
    weight: int = 0


class Said(NamedTuple):
    """A length of time as printed, with what stands before and after it in its sentence, and the next sentence."""

    before: str
    printed: str
    after: str
    later: str

    @property
    def sentence(self) -> str:
        """The sentence, at most `REACH` characters to either side."""
        return self.before + self.printed + self.after


def said_around(text: TextLayer, span: Span) -> Said:
    """The stretch with what stands around it."""
    sentence = whole_sentence(text, span)
    start, end = max(sentence.start, span.start - REACH), min(sentence.end, span.end + REACH)
    later_end = whole_sentence(text, Span(sentence.end, sentence.end + 1)).end
    later = text.text[sentence.end : min(later_end, sentence.end + REACH)]
    return Said(text.text[start : span.start], text.text[span.start : span.end], text.text[span.end : end], later)


def in_months(value: tuple[int, str] | None) -> tuple[int, str] | None:
    """A length of time; half-years and years that are counted in weeks or days as months."""
    if value is None:
        return None
    count, unit = value
    if unit == "week" and count >= LONG_WEEKS and count * 12 % 52 == 0:
        return count * 12 // 52, "month"
    return (count // 365 * 12, "month") if unit == "day" and count and count % 365 == 0 else value
