"""What letters are made from: the terms of a counter-clause, the changes to the letter, the finished document."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from finescan.model import Period, Span, Vat

LANGUAGES = ("de", "en", "fr", "it")
"""Languages in which there is a counter-clause; letters in others are answered in English."""


class Variant(StrEnum):
    """What the letter is: an offer to the recipient, or a form for an application of the recipient's own."""

    OFFER = "offer"
    APPLICATION = "application"


class Why(StrEnum):
    """Why a passage of the letter is struck."""

    FEE = "fee"
    ORDER = "order"
    TERM = "term"
    RENEWAL = "renewal"
    NOTICE = "notice"
    ADVANCE = "advance"
    CONDITIONS = "conditions"
    DATA_CONSENT = "data-consent"
    JURISDICTION = "jurisdiction"


@dataclass(frozen=True, slots=True)
class Price:
    """A sum for a period; `vat` as the letter words it."""

    amount: Decimal
    currency: str
    period: Period | None
    vat: Vat


class Due(StrEnum):
    """When a period is billed: before it begins, or after it ended."""

    ADVANCE = "advance"
    ARREARS = "arrears"


@dataclass(frozen=True, slots=True)
class Invoicing:
    """How often (`every`; once: in one sum) and when is billed; None where nobody says so."""

    every: Period | None = None
    due: Due | None = None


@dataclass(frozen=True, slots=True)
class Terms:
    """What the counter-clause says, mirrored from the letter or set by the user; None is a blank.

    `payer` is the company that sent the letter, `legal_form` its form, `payee` the recipient's lines, `portal` the web
    address as printed, `linked` whether a link to the recipient's site is part of the entry, `invoicing` what the
    letter says of its billing, `due` the user's own words instead.
    """

    payer: str | None
    legal_form: str | None
    payer_address: str | None
    payee: tuple[str, ...]
    portal: str | None
    linked: bool
    price: Price | None
    term_months: int | None
    due: str | None = None
    invoicing: Invoicing = Invoicing()

    @property
    def invoiced(self) -> Invoicing:
        """How the counter-clause bills: as the letter does, and where it is silent for each period in advance."""
        period = self.price.period if self.price else None
        usual = Period.MONTH if period in {Period.WEEK, Period.DAY} else period
        every = period if period is Period.ONCE else self.invoicing.every or usual
        return Invoicing(every, self.invoicing.due or Due.ADVANCE)

    @property
    def own_terms(self) -> tuple[str, ...]:
        """What of the billing is our own term, because neither letter nor user says it: "every", "due"."""
        if self.due is not None or self.invoiced.every is None:
            return ()
        said = {"every": self.invoicing.every, "due": self.invoicing.due}
        return tuple(name for name, value in said.items() if value is None)

    @property
    def blanks(self) -> tuple[str, ...]:
        """The names of what neither the letter nor the user says, in the order of the clause."""
        known = {"portal": self.portal, "payer": self.payer, "amount": self.price, "payee": self.payee}
        found = [name for name, value in known.items() if not value]
        if self.price is not None and self.price.period is None:
            found.append("period")
        return tuple(found)


@dataclass(frozen=True, slots=True)
class Change:
    """A passage of the letter that is struck, and what stands in its place ("" for nothing).

    `span` lies in the text of the letter; `struck` is the passage as printed, on one line; `number` counts from 1.
    """

    number: int
    span: Span
    struck: str
    inserted: str
    why: Why
    page: int


@dataclass(frozen=True, slots=True)
class CounterForm:
    """The letter turned round: its terms, the clause as a sentence, the changes, and which variant it is."""

    language: str
    variant: Variant
    terms: Terms
    clause: str
    changes: tuple[Change, ...]


# ------------------------------------------------------------------------------------------------------- documents


class Style(StrEnum):
    """What a block of a document is."""

    HEADING = "heading"
    BODY = "body"
    FRAME = "frame"
    ITEM = "item"
    NUMBERED = "numbered"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text of one kind; `blank` marks what the user has to fill in."""

    text: str
    bold: bool = False
    struck: bool = False
    inserted: bool = False
    blank: bool = False


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph; `number` for numbered ones, in the order of their list."""

    style: Style
    runs: tuple[Run, ...]
    number: int | None = None


@dataclass(frozen=True, slots=True)
class Address:
    """A postal address: lines from the name to the country."""

    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter to be sent, as DIN 5008 arranges it; `info` are the labelled values beside the address.

    `kind` is that of the template, `disclaimer` says once that it is no legal advice. `note` is for who sends it and
    never printed in it: what to look to, which law is open.
    """

    kind: str
    language: str
    sender: Address
    recipient: Address
    info: tuple[tuple[str, str], ...]
    place: str
    day: dt.date
    subject: str
    blocks: tuple[Block, ...]
    signature: str
    enclosures: tuple[str, ...]
    disclaimer: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Paper:
    """A document that is not sent as a letter: the counter-form, the list of changes, evidence, a note on risks.

    `disclaimer` says once that it is no legal advice; "" where the letter beside it says so.
    """

    title: str
    language: str
    blocks: tuple[Block, ...]
    disclaimer: str = ""
