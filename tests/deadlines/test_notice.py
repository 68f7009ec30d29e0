"""Ends of contracts and the last days for their notice, found by hand."""

from __future__ import annotations

from datetime import date

import pytest

from finescan.deadlines import Country, Events, Length, Recipient, State, Terms, deadlines, terms_of
from finescan.model import NoticeTo
from tests.facts.letters import facts_of, offer_of

YEAR, TWO_YEARS = Length(12, "month"), Length(24, "month")
THREE_MONTHS, SIX_WEEKS = Length(3, "month"), Length(6, "week")
NEW_YEAR = Events(starts_on=date(2026, 1, 1))


def notice(terms, events, today, recipient=None):
    """The deadline of the notice."""
    found = [one for one in deadlines(terms, events, recipient or Recipient(), today) if one.id == "contract.notice"]
    assert len(found) == 1
    return found[0]


@pytest.mark.parametrize(
    ("terms", "events", "today", "last", "end"),
    [
        # two years from New Year, three months to the end of the term
        (
            Terms(TWO_YEARS, YEAR, THREE_MONTHS, NoticeTo.TERM),
            NEW_YEAR, date(2026, 3, 25), date(2027, 9, 30), date(2027, 12, 31),
        ),
        # on the last day it can still arrive, the day after it is for the next end
        (
            Terms(TWO_YEARS, YEAR, THREE_MONTHS, NoticeTo.TERM),
            NEW_YEAR, date(2027, 9, 30), date(2027, 9, 30), date(2027, 12, 31),
        ),
        (
            Terms(TWO_YEARS, YEAR, THREE_MONTHS, NoticeTo.TERM),
            NEW_YEAR, date(2027, 10, 1), date(2028, 9, 30), date(2028, 12, 31),
        ),
        # signed on a leap day: the day of the signature does not count
        (
            Terms(YEAR, YEAR, THREE_MONTHS, NoticeTo.TERM),
            Events(signed_on=date(2024, 2, 29)), date(2024, 3, 1), date(2024, 11, 30), date(2025, 2, 28),
        ),
        (
            Terms(YEAR, YEAR, THREE_MONTHS, NoticeTo.TERM),
            Events(signed_on=date(2024, 2, 29)), date(2027, 6, 1), date(2027, 11, 30), date(2028, 2, 29),
        ),
        # six weeks before the end of the term, no end named
        (
            Terms(YEAR, YEAR, SIX_WEEKS),
            Events(signed_on=date(2026, 3, 15)), date(2026, 4, 1), date(2027, 2, 1), date(2027, 3, 15),
        ),
        # a contract without a term, to the end of a quarter
        (
            Terms(notice=SIX_WEEKS, notice_to=NoticeTo.QUARTER),
            Events(), date(2026, 2, 10), date(2026, 2, 17), date(2026, 3, 31),
        ),
        (
            Terms(notice=SIX_WEEKS, notice_to=NoticeTo.QUARTER),
            Events(), date(2026, 2, 18), date(2026, 5, 19), date(2026, 6, 30),
        ),
        # to the end of a month and of a year
        (
            Terms(notice=Length(1, "month"), notice_to=NoticeTo.MONTH),
            Events(), date(2026, 1, 31), date(2026, 1, 31), date(2026, 2, 28),
        ),
        (
            Terms(notice=Length(1, "month"), notice_to=NoticeTo.MONTH),
            Events(), date(2026, 2, 1), date(2026, 2, 28), date(2026, 3, 31),
        ),
        (
            Terms(notice=THREE_MONTHS, notice_to=NoticeTo.YEAR),
            Events(), date(2026, 10, 1), date(2027, 9, 30), date(2027, 12, 31),
        ),
        # a first term, then to the end of any quarter
        (
            Terms(YEAR, None, SIX_WEEKS, NoticeTo.QUARTER),
            Events(starts_on=date(2026, 2, 15)), date(2026, 3, 1), date(2027, 2, 17), date(2027, 3, 31),
        ),
        # it renews and may be ended to the end of a year: so that it does not renew before
        (
            Terms(YEAR, YEAR, THREE_MONTHS, NoticeTo.YEAR),
            Events(starts_on=date(2026, 7, 1)), date(2026, 8, 1), date(2027, 3, 31), date(2027, 12, 31),
        ),
        # a month's notice in weeks of a term in weeks
        (
            Terms(Length(52, "week"), Length(52, "week"), Length(8, "week"), NoticeTo.TERM),
            Events(starts_on=date(2026, 1, 5)), date(2026, 3, 1), date(2026, 11, 8), date(2027, 1, 3),
        ),
        # no renewal: the one end, also when it is too late
        (
            Terms(YEAR, None, THREE_MONTHS, NoticeTo.TERM),
            NEW_YEAR, date(2026, 12, 1), date(2026, 9, 30), date(2026, 12, 31),
        ),
    ],
)  # fmt: skip
def test_the_next_end_and_its_last_day(terms, events, today, last, end):
    found = notice(terms, events, today)
    assert (found.day, found.takes_effect) == (last, end)
    assert found.state is (State.PASSED if last < today else found.state)


