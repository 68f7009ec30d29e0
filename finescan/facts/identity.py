"""Whether two names mean the same party. Legal forms, general words and the errors of OCR carry no weight."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

import regex
from rapidfuzz import fuzz

from finescan.facts.words import any_of

ALIKE = 84.0  # per cent; "Muster Veriag" is "Muster Verlag"
SHORTEST = 3  # letters of a word that tells one party from another
_LONGEST_ACRONYM = 7

_WORD = regex.compile(r"[\p{L}\d]+")
_LEGAL = regex.compile(
    r"(?<![\p{L}\d])(?:g?gmbh|mbh|ug|ag|kgaa|kg|ohg|og|eg|gbr|mbb|partg|co|ltd|limited|llp|llc|plc|inc|corp|sarl|sasu?"
    r"|eurl|srl|spa|bv|nv|vof|uab|eood|ood|kft|zrt|lda|aps|oy|fze|sagl|haftungsbeschr[aä]nkt|dac|clg|pty"
    r"|e\. ?[vkug]\.?|s\. ?[lpa]\. ?(?:[ua]\.?)?|s\. ?r\. ?[lo]\.?|b\. ?v\.?|n\. ?v\.?|sp\. ?z ?o\. ?o\.?"
    r"|d\. ?o\. ?o\.?|a\. ?s\.|k\. ?s\.|s\. ?a\. ?s\.?|e\.u\.|i\. ?gr\.?|w\. ?v\.)(?![\p{L}\d])\.?",
    regex.IGNORECASE,
)
_SMALL = frozenset({
    "und", "oder", "der", "die", "das", "des", "dem", "den", "fur", "fr", "of", "the", "and", "for", "a", "an", "de",
    "du", "la", "le", "les", "l", "et", "d", "e", "di", "da", "del", "della", "dei", "delle", "il", "y", "el", "los",
    "las", "van", "het", "een", "voor", "en", "i", "w", "z", "na", "dla", "im", "in", "am", "bei", "zu", "zur", "zum",
    "von", "c", "o", "inh", "dr", "prof", "herr", "frau",
})  # fmt: skip
_GENERIC = regex.compile(rf"(?:{any_of('generic_party')})\w{{0,2}}", regex.IGNORECASE)
_INITIAL = regex.compile(r"(?<![\p{L}])\p{L}")


def same_party(one: str, other: str) -> bool:
    """Whether both are surely or probably names of one party; in doubt they are."""
    a, b = plain(one), plain(other)
    if not a or not b:
        return False
    if _joined(a) in _joined(b) or _joined(b) in _joined(a):
        return True
    return _share_a_word(a, b) or stands_for(one, other) or stands_for(other, one)


def named_in(name: str, text: str) -> bool:
    """Whether all telling words of the name occur in a text."""
    telling = telling_words(name)
    known = set(_words(text))
    return bool(telling) and all(_near(word, known) for word in telling)


def telling_words(name: str) -> tuple[str, ...]:
    """The words of a name that tell it from others: no legal forms, no small or general words."""
    return tuple(filter(_tells, plain(name)))


@lru_cache(maxsize=512)
def plain(name: str) -> tuple[str, ...]:
    """The words of a name as they are compared: no accents, no legal forms, no small words, lower case."""
    return _words(name)


def _words(text: str) -> tuple[str, ...]:
    return tuple(word for word in _WORD.findall(folded(_LEGAL.sub(" ", text))) if word not in _SMALL)


def _tells(word: str) -> bool:
    return len(word) >= SHORTEST and not _GENERIC.fullmatch(word) and not word.isdigit()


def folded(text: str) -> str:
    """Lower case without accents; "ue" and "ü", "ß" and "ss" are the same."""
    marks = unicodedata.normalize("NFKD", text.replace("ß", "ss").casefold())
    letters = "".join(char for char in marks if not unicodedata.combining(char)).replace("ł", "l")
    return letters.replace("ae", "a").replace("oe", "o").replace("ue", "u")


def stands_for(short: str, name: str) -> bool:
    """Whether a word of the one is an acronym of the other ("HFR Kasse", "Handels- und Firmenregister")."""
    letters = "".join(_WORD.findall(folded(name)))
    firsts = {len("".join(_WORD.findall(folded(name[: m.start()])))) for m in _INITIAL.finditer(name)}
    words = (regex.sub(r"[^\p{L}]", "", word) for word in regex.split(r"[\s/-]+", short))
    return any(1 < len(word) <= _LONGEST_ACRONYM and _abbreviates(folded(word), letters, firsts) for word in words)


def _abbreviates(short: str, letters: str, firsts: set[int]) -> bool:
    """Whether the letters stand in that order in the name, all of them but one as the first of a word."""
    if not letters.startswith(short[0]) or len(short) < 2:
        return False
    best: dict[int, int] = {0: 1}  # place of the letter matched last -> first letters among those matched
    for char in short[1:]:
        found: dict[int, int] = {}
        for at in range(1, len(letters)):
            before = [score for place, score in best.items() if place < at]
            if letters[at] == char and before:
                found[at] = max(before) + (at in firsts)
        best = found
    return bool(best) and max(best.values()) >= max(2, len(short) - 1)


def _share_a_word(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Whether a telling word of the one is (within the errors of OCR) a word of the other or a part of it."""
    known = set(b)
    return any(_near(word, known) for word in filter(_tells, a))


def _near(word: str, words: set[str]) -> bool:
    if word in words:
        return True
    return any(
        (len(word) > 4 and word in other) or (len(other) > 4 and other in word and not _GENERIC.fullmatch(other))
        or (min(len(word), len(other)) > 3 and fuzz.ratio(word, other) >= ALIKE)
        for other in words
    )  # fmt: skip


def _joined(words: tuple[str, ...]) -> str:
    return "".join(words)
