"""To whom a source of law applies: the words that rules use for it in English, and the German ones."""

from __future__ import annotations

import regex

_GERMAN = {
    "also between businesses": "auch zwischen Unternehmen",
    "businesses": "Unternehmen",
    "competitors and associations": "Mitbewerber und Verbände",
    "consumers": "Verbraucher",
    "everyone": "alle",
    "not Northern Ireland": "ohne Nordirland",
    "owners of international marks": "Inhaber internationaler Marken",
}
_KNOWN = regex.compile("|".join(map(regex.escape, sorted(_GERMAN, key=len, reverse=True))))


def german(applies_to: str) -> str:
    """The same in German: "DE, businesses" -> "DE, Unternehmen"."""
    return _KNOWN.sub(lambda found: _GERMAN[found.group()], applies_to)


def unknown(applies_to: str) -> str:
    """What is neither a country's two letters nor a word that has a German one; empty for what can be said."""
    rest = regex.sub(r"\b(?:[A-Z]{2})\b", "", _KNOWN.sub("", applies_to))
    return " ".join(regex.findall(r"\p{L}+", rest))


def words() -> tuple[str, ...]:
    """The words that may stand beside countries."""
    return tuple(sorted(_GERMAN))
