"""Deadlines in the output contract, as rows of a table, and as calendar file."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from icalendar import Calendar

from finescan.deadlines import Events, Length, Recipient, Service, Terms, deadlines
from finescan.model import NoticeTo
from finescan.reports import due
from finescan.reports.calendar import ics

TODAY = date(2026, 3, 25)
RECIPIENT = Recipient(state="NW")
TERMS = Terms(Length(24, "month"), Length(12, "month"), Length(3, "month"), NoticeTo.TERM, date(2026, 3, 14))
EVENTS = Events(signed_on=date(2026, 3, 2), served_on=date(2026, 3, 20), served=Service.PAYMENT_ORDER)


def stated(language="de", today=TODAY):
    return due.build(deadlines(TERMS, EVENTS, RECIPIENT, today), RECIPIENT, today, language)


def events(data):
    return list(Calendar.from_ical(data).walk("VEVENT"))


@pytest.mark.parametrize("language", ["de", "en"])
def test_the_contract_holds_every_deadline(language):
    made = stated(language)
    assert [one.id for one in made.deadlines] == [
        "letter.answer",
        "de.payment-order",
        "contract.notice",
        "de.avoid-latest",
        "de.avoid-deceit",
        "de.avoid-error",
    ]
    assert due.Deadlines.model_validate_json(made.model_dump_json()) == made
    assert made.model_dump(mode="json")["deadlines"][1]["day"] == "2026-04-07"
    assert made.region == "NW"


def test_rows_of_a_table():
    rows = {row.title: row for row in due.lines(stated(), "de")}
    order = rows["Widerspruch gegen den Mahnbescheid"]
    assert (order.day, order.send_by, order.state) == ("07.04.2026", "31.03.2026", "offen")
    deceit = rows["Anfechtung wegen arglistiger Täuschung"]
    assert (deceit.day, deceit.state) == ("", "unbekannt")
    assert deceit.act.startswith("Zur Berechnung fehlt: ")
    english = due.lines(stated("en"), "en")
    assert {row.state for row in english} == {"over", "open", "unknown"}
    assert english[1].day == "7 Apr 2026"
    assert due.HEADINGS["de"]._fields == english[0]._fields


def test_the_calendar_has_the_days_to_send_by_and_the_last_days():
    found = {str(one["summary"]): one for one in events(ics(stated(), "letter.pdf", "abc", "de"))}
    assert set(found) == {
        "Absenden: Widerspruch gegen den Mahnbescheid",
        "Frist: Widerspruch gegen den Mahnbescheid",
        "Absenden: Kündigung zum nächsten Termin",
        "Frist: Kündigung zum nächsten Termin",
        "Absenden: Äußerste Grenze jeder Anfechtung",
        "Frist: Äußerste Grenze jeder Anfechtung",
    }
    last = found["Frist: Widerspruch gegen den Mahnbescheid"]
    assert (last["dtstart"].dt, last["dtend"].dt) == (date(2026, 4, 7), date(2026, 4, 8))
    assert last["dtstamp"].dt == datetime(2026, 3, 25, tzinfo=UTC)
    (alarm,) = last.walk("VALARM")
    assert alarm["trigger"].dt == timedelta(days=-7)
    assert "§ 692" in last["description"]
    assert "letter.pdf" in last["description"]


def test_a_deadline_keeps_its_uid_from_export_to_export():
    early, late = (
        {str(one["uid"]) for one in events(ics(stated(today=today), "a.pdf", "abc", "de"))}
        for today in (TODAY, date(2026, 4, 1))
    )
    assert late < early
    other = {str(one["uid"]) for one in events(ics(stated(), "a.pdf", "another", "de"))}
    assert not other & early


def test_what_is_over_or_unknown_is_in_no_calendar():
    assert [str(one["summary"]) for one in events(ics(stated("en", date(2040, 1, 1)), "a.pdf", "abc", "en"))] == [
        "Send: Notice to the next possible end",
        "Deadline: Notice to the next possible end",
    ]
    nothing = due.build((), RECIPIENT, TODAY, "de")
    assert events(ics(nothing, "a.pdf", "abc", "de")) == []


def test_a_hostile_name_adds_no_line_and_no_address():
    data = ics(stated(), "a;b,c\r\nATTACH:x\r\nEND:VEVENT\u202e\u0000.pdf", "abc", "de")
    lines = data.decode().split("\r\n")
    assert not [line for line in lines if line.startswith(("ATTACH", "URL", "ATTENDEE", "ORGANIZER"))]
    assert lines.count("END:VEVENT") == 6
    assert b"\\;b\\,c" in data.replace(b"\r\n ", b"")
    assert b"http" not in data
    assert b"mailto" not in data.lower()
    assert max(len(line) for line in data.split(b"\r\n")) <= 75


def test_the_same_deadlines_give_the_same_bytes():
    assert ics(stated(), "a.pdf", "abc", "en") == ics(stated(), "a.pdf", "abc", "en")
