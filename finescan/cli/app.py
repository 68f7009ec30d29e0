"""The commands under one name."""

from __future__ import annotations

import os
import signal
import sys
from typing import Annotated, NoReturn, TextIO

import typer

from finescan.cli import (
    archive,
    config,
    counter,
    deadlines,
    doctor,
    explain,
    fingerprint,
    reply,
    rules,
    scan,
    text,
    watch,
)
from finescan.cli.ending import GuardedGroup
from finescan.version import __version__

app = typer.Typer(
    name="finescan",
    cls=GuardedGroup,
    help="Finds the hidden fee in official-looking letters: what it costs, for how long, and how one would be bound.",
    epilog="Letters are only read, never changed, and nothing is sent. Not legal advice.",
    context_settings={"help_option_names": ["-h", "--help"]},
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)
app.command("scan", no_args_is_help=True)(scan.scan)
app.command("watch", no_args_is_help=True)(watch.watch)
app.command("explain", no_args_is_help=True)(explain.explain)
app.command("text", no_args_is_help=True)(text.text)
app.command("fingerprint", no_args_is_help=True)(fingerprint.fingerprint)
app.command("counter", no_args_is_help=True)(counter.counter)
app.command("reply", no_args_is_help=True)(reply.reply)
app.command("deadlines", no_args_is_help=True)(deadlines.deadlines)
app.command("doctor")(doctor.doctor)
app.add_typer(archive.app, name="archive")
app.add_typer(rules.app, name="rules")
app.add_typer(config.app, name="config")


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"finescan {__version__}")
        raise typer.Exit


@app.callback(invoke_without_command=True)
def _start(
    context: typer.Context,
    version: Annotated[  # noqa: ARG001 - its callback acts on it
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version and end.")
    ] = False,
) -> None:
    if context.invoked_subcommand is None:
        typer.echo(context.get_help())


def main() -> None:
    """Run the command line and end the process with its exit code."""
    signal.signal(signal.SIGTERM, _terminated)
    sys.stdout, sys.stderr = sys.stdout or _nowhere(), sys.stderr or _nowhere()
    app(prog_name="finescan")


def _nowhere() -> TextIO:
    """For a stream that the caller closed (`>&-`), in which case Python has none."""
    return open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123 - it lasts as long as the process


def _terminated(*_: object) -> NoReturn:
    raise KeyboardInterrupt
