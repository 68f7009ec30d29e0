"""Filling the holes of titles, messages and advice in the language of the reader."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal, localcontext
from typing import Any

import regex

from finescan.model import Localized

_HOLE = regex.compile(r"\{([a-z][a-z0-9_]*(?:\.[a-z][a-z0-9_]*)?)\}")
_OPTIONAL = regex.compile(r"\s?\[([^\[\]]*\{[^\[\]]*)\]")
_LOCALES = {"de": "de_DE", "en": "en_GB"}
_GAP = "…"
_UNITS = {
    "de": {
        "day": ("Tag", "Tage"),
        "week": ("Woche", "Wochen"),
        "month": ("Monat", "Monate"),
        "year": ("Jahr", "Jahre"),
    },
    "en": {"day": ("day", "days"), "week": ("week", "weeks"), "month": ("month", "months"), "year": ("year", "years")},
}


def holes(text: str) -> tuple[str, ...]:
    """The names in curly brackets."""
    return tuple(_HOLE.findall(text))


def fill(texts: Localized, value: Callable[[str, str], str | None]) -> Localized:
    """The sentences with every hole filled by `value(name, language)`.

    Text in square brackets with a hole in it is dropped where the value is None; elsewhere an ellipsis stands for it.
    """
    return {language: _filled(text, language, value) for language, text in texts.items()}


def _filled(text: str, language: str, value: Callable[[str, str], str | None]) -> str:
    def optional(found: regex.Match[str]) -> str:
        inside = found[1]
        if any(value(name, language) is None for name in holes(inside)):
            return ""
        return found[0].replace(f"[{inside}]", inside)

    return _HOLE.sub(lambda found: value(found[1], language) or _GAP, _OPTIONAL.sub(optional, text))


def money(value: Decimal, currency: str | None, language: str) -> str:
    """An amount as it is written in the language: 1.138,12 € or €1,138.12."""
    from babel.numbers import format_currency

    if currency is None:
        return decimal(value, language)
    with localcontext(prec=_precision(value)):
        return str(format_currency(value, currency, locale=_LOCALES[language]))


def decimal(value: Decimal | int, language: str) -> str:
    """A number as it is written in the language."""
    from babel.numbers import format_decimal

    with localcontext(prec=_precision(value)):
        return str(format_decimal(value, locale=_LOCALES[language]))


def _precision(value: Decimal | int) -> int:
    """Digits enough to round a number that a text made as long as it liked."""
    return max(28, len(str(value)) + 3)


def day(value: date, language: str) -> str:
    """A day as it is written in the language: 22. November 2026."""
    from babel.dates import format_date

    return str(format_date(value, "long", locale=_LOCALES[language]))


def length(count: int | Decimal, unit: str, language: str) -> str:
    """A length of time: 24 Monate, 1 month. `unit` is day, week, month or year."""
    one, many = _UNITS[language][unit]
    return f"{decimal(count, language)} {one if count == 1 else many}"


def typed(kind: str, value: Any, language: str) -> str | None:
    """The value of a typed capture, written in the language; None if there is none."""
    if value is None:
        return None
    writers: Mapping[str, Callable[[], str]] = {
        "money": lambda: money(value[0], value[1], language),
        "number": lambda: decimal(value, language),
        "percent": lambda: f"{decimal(value, language)}{' %' if language == 'de' else '%'}",
        "duration": lambda: length(value[0], value[1], language),
        "date": lambda: day(value, language),
    }
    return writers[kind]() if kind in writers else str(value)
