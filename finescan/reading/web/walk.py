"""From the elements of a page to items, without recursion: mails are nested as deep as their writers like."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice
from typing import Any

from lxml import etree

from finescan.reading.flow import Cell, Item
from finescan.reading.web.cascade import StyleSheet
from finescan.reading.web.gather import MOST_NESTED, Column, Grid, rule_below, span_of
from finescan.reading.web.nodes import Node
from finescan.reading.web.style import Style, styled
from finescan.reading.web.tags import UNREAD
from finescan.reading.web.values import points

MOST_ELEMENTS, DEEPEST = 60_000, 1_500

_TYPED = frozenset({"", "text", "submit", "button", "reset", "number", "date", "email", "tel", "url", "search"})
_BOXES = {"checkbox": "\u2610", "radio": "\u25cb"}


class TooLargeError(Exception):
    """More elements, or deeper ones, than any letter has."""


@dataclass(slots=True)
class _Frame:
    """An element that is open: its style, its children so far, and what is gathered in it."""

    node: Node
    style: Style
    children: int
    met: int = 0
    last: Node | None = None
    unread: bool = False
    indent: float = 0.0
    counter: int | None = None
    grid: Grid | None = None
    cell: bool = False
    block: bool = False


@dataclass(slots=True)
class Walk:
    """The walk over one page; `pictures` counts what it shows that is no text."""

    sheet: StyleSheet
    room: float
    pictures: int = 0
    _frames: list[_Frame] = field(default_factory=list)
    _columns: list[Column] = field(default_factory=list)
    _grids: list[Grid] = field(default_factory=list)

    def items(self, root: Any) -> tuple[Item, ...]:
        """All that the page shows. Raises TooLargeError, or TooManyStepsError of a sheet made to be slow."""
        self._columns.append(Column(self.room))
        if sum(1 for _ in islice(root.iter(), MOST_ELEMENTS + 1)) > MOST_ELEMENTS:
            raise TooLargeError
        for event, element in etree.iterwalk(root, events=("start", "end")):
            if event == "start":
                if len(self._frames) > DEEPEST:
                    raise TooLargeError
                self._start(element)
            else:
                self._end(element)
        return self._columns[0].done()

    def _start(self, element: Any) -> None:
        frame = self._framed(element)
        self._frames.append(frame)
        if frame.unread:
            return
        node, style = frame.node, frame.style
        if not style.gone:
            self._open(frame)
        if element.text:
            self._column.text(element.text, style)
        if node.tag == "input":
            self._field(node, style)

    def _framed(self, element: Any) -> _Frame:
        """The frame of an element: its node among its siblings, and its style."""
        parent = self._frames[-1] if self._frames else None
        tag = str(element.tag).lower().rpartition("}")[2]  # with its prefix: Word's <o:p> is no paragraph
        attributes = {str(name).lower(): str(value) for name, value in element.attrib.items()}
        classes = frozenset(attributes.get("class", "").lower().split())
        if parent is None:
            node = Node(tag, attributes, classes=classes)
        else:
            parent.met += 1
            node = Node(tag, attributes, parent.node, parent.last, parent.met, parent.children, classes)
            parent.last = node
        if tag in UNREAD or (parent is not None and parent.unread):
            return _Frame(node, parent.style if parent else Style(), 0, unread=True)
        told = self.sheet.declared(node)
        style = styled(node, told, parent.style if parent else Style())
        frame = _Frame(node, style, len(element))
        if tag == "li" and "none" not in told.get("list-style", "") + told.get("list-style-type", ""):
            frame.counter = 0
        if tag in ("td", "th"):
            frame.node.attributes = attributes | {"width": told.get("width") or attributes.get("width", "")}
        return frame

    @property
    def _column(self) -> Column:
        return self._columns[-1]

    def _open(self, frame: _Frame) -> None:
        tag, style = frame.node.tag, frame.style
        if tag == "br":
            self._column.end_line(style)
        elif tag == "hr":
            rule_below(self._column)
        elif tag == "img":
            self.pictures += 1
        elif tag == "table" and len(self._grids) < MOST_NESTED:
            self._column.close(style.above)
            frame.grid = Grid()
            self._grids.append(frame.grid)
        elif tag in ("td", "th") and self._in_grid():
            frame.cell = True
            self._columns.append(Column(self._cell_width(frame) or self._column.room, above=style.above))
        elif style.block:
            self._open_block(frame)

    def _in_grid(self) -> bool:
        """Whether the cell belongs to the grid that is open, and not to a table that was too deep for one."""
        inner = next((frame for frame in reversed(self._frames[:-1]) if frame.node.tag in ("table", "td", "th")), None)
        return inner is not None and inner.grid is not None and inner.node.tag == "table"

    def _cell_width(self, frame: _Frame) -> float | None:
        told = points(frame.node.get("width"), frame.style.size, self._column.room)
        return told if told is not None and told > 0 else None

    def _open_block(self, frame: _Frame) -> None:
        frame.block, frame.indent = True, frame.style.indent
        self._column.close(frame.style.above)
        self._column.indent += frame.indent
        if frame.counter is not None:
            self._column.text(self._marker(), frame.style)

    def _marker(self) -> str:
        home = next((f for f in reversed(self._frames[:-1]) if f.node.tag in ("ol", "ul", "menu", "dir")), None)
        if home is None or home.node.tag != "ol":
            return "\u2022 "
        if home.counter is None:
            start = home.node.get("start")
            home.counter = int(start) - 1 if start.isdecimal() and len(start) < 6 else 0
        home.counter += 1
        return f"{home.counter}. "

    def _field(self, node: Node, style: Style) -> None:
        """What is filled into a form can be seen."""
        kind = node.get("type")
        if kind in _TYPED and node.get("value"):
            self._column.text(node.attributes["value"], style)
        elif kind in _BOXES:
            self._column.text(f"{_BOXES[kind]} ", style)

    def _end(self, element: Any) -> None:
        frame = self._frames.pop()
        if frame.cell:
            column = self._columns.pop()
            told = self._cell_width(frame)
            across, down = span_of(frame.node.get("colspan")), span_of(frame.node.get("rowspan"))
            column.above = max(column.above, frame.style.below)
            self._grids[-1].add(Cell(column.done(), told, across), down)
        elif frame.grid is not None:
            table = self._grids.pop().table()
            self._column.add(table)
            self._column.above = max(self._column.above, frame.style.below)
        elif frame.block:
            self._column.close(frame.style.below)
            self._column.indent -= frame.indent
            if frame.node.tag == "tr" and self._grids:
                self._grids[-1].end_row()
        elif frame.style.gone and not frame.unread and frame.style.block:
            self._column.text(" ", frame.style)
        if element.tail and self._frames and not self._frames[-1].unread:
            self._column.text(element.tail, self._frames[-1].style)


def gathered(root: Any, sheets: Iterator[str], room: float) -> tuple[tuple[Item, ...], int]:
    """The items of a page and how many pictures it shows. Raises as `Walk.items` does."""
    walk = Walk(StyleSheet(sheets), room)
    return walk.items(root), walk.pictures
