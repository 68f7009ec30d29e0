"""Counting days, each example checked by hand against §§ 187 and 188 BGB."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from finescan.deadlines import Length, days
from finescan.model import NoticeTo

DAYS = st.dates(date(1990, 1, 1), date(2100, 12, 31))
LENGTHS = st.builds(Length, st.integers(1, 999), st.sampled_from(["day", "week", "month", "year"]))


@pytest.mark.parametrize(
    ("event", "lengths", "end"),
    [
        (date(2026, 3, 5), (Length(14, "day"),), date(2026, 3, 19)),
        (date(2026, 3, 20), (Length(2, "week"),), date(2026, 4, 3)),
        (date(2026, 1, 31), (Length(1, "month"),), date(2026, 2, 28)),
        (date(2028, 1, 31), (Length(1, "month"),), date(2028, 2, 29)),
        (date(2024, 2, 29), (Length(1, "year"),), date(2025, 2, 28)),
        (date(2024, 2, 29), (Length(10, "year"),), date(2034, 2, 28)),
        (date(2024, 2, 29), (Length(4, "year"),), date(2028, 2, 29)),
        (date(2025, 2, 28), (Length(3, "year"),), date(2028, 2, 28)),
        (date(2026, 12, 31), (Length(13, "month"),), date(2028, 1, 31)),
        (date(2026, 3, 2), (Length(12, "month"), Length(14, "day")), date(2027, 3, 16)),
    ],
)
def test_a_period_after_an_event(event, lengths, end):
    assert days.after(event, *lengths) == end


@pytest.mark.parametrize(
    ("first", "length", "end"),
    [
        (date(2026, 1, 1), Length(24, "month"), date(2027, 12, 31)),
        (date(2026, 3, 15), Length(2, "year"), date(2028, 3, 14)),
        (date(2024, 2, 29), Length(12, "month"), date(2025, 2, 28)),
        (date(2026, 8, 31), Length(6, "month"), date(2027, 2, 28)),
        (date(2026, 3, 1), Length(12, "month"), date(2027, 2, 28)),
        (date(2027, 3, 1), Length(12, "month"), date(2028, 2, 29)),
        (date(2026, 1, 5), Length(52, "week"), date(2027, 1, 3)),
    ],
)
def test_a_term_whose_first_day_counts(first, length, end):
    assert days.ending(first, length) == end


@pytest.mark.parametrize(
    ("end", "notice", "last"),
    [
        (date(2027, 12, 31), Length(3, "month"), date(2027, 9, 30)),
        (date(2026, 8, 31), Length(3, "month"), date(2026, 5, 31)),
        (date(2026, 11, 30), Length(3, "month"), date(2026, 8, 31)),
        (date(2027, 2, 28), Length(3, "month"), date(2026, 11, 30)),
        (date(2028, 2, 29), Length(12, "month"), date(2027, 2, 28)),
        (date(2026, 5, 31), Length(3, "month"), date(2026, 2, 28)),
        (date(2028, 3, 14), Length(3, "month"), date(2027, 12, 14)),
        (date(2026, 5, 30), Length(3, "month"), date(2026, 2, 28)),
        (date(2026, 3, 31), Length(1, "month"), date(2026, 2, 28)),
        (date(2026, 3, 31), Length(6, "week"), date(2026, 2, 17)),
        (date(2026, 1, 14), Length(30, "day"), date(2025, 12, 15)),
        (date(2026, 1, 14), Length(1, "year"), date(2025, 1, 14)),
    ],
)
def test_the_last_day_for_a_notice_to_arrive(end, notice, last):
    assert days.latest_arrival(end, notice) == last


@pytest.mark.parametrize(
    ("day", "to", "end"),
    [
        (date(2026, 2, 1), NoticeTo.MONTH, date(2026, 2, 28)),
        (date(2028, 2, 29), NoticeTo.MONTH, date(2028, 2, 29)),
        (date(2026, 1, 1), NoticeTo.QUARTER, date(2026, 3, 31)),
        (date(2026, 6, 30), NoticeTo.QUARTER, date(2026, 6, 30)),
        (date(2026, 10, 1), NoticeTo.QUARTER, date(2026, 12, 31)),
        (date(2026, 1, 1), NoticeTo.YEAR, date(2026, 12, 31)),
        (date(2026, 5, 17), NoticeTo.TERM, date(2026, 5, 17)),
    ],
)
def test_ends_of_the_calendar(day, to, end):
    assert days.calendar_end(day, to) == end


@given(DAYS, LENGTHS)
def test_a_notice_that_arrives_on_the_last_day_keeps_its_period_and_a_day_later_does_not(end, notice):
    last = days.latest_arrival(end, notice)
    if last.year > 1:
        assert days.after(last, notice) <= end
        assert days.after(days.after(last, Length(1, "day")), notice) > end


@given(DAYS, DAYS, LENGTHS)
def test_counting_keeps_the_order_of_days(one, two, length):
    early, late = sorted((one, two))
    assert days.after(early, length) <= days.after(late, length)
    assert days.ending(early, length) <= days.ending(late, length)
    assert days.latest_arrival(early, length) <= days.latest_arrival(late, length)


@given(DAYS, LENGTHS)
def test_a_period_ends_after_its_event_and_a_term_not_before_its_first_day(day, length):
    assert days.after(day, length) > day
    assert day <= days.ending(day, length) <= days.after(day, length)


@pytest.mark.parametrize("unit", ["day", "week", "month", "year"])
def test_what_leaves_the_calendar_stays_at_its_edge(unit):
    far = Length(10_000_000, unit)
    assert days.after(date(2026, 5, 1), far) == date.max
    assert days.latest_arrival(date(2026, 5, 1), far) <= date(1, 1, 31)
