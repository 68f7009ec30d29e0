"""The text of an OpenDocument text: paragraphs, lists, tables, boxes and notes as items."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from finescan.reading.characters import seen
from finescan.reading.colours import Colour
from finescan.reading.flow import Break, Cell, Item, Run, Table, closed
from finescan.reading.office.inks import paint
from finescan.reading.office.looks import Look, ink_of
from finescan.reading.office.numbers import written
from finescan.reading.office.odt_looks import Marker, OdtLooks, qualified, told
from finescan.reading.office.ooxml import local
from finescan.reading.office.paragraph import OpenParagraph

_UNREAD = frozenset(
    {"tracked-changes", "annotation", "sequence-decls", "variable-decls", "user-field-decls", "forms", "scripts",
     "desc", "title", "table-of-content-source", "binary-data", "script", "meta"}
)  # fmt: skip
_MOST_SPAN, _MOST_BLANKS, _MOST_NESTED = 100, 200, 12


@dataclass(slots=True)
class _List:
    """A list that is open: its style, its level from 1, and how far it is counted."""

    style: str | None
    level: int
    count: int | None = None


@dataclass(slots=True)
class OdtStory:
    """Reads text with the styles of its file; `broken`: the program marked where its pages ended."""

    looks: OdtLooks
    broken: bool = False
    hidden: bool = False
    _lists: list[_List] = field(default_factory=list)
    _marker: str = ""
    _notes: list[Any] = field(default_factory=list)
    _nested: int = 0

    def items(self, root: Any, paper: Colour | None = None) -> tuple[Item, ...]:
        """All paragraphs, lists and tables below an element."""
        found: list[Item] = []
        for element in root:
            found += self._block(element, paper)
        return tuple(found)

    def notes_met(self) -> tuple[Item, ...]:
        """The notes that the text refers to, in its order."""
        found = [item for note in self._notes for item in self.items(note)]
        self._notes.clear()
        return tuple(found)

    def _block(self, element: Any, paper: Colour | None) -> tuple[Item, ...]:
        name = local(element)
        if name in ("p", "h"):
            return self._paragraph(element, paper)
        if name == "list":
            return self._list(element, paper)
        if name == "table" and self._nested < _MOST_NESTED:
            return (self._table(element, paper),)
        if name == "soft-page-break":
            self.broken = True
            return (Break(),)
        if name in _UNREAD:
            return ()
        look = self.looks.of("section", told(element, "text:style-name"), 12.0) if name == "section" else {}
        was, self.hidden = self.hidden, self.hidden or told(element, "text:display") == "none" or "hidden" in look
        found = self.items(element, paper)
        self.hidden = was
        return found

    def _list(self, element: Any, paper: Colour | None) -> tuple[Item, ...]:
        above = self._lists[-1] if self._lists else None
        style = told(element, "text:style-name") or (above.style if above else None)
        self._lists.append(_List(style, (above.level if above else 0) + 1))
        found: list[Item] = []
        for entry in element:
            self._marker = self._next() if local(entry) == "list-item" else ""
            found += self.items(entry, paper)
        self._lists.pop()
        return tuple(found)

    def _next(self) -> str:
        """What stands before the next entry of the list that is open."""
        home = self._lists[-1]
        marker = self.looks.lists.get((home.style or "", home.level), Marker("none"))
        home.count = marker.first if home.count is None else home.count + 1
        number = "" if marker.kind == "bullet" else written(home.count, marker.kind)
        return f"{marker.before}{number}{marker.behind}"

    def _paragraph(self, element: Any, paper: Colour | None) -> tuple[Item, ...]:
        size = self.looks.usual.get("size", 12.0)
        look = {**self.looks.usual, **self.looks.of("paragraph", told(element, "text:style-name"), size)}
        opened = OpenParagraph(look, paint(look.get("paper")) or paper)
        if self._marker:
            opened.runs.append(Run(f"{self._marker}\u00a0 ", ink_of(look, opened.paper)))
            self._marker = ""
        if look.get("new_page"):
            opened.done.append(Break())
        self._content(element, opened, look)
        opened.end()
        return (*opened.done, *opened.boxes)

    def _content(self, element: Any, opened: OpenParagraph, look: Look) -> None:
        self._text(element.text, opened, look)
        for part in element:
            self._piece(part, opened, look)
            self._text(part.tail, opened, look)

    def _text(self, text: str | None, opened: OpenParagraph, look: Look) -> None:
        plain = " ".join(seen(text or "").replace("\t", " ").replace("\n", " ").split(" "))
        if plain:
            shown = plain.upper() if look.get("capitals") else plain
            own = {**look, "hidden": True} if self.hidden else look
            opened.runs.append(Run(shown, ink_of(own, opened.paper)))

    def _piece(self, part: Any, opened: OpenParagraph, look: Look) -> None:
        name = local(part)
        if name == "s":
            count = told(part, "text:c") or "1"
            blanks = min(_MOST_BLANKS, int(count)) if count.isdecimal() and len(count) < 6 else 1
            opened.runs.append(Run(" " if blanks == 1 else "\u00a0" * blanks, ink_of(look, opened.paper)))
        elif name in ("tab", "line-break"):
            opened.runs.append(Run("\t" if name == "tab" else "\n", ink_of(look, opened.paper)))
        elif name == "soft-page-break":
            self.broken = True
            opened.end()
            opened.done.append(Break())
        elif name == "note":
            self._note(part, opened, look)
        elif name in ("frame", "custom-shape", "rect", "text-box", "g"):
            opened.boxes += self._boxes(part)
        elif name == "hidden-text":
            self._content(part, opened, {**look, "hidden": True})
        elif name not in _UNREAD:
            own = self.looks.of("text", told(part, "text:style-name"), look.get("size", 12.0)) if name == "span" else {}
            self._content(part, opened, {**look, **own})

    def _note(self, part: Any, opened: OpenParagraph, look: Look) -> None:
        mark = part.find(qualified("text:note-citation"))
        body = part.find(qualified("text:note-body"))
        if mark is not None:
            self._content(mark, opened, {**look, "raised": True})
        if body is not None:
            self._notes.append(body)

    def _boxes(self, part: Any) -> tuple[Item, ...]:
        if self._nested >= _MOST_NESTED:
            return ()
        self._nested += 1
        found = self.items(part)
        self._nested -= 1
        return found

    def _table(self, element: Any, paper: Colour | None) -> Table:
        self._nested += 1
        rows = tuple(self._row(row, paper) for row in _rows(element))
        self._nested -= 1
        return Table(tuple(row for row in rows if row), wide=True)

    def _row(self, row: Any, paper: Colour | None) -> tuple[Cell, ...]:
        cells = []
        for cell in row:
            if local(cell) == "covered-table-cell":
                continue
            if local(cell) == "table-cell":
                look = self.looks.of("table-cell", told(cell, "table:style-name"), 12.0)
                ground = paint(look.get("paper")) or paper
                cells.append(Cell(closed(self.items(cell, ground)), None, _span(cell)))
        return tuple(cells)


def _rows(table: Any) -> Any:
    """The rows of a table, those of its head and of groups too, but not of tables in it."""
    for element in table:
        name = local(element)
        if name == "table-row":
            yield element
        elif name in ("table-header-rows", "table-rows", "table-row-group"):
            yield from _rows(element)


def _span(cell: Any) -> int:
    written_ = told(cell, "table:number-columns-spanned") or told(cell, "table:number-columns-repeated") or "1"
    return max(1, min(_MOST_SPAN, int(written_))) if written_.isdecimal() and len(written_) < 6 else 1
