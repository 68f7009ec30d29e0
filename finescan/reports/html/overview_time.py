"""Letters over time: counted by month, quarter or year, as their span asks for, and drawn as columns."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from babel.dates import format_date

from finescan.model import Verdict
from finescan.reports.html import overview_words as words
from finescan.reports.html.overview_letter import WORST_FIRST, Letter

MONTH, QUARTER, YEAR = "month", "quarter", "year"
EARLIEST = dt.date(1970, 1, 1)
"""What is dated before was misread."""

_MOST_COLUMNS = 36
_MONTHS = {MONTH: 1, QUARTER: 3, YEAR: 12}
_PITCH, _WIDTH, _HEIGHT, _LEFT = 26, 18, 150, 34
_FEW = 12
_ROOM = 44  # units that a label takes


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a column: the letters of one verdict."""

    verdict: Verdict
    y: float
    height: float


@dataclass(frozen=True, slots=True)
class Column:
    """The letters of one stretch of time; `label` is empty where the next one would stand too near."""

    x: float
    name: str
    label: str
    count: int
    counts: Mapping[Verdict, int]
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Timeline:
    """The columns of the plot in units of its own, the marks of its scale, and how many letters have no day."""

    unit: str
    columns: tuple[Column, ...]
    marks: tuple[tuple[float, int], ...]
    width: float
    undated: int

    @property
    def peak(self) -> Column:
        """The highest column, of equal ones the first."""
        return max(self.columns, key=lambda column: column.count)


def timeline(letters: Sequence[Letter], today: dt.date, language: str) -> Timeline:
    """All letters by the date printed on them; a date that cannot be, as one far ahead, counts as none."""
    latest = today + dt.timedelta(days=366)
    dated = [(x.date, x.verdict) for x in letters if x.date and EARLIEST <= x.date <= latest]
    unit = _unit([day for day, _ in dated])
    counts = Counter((_place(day, unit), verdict) for day, verdict in dated)
    places = _all(place for place, _ in counts)
    sums = [sum(counts[place, v] for v in WORST_FIRST) for place in places]
    top = _rounded(max(sums, default=1))
    columns = tuple(_columns(places, counts, unit, top, language))
    marks = tuple((_HEIGHT - _HEIGHT * mark / top, mark) for mark in sorted({0, top // 2, top}) if mark * 2 % top == 0)
    return Timeline(unit, columns, marks, _LEFT + _PITCH * len(places) + 8, len(letters) - len(dated))


def _unit(days: Iterable[dt.date]) -> str:
    months = {12 * day.year + day.month for day in days}
    span = max(months) - min(months) + 1 if months else 1
    return next((unit for unit in (MONTH, QUARTER) if span <= _MOST_COLUMNS * _MONTHS[unit]), YEAR)


def _place(day: dt.date, unit: str) -> int:
    return (12 * day.year + day.month - 1) // _MONTHS[unit]


def _all(places: Iterable[int]) -> range:
    known = set(places)
    return range(min(known), max(known) + 1) if known else range(0)


def _columns(
    places: range, counts: Mapping[tuple[int, Verdict], int], unit: str, top: int, language: str
) -> Iterator[Column]:
    every = 1 if unit == YEAR and len(places) <= _FEW else -(-_ROOM // _PITCH) if unit == YEAR else 3
    for index, place in enumerate(places):
        by_verdict = {v: counts.get((place, v), 0) for v in WORST_FIRST}
        name = _name(place, unit, language)
        label = name if index % every == 0 else ""
        pieces = tuple(_pieces(by_verdict, top))
        yield Column(_LEFT + _PITCH * index, name, label, sum(by_verdict.values()), by_verdict, pieces)


def _pieces(counts: Mapping[Verdict, int], top: int) -> Iterator[Piece]:
    y = float(_HEIGHT)
    for verdict, count in counts.items():
        height = _HEIGHT * count / top
        y -= height
        if count:
            yield Piece(verdict, round(y, 2), round(height, 2))


def _name(place: int, unit: str, language: str) -> str:
    first = place * _MONTHS[unit]
    day = dt.date(first // 12, first % 12 + 1, 1)
    if unit == YEAR:
        return str(day.year)
    return format_date(
        day, words.MONTH[language] if unit == MONTH else words.QUARTER[language], words.LOCALES[language]
    )


def _rounded(count: int) -> int:
    """The next round number, even, so that its half is whole."""
    step = next(s for s in _steps() if count <= 5 * s)
    return max(2, -(-count // (2 * step)) * 2 * step)


def _steps() -> Iterator[int]:
    size = 1
    while True:
        yield from (size, 2 * size, 5 * size)
        size *= 10
