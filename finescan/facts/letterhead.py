"""The letter's own date, reference, subject and recipient, and the deadline it sets."""

from __future__ import annotations

from datetime import date

import regex

from finescan.facts import notation
from finescan.facts.durations import Measure, measured
from finescan.facts.mailhead import MailLines
from finescan.facts.recipient import recipient_lines
from finescan.facts.words import any_of
from finescan.model import Deadline, Letterhead, Span
from finescan.text import TextLayer, TextLine

EARLIEST = 1990  # the year; what is older is the date of a law, or of a birth
LONGEST_DEADLINE = 90  # days; a longer stretch is no time to act in

_FLAGS = regex.IGNORECASE
_DATE = regex.compile(notation.DATE, _FLAGS)
_DATE_LABEL = regex.compile(rf"{any_of('date_label')}\W{{0,4}}(?:(?:am|den|on|le|il|op) )?$", _FLAGS)
_OTHER_DATE = regex.compile(rf"{any_of('other_date')}\W{{0,3}}$", _FLAGS)
_REFERENCE = regex.compile(
    rf"{any_of('reference')}[:\s.]{{1,4}}(?P<ref>(?=[^\n\t]{{0,25}}\d)[\w./ -]{{3,32}}\w)", _FLAGS
)
_SUBJECT_LABEL = regex.compile(rf"^{any_of('subject_label')}\s?:\s?(?P<s>.{{4,160}})", _FLAGS)
_SALUTATION = regex.compile(any_of("salutation"), _FLAGS)
_ACT = regex.compile(rf"{any_of('act_by')}\s{{0,3}}$", _FLAGS)
_STAYS = regex.compile(  # "the price is fixed until" is a promise of the sender
    r"\s?(?:fest(?:geschrieben)?|garantiert|unverändert|gesichert|fixed|guaranteed|unchanged)\b", _FLAGS
)
_SINCE = regex.compile(rf"(?:{notation.DATE}|\d{{1,2}}\.)\s{any_of('act_by')}\s{{0,3}}$", _FLAGS)  # "4. bis 6. Mai"


def letterhead(text: TextLayer, mail: MailLines | None = None) -> Letterhead:
    """The letter's date, reference, subject line and recipient; None where not found."""
    block = recipient_lines(text)
    recipient = "\n".join(text.quote(line.span) for line in block) if block else None
    if recipient is None and mail and mail.to:
        recipient = text.quote(mail.to)
    return Letterhead(_letter_date(text.text), _reference(text), _subject(text, block), recipient)


def _letter_date(text: str) -> date | None:
    """The date that is labelled as the letter's, else the first one that is not the day of something else."""
    top = text[: max(1500, len(text) // 2)]
    found = [(m, text[max(0, m.start() - 30) : m.start()]) for m in _DATE.finditer(top)]
    labelled = next((m for m, before in found if _DATE_LABEL.search(before)), None)
    free = (m for m, before in found if not _OTHER_DATE.search(before) and not _ACT.search(before))
    days = (notation.day(m[0]) for m in ((labelled,) if labelled else free))
    return next((day for day in days if day and day.year >= EARLIEST), None)


def _reference(text: TextLayer) -> str | None:
    found = _REFERENCE.search(text.text)
    return text.quote(Span(*found.span("ref"))).strip(" .,-") if found else None


def _subject(text: TextLayer, recipient: tuple[TextLine, ...]) -> str | None:
    """The line that is labelled as subject, else the last bold or large one (or the last one) above the salutation."""
    for line in text.lines:
        labelled = _SUBJECT_LABEL.match(text.text[line.span.start : line.span.end])
        if labelled:
            return labelled["s"].strip()
    candidates = _above_salutation(text, recipient)
    size = text.body_size
    chosen = [n for n in candidates if n.bold or (size and (n.size or 0) > 1.08 * size)] or candidates
    return text.quote(chosen[-1].span) if chosen else None


def _above_salutation(text: TextLayer, recipient: tuple[TextLine, ...]) -> list[TextLine]:
    """The last lines between the address block and the salutation that are as long as a subject."""
    salutation = _SALUTATION.search(text.text)
    if salutation is None:
        return []
    above = [n for n in text.lines if n.span.end <= salutation.start() and n not in recipient]
    after = [n for n in above if not recipient or n.span.start > recipient[-1].span.end]
    return [n for n in after[-6:] if 8 <= n.span.end - n.span.start <= 160]


def find_deadline(text: TextLayer, letter_date: date | None) -> Deadline | None:
    """The first day or number of days by which the reader is to act."""
    year = letter_date.year if letter_date else None
    for found in _DATE.finditer(text.text):
        before = text.text[max(0, found.start() - 40) : found.start()]
        if _ACT.search(before) and not _SINCE.search(before) and not _STAYS.match(text.text, found.end()):
            named = notation.day(found[0], year)
            if named and (letter_date is None or named >= letter_date):
                return Deadline(named, None, Span(*found.span()))
    return _days_to_act(text)


def _days_to_act(text: TextLayer) -> Deadline | None:
    for measure, length, *_ in measured(text):
        days = length.count * {"day": 1, "week": 7}.get(length.unit, LONGEST_DEADLINE + 1)
        if measure is Measure.DEADLINE and days <= LONGEST_DEADLINE:
            return Deadline(None, days, length.span)
    return None
