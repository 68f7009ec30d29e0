"""`finescan rules`: list, show, test and check the rules that letters are judged by."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from finescan.cli import tables
from finescan.cli.case import Templates
from finescan.cli.options import Lang, RuleFolders, language
from finescan.cli.rules_new import new
from finescan.cli.rules_test import run_examples
from finescan.errors import ExitCode, UsageError
from finescan.model import Category

if TYPE_CHECKING:
    from finescan.api.rules import Rule

app = typer.Typer(
    help="List, show, test, check and draft rules.",
    no_args_is_help=True,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _chosen(own: Sequence[Path] | None, ids: Sequence[str] | None) -> tuple[Rule, ...]:
    from finescan.api import rules

    return rules.chosen(rules.load(*(own or ())), ids or ())


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
    tables.show(("rule", "severity", "points", "title"), rows, right={"points"}, with_head=False)
    if sys.stdout.isatty():
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


@app.command()
def check(rules: RuleFolders = None, templates: Templates = None) -> None:
    """Check all rule files and templates of letters, and name every issue with file and line. Exit code 4 for any."""
    from finescan.api.rules import check as checked
    from finescan.api.rules import check_templates

    outcome = checked(*(rules or ()))
    issues = [*outcome.issues, *check_templates(*(templates or ()))]
    for issue in issues:
        typer.echo(str(issue))
    count = len(issues)
    typer.echo(f"{len(outcome.rules)} sound rules, {count or 'no'} {'issue' if count == 1 else 'issues'}", err=True)
    if count:
        raise typer.Exit(ExitCode.BAD_RULES)


@app.command()
def schema() -> None:
    """Print the JSON Schema of a rule file, for editors."""
    from finescan.api.rules import json_schema

    typer.echo(json.dumps(json_schema(), indent=2, ensure_ascii=False))


app.command("test")(run_examples)
app.command("new", no_args_is_help=True)(new)
