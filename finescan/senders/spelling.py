"""How names are compared: letters only, without what OCR confuses, without legal forms; and which words say nothing."""

from __future__ import annotations

import unicodedata
from bisect import bisect_left
from dataclasses import dataclass
from functools import cached_property, lru_cache

import regex

from finescan.facts.companies import LEGAL_FORM
from finescan.model import Span
from finescan.senders.generic import GENERIC

SHORT = 7  # letters; a shorter spelling is compared letter by letter

_FORM = rf"(?:{LEGAL_FORM}|mbH|sp\. ?k\.?|Incorporated)"
_LEGAL = regex.compile(rf"(?:[\s,]+(?:&\s*Co\.?\s*)?{_FORM})+\.?$", regex.IGNORECASE)
_LEGAL_NEXT = regex.compile(rf"[\s,]{{1,2}}{_FORM}(?!\p{{L}})", regex.IGNORECASE)
_HOST = regex.compile(r"[\p{L}\p{N}-]{3,}\.\p{Ll}{2,4}$")
_WORD = regex.compile(r"[\p{L}\p{N}]+")
_NOT_LATIN = {"ß": "ss", "ł": "i", "ø": "o", "æ": "ae", "œ": "oe", "đ": "d"}
_ALIKE = {"l": "i", "1": "i", "|": "i", "!": "i", "0": "o", "5": "s", "8": "b", "6": "o"}


def _letters(char: str) -> str:
    """What a character is compared as: in lower case, without accent, of letters that OCR mixes up the first."""
    low = char.lower()
    plain = _NOT_LATIN.get(low) or "".join(c for c in unicodedata.normalize("NFD", low) if c.isalnum())
    return "".join(_ALIKE.get(c, c) for c in plain)


_FOLDED = {chr(code): _letters(chr(code)) for code in range(0x21, 0x250)}


def words_of(name: str) -> tuple[str, ...]:
    """The words of a name in lower case without accents."""
    apart = unicodedata.normalize("NFD", name.lower().replace("ß", "ss"))
    return tuple(_WORD.findall("".join(c for c in apart if not unicodedata.combining(c))))


def is_generic(name: str) -> bool:
    """Whether no word of the name, its legal form aside, tells one sender from another. A web address always does."""
    words = words_of(bare(name))
    return not _HOST.search(bare(name)) and all(word in GENERIC or word.isdigit() or len(word) == 1 for word in words)


def bare(name: str) -> str:
    """The name without its legal form; the name itself where nothing else is left."""
    return _LEGAL.sub("", name).strip(" ,-") or name


def legal_form_at(text: str, position: int) -> int | None:
    """Where the legal form ends that follows, or None."""
    found = _LEGAL_NEXT.match(text, position)
    return found.end() if found else None


@lru_cache(maxsize=4096)
def key(text: str) -> str:
    """The letters of a text as they are compared."""
    return Squeezed.of(text, Span(0, len(text))).letters


@dataclass(frozen=True)
class Squeezed:
    """A stretch of text reduced to the letters that are compared, with the way back to the text."""

    letters: str
    at: tuple[int, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    @classmethod
    def of(cls, text: str, *spans: Span) -> Squeezed:
        """The letters of the spans; `starts` and `ends` are where words begin and end, among these letters."""
        letters: list[str] = []
        at: list[int] = []
        starts, ends = [], []
        for span in spans:
            for word in _WORD.finditer(text, *span):
                starts.append(len(letters))
                for offset, char in enumerate(word[0], word.start()):
                    for letter in _FOLDED[char] if char in _FOLDED else _letters(char):
                        if letter == "n" and letters[starts[-1] :] and letters[-1] == "r":
                            letters[-1], at[-1] = "m", offset
                            continue
                        letters.append(letter)
                        at.append(offset)
                ends.append(len(letters))
        return cls("".join(letters), tuple(at), tuple(starts), tuple(ends))

    @cached_property
    def grams(self) -> frozenset[str]:
        """All runs of three letters."""
        return grams(self.letters)

    def span(self, start: int, end: int) -> Span:
        """The place in the text of some of the letters."""
        return Span(self.at[start], self.at[end - 1] + 1)

    def snapped(self, start: int, end: int, slack: int) -> tuple[int, int] | None:
        """The nearest bounds of words, or None where one is further away than `slack` letters."""
        first, last = _nearest(self.starts, start), _nearest(self.ends, end)
        near = abs(first - start) <= slack and abs(last - end) <= slack
        return (first, last) if near and first < last else None


def _nearest(bounds: tuple[int, ...], position: int) -> int:
    place = bisect_left(bounds, position)
    return min(bounds[max(0, place - 1) : place + 1], key=lambda bound: abs(bound - position), default=-1000)


def grams(letters: str) -> frozenset[str]:
    """The runs of three letters."""
    return frozenset(letters[i : i + 3] for i in range(len(letters) - 2))
