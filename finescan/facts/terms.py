"""The times of a contract: its term in years, editions or days of the calendar, its renewal and its notice period."""

from __future__ import annotations

from dataclasses import dataclass

import regex

from finescan.facts.calendars import billed_for, ranges, term_by_calendar
from finescan.facts.durations import Measure, Measured, weighed
from finescan.facts.editions import count_of, editions, more_editions, term_by_editions
from finescan.facts.measures import MONEY, UNLESS
from finescan.facts.words import any_of
from finescan.model import Duration, Span
from finescan.text import TextLayer

_FLAGS = regex.IGNORECASE
_AGAIN = regex.compile(rf"(?<!\p{{L}}){any_of('year_to_year')}", _FLAGS)
_EACH_PERIOD = regex.compile(
    rf"(?<!\p{{L}}){any_of('renews')}[^.;\n\d]{{0,30}}?(?<!\p{{L}}){any_of('each_period')}(?!\p{{L}})"
    rf"|(?<!\p{{L}}){any_of('each_period')}\s(?:\p{{L}}+\s){{0,2}}{any_of('renews')}",
    _FLAGS,
)
_EACH_YEAR_MORE = regex.compile(
    rf"(?<!\p{{L}})(?:{any_of('follow_year')}|{any_of('renewal_step')}\s{any_of('one_more_unit')}\b)", _FLAGS
)
_STEPS = tuple(
    (months, regex.compile(rf"(?<!\p{{L}}){any_of(name)}", _FLAGS))
    for months, name in ((24, "of_two_years"), (6, "of_half_years"), (3, "of_quarters"), (1, "of_months"))
)
_MORE_OF_IT = regex.compile(
    rf"(?<!\p{{L}})(?:(?P<n>\d{{1,2}}|\p{{L}}+) {any_of('more_of_it')}"
    rf"|{any_of('more_before')} (?P<m>\d{{1,2}}|\p{{L}}+))"
    r"(?=(?:\s\p{L}+)?(?:[,.;]|\s?$))",
    _FLAGS,
)
_CONTRACT_YEAR = regex.compile(any_of("contract_year"), _FLAGS)
_ONE_MORE_OF_IT = regex.compile(any_of("one_more_of_it"), _FLAGS)
_SAME_LENGTH = regex.compile(rf"(?<!\p{{L}}){any_of('same_length')}", _FLAGS)
_NO_COMMITMENT = regex.compile(rf"(?<!\p{{L}}){any_of('no_commitment')}\b", _FLAGS)
_TRIAL = regex.compile(rf"(?<!\p{{L}}){any_of('trial')}", _FLAGS)
_PUBLIC_ACT = regex.compile(rf"(?<!\p{{L}}){any_of('public_act')}", _FLAGS)


@dataclass(frozen=True, slots=True)
class ContractTimes:
    """Minimum term, renewal and notice period; None where the letter states none."""

    term: Duration | None = None
    renewal: Duration | None = None
    notice: Duration | None = None


def is_public_act(text: str) -> bool:
    """Whether the letter tells how to appeal against it: a notice of an authority, which is no contract."""
    return _PUBLIC_ACT.search(text) is not None


def contract_times(text: TextLayer, quoted: tuple[Span, ...]) -> ContractTimes:
    """The first term, renewal and notice period outside the quoted stretches."""
    if is_public_act(text.text):
        return ContractTimes()
    found = [m for m in weighed(text) if not any(q.start <= m.length.span.start < q.end for q in quoted)]
    first: dict[Measure, Duration] = {}
    for one in _after_trial(text, found):
        first.setdefault(one.measure, one.length)
    named = None if Measure.RENEWAL in first else renewal_by_name(text)
    again = first.get(Measure.RENEWAL) or named
    if _NO_COMMITMENT.search(text.text) and Measure.TERM not in first:
        return ContractTimes(renewal=again, notice=first.get(Measure.NOTICE))
    term = (
        first.get(Measure.TERM)
        or term_by_editions(text)
        or term_by_calendar(text)
        or _likeliest(found)
        or _contract_year(text.text)
        or _first_of_many(text.text, again, named)
    )
    return ContractTimes(term=term, renewal=again or _further(text, term), notice=first.get(Measure.NOTICE))


