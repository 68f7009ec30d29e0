"""How a run ends: the one place where errors become messages and exit codes."""

from __future__ import annotations

import errno
import os
import sys
import traceback

import typer
from typer.core import TyperGroup

from finescan.cli.options import language
from finescan.errors import ExitCode, FinescanError

CLOSED_PIPE = 128 + 13
"""What the shell shows of a program that a closed pipe ended. Windows has no name for that signal."""

_NO_ROOM = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})

ISSUES = "https://github.com/finescan/finescan/issues"


class GuardedGroup(TyperGroup):
    """Runs a command and turns what it raises into a message for the user and an exit code."""

    def invoke(self, ctx: typer.Context) -> object:  # type: ignore[override]
        """Run the command of `ctx`; raises nothing but `typer.Exit` and usage errors."""
        try:
            value = super().invoke(ctx)
            sys.stdout.flush()
        except FinescanError as error:
            german = error.german if language(None) == "de" else None
            say(f"finescan: {german or error.message}")
            raise typer.Exit(error.exit_code) from error
        except BrokenPipeError as error:
            _forget_stdout()
            raise typer.Exit(CLOSED_PIPE) from error
        except KeyboardInterrupt as error:
            say("finescan: interrupted")
            raise typer.Exit(ExitCode.INTERRUPTED) from error
        except Exception as error:
            # What the parser raises can show itself; typer has no public name for the base of these.
            if isinstance(error, (typer.Exit, typer.Abort)) or hasattr(error, "show"):
                raise
            raise typer.Exit(_unforeseen(error)) from error
        return value


def say(message: str) -> None:
    """Tell the user something, on stderr; file names in it may hold what steers a terminal."""
    typer.echo("".join(c if c.isprintable() or c == "\n" else "�" for c in message), err=True)


def _unforeseen(error: Exception) -> ExitCode:
    if isinstance(error, OSError) and error.errno in _NO_ROOM:
        _forget_stdout()
        say(f"finescan: the output cannot be written ({error.strerror}). Make room, or write to another place.")
        return ExitCode.NOT_WRITABLE
    if os.environ.get("FINESCAN_DEBUG"):
        traceback.print_exception(error)
    say(
        f"finescan: this is a bug ({type(error).__name__}). Please report it at {ISSUES} "
        "with the output of the same command under FINESCAN_DEBUG=1."
    )
    return ExitCode.BUG


def _forget_stdout() -> None:
    """At its end Python flushes stdout and would complain about the closed pipe once more."""
    with open(os.devnull, "wb") as nowhere:  # noqa: PTH123
        os.dup2(nowhere.fileno(), sys.stdout.fileno())
