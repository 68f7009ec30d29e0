"""`finescan rules test`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from finescan import api
from finescan.cli import options as opt
from finescan.cli import tables
from finescan.cli.ending import say
from finescan.cli.progress import tracked
from finescan.errors import ExitCode, UsageError

if TYPE_CHECKING:
    from finescan.api import Options, Result
    from finescan.api.rules import Rule, RuleResult, RuleSet, Table

_FILES_SHOWN = 3


class CorpusFormat(StrEnum):
    """How the table of hits is printed."""

    TEXT = "text"
    JSON = "json"


def run_examples(
    ids: Annotated[
        list[str] | None,
        typer.Argument(help="Ids or globs, as in 'de.hidden-fee.*'; all if none is given.", metavar="ID"),
    ] = None,
    mutations: Annotated[
        bool, typer.Option("--mutations", help="Also name the conditions that no example needs.")
    ] = False,
    noise: Annotated[
        bool, typer.Option("--noise", help="Also name the examples that a bad scan would hide or bring about.")
    ] = False,
    corpus: Annotated[
        Path | None, typer.Option("--corpus", help="Run the rules over the letters in this folder.", metavar="FOLDER")
    ] = None,
    form: Annotated[
        CorpusFormat, typer.Option("--format", help="How to print the hits in the corpus.")
    ] = CorpusFormat.TEXT,
    rules: opt.RuleFolders = None,
    engine: opt.Engine = opt.EngineName.EMBEDDED,
    jobs: Annotated[int | None, typer.Option("--jobs", "-j", min=1, help="Processes; default: all cores.")] = None,
) -> None:
    """Run the examples of the rules, or with --corpus the rules over letters.

    Exit code: 0, 1 an example comes out otherwise than its rule says, 3 a letter of the corpus could not be read,
    4 for a faulty file.
    """
    if corpus is not None:
        if mutations or noise:
            raise UsageError("--mutations and --noise look at examples; leave them out with --corpus.")
        _corpus(corpus, form, rules, ids, engine, jobs)
        return
    from finescan.api.rules import check, chosen, test_rules

    outcome = check(*(rules or ()), trusting=True)
    for issue in outcome.issues:
        say(str(issue))
    results = test_rules(chosen(outcome.rules, ids or ()))
    for result in results:
        _report(result, mutations)
    if noise:
        _noise(outcome.rules, [result.rule for result in results])
    _end(results, faulty=bool(outcome.issues))


def _report(result: RuleResult, mutations: bool) -> None:
    from finescan.api.rules import needless

    for failure in result.failures:
        typer.echo(str(failure))
    for condition in needless(result.rule) if mutations else ():
        typer.echo(f"{result.rule.path}:1: warning: no example needs the condition {condition}")


def _noise(rules: RuleSet, some: Sequence[Rule]) -> None:
    from finescan.api.rules import noisy_readings, share_passed

    readings = list(noisy_readings(rules, some))
    for reading in readings:
        if not reading.passed:
            typer.echo(str(reading))
    found, left = (100 * share_passed(readings, matching=side) for side in (True, False))
    say(f"on bad scans {found:.1f} % of the examples that match still do, {left:.1f} % of the others still do not")


def _end(results: Sequence[RuleResult], *, faulty: bool) -> None:
    failed = sum(not result.passed for result in results)
    count = sum(len(result.rule.examples) for result in results)
    say(f"{_counted(len(results), 'rule')} with {_counted(count, 'example')}: {failed or 'none'} failed")
    if failed or faulty:
        raise typer.Exit(ExitCode.BAD_RULES if faulty else ExitCode.FLAGGED)


def _counted(count: int, noun: str) -> str:
    return f"{count or 'no'} {noun if count == 1 else f'{noun}s'}"


# --------------------------------------------------------------------------------------------------------- corpus


def _corpus(
    folder: Path,
    form: CorpusFormat,
    rules: list[Path] | None,
    ids: list[str] | None,
    engine: opt.EngineName,
    jobs: int | None,
) -> None:
    from finescan.api.rules import chosen, load, tabulate

    if not folder.is_dir():
        raise UsageError(f"{folder}: there is no such folder. --corpus takes a folder of letters.")
    names = [rule.id for rule in chosen(load(*(rules or ())), ids or ())]
    how = api.options(rules=rules or (), only=ids or (), engine=engine)
    table = tabulate(_read(folder, how, jobs), names, str(folder))
    if form is CorpusFormat.JSON:
        typer.echo(table.to_json())
    else:
        _print(table)
    for path, message in table.unread:
        say(f"finescan: {path}: {message}")
    if table.unread:
        raise typer.Exit(ExitCode.UNREADABLE)


def _read(folder: Path, how: Options, jobs: int | None) -> Iterator[Result]:
    from finescan.api import scanning

    tally, paths = scanning.Tally(), [str(folder)]
    letters = scanning.letters(paths, how, tally, jobs=jobs or api.cores(), time_limit=api.TIME_LIMIT, ordered=False)
    for letter in tracked(letters, paths, tally):
        yield letter.result
    if not tally.scanned + tally.failed:
        raise UsageError(f"{folder}: holds no letter that finescan reads.")


def _print(table: Table) -> None:
    """Rule, letters, and if any are labelled scams and genuine letters among them; which they are."""
    labelled = bool(table.scam or table.genuine)
    head = ("rule", "letters", *(("scam", "genuine") if labelled else ()), "which")
    rows = [
        (row.rule, str(len(row.files)), *((str(row.scam), str(row.genuine)) if labelled else ()), _some(row.files))
        for row in table.rows
    ]
    tables.show(head, rows, right={"letters", "scam", "genuine"})
    for rule in table.silent:
        typer.echo("\t".join((rule, "0", *(("0", "0") if labelled else ()), "")))
    kinds = f" ({table.scam} scam, {table.genuine} genuine)" if labelled else ""
    say(f"{_counted(table.letters, 'letter')}{kinds}, {len(table.rows)} rules fired, {len(table.silent)} never")


def _some(files: Sequence[str]) -> str:
    names = [Path(file).name for file in files[:_FILES_SHOWN]]
    return ", ".join(names) + (f" and {len(files) - _FILES_SHOWN} more" if len(files) > _FILES_SHOWN else "")
