"""Rules as the matcher needs them: checked, resolved, unchangeable."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from fnmatch import fnmatchcase
from pathlib import Path

from finescan.model import Category, Localized, Severity
from finescan.rulebook import audience
from finescan.rulebook.conditions import Condition
from finescan.rulebook.patterns import Part
from finescan.senders import Rosters


@dataclass(frozen=True, slots=True)
class Law:
    """A source of law, to whom it applies, and the day it was last checked (ISO)."""

    cite: str
    says: Localized | None
    applies_to: str | None
    reviewed: str

    @property
    def said(self) -> Localized:
        """The citation with whom it applies to and how old this knowledge is."""
        german = audience.german(self.applies_to) if self.applies_to else ""
        return {
            "de": f"{self.cite} ({_joined(german, f'Stand {self.reviewed}')})",
            "en": f"{self.cite} ({_joined(self.applies_to or '', f'reviewed {self.reviewed}')})",
        }


def _joined(*notes: str) -> str:
    return "; ".join(note for note in notes if note)


@dataclass(frozen=True, slots=True)
class Boost:
    """Points on top when the condition holds."""

    when: Condition
    points: int


@dataclass(frozen=True, slots=True)
class Example:
    """A text, whether the rule finds something in it, the facts that it must yield, and its line in the file."""

    text: str
    matches: bool
    facts: Mapping[str, bool | Decimal | None]
    because: str | None
    line: int


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule. `language` and `category` come from its path below the rules folder, and so does the id."""

    id: str
    language: str
    category: Category
    title: Localized
    message: Localized
    advice: Localized
    severity: Severity
    confidence: float
    points: int
    parts: Mapping[str, Part]
    when: Condition
    boost: tuple[Boost, ...]
    law: tuple[Law, ...]
    false_positives: tuple[str, ...]
    examples: tuple[Example, ...]
    path: Path


@dataclass(frozen=True, slots=True, eq=False)
class RuleSet:
    """The rules in force, sorted by id. `digest` is the SHA-256 over the names and contents of their files.

    `words` holds the entries of all shared word lists by language and name.
    """

    rules: tuple[Rule, ...]
    digest: str
    words: Mapping[str, Mapping[str, tuple[str, ...]]] = field(default_factory=dict)
    rosters: Rosters = field(default_factory=Rosters)

    def __iter__(self) -> Iterator[Rule]:
        return iter(self.rules)

    def __len__(self) -> int:
        return len(self.rules)

    def get(self, rule_id: str) -> Rule | None:
        """The rule with this id, or None."""
        return next((rule for rule in self.rules if rule.id == rule_id), None)

    def knows(self, glob: str) -> bool:
        """Whether the id of a rule, or of a finding that the lists of senders make, fits the glob."""
        return any(fnmatchcase(one, glob) for one in (*(rule.id for rule in self.rules), *self.rosters.checks))

    def some(self, *globs: str) -> tuple[Rule, ...]:
        """The rules whose id fits one of the globs; all of them without a glob."""
        return tuple(rule for rule in self.rules if not globs or any(fnmatchcase(rule.id, glob) for glob in globs))
