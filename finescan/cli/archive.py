"""`finescan archive`: what an index holds."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from enum import StrEnum
from itertools import islice
from typing import TYPE_CHECKING, Annotated, BinaryIO

import typer

from finescan import api
from finescan.cli import archive_options as of
from finescan.cli import options as opt
from finescan.cli import tables
from finescan.cli.archive_change import forget, mark
from finescan.cli.archive_report import export, payments, report
from finescan.cli.ending import say
from finescan.cli.output import opened
from finescan.errors import ExitCode

if TYPE_CHECKING:
    from finescan.api.archive import Found

app = typer.Typer(
    help="Search what was scanned with --index, decide, report, export, forget.",
    no_args_is_help=True,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)
app.command("payments", no_args_is_help=True)(payments)
app.command("report", no_args_is_help=True)(report)
app.command("export", no_args_is_help=True)(export)
app.command("mark", no_args_is_help=True)(mark)
app.command("forget", no_args_is_help=True)(forget)

_MOST_DRAWN = 1000


class Form(StrEnum):
    """For a person or a program."""

    TEXT = "text"
    JSON = "json"


class FindForm(StrEnum):
    """How letters are printed that were found."""

    TEXT = "text"
    JSON = "json"
    JSONL = "jsonl"
    CSV = "csv"


@app.command("status", no_args_is_help=True)
def status(
    index: of.Index,
    form: Annotated[Form, typer.Option("--format", help="What to print.")] = Form.TEXT,
    lang: opt.Lang = None,
    rules: opt.RuleFolders = None,
    allow: opt.Allow = None,
    payments: of.Statements = None,
) -> None:
    """Tell what is in an index: letters by verdict, money, signs of signing and paying, failures, runs.

    It may be asked while a run fills the index. With the --lang, --rules and --allow of your scans it also tells what
    the next one would judge anew.
    """
    from finescan.api import archive

    language = opt.language(lang)
    if payments:
        archive.pay(index, payments)
    found = archive.status(index, language, rules=rules or (), allow=allow)
    for line in [archive.as_json(found)] if form is Form.JSON else archive.status_lines(found, language):
        typer.echo(line)


@app.command("find", no_args_is_help=True)
def find(
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
    limit: Annotated[int | None, typer.Option("--limit", min=1, help="Print at most so many.", metavar="N")] = None,
    form: Annotated[FindForm, typer.Option("--format", help="What to print.")] = FindForm.TEXT,
    output: opt.Output = None,
    lang: opt.Lang = None,
) -> None:
    """Find letters by their words, sender, price, date, place, or what was decided; the worst and newest first.

    A line a letter: id, verdict, date, sender, cost, what is noted, path. Umlauts may be written in any way. A letter
    that lies at several places is listed at each. Exit code: 0 if something was found, 1 if nothing was.
    """
    from finescan.api import archive

    asked = of.query(
        words=words, verdict=verdict, sender=sender, amount=amount, first=first, last=last, paths=paths, marks=marks,
        paid=paid, signed=signed, campaign=campaign,
    )  # fmt: skip
    language = opt.language(lang)
    with archive.found(index, asked, worst_first=True) as letters, opened(output) as stream:
        count = _print(islice(letters, limit), form, stream, language)
    if not count:
        say("finescan: kein Schreiben passt" if language == "de" else "finescan: no letter fits")
        raise typer.Exit(ExitCode.FLAGGED)


@app.command("campaigns", no_args_is_help=True)
def campaigns(
    index: of.Index,
    least: Annotated[int, typer.Option("--min", min=2, help="Letters that a campaign has at least.", metavar="N")] = 2,
    form: Annotated[Form, typer.Option("--format", help="What to print.")] = Form.TEXT,
    lang: opt.Lang = None,
) -> None:
    """List letters of near-identical wording, whoever they went to: the largest group first.

    A line a group: id, letters, worst verdict, period, senders, costs, recipients. 'archive find --campaign ID' lists
    the letters of one.
    """
    from finescan.api import archive

    found = archive.campaigns(index, least)
    if form is Form.JSON:
        typer.echo(archive.as_json(found))
        return
    head = ("id", "letters", "worst", "period", "senders", "costs", "recipients")
    tables.show(head, [archive.campaign_line(one, opt.language(lang)) for one in found], with_head=False)


def _print(letters: Iterable[Found], form: FindForm, stream: BinaryIO, language: str) -> int:
    """Print the letters one by one; returns how many there were."""
    from finescan.api import archive

    if form is FindForm.TEXT:
        lines = (archive.line(one, language) for one in letters)
        return _drawn(lines) if stream is sys.stdout.buffer and sys.stdout.isatty() else _tabbed(lines, stream)
    report = api.report_to(stream, api.Format(form), language, several=True)
    count = 0
    for count, one in enumerate(letters, 1):  # noqa: B007 - it is returned
        report.add(one.result, None)
    report.close()
    return count


def _drawn(lines: Iterator[tuple[str, ...]]) -> int:
    """A table, of as many as a person may look through; what is more comes without."""
    from finescan.api import archive

    first = list(islice(lines, _MOST_DRAWN))
    if first:
        tables.show(archive.COLUMNS, first)
    return len(first) + _tabbed(lines, sys.stdout.buffer)


def _tabbed(lines: Iterable[tuple[str, ...]], stream: BinaryIO) -> int:
    count = 0
    for count, cells in enumerate(lines, 1):  # noqa: B007 - it is returned
        stream.write("\t".join(cells).encode("utf-8", "replace") + b"\n")
    return count
