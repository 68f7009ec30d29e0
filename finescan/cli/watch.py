"""`finescan watch`."""

from __future__ import annotations

import datetime as dt
import signal
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING, Annotated

import typer

from finescan import api
from finescan.api import FailOn, Format, Limits
from finescan.cli import options as opt
from finescan.cli.ending import say
from finescan.errors import ExitCode, NotWritableError, UsageError
from finescan.model import place

if TYPE_CHECKING:
    from finescan.api import Options, Result, Scanned
    from finescan.api.watching import Done


@dataclass(frozen=True, slots=True)
class _Orders:
    """What is to be done with what arrives."""

    reports: Path | None
    silent: bool
    alert: FailOn
    command: tuple[str, ...] | None
    url: str | None
    sort_into: Path | None
    language: str


def watch(
    folders: Annotated[list[Path], typer.Argument(help="Folders into which letters arrive.", metavar="FOLDER")],
    index: Annotated[
        Path, typer.Option("--index", help="Keep what was read in this file (made if it is not there).", metavar="FILE")
    ],
    interval: Annotated[float, typer.Option("--interval", min=0.1, help="Seconds between two looks.", metavar="N")] = 5,
    reports: Annotated[
        Path | None,
        typer.Option("--reports", help="Folder for the reports; default: beside the letters.", metavar="DIR"),
    ] = None,
    no_reports: Annotated[bool, typer.Option("--no-reports", help="Write no reports, only the log.")] = False,
    alert_from: Annotated[
        FailOn, typer.Option("--alert-from", help="Use --command and --post from this verdict on.")
    ] = FailOn.SUSPICIOUS,
    command: Annotated[
        str | None,
        typer.Option("--command", help="Run this with the letter as JSON on its standard input.", metavar="CMD"),
    ] = None,
    post: Annotated[
        str | None, typer.Option("--post", help="Post the letter as JSON to this address.", metavar="URL")
    ] = None,
    sort_into: Annotated[
        Path | None,
        typer.Option(
            "--sort-into", help="Move files that were read into a folder here, named like their verdict.", metavar="DIR"
        ),
    ] = None,
    jobs: Annotated[int | None, typer.Option("--jobs", "-j", min=1, help="Processes; default: all cores.")] = None,
    lang: opt.Lang = None,
    engine: opt.Engine = opt.EngineName.EMBEDDED,
    rules: opt.RuleFolders = None,
    allow: opt.Allow = None,
    split: opt.Split = "auto",
    password: opt.Password = None,
    time_limit: opt.TimeLimit = opt.SECONDS,
    max_pages: opt.MaxPages = opt.PAGES,
    max_bytes: opt.MaxBytes = opt.BYTES,
    max_pixels: opt.MaxPixels = opt.PIXELS,
) -> None:
    """Read letters as they arrive, write a report of each, and log one line a letter, until interrupted.

    A file is read when it did not change between two looks; one that cannot be read is tried again later. Originals
    stay as they are, and nothing is sent, unless --sort-into, --command or --post say so. Ctrl-C ends it (as does
    SIGTERM), with exit code 0; started again, it goes on where it was.
    """
    from finescan.api import watching

    how = api.options(
        language=opt.language(lang),
        engine=engine,
        password=password,
        rules=rules or (),
        allow=allow,
        limits=Limits(max_bytes=max_bytes, max_pages=max_pages, max_pixels=max_pixels),
        drawn=None if no_reports else Format.HTML,
        split=split,
    )
    orders = _Orders(
        reports,
        no_reports,
        alert_from,
        watching.arguments(command) if command else None,
        watching.checked_url(post) if post else None,
        sort_into,
        how.language,
    )
    _check(folders, orders)
    _watch(folders, how, index, orders, interval=interval, jobs=jobs, time_limit=time_limit)


def _check(folders: list[Path], orders: _Orders) -> None:
    for folder in folders:
        if not folder.is_dir():
            raise UsageError(f"{folder}: there is no such folder. Make it, or name another.")
        if orders.sort_into is not None and orders.sort_into.resolve().is_relative_to(folder.resolve()):
            raise UsageError(f"{orders.sort_into}: lies in a folder that is watched. Sort into one outside of it.")


def _watch(
    folders: list[Path],
    how: Options,
    index: Path,
    orders: _Orders,
    *,
    interval: float,
    jobs: int | None,
    time_limit: float,
) -> None:
    from finescan.api import watching

    stop = Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: stop.set())
    say(f"finescan: watching {', '.join(map(str, folders))}")
    paths = [str(folder) for folder in folders]
    events = watching.events(paths, how, index, interval=interval, stop=stop, jobs=jobs, time_limit=time_limit)
    with closing(events):
        for event in events:
            if isinstance(event, watching.Done):
                _sort(event, orders)
            else:
                _take(event, orders)
            if stop.is_set():
                break
    say("finescan: stopped")


def _take(letter: Scanned, orders: _Orders) -> None:
    from finescan.api import watching

    result = letter.result
    _log(result)
    if not orders.silent:
        _tried(lambda: watching.write_report(letter, orders.reports, orders.language))
    if api.exit_code(result, orders.alert) is not ExitCode.FLAGGED:
        return
    for failed in (
        watching.run(orders.command, result) if orders.command else None,
        watching.post(orders.url, result) if orders.url else None,
    ):
        if failed:
            say(f"finescan: {failed}")


def _sort(done: Done, orders: _Orders) -> None:
    from finescan.api import watching

    into = orders.sort_into
    if into is not None:
        _tried(lambda: watching.sort_into(into, Path(done.path), done.worst))


def _tried(work: Callable[[], object]) -> None:
    """A report or a move that fails is told, and the watch goes on."""
    try:
        work()
    except NotWritableError as error:
        say(f"finescan: {error.message}")
    except OSError as error:
        say(f"finescan: {error.filename}: {error.strerror}")


def _log(result: Result) -> None:
    now = dt.datetime.now().astimezone().isoformat(timespec="seconds")
    where = place(result.source.path, result.source.part)
    said = result.errors[0].message.removeprefix(f"{where}: ") if result.errors else result.summary
    line = f"{now} {result.verdict.value} {result.score} {where}: {said}"
    typer.echo("".join(char if char.isprintable() else " " for char in line))
