"""The shapes of a laid-out letter: runs, rows, blocks."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from finescan.model import Box, Page, Place, Word


@dataclass(frozen=True, slots=True)
class Run:
    """Words side by side on one baseline, without a wide gap; the unit that has a size, a contrast and a place."""

    words: tuple[Word, ...]
    box: Box
    size: float | None
    contrast: float | None
    bold: bool | None
    page: int
    place: Place | None = None

    @property
    def text(self) -> str:
        """The words joined by blanks."""
        return " ".join(w.text for w in self.words)

    @property
    def height(self) -> float:
        """The type size, or the height of the box where the size is unknown."""
        return self.size or self.box.height


@dataclass(frozen=True, slots=True)
class Row:
    """Runs on one baseline, from left to right."""

    runs: tuple[Run, ...]
    box: Box


@dataclass(frozen=True, slots=True)
class Block:
    """Rows that belong together: a paragraph, an address, a table."""

    rows: tuple[Row, ...]
    box: Box
    page: int


@dataclass(frozen=True, slots=True)
class Layout:
    """The blocks of a letter in reading order; `body_size` in points (None: no size is known)."""

    pages: tuple[Page, ...]
    blocks: tuple[Block, ...]
    body_size: float | None


def around(boxes: Iterable[Box]) -> Box:
    """The smallest box around all of them."""
    many = list(boxes)
    return Box(min(b.x0 for b in many), min(b.y0 for b in many), max(b.x1 for b in many), max(b.y1 for b in many))


def middle(box: Box) -> float:
    """Halfway between top and bottom."""
    return (box.y0 + box.y1) / 2


def level(one: Run, two: Run, tolerance: float) -> bool:
    """Whether two runs stand on one baseline, up to a share of the smaller print."""
    return abs(middle(one.box) - middle(two.box)) < tolerance * min(one.height, two.height)


def same_row(one: Run, two: Run) -> bool:
    """Whether two runs read as one row."""
    return level(one, two, 0.45)
