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
PREFIX = regex.compile(r"(?<!\w)[A-Z]{2}\d{2}(?= ?[A-Z0-9])")


def taken(text: str, start: int) -> tuple[str, int]:
    """As many characters as an IBAN of that country has, blanks left out, and where they end."""
    wanted = LENGTHS.get(text[start : start + 2], 0)
    compact, at = "", start
    while at < len(text) and len(compact) < wanted:
        char = text[at]
        if char.isascii() and (char.isdigit() or (char.isupper() and char.isalpha())):
            compact += char
        elif char not in " \t\n" or text[at : at + 2] in {"  ", "\n\n"}:
            break
        at += 1
    return compact, at


def valid(compact: str) -> bool:
    """Whether an IBAN without blanks has the length of its country and right check digits."""
    return len(compact) == LENGTHS.get(compact[:2]) and bool(iban_rules.is_valid(compact))