def _after_trial(text: TextLayer, found: list[Measured]) -> list[Measured]:
    """The lengths of time, the first that a trial goes on for at a price being the term: it renews nothing."""
    if not _TRIAL.search(text.text) or any(one.measure is Measure.TERM for one in found):
        return found
    paid = (n for n, one in enumerate(found) if one.measure is Measure.RENEWAL and _priced(text, one.length.span))
    at = next(paid, None)
    return [one._replace(measure=Measure.TERM) if n == at else one for n, one in enumerate(found)]


def _priced(text: TextLayer, span: Span) -> bool:
    return MONEY.search(text.text, *text.sentence(span)) is not None


def _likeliest(found: list[Measured]) -> Duration | None:
    """Of the lengths of time that may be the term, the one with most evidence, of equals the first."""
    possible = [m for m in found if m.measure is Measure.POSSIBLE_TERM]
    return max(possible, key=lambda m: m.weight).length if possible else None


def _further(text: TextLayer, term: Duration | None) -> Duration | None:
    """A renewal that is told by what the term is: more editions, "one more", as long again."""
    if term is None:
        return None
    return more_editions(text, term) or _one_more(text, term) or _more_of_it(text, term) or _as_long(text, term)


def _contract_year(text: str) -> Duration | None:
    """A term of one year where the letter speaks of the end of the year of entry, of reading or of membership."""
    found = _CONTRACT_YEAR.search(text)
    return Duration(1, "year", Span(*found.span())) if found else None


def _one_more(text: TextLayer, term: Duration) -> Duration | None:
    """A renewal that leaves its unit out: "it is valid for a year, then for another"."""
    found = _ONE_MORE_OF_IT.search(text.text, *text.sentence(term.span))
    return Duration(1, term.unit, Span(*found.span())) if found else None


def _more_of_it(text: TextLayer, term: Duration) -> Duration | None:
    """A renewal by a number of the term's units that are not named again ("three years, then two more, unless …").

    Where editions are ordered, they are what is counted.
    """
    for found in _MORE_OF_IT.finditer(text.text, overlapped=True):
        count = count_of(found["n"] or found["m"])
        if count and UNLESS.search(text.text, *text.sentence(Span(*found.span()))):
            return Duration(count * _units_of_one(text, term), term.unit, Span(*found.span()))
    return None


def _units_of_one(text: TextLayer, term: Duration) -> int:
    """The term's units that one of the ordered editions takes; 1 where none are ordered."""
    ordered = editions(text)
    return term.count // ordered if ordered and ordered > 1 and term.count % ordered == 0 else 1


def _as_long(text: TextLayer, term: Duration) -> Duration | None:
    """A renewal "for the same period" as the term."""
    found = _SAME_LENGTH.search(text.text)
    return Duration(term.count, term.unit, Span(*found.span())) if found else None


def renewal_by_name(text: TextLayer) -> Duration | None:
    """A renewal "from year to year" or "by the half-year"."""
    found = _AGAIN.search(text.text) or _each_year_more(text)
    each = None if found else _EACH_PERIOD.search(text.text)
    if each and not UNLESS.search(text.text, *text.sentence(Span(*each.span()))):
        each = None
    found = found or each
    if not found:
        return None
    months = next((months for months, step in _STEPS if step.search(found[0])), 12)
    return Duration(months, "month", Span(*found.span()))


def _each_year_more(text: TextLayer) -> regex.Match[str] | None:
    """A year more and again, until somebody ends it ("for one year and for each further year unless …")."""
    found = _EACH_YEAR_MORE.search(text.text)
    return found if found and UNLESS.search(text.text, *text.sentence(Span(*found.span()))) else None


def _first_of_many(text: str, renewal: Duration | None, named: Duration | None) -> Duration | None:
    """The term of a contract that goes "from year to year", or on from a range of days by the same length."""
    if renewal is not None and renewal == named:
        return renewal
    same = (length for length in ranges(text) if renewal and length.months == renewal.months)
    return next((length for length in same if not billed_for(text, length)), None)
