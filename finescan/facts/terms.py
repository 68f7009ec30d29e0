"""The times of a contract: its term in years, editions or days of the calendar, its renewal and its notice period."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import regex
from dateutil.relativedelta import relativedelta

from finescan.facts import notation
from finescan.facts.durations import Measure, measured
from finescan.facts.editions import count_of, more_editions, term_by_editions
from finescan.facts.numerals import in_words
from finescan.facts.words import any_of
from finescan.model import Duration, Span
from finescan.text import TextLayer

SHORTEST_RANGE = 6  # months: a shorter range of days is a period of billing or an event
LONGEST_BY_NAME = 8  # years named side by side

_FLAGS = regex.IGNORECASE
_AGAIN = regex.compile(rf"(?<!\p{{L}}){any_of('year_to_year')}", _FLAGS)
_EACH_PERIOD = regex.compile(
    rf"(?<!\p{{L}}){any_of('renews')}[^.;\n\d]{{0,30}}?(?<!\p{{L}}){any_of('each_period')}(?!\p{{L}})"
    rf"|(?<!\p{{L}}){any_of('each_period')}\s(?:\p{{L}}+\s){{0,2}}{any_of('renews')}",
    _FLAGS,
)
_STEPS = tuple(
    (months, regex.compile(any_of(name), _FLAGS))
    for months, name in ((24, "of_two_years"), (6, "of_half_years"), (3, "of_quarters"), (1, "of_months"))
)
_UNLESS = regex.compile(any_of("unless"), _FLAGS)
_MORE_OF_IT = regex.compile(rf"(?<!\p{{L}})(?P<n>\d{{1,2}}|\p{{L}}+) {any_of('more_of_it')}(?=[,.;]|\s?$)", _FLAGS)
_CONTRACT_YEAR = regex.compile(any_of("contract_year"), _FLAGS)
_ONE_MORE_OF_IT = regex.compile(any_of("one_more_of_it"), _FLAGS)
_SAME_LENGTH = regex.compile(rf"(?<!\p{{L}}){any_of('same_length')}", _FLAGS)
_YEARS_FOLLOWING = regex.compile(any_of("years_following"), _FLAGS)
_YEAR = regex.compile(r"20\d\d")
_YEARS_BY_NAME = regex.compile(
    rf"{any_of('years_before')}\s{any_of('years_article')}?{any_of('years_noun')}?"
    rf"(?P<a>20\d\d)(?P<between>(?:, 20\d\d){{0,8}})(?: {any_of('years_and')}|,|/) ?(?P<b>20\d\d)\b",
    _FLAGS,
)
_RANGE = regex.compile(
    rf"{any_of('range_from')}\s(?P<a>{notation.DATE})\s?{any_of('range_to')}\s?(?P<b>{notation.DATE})", _FLAGS
)
_BILLING = regex.compile(any_of("billing"), _FLAGS)
_CONTRACT = regex.compile(any_of("contract_word"), _FLAGS)


@dataclass(frozen=True, slots=True)
class ContractTimes:
    """Minimum term, renewal and notice period; None where the letter states none."""

    term: Duration | None = None
    renewal: Duration | None = None
    notice: Duration | None = None


def contract_times(text: TextLayer, quoted: tuple[Span, ...]) -> ContractTimes:
    """The first term, renewal and notice period outside the quoted stretches."""
    first: dict[Measure, Duration] = {}
    for measure, length in measured(text):
        if not any(q.start <= length.span.start < q.end for q in quoted):
            first.setdefault(measure, length)
    stated = first.get(Measure.TERM) or term_by_editions(text) or term_by_calendar(text.text)
    named = None if Measure.RENEWAL in first else renewal_by_name(text)
    again = first.get(Measure.RENEWAL) or named
    term = (
        stated
        or first.get(Measure.POSSIBLE_TERM)
        or _contract_year(text.text)
        or _first_of_many(text.text, again, named)
    )
    return ContractTimes(
        term=term,
        renewal=again
        or more_editions(text, term)
        or _one_more(text, term)
        or _more_of_it(text, term)
        or _as_long(text, term),
        notice=first.get(Measure.NOTICE),
    )


def _contract_year(text: str) -> Duration | None:
    """A term of one year where the letter speaks of the end of the year of entry, of reading or of membership."""
    found = _CONTRACT_YEAR.search(text)
    return Duration(1, "year", Span(*found.span())) if found else None


def _one_more(text: TextLayer, term: Duration | None) -> Duration | None:
    """A renewal that leaves its unit out: "it is valid for a year, then for another"."""
    found = _ONE_MORE_OF_IT.search(text.text, *text.sentence(term.span)) if term else None
    return Duration(1, term.unit, Span(*found.span())) if found and term else None


def _more_of_it(text: TextLayer, term: Duration | None) -> Duration | None:
    """A renewal by a number of the term's units that are not named again ("three years, then two more, unless …")."""
    for found in _MORE_OF_IT.finditer(text.text) if term else ():
        count = count_of(found["n"])
        if count and _UNLESS.search(text.text, *text.sentence(Span(*found.span()))):
            return Duration(count, term.unit if term else "year", Span(*found.span()))
    return None


