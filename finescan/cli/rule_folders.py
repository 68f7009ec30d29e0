"""Which rules a command of `finescan rules` is about: the shipped ones and own folders over them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from finescan.errors import UsageError

if TYPE_CHECKING:
    from finescan.rulebook import Rule, RuleSet


def layered(own: Sequence[Path] | None) -> tuple[Path, ...]:
    """The folder of the shipped rules and the own ones over it."""
    from finescan.rulebook import shipped_rules

    return (shipped_rules(), *(own or ()))


def fitting(rules: RuleSet, ids: Sequence[str] | None) -> tuple[Rule, ...]:
    """The rules with these ids or globs, all without any. Raises UsageError for one that fits none."""
    for glob in ids or ():
        if not rules.some(glob):
            raise UsageError(
                f'There is no sound rule "{glob}". `finescan rules list` shows all, `finescan rules check` the issues.'
            )
    return rules.some(*(ids or ()))
