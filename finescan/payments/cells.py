"""The values of a cell of a bank's table: amounts and days in the notations of many countries, and accounts."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from functools import lru_cache

from finescan.facts import notation
from finescan.facts.numerals import number

_AMOUNT = re.compile(
    r"(?P<before>[(+-]?)(?:[A-Z]{3}|[€£$])?(?P<sign>[+-]?)"
    r"(?P<digits>\d[\d.,']{0,24})(?:[A-Z]{3}|[€£$])?(?P<after>[)+-]?)(?:DR?|CR?|S|H)?",
    re.IGNORECASE,
)
_DOWN = re.compile(r"\d(?:DR?|S)$", re.IGNORECASE)
_MINUS = str.maketrans("−–—‐‑’`", "-----''")
_SLASHES = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4}|\d{2})(?!\d)")
_YEAR_FIRST = re.compile(r"(\d{4})[-./]?(\d{2})[-./]?(\d{2})(?!\d)")
_DIGITS = re.compile(r"\d{1,10}")
_BANK = re.compile(r"\d{8}")
LONGEST = 40
"""Characters of a cell with an amount or a day."""


@lru_cache(maxsize=65_536)
def amount(cell: str) -> Decimal | None:
    """The value of an amount with its sign, or None: -1.234,56 = (1,234.56) = 1'234.56- = "1234,56 S"."""
    compact = "".join(cell.translate(_MINUS).split())
    found = _AMOUNT.fullmatch(compact) if len(compact) <= LONGEST else None
    value = number(found["digits"]) if found else None
    if not found or value is None:
        return None
    signs = found["before"] + found["sign"] + found["after"]
    return -value if "-" in signs or "(" in signs or _DOWN.search(compact) else value


@lru_cache(maxsize=65_536)
def day(cell: str, *, month_first: bool = False) -> date | None:
    """The day that a cell names, or None."""
    text = cell.strip()
    if not 6 <= len(text) <= LONGEST or not any(char.isdigit() for char in text):
        return None
    if found := _YEAR_FIRST.match(text):
        return _date(*found.groups())
    if found := _SLASHES.match(text):
        first, second, year = found.groups()
        day_first = _date(year, second, first)
        return (_date(year, first, second) or day_first) if month_first else (day_first or _date(year, first, second))
    return notation.day(text)


def shows_month_first(cell: str) -> bool | None:
    """Whether a day with slashes can only be month before day (True) or day before month (False); else None."""
    found = _SLASHES.match(cell.strip())
    if not found or (int(found[1]) <= 12 and int(found[2]) <= 12):
        return None
    return int(found[2]) > 12


def account(printed: str, bank: str = "") -> str | None:
    """An account without blanks; that of a German bank, told by number and bank code, as IBAN."""
    compact = "".join(printed.split()).upper()
    if _BANK.fullmatch(bank.strip()) and _DIGITS.fullmatch(compact):
        own = bank.strip() + compact.zfill(10)
        return f"DE{98 - int(own + '131400') % 97:02d}{own}"
    return compact[:LONGEST] or None


def _date(year: str, month: str, day_of_month: str) -> date | None:
    try:
        return date(int(year) + (2000 if len(year) == 2 else 0), int(month), int(day_of_month))
    except ValueError:
        return None
