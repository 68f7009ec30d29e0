"""What a row of the table of deadlines is, and the ways to count its day."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from finescan.deadlines import days, words
from finescan.deadlines.values import Certainty, Events, Length, Recipient, Terms
from finescan.model import Localized


class Weekend(StrEnum):
    """What a last day on a Saturday, a Sunday or a holiday does: it moves, it would but is not relied on, it stays."""

    MOVES = "moves"
    TOLD = "told"
    STAYS = "stays"


@dataclass(frozen=True, slots=True)
class Case:
    """Everything that deadlines hang on."""

    terms: Terms
    events: Events
    recipient: Recipient
    today: date

    @property
    def bound(self) -> bool:
        """Whether anything happened by which the reader may be bound."""
        events = self.events
        known = (events.signed_on, events.discovered_on, events.invoice_on, events.paid_on, events.served_on)
        return any(day is not None for day in known)


class Counted(NamedTuple):
    """A last day and how it was found; `since` is the event, `takes_effect` the end of the contract."""

    day: date
    how: Localized
    since: date | None = None
    takes_effect: date | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """A deadline of the table.

    `needs` gives what is missing to count it; `when` says whether it concerns the case at all. `buffer` is how many
    days before the last one to send (None: nothing is sent). `weekend_law` is the rule on weekends and holidays.
    """

    id: str
    title: Localized
    act: Localized
    basis: Localized
    needs: Callable[[Case], tuple[str, ...]]
    count: Callable[[Case], Counted]
    when: Callable[[Case], bool]
    certainty: Certainty = Certainty.STATUTE
    weekend: Weekend = Weekend.TOLD
    weekend_law: str = "§ 193 BGB"
    buffer: int | None = None
    note: Localized | None = None
    at_once: bool = False
    reviewed: date | None = None


def always(_: Case) -> bool:
    """Whatever the case."""
    return True


def bound(case: Case) -> bool:
    """Where the reader may be bound."""
    return case.bound


def told(*names: str) -> Callable[[Case], tuple[str, ...]]:
    """What of these days nobody told."""
    return lambda case: tuple(name for name in names if getattr(case.events, name) is None)


def happened(name: str) -> Callable[[Case], bool]:
    """Whether the day of an event is known."""
    return lambda case: getattr(case.events, name) is not None


def counted_from(name: str, *period: Length) -> Callable[[Case], Counted]:
    """The last day of a period that begins with an event."""

    def count(case: Case) -> Counted:
        event: date = getattr(case.events, name)
        end = days.after(event, *period)
        how = {
            "de": f"{words.lengths(period, 'de')} ab {words.EVENT[name]['de']} am {words.plain_day(event, 'de')}, "
            f"dieser Tag nicht mitgezählt: {words.full_day(end, 'de')}.",
            "en": f"{words.lengths(period, 'en')} from {words.EVENT[name]['en']} on {words.plain_day(event, 'en')}, "
            f"that day not counted: {words.full_day(end, 'en')}.",
        }
        return Counted(end, how, event)

    return count


def same_day(name: str) -> Callable[[Case], Counted]:
    """The day of the event itself."""

    def count(case: Case) -> Counted:
        event: date = getattr(case.events, name)
        how = {
            "de": f"Am Tag {words.EVENT[name]['de']}: {words.full_day(event, 'de')}.",
            "en": f"On the day of {words.EVENT[name]['en']}: {words.full_day(event, 'en')}.",
        }
        return Counted(event, how, event)

    return count
