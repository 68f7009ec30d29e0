"""`finescan doctor`."""

from __future__ import annotations

import typer

from finescan import api
from finescan.errors import ExitCode


def doctor() -> None:
    """Check Python, OCR engines, language data, rules and write access; say how to repair what is amiss."""
    code = ExitCode.OK
    for check in api.checks():
        optional = not check.passed and check.exit_code is ExitCode.OK
        mark = "ok" if check.passed else "--" if optional else "!!"
        typer.echo(f"{mark}  {check.name:<16} {check.detail}")
        code = max(code, check.exit_code)
    raise typer.Exit(code)
