"""The conditions of a rule (`when`, `boost`) as small values, and the parser that makes them."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

import regex

from finescan.model import Place
from finescan.rulebook.source import Place as Where

VISIBLE = ("size", "relative_size", "contrast", "relative_contrast", "page")
"""What can be asked of the print of a part: points, size against the body, 0 (pale) to 1 (black on white), contrast
against that of the body, number of the page."""


@dataclass(frozen=True, slots=True)
class Found:
    """A part is there."""

    part: str


@dataclass(frozen=True, slots=True)
class Holds:
    """A yes-or-no fact."""

    fact: str


@dataclass(frozen=True, slots=True)
class Within:
    """Two parts stand at most `distance` characters apart."""

    part: str
    distance: int
    other: str


@dataclass(frozen=True, slots=True)
class Stands:
    """A part is printed in one of these places."""

    part: str
    places: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class Bold:
    """A part is printed bold."""

    part: str


@dataclass(frozen=True, slots=True)
class Running:
    """A part stands inside running text or, where not `inside`, in a line or cell of its own ("apart")."""

    part: str
    inside: bool = True


@dataclass(frozen=True, slots=True)
class Fact:
    """A numeric fact, as a side of a comparison."""

    name: str


@dataclass(frozen=True, slots=True)
class Attribute:
    """How a part is printed (`VISIBLE`), or the number in one of its captures, as a side of a comparison."""

    part: str
    name: str


Operand = Decimal | Fact | Attribute


@dataclass(frozen=True, slots=True)
class Compared:
    """A comparison of numbers."""

    left: Operand
    sign: str
    right: Operand


@dataclass(frozen=True, slots=True)
class Not:
    """The opposite; the opposite of unknown is unknown."""

    item: Condition


@dataclass(frozen=True, slots=True)
class All:
    """Every item."""

    items: tuple[Condition, ...]


@dataclass(frozen=True, slots=True)
class AnyOf:
    """At least one item."""

    items: tuple[Condition, ...]


@dataclass(frozen=True, slots=True)
class NoneOf:
    """No item."""

    items: tuple[Condition, ...]


@dataclass(frozen=True, slots=True)
class AtLeast:
    """So many of the items."""

    count: int
    items: tuple[Condition, ...]


Condition = Found | Holds | Within | Stands | Bold | Running | Compared | Not | All | AnyOf | NoneOf | AtLeast


def children(condition: Condition) -> tuple[Condition, ...]:
    """The conditions that a combination is made of; nothing for a single one."""
    if isinstance(condition, (All, AnyOf, NoneOf, AtLeast)):
        return condition.items
    return (condition.item,) if isinstance(condition, Not) else ()


def parts_named(condition: Condition) -> Iterator[str]:
    """The parts that a condition names, in the order of the file."""
    if isinstance(condition, Compared):
        yield from (side.part for side in (condition.left, condition.right) if isinstance(side, Attribute))
    elif isinstance(condition, (Found, Within, Stands, Bold, Running)):
        yield condition.part
        if isinstance(condition, Within):
            yield condition.other
    for child in children(condition):
        yield from parts_named(child)


def show(condition: Condition) -> str:  # noqa: PLR0911 - one return a kind
    """The condition as an author would write it."""
    match condition:
        case Found(name) | Holds(name):
            return name
        case Within(part, distance, other):
            return f"{part} within {distance} of {other}"
        case Stands(part, places):
            return f"{part} in {', '.join(places)}"
        case Bold(part):
            return f"{part} is bold"
        case Running(part, inside):
            return f"{part} is {'running' if inside else 'apart'}"
        case Compared(left, sign, right):
            return f"{_show_side(left)} {sign} {_show_side(right)}"
        case Not(item):
            return f"not {show(item)}"
        case AtLeast(count, items):
            return f"at least {count} of [{', '.join(map(show, items))}]"
        case _:
            word = {All: "all", AnyOf: "any", NoneOf: "none"}[type(condition)]
            return f"{word}: [{', '.join(map(show, children(condition)))}]"


def _show_side(side: Operand) -> str:
    if isinstance(side, Attribute):
        return f"{side.part}.{side.name}"
    return side.name if isinstance(side, Fact) else str(side)


# ------------------------------------------------------------------------------------------------------- parsing

_COMBINATIONS: Mapping[str, Callable[[tuple[Condition, ...]], Condition]] = {"all": All, "any": AnyOf, "none": NoneOf}
_NAME = r"[a-z][a-z0-9_]*"
_WITHIN = regex.compile(rf"({_NAME})\s+within\s+(\d+)\s+of\s+({_NAME})")
_STANDS = regex.compile(rf"({_NAME})\s+in\s+([a-z-]+(?:\s*,\s*[a-z-]+)*)")
_PRINTED = regex.compile(rf"({_NAME})\s+is\s+(not\s+)?(bold|running|apart)")
_SIDE = rf"-?\d+(?:\.\d+)?|{_NAME}(?:\.{_NAME})?"
_COMPARED = regex.compile(rf"({_SIDE})\s*(>=|<=|==|!=|>|<)\s*({_SIDE})")


@dataclass(slots=True)
class Parser:
    """Reads conditions; every fault goes to `report` with its place in the file, and the rest is still read.

    `parts` maps the names of the usable parts to their captures.
    """

    parts: Mapping[str, Collection[str]]
    flags: Collection[str]
    numbers: Collection[str]
    report: Callable[[Where, str], None]
    named: set[str] = field(default_factory=set)

    def parse(self, written: Any, where: Where) -> Condition | None:
        """The condition that was written, or None if it has a fault."""
        if isinstance(written, str):
            return self._single(written.strip(), where)
        if isinstance(written, dict) and written:
            items = [self._combination(key, value, (*where, key)) for key, value in written.items()]
            known = [item for item in items if item is not None]
            return None if len(known) < len(items) else known[0] if len(known) == 1 else All(tuple(known))
        self.report(where, "a condition is a line of text, or all, any, none or at_least with a list")
        return None

    def _combination(self, key: str, value: Any, where: Where) -> Condition | None:
        if key == "at_least":
            return self._at_least(value, where)
        kind = _COMBINATIONS.get(key)
        if kind is None:
            self.report(where, f'unknown key "{key}" in a condition; there are all, any, none, at_least')
            return None
        items = self._items(value, where)
        return None if items is None else kind(items)

    def _items(self, value: Any, where: Where) -> tuple[Condition, ...] | None:
        if not isinstance(value, list) or not value:
            self.report(where, f'"{where[-1]}" needs a list of conditions')
            return None
        items = [self.parse(item, (*where, number)) for number, item in enumerate(value)]
        known = tuple(item for item in items if item is not None)
        return known if len(known) == len(items) else None

    def _at_least(self, value: Any, where: Where) -> Condition | None:
        if not isinstance(value, dict) or set(value) != {"count", "of"}:
            self.report(where, "at_least is written {count: 2, of: [...]}")
            return None
        items = self._items(value["of"], (*where, "of"))
        count = value["count"]
        if not isinstance(count, int) or isinstance(count, bool) or not 1 <= count <= len(value["of"] or ()):
            self.report((*where, "count"), "count lies between 1 and the number of conditions")
            return None
        return None if items is None else AtLeast(count, items)

    def _single(self, text: str, where: Where) -> Condition | None:
        if text.startswith("not "):
            item = self._single(text[4:].strip(), where)
            return None if item is None else Not(item)
        if found := _WITHIN.fullmatch(text):
            known = [self._part(found[1], where), self._part(found[3], where)]
            return Within(found[1], int(found[2]), found[3]) if all(known) else None
        if found := _STANDS.fullmatch(text):
            return self._stands(found[1], [place.strip() for place in found[2].split(",")], where)
        if found := _PRINTED.fullmatch(text):
            printed = Bold(found[1]) if found[3] == "bold" else Running(found[1], found[3] == "running")
            return None if not self._part(found[1], where) else Not(printed) if found[2] else printed
        if found := _COMPARED.fullmatch(text):
            left, right = self._side(found[1], where), self._side(found[3], where)
            return None if left is None or right is None else Compared(left, found[2], right)
        return self._name(text, where)

    def _stands(self, part: str, places: list[str], where: Where) -> Condition | None:
        wrong = [place for place in places if place not in set(Place)]
        for place in wrong:
            self.report(where, f'unknown place "{place}"; there are {", ".join(Place)}')
        return Stands(part, tuple(map(Place, places))) if self._part(part, where) and not wrong else None

    def _name(self, text: str, where: Where) -> Condition | None:
        if not regex.fullmatch(_NAME, text):
            self.report(where, f'cannot read the condition "{text}"')
            return None
        if text in self.flags and text not in self.parts:
            return Holds(text)
        if text in self.numbers and text not in self.parts:
            self.report(where, f'"{text}" is a number; compare it, as in "{text} >= 12"')
            return None
        return Found(text) if self._part(text, where) else None

    def _part(self, name: str, where: Where) -> bool:
        self.named.add(name)
        if name not in self.parts:
            self.report(where, f'"{name}" is neither a part of this rule nor a fact')
        return name in self.parts

    def _side(self, text: str, where: Where) -> Operand | None:
        if regex.fullmatch(r"-?\d+(?:\.\d+)?", text):
            return Decimal(text)
        part, dot, attribute = text.partition(".")
        if not dot:
            if part in self.numbers:
                return Fact(part)
            self.report(where, f'"{part}" is no numeric fact; there are {", ".join(sorted(self.numbers))}')
            return None
        if not self._part(part, where):
            return None
        if attribute in VISIBLE or attribute in self.parts[part]:
            return Attribute(part, attribute)
        self.report(where, f'"{part}" has no ".{attribute}"; there are {", ".join((*VISIBLE, *self.parts[part]))}')
        return None
