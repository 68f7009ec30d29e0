"""Bank accounts with their check digits, and the payee named beside them."""

from __future__ import annotations

import regex
from stdnum import iban as iban_rules

from finescan.facts import notation
from finescan.facts.words import any_of
from finescan.model import Account, Span
from finescan.text import TextLayer

_PREFIX = regex.compile(r"(?<!\w)[A-Z]{2}\d{2}(?= ?[A-Z0-9])")
_LENGTHS = {
    "DE": 22, "AT": 20, "CH": 21, "LI": 21, "LT": 20, "IE": 22, "MT": 31, "ES": 24, "PL": 28, "BG": 22,
    "CY": 28, "SK": 24, "CZ": 24, "BE": 16, "NL": 18, "FR": 27, "IT": 27, "LU": 20, "HU": 28, "PT": 25,
    "GB": 22, "EE": 20, "LV": 21, "RO": 24, "SI": 19, "HR": 21, "DK": 18, "SE": 24, "NO": 15, "FI": 18,
    "GR": 27, "MC": 27, "SM": 27, "GI": 23, "IS": 26, "UA": 29, "TR": 26, "RS": 22,
}  # fmt: skip
_PAYEE = regex.compile(
    rf"{any_of('payee')}(?: / [\p{{L}} ]{{3,20}})?[:\s]{{1,4}}(?P<name>[^\n\t:]{{2,60}})", regex.IGNORECASE
)
_PAYEE_ENDS = regex.compile(rf"\s+{any_of('after_payee')}\b.*", regex.IGNORECASE)
_ONLY_IBAN = regex.compile(notation.IBAN)


def find_accounts(text: TextLayer) -> tuple[Account, ...]:
    """All bank accounts printed as IBAN, each once, in reading order."""
    payee = _payee(text.text)
    accounts: dict[str, Account] = {}
    for prefix in _PREFIX.finditer(text.text):
        compact, end = _take(text.text, prefix.start())
        country = compact[:2]
        if country in _LENGTHS and len(compact) >= 0.8 * _LENGTHS[country] and compact not in accounts:
            valid = len(compact) == _LENGTHS[country] and iban_rules.is_valid(compact)
            accounts[compact] = Account(compact, country, valid, Span(prefix.start(), end), payee)
    return tuple(accounts.values())


def _take(text: str, start: int) -> tuple[str, int]:
    """As many characters as an IBAN of that country has, blanks left out, and where they end."""
    wanted = _LENGTHS.get(text[start : start + 2], 0)
    compact, at = "", start
    while at < len(text) and len(compact) < wanted:
        char = text[at]
        if char.isascii() and (char.isdigit() or (char.isupper() and char.isalpha())):
            compact += char
        elif char not in " \t\n" or text[at : at + 2] in {"  ", "\n\n"}:
            break
        at += 1
    return compact, at


def _payee(text: str) -> str | None:
    found = _PAYEE.search(text)
    name = _PAYEE_ENDS.sub("", found["name"]).strip(" .,;-") if found else ""
    return name if len(name) > 1 and not _ONLY_IBAN.fullmatch(name) else None
