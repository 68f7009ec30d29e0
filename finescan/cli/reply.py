"""`finescan reply`."""

from __future__ import annotations

import json
import sys
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from finescan import api
from finescan.cli import case as told
from finescan.cli import options as opt
from finescan.cli import tables
from finescan.cli.ending import say
from finescan.cli.output import opened, unwritten
from finescan.errors import UsageError

if TYPE_CHECKING:
    from finescan.api.letters import Fit


class KindName(StrEnum):
    """What a reply does."""

    REFUSE = "refuse"
    AVOID = "avoid"
    TERMINATE = "terminate"
    DISPUTE = "dispute"
    REPAY = "repay"
    REPORT = "report"
    WITHDRAW = "withdraw"
    INVOICE = "invoice"
    REMINDER = "reminder"


class AddresseeName(StrEnum):
    """Whom a report goes to."""

    POLICE = "police"
    CHAMBER = "chamber"
    ASSOCIATION = "association"


class ReplyFormat(StrEnum):
    """What a reply is written as."""

    DOCX = "docx"
    PDF = "pdf"
    TXT = "txt"
    MD = "md"
    HTML = "html"
    JSON = "json"


_BINARY = {ReplyFormat.DOCX, ReplyFormat.PDF}


def reply(
    letter: Annotated[str, typer.Argument(help="A file, or - for stdin.", metavar="LETTER")],
    kind: Annotated[
        KindName | None, typer.Option("--kind", help="What the reply does; without it the kinds that fit are listed.")
    ] = None,
    form: Annotated[ReplyFormat, typer.Option("--format", help="What to write.")] = ReplyFormat.TXT,
    output: opt.Output = None,
    force: Annotated[bool, typer.Option("--force", help="Write over a file that is there.")] = False,
    to: Annotated[AddresseeName | None, typer.Option("--to", help="Whom a report goes to.")] = None,
    signed_on: told.SignedOn = None,
    discovered_on: told.DiscoveredOn = None,
    invoice_on: told.InvoiceOn = None,
    paid_on: told.PaidOn = None,
    paid_by: told.PaidHow = None,
    paid: Annotated[str | None, typer.Option("--paid", help="What you paid.", metavar="SUM")] = None,
    served_on: told.ServedOn = None,
    served: told.ServedWhat = None,
    starts_on: told.StartsOn = None,
    consumer: told.Consumer = None,
    number: Annotated[str | None, typer.Option("--number", help="Of your invoice.", metavar="TEXT")] = None,
    returned_on: Annotated[told.Day, told.when("--returned-on", "You sent the counter-form.")] = None,
    received_on: Annotated[told.Day, told.when("--received-on", "The counter-form was provably received.")] = None,
    published_on: Annotated[told.Day, told.when("--published-on", "You saw and proved the publication.")] = None,
    invoiced_on: Annotated[told.Day, told.when("--invoiced-on", "You wrote the invoice that is due.")] = None,
    due_on: Annotated[told.Day, told.when("--due-on", "That invoice was due.")] = None,
    language: told.Tongue = None,
    templates: told.Templates = None,
    today: told.Today = None,
    lang: opt.Lang = None,
    engine: opt.Engine = opt.EngineName.EMBEDDED,
    password: opt.Password = None,
    pages: opt.Pages = None,
    part: opt.PartName = None,
    time_limit: opt.TimeLimit = opt.SECONDS,
) -> None:
    """Write the letter that answers a letter; without --kind say which kinds fit, and why. Drafts, not legal advice."""
    from dataclasses import replace

    from finescan.api import letters

    case = told.case(
        signed_on=signed_on,
        discovered_on=discovered_on,
        invoice_on=invoice_on,
        paid_on=paid_on,
        served_on=served_on,
        starts_on=starts_on,
        served=served,
        paid_by=paid_by,
        consumer=consumer,
    )
    billing = letters.Billing(number, returned_on, received_on, published_on, invoiced_on, due_on)
    order = letters.Order(
        own=letters.load(),
        today=told.day_of(today),
        language=language,
        templates=told.folders(templates),
        case=replace(case, paid=told.amount(paid), billing=billing),
    )
    how = api.options(
        language=opt.language(lang), engine=engine, password=password, pages=opt.page_range(pages), part=part
    )
    if kind is None:
        unwritten([output] if output else [], force=force)
        _list(letters.fits(letter, order, how, time_limit=time_limit), how.language, form, output)
        return
    if output is None and form in _BINARY and sys.stdout.isatty():
        raise UsageError(f"A {form.upper()} file does not go to the screen. Say where it goes with -o.")
    unwritten([output] if output else [], force=force)
    addressee = letters.Addressee(to) if to else None
    made = letters.reply(letter, order, letters.Kind(kind), form, how, addressee=addressee, time_limit=time_limit)
    with opened(output) as stream:
        stream.write(next(iter(made.files.values())))
    told.blanks(letter, made, how.language)
    if made.note:
        say(f"finescan: {made.note}")


def _list(fits: tuple[Fit, ...], language: str, form: ReplyFormat, output: Path | None) -> None:
    if form is ReplyFormat.JSON:
        said = [{"kind": fit.kind.value, "fits": fit.level.value, "why": fit.reason[language]} for fit in fits]
        with opened(output) as stream:
            stream.write(json.dumps(said, ensure_ascii=False, indent=2).encode() + b"\n")
        return
    rows = [(fit.kind.value, fit.level.value, fit.reason[language]) for fit in fits]
    tables.show(("kind", "fits", "why"), rows, with_head=False)
