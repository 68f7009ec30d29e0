"""Terms that are told by the calendar: named years, a first and a last day, "the end of the second year"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain, pairwise

import regex
from dateutil.relativedelta import relativedelta

from finescan.facts import notation
from finescan.facts.measures import CONTRACT, MONEY
from finescan.facts.numerals import in_words
from finescan.facts.words import any_of
from finescan.model import Duration, Period, Span
from finescan.text import TextLayer

SHORTEST_RANGE = 6  # months: a shorter range of days is a period of billing or an event
LONGEST_RANGE = 72  # months: a longer one is the life of a right or of a lease of land
LONGEST_BY_NAME = 8  # years named side by side
FULL_MONTH = 27  # days behind whole months that are the last month but for its last day
PERIOD_OF_MONTHS = {12: Period.YEAR, 24: Period.TWO_YEARS}
"""What a price for so many months is for."""
BETWEEN = 60  # characters between the first and the last day of a contract

_FLAGS = regex.IGNORECASE
_YEARS_FOLLOWING = regex.compile(any_of("years_following"), _FLAGS)
_YEAR = regex.compile(r"20\d\d")
_YEARS_BY_NAME = regex.compile(
    rf"(?<!\p{{L}})(?:{any_of('years_before')}\s{any_of('years_article')}?{any_of('years_noun')}?"
    rf"|(?=[\d, \p{{L}}]{{8,40}}?20\d\d {any_of('years_after')}))"
    rf"(?P<a>20\d\d)(?P<between>(?:, 20\d\d){{0,8}})"
    rf"(?:(?P<and> {any_of('years_and')}|,|/)|\s?(?P<to>{any_of('years_to')})) ?(?P<b>20\d\d)\b(?![./-]\d)",
    _FLAGS,
)
_DATE = regex.compile(notation.DATE, _FLAGS)
_RANGE = regex.compile(
    rf"{any_of('range_from')}\s(?P<a>{notation.DATE})\s?{any_of('range_to')}\s?(?P<b>{notation.DATE})", _FLAGS
)
_MONTHS = regex.compile(
    rf"(?<!\p{{L}})(?<!\d\.? ?)(?P<a>{notation.MONTH} 20\d\d)\s?{any_of('range_to')}\s?(?P<b>{notation.MONTH} 20\d\d)",
    _FLAGS,
)
_NUMBERED = regex.compile(
    rf"(?<![\d/.])(?P<a>\d{{1,2}}/20\d\d)\s?{any_of('range_to')}\s?(?P<b>\d{{1,2}}/20\d\d)(?![\d/])", _FLAGS
)  # months of the calendar in digits
_STRETCH = regex.compile(rf"(?P<a>{notation.DATE})\s?{any_of('range_to')}\s?(?P<b>{notation.DATE})", _FLAGS)
_BILLING = regex.compile(any_of("billing"), _FLAGS)
_EXIT = regex.compile(rf"(?<!\p{{L}})(?:{any_of('exit')}|{any_of('surely_renewing')}|{any_of('again')})", _FLAGS)
_ORDINALS = tuple((n, any_of(name)) for n, name in enumerate(("first", "second", "third", "fourth", "fifth"), start=1))
_END_OF_YEAR = tuple(
    (
        n,
        regex.compile(
            rf"(?<!\p{{L}})(?:{any_of('up_to_end_of')}\s?(?:\p{{L}}{{1,3}}\s)?{name}\s(?:\p{{L}}+\s)?{any_of('unit_year')}"
            rf"|{name}\s{any_of('anniversary')})\b",
            _FLAGS,
        ),
    )
    for n, name in _ORDINALS
)


def term_by_calendar(text: TextLayer) -> Duration | None:
    """A term by named years ("2027 und 2028"), by its first and last day, or by the year at whose end it may end."""
    whole = text.text
    return by_named_years(whole) or next(_by_ranges(text), None) or _by_years_following(whole) or _by_last_year(text)


def by_named_years(text: str) -> Duration | None:
    """The years that are named side by side, or from the first to the last of them."""
    found = _YEARS_BY_NAME.search(text)
    if not found or not 0 < int(found["b"]) - int(found["a"]) < LONGEST_BY_NAME:
        return None
    near = text[max(0, found.start() - 150) : found.end() + 150]
    if found["to"] and not (CONTRACT.search(near) or MONEY.search(near)):
        return None
    years = int(found["b"]) - int(found["a"]) + 1 if found["to"] else 2 + len(_YEAR.findall(found["between"]))
    return Duration(12 * years, "month", Span(*found.span()))


def _by_years_following(text: str) -> Duration | None:
    """A term in the years after the signature ("die drei auf die Unterschrift folgenden Jahre")."""
    found = _YEARS_FOLLOWING.search(text)
    counts = (in_words(word) for word in found[0].split()[1:2]) if found else iter(())
    count = next(counts, None)
    return Duration(count, "year", Span(*found.span())) if found and count else None


def _by_last_year(text: TextLayer) -> Duration | None:
    """A term that follows from when it may first be ended, or is renewed ("kündbar zum Ablauf des zweiten Jahres")."""
    for years, pattern in _END_OF_YEAR:
        for found in pattern.finditer(text.text):
            if _EXIT.search(text.text, *text.sentence(Span(*found.span()))):
                return Duration(years, "year", Span(*found.span()))
    return None


def _by_ranges(text: TextLayer) -> Iterator[Duration]:
    for length in [*ranges(text.text), *_two_days(text)]:
        near = text.text[max(0, length.span.start - 80) : length.span.end + 60]
        sentence = text.sentence(length.span)
        if CONTRACT.search(near) and not billed_for(text.text, length, sentence):
            yield length


def billed_for(text: str, length: Duration, sentence: Span | None = None) -> bool:
    """Whether a bill stands beside the range of days (in its sentence): it is the time paid for, not the term."""
    start, end = max(0, length.span.start - 80), length.span.end + 60
    if sentence:
        start, end = max(start, sentence.start), min(end, sentence.end)
    return _BILLING.search(text, start, end) is not None


def ranges(text: str) -> Iterator[Duration]:
    """Every stretch of months from a first to a last day."""
    for found in _RANGE.finditer(text):
        months = _months_between(found["a"], found["b"])
        if months >= SHORTEST_RANGE:
            yield Duration(months, "month", Span(*found.span()))
    for found, months in _by_months(text):
        if months >= SHORTEST_RANGE:
            yield Duration(months, "month", Span(*found.span()))


def period_named(label: str) -> Period | None:
    """The year, or the two, from whose first to whose last day a sum is told to be for."""
    by_days = (_months_between(found["a"], found["b"]) for found in _STRETCH.finditer(label))
    by_months = (months for _, months in _by_months(label))
    return next((PERIOD_OF_MONTHS[months] for months in chain(by_days, by_months) if months in PERIOD_OF_MONTHS), None)


def _by_months(text: str) -> Iterator[tuple[regex.Match[str], int]]:
    """Stretches that are told by their first and last month, and how many months they have."""
    for found in _MONTHS.finditer(text):
        yield found, _months_between(f"1 {found['a']}", f"28 {found['b']}")
    for found in _NUMBERED.finditer(text):
        yield found, _months_between(f"1/{found['a']}", f"28/{found['b']}")


def _two_days(text: TextLayer) -> Iterator[Duration]:
    """Two days of one sentence between which whole months lie ("beginnt am 01.01.2027 und endet am 31.12.2028")."""
    for first, last in pairwise(_DATE.finditer(text.text)):
        span = Span(first.start(), last.end())
        if last.start() - first.end() > BETWEEN or span.end > text.sentence(Span(*first.span())).end:
            continue
        months = _full_months(first[0], last[0]) or _full_months(last[0], first[0])
        if SHORTEST_RANGE <= months <= LONGEST_RANGE:
            yield Duration(months, "month", span)


def _months_between(first: str, last: str) -> int:
    """Whole months from the first to the last day, both included; 0 where they are no days in order."""
    gap = _gap(first, last)
    return 12 * gap.years + gap.months + (gap.days >= FULL_MONTH) if gap else 0


def _full_months(first: str, last: str) -> int:
    """The same where the last day is the one before an anniversary of the first; else 0."""
    gap = _gap(first, last)
    return _months_between(first, last) if gap and gap.days >= FULL_MONTH else 0


def _gap(first: str, last: str) -> relativedelta | None:
    end = notation.day(last)
    start = notation.day(first, end.year if end else None)
    return relativedelta(end, start) if start and end and end > start else None
