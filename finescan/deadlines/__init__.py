"""Deadlines of law and contract: from what the letter says and what happened. Pure; today is a parameter.

Not legal advice. Each deadline cites its law and tells how its day was found, so that a person can check it; what must
be known to find a day is named instead of guessed.
"""

from __future__ import annotations

from datetime import date

from finescan.deadlines.due import due
from finescan.deadlines.holidays import states
from finescan.deadlines.printed import printed
from finescan.deadlines.row import Case
from finescan.deadlines.table import rows
from finescan.deadlines.values import (
    Certainty,
    Country,
    Due,
    Events,
    Length,
    PaidBy,
    Recipient,
    Service,
    State,
    Terms,
    law_of,
    terms_of,
)
from finescan.model import Localized

__all__ = [
    "DISCLAIMER",
    "Certainty",
    "Country",
    "Due",
    "Events",
    "Length",
    "PaidBy",
    "Recipient",
    "Service",
    "State",
    "Terms",
    "deadlines",
    "law_of",
    "printed",
    "states",
    "terms_of",
]

DISCLAIMER: Localized = {
    "de": "Fristen aus automatischer Berechnung, keine Rechtsberatung. Vor dem letzten Tag sollte ein Mensch sie "
    "prüfen.",
    "en": "Deadlines from automatic calculation, not legal advice. A person should check them before the last day.",
}


def deadlines(terms: Terms, events: Events, recipient: Recipient, today: date) -> tuple[Due, ...]:
    """The deadlines that concern the case, by their day; those that lack something to be counted come last.

    `recipient.state` must be one of `states(recipient.country)` or None; else NotImplementedError is raised.
    """
    case = Case(terms, events, recipient, today)
    found = (due(row, case) for row in rows(case) if row.when(case))
    return tuple(sorted(found, key=lambda one: (one.day is None, one.day or date.max, one.id)))
