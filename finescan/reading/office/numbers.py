"""The numbers that a word processor writes before paragraphs: "1.", "§ 2", "a)"."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from finescan.reading.office.ooxml import MAIN, child, value

_ROMAN = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"),
          (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))  # fmt: skip
_MOST = 5_000
BULLET = "\u2022"


@dataclass(frozen=True, slots=True)
class Level:
    """How a level of a list is numbered: the kind of number, the text around it (%1 is that of level 1), the first."""

    kind: str
    text: str
    first: int = 1


@dataclass(slots=True)
class Numbering:
    """The lists of a file, and how far each is counted."""

    lists: Mapping[str, str] = field(default_factory=dict)
    levels: Mapping[tuple[str, int], Level] = field(default_factory=dict)
    _counts: dict[tuple[str, int], int] = field(default_factory=dict)

    def label(self, name: str | None, level: int) -> str:
        """The next number in a list, as it is printed; empty for a paragraph of no list."""
        home = self.lists.get(name or "", "")
        found = self.levels.get((home, level))
        if found is None:
            return ""
        if found.kind == "bullet":
            return BULLET
        self._counts[home, level] = self._counts.get((home, level), found.first - 1) + 1
        for deeper in range(level + 1, 10):
            self._counts.pop((home, deeper), None)
        return re.sub(r"%([1-9])", lambda mark: self._count(home, int(mark[1]) - 1), found.text)

    def _count(self, home: str, level: int) -> str:
        found = self.levels.get((home, level), Level("decimal", ""))
        return written(self._counts.get((home, level), found.first), found.kind)


def written(count: int, kind: str) -> str:
    """A number as a list writes it: "decimal", "lowerLetter", "upperLetter", "lowerRoman", "upperRoman" or "none"."""
    if kind == "none":
        return ""
    count = max(0, min(_MOST, count))
    if kind.endswith("Letter") and count:
        text = chr(ord("a") + (count - 1) % 26) * ((count - 1) // 26 + 1)
    elif kind.endswith("Roman") and count:
        text = _roman(count)
    else:
        return str(count)
    return text.upper() if kind.startswith("upper") else text


def _roman(count: int) -> str:
    text = ""
    for worth, letters in _ROMAN:
        text += letters * (count // worth)
        count %= worth
    return text


def numbering_of(root: Any) -> Numbering:
    """The lists of `word/numbering.xml`."""
    if root is None:
        return Numbering()
    levels = {}
    for home in root.iter(MAIN + "abstractNum"):
        for level in home.iter(MAIN + "lvl"):
            at, first = value(level, "ilvl") or "0", value(child(level, "start")) or "1"
            if at.isdecimal() and len(at) < 3:
                kind = value(child(level, "numFmt")) or "decimal"
                text = (value(child(level, "lvlText")) or "")[:40]
                begins = int(first) if first.isdecimal() and len(first) < 6 else 1
                levels[value(home, "abstractNumId") or "", int(at)] = Level(kind, text, begins)
    lists = {value(one, "numId") or "": value(child(one, "abstractNumId")) or "" for one in root.iter(MAIN + "num")}
    return Numbering(lists, levels)
