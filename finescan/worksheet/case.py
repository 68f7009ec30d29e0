"""A letter as the worksheet sees it: what the offer is, where its price stands, what its title says."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from itertools import islice

import regex

from finescan.facts.visibility import body_contrast, is_running, named_prices
from finescan.model import Assessment, Category, Facts, Mechanism, Offer, Place, Span, Verdict
from finescan.text import TextLayer, TextLine
from finescan.worksheet import words
from finescan.worksheet.values import Exhibit

SMALL, FULL, LARGE = 0.88, 0.92, 1.15
"""Sizes against the body: clearly smaller, as large (a scan measures to a few per cent), clearly larger."""

PALE = 0.75
"""Of the contrast of the body: paler print is harder to read than the rest."""

TITLES = 6
MOST_EXHIBITS = 3
MOST_PLACES = 100  # so many places are looked at; a price list names hundreds
_NEAR = 250
_LOWER_HALF = 0.6
_LETTERS = regex.compile(r"\p{L}{3,}")
_NUMBER = regex.compile(r"\d[\d ()/-]{5,}")
_CONSENT = frozenset({Category.CONSENT_BY_RETURN, Category.CONSENT_BY_PAYMENT})


@dataclass(frozen=True)
class Case:
    """The letter and its judgement, with what several questions ask for."""

    text: TextLayer
    facts: Facts
    offer: Offer
    assessment: Assessment

    @cached_property
    def prices(self) -> tuple[Exhibit, ...]:
        """Every place that names what would be owed."""
        return tuple(self.exhibit(span) for span in named_prices(self.facts, self.offer)[:MOST_PLACES])

    @cached_property
    def titles(self) -> tuple[Exhibit, ...]:
        """The headlines of the first page, the sender's name and the subject, as printed from top to bottom."""
        return tuple(self.exhibit(line.span) for line in self.text.lines if self._is_title(line))[:TITLES]

    def _is_title(self, line: TextLine) -> bool:
        page = self.text.pages[0]
        printed = self.text.quote(line.span)
        if line.page != page.number or line.box.y0 > _LOWER_HALF * page.height or not _LETTERS.search(printed):
            return False
        if printed in (self.facts.letter.recipient or "").split("\n") or _is_way_back(printed):
            return False
        name = self.facts.spans.get("sender_name")
        named = name is not None and line.span.start <= name.start < line.span.end
        return line.place is Place.HEADLINE or named or printed == self.facts.letter.subject

    @cached_property
    def sized(self) -> bool:
        """Whether the sizes of the print are known."""
        return self.text.body_size is not None

    @cached_property
    def incomplete(self) -> bool:
        """Whether pages seem to be missing or print could not be read."""
        return self.assessment.missing_pages is not None or any(page.unread for page in self.text.pages)

    @cached_property
    def offers(self) -> bool:
        """Whether the letter offers a contract: a price, and a way in which the reader would agree to it."""
        if self.assessment.mechanism is Mechanism.FORGED_DEMAND or "about_scams" in self.facts.spans:
            return False
        if self.assessment.mechanism is not None:
            return True
        if words.PUBLIC_LAW.search(self.text.text):
            return False
        agrees = "signature" in self.facts.spans or any(
            f.category in _CONSENT and f.points > 0 for f in self.assessment.findings
        )
        return bool(self.prices) and agrees

    @cached_property
    def claims(self) -> bool:
        """Whether the letter claims money from an alleged earlier contract and leaves nothing to sign."""
        return "signature" not in self.facts.spans and bool(self.flagged(Category.AFTERMATH))

    @cached_property
    def read(self) -> bool:
        """Whether enough was read to judge the letter at all."""
        return self.assessment.verdict is not Verdict.UNREADABLE and bool(self.text.lines)

    @cached_property
    def entry(self) -> tuple[Exhibit, ...]:
        """Where an entry in a directory or an advertisement is named beside the price or in the title; else empty."""
        return self.near_offer(words.ENTRY) or self.near_offer(words.ADVERT)

    def near_offer(self, pattern: regex.Pattern[str]) -> tuple[Exhibit, ...]:
        """The first matches in a title or within a few lines of the price or the term."""
        places = [e.span for e in (*self.titles, *self.prices)]
        if self.facts.term:
            places.append(self.facts.term.span)
        if not self.prices:
            places += [e.span for f in self.assessment.findings if f.category in _CONSENT for e in f.evidence]
        found: list[Span] = []
        for place in places:
            start, end = max(0, place.start - _NEAR), place.end + _NEAR
            title = any(place == e.span for e in self.titles)
            match = pattern.search(self.text.text, *(place if title else (start, end)))
            if match:
                found.append(Span(*match.span()))
        return self.exhibits(found, whole=True)

    def everywhere(self, pattern: regex.Pattern[str], *, whole: bool = True) -> tuple[Exhibit, ...]:
        """All matches in the letter, the most visible ones first."""
        found = [self.exhibit(Span(*m.span())) for m in islice(pattern.finditer(self.text.text), MOST_PLACES)]
        best = sorted(found, key=lambda e: -visibility(e))[:MOST_EXHIBITS]
        return self.exhibits([e.span for e in best], whole=whole)

    def beside(self, pattern: regex.Pattern[str], other: regex.Pattern[str]) -> tuple[Exhibit, ...]:
        """The first sentence of running text with a match of the one, a few lines from a match of the other at most."""
        for one in islice(other.finditer(self.text.text), MOST_PLACES):
            for found in pattern.finditer(self.text.text, max(0, one.start() - _NEAR), one.end() + _NEAR):
                if is_running(self.text, Span(*found.span())):
                    return self.exhibits([Span(*found.span())], whole=True)
        return ()

    def flagged(self, *categories: Category) -> tuple[Exhibit, ...]:
        """The chief evidence of the findings of these categories that count against the letter."""
        found = [f for f in self.assessment.findings if f.category in categories and f.points > 0 and f.evidence]
        return self.exhibits((f.evidence[0].span for f in found), whole=False)

    def exhibits(self, spans: Iterable[Span], *, whole: bool) -> tuple[Exhibit, ...]:
        """Different passages as evidence, widened to their clauses where `whole`; the print is that of the words."""
        kept: dict[Span, Exhibit] = {}
        for span in spans:
            one = self.exhibit(span)
            shown = self.text.clause(span) if whole else span
            kept.setdefault(shown, Exhibit(shown, one.seen, one.running, one.pale))
        return tuple(kept.values())[:MOST_EXHIBITS]

    def exhibit(self, span: Span) -> Exhibit:
        """A passage with how it is printed."""
        seen = self.text.prominence(span)
        return Exhibit(span, seen, is_running(self.text, span), self._pale(seen.contrast))

    def _pale(self, contrast: float | None) -> bool | None:
        usual = self._body_contrast
        return None if contrast is None or usual is None else contrast < PALE * usual

    @cached_property
    def _body_contrast(self) -> float | None:
        return body_contrast(self.text)


