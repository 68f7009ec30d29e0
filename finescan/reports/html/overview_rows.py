"""The rows of the table over many letters: each cell as it is shown, with what it is sorted by."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import takewhile

from babel.dates import format_date

from finescan.model import PERIOD_WORDS, Vat
from finescan.reports import phrases
from finescan.reports import words as report_words
from finescan.reports.contract import Fee
from finescan.reports.html import overview_words as words
from finescan.reports.html.overview_letter import WORST_FIRST, Letter, Sum


@dataclass(frozen=True, slots=True)
class Cell:
    """What a cell shows: its text, a second line, and the key that it is sorted by, empty where nothing is known."""

    text: str = ""
    note: str = ""
    key: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """One letter in the table; `group` is the number of its group from 1, 0 where it is in none."""

    letter: Letter
    rank: int
    name: Cell
    sender: Cell
    cost: Cell
    term: Cell
    deadline: Cell
    date: Cell
    group: int


def rows(letters: Sequence[Letter], group_of: Mapping[int, int], folder: int, language: str) -> Iterator[Row]:
    """The rows, the worst letter first; `group_of` tells groups by the place in `letters`, and `folder` how many
    pieces of each path are named once for all of them.
    """
    for place in sorted(range(len(letters)), key=lambda place: _worst(letters[place])):
        yield _row(letters[place], group_of.get(place, 0), folder, language)


def shared_folder(letters: Sequence[Letter]) -> tuple[str, ...]:
    """The folders that all paths begin with; none of a single letter."""
    if len(letters) < 2:
        return ()
    levels = zip(*(letter.path[:-1] for letter in letters), strict=False)
    shared = tuple(level[0] for level in takewhile(lambda level: len(set(level)) == 1, levels))
    return shared if any(shared) else ()


def name(letter: Letter, folder: int) -> str:
    """The path below the shared folder."""
    return "/".join(letter.path[folder:])


def money(amount: Sum, language: str) -> str:
    """An amount as people of the language write it."""
    return phrases.money(str(amount.amount), amount.currency, language)


@lru_cache(maxsize=4096)
def day(date: dt.date, language: str) -> str:
    """A day, short: "14.09.2026", "14 Sept 2026"."""
    return format_date(date, words.DAY[language], words.LOCALES[language])


def price(fee: Fee, language: str) -> str:
    """A price with its period: "39,85 EUR im Monat"."""
    period = PERIOD_WORDS[language][fee.period] if fee.period else ""
    return f"{phrases.money(fee.amount, fee.currency, language)} {period}".strip()


def _worst(letter: Letter) -> tuple[int, int, tuple[str, ...], str]:
    return WORST_FIRST.index(letter.verdict), -letter.score, letter.path, letter.part


def _row(letter: Letter, group: int, folder: int, language: str) -> Row:
    return Row(
        letter=letter,
        rank=WORST_FIRST.index(letter.verdict),
        name=Cell(name(letter, folder), letter.part),
        sender=Cell(letter.sender, letter.company if letter.company != letter.sender else ""),
        cost=_cost(letter, language),
        term=_term(letter, language),
        deadline=_deadline(letter, language),
        date=Cell(day(letter.date, language), key=letter.date.isoformat()) if letter.date else Cell(),
        group=group,
    )


def _cost(letter: Letter, language: str) -> Cell:
    """The sum over the term with the price below it, or the price alone."""
    asked = letter.total or letter.yearly
    if letter.fee is None:
        return Cell()
    said = price(letter.fee, language)
    vat = report_words.VAT[language][letter.fee.vat] if letter.fee.vat is not Vat.UNKNOWN else ""
    key = f"{asked.amount:.2f} {asked.currency}" if asked else f"{letter.fee.amount} {letter.fee.currency}"
    if letter.total and money(letter.total, language) not in said:
        return Cell(money(letter.total, language), ", ".join(piece for piece in (said, vat) if piece), key)
    return Cell(said, vat, key)


def _term(letter: Letter, language: str) -> Cell:
    renewal = letter.renewal_months
    note = words.said(language, "renewal", months=phrases.months(renewal, language)) if renewal else ""
    if not letter.term_months:
        return Cell("", note)
    return Cell(phrases.months(letter.term_months, language), note, str(letter.term_months))


def _deadline(letter: Letter, language: str) -> Cell:
    if letter.deadline:
        return Cell(day(letter.deadline, language), key=letter.deadline.isoformat())
    return Cell(words.said(language, "days_left", letter.deadline_days)) if letter.deadline_days else Cell()
