"""What a run has to read, and by which rules: everything that must be known before the first worker starts."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass, replace

from finescan import intake
from finescan.errors import UsageError
from finescan.intake.inputs import STDIN
from finescan.model import Limits
from finescan.rulefiles import digest, rule_files, shipped_rules
from finescan.runner.job import Locator, RuleChoice
from finescan.runner.sources import standard_input


@dataclass(frozen=True, slots=True)
class Inputs:
    """The inputs in order, and whether more than one letter is to be expected."""

    locators: tuple[Locator, ...]
    several: bool


def inputs(paths: Sequence[str], limits: Limits) -> Inputs:
    """Find all inputs behind the paths; standard input is read here, for workers have none."""
    found = intake.find_inputs(paths)
    locators = tuple(_locator(item, limits) for item in found.items)
    several = len(locators) > 1 or any(os.path.isdir(path) for path in paths)  # noqa: PTH112
    return Inputs(locators, several)


def checked(choice: RuleChoice) -> RuleChoice:
    """The choice with the digest of its rules. Raises RuleFileError, or UsageError for an id that no rule has.

    The shipped rules are loaded by the workers alone: the tests have checked them.
    """
    if choice == RuleChoice():
        return replace(choice, digest=digest(rule_files(shipped_rules())))
    from finescan.runner.worker import rule_set

    every = rule_set(RuleChoice(choice.folders))
    for wanted in (*choice.only, *choice.skip):
        if not every.knows(wanted):
            raise UsageError(f"No rule is called '{wanted}'. See 'finescan rules list'.")
    return replace(choice, digest=rule_set(choice).digest)


def _locator(item: intake.Input, limits: Limits) -> Locator:
    if item.error is None and item.path == STDIN:
        return standard_input(item, limits)
    return Locator(item.path, error=item.error)
