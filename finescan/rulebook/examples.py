"""Running the examples that every rule carries."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import lru_cache

from finescan import facts as facts_
from finescan import layout
from finescan import text as text_
from finescan.rulebook import markup
from finescan.rulebook.conditions import All, Condition, show
from finescan.rulebook.evaluate import evaluate
from finescan.rulebook.match import Letter, RuleScene
from finescan.rulebook.ruleset import Example, Rule


@dataclass(frozen=True, slots=True)
class Failure:
    """An example that does not come out as its rule says."""

    rule: Rule
    example: Example
    message: str

    def __str__(self) -> str:
        return f"{self.rule.path}:{self.example.line}: {self.message}"


@dataclass(frozen=True, slots=True)
class RuleResult:
    """What became of a rule's examples."""

    rule: Rule
    failures: tuple[Failure, ...]

    @property
    def passed(self) -> bool:
        """Whether all examples came out as the rule says."""
        return not self.failures


def read_example(example: str) -> Letter:
    """An example as a letter that rules can be asked about."""
    return _read(example)


@lru_cache(maxsize=512)
def _read(example: str) -> Letter:
    text = text_.fold(layout.arrange(markup.pages(example)))
    if not markup.sized(example):
        text = replace(text, body_size=None)
    facts = facts_.extract(text)
    return Letter(text, facts, facts_.assemble(text, facts))


def test_rules(rules: Iterable[Rule]) -> tuple[RuleResult, ...]:
    """The outcome of all examples of the rules. TimeoutErrors become failures."""
    return tuple(RuleResult(rule, tuple(_failures(rule))) for rule in rules)


test_rules.__test__ = False  # type: ignore[attr-defined]  # pytest would take it for a test


def _failures(rule: Rule) -> Iterator[Failure]:
    for example in rule.examples:
        letter = read_example(example.text)
        try:
            truth = evaluate(rule.when, RuleScene(rule, letter)).truth
        except TimeoutError:
            yield Failure(rule, example, "a pattern took too long")
            continue
        if example.matches and truth is not True:
            yield Failure(rule, example, "should match, " + (why_not(rule, letter) or "but does not"))
        if not example.matches and truth is True:
            yield Failure(rule, example, f"should not match, because {example.because}; but it does")
        yield from _wrong_facts(rule, example, letter)


def why_not(rule: Rule, letter: Letter) -> str | None:
    """The first condition of a rule that a letter does not meet, in words."""
    scene = RuleScene(rule, letter)
    condition: Condition = rule.when
    while isinstance(condition, All):
        condition = next(item for item in condition.items if evaluate(item, scene).truth is not True)
    truth = evaluate(condition, scene).truth
    return f'but "{show(condition)}" is {"unknown" if truth is None else "false"}'


def _wrong_facts(rule: Rule, example: Example, letter: Letter) -> Iterator[Failure]:
    for name, expected in example.facts.items():
        found = letter.values.get(name)
        if found != expected or isinstance(found, bool) != isinstance(expected, bool):
            yield Failure(rule, example, f"{name} should be {_printed(expected)}, but is {_printed(found)}")


def _printed(value: bool | Decimal | int | None) -> str:
    return "unknown" if value is None else str(value).lower() if isinstance(value, bool) else str(value)
