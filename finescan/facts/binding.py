"""Whether a length of time binds: the words, the price and the ways out that stand around it."""

from __future__ import annotations

import regex

from finescan.facts import notation
from finescan.facts.measures import (
    CANCEL,
    CONTRACT,
    DEADLINE_BEFORE,
    LONG_UNITS,
    MONEY,
    NOTICE_AFTER,
    SURELY_RENEWING,
    UNLESS,
    Measure,
    Said,
)
from finescan.facts.words import any_of

LONGEST_TERM = 96  # months; what lasts longer is a right, a duty to keep files or a jubilee
LONGEST_RENEWAL = 60  # months
LONGEST_TRIAL = 3  # months
SHORTEST = 6  # months that are a term even where no word says so

_FLAGS = regex.IGNORECASE
_TERM_BEFORE = regex.compile(
    rf"{any_of('term_noun')}\b(?:\s?(?:{any_of('term_verb')}|:)|[^.;]{{0,28}}?)?[\s:]*{any_of('term_extent')}?$", _FLAGS
)
_TERM_PREPOSITION = regex.compile(rf"\b{any_of('term_preposition')}\s?{any_of('for_a_period')}?$", _FLAGS)
_TERM_AFTER = regex.compile(rf"^\s?(?:\([^)]*\)\s?)?{any_of('term_after')}\b", _FLAGS)
_NO_TERM = regex.compile(any_of("no_term"), _FLAGS)
_EACH = regex.compile(rf"\b{any_of('each_before')}\s(?:\p{{L}}+\s)?$", _FLAGS)
_PRICED = regex.compile(rf"(?:{notation.CURRENCY}|\d)\s?$", _FLAGS)  # "52 EUR a year" is a period
_OF_SO_MANY = regex.compile(any_of("of_so_many"), _FLAGS)
_FREE = regex.compile(rf"(?<!\p{{L}}){any_of('free')}\b", _FLAGS)
_DEFINES = regex.compile(rf"^\W*{any_of('each_one')}\s\p{{L}}+(?:\s\p{{L}}+){{1,2}}\s$", _FLAGS)
_BILLED_EACH = regex.compile(rf"(?<!\p{{L}}){any_of('billed_each')}\s$", _FLAGS)
_UP_TO_END = regex.compile(rf"(?<!\p{{L}}){any_of('up_to_end_of')}\s?(?:\p{{L}}{{1,4}}\s)?$", _FLAGS)
_NO_EXIT = regex.compile(rf"(?<!\p{{L}}){any_of('no_exit')}\b", _FLAGS)
_EXIT = regex.compile(rf"(?<!\p{{L}}){any_of('exit')}", _FLAGS)
_ENDS_AFTER = regex.compile(rf"^\s{any_of('ends_after')}", _FLAGS)
_ENDS_BEFORE = regex.compile(
    rf"(?<!\p{{L}}){any_of('ends_after')}\s(?:\p{{L}}+\s){{0,3}}{any_of('up_to_end_of')}\s?$", _FLAGS
)
_LASTING = regex.compile(rf"^\s{any_of('lasting')}", _FLAGS)
_LENGTH_OF = regex.compile(rf"(?<!\p{{L}}){any_of('length_of')}\s?$", _FLAGS)
_ORIGINAL = regex.compile(rf"(?<!\p{{L}}){any_of('original')}", _FLAGS)
_AT_LEAST = regex.compile(rf"(?<!\p{{L}}){any_of('at_least_long')}\s?$", _FLAGS)
_MINIMUM = regex.compile(rf"{any_of('with_a_minimum')}\s?$", _FLAGS)


def surely_binding(said: Said) -> bool:
    """Whether this is the time before which nobody can leave, a minimum, or the time after which the contract ends."""
    free = _FREE.search(said.before[-40:] + "|" + said.after[:40])
    if _ENDS_BEFORE.search(said.before[-60:]) or (_LASTING.match(said.after) and not free):
        return True
    up_to = _UP_TO_END.search(said.before[-60:])
    if up_to and (_NO_EXIT.search(said.sentence) and _EXIT.search(said.sentence)):
        return True
    if up_to and _ENDS_AFTER.match(said.after):
        return True
    if _LENGTH_OF.search(said.before[-60:]) and not NOTICE_AFTER.match(said.after):
        renewed = SURELY_RENEWING.search(said.before[-60:]) and not _ORIGINAL.search(said.before[-40:])
        return not (renewed or CANCEL.search(said.before[-40:]))
    if CANCEL.search(said.before[-40:] + said.after[:25]) or NOTICE_AFTER.match(said.after):
        return False
    at_least = _AT_LEAST.search(said.before[-25:]) and CONTRACT.search(said.sentence)
    return at_least is not None or _MINIMUM.search(said.before[-40:]) is not None


def too_long(value: tuple[int, str], longest: int = LONGEST_TERM) -> bool:
    """Whether a length of time is longer than anybody binds himself to an entry or a service."""
    return value[0] * {"year": 12}.get(value[1], 1) > longest


def binding(said: Said) -> Measure:
    """A term where a word of contract time stands beside it, a possible one where only the sentence has such a word."""
    if _is_no_term(said):
        return Measure.OTHER
    if _TERM_BEFORE.search(said.before[-60:]) or _TERM_AFTER.match(said.after):
        return Measure.TERM
    if _is_rate(said):
        return Measure.OTHER
    sure = _TERM_PREPOSITION.search(said.before) or _OF_SO_MANY.search(said.printed)
    if not CONTRACT.search(said.sentence):
        return Measure.POSSIBLE_TERM if sure else Measure.OTHER
    return Measure.TERM if sure else Measure.POSSIBLE_TERM


def is_extent(said: Said, value: tuple[int, str]) -> bool:
    """Whether a length of time tells how long something lasts: no word before it makes it a moment or a rate."""
    if value[1] not in LONG_UNITS or too_long(value, LONGEST_RENEWAL) or not too_long(value, SHORTEST - 1):
        return False
    return not (_is_rate(said) or _is_no_term(said) or DEADLINE_BEFORE.search(said.before))


def _is_rate(said: Said) -> bool:
    """Whether a length of time is one by which is counted or billed ("each year", "52 EUR a year")."""
    return any(pattern.search(said.before) for pattern in (_EACH, _PRICED, _BILLED_EACH))


def _is_no_term(said: Said) -> bool:
    """Whether a length of time measures something else: a warranty, an age, what "every volume covers"."""
    near = said.before[-50:] + "|" + said.after[:30]
    return _NO_TERM.search(near) is not None or _DEFINES.search(said.before) is not None


def is_trial(said: Said, value: tuple[int, str]) -> bool:
    """Whether a length of time is one in which nothing is paid: a sentence that calls it free and names no price."""
    short = not too_long(value, LONGEST_TRIAL)
    return short and _FREE.search(said.sentence) is not None and not MONEY.search(said.sentence)


def weight(said: Said) -> int:
    """How much speaks for a possible term: contract words, a price, and how it is renewed or ended, close by."""
    told = (
        2 * bool(CONTRACT.search(said.sentence))
        + 2 * bool(_TERM_PREPOSITION.search(said.before))
        + 2 * bool(MONEY.search(said.sentence))
        + bool(MONEY.search(said.later))
        + bool(UNLESS.search(said.after + said.later) or SURELY_RENEWING.search(said.after + said.later))
    )
    return told - 3 * bool(_FREE.search(said.before))
