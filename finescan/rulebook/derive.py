"""A pattern from a quotation: values become typed captures, known concepts word lists, names gaps, the rest stays."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import regex

from finescan.facts.words import entries
from finescan.model import Span
from finescan.rulebook import patterns

_ORDER = ("iban", "date", "money", "percent", "duration", "host", "number")
_NAMES = {"iban": "account", "money": "amount", "duration": "length", "date": "day", "host": "site"}
_TOKEN = regex.compile(r"\w+|\s+|[^\w\s]+")
_LONG_WORD = 5
_ENDING = r"\w{0,3}"
_GAP, _NAME_GAP = r"(?:\w+ ){0,3}", r"[^\n]{0,60}"
_MASKED = regex.compile(r"Muster(?:straße 1|stadt| GmbH| Verlag)?|name@example\.org|030 000000|12345(?: Musterstadt)?")


@dataclass(frozen=True, slots=True)
class _Piece:
    """A stretch of the quotation and the pattern that stands for it."""

    span: Span
    pattern: str


def derive(quote: str, language: str, lists: Mapping[str, tuple[str, ...]]) -> str:
    """The pattern for a (masked) quotation in a language; `lists` are the entries of the usable word lists by name."""
    pieces: list[_Piece] = []
    for piece in (*_masks(quote), *_values(quote), *_concepts(quote, lists)):
        if all(piece.span.end <= other.span.start or other.span.end <= piece.span.start for other in pieces):
            pieces.append(piece)
    return _tidy("".join(_between(quote, sorted(pieces, key=lambda piece: piece.span.start), language)))


def _masks(quote: str) -> Iterator[_Piece]:
    for found in _MASKED.finditer(quote):
        yield _Piece(Span(*found.span()), _NAME_GAP)


def _values(quote: str) -> Iterator[_Piece]:
    count = dict.fromkeys(_ORDER, 0)
    for kind in _ORDER:
        for found in regex.finditer(patterns.CAPTURE_TYPES[kind], quote, regex.IGNORECASE):
            count[kind] += 1
            name = _NAMES.get(kind, kind) + (f"_{count[kind]}" if count[kind] > 1 else "")
            yield _Piece(Span(*found.span()), f"{{{name}:{kind}}}")


def _concepts(quote: str, lists: Mapping[str, tuple[str, ...]]) -> Iterator[_Piece]:
    """The entries of word lists in the quotation: the longest first, of equally long ones that of the shortest list."""
    found = [
        (-(hit.end() - hit.start()), len(some), name, Span(*hit.span()))
        for name, some in lists.items()
        for hit in patterns.compiled(patterns.words(list(some))).finditer(quote)
        if hit.end() > hit.start()
    ]
    for _, _, name, span in sorted(found):
        yield _Piece(span, f"{{{name}}}")


def _between(quote: str, pieces: list[_Piece], language: str) -> Iterator[str]:
    at = 0
    for piece in pieces:
        yield _literal(quote[at : piece.span.start], language)
        yield piece.pattern
        at = piece.span.end
    yield _literal(quote[at:], language)


def _literal(text: str, language: str) -> str:
    """Words with other endings allowed; small words (the, of ...) may be there or not."""
    small = set(entries(language, "small_words"))
    parts = []
    for token in _TOKEN.findall(text):
        if token.lower() in small:
            parts.append("\0")
        elif token.isspace():
            parts.append(" ")
        else:
            parts.append(regex.escape(token) + (_ENDING if token.isalpha() and len(token) >= _LONG_WORD else ""))
    return "".join(parts)


def _tidy(pattern: str) -> str:
    """Runs of small words as one gap of up to three words, and no gap or mark at the ends."""
    gapped = regex.sub(r"(?:\0 ?)+", lambda _: _GAP, pattern)
    gapped = regex.sub(r" +", " ", gapped).replace(f"{_GAP}{_NAME_GAP}", _NAME_GAP)
    ends = "|".join(map(regex.escape, (_GAP, _NAME_GAP, r"\.", ",", ";", ":", " ")))
    return regex.sub(rf"^(?:{ends})+|(?:{ends})+$", "", gapped)
