"""Values as sentences of a letter take them, in its language."""

from __future__ import annotations

import datetime as dt

import regex
from babel.dates import format_date
from babel.numbers import format_decimal

from finescan.letters.model import Price

BLANK = "[{name}: ________]"

_FEMININE = (
    "GmbH", "gGmbH", "mbH", "AG", "KG", "KGaA", "OHG", "GbR", "UG", "SE", "eG", "PartG", "mbB", "Ltd", "Limited", "LLC",
    "Inc", "Corp", "SA", "SARL", "SAS", "SRL", "SpA", "SL", "BV", "NV", "UAB", "OÜ", "SIA", "EOOD", "OOD",
)  # fmt: skip
_NOUN = regex.compile(
    r"\b\p{L}*(?:(?P<feminine>kammer|kasse|zentrale|gesellschaft|stelle|anstalt|behörde|agentur|genossenschaft|stiftung|"
    r"vereinigung|gemeinschaft|auskunft|organisation|verwaltung)|amt|gericht|institut|register|verzeichnis|büro|portal|"
    r"zentrum|archiv|ministerium|verein|verband|verlag|dienst)\b",
    regex.IGNORECASE,
)
_ADJECTIVE = regex.compile(r"(?<=^\p{L}{2,20}(?:sch|lich|isch|ig|al|ein|ell|ional|ut))e[sr]?(?= \p{Lu})")
_VOWEL = regex.compile(r"[aeiouàâéèêëîïôûü]", regex.IGNORECASE)
_LOCALES = {"de": "de_DE", "en": "en_GB", "fr": "fr_FR", "it": "it_IT"}
_DATES = {"de": "d. MMMM y", "en": "d MMMM y", "fr": "d MMMM y", "it": "d MMMM y"}
_MONTHS = {
    "de": ("einen Monat", "{n} Monate", "ein Jahr", "{n} Jahre"),
    "en": ("one month", "{n} months", "one year", "{n} years"),
    "fr": ("un mois", "{n} mois", "un an", "{n} ans"),
    "it": ("un mese", "{n} mesi", "un anno", "{n} anni"),
}
_NUMBERS = {
    "de": {2: "zwei", 3: "drei", 4: "vier", 5: "fünf", 6: "sechs"},
    "en": {2: "two", 3: "three", 4: "four", 5: "five", 6: "six"},
    "fr": {2: "deux", 3: "trois", 4: "quatre", 5: "cinq", 6: "six"},
    "it": {2: "due", 3: "tre", 4: "quattro", 5: "cinque", 6: "sei"},
}


def blank(name: str) -> str:
    """A gap that is to be filled in by hand, with what belongs there."""
    return BLANK.format(name=name)


def locale(language: str) -> str:
    """The locale by which a letter writes its numbers."""
    return _LOCALES[language]


def price(value: Price, language: str) -> str:
    """A sum with its currency before it, as contracts write it: "EUR 1.138,12", "EUR 1,138.12"."""
    return f"{value.currency} {format_decimal(value.amount, format='#,##0.00', locale=_LOCALES[language])}"


def day(value: dt.date, language: str) -> str:
    """A date in words: "3. Mai 2026", "3 May 2026", "1er mai 2026"."""
    said = format_date(value, format=_DATES[language], locale=_LOCALES[language])
    return said.replace("1", "1er", 1) if language == "fr" and value.day == 1 else said


def months(count: int, language: str) -> str:
    """A length of time: whole years as years ("zwei Jahre"), everything else in months ("18 Monate")."""
    month, many_months, year, many_years = _MONTHS[language]
    if count % 12 == 0:
        years = count // 12
        return year if years == 1 else many_years.format(n=_NUMBERS[language].get(years, years))
    return month if count == 1 else many_months.format(n=_NUMBERS[language].get(count, count))


def dative(company: str, legal_form: str | None) -> str:
    """A company behind the German "von": "der GWE GmbH", "dem Amtsgericht Y", or the bare name where it takes none."""
    form = "".join((legal_form or "").split()).replace(".", "")
    if form.startswith(_FEMININE):
        return f"der {company}"
    noun = _NOUN.search(company)
    if noun is None:
        return f"dem {company}" if form.startswith("eV") else company
    article = "der" if noun["feminine"] else "dem"
    return f"{article} {_ADJECTIVE.sub('en', company)}"


def of(company: str) -> str:
    """A company behind the French "de", which is "d’" before a vowel."""
    return f"d’{company}" if _VOWEL.match(company) else f"de {company}"
