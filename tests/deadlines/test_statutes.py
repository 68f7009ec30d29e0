"""The rows of the laws, each day found by hand with a paper calendar."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from finescan.deadlines import Certainty, Country, Events, PaidBy, Recipient, Service, State, Terms, deadlines

TODAY = date(2026, 3, 25)
EVENTS = Events(
    signed_on=date(2026, 3, 2),
    discovered_on=date(2026, 3, 5),
    invoice_on=date(2026, 3, 4),
    paid_on=date(2026, 3, 10),
    served_on=date(2026, 3, 20),
    served=Service.PAYMENT_ORDER,
)


def due(identity, events=EVENTS, recipient=None, today=TODAY):
    """The deadline with this id."""
    found = [one for one in deadlines(Terms(), events, recipient or Recipient(), today) if one.id == identity]
    assert len(found) == 1
    return found[0]


def ids(events, recipient=None):
    return [one.id for one in deadlines(Terms(), events, recipient or Recipient(), TODAY)]


@pytest.mark.parametrize(
    ("identity", "day", "send_by"),
    [
        ("de.avoid-error", date(2026, 3, 19), date(2026, 3, 19)),
        ("de.avoid-deceit", date(2027, 3, 5), date(2027, 2, 5)),
        ("de.avoid-latest", date(2036, 3, 2), date(2036, 2, 1)),
        ("de.payment-order", date(2026, 4, 7), date(2026, 3, 31)),
        ("de.dispute-invoice", date(2026, 4, 3), date(2026, 3, 27)),
        ("de.recall-transfer", date(2026, 3, 10), None),
        ("de.debit-refund", date(2026, 5, 5), date(2026, 4, 30)),
        ("de.debit-unauthorised", date(2027, 4, 10), date(2027, 4, 7)),
        ("de.repayment", date(2029, 12, 31), date(2029, 12, 3)),
        ("de.repayment-latest", date(2036, 3, 10), date(2036, 2, 11)),
    ],
)
def test_german_rows(identity, day, send_by):
    found = due(identity)
    assert (found.day, found.send_by) == (day, send_by)
    assert "§" in found.basis["de"]


def test_an_error_is_avoided_today_within_an_outer_rule_of_thumb():
    found = due("de.avoid-error", today=date(2026, 3, 7))  # a Saturday
    assert found.send_by == date(2026, 3, 9)
    assert found.certainty is Certainty.RULE_OF_THUMB
    assert "keine Frist des Gesetzes" in found.computed["de"]
    assert due("de.avoid-error", today=date(2026, 3, 19)).state is State.URGENT
    assert due("de.avoid-error", today=date(2026, 3, 20)).state is State.PASSED


def test_deceit_that_was_discovered_on_a_leap_day_ends_in_february():
    found = due("de.avoid-deceit", replace(EVENTS, discovered_on=date(2028, 2, 29)))
    assert found.day == date(2029, 2, 28)


def test_a_declaration_that_ends_on_a_weekend_is_not_put_off_but_told():
    found = due("de.avoid-deceit", replace(EVENTS, discovered_on=date(2026, 5, 1)))
    assert found.day == date(2027, 5, 1)  # a Saturday and Labour Day
    assert found.extended == date(2027, 5, 3)
    assert "§ 193 BGB" in found.computed["de"]
    assert "nicht verlassen" in found.computed["de"]


@pytest.mark.parametrize(
    ("served_on", "state", "day"),
    [
        (date(2026, 3, 20), None, date(2026, 4, 7)),  # Good Friday: to the Tuesday after Easter
        (date(2026, 12, 18), None, date(2027, 1, 4)),  # New Year on a Friday
        (date(2025, 10, 17), "SN", date(2025, 11, 3)),  # Reformation Day, a Friday
        (date(2025, 10, 17), "HE", date(2025, 10, 31)),
        (date(2025, 10, 17), None, date(2025, 10, 31)),
        (date(2026, 3, 7), None, date(2026, 3, 23)),  # a Saturday
        (date(2026, 3, 11), None, date(2026, 3, 25)),
    ],
)
def test_court_deadlines_move_from_weekends_and_holidays(served_on, state, day):
    found = due("de.payment-order", replace(EVENTS, served_on=served_on), Recipient(state=state))
    assert found.day == day
    assert found.extended is None


def test_a_holiday_of_some_states_is_told_where_the_state_is_unknown():
    found = due("de.payment-order", replace(EVENTS, served_on=date(2025, 10, 17)))
    assert "nicht überall Feiertag" in found.computed["de"]


def test_the_enforcement_order_has_two_weeks_at_home_and_a_month_abroad():
    home = replace(EVENTS, served=Service.ENFORCEMENT_ORDER)
    assert due("de.enforcement-order", home).day == date(2026, 4, 7)
    abroad = due("de.enforcement-order", replace(home, served_abroad=True))
    assert abroad.day == date(2026, 4, 20)
    assert "339 Abs. 2" in abroad.basis["de"]
    assert due("de.court-order", replace(EVENTS, served=None)).day == date(2026, 4, 7)


def test_what_was_served_without_a_day_asks_for_it():
    found = due("de.payment-order", Events(served=Service.PAYMENT_ORDER))
    assert found.missing == ("served_on",)
    assert found.state is State.UNKNOWN


def test_withdrawal_is_for_consumers_only():
    assert "de.withdraw" not in ids(EVENTS)
    assert "de.withdraw" not in ids(EVENTS, Recipient(consumer=False))
    consumer = Recipient(consumer=True)
    assert due("de.withdraw", recipient=consumer).day == date(2026, 3, 16)
    assert due("de.withdraw-uninformed", recipient=consumer).day == date(2027, 3, 16)


def test_how_was_paid_decides_what_the_bank_can_do():
    assert "de.debit-refund" not in ids(replace(EVENTS, paid_by=PaidBy.TRANSFER))
    assert "de.recall-transfer" not in ids(replace(EVENTS, paid_by=PaidBy.DEBIT))
    assert {"de.debit-refund", "de.recall-transfer"} <= {*ids(EVENTS)}


def test_limitation_runs_from_the_later_of_payment_and_knowledge():
    late = replace(EVENTS, discovered_on=date(2027, 1, 1))
    assert due("de.repayment", late).day == date(2030, 12, 31)
    assert due("de.repayment", replace(EVENTS, discovered_on=None)).missing == ("discovered_on",)


def test_a_day_that_is_not_known_is_asked_for_and_never_guessed():
    found = {one.id: one for one in deadlines(Terms(), Events(signed_on=date(2026, 3, 2)), Recipient(), TODAY)}
    assert set(found) == {"de.avoid-error", "de.avoid-deceit", "de.avoid-latest"}
    deceit = found["de.avoid-deceit"]
    assert (deceit.day, deceit.send_by, deceit.state) == (None, None, State.UNKNOWN)
    assert "entdeckt wurde" in deceit.computed["de"]


def test_whoever_did_nothing_has_no_deadlines():
    assert ids(Events()) == []


@pytest.mark.parametrize(
    ("identity", "country", "day"),
    [
        ("at.avoid-error", Country.AT, date(2029, 3, 2)),
        ("at.avoid-deceit", Country.AT, date(2056, 3, 2)),
        ("at.payment-order", Country.AT, date(2026, 4, 17)),
        ("ch.avoid", Country.CH, date(2027, 3, 5)),
        ("ch.payment-order", Country.CH, date(2026, 3, 30)),
    ],
)
def test_austrian_and_swiss_rows(identity, country, day):
    assert due(identity, recipient=Recipient(country)).day == day


def test_good_friday_moves_an_austrian_court_deadline():
    found = due("at.payment-order", replace(EVENTS, served_on=date(2026, 3, 6)), Recipient(Country.AT))
    assert found.day == date(2026, 4, 7)


@pytest.mark.parametrize("country", list(Country))
def test_no_law_but_that_of_the_country_is_applied(country):
    assert {one.split(".")[0] for one in ids(EVENTS, Recipient(country))} == {country.value}


def test_what_lacks_a_day_comes_last_and_the_rest_by_its_day():
    found = deadlines(Terms(), replace(EVENTS, discovered_on=None), Recipient(), TODAY)
    known = [one.day for one in found if one.day]
    assert known == sorted(known)
    assert [one.day is None for one in found] == sorted(one.day is None for one in found)


def test_the_day_by_which_the_letter_wants_an_answer():
    found = deadlines(Terms(answer_by=date(2026, 3, 14)), Events(), Recipient(), TODAY)
    assert [(one.id, one.day, one.state, one.certainty) for one in found] == [
        ("letter.answer", date(2026, 3, 14), State.PASSED, Certainty.LETTER)
    ]
