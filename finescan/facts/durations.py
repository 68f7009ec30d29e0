"""Lengths of time, told apart by what they measure: the minimum term, a renewal, a notice period, a deadline."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

import regex

from finescan.facts import notation
from finescan.facts.binding import (
    LONGEST_RENEWAL,
    SHORTEST,
    binding,
    is_extent,
    is_trial,
    surely_binding,
    too_long,
    weight,
)
from finescan.facts.columns import heading_above, label_left
from finescan.facts.measures import (
    CANCEL,
    DEADLINE_BEFORE,
    LONG_UNITS,
    NOTICE_AFTER,
    SURELY_RENEWING,
    UNLESS,
    Measure,
    Measured,
    Said,
    in_months,
    said_around,
)
from finescan.facts.words import any_of
from finescan.model import Duration, Span
from finescan.text import TextLayer

__all__ = ["Measure", "Measured", "measured", "weighed"]


MOST_LENGTHS = 300  # of time that are looked at, and each with the sentence around it; a contract names twenty

_FLAGS = regex.IGNORECASE
_DURATION = regex.compile(notation.PERIOD_OF_TIME, _FLAGS)
_RENEWING = regex.compile(any_of("renewing"), _FLAGS)
_BY_CHOICE = regex.compile(any_of("by_choice"), _FLAGS)
_END_OF = regex.compile(rf"(?<!\p{{L}}){any_of('end_of')}\s?(?:\p{{L}}+\s){{0,2}}$", _FLAGS)
_PER_UNIT = regex.compile(rf"\b{any_of('per_unit_before')}\s$", _FLAGS)
_STEP = regex.compile(rf"\b{any_of('renewal_step')}\s{any_of('renewal_step_more')}{{0,4}}$", _FLAGS)
_RENEWED_AFTER = regex.compile(rf"\)?\s?{any_of('renewed_after')}", _FLAGS)
_RENEWAL_COUNT = regex.compile(any_of("renewal_count"), _FLAGS)
_PRICE_FOLLOWS = regex.compile(rf"\s?[:\t]\s?(?:{notation.CURRENCY}|\d)", _FLAGS)  # "renewal for one year: 19 EUR"
_ONE_MORE = regex.compile(rf"{any_of('renewal_count')}\w*\s(?:\p{{L}}+\s)?\(?$", _FLAGS)
_TERM_OF = regex.compile(rf"{any_of('term_of')} von\s?$", _FLAGS)

_NOTICE_BEFORE = regex.compile(rf"{any_of('notice_before')}\s?{any_of('at_least')}?$", _FLAGS)
_NOTICE_NOUN = regex.compile(rf"(?<!\p{{L}}){any_of('notice_noun')}\s(?:\p{{L}}+\s){{0,3}}$", _FLAGS)
_AFTERWARDS = regex.compile(any_of("afterwards"), _FLAGS)
_AGAIN = regex.compile(any_of("again"), _FLAGS)

_TERM_HEADING = regex.compile(rf"\s*{any_of('term_heading')}[^\p{{L}}]*", _FLAGS)
_SAME_LENGTH = regex.compile(rf"(?<!\p{{L}}){any_of('same_length')}", _FLAGS)
_NOT_RENEWED = regex.compile(rf"(?<!\p{{L}}){any_of('no_renewal')}", _FLAGS)
_BEFORE_EVENT = regex.compile(rf"\s{any_of('before_event')}\b", _FLAGS)
_NO_NOTICE = regex.compile(any_of("not_a_notice"), _FLAGS)

_AFTER_RECEIPT = regex.compile(rf"\s{any_of('after_receipt')}\b", _FLAGS)
_INTERVAL = regex.compile(rf"(?<!\p{{L}}){any_of('interval_before')}\s(?:\p{{L}}+\s)?$", _FLAGS)
_STEPS_ON = regex.compile(rf"(?<!\p{{L}}){any_of('renewal_step')}(?:\s|(?<='))", _FLAGS)


def measured(text: TextLayer) -> Iterator[tuple[Measure, Duration]]:
    """Every length of time in the letter with what it measures, in reading order."""
    return ((one.measure, one.length) for one in weighed(text))


def weighed(text: TextLayer) -> Iterator[Measured]:
    """The same with the evidence that a length of time is the term of the contract."""
    for found in islice(_DURATION.finditer(text.text), MOST_LENGTHS):
        value = in_months(notation.duration(found[0]))
        if not value or value[0] <= 0:
            continue
        span = Span(*found.span())
        said = said_around(text, span)
        measure = _measure(said, value)
        if measure is Measure.OTHER and value[1] in LONG_UNITS and _under_heading(text, span):
            measure = Measure.TERM
        evidence = weight(said) if measure in {Measure.POSSIBLE_TERM, Measure.OTHER} else 0
        if measure is Measure.OTHER and evidence > 0 and is_extent(said, value):
            measure = Measure.POSSIBLE_TERM
        yield Measured(measure, Duration(value[0], value[1], span), evidence)


def _under_heading(text: TextLayer, span: Span) -> bool:
    """Whether a length of time stands in a column of a table that is headed "term", or in a row so labelled."""
    headings = (heading_above(text, span), label_left(text, span))
    return any(_TERM_HEADING.fullmatch(heading) for heading in headings)


def _measure(said: Said, value: tuple[int, str]) -> Measure:
    if _INTERVAL.search(said.before):
        return Measure.INTERVAL
    long = value[1] in LONG_UNITS
    received = not too_long(value, SHORTEST - 1) and _AFTER_RECEIPT.match(said.after)
    if long and not too_long(value) and surely_binding(said) and not received:
        return Measure.TERM
    if _is_notice(said):
        return Measure.NOTICE
    known = _renewed(said, value) if long else None
    if known is not None:
        return known
    if DEADLINE_BEFORE.search(said.before) or received:
        return Measure.DEADLINE
    binds = long and not too_long(value) and not is_trial(said, value)
    return binding(said) if binds else Measure.OTHER


def _renewed(said: Said, value: tuple[int, str]) -> Measure | None:
    """What a length of time beside a renewal is: the term that is renewed, the renewal, or neither (None)."""
    if _END_OF.search(said.before[-60:]) and SURELY_RENEWING.search(said.sentence):
        return Measure.TERM  # "at the end of the two years it is renewed"
    if not _is_renewal(said):
        return None
    return Measure.OTHER if too_long(value, LONGEST_RENEWAL) else Measure.RENEWAL


def _is_notice(said: Said) -> bool:
    whole = said.sentence
    ends = CANCEL.search(whole) or _RENEWING.search(whole) or UNLESS.search(whole)
    near = said.before[-60:] + "|" + said.after[:40]
    if _BEFORE_EVENT.match(said.after):
        return False
    if NOTICE_AFTER.match(said.after) and ends:
        return True
    if _NO_NOTICE.search(near):
        return False
    beside = _NOTICE_BEFORE.search(said.before) or _NOTICE_NOUN.search(said.before[-80:])
    named = beside and CANCEL.search(near)
    return bool(named) and not SURELY_RENEWING.search(said.before[-30:])


def _is_renewal(said: Said) -> bool:
    own = said.before[-75:] + said.printed + said.after[:45]
    if _NOT_RENEWED.search(own) or _BY_CHOICE.search(own):
        return False
    if _PER_UNIT.search(said.before.removesuffix("je ")) or _PRICE_FOLLOWS.match(said.after):
        return False
    if _follows_unless_ended(said):
        return True
    if _SAME_LENGTH.search(said.after):
        return False  # "12 months with renewals of the same length"
    if not _renewed_beside(said):
        return False
    beside = _STEP.search(said.before) or _ONE_MORE.search(said.before) or _RENEWED_AFTER.match(said.after)
    return bool(beside or _RENEWAL_COUNT.search(said.printed)) and not _TERM_OF.search(said.before)


def _renewed_beside(said: Said) -> bool:
    """Whether a verb of renewal stands beside the length of time and has no other one nearer to it."""
    own = said.before[-75:] + said.printed
    verb = SURELY_RENEWING.search(own + said.after[:45])
    between = said.after[: max(0, verb.end() - len(own))] if verb else ""
    if verb is None or _names_time(between):
        return False
    behind = said.after[verb.end() - len(own) :] if verb.start() >= len(own) else ""
    nearest = UNLESS.split(behind[:60], 1)[0]
    return not (_STEPS_ON.search(nearest) and _names_time(nearest))


def _names_time(text: str) -> bool:
    return any(notation.duration(other[0]) for other in _DURATION.finditer(text))


def _follows_unless_ended(said: Said) -> bool:
    """Whether this is what comes after the term unless somebody ends it, in whatever words ("schließt sich an")."""
    later = _AFTERWARDS.search(said.before[-110:]) or _AGAIN.search(said.before[-40:] + said.printed)
    return bool(later and UNLESS.search(said.sentence))
