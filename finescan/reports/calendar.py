"""The deadlines as calendar file (RFC 5545): all-day events with an alarm a week before, and no network address."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import TYPE_CHECKING
from uuid import UUID, uuid5

from finescan.deadlines import State
from finescan.reports import phrases
from finescan.reports.due import Deadlines, Due
from finescan.version import __version__

if TYPE_CHECKING:
    from icalendar import Alarm, Event

_OURS = UUID("5b1f6c1e-6a0f-5d0e-9a53-0d4c2b7f8e11")
"""The name space of the UIDs: the same deadline of the same letter has the same UID in every export."""

_ALARM = dt.timedelta(days=-7)
_LAST = {"de": "Frist: {title}", "en": "Deadline: {title}"}
_SEND = {"de": "Absenden: {title}", "en": "Send: {title}"}
_LETTER = {"de": "Schreiben: {name}", "en": "Letter: {name}"}


def ics(stated: Deadlines, letter: str, key: str, language: str) -> bytes:
    """The calendar file of the deadlines that are not over: each day to send by, and each last day.

    `letter` names the letter for a person, `key` for the UIDs (its digest); the time stamp is the day of the deadlines.
    """
    from icalendar import Calendar

    calendar = Calendar()
    calendar.add("prodid", f"-//finescan//finescan {__version__}//{language.upper()}")
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    for one in stated.deadlines:
        for kind, day, title in _days(one, stated.today, language):
            event = _event(uuid5(_OURS, f"{key}/{one.id}/{kind}"), day, title, stated.today)
            event.add("description", _described(one, stated, letter, language))
            event.add_component(_alarm(title))
            calendar.add_component(event)
    return bytes(calendar.to_ical())


def _days(one: Due, today: dt.date, language: str) -> Iterator[tuple[str, dt.date, str]]:
    """What goes into the calendar: kind, day and title of each event."""
    if one.day is None or one.state is State.PASSED:
        return
    if one.send_by is not None and today <= one.send_by < one.day:
        yield "send", one.send_by, _SEND[language].format(title=one.title)
    yield "last", one.day, _LAST[language].format(title=one.title)


def _event(uid: UUID, day: dt.date, title: str, today: dt.date) -> Event:
    from icalendar import Event

    event = Event()
    event.add("uid", str(uid))
    event.add("dtstamp", dt.datetime(today.year, today.month, today.day, tzinfo=dt.UTC))
    event.add("dtstart", day)
    if day < dt.date.max:
        event.add("dtend", day + dt.timedelta(1))
    event.add("summary", title)
    event.add("transp", "TRANSPARENT")
    return event


def _alarm(title: str) -> Alarm:
    from icalendar import Alarm

    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("trigger", _ALARM)
    alarm.add("description", title)
    return alarm


def _described(one: Due, stated: Deadlines, letter: str, language: str) -> str:
    named = _LETTER[language].format(name=phrases.plain(letter))
    return f"{one.act}\n{one.computed}\n{one.basis}\n{named}\n{stated.disclaimer}"
