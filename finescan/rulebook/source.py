"""Reading a YAML file of the rule book: plain values, the line of every key, and what is wrong, with its line."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

Place = tuple[str | int, ...]
"""Where a value stands in a document: ("parts", "price") or ("when", "all", 2)."""

FILL_IN = "FILL IN:"
"""What a person still has to write begins so, in a rule that `finescan rules new` drafted."""

_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True, slots=True, order=True)
class Issue:
    """A fault in a rule file; `line` counts from 1."""

    path: Path
    line: int
    message: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.message}"


@dataclass(slots=True)
class Source:
    """A YAML document as plain values, with the line of each, and the issues found in it so far."""

    path: Path
    value: Any = None
    lines: dict[Place, int] = field(default_factory=dict)
    issues: list[Issue] = field(default_factory=list)

    def line(self, place: Place) -> int:
        """The line of a value; of the nearest one around it where the place itself is not in the file."""
        while place and place not in self.lines:
            place = place[:-1]
        return self.lines.get(place, 1)

    def report(self, place: Place, message: str) -> None:
        """Note an issue at a place."""
        self.issues.append(Issue(self.path, self.line(place), message))


def read(path: Path, content: bytes) -> Source:
    """Parse one YAML document. Faults (syntax, duplicate keys, aliases) become issues; never raises."""
    source = Source(path)
    try:
        loader = _Loader(content.decode("utf-8-sig"))
        root = loader.get_single_node()
    except UnicodeDecodeError:
        source.report((), "the file is not UTF-8 text")
        return source
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        source.issues.append(
            Issue(path, mark.line + 1 if mark else 1, f"not valid YAML: {error.problem}{_hint(error)}")
        )
        return source
    except yaml.YAMLError as error:
        source.report((), f"not valid YAML: {error}")
        return source
    if root is None:
        source.report((), "the file is empty")
        return source
    source.value = _Builder(source, loader).build(root, ())
    return source


def _hint(error: yaml.MarkedYAMLError) -> str:
    """What to do about the faults that patterns and sentences without quotation marks bring."""
    problem = error.problem or ""
    if "cannot start any token" in problem or "mapping values" in problem or "did not find expected" in problem:
        return " (put the text into quotation marks, patterns into single ones)"
    return ""


class _Builder:
    """Turns YAML nodes into plain values; each node is met once, so that aliases cannot multiply."""

    def __init__(self, source: Source, loader: Any) -> None:
        self._source = source
        self._loader = loader
        self._seen: set[int] = set()

    def build(self, node: yaml.Node, place: Place) -> Any:
        self._source.lines.setdefault(place, node.start_mark.line + 1)
        if id(node) in self._seen:
            self._source.report(
                place, "anchors and aliases are not used in rule files; repeat the value or use a word list"
            )
            return None
        self._seen.add(id(node))
        if isinstance(node, yaml.MappingNode):
            return self._mapping(node, place)
        if isinstance(node, yaml.SequenceNode):
            return [self.build(item, (*place, number)) for number, item in enumerate(node.value)]
        return self._scalar(node, place)

    def _mapping(self, node: yaml.MappingNode, place: Place) -> dict[str, Any]:
        values: dict[str, Any] = {}
        for key_node, value_node in node.value:
            key = str(key_node.value)
            here = (*place, key)
            if key in values:
                self._source.issues.append(
                    Issue(self._source.path, key_node.start_mark.line + 1, f'key "{key}" is given twice')
                )
                continue
            self._source.lines[here] = key_node.start_mark.line + 1
            values[key] = self.build(value_node, here)
        return values

    def _scalar(self, node: yaml.Node, place: Place) -> Any:
        try:
            return self._loader.construct_object(node)
        except (yaml.YAMLError, ValueError) as error:
            self._source.report(place, f'cannot read the value "{node.value}": {error}')
            return None
