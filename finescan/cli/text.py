"""`finescan text`."""

from __future__ import annotations

from typing import Annotated

import typer

from finescan.cli import options as opt
from finescan.errors import UsageError


def text(
    letter: Annotated[str, typer.Argument(help="A file, or - for stdin.", metavar="LETTER")],
    sizes: Annotated[bool, typer.Option("--sizes", help="Each line with page, size, contrast and place.")] = False,
    hocr: Annotated[bool, typer.Option("--hocr", help="As hOCR, with the box of every word.")] = False,
    engine: opt.Engine = opt.EngineName.EMBEDDED,
    password: opt.Password = None,
    time_limit: opt.TimeLimit = opt.SECONDS,
) -> None:
    """Print what was read in a letter."""
    if sizes and hocr:
        raise UsageError("--sizes and --hocr do not go together. Choose one.")
    from finescan import runner
    from finescan.runner import showing

    work = showing.hocr if hocr else showing.text_with_sizes if sizes else showing.plain_text
    locator = opt.single(letter)
    typer.echo(runner.once(work, locator, opt.reading(engine, password), time_limit=time_limit).rstrip("\n"))