def _is_way_back(printed: str) -> bool:
    return words.WAY_BACK.search(printed) is not None and _NUMBER.search(printed) is not None


def visibility(one: Exhibit) -> float:
    """How visible a passage is, to compare passages of one letter."""
    size = one.seen.relative_size or 1.0
    return size * (1.2 if one.seen.bold else 1.0) * (0.7 if one.pale else 1.0) * (0.5 if is_back(one) else 1.0)


def is_back(one: Exhibit) -> bool:
    """Whether a passage stands on a later page."""
    return one.seen.place is Place.BACK


def is_small(one: Exhibit) -> bool | None:
    """Whether a passage is clearly smaller than the body; None where unknown."""
    relative = one.seen.relative_size
    return None if relative is None else relative < SMALL


def is_strong(one: Exhibit) -> bool | None:
    """Whether a passage is emphasised by size or weight; None where that is unknown.

    Small, pale or back-page print is not, however bold.
    """
    relative, bold = one.seen.relative_size, one.seen.bold
    if relative is None:
        return None
    if relative < SMALL or one.pale or is_back(one):
        return False
    if bold or relative >= LARGE or one.seen.place is Place.HEADLINE:
        return True
    return False if bold is False else None


def is_apart(one: Exhibit) -> bool | None:
    """Whether a passage of full size and contrast stands in a line or table of its own; None where unknown."""
    if one.running or is_back(one):
        return False
    if one.seen.relative_size is None:
        return None
    return one.seen.relative_size >= SMALL and not one.pale
