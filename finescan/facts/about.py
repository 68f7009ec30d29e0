"""Whether a text is *about* offer-scam letters: a warning, a newspaper's piece, a lawyer's letter quoting a clause."""

from __future__ import annotations

import regex

from finescan.facts.words import any_of
from finescan.model import Span

LONG_QUOTE = 40  # characters: shorter quotations are names and titles

_SIGN = tuple(
    regex.compile(any_of(concept), regex.IGNORECASE)
    for concept in ("warning", "warning_advice", "third_person", "remedy")
)
_QUOTED = regex.compile(r'"[^"]{1,900}"')
_CLAUSE = regex.compile(any_of("clause_word"), regex.IGNORECASE)


def signs(text: str) -> int:
    """How many of the four kinds of sign (warning, advice, third person, remedy) the text shows, 0 to 4."""
    return sum(sign.search(text) is not None for sign in _SIGN)


def quoted_clauses(text: str) -> tuple[Span, ...]:
    """Long passages in quotation marks that read like the clause of an offer."""
    return tuple(Span(*m.span()) for m in _QUOTED.finditer(text) if len(m[0]) > LONG_QUOTE and _CLAUSE.search(m[0]))


def is_about(text: str, *, asks_to_pay: bool, asks_to_sign: bool) -> bool:
    """Whether the text only talks about such letters. One that itself wants money or a signature needs more signs."""
    needed = 4 if asks_to_pay and asks_to_sign else 3
    found = signs(text)
    return found >= needed or (found >= 2 and bool(quoted_clauses(text)) and not asks_to_sign)
