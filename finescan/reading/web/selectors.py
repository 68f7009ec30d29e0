"""Selectors of CSS matched from right to left, with a bound on the steps that a page may cost."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from cssselect2 import SelectorError, parser
from tinycss2.nth import parse_nth

from finescan.reading.web.nodes import Node

Test = Callable[[Node], bool]
_NEVER = frozenset({"hover", "active", "focus", "focus-within", "focus-visible", "visited", "target", "checked"})
_MOST_SELECTORS, _LONGEST = 40, 12


class TooManyStepsError(Exception):
    """The style sheet and the page together are made to be slow."""


@dataclass(slots=True)
class Steps:
    """How many comparisons are left."""

    left: int

    def take(self) -> None:
        """Count one. Raises TooManyStepsError."""
        self.left -= 1
        if self.left < 0:
            raise TooManyStepsError


@dataclass(frozen=True, slots=True)
class Selector:
    """Tests from right to left, each with the combinator that leads on to the left; `key` is what the first needs."""

    tests: tuple[tuple[Test, str], ...]
    key: tuple[str, str]
    specificity: tuple[int, int, int]

    def matches(self, node: Node, steps: Steps) -> bool:
        """Whether the node is one of those meant. Raises TooManyStepsError."""
        return _matches(self.tests, 0, node, steps)


def _matches(tests: tuple[tuple[Test, str], ...], at: int, node: Node, steps: Steps) -> bool:
    steps.take()
    test, combinator = tests[at]
    if not test(node):
        return False
    if at + 1 == len(tests):
        return True
    return any(_matches(tests, at + 1, other, steps) for other in _others(node, combinator))


def _others(node: Node, combinator: str) -> Iterator[Node]:
    other = node.before if combinator in "+~" else node.parent
    while other is not None:
        yield other
        if combinator in "+>":
            return
        other = other.before if combinator == "~" else other.parent


def selectors_of(prelude: list[object]) -> Iterator[Selector]:
    """The selectors before the braces of a rule; those that cannot be told from a mail alone are left out."""
    try:
        parsed = list(parser.parse(prelude))[:_MOST_SELECTORS]
    except (SelectorError, RecursionError, ValueError):
        return
    for selector in parsed:
        if selector.pseudo_element is not None:
            continue
        compounds = list(_compounds(selector.parsed_tree))
        tests = [_test(compound) for compound, _ in compounds]
        if len(tests) <= _LONGEST and all(test is not None for test in tests):
            paired = tuple((test, c) for test, (_, c) in zip(tests, compounds, strict=True) if test is not None)
            yield Selector(paired, _key(compounds[0][0]), selector.specificity)


def _compounds(tree: object) -> Iterator[tuple[parser.CompoundSelector, str]]:
    while isinstance(tree, parser.CombinedSelector):
        yield tree.right, tree.combinator
        tree = tree.left
    yield tree, ""


def _key(compound: parser.CompoundSelector) -> tuple[str, str]:
    found = ("", "")
    for simple in compound.simple_selectors:
        if isinstance(simple, parser.IDSelector):
            return ("id", simple.ident)
        if isinstance(simple, parser.ClassSelector):
            found = ("class", simple.class_name.lower())
        elif isinstance(simple, parser.LocalNameSelector) and found[0] != "class":
            found = ("tag", simple.lower_local_name)
    return found


def _test(compound: parser.CompoundSelector) -> Test | None:
    tests = [_simple(simple) for simple in getattr(compound, "simple_selectors", ())]
    known = [test for test in tests if test is not None]
    return (lambda node: all(test(node) for test in known)) if len(known) == len(tests) else None


def _simple(simple: object) -> Test | None:  # noqa: PLR0911 - one return a kind
    if isinstance(simple, parser.LocalNameSelector):
        tag = simple.lower_local_name
        return lambda node: node.tag == tag
    if isinstance(simple, parser.ClassSelector):
        name = simple.class_name.lower()
        return lambda node: name in node.classes
    if isinstance(simple, parser.IDSelector):
        ident = simple.ident
        return lambda node: node.attributes.get("id", "").strip() == ident
    if isinstance(simple, parser.AttributeSelector):
        return _attribute(simple)
    if isinstance(simple, parser.NegationSelector):
        return _not(simple)
    if isinstance(simple, parser.PseudoClassSelector):
        return _pseudo(simple.name)
    if isinstance(simple, parser.FunctionalPseudoClassSelector):
        return _counted(simple)
    return None


def _attribute(simple: parser.AttributeSelector) -> Test:
    name, operator, value = simple.lower_name, simple.operator, (simple.value or "").lower()
    compare: dict[str | None, Callable[[str], bool]] = {
        None: lambda _: True,
        "=": lambda text: text == value,
        "~=": lambda text: value in text.split(),
        "|=": lambda text: text == value or text.startswith(f"{value}-"),
        "^=": lambda text: bool(value) and text.startswith(value),
        "$=": lambda text: bool(value) and text.endswith(value),
        "*=": lambda text: bool(value) and value in text,
    }
    holds = compare.get(operator, _never)
    return lambda node: name in node.attributes and holds(node.attributes[name].lower())


def _never(_: str) -> bool:
    return False


def _not(simple: parser.NegationSelector) -> Test | None:
    tests = [_test(getattr(one, "parsed_tree", one)) for one in simple.selector_list]
    known = [test for test in tests if test is not None]
    if len(known) != len(tests):
        return None
    return lambda node: not any(test(node) for test in known)


def _pseudo(name: str) -> Test | None:
    if name in _NEVER:
        return lambda _: False
    tests: dict[str, Test] = {
        "link": lambda node: node.tag == "a" and "href" in node.attributes,
        "any-link": lambda node: node.tag == "a" and "href" in node.attributes,
        "root": lambda node: node.parent is None,
        "first-child": lambda node: node.index == 1,
        "last-child": lambda node: node.index == node.count,
        "only-child": lambda node: node.count == 1,
    }
    return tests.get(name)


def _counted(simple: parser.FunctionalPseudoClassSelector) -> Test | None:
    if simple.name not in ("nth-child", "nth-last-child"):
        return None
    told = parse_nth(simple.arguments)
    if told is None:
        return None
    step, first = told
    last = simple.name == "nth-last-child"

    def holds(node: Node) -> bool:
        offset = (node.count - node.index + 1 if last else node.index) - first
        return bool(offset == 0 if step == 0 else offset % step == 0 and offset // step >= 0)

    return holds
