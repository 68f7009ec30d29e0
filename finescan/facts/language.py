"""The language of a letter, by its commonest small words."""

from __future__ import annotations

from collections import Counter

import regex

from finescan.facts.words import entries, languages

_VOTES = {language: frozenset(entries(language, "small_words")) for language in languages()}
_FEWEST = 3  # small words that tell a language
_WORD = regex.compile(r"\p{L}+")


def language_of(text: str) -> str | None:
    """ISO code of the letter's language, or None where fewer than three small words were met."""
    scores = _scores(text)
    best = max(scores, key=lambda k: scores[k])
    return best if scores[best] >= _FEWEST else None


def _scores(text: str) -> dict[str, int]:
    words = Counter(_WORD.findall(text.lower()))
    return {language: sum(words[w] for w in small) for language, small in _VOTES.items()}


def languages_of(text: str) -> tuple[str, ...]:
    """The languages that a letter is written in, the chief one first; empty where too little tells.

    A language counts with a quarter of the chief one's small words: letters that mix two have about half of them.
    """
    scores = _scores(text)
    best = max(scores.values())
    spoken = [k for k, v in scores.items() if v >= max(_FEWEST, best / 4)]
    return tuple(sorted(spoken, key=lambda k: -scores[k]))
