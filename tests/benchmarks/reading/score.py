"""How much of the truth stands in a text: the best alignment of each true block, as edit distance."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from tests.benchmarks.reading.pages import Block

NOT_READ = 0.6
"""Any German text agrees with any other in three characters of ten; a block with more wrong than this was not read."""
CLAUSE_WRONG = 0.1
_HYPHEN = re.compile(r"(?<=\w)[-‐\u00ad]\s*\n\s*(?=[a-zäöüß])")
_PLAIN = str.maketrans({**dict.fromkeys("„“”‟«»", '"'), **dict.fromkeys("‚‘’‛`´", "'"), **dict.fromkeys("‐‑‒–—−", "-")})


@dataclass(frozen=True, slots=True)
class BlockScore:
    """Characters of a true block and how many are wrong: all of them if the block was not read."""

    kind: str
    style: str
    characters: int
    wrong: int


@dataclass(frozen=True, slots=True)
class ClauseScore:
    """Whether a planted clause stands in the text with at most one character in ten wrong."""

    kind: str
    read: bool


def squeezed(text: str) -> str:
    """NFC, words broken at line ends whole, quotes and dashes plain, every blank one space; case is kept."""
    text = _HYPHEN.sub("", unicodedata.normalize("NFC", text))
    return " ".join(text.translate(_PLAIN).split())


def infix_distance(short: str, text: str) -> int:
    """The fewest changes that make `short` of any stretch of `text` (Sellers' algorithm, a row at a time)."""
    letters = np.frombuffer(text.encode("utf-32-le"), dtype=np.uint32)
    at = np.arange(len(letters) + 1, dtype=np.int32)
    row = np.zeros(len(letters) + 1, dtype=np.int32)
    for letter in short:
        below = row + 1
        np.minimum(below[1:], row[:-1] + (letters != ord(letter)), out=below[1:])
        row = np.minimum.accumulate(below - at) + at
    return int(row.min())


def score_block(block: Block, text: str) -> BlockScore:
    """`text` must be squeezed."""
    true = squeezed(block.text)
    wrong = infix_distance(true, text)
    if wrong > NOT_READ * len(true):
        wrong = len(true)
    return BlockScore(block.kind, block.style, len(true), wrong)


def score(blocks: Sequence[Block], text: str) -> tuple[tuple[BlockScore, ...], tuple[ClauseScore, ...]]:
    """All blocks and clauses of a page against what was read of it."""
    text = squeezed(text)
    clauses = [
        ClauseScore(clause.kind, infix_distance(true, text) <= CLAUSE_WRONG * len(true))
        for block in blocks
        for clause in block.clauses
        for true in (squeezed(clause.text),)
    ]
    return tuple(score_block(block, text) for block in blocks), tuple(clauses)
