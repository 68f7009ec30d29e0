"""Parts of a rule: from what an author writes to what is found in a text."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from typing import Any

import regex

from finescan.facts import notation
from finescan.model import Span
from finescan.rulebook.fuzzy import find_phrase

TIME_LIMIT = 5.0
"""Seconds that one pattern may take on one letter. The patterns that are let in need milliseconds."""

MOST_MATCHES = 200
"""Matches of one part that are looked at; a letter that has more of them adds nothing to the judgement."""

CAPTURE_TYPES: Mapping[str, str] = {
    "money": notation.MONEY,
    "number": notation.NUMBER,
    "duration": notation.DURATION,
    "date": notation.DATE,
    "percent": notation.PERCENT,
    "iban": notation.IBAN,
    "host": notation.HOST,
}

Value = Decimal | int | str | tuple[object, ...] | object

_READERS: Mapping[str, Callable[[str], Any]] = {
    "money": notation.money,
    "number": notation.number,
    "duration": notation.duration,
    "date": notation.day,
    "percent": notation.percent,
    "iban": str,
    "host": str,
}

_PIECE = regex.compile(
    r"(?P<escape>\\[pPNx]\{[^}]*\}|\\.)"
    r"|(?P<class>\[\^?\]?(?:\\.|\[:[a-z]+:\]|[^\]\\])*\])"
    r"|\{(?P<hole>[a-z][a-z0-9_]*)(?::(?P<type>[a-z]+))?\}"
    r"|(?P<blank> +)(?P<after>[*+?]|\{\d*,?\d*\})?",
    regex.DOTALL,
)


class PatternError(ValueError):
    """A pattern that cannot be used; the message says why and what to write instead."""


@dataclass(frozen=True, slots=True)
class Match:
    """A place where a part was found, with the printed text of its captures by name."""

    span: Span
    captured: tuple[tuple[str, str], ...] = ()
    similarity: float = 100.0


Seen = dict[str, tuple[Match, ...] | None]
"""What each pattern found in a text; None for one that took too long."""


@dataclass(frozen=True, slots=True)
class Part:
    """A named thing to look for: regexes, any of which may match, or phrases to find despite OCR errors.

    `patterns` are the alternatives of what the author wrote, for the `regex` module; many parts share the longest of
    them, the word lists, and each is looked for once a letter. `captures` holds the type by name of capture.
    """

    name: str
    patterns: tuple[str, ...]
    phrases: tuple[str, ...] = ()
    similarity: float = 88.0
    captures: tuple[tuple[str, str], ...] = ()
    written: str = ""

    def find(self, text: str, folded: str, seen: Seen | None = None) -> tuple[Match, ...]:
        """All places in the text (`folded`: the same after `fuzzy.fold`), in order. TimeoutError if that takes long."""
        known: Seen = {} if seen is None else seen
        found = [match for pattern in self.patterns for match in _once(pattern, text, known)]
        for phrase in self.phrases:
            found.extend(Match(span, (), score) for span, score in find_phrase(phrase, folded, self.similarity))
        return tuple(found) if len(self.patterns) == 1 else _in_order(found)

    def value(self, match: Match, capture: str) -> Any:
        """The typed value of a capture in a match: money is (value, currency), a duration (count, unit)."""
        printed = dict(match.captured).get(capture)
        reader = _READERS.get(dict(self.captures).get(capture, ""), str)
        return None if printed is None else reader(printed)


def _once(pattern: str, text: str, seen: Seen) -> tuple[Match, ...]:
    if pattern not in seen:
        seen[pattern] = None
        seen[pattern] = _find(pattern, text)
    found = seen[pattern]
    if found is None:
        raise TimeoutError
    return found


def _in_order(found: Iterable[Match]) -> tuple[Match, ...]:
    """The matches of several alternatives from left to right, one for each stretch; they may overlap."""
    first: dict[Span, Match] = {}
    for match in found:
        first.setdefault(match.span, match)
    return tuple(sorted(first.values(), key=lambda match: match.span.start)[:MOST_MATCHES])


def _find(pattern: str, text: str) -> tuple[Match, ...]:
    found = []
    for hit in compiled(pattern).finditer(text, timeout=TIME_LIMIT):
        if hit.end() == hit.start():
            continue
        captured = tuple((name, value) for name, value in hit.groupdict().items() if value is not None)
        found.append(Match(Span(*hit.span()), captured))
        if len(found) == MOST_MATCHES:
            break
    return tuple(found)


@lru_cache(maxsize=4096)
def compiled(pattern: str) -> regex.Pattern[str]:
    """The pattern, compiled when it is first needed."""
    return regex.compile(pattern, regex.IGNORECASE)


def expand(written: str, lists: Mapping[str, str], *, short: bool = False) -> tuple[str, dict[str, str]]:
    """The regex that an author's pattern stands for, and the types of its captures.

    `lists` gives the regex of each word list; `short` puts a stand-in for each typed capture, to check what was
    written only. Raises PatternError for unknown types and lists.
    """
    captures: dict[str, str] = {}

    def piece(found: regex.Match[str]) -> str:
        if found["hole"]:
            full = _hole(found["hole"], found["type"], lists, captures)
            return f"(?P<{found['hole']}>x)" if short and found["type"] else full
        if found["blank"]:
            return rf"(?:\s++){found['after']}" if found["after"] else r"\s++"
        return _spaced(found["class"]) if found["class"] else found[0]

    pattern = _PIECE.sub(piece, written)
    captures.update(dict.fromkeys(regex.findall(r"\(\?P?<([a-zA-Z_]\w*)>", written), "text"))
    return pattern, captures


def _hole(name: str, kind: str | None, lists: Mapping[str, str], captures: dict[str, str]) -> str:
    if kind is None:
        if name not in lists:
            raise PatternError(f'there is no word list "{name}"')
        return lists[name]
    if kind not in CAPTURE_TYPES:
        raise PatternError(f'unknown type "{kind}" in {{{name}:{kind}}}; there are {", ".join(CAPTURE_TYPES)}')
    if captures.get(name, kind) != kind:
        raise PatternError(f'the capture "{name}" is there twice, with different types')
    captures[name] = kind
    return f"(?P<{name}>{CAPTURE_TYPES[kind]})"


def _spaced(written: str) -> str:
    """A character class in which a blank stands for any white space (but not where it begins a range)."""
    return regex.sub(r" (?!-[^\]])", r"\\s", written)


def words(entries: list[str]) -> str:
    """The regex for any entry of a word list, as whole words."""
    expanded = [expand(entry, {})[0] for entry in entries]
    at_word = [_ended(entry) for entry in expanded if _begins_word(entry)]
    others = [_ended(entry) for entry in expanded if not _begins_word(entry)]
    anchored = (
        [r"\b(?:" + "|".join(at_word) + ")"] if at_word else []
    )  # one look for the word's start, not one an entry
    return "(?:" + "|".join((*anchored, *others)) + ")"


def _begins_word(entry: str) -> bool:
    return regex.match(r"[\w\[(]|\\w", entry) is not None and regex.match(r"\(\?<[!=]", entry) is None


def _ended(entry: str) -> str:
    whole = regex.search(r"[\w\])?*+}]$", entry) and not regex.search(r"\\[BbWsS][*+]*$", entry)
    return rf"(?:{entry})\b" if whole else f"(?:{entry})"
