"""The head of a mail as mail programs show it above the body: who wrote, where answers go, to whom, what, when."""

from __future__ import annotations

from collections.abc import Sequence
from email.utils import parsedate_to_datetime

from babel.dates import format_datetime

from finescan.facts.language import language_of
from finescan.model import MailHead
from finescan.reading.characters import seen
from finescan.reading.flow import Ink, Item, Paragraph, Run, text_of, usual_size

_LABELS = {
    "de": ("Von", "Antwort an", "An", "Datum", "Betreff"),
    "en": ("From", "Reply-To", "To", "Date", "Subject"),
}
_LONGEST = 500
_LANGUAGE_FROM = 20_000


def head_lines(mail: MailHead, text: str) -> tuple[str, ...]:
    """One line for each header that the mail has, labelled in the language of its text."""
    language = "de" if language_of(text[:_LANGUAGE_FROM]) == "de" else "en"
    labels = _LABELS[language]
    told = (mail.sender, mail.reply_to, mail.to, _day(mail.date, language), mail.subject)
    plain = (" ".join(seen(value or "").split())[:_LONGEST] for value in told)
    return tuple(f"{label}: {value}" for label, value in zip(labels, plain, strict=True) if value)


def _day(date: str | None, language: str) -> str | None:
    """The date as it is read in a language; as it is written where it cannot be told."""
    try:
        day = parsedate_to_datetime(date or "")
        return format_datetime(day, "d. MMMM y, HH:mm" if language == "de" else "d MMMM y, HH:mm", locale=language)
    except (ValueError, TypeError, OverflowError, IndexError, AttributeError):
        return date


def head_items(mail: MailHead, body: Sequence[Item]) -> tuple[Item, ...]:
    """The same as paragraphs, to be set above the body."""
    lines = head_lines(mail, text_of(body))
    ink = Ink(usual_size(body))
    return tuple(
        Paragraph((Run(line, ink),), below=24.0 if number == len(lines) else 5.0)
        for number, line in enumerate(lines, 1)
    )
