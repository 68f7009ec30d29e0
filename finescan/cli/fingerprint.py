"""`finescan fingerprint`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from finescan import api
from finescan.cli import options as opt
from finescan.cli.ending import say
from finescan.cli.output import opened
from finescan.errors import ExitCode, NotUsableError

if TYPE_CHECKING:
    from finescan.api.fingerprints import Fingerprint


def fingerprint(
    paths: Annotated[list[str], typer.Argument(help="Files, folders, or - for stdin.", metavar="LETTER")],
    output: opt.Output = None,
    title: Annotated[
        str | None, typer.Option("--title", help="What you call the letter; is shown where it is recognised.")
    ] = None,
    source: Annotated[str | None, typer.Option("--source", help="Who says so, or where it was seen.")] = None,
    engine: opt.Engine = opt.EngineName.EMBEDDED,
    password: opt.Password = None,
    lang: opt.Lang = None,
    time_limit: opt.TimeLimit = opt.SECONDS,
) -> None:
    """Make a fingerprint of a letter, to share: by it others recognise the same wording, and it holds no text.

    `finescan scan --known FILE` recognises the letter elsewhere, whoever it went to and however it was scanned.
    """
    from finescan.api import fingerprints

    language = opt.language(lang)
    how: api.Settings = {"language": language, "engine": engine, "password": password}
    letters = api.scan_each(*paths, jobs=api.cores(), time_limit=time_limit, **how)
    made: list[Fingerprint] = []
    code = ExitCode.OK
    for result, _ in letters:
        try:
            made.append(fingerprints.fingerprint(result, title=title, source=source))
        except NotUsableError as error:
            say(f"finescan: {error.german if error.german and language == 'de' else error.message}")
            code = max(code, error.exit_code, api.exit_code(result, api.FailOn.NEVER))
    if made:
        with opened(output) as stream:
            stream.write(fingerprints.dump(made))
    raise typer.Exit(code)
