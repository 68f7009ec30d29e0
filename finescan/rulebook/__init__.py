"""Rules: what they are, how they are loaded and tested, and what they find in a letter."""

from __future__ import annotations

from finescan.rulebook.loader import digest_of, examine, load, select, shipped_rules
from finescan.rulebook.match import Matched, match, match_all
from finescan.rulebook.repair import repaired
from finescan.rulebook.ruleset import Rule, RuleSet
from finescan.rulebook.source import Issue

__all__ = [
    "Issue",
    "Matched",
    "Rule",
    "RuleSet",
    "digest_of",
    "examine",
    "load",
    "match",
    "match_all",
    "repaired",
    "select",
    "shipped_rules",
]
