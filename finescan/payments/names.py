"""How payees are compared: by their letters, whatever the bank made of umlauts and of the end of the name.

Banks write "Mueller" for "Müller", all in capitals, and cut names at 27, 35 or 70 characters.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import takewhile

from finescan.senders.spelling import bare, is_generic

LEAST_WHOLE = 3  # letters of a name that is all of the payee
LEAST_INSIDE = 6  # letters of a name that stands among others, or of a reference
LEAST_CUT = 14  # letters of a payee that may have been cut
CUT_AT = 26  # characters: banks cut at 27 or 35, and then drop a blank at the end
MOST_CUT = 3  # names that a cut payee may be; more, and it is none of them
MOST_WORDS = 80  # of a text that are looked at
LONGEST_RUN = 10  # words of a name or reference
LONGEST = 2000  # characters of a text that are looked at
_START = 4  # letters by which most places of a text are passed over

_WORD = re.compile(r"[^\W_]+")
_UMLAUT = re.compile("([aou])e")
_ACCENTS: dict[int, str | None] = dict.fromkeys(range(0x300, 0x370))
_ALIKE = {**_ACCENTS, **str.maketrans("l10586łøđæœ", "iiosboiodao")}


def words(text: str) -> list[str]:
    """The words as they are compared: no accents, umlauts in both spellings alike, and what OCR mixes up."""
    folded = unicodedata.normalize("NFKD", text.casefold()).translate(_ALIKE)
    return _WORD.findall(_UMLAUT.sub(r"\1", folded).replace("rn", "m"))


@lru_cache(maxsize=65_536)
def letters(name: str) -> str:
    """The letters of a name without its legal form."""
    return "".join(words(bare(name[:200])))


class Names:
    """Names that are looked for in the lines of a statement."""

    def __init__(self, names: Iterable[str]) -> None:
        self._whole: set[str] = set()
        self._inside: set[str] = set()
        for name in set(names):
            plain = letters(name)
            if len(plain) >= LEAST_WHOLE:
                self._whole.add(plain)
            if len(plain) >= LEAST_INSIDE and not is_generic(name):
                self._inside.add(plain)
        self._starts = {name[:_START] for name in self._inside}
        self._sorted = sorted(self._whole)

    def of(self, payee: str) -> Iterator[str]:
        """The letters of the names that the payee of a payment may be."""
        plain = letters(payee)
        if plain in self._whole:
            yield plain
        elif len(payee.rstrip()) >= CUT_AT and len(plain) >= LEAST_CUT:
            yield from self._cut_to(plain)

    def within(self, text: str) -> Iterator[str]:
        """The letters of the names that stand in a text; such that could be anybody's never do."""
        return runs(text, self._inside, self._starts)

    def _cut_to(self, plain: str) -> list[str]:
        first = bisect_left(self._sorted, plain)
        known = self._sorted[first : first + MOST_CUT + 1]
        found = list(takewhile(lambda name: name.startswith(plain), known))
        return found if len(found) <= MOST_CUT else []


class References:
    """Numbers of customers and invoices that are looked for in the text of payments."""

    def __init__(self, references: Iterable[str]) -> None:
        self._all = {plain for reference in set(references) if (plain := number(reference))}
        self._starts = {plain[:_START] for plain in self._all}

    def within(self, text: str) -> Iterator[str]:
        """The references that stand in a text, as `number` gives them."""
        return runs(text, self._all, self._starts)


@lru_cache(maxsize=65_536)
def number(reference: str) -> str | None:
    """A reference as it is compared; None for one that is too short, or without digits, to tell anything."""
    plain = "".join(words(reference))
    telling = sum(char.isdigit() for char in reference) >= 4
    return plain if telling and LEAST_INSIDE <= len(plain) <= 40 else None


def runs(text: str, wanted: set[str], starts: set[str]) -> Iterator[str]:
    """What is wanted and stands in the text from the beginning of a word to the end of one; blanks do not count."""
    found = words(text[:LONGEST])[:MOST_WORDS]
    for first, word in enumerate(found):
        if len(word) >= _START and word[:_START] not in starts:
            continue
        run = ""
        for following in found[first : first + LONGEST_RUN]:
            run += following
            if run in wanted:
                yield run
