"""The deadlines in the output contract, and as rows of a table for a person at a terminal."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from finescan import deadlines
from finescan.deadlines import Certainty, Country, State
from finescan.model import Verdict
from finescan.reports.parts import Part, Text

if TYPE_CHECKING:
    from finescan.pipeline import Reading


class Deadline(Part):
    """A deadline: what to do until which day, by which law, and how the day was found.

    `send_by` is the working day by which to send (null: nothing is sent), `extended` the working day to which the law
    would move a last day on a weekend or holiday (told, not relied on), `takes_effect` the end of the contract.
    `missing` names what must be known to find the day, `reviewed` is when the law was last read (null: from memory).
    """

    id: Text
    title: Text
    act: Text
    day: dt.date | None = None
    send_by: dt.date | None = None
    extended: dt.date | None = None
    takes_effect: dt.date | None = None
    basis: Text
    computed: Text
    certainty: Certainty
    missing: tuple[Text, ...] = ()
    reviewed: dt.date | None = None


class Due(Deadline):
    """A deadline and where it stands on a day."""

    state: State


class Deadlines(Part):
    """The deadlines of a letter as of a day, by their day; those that lack something to be counted come last."""

    today: dt.date
    country: Country
    region: Text | None = None
    consumer: bool | None = None
    disclaimer: Text
    deadlines: tuple[Due, ...] = ()


class Line(NamedTuple):
    """A row of a table: the last day, the day to send by, what is due, where it stands, what to do, by which law."""

    day: str
    send_by: str
    title: str
    state: str
    act: str
    basis: str


_NOTHING = {Verdict.CLEAR, Verdict.UNREADABLE}
HEADINGS = {
    "de": Line("Frist", "Absenden bis", "Was", "Stand", "Zu tun", "Grundlage"),
    "en": Line("Deadline", "Send by", "What", "State", "To do", "Basis"),
}
STATE = {
    "de": {State.OPEN: "offen", State.URGENT: "sofort", State.PASSED: "vorbei", State.UNKNOWN: "unbekannt"},
    "en": {State.OPEN: "open", State.URGENT: "at once", State.PASSED: "over", State.UNKNOWN: "unknown"},
}


def build(found: Sequence[deadlines.Due], recipient: deadlines.Recipient, today: dt.date, language: str) -> Deadlines:
    """The deadlines as part of the output contract, their sentences in `language` ("de" or "en")."""
    return Deadlines(
        today=today,
        country=recipient.country,
        region=recipient.state,
        consumer=recipient.consumer,
        disclaimer=deadlines.DISCLAIMER[language],
        deadlines=tuple(_due(one, language) for one in found),
    )


def lines(stated: Deadlines, language: str) -> tuple[Line, ...]:
    """The rows of the table; where a day is missing, `act` says what must be known to find it."""
    return tuple(_line(one, language) for one in stated.deadlines)


def of_letter(reading: Reading, language: str) -> tuple[Deadline, ...]:
    """The deadlines that a letter gives by itself, and those that wait for days which only its reader knows.

    Empty for a letter that is clear or too little read, and where nothing is owed or offered. By the law of the
    letter's country, or the German one where it points to none.
    """
    facts, offer, assessment = reading.facts, reading.offer, reading.assessment
    if assessment.verdict in _NOTHING or not (offer.fees or assessment.mechanism):
        return ()
    recipient = deadlines.Recipient(deadlines.law_of(facts, offer) or Country.DE)
    found = deadlines.printed(deadlines.terms_of(facts, offer), recipient, assessment.mechanism)
    return tuple(Deadline(**_said(one, language)) for one in found)


def _due(one: deadlines.Due, language: str) -> Due:
    return Due(state=one.state, **_said(one, language))


def _said(one: deadlines.Due, language: str) -> dict[str, Any]:
    return {
        "id": one.id,
        "title": one.title[language],
        "act": one.act[language],
        "day": one.day,
        "send_by": one.send_by,
        "extended": one.extended,
        "takes_effect": one.takes_effect,
        "basis": one.basis[language],
        "computed": one.computed[language],
        "certainty": one.certainty,
        "missing": one.missing,
        "reviewed": one.reviewed,
    }


def _line(one: Due, language: str) -> Line:
    return Line(
        day=_short(one.day, language),
        send_by=_short(one.send_by, language),
        title=one.title,
        state=STATE[language][one.state],
        act=one.act if one.day else one.computed,
        basis=one.basis,
    )


def _short(day: dt.date | None, language: str) -> str:
    from babel.dates import format_date

    pattern = "dd.MM.y" if language == "de" else "d MMM y"
    return format_date(day, format=pattern, locale=language) if day else ""
