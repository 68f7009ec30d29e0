"""`finescan scan`."""

from __future__ import annotations

import sys
from collections import Counter
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
    from finescan.api import Inputs, Report, Scanned


_NAMED = 10


def scan(
    paths: Annotated[list[str], typer.Argument(help="Files, folders, or - for stdin.", metavar="PATH")],
    form: Annotated[Format, typer.Option("--format", help="What to print.")] = Format.TEXT,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", help="Write to this file, or folder.", metavar="PATH")
    ] = None,
    excel: Annotated[bool, typer.Option("--excel", help="CSV as Excel opens it with a double click.")] = False,
    jobs: Annotated[int | None, typer.Option("--jobs", "-j", min=1, help="Processes; default: all cores.")] = None,
    fail_on: Annotated[FailOn, typer.Option("--fail-on", help="Exit with 1 from this verdict on.")] = FailOn.SUSPICIOUS,
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
    sidecar: Annotated[
        bool, typer.Option("--sidecar", help="Write what was read beside the report: text and hOCR in FILE-read/.")
    ] = False,
    worksheet: opt.Worksheet = False,
    law: opt.LawOf = None,
    split: opt.Split = "auto",
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
        limits=limits,
        worksheet=worksheet,
        law=law or (),
        sidecar=read_folder(output) if sidecar else None,
        drawn=form if form in DRAWN else None,
        split=split,
    )
    found = api.find(*paths, limits=limits)
    _mention(found)
    ordered = form not in AS_KNOWN
    letters = api.scan_inputs(
        found, how, jobs=jobs or api.cores(), time_limit=time_limit, ordered=ordered, watch=tracked
    )
    with closing(letters), _report(form, output, how.language, several=found.several, excel=excel) as report:
        code = _write(letters, report, fail_on)
    raise typer.Exit(code)


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


def _mention(found: Inputs) -> None:
    """Say what was left out of folders, a few by name and many by kind, and where nothing is left to scan."""
    skipped = found.skipped
    if len(skipped) <= _NAMED:
        for one in skipped:
            say(f"finescan: skipped {one.path} ({one.reason})")
    else:
        kinds = Counter(one.reason for one in skipped).most_common()
        say(f"finescan: skipped {len(skipped)} files: {'; '.join(f'{count} x {reason}' for reason, count in kinds)}")
    if not found.locators:
        say("finescan: there is no letter here: nothing was scanned")


def _write(letters: Iterable[Scanned], report: Report, fail_on: FailOn) -> ExitCode:
    code = ExitCode.OK
    try:
        for result, page in letters:
            code = max(code, api.exit_code(result, fail_on))
            report.add(result, page)
    finally:
        report.close()
    return code
