"""`finescan rules`: list, show, test and check the rules that letters are judged by."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from finescan.cli.options import Lang, RuleFolders, language
from finescan.errors import ExitCode, UsageError
from finescan.model import Category

if TYPE_CHECKING:
    from finescan.rulebook import Rule, RuleSet
    from finescan.rulebook.examples import RuleResult

app = typer.Typer(
    help="List, show, test and check the rules.",
    no_args_is_help=True,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)

RuleIds = Annotated[
    list[str] | None,
    typer.Argument(help="Ids or globs, as in 'de.hidden-fee.*'; all if none is given.", metavar="ID"),
]


def _folders(own: Sequence[Path] | None) -> tuple[Path, ...]:
    from finescan.rulebook import shipped_rules

    return (shipped_rules(), *(own or ()))


def _chosen(own: Sequence[Path] | None, ids: Sequence[str] | None) -> tuple[Rule, ...]:
    from finescan import rulebook

    return _fitting(rulebook.load(*_folders(own)), ids)


def _fitting(rules: RuleSet, ids: Sequence[str] | None) -> tuple[Rule, ...]:
    for glob in ids or ():
        if not rules.some(glob):
            raise UsageError(
                f'There is no sound rule "{glob}". `finescan rules list` shows all, `finescan rules check` the issues.'
            )
    return rules.some(*(ids or ()))


@app.command("list")
def list_(
    category: Annotated[str | None, typer.Option("--category", help="Only this category.", metavar="NAME")] = None,
    of: Annotated[
        str | None, typer.Option("--language", help="Only rules for letters in this language.", metavar="CODE")
    ] = None,
    lang: Lang = None,
    rules: RuleFolders = None,
) -> None:
    """List the rules: id, severity, points, title."""
    found = [
        rule
        for rule in _chosen(rules, None)
        if (category is None or rule.category == category) and (of is None or rule.language == of)
    ]
    if category is not None and category not in set(Category):
        raise UsageError(f"There is no category '{category}'. There are {', '.join(Category)}.")
    rows = [(rule.id, rule.severity.value, f"{rule.points:+d}", rule.title[language(lang)]) for rule in found]
    if sys.stdout.isatty():
        _table(rows)
    else:
        for row in rows:
            typer.echo("\t".join(row))


def _table(rows: Sequence[tuple[str, str, str, str]]) -> None:
    from rich.console import Console
    from rich.table import Table

    table = Table(box=None, header_style="bold", pad_edge=False)
    table.add_column("rule", no_wrap=True)
    table.add_column("severity")
    table.add_column("points", justify="right")
    table.add_column("title")
    for row in rows:
        table.add_row(*row)
    Console().print(table)
    typer.echo(f"{len(rows)} rules", err=True)


@app.command(no_args_is_help=True)
def show(
    rule: Annotated[str, typer.Argument(help="The id of the rule; see 'finescan rules list'.", metavar="ID")],
    rules: RuleFolders = None,
) -> None:
    """Print the file of a rule, with the path of it as first line."""
    for found in _chosen(rules, [rule]):
        typer.echo(f"# {found.path}")
        typer.echo(found.path.read_text(encoding="utf-8").rstrip("\n"))


@app.command("test")
def run_examples(
    ids: RuleIds = None,
    mutations: Annotated[
        bool, typer.Option("--mutations", help="Also name the conditions that no example needs.")
    ] = False,
    rules: RuleFolders = None,
) -> None:
    """Run the examples of the rules. Exit code 1 if one comes out otherwise than its rule says, 4 for a faulty file."""
    from finescan import rulebook
    from finescan.rulebook import examples

    outcome = rulebook.examine(*_folders(rules), trusted=rulebook.shipped_rules())
    for issue in outcome.issues:
        typer.echo(str(issue), err=True)
    results = examples.test_rules(_fitting(outcome.rules, ids))
    for result in results:
        _report(result, mutations)
    failed = sum(not result.passed for result in results)
    count = sum(len(result.rule.examples) for result in results)
    told = f"{_counted(len(results), 'rule')} with {_counted(count, 'example')}: {failed or 'none'} failed"
    typer.echo(told, err=True)
    if failed or outcome.issues:
        raise typer.Exit(ExitCode.BAD_RULES if outcome.issues else ExitCode.FLAGGED)


def _report(result: RuleResult, mutations: bool) -> None:
    from finescan.rulebook.examples import needless

    for failure in result.failures:
        typer.echo(str(failure))
    for condition in needless(result.rule) if mutations else ():
        typer.echo(f"{result.rule.path}:1: warning: no example needs the condition {condition}")


def _counted(count: int, noun: str) -> str:
    return f"{count or 'no'} {noun if count == 1 else f'{noun}s'}"


@app.command()
def check(rules: RuleFolders = None) -> None:
    """Check all rule files and name every issue with file and line. Exit code 4 if there is one."""
    from finescan import rulebook

    outcome = rulebook.examine(*_folders(rules))
    for issue in outcome.issues:
        typer.echo(str(issue))
    typer.echo(f"{len(outcome.rules)} sound rules, {_counted(len(outcome.issues), 'issue')}", err=True)
    if outcome.issues:
        raise typer.Exit(ExitCode.BAD_RULES)


@app.command()
def schema() -> None:
    """Print the JSON Schema of a rule file, for editors."""
    from finescan.rulebook.schema import json_schema

    typer.echo(json.dumps(json_schema(), indent=2, ensure_ascii=False))
