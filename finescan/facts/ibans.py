"""International bank account numbers: as many characters as their country has, and check digits."""

from __future__ import annotations

import regex
from stdnum import iban as iban_rules

LENGTHS = {
    "DE": 22, "AT": 20, "CH": 21, "LI": 21, "LT": 20, "IE": 22, "MT": 31, "ES": 24, "PL": 28, "BG": 22,
    "CY": 28, "SK": 24, "CZ": 24, "BE": 16, "NL": 18, "FR": 27, "IT": 27, "LU": 20, "HU": 28, "PT": 25,
    "GB": 22, "EE": 20, "LV": 21, "RO": 24, "SI": 19, "HR": 21, "DK": 18, "SE": 24, "NO": 15, "FI": 18,
    "GR": 27, "MC": 27, "SM": 27, "GI": 23, "IS": 26, "UA": 29, "TR": 26, "RS": 22,
}  # fmt: skip
_DIGITS_ONLY = frozenset(
    ("DE", "AT", "ES", "PL", "SK", "CZ", "LT", "BE", "PT", "HU", "EE", "SI", "HR", "DK", "SE", "NO", "FI")
)
_MISREAD = {"l": "1", "I": "1", "|": "1", "O": "0", "o": "0", "D": "0", "S": "5", "B": "8", "Z": "2"}
PREFIX = regex.compile(r"(?<!\w)[A-Z]{2}\d{2}(?= ?[A-Z0-9])")


def taken(text: str, start: int) -> tuple[str, int]:
    """As many characters as an IBAN of that country has, blanks left out, and where they end.

    A letter that OCR reads for a digit counts as that digit where only digits can stand.
    """
    country = text[start : start + 2]
    wanted = LENGTHS.get(country, 0)
    compact, at = "", start
    while at < len(text) and len(compact) < wanted:
        char = _read(text, at, country if at > start + 1 else "")
        if char:
            compact += char
        elif text[at] not in " \t\n" or text[at : at + 2] in {"  ", "\n\n"}:
            break
        at += 1
    return compact, at


def _read(text: str, at: int, country: str) -> str:
    """The digit or letter that a character of an account is; "" where the account ends."""
    char = text[at]
    if (
        country in _DIGITS_ONLY
        and char in _MISREAD
        and any(c.isdigit() for c in text[at - 1 : at] + text[at + 1 : at + 2])
    ):
        return _MISREAD[char]
    return char if char.isascii() and (char.isdigit() or (char.isupper() and char.isalpha())) else ""


def valid(compact: str) -> bool:
    """Whether an IBAN without blanks has the length of its country and right check digits."""
    return len(compact) == LENGTHS.get(compact[:2]) and bool(iban_rules.is_valid(compact))
