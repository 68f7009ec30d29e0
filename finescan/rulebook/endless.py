r"""What no letter has: words without end and rows of figures without end. Patterns do not search them through.

Patterns such as `\w*gebühr` or `\d[\d. ]* EUR` need the square of the length of a word or of a row of figures, and
garbage has them of a million characters.
"""

from __future__ import annotations

import regex

LONGEST_WORD = 120
LONGEST_ROW = 240
_KEPT = 80  # at both ends of a row of figures: a price may stand there
_WORD = regex.compile(rf"\S{{{LONGEST_WORD + 1},}}+")
_ROW = regex.compile(rf"(?<![\d.,' ])[\d.,' ]{{{LONGEST_ROW + 1},}}+")
_NOTHING = "\x1f\n"  # neither blanks nor words nor the gaps between them go on here


def without_endless(text: str) -> str:
    """The text, equally long, in which what no pattern runs through stands for the rest of such words and rows."""
    return _ROW.sub(_without_middle, _WORD.sub(_cut, text))


def _cut(found: regex.Match[str]) -> str:
    return found[0][:LONGEST_WORD] + _nothing(len(found[0]) - LONGEST_WORD)


def _without_middle(found: regex.Match[str]) -> str:
    return found[0][:_KEPT] + _nothing(len(found[0]) - 2 * _KEPT) + found[0][-_KEPT:]


def _nothing(length: int) -> str:
    return (_NOTHING * (length // 2 + 1))[:length]
