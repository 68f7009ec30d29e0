"""Editions of a work: how many are ordered, at which interval they appear, and what that makes of term and renewal."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from finescan.facts import notation
from finescan.facts.calendars import by_named_years
from finescan.facts.measures import UNLESS
from finescan.facts.numerals import in_words
from finescan.facts.words import any_of
from finescan.model import Duration, Span
from finescan.text import TextLayer

MOST_EDITIONS = 24  # that anybody orders ahead

_FLAGS = regex.IGNORECASE
_EDITIONS = regex.compile(rf"(?:{any_of('editions_compound')}|(?<!\p{{L}}){any_of('editions')})\b", _FLAGS)
_INTERVALS = (
    (12, "appears_yearly"),
    (6, "appears_half_yearly"),
    (3, "appears_quarterly"),
    (2, "appears_two_monthly"),
    (1, "appears_monthly"),
)
_INTERVAL = tuple((months, regex.compile(rf"(?<![\p{{L}}-]){any_of(name)}", _FLAGS)) for months, name in _INTERVALS)
_SUBSCRIPTION = regex.compile(rf"(?<!\p{{L}}){any_of('yearly_subscription')}", _FLAGS)
_SPACED = regex.compile(
    rf"(?<![\p{{L}}\d])(?P<n>\d{{1,2}}|\p{{L}}+)\s(?:{any_of('in_a_row')}\s)?{any_of('interval_adjective')}\s(?!{any_of('payment_noun')}\b)\p{{L}}{{4,}}",
    _FLAGS,
)
_COUNT_OR_WORD = regex.compile(r"(?<!\d)\d{1,2}(?!\d)|[\p{L}-]+")
_EDITION = regex.compile(
    rf"{any_of('editions_compound')}\b|(?<!\p{{L}})(?:{any_of('editions')}\b|{any_of('edition')})", _FLAGS
)
_FOLLOW_EDITION = regex.compile(rf"(?<!\p{{L}}){any_of('follow_edition')}", _FLAGS)
_EVERY = regex.compile(
    rf"(?<!\p{{L}}){any_of('interval_before')}\s(?:\p{{L}}+\s)?(?P<length>{notation.PERIOD_OF_TIME})", _FLAGS
)


def more_editions(text: TextLayer, term: Duration | None) -> Duration | None:
    """A renewal by editions of a work that appears at a stated interval ("jede Folgeausgabe, die nicht …")."""
    months = _interval(text, term.span) if term else None
    if term is None or months is None:
        return None
    every = _FOLLOW_EDITION.search(text.text)
    if every and UNLESS.search(text.text, *text.sentence(Span(*every.span()))):
        return Duration(months, "month", Span(*every.span()))
    found = next(_editions_again(text, term.span.end), None)
    return Duration(found[0] * months, "month", found[1]) if found else None


def _editions_again(text: TextLayer, start: int) -> Iterator[tuple[int, Span]]:
    """Numbers of editions behind `start` that are ordered again in a sentence with "unless" or a verb of renewal."""
    for noun in _EDITION.finditer(text.text, start):
        sentence = text.sentence(Span(*noun.span()))
        said = text.text[sentence.start : sentence.end]
        counted = _counted(text.text, noun)
        if counted and counted[1].start >= start and UNLESS.search(said):
            yield counted


def editions(text: TextLayer) -> int | None:
    """The number of editions, insertions or issues that are ordered, or None."""
    counted = next((count for count, _ in _editions(text)), None)
    named = by_named_years(text.text) if counted is None else None
    return named.count // 12 if named else counted


def _editions(text: TextLayer) -> Iterator[tuple[int, Span]]:
    """Numbers of editions above one, each with the stretch from the number to the noun."""
    counted = (_counted(text.text, noun) for noun in _EDITIONS.finditer(text.text))
    spaced = ((count_of(m["n"]) or 0, Span(*m.span())) for m in _SPACED.finditer(text.text))
    return (found for found in (*counted, *spaced) if found and 1 < found[0] <= MOST_EDITIONS)


def _counted(text: str, noun: regex.Match[str]) -> tuple[int, Span] | None:
    """The number before a noun, at most four words away, with the stretch from the number to the noun."""
    start = max(0, noun.start() - 60)
    words = list(_COUNT_OR_WORD.finditer(text[start : noun.start()]))[-4:]
    counts = ((count_of(word[0]), start + word.start()) for word in reversed(words))
    return next(((n, Span(at, noun.end())) for n, at in counts if n is not None), None)


def _interval(text: TextLayer, span: Span, reach: int = 200) -> int | None:
    """Months between two editions, as said near the stretch."""
    near = text.text[max(0, span.start - reach) : span.end + reach]
    every = _EVERY.search(near)
    stated = notation.duration(every["length"]) if every else None
    if stated and stated[1] in {"month", "year"}:
        return stated[0] * (12 if stated[1] == "year" else 1)
    near = _SUBSCRIPTION.sub(" ", near)
    return next((months for months, pattern in _INTERVAL if pattern.search(near)), None)


def interval_of_edition(text: TextLayer) -> int | None:
    """Months between two of the editions that are ordered, where it stands beside their number ("six quarterly …")."""
    found = next(_editions(text), None)
    return _interval(text, found[1], reach=45) if found else None


def count_of(word: str) -> int | None:
    """The value of a number in digits or in words."""
    return int(word) if word.isdecimal() else in_words(word)


def term_by_editions(text: TextLayer) -> Duration | None:
    """Editions times the interval at which they appear ("sechs Einschaltungen … im Frühjahr und im Herbst")."""
    for count, span in _editions(text):
        months = _interval(text, span)
        if months:
            return Duration(count * months, "month", span)
    return None
