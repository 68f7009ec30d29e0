"""The letters that the benchmark draws: their words and which of them are planted clauses."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

SETS = ("tune", "report")
_HOME = Path(__file__).parent / "letters"
_MARK = re.compile(r"\[\[(\w+)\|(.*?)\]\]")


@dataclass(frozen=True, slots=True)
class Clause:
    """A planted clause; `kind` is fee, term, renewal or consent."""

    kind: str
    text: str


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph with the clauses in it."""

    text: str
    clauses: tuple[Clause, ...] = ()


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter. `form` is rows (one field a row) or pairs (two); `sideways` and `bar` are small print, too."""

    name: str
    face: str
    sender: str
    title: str
    form: str
    fields: tuple[tuple[str, str], ...]
    body: tuple[Passage, ...]
    small: tuple[Passage, ...]
    small_columns: int = 1
    sideways: Passage | None = None
    bar: Passage | None = None


def load(name: str) -> tuple[Letter, ...]:
    """The letters of the set "tune" or "report"; no letter is in both."""
    rows = yaml.safe_load((_HOME / f"{name}.yaml").read_text(encoding="utf-8"))
    return tuple(_letter(row) for row in rows)


def _letter(row: dict[str, Any]) -> Letter:
    parts: dict[str, Any] = dict(row)
    parts["fields"] = tuple((label, str(value)) for label, value in row["fields"].items())
    for key in ("body", "small"):
        parts[key] = tuple(passage(text) for text in row[key])
    for key in ("sideways", "bar"):
        parts[key] = passage(row[key]) if key in row else None
    return Letter(**parts)


def passage(text: str) -> Passage:
    """The paragraph without its marks, and the marked clauses."""
    text = " ".join(text.split())
    clauses = tuple(Clause(kind, words) for kind, words in _MARK.findall(text))
    return Passage(_MARK.sub(r"\2", text), clauses)
