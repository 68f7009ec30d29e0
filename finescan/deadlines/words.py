"""Days, lengths of time and pieces of sentences of deadlines, German and English."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from babel.dates import format_date

from finescan.deadlines.values import Length
from finescan.model import Localized, NoticeTo

LANGUAGES = ("de", "en")
_LOCALE = {"de": "de_DE", "en": "en_GB"}
_UNIT = {
    "de": {
        "day": ("Tag", "Tage"),
        "week": ("Woche", "Wochen"),
        "month": ("Monat", "Monate"),
        "year": ("Jahr", "Jahre"),
    },
    "en": {
        "day": ("day", "days"),
        "week": ("week", "weeks"),
        "month": ("month", "months"),
        "year": ("year", "years"),
    },
}
EVENT: dict[str, Localized] = {
    "signed_on": {"de": "der Unterschrift", "en": "the signature"},
    "discovered_on": {"de": "der Entdeckung", "en": "the discovery"},
    "invoice_on": {"de": "der Rechnung", "en": "the invoice"},
    "paid_on": {"de": "der Zahlung", "en": "the payment"},
    "served_on": {"de": "der Zustellung", "en": "the service"},
}
NEEDED: dict[str, Localized] = {
    "signed_on": {
        "de": "der Tag der Unterschrift, oder der Zahlung, wenn erst sie binden soll",
        "en": "the day of the signature, or of the payment if that is what is to bind",
    },
    "discovered_on": {
        "de": "der Tag, an dem Irrtum oder Täuschung entdeckt wurde",
        "en": "the day on which the error or deceit was discovered",
    },
    "invoice_on": {"de": "der Tag der Rechnung", "en": "the day of the invoice"},
    "paid_on": {"de": "der Tag der Zahlung", "en": "the day of the payment"},
    "served_on": {"de": "der Tag der Zustellung", "en": "the day of service"},
    "starts_on": {
        "de": "der Beginn des Vertrags oder der Tag der Unterschrift",
        "en": "the start of the contract or the day of the signature",
    },
    "term": {"de": "die Laufzeit", "en": "the term"},
    "notice": {"de": "eine Kündigungsfrist, die in die Laufzeit passt", "en": "a period of notice that fits the term"},
}
TO: dict[NoticeTo, Localized] = {
    NoticeTo.TERM: {"de": "zum Ende der Laufzeit", "en": "to the end of the term"},
    NoticeTo.MONTH: {"de": "zum Monatsende", "en": "to the end of a month"},
    NoticeTo.QUARTER: {"de": "zum Quartalsende", "en": "to the end of a quarter"},
    NoticeTo.YEAR: {"de": "zum Jahresende", "en": "to the end of a year"},
}


def both(said: Callable[[str], str]) -> Localized:
    """The same sentence in both languages."""
    return {language: said(language) for language in LANGUAGES}


def same(text: str) -> Localized:
    """A citation, which no language changes."""
    return dict.fromkeys(LANGUAGES, text)


def joined(*parts: Localized | None) -> Localized:
    """Sentences one after the other."""
    return both(lambda language: " ".join(part[language] for part in parts if part))


def plain_day(day: date, language: str) -> str:
    """A day: "5. März 2027", "5 March 2027"."""
    return _formatted(day, "d. MMMM y" if language == "de" else "d MMMM y", language)


def full_day(day: date, language: str) -> str:
    """A day with its weekday: "Freitag, 5. März 2027", "Friday, 5 March 2027"."""
    return _formatted(day, "EEEE, d. MMMM y" if language == "de" else "EEEE, d MMMM y", language)


def _formatted(day: date, pattern: str, language: str) -> str:
    return format_date(day, format=pattern, locale=_LOCALE[language])


def lengths(stated: Sequence[Length], language: str) -> str:
    """Lengths of time: "12 Monate und 14 Tage"."""
    said = (f"{one.count} {_UNIT[language][one.unit][one.count != 1]}" for one in stated)
    return (" und " if language == "de" else " and ").join(said)
