"""Rules: what they are, how they are loaded and tested, and what they find in a letter."""

from __future__ import annotations

from finescan.rulebook.loader import examine, load, select
from finescan.rulebook.match import Matched, match, match_all
from finescan.rulebook.repair import repaired
from finescan.rulebook.ruleset import Rule, RuleSet
from finescan.rulebook.source import Issue
from finescan.rulefiles import shipped_rules

__all__ = [
    "Issue",
    "Matched",
    "Rule",
    "RuleSet",
    "examine",
    "load",
    "match",
    "match_all",
    "repaired",
    "select",
    "shipped_rules",
]
