"""`finescan explain`."""

from __future__ import annotations

from typing import Annotated

import typer

from finescan import api
from finescan.cli import options as opt


def explain(
    letter: Annotated[str, typer.Argument(help="A file, or - for stdin.", metavar="LETTER")],
    rule: Annotated[str, typer.Option("--rule", help="The id of the rule; see 'finescan rules list'.", metavar="ID")],
    lang: opt.Lang = None,
    rules: opt.RuleFolders = None,
    engine: opt.Engine = opt.EngineName.EMBEDDED,
    password: opt.Password = None,
    pages: opt.Pages = None,
    part: opt.PartName = None,
    time_limit: opt.TimeLimit = opt.SECONDS,
) -> None:
    """Show why a rule does or does not fire on a letter: which parts match, which do not, the nearest text."""
    told = api.explain(
        letter,
        rule,
        time_limit=time_limit,
        language=opt.language(lang),
        rules=rules or (),
        engine=engine,
        password=password,
        pages=opt.page_range(pages),
        part=part,
    )
    typer.echo(told.rstrip("\n"))
