"""What people type into a search, as the full-text search takes it."""

from __future__ import annotations

import re

from finescan.errors import UsageError
from finescan.index.folding import folded

MOST_WORDS = 60

_PIECE = re.compile(r'"([^"]*)"?(\*?)|([^\s"]+)')
_QUOTES = str.maketrans(dict.fromkeys("„“”«»", '"'))


def expression(text: str) -> str:
    """The search for all words and "phrases" of a text, a word with * for all that begin so.

    Whatever else is in the text is no syntax. Raises UsageError for one without a word, or with too many.
    """
    found = [_term(*piece.groups()) for piece in _PIECE.finditer(text.translate(_QUOTES))]
    terms = [term for term in found if term]
    if not terms:
        raise UsageError(
            f"'{text}' holds no word to look for.", f"„{text}“ enthält kein Wort, nach dem sich suchen ließe."
        )
    if len(terms) > MOST_WORDS:
        raise UsageError(
            f"That are {len(terms)} words. Give at most {MOST_WORDS} to look for.",
            f"Das sind {len(terms)} Wörter. Nennen Sie höchstens {MOST_WORDS}.",
        )
    return " AND ".join(terms)


def _term(phrase: str | None, star: str | None, word: str | None) -> str:
    """A quoted term; "" where there is no letter and no digit in it."""
    told = phrase if phrase is not None else word or ""
    begins = star or told.endswith("*")
    plain = "".join(char if char.isalnum() else " " for char in folded(told))
    plain = plain.encode("utf-8", "ignore").decode().strip()
    return f'"{plain}"{" *" if begins else ""}' if plain else ""
