"""The language of a letter, by its commonest small words."""

from __future__ import annotations

from collections import Counter

import regex

_SMALL_WORDS = {
    "de": "der die das und ist nicht mit für auf ein eine wird von zu den dem sie ihre ihr bei nach werden durch oder zum zur des im",
    "en": "the of and to in is for you your by this that with be are on or as from not will at our we an it which",
    "fr": "le la les des et est pour vous votre par une dans sur au aux du que ce nous qui avec ou vos notre cette",
    "it": "il lo gli della delle dei di che per una con del nel alla sono è la si da al non suoi questo presente",
    "es": "el los las del que por una con para su sus en al es no se la lo este esta",
    "nl": "het een van en de voor niet met uw op wij zijn aan bij door wordt worden dit deze naar u te als",
    "pl": "i w na z do się nie jest za przez oraz od że dla po o ul prosimy państwa zł",
}
_VOTES = {language: frozenset(words.split()) for language, words in _SMALL_WORDS.items()}


def language_of(text: str) -> str | None:
    """ISO code of the letter's language, or None where fewer than three small words were met."""
    words = Counter(regex.findall(r"\p{L}+", text.lower()))
    scores = {language: sum(words[w] for w in small) for language, small in _VOTES.items()}
    best = max(scores, key=lambda k: scores[k])
    return best if scores[best] >= 3 else None
