"""Lengths of time, told apart by what they measure: the minimum term, a renewal, a notice period, a deadline."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from typing import NamedTuple

import regex

from finescan.facts import notation
from finescan.facts.columns import heading_above, label_left
from finescan.facts.sentences import whole_sentence
from finescan.facts.words import any_of
from finescan.model import Duration, Span
from finescan.text import TextLayer

REACH = 260  # characters of the sentence that count to either side
LONGEST_TERM = 120  # months; what lasts longer is a right, a duty to keep files or a jubilee


class Measure(StrEnum):
    """What a length of time measures."""

    TERM = "term"
    POSSIBLE_TERM = "possible-term"
    RENEWAL = "renewal"
    NOTICE = "notice"
    DEADLINE = "deadline"
    OTHER = "other"


class _Context(NamedTuple):
    """A length of time as printed, with what stands before and after it in its sentence."""

    before: str
    printed: str
    after: str

    @property
    def sentence(self) -> str:
        return self.before + self.printed + self.after


_FLAGS = regex.IGNORECASE
_DURATION = regex.compile(notation.PERIOD_OF_TIME, _FLAGS)
_RENEWING = regex.compile(any_of("renewing"), _FLAGS)
_SURELY_RENEWING = regex.compile(any_of("surely_renewing"), _FLAGS)
_BY_CHOICE = regex.compile(any_of("by_choice"), _FLAGS)
_END_OF = regex.compile(rf"(?<!\p{{L}}){any_of('end_of')}\s?(?:\p{{L}}+\s){{0,2}}$", _FLAGS)
_PER_UNIT = regex.compile(rf"\b{any_of('per_unit_before')}\s$", _FLAGS)
_STEP = regex.compile(rf"\b{any_of('renewal_step')}\s{any_of('renewal_step_more')}{{0,4}}$", _FLAGS)
_RENEWED_AFTER = regex.compile(rf"\)?\s?{any_of('renewed_after')}", _FLAGS)
_RENEWAL_COUNT = regex.compile(any_of("renewal_count"), _FLAGS)
_PRICE_FOLLOWS = regex.compile(rf"\s?[:\t]\s?(?:{notation.CURRENCY}|\d)", _FLAGS)  # "renewal for one year: 19 EUR"
_ONE_MORE = regex.compile(rf"{any_of('renewal_count')}\w*\s(?:\p{{L}}+\s)?\(?$", _FLAGS)
_TERM_OF = regex.compile(rf"{any_of('term_of')} von\s?$", _FLAGS)

_NOTICE_AFTER = regex.compile(
    rf"^(?:\s?(?:\([^)]*\)|{any_of('notice_manner')})){{0,3}}\s?{any_of('notice_after')}", _FLAGS
)
_NOTICE_BEFORE = regex.compile(rf"{any_of('notice_before')}\s?{any_of('at_least')}?$", _FLAGS)
_NOTICE_NOUN = regex.compile(rf"(?<!\p{{L}}){any_of('notice_noun')}\s(?:\p{{L}}+\s){{0,3}}$", _FLAGS)
_CANCEL = regex.compile(any_of("cancel"), _FLAGS)
_UNLESS = regex.compile(any_of("unless"), _FLAGS)
_AFTERWARDS = regex.compile(any_of("afterwards"), _FLAGS)
_AGAIN = regex.compile(any_of("again"), _FLAGS)

_NO_NOTICE = regex.compile(any_of("not_a_notice"), _FLAGS)

_TERM_BEFORE = regex.compile(
    rf"{any_of('term_noun')}\b(?:\s?(?:{any_of('term_verb')}|:)|[^.;]{{0,28}}?)?[\s:]*{any_of('term_extent')}?$", _FLAGS
)
_TERM_PREPOSITION = regex.compile(rf"\b{any_of('term_preposition')}\s?{any_of('for_a_period')}?$", _FLAGS)
_TERM_AFTER = regex.compile(rf"^\s?(?:\([^)]*\)\s?)?{any_of('term_after')}\b", _FLAGS)
_CONTRACT = regex.compile(any_of("contract_word"), _FLAGS)
_NO_TERM = regex.compile(any_of("no_term"), _FLAGS)
_EACH = regex.compile(rf"\b{any_of('each_before')}\s(?:\p{{L}}+\s)?$", _FLAGS)
_PRICED = regex.compile(rf"(?:{notation.CURRENCY}|\d)\s?$", _FLAGS)  # "52 EUR a year" is a period
_OF_SO_MANY = regex.compile(any_of("of_so_many"), _FLAGS)
_TERM_HEADING = regex.compile(rf"\s*{any_of('term_heading')}[^\p{{L}}]*", _FLAGS)
_LONG_UNITS = frozenset({"month", "year"})
_WEEKS = {26: 6, 52: 12, 78: 18, 104: 24, 156: 36}  # that stand for months
_DEADLINE_BEFORE = regex.compile(rf"{any_of('deadline_before')}\s?{any_of('only')}?$", _FLAGS)


def measured(text: TextLayer) -> Iterator[tuple[Measure, Duration]]:
    """Every length of time in the letter with what it measures, in reading order."""
    for found in _DURATION.finditer(text.text):
        value = _in_months(notation.duration(found[0]))
        if value and value[0] > 0:
            span = Span(*found.span())
            measure = _measure(_context(text, span), value[1])
            if measure is Measure.OTHER and value[1] in _LONG_UNITS and _under_heading(text, span):
                measure = Measure.TERM
            yield measure, Duration(value[0], value[1], span)


def _in_months(value: tuple[int, str] | None) -> tuple[int, str] | None:
    """A length of time, half-years and years that are counted in weeks as months."""
    if value and value[1] == "week" and value[0] in _WEEKS:
        return _WEEKS[value[0]], "month"
    return value


def _under_heading(text: TextLayer, span: Span) -> bool:
    """Whether a length of time stands in a column of a table that is headed "term", or in a row so labelled."""
    headings = (heading_above(text, span), label_left(text, span))
    return any(_TERM_HEADING.fullmatch(heading) for heading in headings)


def _context(text: TextLayer, span: Span) -> _Context:
    sentence = whole_sentence(text, span)
    start, end = max(sentence.start, span.start - REACH), min(sentence.end, span.end + REACH)
    return _Context(text.text[start : span.start], text.text[span.start : span.end], text.text[span.end : end])


def _measure(said: _Context, unit: str) -> Measure:
    long = unit in _LONG_UNITS
    if _is_notice(said):
        return Measure.NOTICE
    if long and _END_OF.search(said.before[-60:]) and _SURELY_RENEWING.search(said.sentence):
        return Measure.TERM  # "at the end of the two years it is renewed"
    if long and _is_renewal(said):
        return Measure.RENEWAL
    if _DEADLINE_BEFORE.search(said.before):
        return Measure.DEADLINE
    return _binding(said) if long and not _too_long(said.printed) else Measure.OTHER


def _too_long(printed: str) -> bool:
    """Whether a length of time is longer than anybody binds himself to an entry or a service."""
    count, unit = notation.duration(printed) or (0, "month")
    return count * {"year": 12}.get(unit, 1) > LONGEST_TERM


def _is_notice(said: _Context) -> bool:
    whole = said.sentence
    ends = _CANCEL.search(whole) or _RENEWING.search(whole) or _UNLESS.search(whole)
    if _NOTICE_AFTER.match(said.after) and ends:
        return True
    near = said.before[-60:] + "|" + said.after[:40]
    if _NO_NOTICE.search(near):
        return False
    beside = _NOTICE_BEFORE.search(said.before) or _NOTICE_NOUN.search(said.before[-80:])
    named = beside and _CANCEL.search(near)
    return bool(named) and not _SURELY_RENEWING.search(said.before[-30:])


def _is_renewal(said: _Context) -> bool:
    own = said.before[-75:] + said.printed + said.after[:45]
    if _BY_CHOICE.search(own) or _PER_UNIT.search(said.before.removesuffix("je ")) or _PRICE_FOLLOWS.match(said.after):
        return False
    if _follows_unless_ended(said):
        return True
    if not _renewed_beside(said):
        return False
    beside = _STEP.search(said.before) or _ONE_MORE.search(said.before) or _RENEWED_AFTER.match(said.after)
    return bool(beside or _RENEWAL_COUNT.search(said.printed)) and not _TERM_OF.search(said.before)


def _renewed_beside(said: _Context) -> bool:
    """Whether a verb of renewal stands beside the length of time, and no other length of time between the two."""
    own = said.before[-75:] + said.printed
    verb = _SURELY_RENEWING.search(own + said.after[:45])
    between = _DURATION.finditer(said.after, 0, max(0, verb.start() - len(own))) if verb else iter(())
    return verb is not None and not any(notation.duration(other[0]) for other in between)


def _follows_unless_ended(said: _Context) -> bool:
    """Whether this is what comes after the term unless somebody ends it, in whatever words ("schließt sich an")."""
    later = _AFTERWARDS.search(said.before[-110:]) or _AGAIN.search(said.before[-40:] + said.printed)
    return bool(later and _UNLESS.search(said.sentence))


def _binding(said: _Context) -> Measure:
    """A term where a word of contract time stands beside it, a possible one where only the sentence has such a word."""
    if _NO_TERM.search(said.before[-50:] + "|" + said.after[:30]):
        return Measure.OTHER
    if _TERM_BEFORE.search(said.before[-60:]) or _TERM_AFTER.match(said.after):
        return Measure.TERM
    if _EACH.search(said.before) or _PRICED.search(said.before):
        return Measure.OTHER
    sure = _TERM_PREPOSITION.search(said.before) or _OF_SO_MANY.search(said.printed)
    if not _CONTRACT.search(said.sentence):
        return Measure.POSSIBLE_TERM if sure else Measure.OTHER
    return Measure.TERM if sure else Measure.POSSIBLE_TERM
