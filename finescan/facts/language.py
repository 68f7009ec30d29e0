"""The language of a letter, by its commonest small words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

import regex

from finescan.facts.words import entries, languages

_VOTES = {language: frozenset(entries(language, "small_words")) for language in languages()}
_UNCOVERED = {
    language: frozenset(words.split())
    for language, words in {
        "ca": "amb els dels als pel és són aquest aquesta aquests i també seva seu vostra vostre o bé",
        "cs": "a v ve na je se že pro do od z ze k podle jsou nebo byl být které který tato tento vaše vám",
        "da": "og i at det er en til af på med for ikke som den de har vil kan efter deres jeres samt eller ved fra",
        "el": "και το να της του την τα για με από που η ο οι στην στο σας είναι",
        "fi": "ja on ei se että tai joka kuin sekä myös ovat voi mukaan tämä teidän kun",
        "hr": "i u je na se za da su od s koji koja te ili po vaš vaše prema iz",
        "hu": "a az és hogy nem egy is meg vagy ez azt kell csak önök szerint",
        "nb": "og i at det er en til av på med for ikke som den de har vil kan etter deres eller ved fra",
        "pt": "o os as do da dos das e em um uma não que para com por ao à na no são ou pelo pela seu sua esta mais",
        "ro": "și în cu pe este nu că din pentru sau care prin dumneavoastră sunt acest această vă ale",
        "sk": "a v vo na je sa že pre do od z zo podľa sú alebo ktorý ktoré táto tento vaše vám",
        "sl": "in v na je se za da so od s ki ali po vaš vaše iz pri kot",
        "sv": "och i att det är en till av på med för inte som den de har kan efter ni er eller vid från ett om",
        "tr": "ve bir bu için ile olarak da de olan göre veya daha sizin tarafından",
    }.items()
}
"""Small words of languages that no rule is written in: that a letter is in one of them must be told."""
_FEWEST = 3  # small words that tell a language
_MANY = 10  # small words that tell a language without rules
_CLEARLY = 1.2  # times the small words of the nearest language with rules
_WORD = regex.compile(r"\p{L}+")


def language_of(text: str) -> str | None:
    """ISO code of the letter's language, or None where fewer than three small words were met.

    It may be one that no rule is written in (see `is_covered`), where its words are clearly more than those of others.
    """
    words = _counted(text)
    scores, other = _scores(words, _VOTES), _scores(words, _UNCOVERED)
    best, foreign = max(scores, key=scores.__getitem__), max(other, key=other.__getitem__)
    if other[foreign] > max(_CLEARLY * scores[best], _MANY):
        return foreign
    return best if scores[best] >= _FEWEST else None


def is_covered(language: str | None) -> bool:
    """Whether there are words and rules for a language; an unknown one may be."""
    return language is None or language in _VOTES


def _counted(text: str) -> Counter[str]:
    return Counter(_WORD.findall(text.lower()))


def _scores(words: Counter[str], votes: Mapping[str, frozenset[str]]) -> dict[str, int]:
    return {language: sum(words[w] for w in small) for language, small in votes.items()}


def languages_of(text: str) -> tuple[str, ...]:
    """The languages that a letter is written in, the chief one first; empty where too little tells.

    A language counts with a quarter of the chief one's small words: letters that mix two have about half of them.
    """
    scores = _scores(_counted(text), _VOTES)
    best = max(scores.values())
    spoken = [k for k, v in scores.items() if v >= max(_FEWEST, best / 4)]
    return tuple(sorted(spoken, key=lambda k: -scores[k]))
