"""`finescan deadlines`."""

from __future__ import annotations

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
from finescan.cli.output import opened

if TYPE_CHECKING:
    from finescan.api.letters import Deadlines


class DeadlineFormat(StrEnum):
    """How deadlines are printed."""

    TEXT = "text"
    JSON = "json"
    ICS = "ics"


def deadlines(
    letter: Annotated[str, typer.Argument(help="A file, or - for stdin.", metavar="LETTER")],
    signed_on: told.SignedOn = None,
    discovered_on: told.DiscoveredOn = None,
    invoice_on: told.InvoiceOn = None,
    paid_on: told.PaidOn = None,
    paid_by: told.PaidHow = None,
    served_on: told.ServedOn = None,
    served: told.ServedWhat = None,
    starts_on: told.StartsOn = None,
    consumer: told.Consumer = None,
    form: Annotated[
        DeadlineFormat, typer.Option("--format", help="What to print; ics is for calendars.")
    ] = DeadlineFormat.TEXT,
    output: opt.Output = None,
    today: told.Today = None,
    lang: opt.Lang = None,
    engine: opt.Engine = opt.EngineName.EMBEDDED,
    password: opt.Password = None,
    pages: opt.Pages = None,
    part: opt.PartName = None,
    time_limit: opt.TimeLimit = opt.SECONDS,
) -> None:
    """The days that matter: of the letter itself, and of the law once something happened. Not legal advice."""
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
    order = letters.Order(own=letters.load(), today=told.day_of(today), case=case)
    language = opt.language(lang)
    how = api.options(language=language, engine=engine, password=password, pages=opt.page_range(pages), part=part)
    stated, digest = letters.deadlines(letter, order, how, time_limit=time_limit)
    if form is DeadlineFormat.TEXT and output is None:
        _show(stated, language)
        return
    makers = {
        DeadlineFormat.TEXT: lambda: "\n".join(map("\t".join, letters.lines(stated, language))).encode() + b"\n",
        DeadlineFormat.JSON: lambda: stated.model_dump_json(indent=2).encode() + b"\n",
        DeadlineFormat.ICS: lambda: letters.ics(stated, Path(letter).name, digest, language),
    }
    with opened(output) as stream:
        stream.write(makers[form]())


def _show(stated: Deadlines, language: str) -> None:
    from finescan.api import letters

    rows = letters.lines(stated, language)
    if sys.stdout.isatty():
        tables.show(letters.HEADINGS[language][:5], [row[:5] for row in rows])
    else:
        tables.show(letters.HEADINGS[language], rows)
    say(stated.disclaimer)
