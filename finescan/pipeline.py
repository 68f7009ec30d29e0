"""The straight line from pages to a judged letter. Pure: the same pages and rules always give the same reading."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from finescan import facts as facts_
from finescan import judge, layout, rulebook, senders, stack
from finescan import text as text_
from finescan.errors import FinescanError
from finescan.model import NEVER, Assessment, Document, Facts, Offer, Page, Split
from finescan.rulebook import RuleSet
from finescan.senders import Sent
from finescan.text import TextLayer

_MAIL = "text/html"


@dataclass(frozen=True, slots=True)
class EngineInfo:
    """What read and judged a letter: digest of the rule set, OCR engine (None: none was needed)."""

    rules: str
    ocr: str | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """One letter, read and judged; reports and letters are made from it.

    `errors` names rules that took too long; `sent` is what the lists of senders tell.
    """

    document: Document
    text: TextLayer
    facts: Facts
    offer: Offer
    assessment: Assessment
    engine: EngineInfo
    errors: tuple[FinescanError, ...] = ()
    sent: Sent = field(default_factory=Sent)


def letters(pages: Sequence[Page], split: Split = NEVER) -> Iterator[tuple[Page, ...]]:
    """The letters in a file, each with its pages; a stack is split by what its pages show, or as told."""
    return stack.letters(pages, split)


def scan_pages(
    document: Document,
    pages: Sequence[Page],
    rules: RuleSet,
    *,
    ocr: str | None = None,
) -> Reading:
    """Judge the pages of one letter."""
    text = rulebook.repaired(text_.fold(layout.arrange(tuple(pages))), rules)
    facts = facts_.extract(text)
    offer = facts_.assemble(text, facts)
    matched = rulebook.match_all(rules, text, facts, offer)
    sent = senders.check(rules.rosters, text, facts, offer, matched.findings)
    assessment = judge.assess((*matched.findings, *sent.findings), text, facts, offer)
    return Reading(document, text, facts, offer, assessment, EngineInfo(rules.digest, ocr), matched.errors, sent)


def scan_file(
    document: Document,
    pages: Sequence[Page],
    rules: RuleSet,
    *,
    ocr: str | None = None,
    split: Split = NEVER,
) -> Iterator[Reading]:
    """Judge every letter in a file; each reading's document names the pages that were taken.

    A mail is one letter, whatever it quotes, unless it is split as told.
    """
    if split == stack.AUTO and document.media_type == _MAIL:
        split = stack.NEVER
    for letter in letters(pages, split):
        taken = (letter[0].number, letter[-1].number) if letter else document.page_range
        yield scan_pages(replace(document, page_range=taken), letter, rules, ocr=ocr)
