"""What an element looks like: what it declares, and what it has from its parent."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from finescan.reading.colours import BLACK, PALEST, WHITE, Colour, colour, contrast, over
from finescan.reading.flow import Ink
from finescan.reading.web.nodes import Node
from finescan.reading.web.tags import BLOCKS
from finescan.reading.web.values import font_size, old_font_size, points

_BOLD = frozenset({"b", "strong", "th", "h1", "h2", "h3", "h4", "h5", "h6"})
_HEADINGS = {"h1": 2.0, "h2": 1.5, "h3": 1.17, "h4": 1.0, "h5": 0.83, "h6": 0.67, "small": 0.83, "big": 1.2,
             "sub": 0.8, "sup": 0.8}  # fmt: skip
_MARGINS = frozenset({"p", "ul", "ol", "dl", "blockquote", "pre", "h1", "h2", "h3", "h4", "h5", "h6", "figure"})
_FAR = -300.0
_SMALLEST = 1.0
_COLOUR_WORD = re.compile(r"#[0-9a-f]{3,8}|(?:rgb|hsl)a?\([^)]*\)|[a-z]+")
_CLIPPED = re.compile(r"rect\(\s*0(?:px)?[,\s]+0(?:px)?[,\s]+0(?:px)?[,\s]+0|inset\(\s*(?:50|100)%")
_SHRUNK = re.compile(r"scale[xy3d]*\(\s*0?(?:\.0+)?\s*[,)]|translate[xy3d]*\(\s*-\s*\d{4}")


@dataclass(frozen=True, slots=True)
class Style:
    """What an element looks like, and the room around it in points.

    `paper` is the colour beneath (None: a picture); `gone` tells that nothing of the element is to be seen.
    """

    size: float = 12.0
    ink: Colour = BLACK
    paper: Colour | None = WHITE
    bold: bool = False
    cover: float = 1.0
    invisible: bool = False
    gone: bool = False
    keeps_blanks: bool = False
    capitals: bool = False
    align: str = "left"
    block: bool = False
    above: float = 0.0
    below: float = 0.0
    indent: float = 0.0

    @property
    def run_ink(self) -> Ink:
        """What its print looks like on the page."""
        shade = None if self.paper is None else contrast(over(self.ink, self.paper, self.cover), self.paper)
        pale = (shade is not None and shade < PALEST) or self.ink[3] * self.cover < PALEST
        hidden = self.gone or self.invisible or self.size < _SMALLEST or pale
        return Ink(max(0.1, round(self.size, 2)), shade, self.bold, hidden)


def styled(node: Node, told: Mapping[str, str], parent: Style) -> Style:
    """The style of an element from what holds for it and the style of its parent."""
    size = _size(node, told, parent)
    style = replace(
        parent,
        size=size,
        ink=_ink(node, told, parent),
        paper=_paper(node, told, parent),
        bold=_bold(node, told, parent),
        cover=parent.cover * _opacity(told),
        invisible=_invisible(told, parent),
        gone=parent.gone or _is_gone(node, told, size),
        keeps_blanks=_keeps_blanks(node, told, parent),
        capitals=told.get("text-transform", "") == "uppercase" or (parent.capitals and "text-transform" not in told),
        align=_align(node, told, parent),
        block=_is_block(node, told),
    )
    above, below, indent = _margins(node, told, size)
    return replace(style, above=above, below=below, indent=indent)


def _size(node: Node, told: Mapping[str, str], parent: Style) -> float:
    said = font_size(told["font-size"], parent.size) if "font-size" in told else None
    if said is not None:
        return said
    if node.tag == "font" and (old := old_font_size(node.get("size"))) is not None:
        return old
    if node.tag == "table" and not parent.block:
        return parent.size
    return parent.size * _HEADINGS.get(node.tag, 1.0)


def _ink(node: Node, told: Mapping[str, str], parent: Style) -> Colour:
    if node.tag == "a" and "color" not in told and "href" in node.attributes:
        return (0.0, 0.0, 238.0, 1.0)
    said = told.get("color") or (node.get("color") if node.tag == "font" else node.get("text"))
    return (colour(said) if said else None) or parent.ink


def _paper(node: Node, told: Mapping[str, str], parent: Style) -> Colour | None:
    """The ground: colours cover each other, a picture makes it unknown until a colour covers it."""
    ground = told.get("background", "")
    picture = "url(" in ground or "gradient(" in ground or "url(" in told.get("background-image", "")
    said = told.get("background-color") or node.get("bgcolor")
    found = colour(said) if said else _colour_in(ground)
    paper = parent.paper
    if found is not None and found[3] > 0:
        paper = over(found, paper or WHITE) if paper is not None or found[3] > 0.9 else None
    return None if picture or node.get("background") else paper


def _colour_in(ground: str) -> Colour | None:
    words = _COLOUR_WORD.findall(re.sub(r"url\([^)]*\)", " ", ground))
    return next((found for word in words if (found := colour(word)) is not None), None)


def _bold(node: Node, told: Mapping[str, str], parent: Style) -> bool:
    weight = told.get("font-weight")
    if weight is None or weight == "inherit":
        return parent.bold or node.tag in _BOLD
    return weight in ("bold", "bolder") or (weight.isdecimal() and int(weight[:4]) >= 600)


def _opacity(told: Mapping[str, str]) -> float:
    said = told.get("opacity")
    try:
        value = float(said[:-1]) / 100 if said and said.endswith("%") else float(said or 1)
    except ValueError:
        return 1.0
    return max(0.0, min(1.0, value))


def _invisible(told: Mapping[str, str], parent: Style) -> bool:
    said = told.get("visibility")
    return said in ("hidden", "collapse") if said and said != "inherit" else parent.invisible


def _is_gone(node: Node, told: Mapping[str, str], size: float) -> bool:
    if told.get("display", "") == "none" or told.get("mso-hide", "") in ("all", "hidden", "yes"):
        return True
    if ("hidden" in node.attributes and "display" not in told) or (
        node.tag == "input" and node.get("type") == "hidden"
    ):
        return True
    if _CLIPPED.search(told.get("clip", "") + told.get("clip-path", "")) or _SHRUNK.search(told.get("transform", "")):
        return True
    return _is_far(told, size) or _is_closed(told, size)


def _is_far(told: Mapping[str, str], size: float) -> bool:
    """Pushed beyond the edge of the page."""
    names = ["text-indent", "margin-left", "margin-top"]
    if told.get("position", "") in ("absolute", "fixed", "relative"):
        names += ["left", "top"]
    return any((points(told.get(name, ""), size) or 0.0) < _FAR for name in names)


def _is_closed(told: Mapping[str, str], size: float) -> bool:
    """A box without height or width that shows nothing of what is in it."""
    if told.get("overflow", told.get("overflow-y", "")) not in ("hidden", "clip"):
        return False
    sides = (told.get(name, "") for name in ("max-height", "height", "max-width", "width"))
    lengths = [points(side, size, 100.0) for side in sides]
    return any(length is not None and length <= 1.0 for length in lengths)


def _keeps_blanks(node: Node, told: Mapping[str, str], parent: Style) -> bool:
    said = told.get("white-space")
    if said:
        return said.startswith("pre")
    return parent.keeps_blanks or node.tag in ("pre", "textarea", "listing", "xmp")


def _align(node: Node, told: Mapping[str, str], parent: Style) -> str:
    said = told.get("text-align") or ("" if node.tag == "table" else node.get("align"))
    if not said and node.tag in ("center", "caption", "th"):
        return "center"
    return {"end": "right", "start": "left", "justify": "left", "middle": "center"}.get(said, said) or parent.align


def _is_block(node: Node, told: Mapping[str, str]) -> bool:
    display = told.get("display", "")
    if display in ("inline", "contents", "inline-block", "inline-flex"):
        return False
    return node.tag in BLOCKS or display in ("block", "flex", "grid", "list-item", "table", "table-row", "table-cell")


def _margins(node: Node, told: Mapping[str, str], size: float) -> tuple[float, float, float]:
    """Above, below and at the left, padding included, each within what a page can show."""
    usual = size if node.tag in _MARGINS else 0.0
    left = 30.0 if node.tag in ("ul", "ol", "blockquote", "dd") else 0.0
    sides = _four(told.get("margin", ""), size), _four(told.get("padding", ""), size)
    above = _side(told, "top", size, sides, 0, usual)
    below = _side(told, "bottom", size, sides, 2, usual)
    indent = _side(told, "left", size, sides, 3, left)
    return max(0.0, min(60.0, above)), max(0.0, min(60.0, below)), max(0.0, min(120.0, indent))


def _side(
    told: Mapping[str, str], name: str, size: float, sides: tuple[tuple[float | None, ...], ...], at: int, usual: float
) -> float:
    margin = points(told.get(f"margin-{name}", ""), size)
    padding = points(told.get(f"padding-{name}", ""), size)
    margin = margin if margin is not None else sides[0][at]
    padding = padding if padding is not None else sides[1][at]
    if margin is None and padding is None:
        return usual
    return (margin if margin is not None else (0.0 if name == "left" else usual)) + (padding or 0.0)


def _four(value: str, size: float) -> tuple[float | None, ...]:
    """Top, right, bottom and left from a value with one to four lengths."""
    lengths = [points(part, size) for part in value.split()[:4]]
    if not lengths:
        return (None, None, None, None)
    top = lengths[0]
    right = lengths[1] if len(lengths) > 1 else top
    bottom = lengths[2] if len(lengths) > 2 else top
    return top, right, bottom, lengths[3] if len(lengths) > 3 else right
