"""Styles of a Word file: what paragraphs and characters look like, with all that they inherit."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from finescan.reading.colours import Colour
from finescan.reading.flow import Ink
from finescan.reading.office.inks import ink, paint
from finescan.reading.office.ooxml import MAIN, child, local, number, switched, value

Look = Mapping[str, Any]
"""What a style says: `size`, `pen`, `paper`, `bold`, `hidden`, `capitals`, `raised`; `align`, `above` and the like."""

_DEEPEST = 30
_USUAL: Look = {"size": 10.0}
_RAISED = 0.65
_LEVELS = frozenset("012345678")


@dataclass(frozen=True, slots=True)
class Looks:
    """The styles of a file by their ids, each with its parent, and what holds for all."""

    usual: Look = field(default_factory=lambda: dict(_USUAL))
    styles: Mapping[str, tuple[str | None, Look]] = field(default_factory=dict)
    paragraph: str | None = None

    def of(self, style: str | None) -> dict[str, Any]:
        """What a style says, its parents included."""
        chain: list[Look] = []
        while style is not None and style in self.styles and len(chain) < _DEEPEST:
            style, look = self.styles[style]
            chain.append(look)
        return {name: told for look in reversed(chain) for name, told in look.items()}


def looks_of(root: Any) -> Looks:
    """The styles of `word/styles.xml`."""
    if root is None:
        return Looks()
    defaults = child(root, "docDefaults")
    usual = {
        **_USUAL,
        **paragraph_look(child(defaults, "pPrDefault", "pPr")),
        **run_look(child(defaults, "rPrDefault", "rPr")),
    }
    styles, first = {}, None
    for style in root.iter(MAIN + "style"):
        name = value(style, "styleId") or ""
        look = {**paragraph_look(child(style, "pPr")), **run_look(child(style, "rPr"))}
        styles[name] = (value(child(style, "basedOn")), look)
        if value(style, "type") == "paragraph" and value(style, "default") in ("1", "true"):
            first = name
    return Looks(usual, styles, first)


def run_look(told: Any) -> dict[str, Any]:
    """What an `rPr` says."""
    return {} if told is None else dict(_run_values(told))


def _run_values(told: Any) -> Iterator[tuple[str, Any]]:
    for element in told:
        name, said = local(element), value(element)
        if name == "sz" and (size := number(said, 2)) is not None:
            yield "size", size
        elif name == "color" and said:
            yield "pen", said
        elif name in ("shd", "highlight"):
            yield "paper", value(element, "fill") if name == "shd" else said
        elif name in ("b", "vanish", "caps"):
            yield {"b": "bold", "vanish": "hidden", "caps": "capitals"}[name], switched(element)
        elif name == "vertAlign":
            yield "raised", said in ("superscript", "subscript")


def paragraph_look(told: Any) -> dict[str, Any]:
    """What a `pPr` says of the paragraph, its numbering and the ground of its print included."""
    return {} if told is None else dict(_paragraph_values(told))


def _paragraph_values(told: Any) -> Iterator[tuple[str, Any]]:
    if (align := value(child(told, "jc"))) is not None:
        yield "align", {"end": "right", "right": "right", "center": "center"}.get(align, "left")
    spacing, indent = child(told, "spacing"), child(told, "ind")
    for name, length in (
        ("above", number(value(spacing, "before"), 20)),
        ("below", number(value(spacing, "after"), 20)),
        ("indent", number(value(indent, "left") or value(indent, "start"), 20)),
    ):
        if length is not None:
            yield name, max(0.0, min(250.0, length))
    if (ground := value(child(told, "shd"), "fill")) is not None:
        yield "paper", ground
    if switched(child(told, "pageBreakBefore")):
        yield "new_page", True
    if (tabs := child(told, "tabs")) is not None:
        stops = (number(value(tab, "pos"), 20) for tab in tabs)
        yield "stops", tuple(sorted(stop for stop in stops if stop is not None and stop > 0))
    if (numbered := child(told, "numPr")) is not None:
        yield "list", value(child(numbered, "numId"))
        level = value(child(numbered, "ilvl")) or ""
        yield "level", int(level) if level in _LEVELS else 0


def ink_of(look: Look, paper: Colour | None) -> Ink:
    """The ink of a run; `paper` is the ground of its cell."""
    size = float(look.get("size", 10.0)) * (_RAISED if look.get("raised") else 1.0)
    ground = paint(look.get("paper")) or paper
    return ink(size, paint(look.get("pen")), ground, bold=bool(look.get("bold")), hidden=bool(look.get("hidden")))
