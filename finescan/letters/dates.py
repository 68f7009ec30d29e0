"""The days that belong to a counter-form: as deadlines for calendar and programs, and as lines of the note on risks."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from finescan import deadlines
from finescan.deadlines import Certainty, Length, State
from finescan.deadlines.days import after
from finescan.letters.matter import REMOVAL, Matter
from finescan.letters.model import Block, Run, Style
from finescan.model import Localized
from finescan.reports import due, phrases
from finescan.reports.due import Deadlines

BOUND = Length(3, "month")
"""How long the new offer stays open (§ 148 BGB)."""

_TITLE = {"de": "Fristen", "en": "Deadlines"}
_SEND = {"de": "absenden bis {day}", "en": "send by {day}"}
_AFTER_RECEIPT = {
    "de": "{days} Tage nach dem nachgewiesenen Zugang des Gegenangebots: den Eintrag mit Tag und Uhrzeit sichern; erst "
    "eine Veröffentlichung danach ist eine Annahme. Nach einer Unterschrift unter das Original laufen weitere Fristen: "
    "finescan deadlines SCHREIBEN --signed-on TAG.",
    "en": "{days} days after the proven receipt of the counter-offer: record the entry with day and time; only "
    "publication after that is an acceptance. If the original was signed, further deadlines run: finescan deadlines "
    "LETTER --signed-on DAY.",
}


def open_until(today: date) -> date:
    """The day up to which a counter-offer of today binds."""
    return after(today, BOUND)


def stated(matter: Matter, language: str) -> Deadlines:
    """The deadlines of the letter and of the counter-offer that answers it, their sentences in German or English."""
    known = (*matter.deadlines, _bound(matter))
    found = sorted(known, key=lambda one: (one.day is None, one.day or date.max, one.id))
    return due.build(found, matter.recipient, matter.today, language)


def note(dates: Deadlines, language: str) -> tuple[Block, ...]:
    """The days that are known and not over, and what runs from the receipt."""
    days = (one for one in dates.deadlines if one.day and one.state is not State.PASSED)
    lines = [*(_line(one, language) for one in days), _AFTER_RECEIPT[language].format(days=REMOVAL.days)]
    return (Block(Style.HEADING, (Run(_TITLE[language]),)), *(Block(Style.ITEM, (Run(line),)) for line in lines))


def _line(one: due.Due, language: str) -> str:
    return ". ".join(_parts(one, language))


def _parts(one: due.Due, language: str) -> Iterator[str]:
    assert one.day is not None
    head = f"{phrases.day(one.day, language)}: {one.title}"
    if one.send_by and one.send_by != one.day:
        head += f" ({_SEND[language].format(day=phrases.day(one.send_by, language))})"
    yield head
    yield one.act


def _bound(matter: Matter) -> deadlines.Due:
    day = open_until(matter.today)
    computed: Localized = {
        "de": f"Drei Monate ab dem {phrases.day(matter.today, 'de')}, wie es im Anschreiben steht.",
        "en": f"Three months from {phrases.day(matter.today, 'en')}, as the cover letter says.",
    }
    german = matter.country == "de"
    return deadlines.Due(
        id="counter.open",
        title={"de": "Ende der Bindung an das Gegenangebot", "en": "The counter-offer ceases to bind"},
        act={
            "de": "Eine Annahme nach diesem Tag ist nur ein neues Angebot der Gegenseite.",
            "en": "An acceptance after this day is only a new offer of the other side.",
        },
        basis={"de": "§§ 148, 150 Abs. 1 BGB", "en": "§§ 148, 150(1) BGB"} if german else _OWN_WORDS,
        computed=computed,
        certainty=Certainty.STATUTE if german else Certainty.LETTER,
        state=State.OPEN,
        day=day,
        reviewed=date(2026, 11, 22) if german else None,
    )


_OWN_WORDS: Localized = {"de": "Anschreiben", "en": "cover letter"}
