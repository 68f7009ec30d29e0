"""Words as the full-text search compares them: without accents, German spellings alike."""

from __future__ import annotations

import re
import unicodedata

_DIGRAPH = re.compile(r"ae|oe|(?<![aeiouyq])ue")
_SHARP = str.maketrans({"æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d"})


def folded(text: str) -> str:
    """Lower case, accents gone; "ä", "ae" and "a" become one, likewise "ö" and "ü", and "ß" is "ss".

    "Müller", "Mueller" and "MULLER" are found by each other. "ue" after a vowel or q stays ("neue", "Quelle").
    """
    plain = unicodedata.normalize("NFKD", text.casefold().translate(_SHARP))
    return _DIGRAPH.sub(lambda two: two[0][0], "".join(char for char in plain if not unicodedata.combining(char)))
