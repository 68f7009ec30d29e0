"""Runs -> words and gaps: a word may change its ink, and hidden text does not tear a word apart."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from finescan.reading.flow.shapes import Ink, Run
from finescan.reading.flow.widths import width_of

BLANK, FIXED, TAB, LINE_END, WORD, UNSEEN = " ", "\u00a0", "\t", "\n", "word", "unseen"
_PIECE = re.compile(r" +|\u00a0+|\t|\n|[^ \u00a0\t\n]+")
_OTHER_SIZE = 1.15
_LONGEST_GAP = 200


@dataclass(frozen=True, slots=True)
class Token:
    """A word, hidden text or a gap; `glued`: nothing stands between it and the word before."""

    kind: str
    text: str
    ink: Ink
    width: float
    glued: bool = False


def tokens(runs: Iterable[Run]) -> Iterator[Token]:
    """The runs in pieces that are set one by one."""
    open_word: list[tuple[str, Ink]] = []
    for run in runs:
        for found in _PIECE.finditer(run.text):
            piece = found.group()
            if run.ink.hidden:
                if not piece.isspace():
                    yield Token(UNSEEN, piece, run.ink, 0.0)
            elif piece[0] in " \u00a0\t\n":
                yield from _words(open_word)
                open_word = []
                yield _gap(piece, run.ink)
            else:
                open_word.append((piece, run.ink))
    yield from _words(open_word)


def _gap(piece: str, ink: Ink) -> Token:
    width = width_of(" ", ink.size, bold=ink.bold)
    return Token(piece[0], "", ink, width * min(len(piece), _LONGEST_GAP) if piece[0] == FIXED else width)


def _words(pieces: list[tuple[str, Ink]]) -> Iterator[Token]:
    """One word, or several without a gap where its size changes, as it does before the mark of a note."""
    start = 0
    for at in range(1, len(pieces) + 1):
        if at == len(pieces) or _differs(pieces[at - 1][1].size, pieces[at][1].size):
            yield _word(pieces[start:at], glued=start > 0)
            start = at


def _differs(one: float, two: float) -> bool:
    return max(one, two) > _OTHER_SIZE * min(one, two)


def _word(pieces: list[tuple[str, Ink]], *, glued: bool) -> Token:
    chief = max(pieces, key=lambda piece: len(piece[0]))[1]
    width = sum(width_of(text, ink.size, bold=ink.bold) for text, ink in pieces)
    return Token(WORD, "".join(text for text, _ in pieces), chief, width, glued)
