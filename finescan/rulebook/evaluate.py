"""Whether a condition holds in a letter: true, false, or unknown (None), and by which matches."""

from __future__ import annotations

import operator
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Protocol

from finescan.model import Span
from finescan.rulebook.conditions import (
    VISIBLE,
    All,
    AnyOf,
    AtLeast,
    Attribute,
    Bold,
    Compared,
    Condition,
    Fact,
    Found,
    Holds,
    NoneOf,
    Not,
    Operand,
    Running,
    Stands,
    Within,
)
from finescan.rulebook.patterns import Match
from finescan.text import Prominence

Truth = bool | None

_SIGNS: Mapping[str, Callable[[Decimal, Decimal], bool]] = {
    ">": operator.gt,
    ">=": operator.ge,
    "<": operator.lt,
    "<=": operator.le,
    "==": operator.eq,
    "!=": operator.ne,
}


class Scene(Protocol):
    """What a condition asks of a letter."""

    def matches(self, part: str) -> tuple[Match, ...]:
        """Where a part was found."""

    def fact(self, name: str) -> Decimal | int | bool | None:
        """A yes-or-no or numeric fact; None: unknown."""

    def prominence(self, span: Span) -> Prominence:
        """How visible a stretch of the letter is."""

    def running(self, span: Span) -> bool:
        """Whether a stretch is part of running text."""

    def measure(self, span: Span, name: str) -> float | None:
        """One of the measures that can be asked of the print of a stretch (`VISIBLE`); None: unknown."""

    def number(self, part: str, match: Match, capture: str) -> Decimal | None:
        """The number in a capture of a match; None: none."""


Used = tuple[str, Match]
"""A part and the match of it that made a condition true."""


@dataclass(frozen=True, slots=True)
class Result:
    """The truth of a condition; where it is true, the matches that made it so."""

    truth: Truth
    used: tuple[Used, ...] = ()


def negation(truth: Truth) -> Truth:
    """The opposite; of unknown, unknown."""
    return None if truth is None else not truth


def conjunction(truths: Iterable[Truth]) -> Truth:
    """False if one is false, else unknown if one is unknown, else true."""
    seen: Truth = True
    for truth in truths:
        if truth is False:
            return False
        seen = None if truth is None else seen
    return seen


def disjunction(truths: Iterable[Truth]) -> Truth:
    """True if one is true, else unknown if one is unknown, else false."""
    return negation(conjunction(negation(truth) for truth in truths))


def at_least(count: int, truths: Iterable[Truth]) -> Truth:
    """True if so many are true, false if so many cannot be, else unknown."""
    known = list(truths)
    if known.count(True) >= count:
        return True
    return False if known.count(True) + known.count(None) < count else None


def evaluate(condition: Condition, scene: Scene) -> Result:  # noqa: PLR0911 - one return a kind
    """The truth of a condition in a letter."""
    match condition:
        case Found(part):
            found = scene.matches(part)
            return Result(bool(found), tuple((part, match) for match in found[:1]))
        case Holds(fact):
            value = scene.fact(fact)
            return Result(None if value is None else bool(value))
        case Within(part, distance, other):
            return _within(part, distance, other, scene)
        case Stands(part, places):
            return _some(part, scene, lambda seen: None if seen.place is None else seen.place in places)
        case Bold(part):
            return _some(part, scene, lambda seen: seen.bold)
        case Running(part, inside):
            one = next((match for match in scene.matches(part) if scene.running(match.span) is inside), None)
            return Result(one is not None, ((part, one),) if one else ())
        case Compared():
            return _compared(condition, scene)
        case _:
            return _combined(condition, scene)


def _combined(condition: Condition, scene: Scene) -> Result:
    match condition:
        case Not(item):
            return Result(negation(evaluate(item, scene).truth))
        case All(items):
            return _all(items, scene)
        case AnyOf(items):
            results = [evaluate(item, scene) for item in items]
            return _with_used(disjunction(result.truth for result in results), results)
        case NoneOf(items):
            return Result(negation(disjunction(evaluate(item, scene).truth for item in items)))
        case AtLeast(count, items):
            results = [evaluate(item, scene) for item in items]
            return _with_used(at_least(count, (result.truth for result in results)), results)
    raise TypeError(condition)  # pragma: no cover - the parser makes nothing else


def _all(items: Iterable[Condition], scene: Scene) -> Result:
    results = []
    for item in sorted(items, key=_asks_text):  # what needs no search first; it often settles the matter
        results.append(evaluate(item, scene))
        if results[-1].truth is False:
            return Result(False)
    return _with_used(conjunction(result.truth for result in results), results)


def _asks_text(item: Condition) -> bool:
    if isinstance(item, Compared):
        return isinstance(item.left, Attribute) or isinstance(item.right, Attribute)
    return not isinstance(item, Holds) and not (isinstance(item, Not) and isinstance(item.item, Holds))


def _with_used(truth: Truth, results: Iterable[Result]) -> Result:
    return Result(truth, tuple(used for result in results if result.truth for used in result.used) if truth else ())


def _within(part: str, distance: int, other: str, scene: Scene) -> Result:
    """The closest pair of matches; two parts never stand on the very same characters."""
    pairs = [
        (_gap(one.span, two.span), one, two)
        for one in scene.matches(part)
        for two in scene.matches(other)
        if part == other or one.span != two.span
    ]
    near = min((pair for pair in pairs if pair[0] <= distance), key=lambda pair: (pair[0], pair[1].span), default=None)
    return Result(True, ((part, near[1]), (other, near[2]))) if near else Result(False)


def _gap(one: Span, two: Span) -> int:
    return max(one.start - two.end, two.start - one.end, 0)


def _some(part: str, scene: Scene, test: Callable[[Prominence], Truth]) -> Result:
    """Whether one of the matches is printed so."""
    truths = []
    for match in scene.matches(part):
        truth = test(scene.prominence(match.span))
        if truth:
            return Result(True, ((part, match),))
        truths.append(truth)
    return Result(disjunction(truths))


def _compared(condition: Compared, scene: Scene) -> Result:
    """A comparison; for an attribute of a part, one match for which it is true is enough."""
    sign = _SIGNS[condition.sign]
    results = []
    for left, one in _sides(condition.left, scene):
        for right, two in _sides(condition.right, scene):
            truth = None if left is None or right is None else sign(left, right)
            if truth:
                return Result(True, (*one, *two))
            results.append(truth)
    return Result(disjunction(results))


def _sides(side: Operand, scene: Scene) -> list[tuple[Decimal | None, tuple[Used, ...]]]:
    """The values that a side can have, each with the match that it comes from."""
    if isinstance(side, Decimal):
        return [(side, ())]
    if isinstance(side, Fact):
        value = scene.fact(side.name)
        return [(None if value is None else Decimal(value), ())]
    return [(_attribute(side, match, scene), ((side.part, match),)) for match in scene.matches(side.part)]


def _attribute(side: Attribute, match: Match, scene: Scene) -> Decimal | None:
    if side.name not in VISIBLE:
        return scene.number(side.part, match, side.name)
    value = scene.measure(match.span, side.name)
    return None if value is None else Decimal(str(value))
