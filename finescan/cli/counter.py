"""`finescan counter`."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Mapping
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from finescan import api
from finescan.cli import case as told
from finescan.cli import options as opt
from finescan.cli.ending import say
from finescan.cli.output import opened, unwritten, written
from finescan.errors import ExitCode, FinescanError, UsageError
from finescan.model import Period, Vat

if TYPE_CHECKING:
    from finescan.api import Inputs, Options
    from finescan.api.letters import Answer, Order


class CounterFormat(StrEnum):
    """What a counter-clause is written as."""

    TXT = "txt"
    MD = "md"
    HTML = "html"
    DOCX = "docx"
    PDF = "pdf"
    JSON = "json"


_BINARY = {CounterFormat.DOCX, CounterFormat.PDF}
_CALM = {"clear", "notice"}


def counter(
    paths: Annotated[list[str], typer.Argument(help="Letters, or with --out folders of them.", metavar="LETTER")],
    form: Annotated[
        CounterFormat,
        typer.Option("--format", help="docx: with tracked changes; pdf: the letter itself, old clause struck."),
    ] = CounterFormat.TXT,
    output: opt.Output = None,
    out: Annotated[
        Path | None,
        typer.Option("--out", help="The whole set, with cover letter and redline, in this folder.", metavar="FOLDER"),
    ] = None,
    force: Annotated[bool, typer.Option("--force", help="Write over files that are there.")] = False,
    amount: Annotated[str | None, typer.Option("--amount", help="Instead of the letter's own.", metavar="SUM")] = None,
    currency: Annotated[str | None, typer.Option("--currency", help="As EUR or CHF.", metavar="CODE")] = None,
    period: Annotated[Period | None, typer.Option("--period", help="What the sum is for.")] = None,
    vat: Annotated[Vat | None, typer.Option("--vat", help="Whether VAT is in the sum.")] = None,
    term: Annotated[int | None, typer.Option("--term", min=1, help="Months of the permission.", metavar="N")] = None,
    due: Annotated[
        str | None, typer.Option("--due", help="When it is invoiced, in words of the clause.", metavar="TEXT")
    ] = None,
    portal: Annotated[
        str | None, typer.Option("--portal", help="Where the data are published.", metavar="HOST")
    ] = None,
    payer: Annotated[str | None, typer.Option("--payer", help="The company that is to pay.", metavar="NAME")] = None,
    payee: Annotated[str | None, typer.Option("--payee", help="Who is to be paid.", metavar="NAME")] = None,
    language: told.Tongue = None,
    templates: told.Templates = None,
    today: told.Today = None,
    lang: opt.Lang = None,
    jobs: Annotated[int | None, typer.Option("--jobs", "-j", min=1, help="Processes; default: all cores.")] = None,
    engine: opt.Engine = opt.EngineName.EMBEDDED,
    password: opt.Password = None,
    pages: opt.Pages = None,
    part: opt.PartName = None,
    time_limit: opt.TimeLimit = opt.SECONDS,
) -> None:
    """Turn the fee clause round: who is to pay is paid. An open counter-offer for a lawyer to look at.

    Every change is marked and listed, and the cover letter refuses the original offer first (section 150 (2) BGB).
    What the letter does not say is left as a marked blank. Exit code 3 for a letter without a fee, or one that cannot
    be read.
    """
    from finescan.api import letters

    wishes = letters.Wishes(
        amount=told.amount(amount),
        currency=currency.upper() if currency else None,
        period=period,
        vat=vat,
        term_months=term,
        due=due,
        portal=portal,
        payer=payer,
        payee=payee,
    )
    order = letters.Order(letters.load(), told.day_of(today), wishes, language, told.folders(templates))
    how = api.options(
        language=opt.language(lang), engine=engine, password=password, pages=opt.page_range(pages), part=part
    )
    if out is not None:
        found = api.find(*paths)
        raise typer.Exit(_sets(found, order, how, out, force=force, jobs=jobs or api.cores(), time_limit=time_limit))
    if len(paths) != 1:
        raise UsageError("Several letters need a folder for their sets: give it with --out.")
    _one(paths[0], order, how, form, output, force=force, time_limit=time_limit)


def _one(
    path: str,
    order: Order,
    how: Options,
    form: CounterFormat,
    output: Path | None,
    *,
    force: bool,
    time_limit: float,
) -> None:
    from finescan.api import letters

    if output is None and form in _BINARY and sys.stdout.isatty():
        raise UsageError(f"A {form.upper()} file does not go to the screen. Say where it goes with -o.")
    unwritten([output] if output else [], force=force)
    answer = letters.counter(path, order, form, how, time_limit=time_limit)
    _warn(path, answer, how.language)
    with opened(output) as stream:
        stream.write(next(iter(answer.files.values())))


def _sets(
    inputs: Inputs, order: Order, how: Options, out: Path, *, force: bool, jobs: int, time_limit: float
) -> ExitCode:
    """A set a letter: in the folder itself for one, in folders named after the letters for several."""
    from finescan.api import letters

    code = ExitCode.OK
    names = _names(locator.path for locator in inputs.locators)
    for path, answer in letters.counter_each(inputs, order, how, jobs=jobs, time_limit=time_limit):
        folder = out / next(names) if inputs.several else out
        if isinstance(answer, FinescanError):
            say(f"finescan: {answer.message}")
            code = max(code, answer.exit_code)
            continue
        _warn(path, answer, how.language)
        _write(folder, answer.files, force=force)
    if not inputs.locators:
        say("finescan: there is no letter here: nothing was written")
    return code


def _write(folder: Path, files: Mapping[str, bytes], *, force: bool) -> None:
    """All files or none: what is there already is found before the first is written."""
    unwritten([folder / name for name in files], force=force)
    for name, data in files.items():
        written(folder / name, data)
    say(f"finescan: wrote {len(files)} files to {folder}")


def _warn(path: str, answer: Answer, language: str) -> None:
    told.blanks(path, answer, language)
    if answer.verdict in _CALM:
        say(f"finescan: {path}: nothing suspicious was found in this letter. Look twice before you answer it so.")


def _names(paths: Iterable[str]) -> Iterator[str]:
    """Names of folders for the letters, with a number where two have the same."""
    seen: dict[str, int] = {}
    for path in paths:
        name = Path(path).stem or "letter"
        seen[name] = seen.get(name, 0) + 1
        yield name if seen[name] == 1 else f"{name}-{seen[name]}"
