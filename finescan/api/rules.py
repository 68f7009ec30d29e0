"""The rules from Python: load, check, test and draft them, and count what they find in a folder of letters."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from finescan import rulebook
from finescan.api.work import in_worker
from finescan.errors import UsageError
from finescan.letters import checking
from finescan.reports.corpus import Table, tabulate
from finescan.rulebook import Issue, Rule, RuleSet, shipped_rules
from finescan.rulebook.draft import Draft, Request
from finescan.rulebook.examples import RuleResult, test_rules
from finescan.rulebook.loader import Outcome
from finescan.rulebook.mutations import needless
from finescan.rulebook.robustness import noisy_readings, share_passed
from finescan.rulebook.schema import json_schema
from finescan.runner import Options, RuleChoice
from finescan.runner.drafting import drafted

__all__ = [
    "Draft",
    "Issue",
    "Outcome",
    "Request",
    "Rule",
    "RuleResult",
    "RuleSet",
    "Table",
    "check",
    "check_templates",
    "chosen",
    "draft",
    "json_schema",
    "load",
    "needless",
    "noisy_readings",
    "share_passed",
    "shipped_rules",
    "tabulate",
    "test_rules",
]


def load(*own: str | Path) -> RuleSet:
    """The shipped rules with folders of own ones over them. Raises RuleFileError with all issues."""
    return rulebook.load(shipped_rules(), *own)


def check(*own: str | Path, trusting: bool = False) -> Outcome:
    """The sound rules and all issues; `trusting` leaves out the slow tests of the shipped patterns."""
    return rulebook.examine(shipped_rules(), *own, trusted=shipped_rules() if trusting else None)


def check_templates(*own: str | Path) -> list[Issue]:
    """The issues of the templates of letters, of the shipped ones and of those in own folders."""
    return checking.check(tuple(map(Path, own)))


def chosen(rules: RuleSet, ids: Sequence[str] = ()) -> tuple[Rule, ...]:
    """The rules with these ids or globs, all without any. Raises UsageError for one that fits none."""
    for glob in ids:
        if not rules.some(glob):
            raise UsageError(
                f'There is no sound rule "{glob}". `finescan rules list` shows all, `finescan rules check` the issues.'
            )
    return rules.some(*ids)


def draft(
    path: str | Path,
    request: Request,
    *,
    rules: str | Path | None = None,
    engine: str = "embedded",
    password: str | None = None,
    time_limit: float | None = None,
) -> Draft:
    """A rule drafted from a quotation of a letter; `rules` is the folder of own rules that it is to join, if any.

    Raises UsageError where the letter does not hold the quotation, FinescanError where it cannot be read.
    """
    folders = (str(rules),) if rules is not None and Path(rules).is_dir() else ()
    how = Options(engine=engine, password=password, rules=RuleChoice(folders))
    return in_worker(partial(drafted, request), path, how, time_limit)
