"""The words that rules and facts look for, found again in what OCR made of them.

OCR confuses what looks alike. In the skeleton of a word everything that looks alike is the same letter, so a word and
its misreadings have one skeleton, and looking it up costs no search.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

import regex

from finescan.model import Span
from finescan.rulebook.wordforms import ANY_LETTERS

_SHORTEST, _SHORTEST_STEM = 3, 5
_SHORTEST_MAIMED, _SHORTEST_MAIMED_STEM = 6, 8  # one letter lost
_SHORTEST_CUT = 7  # the first letter lost; without the last one it may well be another form of the word
_LONGEST = 40
_ALIKE = {
    "c": "e", "h": "b", "i": "l", "1": "l", "|": "l", "!": "l", "0": "o", "ß": "b", "ł": "l", "q": "g",
    "m": "rn", "d": "el", "w": "vv",
}  # fmt: skip
_DOTTED = {"a": "ä", "o": "ö", "u": "ü"}
_WORD = regex.compile(r"[^\W\d_]{2,}")


@dataclass(frozen=True, slots=True)
class Form:
    """A word, and whether any letters may stand before and behind it."""

    word: str
    before: bool
    after: bool


@dataclass(frozen=True, slots=True)
class Hit:
    """A stretch of a printed word that stands for a word of the vocabulary."""

    span: Span
    word: str
    maimed: bool


@dataclass(frozen=True, slots=True, eq=False)
class Vocabulary:
    """Forms by skeleton, the same with one letter lost, and words that are right as they are."""

    whole: Mapping[str, tuple[Form, ...]]
    maimed: Mapping[str, tuple[Form, ...]]
    sound: frozenset[str]
    closed: frozenset[str]
    small: frozenset[str]

    def holds(self, word: str) -> bool:
        """Whether a printed word is right as it is."""
        lower = word.lower()
        return word in self.sound or lower in self.sound or lower in self.closed

    def hits(self, word: str) -> Iterator[Hit]:
        """The words of the vocabulary in a printed word (the right ones too), the longest first."""
        pieces = skeleton(word)
        for length in range(min(len(word), _LONGEST), 1, -1):
            for start in range(len(word) - length + 1):
                span = Span(start, start + length)
                part = "".join(pieces[start : start + length])
                found = _likest(self.whole.get(part, ()), word, span)
                lost = None if found else _likest(self.maimed.get(part, ()), word, span)
                if found or lost:
                    yield Hit(span, found or lost or "", lost is not None)


def skeleton(word: str) -> tuple[str, ...]:
    """What each letter of a word looks like; joined, words that look alike are the same."""
    pieces = []
    at = 0
    while at < len(word):
        dots = word[at : at + 2] == "ii"  # of an ü
        pieces.append("u" if dots else _looks(word[at]))
        if dots:
            pieces.append("")
        at += 1 + dots
    return tuple(pieces)


@lru_cache(maxsize=4096)
def _looks(char: str) -> str:
    """What a letter looks like: small, without dots and accents, one for all that look alike, "rn" for an m."""
    plain = "l" if char == "I" else unicodedata.normalize("NFD", char.lower())[:1] or char
    return _ALIKE.get(plain, plain)


def _likest(forms: Iterable[Form], word: str, span: Span) -> str | None:
    """Of the forms that may stand there the one that shares most letters with what is printed."""
    printed = word[span.start : span.end].lower()
    fitting = [
        form.word
        for form in forms
        if (span.start == 0 or form.before)
        and (span.end == len(word) or form.after)
        and not (len(form.word) <= _SHORTEST and (word.isupper() or _other(form.word, word)))  # BGB, lic.
        and not (word[span.start] in "HB" and form.word[0] != printed[0])  # only small ones look alike
        and not (span.end < len(word) and _plural(form.word, printed))
    ]
    return max(fitting, key=lambda form: sum(a == b for a, b in zip(form, printed, strict=False)), default=None)


def _other(form: str, word: str) -> bool:
    """Whether l and i alone tell two words apart: so short as llc and lic they are two, not one misread."""
    return form != word.lower() and form.replace("i", "l") == word.lower().replace("i", "l")


def _plural(form: str, printed: str) -> bool:
    """Whether nothing but the dots on a letter are more than the form has: Ansprüche for Anspruch."""
    return (
        form != printed
        and len(form) == len(printed)
        and all(
            one == other or (one in "aou" and other == _DOTTED[one]) for one, other in zip(form, printed, strict=True)
        )
    )


def build(forms: Iterable[str], texts: Iterable[str], small: Collection[str]) -> Vocabulary:
    """The vocabulary of forms as `word_forms` writes them; the words of the texts are right as they are."""
    whole: dict[str, list[Form]] = {}
    maimed: dict[str, list[Form]] = {}
    known = sorted({_form(form) for form in forms}, key=lambda form: (form.word, form.before, form.after))
    for form in known:
        pieces, stem = skeleton(form.word), form.before or form.after
        if len(pieces) >= (_SHORTEST_STEM if stem else _SHORTEST):
            whole.setdefault("".join(pieces), []).append(form)
        if len(pieces) >= (_SHORTEST_MAIMED_STEM + form.before if stem else _SHORTEST_MAIMED):
            first = 0 if len(pieces) >= _SHORTEST_CUT and not stem else 1
            for bones in {"".join((*pieces[:at], *pieces[at + 1 :])) for at in range(first, len(pieces) - 1)}:
                maimed.setdefault(bones, []).append(form)
    for word in small:
        whole.setdefault("".join(skeleton(word)), []).append(Form(word, before=False, after=False))
    sound = frozenset(word for text in texts for word in _WORD.findall(text))
    closed = frozenset(form.word for form in known if not form.before and not form.after)
    return Vocabulary(_frozen(whole), _frozen(maimed), sound, closed, frozenset(small))


def _form(written: str) -> Form:
    return Form(written.strip(ANY_LETTERS), written.startswith(ANY_LETTERS), written.endswith(ANY_LETTERS))


def _frozen(forms: Mapping[str, list[Form]]) -> dict[str, tuple[Form, ...]]:
    return {
        bones: tuple(sorted(some, key=lambda form: form.word) if len(some) > 1 else some)
        for bones, some in forms.items()
    }
