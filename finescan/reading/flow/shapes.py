"""The shapes of flowing text. Lengths are points.

In the text of a run blanks are where lines may break, a no-break space has its width, a tab goes to the next stop, and
a line end ends the line.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

_READABLE = 8.0


@dataclass(frozen=True, slots=True)
class Ink:
    """What print looks like: type size in points, contrast to its ground (0 to 1, None: unknown), weight."""

    size: float = 10.5
    contrast: float | None = 1.0
    bold: bool = False
    hidden: bool = False


@dataclass(frozen=True, slots=True)
class Run:
    """Text in one ink."""

    text: str
    ink: Ink = Ink()


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Runs that flow together, with the room above and below them; `align` is left, right or center."""

    runs: tuple[Run, ...]
    above: float = 0.0
    below: float = 0.0
    indent: float = 0.0
    align: str = "left"
    stops: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class Space:
    """Room between what is above and what is below."""

    height: float


@dataclass(frozen=True, slots=True)
class Rule:
    """A line across the column."""


@dataclass(frozen=True, slots=True)
class Break:
    """What follows stands on a new page."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a table: what stands in it, its width (None: as it needs) and how many columns it takes."""

    items: tuple[Item, ...] = ()
    width: float | None = None
    span: int = 1


Row = tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells side by side; `ruled` where lines are drawn between the rows, `wide` where they fill the column."""

    rows: tuple[Row, ...]
    ruled: bool = False
    wide: bool = False


Item = Paragraph | Space | Rule | Break | Table


@dataclass(frozen=True, slots=True)
class Paper:
    """The sheet that the text is set on; `height` None: as long as the text.

    `grows` tells that pages end at breaks alone, so that one may become longer than it is on paper.
    """

    width: float = 595.0
    height: float | None = 842.0
    left: float = 43.0
    right: float = 43.0
    top: float = 36.0
    bottom: float = 36.0
    grows: bool = False

    @property
    def measure(self) -> float:
        """The width of the text."""
        return max(72.0, self.width - self.left - self.right)


@dataclass(frozen=True, slots=True)
class Edges:
    """What stands at the head and at the foot of a page."""

    head: tuple[Item, ...] = ()
    foot: tuple[Item, ...] = ()


def closed(items: tuple[Item, ...]) -> tuple[Item, ...]:
    """The items of a cell without room below the last paragraph: rows of a table stand close."""
    last = items[-1] if items else None
    return (*items[:-1], replace(last, below=0.0)) if isinstance(last, Paragraph) else items


def runs_in(items: Iterable[Item]) -> Iterator[Run]:
    """All runs of the items, those in tables too."""
    for item in items:
        if isinstance(item, Paragraph):
            yield from item.runs
        elif isinstance(item, Table):
            for row in item.rows:
                for cell in row:
                    yield from runs_in(cell.items)


def text_of(items: Iterable[Item]) -> str:
    """What can be seen of the items, without their form."""
    return " ".join(run.text for run in runs_in(items) if not run.ink.hidden)


def has_words(items: Iterable[Item]) -> bool:
    """Whether anything can be seen."""
    return any(not run.ink.hidden and not run.text.isspace() for run in runs_in(items))


def usual_size(items: Iterable[Item]) -> float:
    """The type size in which most of the text is set; that of a plain letter if there is none."""
    sizes: Counter[float] = Counter()
    for run in runs_in(items):
        if not run.ink.hidden and run.ink.size >= _READABLE:
            sizes[run.ink.size] += len(run.text)
    return max(sizes, key=lambda size: (sizes[size], size), default=Ink().size)