def test_a_notice_period_is_not_put_off_by_a_weekend():
    found = notice(Terms(YEAR, YEAR, THREE_MONTHS, NoticeTo.TERM), Events(starts_on=date(2026, 2, 1)), date(2026, 3, 1))
    assert found.day == date(2026, 10, 31)  # a Saturday
    assert found.extended is None
    assert "verschiebt sich nicht" in found.computed["de"]
    assert "III ZR 172/04" in found.basis["de"]
    assert found.send_by == date(2026, 10, 16)  # the 17th is a Saturday


def test_a_short_notice_leaves_a_working_day_after_the_signature():
    terms = Terms(Length(1, "month"), Length(1, "month"), Length(3, "week"), NoticeTo.TERM)
    found = notice(terms, Events(signed_on=date(2026, 3, 13)), date(2026, 3, 13))
    assert found.day == date(2026, 3, 23)
    assert found.send_by == date(2026, 3, 13)


@pytest.mark.parametrize(
    ("terms", "events", "missing"),
    [
        (Terms(TWO_YEARS, YEAR, THREE_MONTHS), Events(), ("starts_on",)),
        (Terms(TWO_YEARS, YEAR), NEW_YEAR, ("notice",)),
        (Terms(None, YEAR, THREE_MONTHS), NEW_YEAR, ("term",)),
        (Terms(None, YEAR), Events(), ("notice", "term", "starts_on")),
        (Terms(Length(1, "month"), None, THREE_MONTHS), NEW_YEAR, ("notice",)),
        (Terms(YEAR, None, THREE_MONTHS, NoticeTo.QUARTER), Events(), ("starts_on",)),
    ],
)
def test_what_is_needed_is_told(terms, events, missing):
    found = notice(terms, events, date(2026, 3, 25))
    assert found.missing == missing
    assert found.day is None
    assert found.computed["de"].startswith("Zur Berechnung fehlt: ")


def test_a_contract_that_just_ends_needs_no_notice():
    assert deadlines(Terms(TWO_YEARS), NEW_YEAR, Recipient(), date(2026, 3, 25)) == ()


def test_the_start_outweighs_the_signature():
    terms = Terms(YEAR, YEAR, THREE_MONTHS, NoticeTo.TERM)
    both = Events(signed_on=date(2026, 1, 7), starts_on=date(2026, 2, 1))
    assert notice(terms, both, date(2026, 3, 1)).takes_effect == date(2027, 1, 31)
    signed = notice(terms, Events(signed_on=date(2026, 1, 7)), date(2026, 3, 1))
    assert signed.takes_effect == date(2027, 1, 7)
    assert "Ab der Unterschrift" in signed.computed["de"]


def test_the_letter_may_name_the_start_itself():
    terms = Terms(YEAR, YEAR, THREE_MONTHS, NoticeTo.TERM, starts_on=date(2026, 2, 1))
    found = notice(terms, Events(signed_on=date(2026, 1, 7)), date(2026, 3, 1))
    assert found.takes_effect == date(2027, 1, 31)
    assert found.computed["de"].startswith("Beginn laut Schreiben am 1. Februar 2026")
    assert notice(terms, NEW_YEAR, date(2026, 3, 1)).takes_effect == date(2026, 12, 31)


def test_a_person_can_check_the_sentence():
    found = notice(Terms(TWO_YEARS, YEAR, THREE_MONTHS, NoticeTo.TERM), NEW_YEAR, date(2028, 1, 2))
    assert found.computed["de"] == (
        "Beginn am 1. Januar 2026, Laufzeit 24 Monate: Ende am 31. Dezember 2027. "
        "Um jeweils 12 Monate verlängert, nächstes erreichbares Ende: 31. Dezember 2028. "
        "Kündigungsfrist 3 Monate bis zum 31. Dezember 2028: Zugang spätestens am Samstag, 30. September 2028. "
        "Gekündigt wird zum Ende der Laufzeit. "
        "Samstag, 30. September 2028, ist kein Werktag; das Ende verschiebt sich nicht "
        "(BGH, 17.02.2005 - III ZR 172/04). "
        "Absenden bis Freitag, 15. September 2028, damit 14 Tage für den Weg bleiben."
    )
    assert "Renewed by 12 months each time, the next end within reach is 31 December 2028." in found.computed["en"]


def test_consumers_are_told_of_their_shorter_notice():
    terms = Terms(TWO_YEARS, YEAR, THREE_MONTHS, NoticeTo.TERM)
    assert "§ 309 Nr. 9" in notice(terms, NEW_YEAR, date(2026, 3, 1), Recipient(consumer=True)).computed["de"]
    assert "§ 309" not in notice(terms, NEW_YEAR, date(2026, 3, 1)).computed["de"]
    assert "BGB" not in notice(terms, NEW_YEAR, date(2026, 3, 1), Recipient(Country.CH)).computed["de"]


def test_from_a_letter_to_the_last_day():
    said = (
        "Die Laufzeit beträgt zwei Jahre. Der Vertrag verlängert sich um jeweils ein weiteres Jahr, wenn er nicht "
        "drei Monate vor Ablauf gekündigt wird. Senden Sie das Blatt bis zum 14.03.2026 zurück."
    )
    terms = terms_of(facts_of(said), offer_of(said))
    assert terms == Terms(Length(2, "year"), Length(1, "year"), Length(3, "month"), NoticeTo.TERM, date(2026, 3, 14))
    assert notice(terms, Events(signed_on=date(2026, 3, 2)), date(2026, 3, 25)).day == date(2027, 12, 2)
