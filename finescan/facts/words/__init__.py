"""What letters say, by concept and language: one module a language, each a mapping of concepts to regex fragments.

A new language is one more module here; whatever it leaves out is simply not known in that language. Fragments are
written for the `regex` module with IGNORECASE and hold no capturing group.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib import import_module
from pkgutil import iter_modules

__all__ = ["any_of", "entries", "every", "languages"]


@cache
def languages() -> tuple[str, ...]:
    """The ISO codes of the languages that have words, in alphabetical order."""
    return tuple(sorted(module.name for module in iter_modules(__path__)))


def entries(language: str, concept: str) -> tuple[str, ...]:
    """The fragments of one language for a concept; none where it has no word for it."""
    return _words(language).get(concept, ())


def every(language: str) -> tuple[str, ...]:
    """All fragments of a language; none where it has no words."""
    return tuple(fragment for some in _words(language).values() for fragment in some) if language in languages() else ()


@cache
def any_of(concept: str) -> str:
    """One alternation, `(?:a|b|c)`, of what all languages say for a concept. Raises KeyError where none says a word."""
    fragments = [fragment for language in languages() for fragment in entries(language, concept)]
    if not fragments:
        raise KeyError(concept)
    return "(?:" + "|".join(dict.fromkeys(fragments)) + ")"


@cache
def _words(language: str) -> Mapping[str, tuple[str, ...]]:
    words: Mapping[str, tuple[str, ...]] = import_module(f"{__name__}.{language}").WORDS
    return words
