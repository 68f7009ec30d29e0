"""Styles of an OpenDocument text: paragraphs, characters, cells and lists, with all that they inherit."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from finescan.reading.office.looks import Look
from finescan.reading.office.numbers import BULLET
from finescan.reading.office.ooxml import local
from finescan.reading.web.values import points

_SPACES = {
    "fo": "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0",
    "style": "urn:oasis:names:tc:opendocument:xmlns:style:1.0",
    "text": "urn:oasis:names:tc:opendocument:xmlns:text:1.0",
    "table": "urn:oasis:names:tc:opendocument:xmlns:table:1.0",
    "draw": "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0",
    "office": "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
}
_NUMBERS = {"1": "decimal", "a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"}
_DEEPEST = 30


def qualified(name: str) -> str:
    """The full name of "prefix:name"."""
    prefix, _, short = name.partition(":")
    return f"{{{_SPACES[prefix]}}}{short}"


def told(element: Any, name: str) -> str | None:
    """An attribute by its short name; None where element or attribute is missing."""
    found: str | None = None if element is None else element.get(qualified(name))
    return found


@dataclass(frozen=True, slots=True)
class Marker:
    """What stands before an entry of a list: a kind of number, the text before and behind it, the first."""

    kind: str
    before: str = ""
    behind: str = ""
    first: int = 1


@dataclass(frozen=True, slots=True)
class OdtLooks:
    """Styles by family and name, each with its parent; lists by name and level."""

    styles: Mapping[tuple[str, str], tuple[str | None, Look]] = field(default_factory=dict)
    usual: Look = field(default_factory=dict)
    lists: Mapping[tuple[str, int], Marker] = field(default_factory=dict)

    def of(self, family: str, name: str | None, size: float) -> dict[str, Any]:
        """What a style says, its parents included; `size` is what a percentage is of."""
        chain: list[Look] = []
        while name and (family, name) in self.styles and len(chain) < _DEEPEST:
            name, look = self.styles[family, name]
            chain.append(look)
        result: dict[str, Any] = {}
        for look in reversed(chain):
            own = dict(look)
            written = own.pop("written", None)
            if written and (length := points(written, size, result.get("size", size))) is not None:
                own["size"] = max(0.0, length)
            result.update(own)
        return result


def odt_looks(roots: Iterable[Any]) -> OdtLooks:
    """The styles of `styles.xml` and `content.xml`."""
    styles: dict[tuple[str, str], tuple[str | None, Look]] = {}
    usual: dict[str, Any] = {"size": 12.0}
    lists: dict[tuple[str, int], Marker] = {}
    for root in roots:
        for style in root.iter(qualified("style:style")):
            key = (told(style, "style:family") or "", told(style, "style:name") or "")
            styles[key] = (told(style, "style:parent-style-name"), dict(_values(style)))
        for style in root.iter(qualified("style:default-style")):
            if told(style, "style:family") == "paragraph":
                look = dict(_values(style))
                usual.update(look, size=points(look.pop("written", None) or "12pt", 12.0) or 12.0)
        for style in root.iter(qualified("text:list-style")):
            lists.update(_markers(style))
    usual.pop("written", None)
    return OdtLooks(styles, usual, lists)


def _values(style: Any) -> Iterator[tuple[str, Any]]:
    for properties in style:
        kind = local(properties)
        if kind == "text-properties":
            yield from _of_text(properties)
        elif kind == "paragraph-properties":
            yield from _of_paragraph(properties)
        elif kind in ("table-cell-properties", "table-row-properties", "graphic-properties"):
            if (ground := told(properties, "fo:background-color")) is not None:
                yield "paper", ground
        elif kind == "section-properties" and told(properties, "text:display") == "none":
            yield "hidden", True


def _of_text(properties: Any) -> Iterator[tuple[str, Any]]:
    if (size := told(properties, "fo:font-size")) is not None:
        yield "written", size
    if (pen := told(properties, "fo:color")) is not None:
        yield "pen", pen
    if (ground := told(properties, "fo:background-color")) is not None:
        yield "paper", ground
    if (weight := told(properties, "fo:font-weight")) is not None:
        yield "bold", weight in ("bold", "600", "700", "800", "900")
    if (display := told(properties, "text:display")) is not None:
        yield "hidden", display == "none"
    if (case := told(properties, "fo:text-transform")) is not None:
        yield "capitals", case == "uppercase"
    if (position := told(properties, "style:text-position")) is not None:
        yield "raised", not position.startswith("0%")


def _of_paragraph(properties: Any) -> Iterator[tuple[str, Any]]:
    if (align := told(properties, "fo:text-align")) is not None:
        yield "align", {"end": "right", "right": "right", "center": "center"}.get(align, "left")
    for name, side in (("above", "top"), ("below", "bottom"), ("indent", "left")):
        length = points(told(properties, f"fo:margin-{side}") or told(properties, "fo:margin") or "", 12.0)
        if length is not None:
            yield name, max(0.0, min(250.0, length))
    if (ground := told(properties, "fo:background-color")) is not None:
        yield "paper", ground
    if told(properties, "fo:break-before") == "page":
        yield "new_page", True
    stops = (points(told(stop, "style:position") or "", 12.0) for stop in properties.iter(qualified("style:tab-stop")))
    found = tuple(sorted(stop for stop in stops if stop))
    if found:
        yield "stops", found


def _markers(style: Any) -> Iterator[tuple[tuple[str, int], Marker]]:
    name = told(style, "style:name") or ""
    for level in style:
        at = told(level, "text:level") or ""
        if not at.isdecimal() or len(at) > 2:
            continue
        if local(level) == "list-level-style-number":
            kind = _NUMBERS.get(told(level, "style:num-format") or "", "none")
            first = told(level, "text:start-value") or "1"
            before, behind = told(level, "style:num-prefix") or "", told(level, "style:num-suffix") or ""
            yield (name, int(at)), Marker(kind, before, behind, int(first) if first.isdecimal() else 1)
        else:
            yield (name, int(at)), Marker("bullet", BULLET)
