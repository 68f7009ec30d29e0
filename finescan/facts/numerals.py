"""Numbers in digits and in words, in the seven languages of the letters."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation
from functools import lru_cache

import regex
from text_to_num import text2num

LANGUAGES = ("de", "en", "fr", "it", "es", "nl")  # what text2num knows; Polish has its own small table
LONGEST = 120  # characters; no number on a letter is longer

_ARTICLES = dict.fromkeys(
    (
        "ein",
        "eine",
        "einem",
        "einen",
        "einer",
        "eines",
        "a",
        "an",
        "another",
        "un",
        "une",
        "uno",
        "una",
        "een",
        "één",
        "jeden",
    ),
    1,
)
_PRONOUNS = {"uns"}  # German "us", which French would read as "ones": "rufen Sie uns an" names no year
_INFLECTED = {"zweier": 2, "zweien": 2, "beide": 2, "dreier": 3, "dreien": 3, "vierer": 4}
_POLISH = {
    "dwa": 2, "dwóch": 2, "dwie": 2, "dwu": 2, "trzy": 3, "trzech": 3, "cztery": 4, "czterech": 4, "pięć": 5,
    "pięciu": 5,
    "sześć": 6, "sześciu": 6, "siedem": 7, "siedmiu": 7, "osiem": 8, "ośmiu": 8, "dziewięć": 9, "dziewięciu": 9,
    "dziesięć": 10, "dziesięciu": 10, "jedenaście": 11, "dwanaście": 12, "dwunastu": 12, "piętnaście": 15,
    "dwadzieścia": 20, "dwudziestu": 20, "trzydzieści": 30, "trzydziestu": 30, "czterdzieści": 40, "pięćdziesiąt": 50,
    "sześćdziesiąt": 60, "siedemdziesiąt": 70, "osiemdziesiąt": 80, "dziewięćdziesiąt": 90, "sto": 100, "dwieście": 200,
    "trzysta": 300, "czterysta": 400, "pięćset": 500, "sześćset": 600, "siedemset": 700, "osiemset": 800,
    "dziewięćset": 900,
}  # fmt: skip
_POLISH_THOUSANDS = {"tysiąc", "tysiące", "tysięcy"}


def number(printed: str) -> Decimal | None:
    """The value of digits in any European notation: 1.242,36 = 1'242.36 = 1,242.36; 1.280 and 1 280 are thousands."""
    digits = regex.sub(r"['\s]", "", printed)
    if regex.fullmatch(r"\d{1,3}(?:[.,]\d{3})+", digits):
        digits = regex.sub(r"[.,]", "", digits)
    decimal = regex.fullmatch(r"([\d.,]*)[.,](\d+)", digits)
    if decimal:
        digits = regex.sub(r"[.,]", "", decimal[1]) + "." + decimal[2]
    try:
        return Decimal(digits)
    except InvalidOperation:
        return None


@lru_cache(maxsize=4096)
def in_words(phrase: str) -> int | None:
    """The value of a number written out ("fünfhundertneunundsechzig", "thirty-eight"), or None."""
    words = " ".join(phrase.lower().split())
    if not words or words in _PRONOUNS or len(words) > LONGEST or any(c.isdigit() for c in words):
        return None
    known = _ARTICLES.get(words) or _INFLECTED.get(words) or _polish(words.split())
    if known is not None:
        return known
    spellings = dict.fromkeys((words, words.replace("ss", "ß")))  # Swiss: dreissig
    values = (_read(spelling, language) for spelling in spellings for language in LANGUAGES)
    return next((value for value in values if value is not None), None)


def _read(words: str, language: str) -> int | None:
    try:
        return int(text2num(words, language))
    except ValueError:
        return None


def _polish(words: list[str]) -> int | None:
    total, part = 0, 0
    for word in words:
        if word in _POLISH_THOUSANDS:
            total, part = total + 1000 * (part or 1), 0
        elif word in _POLISH:
            part += _POLISH[word]
        else:
            return None
    return total + part if words else None


def leading_words(after: str, longest: int = 9) -> tuple[int, int] | None:
    """The value of the longest number in words that begins `after`, and where it ends; None where there is none."""
    tokens = list(regex.finditer(r"[\p{L}-]+", after[:120]))[:longest]
    for last in reversed(tokens):
        phrase = after[: last.end()]
        value = None if regex.search(r"[^\p{L}\s-]", phrase) else in_words(phrase.strip())
        if value is not None:
            return value, last.end()
    return None


def trailing_words(before: str, longest: int = 8) -> tuple[int, int] | None:
    """The value of the longest number in words that ends `before`, and where it starts; None where there is none."""
    tokens = list(regex.finditer(r"[\p{L}-]+", before[-120:]))[-longest:]
    offset = max(0, len(before) - 120)
    for first in range(len(tokens)):
        start = tokens[first].start()
        gap = before[offset + start :]
        if regex.search(r"[^\p{L}\s-]", gap):
            continue
        value = in_words(gap.strip())
        if value is not None and tokens[first].group().lower() not in {"und", "and", "et", "e", "y", "en"}:
            return value, offset + start
    return None
