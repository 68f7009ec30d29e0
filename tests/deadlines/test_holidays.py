from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from finescan.deadlines import Country, Recipient, holidays, states

DAYS = st.dates(date(1990, 1, 1), date(2100, 12, 31))
PLACES = st.sampled_from([Recipient(country) for country in Country] + [Recipient(state="BY"), Recipient(state="BE")])

REFORMATION, ALL_SAINTS, EASTER_MONDAY = date(2025, 10, 31), date(2027, 11, 1), date(2026, 4, 6)


@pytest.mark.parametrize(
    ("day", "recipient", "rests"),
    [
        (EASTER_MONDAY, Recipient(), True),
        (date(2027, 1, 1), Recipient(), True),
        (REFORMATION, Recipient(state="SN"), True),
        (REFORMATION, Recipient(state="NI"), True),
        (REFORMATION, Recipient(state="BY"), False),
        (REFORMATION, Recipient(), False),
        (ALL_SAINTS, Recipient(state="NW"), True),
        (ALL_SAINTS, Recipient(state="HE"), False),
        (date(2026, 11, 18), Recipient(state="SN"), True),
        (date(2026, 11, 18), Recipient(state="TH"), False),
        (date(2026, 3, 9), Recipient(state="BE"), False),
        (date(2027, 3, 8), Recipient(state="BE"), True),
        (date(2026, 3, 28), Recipient(), True),
        (date(2026, 3, 29), Recipient(), True),
        (date(2026, 4, 3), Recipient(Country.AT), True),
        (date(2026, 10, 26), Recipient(Country.AT), True),
        (date(2026, 10, 26), Recipient(), False),
        (date(2029, 8, 1), Recipient(Country.CH), True),
        (date(2026, 4, 6), Recipient(Country.CH, "ZH"), True),
        (date(2026, 4, 6), Recipient(Country.CH), False),
    ],
)
def test_days_of_rest(day, recipient, rests):
    assert holidays.rests(day, recipient) is rests


def test_without_the_state_nothing_is_planned_on_a_holiday_of_any_state():
    assert holidays.may_rest(REFORMATION, Recipient())
    assert holidays.planned_until(REFORMATION, Recipient()) == date(2025, 10, 30)
    assert holidays.working_day_from(REFORMATION, Recipient()) == REFORMATION


def test_holidays_of_some_places_of_a_state_are_not_planned_on_either():
    assumption = date(2029, 8, 15)
    assert holidays.may_rest(assumption, Recipient(state="BY"))
    assert not holidays.rests(assumption, Recipient(state="BY"))


def test_easter_is_left_behind_at_once():
    assert holidays.working_day_from(date(2026, 4, 3), Recipient()) == date(2026, 4, 7)
    assert holidays.planned_until(date(2026, 4, 6), Recipient()) == date(2026, 4, 2)


def test_the_turn_of_the_year_is_left_behind():
    assert holidays.working_day_from(date(2027, 1, 1), Recipient()) == date(2027, 1, 4)


def test_states_have_codes():
    assert len(states(Country.DE)) == 16
    assert len(states(Country.CH)) == 26
    assert {"BY", "NW"} <= {*states(Country.DE)}
    assert "Augsburg" not in states(Country.DE)


def test_a_state_that_does_not_exist_is_refused():
    with pytest.raises(NotImplementedError):
        holidays.rests(date(2026, 5, 5), Recipient(state="XX"))


@given(DAYS, PLACES)
def test_working_days_are_near_and_nobody_rests_on_them(day, recipient):
    before, after = holidays.planned_until(day, recipient), holidays.planned_from(day, recipient)
    assert not holidays.may_rest(before, recipient)
    assert not holidays.may_rest(after, recipient)
    assert 0 <= (day - before).days <= 10
    assert 0 <= (after - day).days <= 10
    assert day <= holidays.working_day_from(day, recipient) <= after
