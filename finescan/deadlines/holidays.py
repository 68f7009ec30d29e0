"""Working days: weekends and the public holidays of Germany, Austria and Switzerland.

Where the state is unknown, two answers are kept apart: `rests` says on which days all rest, and moves a deadline only
by those; `may_rest` says on which days somebody may rest, and nothing is planned for them.
"""

from __future__ import annotations

from datetime import date, timedelta
from functools import cache

from finescan.deadlines.values import Country, Recipient

SATURDAY = 5
_CITIES = frozenset({"Augsburg", "Stadt Zurich"})
_MORE = {Country.DE: ("catholic",), Country.AT: ("bank",), Country.CH: ("optional", "de_facto")}
"""Holidays of some places or trades: on them nothing is planned, but no deadline moves by them."""


@cache
def states(country: Country) -> tuple[str, ...]:
    """The codes of the states or cantons that have holidays of their own, in alphabetical order."""
    import holidays

    parts = holidays.list_supported_countries()[country.value.upper()]
    return tuple(sorted(set(parts) - _CITIES))


def rests(day: date, recipient: Recipient) -> bool:
    """Whether the day is surely a Saturday, a Sunday or a public holiday there; Good Friday counts in Austria."""
    return day.weekday() >= SATURDAY or day in _public(recipient.country, recipient.state, day.year)


def may_rest(day: date, recipient: Recipient) -> bool:
    """Whether the day is one on which letters, banks or offices may rest in the state, or in any if it is unknown."""
    if rests(day, recipient):
        return True
    parts = (recipient.state,) if recipient.state else states(recipient.country)
    return any(day in _public(recipient.country, part, day.year, more=True) for part in parts)


def working_day_from(day: date, recipient: Recipient) -> date:
    """The day itself or the next one on which all surely work by law: where a deadline moves to."""
    return _first(day, 1, recipient, planned=False)


def planned_from(day: date, recipient: Recipient) -> date:
    """The day itself or the next one on which nobody may rest."""
    return _first(day, 1, recipient, planned=True)


def planned_until(day: date, recipient: Recipient) -> date:
    """The day itself or the last one before it on which nobody may rest."""
    return _first(day, -1, recipient, planned=True)


def _first(day: date, step: int, recipient: Recipient, *, planned: bool) -> date:
    resting = may_rest if planned else rests
    edge = date.max if step > 0 else date.min
    while day != edge and resting(day, recipient):
        day += timedelta(step)
    return day


@cache
def _public(country: Country, state: str | None, year: int, *, more: bool = False) -> frozenset[date]:
    import holidays
    from dateutil.easter import easter

    kinds = ("public", *(_MORE[country] if more else ()))
    named = holidays.country_holidays(country.value.upper(), subdiv=state, years=year, categories=kinds)
    friday = {easter(year) - timedelta(2)} if country is Country.AT and year > 1 else set()
    return frozenset({*named, *friday})
