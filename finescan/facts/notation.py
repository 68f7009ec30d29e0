"""How amounts, numbers, lengths of time, dates and accounts are printed: regex fragments and the values they stand for.

The fragments are for the `regex` module with IGNORECASE and for folded text (plain quotes and dashes). They hold no
named and no capturing group, so that they can be put into any pattern.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import regex

from finescan.facts.numerals import in_words, number
from finescan.facts.words import any_of, entries, languages

__all__ = [
    "DATE",
    "DURATION",
    "HOST",
    "IBAN",
    "MONEY",
    "NUMBER",
    "PERCENT",
    "currency",
    "day",
    "duration",
    "money",
    "number",
    "percent",
]

_GAP = r"[ \t]?"
CURRENCY = (
    r"(?:EUR(?:O(?:S)?)?|€|CHF|SFr\.?|Fr\.|Franken|francs suisses|£|GBP|pounds?(?: sterling)?|US-?\$|USD|\$|"
    r"z[łl](?:otych|ote|oty)?|PLN|DM|CZK|Kč|AUD|A\$|CAD|C\$|NZD|SEK|NOK|DKK|RON|HUF)"
)
_NO_PENCE = r"[.,][-=]{1,2}"
_WHOLE = r"(?:\d{1,3}(?:[.,' ]\d{3}){1,4}(?!\d)|\d{1,7})"  # 1.280  1'280  1 280  1280; no sum has 16 digits
SUM = rf"{_WHOLE}(?:[.,]\d{{2}}(?!\d)|{_NO_PENCE})?"
_BEFORE = r"(?<![\d.,'/])"
_AFTER = r"(?![\d%/]|[.,]\d)"

_CENTS_STAND = rf"(?<=[.,](?:\d\d|[-=]{{1,2}}){_GAP}{CURRENCY})"
_NO_YEAR = rf"(?:(?![ \t]{{0,2}}\d[\d.,' ]*[.,]\d\d(?!\d|{_GAP}{CURRENCY}))|{_CENTS_STAND})"  # not "2027 EUR 385.00"

MONEY = (
    rf"(?:(?<!\w){CURRENCY}(?::?[ \t]{{0,2}}){SUM}{_AFTER}"
    rf"|{_BEFORE}{SUM}(?!\d){_GAP}{CURRENCY}(?!\w){_NO_YEAR}"
    rf"|{_BEFORE}{_WHOLE}{_NO_PENCE}(?!\w))"
)
NUMBER = r"(?:(?<![\d.,])\d{1,3}(?:[.']\d{3})+(?:,\d+)?(?!\d)|(?<![\d.,])\d{1,9}(?:[.,]\d+)?(?!\d))"
PERCENT = rf"(?:{NUMBER}{_GAP}(?:%|Prozent|v\.{_GAP}H\.|per{_GAP}cent|percent))"

_UNIT_NAMES = ("day", "week", "month", "quarter", "half-year", "year")
UNIT = "(?:" + "|".join(any_of("unit_" + name.replace("-", "_")) for name in _UNIT_NAMES) + ")"
_TENS = rf"(?:{any_of('tens_word')}\s)?"
_WORD = r"\p{L}++(?:-\p{L}++){0,8}"
_ANY_COUNT = rf"(?:\d{{1,3}}|{_TENS}{_WORD})"  # whether it is a number is found out when it is read
_BETWEEN = rf"(?:[\s']{any_of('between_count_and_unit')}\p{{L}}*+){{0,3}}"
_IN_BRACKETS = rf"(?:{_GAP}\([^()\n]{{1,20}}\))?"  # 12 (twelve) months
_TO_UNIT = rf"{_IN_BRACKETS}{_BETWEEN}(?:\s|-|'|\s?-\s?)?(?<=[\s)\d'-]){UNIT}(?!\w)"
DURATION = rf"(?:(?<![\w.,/-])(?:\d{{1,3}}|{any_of('count_word')}){_TO_UNIT})"
_ADJECTIVE = (
    rf"(?:(?<!\w)(?:\d{{1,3}}[ -]?|{any_of('adjective_count')}){any_of('adjective_unit')}\p{{L}}*"
    rf"|(?<!\w)(?:{any_of('adjective_whole')}|{any_of('half_of_a_year')})(?!\w))"
)
_ONE = rf"(?<!\w){any_of('one_unit')}(?=\s{any_of('one_unit_before')}\b)"
PERIOD_OF_TIME = rf"(?:{_ONE}|(?!\p{{L}}++\s{_ONE})(?<![\w.,/-]){_ANY_COUNT}{_TO_UNIT}|{_ADJECTIVE})"

_MONTH_NAMES = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
)  # fmt: skip
_MONTH_NUMBER = {
    name: n for n, month in enumerate(_MONTH_NAMES, 1) for language in languages() for name in entries(language, month)
}
MONTH = "(?:" + "|".join(sorted(_MONTH_NUMBER, key=len, reverse=True)) + r")\.?"
DATE = (
    r"(?:(?<![\d.])(?:"
    rf"\d{{1,2}}\.{_GAP}\d{{1,2}}\.{_GAP}(?:\d{{4}}|\d{{2}})"
    r"|\d{4}-\d{2}-\d{2}"
    r"|\d{1,2}[/-]\d{1,2}[/-]\d{4}"
    rf"|\d{{1,2}}(?:\.|st|nd|rd|th|er)?\s(?:de\s|of\s)?{MONTH}(?:,?\s(?:de\s)?\d{{4}})?"
    rf"|{MONTH}\s\d{{1,2}},?\s\d{{4}}"
    r")(?!\d|\w))"
)
TICKED = r"(?:[☒☑✔✓✗✘]|\[[xX]\])"
IBAN = r"(?:(?<!\w)[A-Z]{2}\d{2}(?: ?[A-Z0-9]){11,30}(?!\w))"
HOST = r"(?:(?<![\w@.-])(?:www\.)?(?:[a-zäöü0-9](?:[a-zäöü0-9-]{0,61}[a-zäöü0-9])?\.){1,4}[a-z]{2,12}(?![\w@-]))"

_UNIT_AT_END = tuple(
    (name, regex.compile(rf"(?<!\p{{L}}){any_of('unit_' + name.replace('-', '_'))}$", regex.IGNORECASE))
    for name in _UNIT_NAMES
)
_HOURS = regex.compile(any_of("unit_hour") + "$", regex.IGNORECASE)
_MONTHS_IN = {"quarter": 3, "half-year": 6}
_ADJECTIVE_PARTS = regex.compile(
    rf"(\d{{1,3}}|\p{{L}}+?)[ -]?({any_of('adjective_unit')}|years?|months?|jahres|monats)"
)
_ADJECTIVE_UNIT = {"j": "year", "l": "year", "y": "year", "w": "week", "t": "day"}
_POLISH_PREFIX = {"dwu": 2, "trzy": 3, "dwunasto": 12}
_ONE_UNIT = regex.compile(any_of("one_unit"), regex.IGNORECASE)
_HALF_YEAR = regex.compile(any_of("half_of_a_year"), regex.IGNORECASE)
_LATIN = regex.compile(r"\b(bi|tri|quadri|cuatri|quinqu)e?nn?(?:i[ou]|i?al)")
_LATIN_COUNT = {"bi": 2, "tri": 3, "quadri": 4, "cuatri": 4, "quinqu": 5}
_ISO = regex.compile(r"(\d{4})-(\d{2})-(\d{2})")
_DAY_AND_NAME = regex.compile(r"(\d{1,2})(?:\.|st|nd|rd|th|er)?\s+(?:de\s|of\s)?(\p{L}+)\.?(?:,?\s+(?:de\s)?(\d{4}))?")
_NAME_AND_DAY = regex.compile(r"(\p{L}+)\.?\s(\d{1,2}),?\s(\d{4})")
_PLAIN_DAY = regex.compile(r"(\d{1,2})[./-]\s?(\d{1,2})[./-]\s?(\d{4}|\d{2})")
_CODES = (
    ("EUR", r"eur|€"), ("CHF", r"chf|s?fr|franc"), ("GBP", r"£|gbp|pound"), ("USD", r"(?:us-?)?\$|usd"),
    ("PLN", r"z[łl]|pln"), ("AUD", r"aud|a\$"), ("CAD", r"cad|c\$"), ("NZD", r"nzd"), ("SEK", r"sek"), ("NOK", r"nok"),
    ("DKK", r"dkk"), ("RON", r"ron"), ("HUF", r"huf"),
    ("DEM", r"dm"), ("CZK", r"czk|kč"),
)  # fmt: skip


def currency(printed: str) -> str | None:
    """The ISO code of the currency that a printed amount names, or None."""
    sign = regex.search(CURRENCY, printed, regex.IGNORECASE)
    return next((code for code, p in _CODES if sign and regex.match(p, sign[0], regex.IGNORECASE)), None)


def money(printed: str) -> tuple[Decimal, str | None] | None:
    """The value and the ISO currency (None if none is printed) of an amount, or None if it is no amount."""
    found = regex.search(SUM, printed)
    value = number(regex.sub(_NO_PENCE + "$", "", found[0])) if found else None
    return None if value is None else (value, currency(printed))


def percent(printed: str) -> Decimal | None:
    """The number before the percent sign."""
    found = regex.search(NUMBER, printed)
    return number(found[0]) if found else None


def duration(printed: str) -> tuple[int, str] | None:
    """Count and unit (day, week, month, year) of a length of time; quarters and half-years are given in months."""
    lower = printed.lower()
    adjective = _adjective(lower)
    if adjective:
        return adjective
    starts = (regex.match(count, lower) for count in (_ANY_COUNT, _WORD))
    counts = (n for start in starts if start and (n := _count(start[0])) is not None)
    count = 1 if _ONE_UNIT.fullmatch(lower) else next(counts, None)
    unit = next((name for name, pattern in _UNIT_AT_END if pattern.search(lower)), None)
    if count is None or unit is None:
        return None
    if _HOURS.search(lower):
        return max(1, count // 24), "day"
    factor = _MONTHS_IN.get(unit)
    return (count * factor, "month") if factor else (count, unit)


def _count(printed: str) -> int | None:
    return int(printed) if printed.isdecimal() else in_words(printed)


def _adjective(lower: str) -> tuple[int, str] | None:
    if _HALF_YEAR.fullmatch(lower):
        return 6, "month"
    if latin := _LATIN.search(lower):
        return _LATIN_COUNT[latin[1]], "year"
    found = _ADJECTIVE_PARTS.match(lower)
    if not found:
        return None
    count = _POLISH_PREFIX.get(found[1]) or _count(found[1])
    return (count, _ADJECTIVE_UNIT.get(found[2][0], "month")) if count else None


def day(printed: str, default_year: int | None = None) -> date | None:
    """The day that a printed date names (day before month), or None; `default_year` for dates without a year."""
    text = printed.lower()
    if iso := _ISO.search(text):
        return _date(int(iso[1]), int(iso[2]), int(iso[3]))
    named = _DAY_AND_NAME.search(text)
    if named and named[2] in _MONTH_NUMBER:
        year = int(named[3]) if named[3] else default_year
        return _date(year, _MONTH_NUMBER[named[2]], int(named[1])) if year else None
    american = _NAME_AND_DAY.search(text)
    if american and american[1] in _MONTH_NUMBER:
        return _date(int(american[3]), _MONTH_NUMBER[american[1]], int(american[2]))
    plain = _PLAIN_DAY.search(text)
    return _date(int(plain[3]), int(plain[2]), int(plain[1])) if plain else None


def _date(year: int, month: int, day_of_month: int) -> date | None:
    try:
        return date(year + 2000 if year < 100 else year, month, day_of_month)
    except ValueError:
        return None
