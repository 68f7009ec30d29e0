"""`finescan explain`."""

from __future__ import annotations

from typing import Annotated

import typer

from finescan.cli import options as opt


def explain(
    letter: Annotated[str, typer.Argument(help="A file, or - for stdin.", metavar="LETTER")],
    rule: Annotated[str, typer.Option("--rule", help="The id of the rule; see 'finescan rules list'.", metavar="ID")],
    lang: opt.Lang = None,
    rules: opt.RuleFolders = None,
    engine: opt.Engine = opt.EngineName.EMBEDDED,
    password: opt.Password = None,
    time_limit: opt.TimeLimit = opt.SECONDS,
) -> None:
    """Show why a rule does or does not fire on a letter: which parts match, which do not, the nearest text."""
    from finescan import runner
    from finescan.runner.showing import explanation

    how = runner.Options(opt.language(lang), engine, password, opt.choice(rules, only=[rule]))
    typer.echo(runner.once(explanation, opt.single(letter), how, time_limit=time_limit).rstrip("\n"))
