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
_HEIGHT, _WIDTH, _LEFT = 150, 1000, 48
_NARROWEST, _WIDEST = 24, 56
_ROOM = {MONTH: 78, QUARTER: 60, YEAR: 38}  # that a label takes


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
    """The columns of the plot, all so thick, the marks of its scale, and how many letters have no day. Lengths are
    pixels of a plot 150 high.
    """

    unit: str
    columns: tuple[Column, ...]
    thickness: int
    marks: tuple[tuple[float, int], ...]
    width: int
    undated: int

    @property
    def verdicts(self) -> tuple[Verdict, ...]:
        """Those that a letter of the plot has, the worst first."""
        return tuple(v for v in WORST_FIRST if any(column.counts[v] for column in self.columns))

    @property
    def peak(self) -> Column:
        """The highest column, of equal ones the first."""
        return max(self.columns, key=lambda column: column.count)


@dataclass(frozen=True, slots=True)
class _Scale:
    """What a column stands for, the count at the top of the plot, and how far columns are apart."""

    unit: str
    top: int
    pitch: int


def timeline(letters: Sequence[Letter], today: dt.date, language: str) -> Timeline:
    """All letters by the date printed on them; a date that cannot be, as one far ahead, counts as none."""
    latest = today + dt.timedelta(days=366)
    dated = [(x.date, x.verdict) for x in letters if x.date and EARLIEST <= x.date <= latest]
    unit = _unit([day for day, _ in dated])
    counts = Counter((_place(day, unit), verdict) for day, verdict in dated)
    places = _all(place for place, _ in counts)
    sums = [sum(counts[place, v] for v in WORST_FIRST) for place in places]
    top = _rounded(max(sums, default=1))
    pitch = max(_NARROWEST, min(_WIDEST, _WIDTH // max(1, len(places))))
    columns = tuple(_columns(places, counts, _Scale(unit, top, pitch), language))
    marks = tuple((_HEIGHT - _HEIGHT * mark / top, mark) for mark in sorted({0, top // 2, top}) if mark * 2 % top == 0)
    width = _LEFT + pitch * len(places) + _ROOM[unit] // 2
    return Timeline(unit, columns, 2 * pitch // 3, marks, width, len(letters) - len(dated))


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
    places: range, counts: Mapping[tuple[int, Verdict], int], scale: _Scale, language: str
) -> Iterator[Column]:
    every = -(-_ROOM[scale.unit] // scale.pitch)
    for index, place in enumerate(places):
        by_verdict = {v: counts.get((place, v), 0) for v in WORST_FIRST}
        name = _name(place, scale.unit, language)
        label = name if index % every == 0 else ""
        pieces = tuple(_pieces(by_verdict, scale.top))
        yield Column(_LEFT + scale.pitch * index, name, label, sum(by_verdict.values()), by_verdict, pieces)


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
