"""The words that a pattern looks for, written out: `(?:Jahres|Monats)-?beitr[aä]ge?` as its eight words.

A form is a word with a star where any letters may follow or go before: `veröffentlich*`, `*gebühren`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import product

import regex

ANY_LETTERS, _BREAK = "*", " "
_MOST = 200  # forms of one pattern; beyond that its pieces stand for it
_MOST_IN_CLASS = 6

_TOKEN = regex.compile(
    r"(?P<around>\(\?<?[=!])|(?P<open>\((?:\?(?:P?<[a-zA-Z_]\w*>|[:>|]|[a-zA-Z-]*:))?)|(?P<close>\))|(?P<bar>\|)"
    r"|(?P<class>\[\^?\]?(?:\\.|\[:[a-z]+:\]|[^\]\\])*\])|(?P<edge>\\[bBAZ]|[\^$])|(?P<letters>\\w|\\p\{L[ul]?\})"
    r"|(?P<other>\\[pPNx]\{[^}]*\}|\\.|\{[a-z][a-z0-9_]*(?::[a-z]+)?\}|\.)|(?P<single>\p{L}+(?![*+?{])|.)",
    regex.DOTALL,
)
_EDGE = regex.compile(r"\*?\|\*?")
_LETTERS = regex.compile(r"(?:\\w|\\p\{L\}|\w-\w|\w)+")
_QUANTIFIER = regex.compile(r"(?:[*+?]|\{(?P<least>\d*)(?:,\d*)?\})[+?]?")


def word_forms(pattern: str, *, unbounded: bool) -> frozenset[str]:
    """The words of a pattern, in small letters; `unbounded`: its words may go on, as nothing says that they end."""
    edge = ANY_LETTERS if unbounded else ""
    texts = _Reader(pattern).alternatives()
    words = {word for text in texts for word in f"{text}{edge}".lower().split(_BREAK)}
    return frozenset(piece for word in words for piece in _pieces(_EDGE.sub("", word)))


def _pieces(word: str) -> Iterator[str]:
    """The word itself, or its pieces between stars in its midst, open where they were cut."""
    inner = [piece for piece in word.split(ANY_LETTERS) if piece]
    for number, piece in enumerate(inner):
        before = ANY_LETTERS if number or word.startswith(ANY_LETTERS) else ""
        after = ANY_LETTERS if number < len(inner) - 1 or word.endswith(ANY_LETTERS) else ""
        yield f"{before}{piece}{after}"


class _Reader:
    """Reads a pattern from left to right. A bar stands for the bound of a word until the forms are cut."""

    def __init__(self, pattern: str) -> None:
        self._pattern = pattern
        self._at = 0

    def alternatives(self) -> list[str]:
        """The texts of the alternatives up to the end of the group."""
        found: list[str] = []
        texts = [""]
        while self._at < len(self._pattern):
            token = _TOKEN.match(self._pattern, self._at)
            if token is None:  # pragma: no cover - the last alternative takes any character
                break
            self._at = token.end()
            if token["close"]:
                break
            if token["bar"]:
                found, texts = found + texts, [""]
                continue
            texts = _joined(texts, self._quantified(self._item(token)))
        return _few([*found, *texts])

    def _item(self, token: regex.Match[str]) -> list[str]:
        if token["around"]:
            self.alternatives()
            return [""]
        if token["open"]:
            return self.alternatives()
        if token["class"]:
            return _class(token["class"])
        if token["letters"]:
            return [ANY_LETTERS]
        if token["edge"]:
            return ["|"]
        single = token["single"]
        return [single] if single and single.isalpha() else [_BREAK]

    def _quantified(self, item: list[str]) -> list[str]:
        found = _QUANTIFIER.match(self._pattern, self._at)
        if found is None:
            return item
        self._at = found.end()
        optional = found[0][0] in "?*" or (found["least"] is not None and not found["least"].strip("0"))
        return ["", *item] if optional and item != [ANY_LETTERS] else item


def _class(written: str) -> list[str]:
    letters = written[1:-1]
    if letters.isalpha() and len(letters) <= _MOST_IN_CLASS:
        return sorted(set(letters.lower()))
    return [ANY_LETTERS] if _LETTERS.fullmatch(letters) else [_BREAK]


def _joined(texts: list[str], more: list[str]) -> list[str]:
    if len(more) == 1:
        return [text + more[0] for text in texts]
    if len(texts) * len(more) <= _MOST:
        return [one + two for one, two in product(texts, more)]
    return _few([*(text + ANY_LETTERS for text in texts), *(ANY_LETTERS + text for text in more)])


def _few(texts: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(texts))
