"""What the template of a letter lays out: values that need no more thinking, only a place on the page."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from babel.numbers import format_decimal, format_percent

from finescan.reports import phrases
from finescan.reports.contract import Finding, Result
from finescan.reports.html import cost, facts, law, score
from finescan.reports.html.crops import Comparison
from finescan.reports.html.passages import Passage, passages
from finescan.reports.html.sheets import Shown, shown
from finescan.reports.html.words import PLACE, TEXT
from finescan.reports.original import Original
from finescan.reports.parts import Corners
from finescan.reports.questions import Question
from finescan.reports.questions import Sheet as LawSheet
from finescan.worksheet import Favours

_ALWAYS_SHOWN, _WEIGHTY = 8, 6
_TONGUE = re.compile(r"[a-z]{2,3}")


@dataclass(frozen=True, slots=True)
class Remark:
    """A finding on a passage: the law that no earlier one named, and its quote where that goes beyond the passage."""

    finding: Finding
    law: tuple[str, ...]
    quote: str | None = None


@dataclass(frozen=True, slots=True)
class Card:
    """A passage as it is explained: what its print looks like, its enlargement, and whether it is framed."""

    passage: Passage
    chief: Remark
    others: tuple[Remark, ...]
    print_: str
    comparison: Comparison | None
    framed: bool


@dataclass(frozen=True, slots=True)
class Letter:
    """A report: the result and what was made of it for the eye."""

    result: Result
    language: str
    tongue: str | None
    place: str
    advice: str
    deadline: str
    resembles: str
    bars: tuple[cost.Bar, ...]
    shown: Shown
    chief: tuple[Card, ...]
    minor: tuple[Card, ...]
    favourable: tuple[Card, ...]
    facts: tuple[facts.Group, ...]
    weights: tuple[score.Weight, ...]
    not_read: tuple[str, ...]
    numbers: range
    body_size: float

    @property
    def sum(self) -> int:
        """The points of all rules together."""
        return sum(weight.points for weight in self.weights)

    @property
    def wide(self) -> bool:
        """Whether pages and findings stand side by side."""
        return any(not sheet.folded for sheet in self.shown.sheets)

    def passage_at(self, page: int | None, boxes: tuple[Corners, ...]) -> int | None:
        """The number of the framed passage that has one of these boxes."""
        framed, wanted = self.shown.framed, set(boxes)
        cards = (*self.chief, *self.minor, *self.favourable)
        here = (card.passage for card in cards if card.passage.page == page and card.passage.number in framed)
        return next((one.number for one in here if wanted & set(one.boxes)), None)

    def tally(self, sheet: LawSheet) -> str:
        """How many answers under a law help whom."""
        found = Counter(question.favours for question in sheet.questions)
        return TEXT[self.language]["tally"].format(
            recipient=found[Favours.RECIPIENT], sender=found[Favours.SENDER], open=found[None]
        )

    def size(self, points: float) -> str:
        """A type size with the decimal mark of the language."""
        return format_decimal(points, format="#,##0.#", locale=self.language)

    def percent(self, share: float) -> str:
        """A share as people write it."""
        return format_percent(share, locale=self.language)

    def law(self, question: Question) -> str:
        """The source that a question is measured by."""
        day = TEXT[self.language]["reviewed"].format(day=law.day_named(question.reviewed, self.language))
        return f"{question.law} ({law.applies_to(question.applies_to, self.language)}; {day})"

    @property
    def law_reviewed(self) -> str:
        """The day on which all law that the findings name had been checked last."""
        day = law.reviewed(one for finding in self.result.findings for one in finding.law)
        return law.day_named(day, self.language) if day else ""


def letter(result: Result, original: Original | None, language: str) -> Letter:
    """The report of a letter in a language; without its original it has no pictures."""
    found = passages(result)
    pages = shown(result, found, original)
    cards = [_card(one, pages, language) for one in found]
    against = [card for card in cards if not card.passage.favours]
    minor = [c for i, c in enumerate(against) if i >= _ALWAYS_SHOWN and c.passage.chief.points < _WEIGHTY]
    return Letter(
        result=result,
        language=language,
        tongue=result.language if result.language and _TONGUE.fullmatch(result.language) else None,
        place=phrases.place(result),
        advice=phrases.advice(result, language),
        deadline=phrases.deadline(result.offer, language),
        resembles=phrases.campaign(result, language),
        bars=cost.bars(result, language),
        shown=pages,
        chief=tuple(card for card in against if card not in minor),
        minor=tuple(minor),
        favourable=tuple(card for card in cards if card.passage.favours),
        facts=facts.groups(result, language),
        weights=score.weights(found, language),
        not_read=tuple(phrases.unread(result, language)),
        numbers=range(1, len(found) + 1),
        body_size=(original.reading.text.body_size if original else None) or 0.0,
    )


def _card(passage: Passage, pages: Shown, language: str) -> Card:
    chief, *others = _remarks(passage, language)
    return Card(
        passage=passage,
        chief=chief,
        others=tuple(others),
        print_=_print(passage.chief, language),
        comparison=pages.comparisons.get(passage.number),
        framed=passage.number in pages.framed,
    )


def _remarks(passage: Passage, language: str) -> Iterator[Remark]:
    told: set[str] = set()
    for finding in passage.findings:
        new = tuple(one for one in finding.law if one not in told)
        told.update(new)
        within = finding.quote is None or finding.quote in (passage.quote or "")
        yield Remark(finding, law.cited(new, language), None if within else finding.quote)


def _print(finding: Finding, language: str) -> str:
    """Where the print of a finding stands and what it looks like."""
    text, seen = TEXT[language], finding.prominence
    parts = [PLACE[language][seen.place]] if seen.place else []
    if seen.size_pt:
        parts.append(f"{format_decimal(seen.size_pt, format='#,##0.#', locale=language)} pt")
    if seen.relative_size:
        parts.append(text["share_of_body"].format(share=round(100 * seen.relative_size)))
    if seen.contrast is not None:
        parts.append(text["contrast"].format(share=round(100 * seen.contrast)))
    return ", ".join(parts)
