"""Whether rules survive bad scans: their examples, read with the errors of real OCR."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from finescan import facts as facts_
from finescan import layout
from finescan import text as text_
from finescan.model import Source
from finescan.rulebook import markup
from finescan.rulebook.evaluate import evaluate
from finescan.rulebook.examples import why_not
from finescan.rulebook.match import Letter, RuleScene
from finescan.rulebook.noise import noisy_example
from finescan.rulebook.repair import repaired
from finescan.rulebook.ruleset import Example, Rule, RuleSet
from finescan.rulebook.wordlists import ANY

SEEDS = (0, 1, 2)
"""Each example is damaged in so many ways."""


@dataclass(frozen=True, slots=True)
class NoisyReading:
    """An example as a bad scan reads, and whether the rule still comes out as it says; if not, why."""

    rule: Rule
    example: Example
    read: str
    passed: bool
    reason: str | None = None

    def __str__(self) -> str:
        return f"{self.rule.path}:{self.example.line}: warning: read as {self.read!r}, {self.reason}"


def noisy_readings(rules: RuleSet, some: Iterable[Rule], seeds: Sequence[int] = SEEDS) -> Iterator[NoisyReading]:
    """Every example of some of the rules as bad scans of it read, one for each seed."""
    for rule in some:
        for example in rule.examples:
            for seed in seeds:
                yield _reading(rules, rule, example, noisy_example(example.text, seed=seed))


def share_passed(readings: Iterable[NoisyReading], *, matching: bool) -> float:
    """The share of the readings that come out right, of examples that are to match or of those that are not."""
    outcomes = [reading.passed for reading in readings if reading.example.matches is matching]
    return sum(outcomes) / len(outcomes) if outcomes else 1.0


def _reading(rules: RuleSet, rule: Rule, example: Example, read: str) -> NoisyReading:
    letter = _scanned(rules, rule.language, read)
    try:
        truth = evaluate(rule.when, RuleScene(rule, letter)).truth is True
    except TimeoutError:
        return NoisyReading(rule, example, read, passed=False, reason="a pattern took too long")
    if truth is example.matches:
        return NoisyReading(rule, example, read, passed=True)
    return NoisyReading(
        rule, example, read, passed=False, reason=why_not(rule, letter) if example.matches else "matches"
    )


def _scanned(rules: RuleSet, language: str, read: str) -> Letter:
    pages = tuple(replace(page, read_from=Source.OCR) for page in markup.pages(read))
    text = text_.fold(layout.arrange(pages))
    if not markup.sized(read):
        text = replace(text, body_size=None)
    text = repaired(text, rules, frozenset() if language == ANY else frozenset((language,)))
    facts = facts_.extract(text)
    return Letter(text, facts, facts_.assemble(text, facts))
