"""An address as a letter prints it on one line, taken apart into the lines of an envelope."""

from __future__ import annotations

import regex

from finescan.letters.values import plain

_BETWEEN = regex.compile(r"\s*[·•|\n]\s*|,\s+")
_NUMBER_FIRST = regex.compile(
    r"(?<![^\s,·•|])(\d{1,4}\s?[a-zA-Z]?),\s+(?=\p{Ll}|Rue|Avenue|Boulevard|Place|Quai|Via\b)"
)
_NUMBER_LAST = regex.compile(r"(?<=[\p{L}.]),\s+(?=\d{1,4}\s?[a-zA-Z]?\s*(?:[,·•|\n]|$))")
_COMMA = "\ue000"
"""Stands for the comma between a street and its number while an address is taken apart."""

_NOT_POSTAL = regex.compile(r"www\.|@|https?:|\b\d{1,2}:\d{2}\b|\.example\b", regex.IGNORECASE)
"""Web and mail addresses, and the head line of a fax machine."""


def lines_of(address: str | None, company: str | None) -> tuple[str, ...]:
    """The lines below the company's name; empty where the letter prints no postal address."""
    joined = _NUMBER_LAST.sub(_COMMA, _NUMBER_FIRST.sub(rf"\1{_COMMA}", address or ""))
    split = (piece.replace(_COMMA, ", ") for piece in _BETWEEN.split(joined))
    pieces = [piece.rstrip(".") for piece in map(plain, split) if piece]
    own = (company or "").casefold().rstrip(".")
    return tuple(piece for piece in pieces if piece and piece.casefold() != own and not _NOT_POSTAL.search(piece))
