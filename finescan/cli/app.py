"""The commands under one name."""

from __future__ import annotations

import os
import signal
import sys
from importlib import import_module
from typing import Annotated, NoReturn, TextIO

import typer

from finescan.cli.ending import GuardedGroup
from finescan.version import __version__

COMMANDS = (
    *("scan", "watch", "explain", "text", "fingerprint", "counter", "reply", "deadlines", "doctor"),
    *("archive", "rules", "config"),
)
"""Modules beside this one in the order of `finescan --help`; each has a function of its name, or `app`, a group."""


def application(*wanted: str) -> typer.Typer:
    """The command line with all commands, or with those that are wanted, which is quicker."""
    app = typer.Typer(
        name="finescan",
        cls=GuardedGroup,
        help="Finds the hidden fee in official-looking letters: "
        "what it costs, for how long, and how one would be bound.",
        epilog="Letters are only read, never changed, and nothing is sent. Not legal advice.",
        context_settings={"help_option_names": ["-h", "--help"]},
        add_completion=False,
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
    )
    app.callback(invoke_without_command=True)(_start)
    for name in wanted or COMMANDS:
        module = import_module(f"finescan.cli.{name}")
        if hasattr(module, "app"):
            app.add_typer(module.app, name=name)
        else:
            app.command(name, no_args_is_help=name != "doctor")(getattr(module, name))
    return app


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"finescan {__version__}")
        raise typer.Exit


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
    application(*(name for name in sys.argv[1:2] if name in COMMANDS))(prog_name="finescan")


def _nowhere() -> TextIO:
    """For a stream that the caller closed (`>&-`), in which case Python has none."""
    return open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123 - it lasts as long as the process


def _terminated(*_: object) -> NoReturn:
    raise KeyboardInterrupt
