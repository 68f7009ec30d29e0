"""Whether a text is *about* offer-scam letters: a warning, a newspaper's piece, a lawyer's letter quoting a clause."""

from __future__ import annotations

import regex

from finescan.facts.words import any_of
from finescan.model import Span

LONG_QUOTE = 40  # characters: shorter quotations are names and titles

_FLAGS = regex.IGNORECASE
_SIGNS = tuple(
    regex.compile(rf"(?<!\p{{L}}){any_of(concept)}(?!\p{{L}})", _FLAGS)
    for concept in ("warning", "warning_advice", "third_person", "remedy")
)
_QUOTED = regex.compile(r'"[^"]{1,900}"')
_CLAUSE = regex.compile(any_of("clause_word"), _FLAGS)


def signs(text: str) -> tuple[int, int, int, int]:
    """How many different words of warning, advice, telling of others and remedy the text holds.

    Letters that want something hold next to none of them; whoever writes about such letters uses many.
    """
    warning, advice, others, remedy = (len({m[0].casefold() for m in sign.finditer(text)}) for sign in _SIGNS)
    return warning, advice, others, remedy


def quoted_clauses(text: str) -> tuple[Span, ...]:
    """Long passages in quotation marks that read like the clause of an offer."""
    return tuple(Span(*m.span()) for m in _QUOTED.finditer(text) if len(m[0]) > LONG_QUOTE and _CLAUSE.search(m[0]))


def is_about(text: str, *, asks_to_pay: bool, asks_to_sign: bool) -> bool:
    """Whether the text only talks about such letters; words of warning count double.

    One that itself wants money or a signature needs more signs, else any sender could hide behind a few of them.
    """
    found = signs(text)
    warning, _, others, remedy = found
    kinds, weight = sum(map(bool, found)), sum(found) + warning
    wants = asks_to_pay + asks_to_sign
    if kinds >= 2 + wants and weight >= 5 + 2 * wants:
        return True
    if kinds >= 2 and weight >= 3 and not asks_to_sign and quoted_clauses(text):
        return True
    return not wants and (kinds >= 3 or max(warning, others, remedy) >= 4)
