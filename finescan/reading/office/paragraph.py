"""A paragraph of an office file while it is read."""

from __future__ import annotations

from dataclasses import dataclass, field

from finescan.reading.colours import Colour
from finescan.reading.flow import Item, Paragraph, Run
from finescan.reading.office.looks import Look


@dataclass(slots=True)
class OpenParagraph:
    """Its look, what it has so far, and what stands beside or behind it; `gone`: what is read now was deleted."""

    look: Look
    paper: Colour | None
    runs: list[Run] = field(default_factory=list)
    boxes: list[Item] = field(default_factory=list)
    done: list[Item] = field(default_factory=list)
    gone: bool = False

    def end(self) -> None:
        """Close what is open, before a new page or at the end."""
        look = self.look
        room = look.get("above", 0.0), look.get("below", 0.0), look.get("indent", 0.0)
        self.done.append(Paragraph(tuple(self.runs), *room, look.get("align", "left"), look.get("stops", ())))
        self.runs.clear()
