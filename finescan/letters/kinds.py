"""The kinds of replies, whom a report goes to, and what the user tells of the case."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum

from finescan.deadlines import Events


class Kind(StrEnum):
    """What a reply does, in the order in which they are weighed."""

    DISPUTE = "dispute"
    AVOID = "avoid"
    REPAY = "repay"
    REFUSE = "refuse"
    TERMINATE = "terminate"
    WITHDRAW = "withdraw"
    REPORT = "report"
    INVOICE = "invoice"
    REMINDER = "reminder"


class Addressee(StrEnum):
    """Whom a report goes to."""

    POLICE = "police"
    CHAMBER = "chamber"
    ASSOCIATION = "association"


@dataclass(frozen=True, slots=True)
class Billing:
    """What the invoice for the publication and its reminder need; None is left blank.

    `returned_on` is the day of the counter-form, `received_on` that of its proven receipt, `published_on` a day on
    which the publication was seen and proven, `invoiced_on` and `due_on` those of the invoice that a reminder is of.
    """

    number: str | None = None
    returned_on: date | None = None
    received_on: date | None = None
    published_on: date | None = None
    invoiced_on: date | None = None
    due_on: date | None = None


@dataclass(frozen=True, slots=True)
class Case:
    """What the user tells: what happened, whether as a consumer, the sum that was paid, and for the invoice."""

    events: Events = field(default_factory=Events)
    consumer: bool | None = None
    paid: Decimal | None = None
    billing: Billing = field(default_factory=Billing)
