"""The text of a Word file: paragraphs, tables, boxes and notes as items."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from finescan.reading.characters import seen
from finescan.reading.colours import Colour
from finescan.reading.flow import Break, Cell, Item, Run, Table, closed
from finescan.reading.office.inks import paint
from finescan.reading.office.looks import Look, Looks, ink_of, paragraph_look, run_look
from finescan.reading.office.numbers import Numbering
from finescan.reading.office.ooxml import MAIN, child, local, number, value
from finescan.reading.office.paragraph import OpenParagraph

_DROPPED = frozenset({"del", "moveFrom"})
_LAYOUT = frozenset({"pPr", "rPr", "sectPr", "tblPr", "tblGrid", "trPr", "tcPr", "instrText", "sdtPr", "sdtEndPr"})
_SYMBOL = "\u25a1"
_MOST_SPAN = 100
_MOST_NESTED = 12


@dataclass(slots=True)
class Story:
    """Reads text with the styles, lists and notes of its file; `broken`: Word marked where its pages ended."""

    looks: Looks
    numbering: Numbering
    notes: Mapping[tuple[str, str], Any]
    broken: bool = False
    _met: list[tuple[str, str]] = field(default_factory=list)
    _nested: int = 0

    def items(self, root: Any, paper: Colour | None = None) -> tuple[Item, ...]:
        """All paragraphs and tables below an element."""
        found: list[Item] = []
        for element in root:
            name = local(element)
            if name == "p":
                found += self._paragraph(element, paper)
            elif name == "tbl" and self._nested < _MOST_NESTED:
                found.append(self._table(element, paper))
            elif name not in _LAYOUT:
                found += self.items(element, paper)
        return tuple(found)

    def notes_met(self) -> tuple[Item, ...]:
        """The notes that the text refers to, in its order."""
        found: list[Item] = []
        for key in self._met:
            found += self.items(self.notes[key])
        self._met.clear()
        return tuple(found)

    def _paragraph(self, element: Any, paper: Colour | None) -> list[Item]:
        told = child(element, "pPr")
        style = value(child(told, "pStyle")) or self.looks.paragraph
        look = {**self.looks.usual, **self.looks.of(style), **paragraph_look(told)}
        opened = OpenParagraph(look, paint(look.get("paper")) or paper)
        label = self.numbering.label(look.get("list"), look.get("level", 0)) if look.get("list") else ""
        if label:
            opened.runs.append(Run(f"{label}\u00a0 ", ink_of(look, opened.paper)))
        if look.get("new_page"):
            opened.done.append(Break())
        self._content(element, opened, look)
        opened.end()
        return [*opened.done, *opened.boxes]

    def _content(self, element: Any, opened: OpenParagraph, look: Look) -> None:
        for part in element:
            name = local(part)
            if name == "r":
                self._run(part, opened, look)
            elif name in _DROPPED:
                was, opened.gone = opened.gone, True
                self._content(part, opened, look)
                opened.gone = was
            elif name not in _LAYOUT:
                self._content(part, opened, look)

    def _run(self, element: Any, opened: OpenParagraph, look: Look) -> None:
        told = child(element, "rPr")
        own = {**look, **self.looks.of(value(child(told, "rStyle"))), **run_look(told)}
        if opened.gone:
            own["hidden"] = True
        for part in element:
            self._piece(part, opened, own)

    def _piece(self, part: Any, opened: OpenParagraph, look: Look) -> None:
        name = local(part)
        if name == "br" and value(part, "type") == "page":
            opened.end()
            opened.done.append(Break())
        elif name == "lastRenderedPageBreak":
            self.broken = True
            if opened.runs:
                opened.end()
            opened.done.append(Break())
        elif name in ("footnoteReference", "endnoteReference"):
            self._note(part, f"{name[:-9]}s", opened, look)
        elif name in ("drawing", "pict", "object", "AlternateContent"):
            self._box(part, opened)
        else:
            text = _text(part, name)
            if text:
                written = text.upper() if look.get("capitals") else text
                opened.runs.append(Run(written, ink_of(look, opened.paper)))

    def _note(self, part: Any, kind: str, opened: OpenParagraph, look: Look) -> None:
        key = (kind, value(part, "id") or "")
        if key in self.notes and key not in self._met:
            self._met.append(key)
            opened.runs.append(Run(str(len(self._met)), ink_of({**look, "raised": True}, opened.paper)))

    def _box(self, part: Any, opened: OpenParagraph) -> None:
        """The text of a box; of two ways to write it the first."""
        content = next(part.iter(MAIN + "txbxContent"), None)
        if content is not None and self._nested < _MOST_NESTED:
            self._nested += 1
            opened.boxes += self.items(content)
            self._nested -= 1

    def _table(self, element: Any, paper: Colour | None) -> Table:
        self._nested += 1
        rows = tuple(
            tuple(self._cell(cell, paper) for cell in row.iter(MAIN + "tc") if _row_of(cell) is row)
            for row in element.iter(MAIN + "tr")
            if _table_of(row) is element
        )
        self._nested -= 1
        style = value(child(element, "tblPr", "tblStyle")) or ""
        inside = child(element, "tblPr", "tblBorders", "insideH")
        ruled = value(inside) not in (None, "nil", "none") or "grid" in style.lower()
        return Table(tuple(row for row in rows if row), ruled, wide=True)

    def _cell(self, element: Any, paper: Colour | None) -> Cell:
        told = child(element, "tcPr")
        written = value(child(told, "gridSpan")) or "1"
        span = max(1, min(_MOST_SPAN, int(written))) if written.isdecimal() and len(written) < 6 else 1
        merged = child(told, "vMerge")
        width = child(told, "tcW")
        room = number(value(width, "w"), 20) if value(width, "type") in (None, "dxa") else None
        if merged is not None and value(merged) != "restart":
            return Cell((), room, span)
        ground = paint(value(child(told, "shd"), "fill")) or paper
        return Cell(closed(self.items(element, ground)), room, span)


def _row_of(cell: Any) -> Any:
    return next(cell.iterancestors(MAIN + "tr"), None)


def _table_of(row: Any) -> Any:
    return next(row.iterancestors(MAIN + "tbl"), None)


def _text(part: Any, name: str) -> str:
    """What a piece of a run shows."""
    if name in ("t", "delText"):
        return " ".join(seen(part.text or "").replace("\n", " ").replace("\t", " ").split(" "))
    if name in ("tab", "ptab"):
        return "\t"
    if name in ("br", "cr"):
        return "\n"
    if name == "noBreakHyphen":
        return "-"
    return _SYMBOL if name == "sym" else ""
