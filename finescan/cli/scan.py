"""`finescan scan`."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, TextIO

import typer

from finescan import api
from finescan.api import AS_KNOWN, DRAWN, FailOn, Format, Limits
from finescan.cli import options as opt
from finescan.cli.ending import say
from finescan.cli.output import opened, read_folder
from finescan.cli.progress import tracked
from finescan.errors import ExitCode, UsageError

if TYPE_CHECKING:
    from finescan.api import Report, Scanned
    from finescan.api.scanning import ClusterChoice, Indexed, Tally


def scan(
    paths: Annotated[
        list[str] | None,
        typer.Argument(help="Letters, mails, mailboxes, archives, folders, or - for stdin.", metavar="PATH"),
    ] = None,
    form: Annotated[Format, typer.Option("--format", help="What to print.")] = Format.TEXT,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", help="Write to this file, or folder.", metavar="PATH")
    ] = None,
    excel: Annotated[bool, typer.Option("--excel", help="CSV as Excel opens it with a double click.")] = False,
    jobs: Annotated[int | None, typer.Option("--jobs", "-j", min=1, help="Processes; default: all cores.")] = None,
    fail_on: Annotated[FailOn, typer.Option("--fail-on", help="Exit with 1 from this verdict on.")] = FailOn.SUSPICIOUS,
    index: Annotated[
        Path | None,
        typer.Option(
            "--index",
            help="Keep what was read in this file (made if it is not there), and do not read it again.",
            metavar="FILE",
        ),
    ] = None,
    new: Annotated[bool, typer.Option("--new", help="With --index: print only letters that it did not know.")] = False,
    rejudge: Annotated[
        bool,
        typer.Option(
            "--rejudge", help="With --index: judge all that was read before by the rules of today, even without PATH."
        ),
    ] = False,
    cluster: Annotated[
        str | None,
        typer.Option(
            "--cluster", help="Let the workers of this dask scheduler read, as tcp://host:8786.", metavar="ADDRESS"
        ),
    ] = None,
    shared: Annotated[
        bool, typer.Option("--shared", help="With --cluster: the workers have the files under the same paths.")
    ] = False,
    payments: Annotated[
        list[Path] | None,
        typer.Option(
            "--payments",
            help="With --index: bank statements (CAMT.053, MT940, CSV) to tell what was paid; repeatable.",
            metavar="FILE",
        ),
    ] = None,
    lang: opt.Lang = None,
    engine: opt.Engine = opt.EngineName.EMBEDDED,
    only: Annotated[
        list[str] | None, typer.Option("--only", help="Judge by this rule only; repeatable.", metavar="RULE")
    ] = None,
    skip: Annotated[
        list[str] | None, typer.Option("--skip", help="Leave this rule out; repeatable.", metavar="RULE")
    ] = None,
    rules: opt.RuleFolders = None,
    allow: opt.Allow = None,
    known: Annotated[
        list[Path] | None,
        typer.Option(
            "--known",
            help="Say of a letter that it resembles one of these fingerprints; a file or a folder, repeatable.",
            metavar="FILE",
        ),
    ] = None,
    sidecar: Annotated[
        bool, typer.Option("--sidecar", help="Write what was read beside the report: text and hOCR in FILE-read/.")
    ] = False,
    worksheet: opt.Worksheet = False,
    law: opt.LawOf = None,
    split: opt.Split = "auto",
    join: Annotated[
        opt.JoinBy | None,
        typer.Option("--join", help="Pictures are pages of one letter: by name (letter-1, letter-2), or a folder."),
    ] = None,
    password: opt.Password = None,
    time_limit: opt.TimeLimit = opt.SECONDS,
    max_pages: opt.MaxPages = opt.PAGES,
    max_bytes: opt.MaxBytes = opt.BYTES,
    max_pixels: opt.MaxPixels = opt.PIXELS,
) -> None:
    """Read letters and say what they cost, for how long, and how they would bind you.

    Exit code: 0 nothing found, 1 a letter at or above --fail-on, 2 usage, 3 an input could not be read,
    4 invalid rule file, 5 tool or language data missing, 6 output not writable, 70 a bug, 130 interrupted.
    Of several, the highest below 130.
    """
    limits = Limits(max_bytes=max_bytes, max_pages=max_pages, max_pixels=max_pixels)
    how = api.options(
        language=opt.language(lang),
        engine=engine,
        password=password,
        rules=rules or (),
        only=only or (),
        skip=skip or (),
        allow=allow,
        known=known or (),
        limits=limits,
        worksheet=worksheet,
        law=law or (),
        sidecar=read_folder(output) if sidecar else None,
        drawn=form if form in DRAWN else None,
        split=split,
        join=join,
    )
    from finescan.api import scanning

    given, tally = paths or [], scanning.Tally()
    letters = scanning.letters(
        given,
        how,
        tally,
        jobs=jobs or api.cores(),
        time_limit=time_limit,
        ordered=form not in AS_KNOWN,
        indexed=_indexed(index, given, new=new, rejudge=rejudge, payments=bool(payments)),
        cluster=_cluster(cluster, shared=shared),
    )
    several = rejudge or scanning.several(given)
    with closing(letters), _report(form, output, how.language, several=several, excel=excel) as report:
        code = _write(tracked(letters, given, tally), report, fail_on)
    _tell(tally, how.language)
    if payments and index is not None:
        from finescan.cli.archive_report import match_payments

        match_payments(index, payments, how.language)
    raise typer.Exit(code)


def _indexed(index: Path | None, paths: list[str], *, new: bool, rejudge: bool, payments: bool) -> Indexed | None:
    """The index that was asked for. Raises UsageError for options that need one, and where there is nothing to scan."""
    if not paths and not rejudge:
        raise UsageError("Say what is to be scanned: files, folders, mails, archives, or - for standard input.")
    if index is None:
        if new or rejudge or payments:
            raise UsageError("--new, --rejudge and --payments go with --index FILE.")
        return None
    from finescan.api.scanning import Indexed

    return Indexed(index, fresh=new, rejudge=rejudge)


def _cluster(address: str | None, *, shared: bool) -> ClusterChoice | None:
    if address is None:
        if shared:
            raise UsageError("--shared goes with --cluster ADDRESS.")
        return None
    from finescan.api.scanning import ClusterChoice

    return ClusterChoice(address, shared)


@contextmanager
def _report(form: Format, output: Path | None, language: str, *, several: bool, excel: bool) -> Iterator[Report]:
    """The writer of the format: to a stream, or pages to a folder."""
    if form in DRAWN and (several or (output is not None and output.is_dir())):
        if output is None or str(output) == "-":
            raise UsageError(f"Each letter gets a {form.upper()} page of its own: give a folder for them with -o.")
        yield api.folder_report(output, form, language)
        return
    with opened(output) as stream:
        screen = _screen() if stream is sys.stdout.buffer else None
        yield api.report_to(stream, form, language, several=several, excel=excel, screen=screen)


def _screen() -> TextIO:
    """Stdout itself, for its colours."""
    sys.stdout.reconfigure(errors="replace")  # type: ignore[union-attr]
    return sys.stdout


def _tell(tally: Tally, language: str) -> None:
    """Say what was left out, a few by name, and how what was seen adds up."""
    if tally.skipped.total() <= len(tally.named):
        for name, reason in tally.named:
            say(f"finescan: skipped {name} ({reason})")
    if tally.seen == tally.skipped.total():
        say("finescan: there is no letter here: nothing was scanned")
    elif tally.seen > 1:
        say(f"finescan: {tally.said(language)}")


def _write(letters: Iterable[Scanned], report: Report, fail_on: FailOn) -> ExitCode:
    code = ExitCode.OK
    try:
        for result, page in letters:
            code = max(code, api.exit_code(result, fail_on))
            report.add(result, page)
    finally:
        report.close()
    return code
