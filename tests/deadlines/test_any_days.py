"""Whatever days are told and whatever the letter says: deadlines are found, ordered, and never before their event."""

from __future__ import annotations

from datetime import date

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from finescan.deadlines import (
    Country,
    Events,
    Length,
    PaidBy,
    Recipient,
    Service,
    State,
    Terms,
    deadlines,
    holidays,
    words,
)
from finescan.model import NoticeTo

DAYS = st.dates(date(1990, 1, 1), date(2100, 12, 31))
MAYBE = st.none() | DAYS
LENGTHS = st.none() | st.builds(Length, st.integers(1, 120), st.sampled_from(["day", "week", "month", "year"]))
TERMS = st.builds(Terms, LENGTHS, LENGTHS, LENGTHS, st.sampled_from([None, *NoticeTo]), MAYBE, MAYBE)
EVENTS = st.builds(
    Events, MAYBE, MAYBE, MAYBE, MAYBE, MAYBE, MAYBE,
    st.sampled_from([None, *Service]), st.sampled_from([None, True, False]), st.sampled_from([None, *PaidBy]),
)  # fmt: skip
RECIPIENTS = st.builds(
    Recipient, st.sampled_from([*Country]), st.none(), st.sampled_from([None, True, False])
) | st.builds(Recipient, st.just(Country.DE), st.sampled_from(["BY", "SN", "HE"]))
RELAXED = settings(deadline=None, max_examples=120, suppress_health_check=[HealthCheck.too_slow])


def event_of(one, terms, events):
    """The day that a deadline is counted from, if it is one of the events."""
    names = {
        "avoid-error": events.signed_on if one.id.startswith("at") else events.discovered_on,
        "avoid-deceit": events.signed_on if one.id.startswith("at") else events.discovered_on,
        "avoid": events.discovered_on,
        "avoid-latest": events.signed_on,
        "withdraw": events.signed_on,
        "notice": events.starts_on or terms.starts_on or events.signed_on,
        "repayment": max((day for day in (events.paid_on, events.discovered_on) if day), default=None),
        "dispute-invoice": events.invoice_on,
    }
    what = one.id.split(".")[1]
    if what.endswith("-order"):
        return events.served_on
    return names.get(what, events.paid_on if what.startswith(("debit", "recall", "repayment")) else None)


@RELAXED
@given(TERMS, EVENTS, RECIPIENTS, DAYS)
def test_deadlines_of_any_case(terms, events, recipient, today):
    found = deadlines(terms, events, recipient, today)
    known = [one.day for one in found if one.day]
    assert known == sorted(known)
    assert len({one.id for one in found}) == len(found)
    for one in found:
        assert (one.day is None) == bool(one.missing) == (one.state is State.UNKNOWN)
        assert all(
            one.title[lang] and one.act[lang] and one.computed[lang] and one.basis[lang] for lang in ("de", "en")
        )
        if one.day:
            check(one, event_of(one, terms, events), recipient, today)


def check(one, event, recipient, today):
    assert event is None or one.day >= event
    assert (one.state is State.PASSED) == (one.day < today)
    assert one.extended is None or one.extended > one.day
    if one.send_by:
        assert one.send_by <= one.day
        assert not holidays.may_rest(one.send_by, recipient)
        assert words.full_day(one.send_by, "de") in one.computed["de"]
    assert words.plain_day(one.day, "en") in one.computed["en"]
    assert one.takes_effect is None or one.takes_effect >= one.day


@RELAXED
@given(TERMS, EVENTS, RECIPIENTS, DAYS, DAYS)
def test_no_deadline_comes_nearer_by_waiting(terms, events, recipient, one, two):
    early, late = sorted((one, two))
    before = {due.id: due for due in deadlines(terms, events, recipient, early)}
    for due in deadlines(terms, events, recipient, late):
        assert before[due.id].missing == due.missing
        if due.day:
            assert before[due.id].day <= due.day
