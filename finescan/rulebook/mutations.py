"""Whether the examples of a rule need all of its conditions.

A condition is needed if some example comes out otherwise without it. What `any` and `at_least` list are alternatives:
they widen what a rule finds, and need no example each; the list as a whole does.
"""

from __future__ import annotations

from collections.abc import Iterator

from finescan.rulebook.conditions import All, AnyOf, AtLeast, Condition, NoneOf, Not, children, show
from finescan.rulebook.evaluate import evaluate
from finescan.rulebook.examples import read_example
from finescan.rulebook.match import RuleScene
from finescan.rulebook.ruleset import Rule


def needless(rule: Rule) -> tuple[str, ...]:
    """The conditions of a rule that no example needs: without them every example comes out the same."""
    scenes = [RuleScene(rule, read_example(example.text)) for example in rule.examples]
    expected = [evaluate(rule.when, scene).truth is True for scene in scenes]
    return tuple(
        show(dropped)
        for mutant, dropped in mutants(rule.when)
        if all((evaluate(mutant, scene).truth is True) is truth for scene, truth in zip(scenes, expected, strict=True))
    )


def mutants(condition: Condition) -> Iterator[tuple[Condition, Condition]]:
    """The condition with one of its conditions left out, and that one, at every depth."""
    items = children(condition)
    for number, item in enumerate(items):
        rest = items[:number] + items[number + 1 :]
        if isinstance(condition, All) and rest and not isinstance(item, NoneOf):  # each item of that is asked about
            yield All(rest), item
        elif isinstance(condition, NoneOf):
            yield NoneOf(rest) if rest else All(()), item
        for mutant, dropped in mutants(item):
            yield _with(condition, (*items[:number], mutant, *items[number + 1 :])), dropped


def _with(condition: Condition, items: tuple[Condition, ...]) -> Condition:
    if isinstance(condition, AtLeast):
        return AtLeast(condition.count, items)
    if isinstance(condition, Not):
        return Not(items[0])
    if isinstance(condition, AnyOf):
        return AnyOf(items)
    return NoneOf(items) if isinstance(condition, NoneOf) else All(items)
