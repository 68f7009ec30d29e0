"""The counter-clause for programs, "finescan-counter/1": its facts, blanks and changes. Keys may be added only."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from finescan.letters.model import Change, CounterForm, Due, Price, Terms
from finescan.model import Period, Vat
from finescan.reports.parts import Corners, Money, Part, Text
from finescan.reports.quoting import corners, money
from finescan.text import TextLayer


class CounterFee(Part):
    """What the sender of the letter is to pay."""

    amount: Money
    currency: Text
    period: Period | None
    vat: Vat


class Billed(Part):
    """How the clause bills: `every` which period, `due` in advance or in arrears; `own` names what the letter does not
    say, so that it is a term of our own ("every", "due").
    """

    every: Period | None
    due: Due | None
    own: tuple[Text, ...]


class Clause(Part):
    """The clause as a sentence, and what it is made of; null is a blank.

    `payer` sent the letter, `payee` received it; `due` are the user's own words, which stand instead of `invoiced`.
    """

    text: Text
    payer: Text | None
    payee: Text | None
    portal: Text | None
    linked: bool
    fee: CounterFee | None
    term_months: int | None
    due: Text | None
    invoiced: Billed | None


class Altered(Part):
    """A passage that is struck, why, and what stands in its place ("" for nothing); boxes in points, all on `page`."""

    number: int
    why: Text
    struck: Text
    inserted: Text
    page: int
    boxes: tuple[Corners, ...]


class Counter(Part):
    """A letter turned round."""

    schema_: Literal["finescan-counter/1"] = Field(default="finescan-counter/1", alias="schema")
    path: Text
    language: Text
    variant: Text
    clause: Clause
    blanks: tuple[Text, ...]
    changes: tuple[Altered, ...]

    def to_json(self) -> bytes:
        """The contract object over several lines, in UTF-8."""
        return self.model_dump_json(by_alias=True, indent=2).encode() + b"\n"


def counter(form: CounterForm, text: TextLayer, path: str) -> Counter:
    """The contract object of a counter-form."""
    terms = form.terms
    return Counter(
        path=path,
        language=form.language,
        variant=form.variant,
        clause=Clause(
            text=form.clause,
            payer=terms.payer,
            payee=terms.payee[0] if terms.payee else None,
            portal=terms.portal,
            linked=terms.linked,
            fee=_fee(terms.price) if terms.price else None,
            term_months=terms.term_months,
            due=terms.due,
            invoiced=None if terms.due else _billed(terms),
        ),
        blanks=terms.blanks,
        changes=tuple(_altered(change, text) for change in form.changes),
    )


def _billed(terms: Terms) -> Billed:
    return Billed(every=terms.invoiced.every, due=terms.invoiced.due, own=terms.own_terms)


def _fee(price: Price) -> CounterFee:
    return CounterFee(amount=money(price.amount), currency=price.currency, period=price.period, vat=price.vat)


def _altered(change: Change, text: TextLayer) -> Altered:
    boxes = tuple(corners(box) for page, box in text.boxes(change.span) if page == change.page)
    return Altered(
        number=change.number,
        why=change.why,
        struck=change.struck,
        inserted=change.inserted,
        page=change.page,
        boxes=boxes,
    )
