"""`finescan archive report`, `export` and `payments`: what is made of an index."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from finescan import api
from finescan.api import DRAWN, Format
from finescan.cli import archive_options as of
from finescan.cli import options as opt
from finescan.cli import tables
from finescan.cli.ending import say
from finescan.cli.output import opened
from finescan.errors import UsageError


class TableForm(StrEnum):
    """What the table of letters is written as."""

    CSV = "csv"
    JSON = "json"
    JSONL = "jsonl"
    PARQUET = "parquet"


def report(
    index: of.Index,
    words: of.Words = None,
    verdict: of.Least = None,
    sender: of.SenderOf = None,
    amount: of.Amount = None,
    first: of.From = None,
    last: of.To = None,
    paths: of.Paths = None,
    marks: of.Marks = None,
    paid: of.IsPaid = False,
    signed: of.IsSigned = False,
    campaign: of.CampaignOf = None,
    payments: of.Statements = None,
    form: Annotated[Format, typer.Option("--format", help="What to write.")] = Format.HTML,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", help="Write to this folder or file.", metavar="PATH")
    ] = None,
    jobs: Annotated[int | None, typer.Option("--jobs", "-j", min=1, help="Processes; default: all cores.")] = None,
    lang: opt.Lang = None,
    password: opt.Password = None,
    time_limit: opt.TimeLimit = opt.SECONDS,
) -> None:
    """Report on the letters of an index: a folder with an overview and a page a letter, or another format.

    Pages are drawn from the originals; where one is gone or has changed, from what the index kept of it, and the page
    says so. Marks and payments are named; what is checked or a false alarm does not count as flagged.
    """
    from finescan.api import archive

    asked = of.query(
        words=words, verdict=verdict, sender=sender, amount=amount, first=first, last=last, paths=paths, marks=marks,
        paid=paid, signed=signed, campaign=campaign,
    )  # fmt: skip
    language = opt.language(lang)
    if payments:
        archive.pay(index, payments)
    if form not in DRAWN:
        with opened(output) as stream:
            archive.report_to(index, asked, stream, form, language)
        return
    if output is None or str(output) == "-":
        raise UsageError(f"Each letter gets a {form.upper()} page of its own: give a folder for them with -o.")
    how: api.Settings = {"language": language, "password": password}
    count = archive.report(index, asked, output, form, jobs=jobs, time_limit=time_limit, **how)
    say(f"finescan: {'Schreiben' if language == 'de' else 'letters'} in {output}: {count}")


def export(
    index: of.Index,
    words: of.Words = None,
    verdict: of.Least = None,
    sender: of.SenderOf = None,
    amount: of.Amount = None,
    first: of.From = None,
    last: of.To = None,
    paths: of.Paths = None,
    marks: of.Marks = None,
    paid: of.IsPaid = False,
    signed: of.IsSigned = False,
    campaign: of.CampaignOf = None,
    form: Annotated[TableForm, typer.Option("--format", help="What to write.")] = TableForm.CSV,
    output: opt.Output = None,
    lang: opt.Lang = None,
) -> None:
    """Write a table with a row a letter: what it costs, what was decided, paid, and which campaign it is of.

    Letters that lie at several places are one row. The columns are described in docs/export.md.
    """
    from finescan.api import archive

    asked = of.query(
        words=words, verdict=verdict, sender=sender, amount=amount, first=first, last=last, paths=paths, marks=marks,
        paid=paid, signed=signed, campaign=campaign,
    )  # fmt: skip
    if form is TableForm.PARQUET and (output is None or str(output) == "-"):
        raise UsageError("Parquet is not for the screen: give a file with -o FILE.")
    with opened(output) as stream:
        count = archive.export(index, asked, stream, str(form))
    say(f"finescan: {count} Zeilen" if opt.language(lang) == "de" else f"finescan: {count} rows")


def payments(
    index: of.Index,
    statements: Annotated[
        list[Path], typer.Argument(help="Bank statements: CAMT.053 (XML), MT940 or CSV.", metavar="FILE")
    ],
    lang: opt.Lang = None,
) -> None:
    """Hold bank statements against the letters of an index, by account, payee, amount and date.

    What was paid on flagged letters is listed: id, how sure it is, day, amount, payee, path. It stays in the index for
    find, status, report and export. Letters that are scanned later are matched when the statements are read again.
    """
    match_payments(index, statements, opt.language(lang))


def match_payments(index: Path, statements: list[Path], language: str) -> None:
    """Hold statements against an index, and list what was paid on flagged letters. Raises UsageError, DocumentError."""
    from finescan.api import archive

    booked = archive.pay(index, statements)
    with archive.found(index, archive.Query(paid=True, verdict=archive.Verdict.SUSPICIOUS)) as letters:
        rows = [row for one in letters for row in archive.payment_lines(one, language)]
    tables.show(("id", "sureness", "day", "amount", "payee", "place"), rows, with_head=False)
    told = (booked.payments, booked.matched)
    if language == "de":
        say("finescan: gelesene Zahlungen: {}, davon auf Schreiben im Index: {}".format(*told))
    else:
        say("finescan: payments read: {}, of them on letters in the index: {}".format(*told))
