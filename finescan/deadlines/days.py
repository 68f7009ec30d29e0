"""Counting days as the codes do. Total: what would leave the calendar stays at its first or last day.

A period that begins with an event does not count the day of the event and ends on the day with the same number
(§§ 187 (1), 188 (2) BGB; alike § 902 ABGB, Art. 77 OR); where the last month has no such day, on its last one
(§ 188 (3) BGB). A term whose first day counts ends a day earlier (§ 187 (2) BGB).
"""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta

from finescan.deadlines.values import Length
from finescan.model import NoticeTo

_IN_MONTHS = {"month": 1, "year": 12}
_IN_DAYS = {"day": 1, "week": 7}
_STEP = {NoticeTo.MONTH: 1, NoticeTo.QUARTER: 3, NoticeTo.YEAR: 12}


def after(event: date, *lengths: Length) -> date:
    """The last day of a period that begins with an event."""
    return _plus_days(_plus_months(event, _months(lengths)), _days(lengths))


def ending(first: date, *lengths: Length) -> date:
    """The last day of a term whose first day counts."""
    end = after(first, *lengths)
    shortened = not _days(lengths) and end.day < first.day  # 31 August and six months: the whole of February
    return end if shortened else _plus_days(end, -1)


def latest_arrival(end: date, notice: Length) -> date:
    """The last day on which a notice may arrive so that its whole period lies before the end of this day.

    The period counts backwards; for 30 November and three months it is 31 August: September to November are full.
    """
    if notice.unit in _IN_DAYS:
        return _plus_days(end, -_days((notice,)))
    month = _plus_months(end.replace(day=1), -_months((notice,)))
    last = monthrange(month.year, month.month)[1]
    return month.replace(day=last if end.day == monthrange(end.year, end.month)[1] else min(end.day, last))


def calendar_end(day: date, to: NoticeTo) -> date:
    """The last day of the month, quarter or year of the calendar that the day lies in; the day itself for a term."""
    if to is NoticeTo.TERM:
        return day
    step = _STEP[to]
    month = (day.month - 1) // step * step + step
    return date(day.year, month, monthrange(day.year, month)[1])


def step_of(to: NoticeTo) -> Length:
    """How far the ends of such periods lie apart."""
    return Length(_STEP[to], "month")


def _months(lengths: tuple[Length, ...]) -> int:
    return sum(one.count * _IN_MONTHS.get(one.unit, 0) for one in lengths)


def _days(lengths: tuple[Length, ...]) -> int:
    return sum(one.count * _IN_DAYS.get(one.unit, 0) for one in lengths)


def _plus_months(day: date, months: int) -> date:
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if not date.min.year <= year <= date.max.year:
        return date.min if months < 0 else date.max
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def _plus_days(day: date, days: int) -> date:
    try:
        return day + timedelta(days)
    except OverflowError:
        return date.min if days < 0 else date.max
