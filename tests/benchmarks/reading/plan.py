"""Which pages a run reads: every damage at every resolution, with sizes, colours and letters going round."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from tests.benchmarks.reading.damage import DAMAGE, Worn, wear
from tests.benchmarks.reading.pages import Block, draw
from tests.benchmarks.reading.texts import Letter, load

SIZES = (5, 6, 7, 8, 9)
COLOURS = ("black", "grey")
_FAXES = ("fax", "coarse fax")
_MIDDLE = (200, 300)
_OUTER = (150, 400)


@dataclass(frozen=True, slots=True)
class Condition:
    """One page of the benchmark; `dpi` of a fax is that across."""

    letter: str
    size: int
    colour: str
    damage: str
    dpi: int

    @property
    def name(self) -> str:
        """Tells the page from all others of a run."""
        return f"{self.letter}-{self.size}{self.colour}-{self.damage}-{self.dpi}".replace(" ", "-")

    @property
    def rng(self) -> np.random.Generator:
        """The same for the same page on every machine."""
        return np.random.default_rng(zlib.crc32(self.name.encode()))


def conditions(letters: tuple[Letter, ...], *, quick: bool) -> Iterator[Condition]:
    """The pages of a full run (five for most kinds at 200 and 300 dpi) or of a quick one (one)."""
    for damage, dpi, pages, column in _cells(quick=quick):
        row = list(DAMAGE).index(damage)
        for turn in range(pages):
            size = SIZES[(turn + row + 2 * column) % len(SIZES)]
            colour = "grey" if damage == "halftone" else COLOURS[(turn + row + column) % len(COLOURS)]
            letter = letters[(2 * row + 3 * column + turn) % len(letters)]
            yield Condition(letter.name, size, colour, damage, dpi)


def _cells(*, quick: bool) -> Iterator[tuple[str, int, int, int]]:
    """Damage, dots an inch, number of pages, and which column of the table it is."""
    for damage in DAMAGE:
        if damage in _FAXES:
            yield damage, 204, 2 if quick else 10, 0
            continue
        yield from ((damage, dpi, 1 if quick else 5, at) for at, dpi in enumerate(_MIDDLE))
        if damage != "photo" and (not quick or damage in {"clean", "scan"}):
            yield from ((damage, dpi, 1 if quick else 2, at) for at, dpi in enumerate(_OUTER, 2))


def make(condition: Condition, letters: tuple[Letter, ...]) -> tuple[Worn, tuple[Block, ...]]:
    """The damaged page and the truth about it."""
    letter = next(letter for letter in letters if letter.name == condition.letter)
    sheet = draw(letter, condition.size, condition.colour)
    return wear(sheet.pdf, condition.damage, condition.dpi, condition.rng), sheet.blocks


def plan(name: str, *, quick: bool) -> tuple[tuple[Letter, ...], tuple[Condition, ...]]:
    """The letters of a set and the pages that are made of them."""
    letters = load(name)
    return letters, tuple(dict.fromkeys(conditions(letters, quick=quick)))
