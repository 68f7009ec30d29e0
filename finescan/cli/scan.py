"""`finescan scan`."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from finescan.cli import options as opt
from finescan.cli.ending import say
from finescan.cli.formats import AS_KNOWN, Report, report
from finescan.cli.output import opened, read_folder
from finescan.cli.progress import tracked
from finescan.errors import ExitCode
from finescan.model import Limits
from finescan.reports.outcome import FailOn, exit_code

if TYPE_CHECKING:
    from finescan.reports.contract import Result
    from finescan.runner import Inputs


_NAMED = 10


def scan(
    paths: Annotated[list[str], typer.Argument(help="Files, folders, or - for stdin.", metavar="PATH")],
    form: Annotated[opt.Format, typer.Option("--format", help="What to print.")] = opt.Format.TEXT,
    output: Annotated[Path | None, typer.Option("--output", "-o", help="Write to this file.", metavar="FILE")] = None,
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
    from finescan import runner

    limits = Limits(max_bytes=max_bytes, max_pages=max_pages, max_pixels=max_pixels)
    choice = opt.choice(rules, only, skip, allow)
    read = read_folder(output) if sidecar else None
    how = runner.Options(opt.language(lang), engine, password, choice, limits, read, opt.laws(worksheet, law))
    found = runner.inputs(paths, limits)
    _mention(found)
    results = runner.scan(found.locators, how, jobs=jobs or runner.default_jobs(), time_limit=time_limit)
    with opened(output) as stream, closing(results):
        shown = tracked(results, len(found.locators))
        letters = _letters(shown, in_order=form not in AS_KNOWN)
        written = report(form, stream, how.language, several=found.several, excel=excel)
        code = _write(letters, written, fail_on)
    raise typer.Exit(code)


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


def _letters(results: Iterable[tuple[int, tuple[Result, ...]]], *, in_order: bool) -> Iterator[Result]:
    from finescan.runner import in_order as sorted_

    for group in sorted_(results) if in_order else (group for _, group in results):
        yield from group


def _write(results: Iterable[Result], report: Report, fail_on: FailOn) -> ExitCode:
    code = ExitCode.OK
    try:
        for result in results:
            code = max(code, exit_code(result, fail_on))
            report.add(result)
    finally:
        report.close()
    return code
