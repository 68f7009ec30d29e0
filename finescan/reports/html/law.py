"""Sources of law as people read them: what is cited, to whom it applies, when it was last checked."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable

from babel.dates import format_date

from finescan.reports.html.words import DAY, WHOM

_NOTES = re.compile(r"(?P<cite>.+?) \((?:(?P<whom>.+); )?reviewed (?P<day>\d{4}-\d\d-\d\d)\)")


def cited(laws: Iterable[str], language: str) -> tuple[str, ...]:
    """The sources with those to whom they apply; one that is written otherwise stays as it is."""
    return tuple(_cited(law, language) for law in laws)


def reviewed(laws: Iterable[str]) -> dt.date | None:
    """The day on which all of these sources had been checked last: the earliest of theirs."""
    found = (_NOTES.fullmatch(law) for law in laws)
    days = sorted(match["day"] for match in found if match)
    try:
        return dt.date.fromisoformat(days[0]) if days else None
    except ValueError:
        return None


def applies_to(whom: str, language: str) -> str:
    """To whom a source applies: "DE, Unternehmen"."""
    return ", ".join(WHOM[language].get(part, part) for part in whom.split(", "))


def day_named(day: dt.date, language: str) -> str:
    """A day as people write it."""
    return format_date(day, format=DAY[language], locale=language)


def _cited(law: str, language: str) -> str:
    found = _NOTES.fullmatch(law)
    if found is None:
        return law
    return f"{found['cite']} ({applies_to(found['whom'], language)})" if found["whom"] else found["cite"]
