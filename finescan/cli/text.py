"""`finescan text`."""

from __future__ import annotations

from typing import Annotated

import typer

from finescan import api
from finescan.cli import options as opt
from finescan.errors import UsageError


def text(
    letter: Annotated[str, typer.Argument(help="A file, or - for stdin.", metavar="LETTER")],
    sizes: Annotated[bool, typer.Option("--sizes", help="Each line with page, size, contrast and place.")] = False,
    hocr: Annotated[bool, typer.Option("--hocr", help="As hOCR, with the box of every word.")] = False,
    engine: opt.Engine = opt.EngineName.EMBEDDED,
    password: opt.Password = None,
    pages: opt.Pages = None,
    part: opt.PartName = None,
    time_limit: opt.TimeLimit = opt.SECONDS,
) -> None:
    """Print what was read in a letter."""
    if sizes and hocr:
        raise UsageError("--sizes and --hocr do not go together. Choose one.")
    form = "hocr" if hocr else "sizes" if sizes else "plain"
    found = api.read_text(
        letter, form, engine=engine, password=password, pages=opt.page_range(pages), part=part, time_limit=time_limit
    )
    typer.echo(found.rstrip("\n"))
