"""The values of deadlines: what the letter says, what happened to its reader, and the days that follow from both."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from finescan.model import Duration, Facts, Localized, NoticeTo, Offer


class Country(StrEnum):
    """The countries whose law the deadlines are counted by."""

    DE = "de"
    AT = "at"
    CH = "ch"


class Service(StrEnum):
    """What a court or an office served: a payment order (Mahnbescheid, Zahlungsbefehl) or the enforcement order."""

    PAYMENT_ORDER = "payment-order"
    ENFORCEMENT_ORDER = "enforcement-order"


class PaidBy(StrEnum):
    """How was paid."""

    TRANSFER = "transfer"
    DEBIT = "debit"


class Certainty(StrEnum):
    """What a deadline rests on: a statute, a rule of thumb, or what the letter itself says."""

    STATUTE = "statute"
    RULE_OF_THUMB = "rule-of-thumb"
    LETTER = "letter"


class State(StrEnum):
    """Where a deadline stands today: time to send, to be sent at once, over, or not computable for want of a day."""

    OPEN = "open"
    URGENT = "urgent"
    PASSED = "passed"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Events:
    """What happened, as far as the reader tells; None is unknown.

    `signed_on` is the day of the declaration that is to bind: of the signature, or of the payment where paying is to
    accept the offer. `discovered_on` is the day on which the reader learned of the error or the deceit, `starts_on` the
    first day of the contract (it outweighs the letter's own).
    """

    signed_on: date | None = None
    discovered_on: date | None = None
    invoice_on: date | None = None
    paid_on: date | None = None
    served_on: date | None = None
    starts_on: date | None = None
    served: Service | None = None
    served_abroad: bool | None = None
    paid_by: PaidBy | None = None


@dataclass(frozen=True, slots=True)
class Recipient:
    """Who is to act: country, state for its holidays ("NW", "ZH"; None: unknown), and whether a consumer."""

    country: Country = Country.DE
    state: str | None = None
    consumer: bool | None = None


@dataclass(frozen=True, slots=True)
class Length:
    """A length of time; `unit` is day, week, month or year."""

    count: int
    unit: str

    def times(self, factor: int) -> Length:
        """So many of it."""
        return Length(self.count * factor, self.unit)


@dataclass(frozen=True, slots=True)
class Terms:
    """The times that the letter states; None where it states none.

    `starts_on` is the first day of the term, `answer_by` the day by which the letter wants an answer, `answer_in` the
    days that it gives for it instead, `dated` the day that it bears.
    """

    term: Length | None = None
    renewal: Length | None = None
    notice: Length | None = None
    notice_to: NoticeTo | None = None
    answer_by: date | None = None
    starts_on: date | None = None
    answer_in: Length | None = None
    dated: date | None = None


def terms_of(facts: Facts, offer: Offer) -> Terms:
    """The times of a letter, from its facts and its offer."""
    answer = offer.deadline
    return Terms(
        term=_length(facts.term),
        renewal=_length(facts.renewal),
        notice=_length(facts.notice),
        notice_to=facts.notice_to,
        answer_by=answer.day if answer else None,
        starts_on=facts.starts_on,
        answer_in=Length(answer.days, "day") if answer and answer.days else None,
        dated=facts.letter.date,
    )


def law_of(facts: Facts, offer: Offer) -> Country | None:
    """Whose law answers a letter, by its currency, its sender and its language; None where it points to none."""
    if any(fee.currency == "CHF" for fee in offer.fees):
        return Country.CH
    country = (facts.sender.country or "").lower()
    if country in set(Country):
        return Country(country)
    return Country.DE if facts.language == "de" else None


def _length(stated: Duration | None) -> Length | None:
    return Length(stated.count, stated.unit) if stated else None


@dataclass(frozen=True, slots=True)
class Due:
    """A deadline: what to do until which day, by which law, and how the day was found.

    `id` is stable. `send_by` is the working day by which to send so that it arrives in time (None: nothing is sent).
    `extended` is the working day to which the law would move a last day on a weekend or holiday, where that is only
    told and not relied on. `takes_effect` is the day on which the contract would end. `missing` names what must be
    known to find the day (then `day` is None). `reviewed` is when the law was last read; None: from memory.
    """

    id: str
    title: Localized
    act: Localized
    basis: Localized
    computed: Localized
    certainty: Certainty
    state: State
    day: date | None = None
    send_by: date | None = None
    extended: date | None = None
    takes_effect: date | None = None
    missing: tuple[str, ...] = ()
    reviewed: date | None = None
