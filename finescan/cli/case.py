"""The options that tell what happened to a letter, and how it is to be answered."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal, InvalidOperation
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from finescan.cli.ending import say
from finescan.errors import UsageError

if TYPE_CHECKING:
    from finescan.api.letters import Answer, Case


class Served(StrEnum):
    """What a court or an office served."""

    PAYMENT_ORDER = "payment-order"
    ENFORCEMENT_ORDER = "enforcement-order"


class Paid(StrEnum):
    """How was paid."""

    TRANSFER = "transfer"
    DEBIT = "debit"


class Spoken(StrEnum):
    """The language of a letter that finescan writes."""

    DE = "de"
    EN = "en"
    FR = "fr"
    IT = "it"


def _day(text: str) -> dt.date:
    try:
        return dt.date.fromisoformat(text)
    except ValueError as error:
        raise typer.BadParameter("a day is written as 2026-11-22") from error


def amount(text: str | None) -> Decimal | None:
    """A sum with a point or a comma before the cents. Raises UsageError."""
    if text is None:
        return None
    try:
        found = Decimal(text.replace(",", ".")).quantize(Decimal("0.01"))
    except InvalidOperation as error:
        raise UsageError(f'"{text}" is no amount. Write it as 569.06.') from error
    if not 0 < found < 10**9:
        raise UsageError(f'"{text}" cannot be an amount.')
    return found


Day = dt.date | None


def when(name: str, said: str) -> object:
    """An option that takes a day."""
    return typer.Option(name, parser=_day, help=said, metavar="DAY")


SignedOn = Annotated[Day, when("--signed-on", "You signed, or accepted by paying.")]
DiscoveredOn = Annotated[Day, when("--discovered-on", "You learned of the error or the deceit.")]
InvoiceOn = Annotated[Day, when("--invoice-on", "The invoice came.")]
PaidOn = Annotated[Day, when("--paid-on", "You paid.")]
ServedOn = Annotated[Day, when("--served-on", "A court or an office served something.")]
StartsOn = Annotated[Day, when("--starts-on", "The contract begins; default: what the letter says.")]
ServedWhat = Annotated[Served | None, typer.Option("--served", help="What was served.")]
PaidHow = Annotated[Paid | None, typer.Option("--paid-by", help="How you paid.")]
Consumer = Annotated[
    bool | None, typer.Option("--consumer/--business", help="Whether the letter went to you as a consumer.")
]
Today = Annotated[Day, when("--today", "The day of the letter; default: today.")]
Templates = Annotated[
    list[Path] | None,
    typer.Option("--templates", help="Folder of own templates, laid over the shipped ones; repeatable.", metavar="DIR"),
]
Tongue = Annotated[Spoken | None, typer.Option("--language", help="Of what is written; default: the letter's.")]


def day_of(today: Day) -> dt.date:
    """The day told, else that of the clock."""
    return today or dt.datetime.now().astimezone().date()


_BLANKS = {"de": "noch auszufüllen", "en": "still to be filled in"}


def blanks(path: str, answer: Answer, language: str) -> None:
    """Say what of the files is still to be filled in by hand; nothing where nothing is."""
    if answer.blanks:
        say(f"finescan: {path}: {_BLANKS[language]}: {', '.join(answer.blanks)}")


def folders(templates: list[Path] | None) -> tuple[str, ...]:
    """The folders of templates. Raises UsageError for one that is not there."""
    for folder in templates or ():
        if not folder.is_dir():
            raise UsageError(f"{folder}: there is no such folder. --templates takes a folder of own templates.")
    return tuple(map(str, templates or ()))


def case(
    *,
    signed_on: Day,
    discovered_on: Day,
    invoice_on: Day,
    paid_on: Day,
    served_on: Day,
    starts_on: Day,
    served: Served | None,
    paid_by: Paid | None,
    consumer: bool | None,
) -> Case:
    """What the user tells of the case."""
    from finescan.api.letters import Case, Events, PaidBy, Service

    events = Events(
        signed_on=signed_on,
        discovered_on=discovered_on,
        invoice_on=invoice_on,
        paid_on=paid_on,
        served_on=served_on,
        starts_on=starts_on,
        served=Service(served) if served else None,
        paid_by=PaidBy(paid_by) if paid_by else None,
    )
    return Case(events, consumer)
