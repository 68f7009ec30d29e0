"""How amounts, numbers, lengths of time, dates and accounts are printed: regex fragments and the values they stand for.

The fragments are for the `regex` module with IGNORECASE and for folded text (plain quotes and dashes). They hold no
named and no capturing group, so that they can be put into any pattern.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import regex

from finescan.facts.numerals import in_words, number

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
CURRENCY = r"(?:EUR(?:O(?:S)?)?|€|CHF|SFr\.?|Fr\.|Franken|francs suisses|£|GBP|pounds?(?: sterling)?|US-?\$|USD|\$|zł(?:otych|ote|oty)?|PLN|DM|CZK|Kč)"
_NO_PENCE = r"[.,][-=]{1,2}"
_WHOLE = r"(?:\d{1,3}(?:[.,' ]\d{3})+(?!\d)|\d{1,7})"  # 1.280  1'280  1 280  1280
SUM = rf"{_WHOLE}(?:[.,]\d{{2}}(?!\d)|{_NO_PENCE})?"
_BEFORE = r"(?<![\d.,'/])"
_AFTER = r"(?![\d%/]|[.,]\d)"

MONEY = (
    rf"(?:(?<!\w){CURRENCY}(?::?[ \t]{{0,2}}){SUM}{_AFTER}"
    rf"|{_BEFORE}{SUM}(?!\d){_GAP}{CURRENCY}(?!\w)"
    rf"|{_BEFORE}{_WHOLE}{_NO_PENCE}(?!\w))"
)
NUMBER = r"(?:(?<![\d.,])\d{1,3}(?:[.']\d{3})+(?:,\d+)?(?!\d)|(?<![\d.,])\d{1,9}(?:[.,]\d+)?(?!\d))"
PERCENT = rf"(?:{NUMBER}{_GAP}(?:%|Prozent|v\.{_GAP}H\.|per{_GAP}cent|percent))"

_UNITS = {
    "day": r"(?:Kalender|Werk|Arbeits|Bank)?tag(?:e[ns]?|es)?|(?:(?:working|business|calendar)\s)?days?|jours?(?:\s(?:ouvr[ée]s|ouvrables))?|giorni|d[ií]as?|dagen|werkdagen|dni|hours?|heures?|Stunden?|ore|horas|uur",
    "week": r"Wochen?|weeks?|semaines?|settimane|semanas?|weken|tygodni(?:e|owy)?",
    "month": r"\p{L}*Monat(?:e[ns]?|s)?|(?:calendar\s)?months?|mois|mes[ei]s?|mes|maand(?:en)?|miesi[ąe]c[yae]?(?:czn\w+)?",
    "quarter": r"(?:Quartal(?:e[ns]?|s)?|Viertelj[aä]hr(?:e[ns]?|es)?)|quarters?|trimestres?|trimestri|kwarta(?:al|len)",
    "half-year": r"Halbjahr(?:e[ns]?|es)?|halbe[nsm]? Jahr(?:es)?|half-years?|half a year|semestres?|semestri|mezz'anno|pół roku|half jaar",
    "year": r"\p{L}*Jahr(?:e[ns]?|es)?|(?:(?:calendar|contract|consecutive|full)\s)*years?|ann[ée]es?|ans?|ann[io]|a[ñn]os?|ja(?:ar|ren)|lat(?:a)?|rok(?:u|ów)?|roczny",
}
_UNIT = "(?:" + "|".join(f"(?:{u})" for u in _UNITS.values()) + ")"
_ANY_COUNT = r"(?:\d{1,3}|\p{L}+(?:-\p{L}+)*)"  # whether it is a number is found out when it is read
_COUNT_WORD = (
    r"(?:ein(?:e[mnrs]?)?|zwei(?:er)?|drei(?:er)?|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|fünfzehn|achtzehn|zwanzig|vierundzwanzig|dreißig|"
    r"sechsunddreißig|achtundvierzig|sechzig|neunzig|vierzehn|einundzwanzig|a|an|one|two|three|four|five|six|seven|eight|nine|ten|eleven|"
    r"twelve|fourteen|fifteen|eighteen|twenty(?:-(?:one|four))?|thirty(?:-six)?|forty(?:-eight)?|sixty|ninety|une?|deux|trois|quatre|cinq|"
    r"sept|huit|neuf|dix|douze|quinze|dix-huit|vingt(?:-quatre)?|trente(?:-six)?|quarante-huit|soixante|una?|due|tre|quattro|cinque|sei|"
    r"sette|otto|nove|dieci|dodici|diciotto|ventiquattro|trenta(?:sei)?|uno|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|doce|"
    r"dieciocho|veinticuatro|treinta(?: y seis)?|een|één|twee|drie|vijf|zes|zeven|negen|tien|twaalf|achttien|vierentwintig|zesendertig|"
    r"jed(?:en|nego)|dw(?:a|óch|ie|u)|trz(?:y|ech)|czter(?:y|ech)|pię(?:ć|ciu)|sze(?:ść|ściu)|dwanaście|dwunastu|dwudziestu czterech|trzydziestu)"
)
_BETWEEN = (
    r"(?:\s(?:weiter|voll|gemeinsam|aufeinander\s?folgend|aufeinanderfolgend|ganz|jeweilig|nächst|further|full|additional|successive|consecutive|"
    r"more|whole|contract|autres?|nouvelles?|otros?|ulterior|successiv|consecutiv|kolejn|opeenvolgend|calendar|Kalender)\p{L}*){0,3}"
)
DURATION = rf"(?:(?<![\w.,/-])(?:\d{{1,3}}|{_COUNT_WORD})(?:{_GAP}\([^()\n]{{1,20}}\))?{_BETWEEN}(?:\s|-|\s?-\s?)?(?<=[\s)\d-]){_UNIT}(?!\w))"
_ADJECTIVE = (
    r"(?:(?<![\w])(?:\d{1,3}[ -]?|ein|zwei|drei|vier|fünf|sechs|zwölf|achtzehn|vierundzwanzig|sechsunddreißig|trzy|dwu|dwunasto)"
    r"(?:jährig|monatig|wöchig|tägig|miesięczn|letni)\p{L}*|(?<!\w)(?:bi|tri)ennale|(?<!\w)(?:one|two|three|four|five)-(?:year|month)s?(?!\w))"
)
PERIOD_OF_TIME = (
    rf"(?:(?<![\w.,/-]){_ANY_COUNT}(?:{_GAP}\([^()\n]{{1,20}}\))?{_BETWEEN}(?:\s|-|\s?-\s?)?(?<=[\s)\d-])(?:{_UNIT})(?!\w)|{_ADJECTIVE})"
)

_MONTHS = (
    ("januar", "jänner", "january", "janvier", "gennaio", "enero", "januari", "stycznia", "jan"),
    ("februar", "feber", "february", "février", "febbraio", "febrero", "februari", "lutego", "feb"),
    ("märz", "maerz", "march", "mars", "marzo", "maart", "marca", "mrz", "mar"),
    ("april", "avril", "aprile", "abril", "kwietnia", "apr"),
    ("mai", "may", "maggio", "mayo", "mei", "maja"),
    ("juni", "june", "juin", "giugno", "junio", "czerwca", "jun"),
    ("juli", "july", "juillet", "luglio", "julio", "lipca", "jul"),
    ("august", "août", "agosto", "augustus", "sierpnia", "aug"),
    ("september", "septembre", "settembre", "septiembre", "września", "sept", "sep"),
    ("oktober", "october", "octobre", "ottobre", "octubre", "października", "okt", "oct"),
    ("november", "novembre", "noviembre", "listopada", "nov"),
    ("dezember", "december", "décembre", "dicembre", "diciembre", "grudnia", "dez", "dec"),
)
_MONTH_NUMBER = {name: n for n, names in enumerate(_MONTHS, 1) for name in names}
_MONTH = "(?:" + "|".join(sorted(_MONTH_NUMBER, key=len, reverse=True)) + r")\.?"
DATE = (
    r"(?:(?<![\d.])(?:"
    rf"\d{{1,2}}\.{_GAP}\d{{1,2}}\.{_GAP}(?:\d{{4}}|\d{{2}})"
    r"|\d{4}-\d{2}-\d{2}"
    r"|\d{1,2}[/-]\d{1,2}[/-]\d{4}"
    rf"|\d{{1,2}}(?:\.|st|nd|rd|th|er)?\s(?:de\s|of\s)?{_MONTH}(?:,?\s(?:de\s)?\d{{4}})?"
    rf"|{_MONTH}\s\d{{1,2}},?\s\d{{4}}"
    r")(?!\d|\w))"
)
IBAN = r"(?:(?<!\w)[A-Z]{2}\d{2}(?: ?[A-Z0-9]){11,30}(?!\w))"
HOST = r"(?:(?<![\w@.-])(?:www\.)?(?:[a-zäöü0-9](?:[a-zäöü0-9-]{0,61}[a-zäöü0-9])?\.){1,4}[a-z]{2,12}(?![\w@-]))"

_CODES = (
    ("EUR", r"eur|€"), ("CHF", r"chf|s?fr|franc"), ("GBP", r"£|gbp|pound"), ("USD", r"\$|usd"), ("PLN", r"zł|pln"),
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
    found = regex.match(_ANY_COUNT, lower)
    if not found:
        return None
    count = int(found[0]) if found[0].isdecimal() else in_words(found[0])
    unit = next((u for u, p in _UNITS.items() if regex.search(rf"(?:{p})$", lower, regex.IGNORECASE)), None)
    if count is None or unit is None:
        return None
    factor = {"quarter": 3, "half-year": 6}.get(unit)
    if regex.search(r"(?:hours?|heures?|stunden?|ore|horas|uur)$", lower):
        return max(1, count // 24), "day"
    return (count * factor, "month") if factor else (count, unit)


def _adjective(lower: str) -> tuple[int, str] | None:
    if lower.endswith("ennale"):
        return (2 if lower.startswith("bi") else 3), "year"
    found = regex.match(r"(\d{1,3}|\p{L}+?)[ -]?(jährig|monatig|wöchig|tägig|miesięczn|letni|years?|months?)", lower)
    if not found:
        return None
    words = {"dwu": 2, "trzy": 3, "dwunasto": 12}
    count = int(found[1]) if found[1].isdecimal() else words.get(found[1]) or in_words(found[1])
    units = {"j": "year", "l": "year", "y": "year", "w": "week", "t": "day"}
    return (count, units.get(found[2][0], "month")) if count else None


def day(printed: str, default_year: int | None = None) -> date | None:
    """The day that a printed date names (day before month), or None; `default_year` for dates without a year."""
    text = printed.lower()
    iso = regex.search(r"(\d{4})-(\d{2})-(\d{2})", text)
    if iso:
        return _date(int(iso[1]), int(iso[2]), int(iso[3]))
    named = regex.search(r"(\d{1,2})(?:\.|st|nd|rd|th|er)?\s+(?:de\s|of\s)?(\p{L}+)\.?(?:,?\s+(?:de\s)?(\d{4}))?", text)
    if named and named[2] in _MONTH_NUMBER:
        year = int(named[3]) if named[3] else default_year
        return _date(year, _MONTH_NUMBER[named[2]], int(named[1])) if year else None
    american = regex.search(r"(\p{L}+)\.?\s(\d{1,2}),?\s(\d{4})", text)
    if american and american[1] in _MONTH_NUMBER:
        return _date(int(american[3]), _MONTH_NUMBER[american[1]], int(american[2]))
    plain = regex.search(r"(\d{1,2})[./-]\s?(\d{1,2})[./-]\s?(\d{4}|\d{2})", text)
    return _date(int(plain[3]), int(plain[2]), int(plain[1])) if plain else None


def _date(year: int, month: int, day_of_month: int) -> date | None:
    try:
        return date(year + 2000 if year < 100 else year, month, day_of_month)
    except ValueError:
        return None