def _as_long(text: TextLayer, term: Duration | None) -> Duration | None:
    """A renewal "for the same period" as the term."""
    found = _SAME_LENGTH.search(text.text) if term else None
    return Duration(term.count, term.unit, Span(*found.span())) if found and term else None


def renewal_by_name(text: TextLayer) -> Duration | None:
    """A renewal "from year to year" or "by the half-year"."""
    found = _AGAIN.search(text.text)
    each = None if found else _EACH_PERIOD.search(text.text)
    if each and not _UNLESS.search(text.text, *text.sentence(Span(*each.span()))):
        each = None
    found = found or each
    if not found:
        return None
    months = next((months for months, step in _STEPS if step.search(found[0])), 12)
    return Duration(months, "month", Span(*found.span()))


def term_by_calendar(text: str) -> Duration | None:
    """A term by named years ("2027 und 2028") or by its first and last day."""
    return _by_named_years(text) or next(_by_ranges(text), None) or _by_years_following(text)


def _by_named_years(text: str) -> Duration | None:
    found = _YEARS_BY_NAME.search(text)
    if not found or not 0 < int(found["b"]) - int(found["a"]) < LONGEST_BY_NAME:
        return None
    years = 2 + len(_YEAR.findall(found["between"]))
    return Duration(12 * years, "month", Span(*found.span()))


def _by_years_following(text: str) -> Duration | None:
    """A term in the years after the signature ("die drei auf die Unterschrift folgenden Jahre")."""
    found = _YEARS_FOLLOWING.search(text)
    counts = (in_words(word) for word in found[0].split()[1:2]) if found else iter(())
    count = next(counts, None)
    return Duration(count, "year", Span(*found.span())) if found and count else None


def _first_of_many(text: str, renewal: Duration | None, named: Duration | None) -> Duration | None:
    """The term of a contract that goes "from year to year", or on from a range of days by the same length."""
    if renewal is not None and renewal == named:
        return renewal
    ranges = (length for length in _ranges(text) if renewal and length.months == renewal.months)
    return next((length for length in ranges if not _billed_for(text, length)), None)


def _by_ranges(text: str) -> Iterator[Duration]:
    for length in _ranges(text):
        near = text[max(0, length.span.start - 80) : length.span.end + 60]
        if _CONTRACT.search(near) and not _billed_for(text, length):
            yield length


def _billed_for(text: str, length: Duration) -> bool:
    """Whether a bill stands beside the range of days: it is the time that is paid for, not the term."""
    return _BILLING.search(text, max(0, length.span.start - 80), length.span.end + 60) is not None


def _ranges(text: str) -> Iterator[Duration]:
    """Every stretch of months from a first to a last day."""
    for found in _RANGE.finditer(text):
        months = _months_between(found["a"], found["b"])
        if months >= SHORTEST_RANGE:
            yield Duration(months, "month", Span(*found.span()))


def _months_between(first: str, last: str) -> int:
    """Whole months from the first to the last day, both included; 0 where they are no days in order."""
    start, end = notation.day(first), notation.day(last)
    if start is None or end is None or end <= start:
        return 0
    gap = relativedelta(end, start)
    return 12 * gap.years + gap.months + (1 if gap.days >= 27 else 0)
