"""Which declarations hold for an element: old attributes, style sheets by specificity, its own style."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

import tinycss2

from finescan.reading.web.nodes import Node
from finescan.reading.web.selectors import Selector, Steps, TooManyStepsError, selectors_of

_Rule = tuple[tuple[int, int, int], int, Selector, tuple[tuple[str, str, bool], ...]]

_MOST_RULES, _MOST_STEPS, _LONGEST_SHEET, _DEEPEST = 20_000, 1_000_000, 1_000_000, 4
_SCREEN = re.compile(r"^(?:only\s+)?(?:all|screen)?(?:\s*(?:and\s*)?\(\s*min-(?:device-)?width\s*:[^)]*\))*$")
_LONGEST_VALUE = 400


class StyleSheet:
    """The rules of all sheets of a page, found by what their last part asks for."""

    def __init__(self, sheets: Iterable[str]) -> None:
        self._rules: dict[tuple[str, str], list[_Rule]] = {}
        self._steps = Steps(_MOST_STEPS)
        self._count = 0
        whole = "\n".join(sheets)
        if len(whole) > _LONGEST_SHEET:
            raise TooManyStepsError
        self._add(tinycss2.parse_stylesheet(_uncommented(whole), skip_comments=True, skip_whitespace=True), 0)

    def _add(self, rules: Sequence[object], depth: int) -> None:
        for rule in rules:
            kind = getattr(rule, "type", "")
            if kind == "at-rule" and depth < _DEEPEST and _holds(rule):
                self._add(tinycss2.parse_rule_list(rule.content, skip_comments=True, skip_whitespace=True), depth + 1)  # type: ignore[attr-defined]
            elif kind == "qualified-rule":
                self._add_rule(rule)

    def _add_rule(self, rule: object) -> None:
        told = tuple(_declarations(rule.content))  # type: ignore[attr-defined]
        for selector in selectors_of(rule.prelude) if told else ():  # type: ignore[attr-defined]
            self._count += 1
            if self._count > _MOST_RULES:
                raise TooManyStepsError
            self._rules.setdefault(selector.key, []).append((selector.specificity, self._count, selector, told))

    def declared(self, node: Node) -> dict[str, str]:
        """Name and value of all that holds for the node, its own `style` included. Raises TooManyStepsError."""
        ranked = [
            ((0, *specificity, order), told)
            for key in _keys(node)
            for specificity, order, selector, told in self._rules.get(key, ())
            if selector.matches(node, self._steps)
        ]
        ranked.sort(key=lambda rule: rule[0])
        layers = [*(told for _, told in ranked), inline(node.attributes.get("style", ""))]
        usual = {name: value for told in layers for name, value, important in told if not important}
        return usual | {name: value for told in layers for name, value, important in told if important}


def _holds(rule: object) -> bool:
    """Whether an at-rule is for a wide screen: narrow ones, dark ones and paper are for others."""
    keyword = getattr(rule, "lower_at_keyword", "")
    if keyword not in ("media", "supports") or getattr(rule, "content", None) is None:
        return False
    if keyword == "supports":
        return True
    queries = tinycss2.serialize(rule.prelude).strip().lower()  # type: ignore[attr-defined]
    return any(_SCREEN.match(query.strip()) for query in queries.split(","))


def _uncommented(sheet: str) -> str:
    return re.sub(r"<!--|-->", " ", sheet)


def _keys(node: Node) -> Iterator[tuple[str, str]]:
    yield ("", "")
    yield ("tag", node.tag)
    if ident := node.attributes.get("id", "").strip():
        yield ("id", ident)
    yield from (("class", name) for name in sorted(node.classes))


@lru_cache(maxsize=2_000)
def inline(style: str) -> tuple[tuple[str, str, bool], ...]:
    """The declarations of a `style` attribute: name, value, whether important."""
    return tuple(_declarations(style)) if style else ()


def _declarations(content: object) -> Iterator[tuple[str, str, bool]]:
    for entry in tinycss2.parse_blocks_contents(content, skip_comments=True, skip_whitespace=True):
        if entry.type == "declaration":
            value = tinycss2.serialize(entry.value).strip().lower()[:_LONGEST_VALUE]
            yield from _longhands(entry.lower_name, value, important=entry.important)


def _longhands(name: str, value: str, *, important: bool) -> Iterator[tuple[str, str, bool]]:
    """What a declaration says; `font` says size and weight at once."""
    yield name, value, important
    if name == "font":
        size = re.search(r"(?:^|\s)(\d[\d.]*(?:px|pt|em|rem|%)|(?:xx?-)?(?:small|large)|medium)(?=[\s/])", value)
        if size:
            yield "font-size", size[1], important
        yield "font-weight", "bold" if re.search(r"\b(?:bold|[6-9]00)\b", value) else "normal", important
