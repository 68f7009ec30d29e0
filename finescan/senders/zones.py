"""Where in a letter its sender names itself: letterhead, foot, signature, payee, and the clause on the partner."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

import regex

from finescan.facts.about import signs
from finescan.facts.recipient import recipient_lines
from finescan.facts.words import any_of
from finescan.model import Account, Facts, Page, Place, Span
from finescan.senders.spelling import Squeezed
from finescan.text import TextLayer, TextLine

_HEAD = 0.3  # of the height of the page, where no salutation tells how far the letterhead goes
_HEAD_LINES = 14  # the same for text without a page
_FOOT_LINES, _FOOT_WIDTH = 8, 80  # characters; a longer line is running text
_GAP = 0.8  # of the height of a line, between lines of an address
_LONGEST = 140  # characters of a line that names somebody
_WARNINGS, _SIGNS = 2, 2  # words of warning, kinds of sign: with fewer a letter does not only talk about others
_OWN = (Place.FOOTER, Place.SIGNATURE)

_FLAGS = regex.IGNORECASE
_SALUTATION = regex.compile(any_of("salutation"), _FLAGS)
_PARTNER = regex.compile(rf"{any_of('partner_before')}[\s:(]{{1,3}}(?:{any_of('partner_article')}){{0,2}}$", _FLAGS)
_WARNING = regex.compile(
    rf"{any_of('warning')}|\bwarn\w*|\bachtung\b|\bvorsicht\b|\bcaution\b|\bbeware\b|\battention\b|\battenzione\b"
    r"|\blet op\b|\bcuidado\b|\buwaga\b|\bostrzeż\w*",
    _FLAGS,
)
_ABOUT_OTHERS = regex.compile(
    r"\./\.|(?<!\w)(?:wegen|gegen|forderung\w*"
    r"|ihr(?:e[nrms]?)? (?:\w+ )?(?:schreiben|rechnung\w*|angebot|forderung|mahnung)"
    r"|betreff|betr\.|subject|re:|versus|vs\.?|against|contre|contro|contra|tegen|przeciwko|concerning|regarding"
    r"|kopie an|cc:)(?!\w)",
    _FLAGS,
)
_QUOTED = regex.compile(r'"[^"\n]{2,160}"|(?<!\w)\'[^\'\n]{2,160}\'(?!\w)')


@dataclass(frozen=True, slots=True)
class Zone:
    """Lines of the letter that follow one another and in which its sender may be named."""

    spans: tuple[Span, ...]


@dataclass(frozen=True)
class Scene:
    """A letter as the lists of senders see it."""

    text: TextLayer
    facts: Facts
    recipient: tuple[TextLine, ...]
    quoted: tuple[Span, ...]
    zones: tuple[Zone, ...]

    @cached_property
    def lowered(self) -> str:
        """The text in lower case, of the same length."""
        low = self.text.text.lower()
        return low if len(low) == len(self.text.text) else "".join(c.lower()[0] for c in self.text.text)

    @cached_property
    def addressed(self) -> str:
        """The recipient's block as names are compared."""
        return Squeezed.of(self.text.text, *(line.span for line in self.recipient)).letters

    @cached_property
    def about_others(self) -> bool:
        """Whether it is a warning, a report or a lawyer's letter: some signs of one, and nothing to sign or pay to."""
        if self.facts.accounts or "signature" in self.facts.spans:
            return False
        found = signs(self.text.text)
        return found[0] >= _WARNINGS or sum(map(bool, found)) >= _SIGNS

    def outside(self, span: Span) -> bool:
        """Whether the stretch is neither the recipient's address nor a quotation."""
        return not any(span.overlaps(other) for other in (*self.quoted, *(line.span for line in self.recipient)))


def scene(text: TextLayer, facts: Facts) -> Scene:
    """The letter with the places where its sender names itself; none at all where it only talks about others."""
    recipient = _close_lines(recipient_lines(text))
    quoted = tuple(Span(*found.span()) for found in _QUOTED.finditer(text.text))
    zones = () if "about_scams" in facts.spans else tuple(_zones(text, facts, recipient))
    return Scene(text, facts, recipient, quoted, zones)


def _close_lines(block: tuple[TextLine, ...]) -> tuple[TextLine, ...]:
    """The end of the address block up to the first gap: what stands above it may be the sender's own line."""
    for number in range(len(block) - 1, 0, -1):
        above, low = block[number - 1], block[number]
        if low.box.y0 - above.box.y1 > _GAP * low.box.height:
            return block[number:]
    return block


def _zones(text: TextLayer, facts: Facts, recipient: tuple[TextLine, ...]) -> Iterator[Zone]:
    lines = [n for n in text.lines if n not in recipient and n.span.end - n.span.start <= _LONGEST]
    head = _Head.of(text)
    chosen = [n for n in lines if head.holds(n) or _is_foot(text, n)]
    group: list[TextLine] = []
    for line in chosen:
        if group and line.block != group[-1].block:
            yield Zone(tuple(n.span for n in group))
            group = []
        group.append(line)
    if group:
        yield Zone(tuple(n.span for n in group))
    yield from (Zone((span,)) for span in _named(text, facts))


def mentions_only(line: str) -> bool:
    """Whether a line speaks of somebody instead of naming its sender: "Warnung vor ...", "... ./. ...", "Ihr ..."."""
    return bool(_WARNING.search(line) or _ABOUT_OTHERS.search(line))


@dataclass(frozen=True, slots=True)
class _Head:
    """The upper part of the first page: up to the salutation, else by height, else (without places) so many lines."""

    page: Page | None
    end: int | None
    last: int

    @classmethod
    def of(cls, text: TextLayer) -> _Head:
        found = _SALUTATION.search(text.text)
        page = text.pages[0] if text.pages else None
        last = text.lines[min(_HEAD_LINES, len(text.lines)) - 1].span.end if text.lines else 0
        return cls(page, found.start() if found else None, last)

    def holds(self, line: TextLine) -> bool:
        if self.page is None or line.page != self.page.number:
            return False
        high = line.box.y0 < _HEAD * self.page.height
        if line.place is Place.HEADLINE:
            return True
        if self.end is not None and line.span.end <= self.end:
            return high or line.place is not Place.SMALL_PRINT
        return line.span.end <= self.last if line.place is None else high


def _is_foot(text: TextLayer, line: TextLine) -> bool:
    if line.place is not None:
        return line.place in _OWN
    short = line.span.end - line.span.start <= _FOOT_WIDTH
    return short and line.span.start >= text.lines[-min(_FOOT_LINES, len(text.lines))].span.start


def _named(text: TextLayer, facts: Facts) -> Iterator[Span]:
    """The name shown large, the payee, and the partner of the contract unless running text only mentions it."""
    if "sender_name" in facts.spans:
        yield facts.spans["sender_name"]
    company = facts.spans.get("company")
    if company is not None:
        before = text.text[max(0, company.start - 60) : company.start]
        if text.prominence(company).place not in (Place.BODY, None) or _PARTNER.search(before):
            yield company
    yield from (span for account in facts.accounts[:1] if (span := _payee(text, account)))


def _payee(text: TextLayer, account: Account) -> Span | None:
    start = text.text.find(account.payee) if account.payee else -1
    return Span(start, start + len(account.payee or "")) if start >= 0 else None
