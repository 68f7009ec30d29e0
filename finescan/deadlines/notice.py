"""The next possible end of the contract, and the last day on which the notice for it may arrive.

A period of notice protects the other side and must be kept in full: § 193 BGB does not move its end, neither by wording
nor by analogy (BGH, 17.02.2005 - III ZR 172/04). From memory is that Austrian and Swiss law leave it in place as well;
to plan so is safe in any case. A rule of thumb is the reading of what a letter leaves open: without a named end the
notice is counted to the end of the term, and a contract that both renews and may be ended to an end of the calendar is
counted so that it does not renew.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable
from datetime import date
from typing import NamedTuple

from finescan.deadlines import days, words
from finescan.deadlines.row import Case, Counted
from finescan.deadlines.values import Length, Terms
from finescan.model import Localized, NoticeTo

MOST = 60_000  # ends that are looked through: more than days in 150 years


class Ends(NamedTuple):
    """The `many` days on which a contract may end; `first` is the end of its first term (None: it has none)."""

    at: Callable[[int], date]
    many: int
    first: date | None


def states_end(case: Case) -> bool:
    """Whether the letter says something of how the contract goes on or ends."""
    return case.terms.notice is not None or case.terms.renewal is not None


def lacking(case: Case) -> tuple[str, ...]:
    """What must be known to find the next end."""
    terms = case.terms
    missing = [] if terms.notice else ["notice"]
    if terms.term is None and (terms.renewal or not _by_calendar(terms)):
        missing.append("term")
    if _started(case) is None and not (terms.term is None and _by_calendar(terms)):
        missing.append("starts_on")
    return tuple(missing) or _too_long(case)


def next_end(case: Case) -> Counted:
    """The last day of arrival for the first end that can still be reached, of those that can not the last."""
    terms = case.terms
    assert terms.notice is not None
    ends, notice = _ends(case), terms.notice
    start = _started(case)
    earliest = max(case.today, start) if start else case.today
    number = bisect_left(range(ends.many), earliest, key=lambda n: days.latest_arrival(ends.at(n), notice))
    end = ends.at(min(number, ends.many - 1))
    last = days.latest_arrival(end, notice)
    effect = days.calendar_end(end, terms.notice_to or NoticeTo.TERM)
    return Counted(last, words.both(lambda lang: _how(case, ends, end, last, lang)), start, effect)


def _too_long(case: Case) -> tuple[str, ...]:
    """A single term that is shorter than its own notice cannot be told from a misreading."""
    ends, start = _ends(case), _started(case)
    assert case.terms.notice is not None
    last = days.latest_arrival(ends.at(ends.many - 1), case.terms.notice)
    return ("notice",) if start and last < start else ()


def _by_calendar(terms: Terms) -> bool:
    return terms.notice_to not in {None, NoticeTo.TERM}


def _first_day(case: Case) -> date | None:
    return case.events.starts_on or case.terms.starts_on


def _started(case: Case) -> date | None:
    return _first_day(case) or case.events.signed_on


def _ends(case: Case) -> Ends:
    terms, to = case.terms, case.terms.notice_to or NoticeTo.TERM
    renewal = terms.renewal
    first = _end_of_term(case)
    if first is not None and renewal:
        return Ends(lambda n: _end_of_term(case, renewal.times(n)) or first, MOST, first)
    if not _by_calendar(terms):
        return Ends(lambda _: first or case.today, 1, first)
    begin = days.calendar_end(first or case.today, to)
    step = days.step_of(to)
    return Ends(lambda n: days.calendar_end(days.after(begin.replace(day=1), step.times(n)), to), MOST, first)


def _end_of_term(case: Case, *further: Length) -> date | None:
    term, first, signed = case.terms.term, _first_day(case), case.events.signed_on
    if term is None:
        return None
    if first:
        return days.ending(first, term, *further)
    return days.after(signed, term, *further) if signed else None


def _how(case: Case, ends: Ends, end: date, last: date, language: str) -> str:
    said = [_begin(case, ends.first, language), _renewed(case, ends, end, language)]
    said.append(_counted(case, end, last, language))
    said.append(_reading(case.terms)[language])
    return " ".join(one for one in said if one)


def _begin(case: Case, first: date | None, language: str) -> str:
    start, term = _started(case), case.terms.term
    if first is None or start is None or term is None:
        return ""
    length, begun = words.lengths((term,), language), words.plain_day(start, language)
    until = words.plain_day(first, language)
    if _first_day(case):
        by = {"de": "", "en": ""} if case.events.starts_on else {"de": " laut Schreiben", "en": " by the letter"}
        said = {
            "de": f"Beginn{by['de']} am {begun}, Laufzeit {length}: Ende am {until}.",
            "en": f"Start{by['en']} on {begun}, term {length}: it ends on {until}.",
        }
    else:
        said = {
            "de": f"Ab der Unterschrift am {begun} gerechnet (ein späterer Beginn schiebt alles hinaus), Laufzeit "
            f"{length}: Ende am {until}.",
            "en": f"Counted from the signature on {begun} (a later start puts everything off), term {length}: it ends "
            f"on {until}.",
        }
    return said[language]


def _renewed(case: Case, ends: Ends, end: date, language: str) -> str:
    if ends.first is None or end == ends.first or case.terms.renewal is None:
        return ""
    step, until = words.lengths((case.terms.renewal,), language), words.plain_day(end, language)
    said = {
        "de": f"Um jeweils {step} verlängert, nächstes erreichbares Ende: {until}.",
        "en": f"Renewed by {step} each time, the next end within reach is {until}.",
    }
    return said[language]


def _counted(case: Case, end: date, last: date, language: str) -> str:
    assert case.terms.notice is not None
    notice = words.lengths((case.terms.notice,), language)
    until, arrives = words.plain_day(end, language), words.full_day(last, language)
    said = {
        "de": f"Kündigungsfrist {notice} bis zum {until}: Zugang spätestens am {arrives}.",
        "en": f"Notice of {notice} up to {until}: it must arrive on {arrives} at the latest.",
    }
    return said[language]


def _reading(terms: Terms) -> Localized:
    """How an open wording was read; empty where it was not open."""
    if terms.notice_to is None:
        return {
            "de": "Das Schreiben nennt keinen Kündigungstermin; gerechnet ist zum Ende der Laufzeit.",
            "en": "The letter names no end that notice is given to; it is counted to the end of the term.",
        }
    to = words.TO[terms.notice_to]
    if _by_calendar(terms) and terms.renewal:
        return {
            "de": f"Das Schreiben lässt {to['de']} kündigen; gerechnet ist so, dass sich der Vertrag nicht vorher "
            "verlängert.",
            "en": f"The letter lets the contract be ended {to['en']}; it is counted so that it does not renew before.",
        }
    return {"de": f"Gekündigt wird {to['de']}.", "en": f"Notice is given {to['en']}."}
