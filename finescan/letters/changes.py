"""Which passages of the letter are struck, and which is replaced by the counter-clause."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import regex

from finescan.letters.model import Change, Why
from finescan.letters.terms import chief_fee
from finescan.model import Category, Place, Span
from finescan.pipeline import Reading

LONGEST = 900
"""Characters of a passage that is struck; a longer one is no sentence but a page that was read without its stops."""

_BY_CATEGORY = {
    Category.CONSENT_BY_RETURN: Why.ORDER,
    Category.CONSENT_BY_PAYMENT: Why.ORDER,
    Category.MULTI_YEAR_TERM: Why.TERM,
    Category.AUTO_RENEWAL: Why.RENEWAL,
    Category.ADVANCE_PAYMENT: Why.ADVANCE,
    Category.DATA_CONSENT: Why.DATA_CONSENT,
    Category.JURISDICTION: Why.JURISDICTION,
}
_CONDITIONS = regex.compile(
    r"\b(?:umseitig\w*|rückseitig\w*|(?:auf der |siehe )Rückseite|"
    r"(?:allgemeine[nr]?|unsere[nr]?) (?:geschäfts|vertrags)bedingungen|"
    r"AGB|overleaf|on the (?:back|reverse)|terms and conditions|general (?:terms|conditions)|au (?:dos|verso)|"
    r"conditions générales|sul retro|condizioni generali)\b",
    regex.IGNORECASE,
)
_ORDER = tuple(Why)


def changes_of(reading: Reading, clause: str) -> tuple[Change, ...]:
    """The changes in the order of the letter; the clause stands where the fee stood. Empty without a fee."""
    text = reading.text
    chief = chief_fee(reading.offer.fees)
    if chief is None:
        return ()
    place = text.sentence(chief.span)
    signature = reading.facts.spans.get("signature")
    struck = _merged((_above(span, signature), why) for span, why in _struck(reading))
    struck = [(span, why) for span, why in struck if text.text[span.start : span.end].strip()]
    return tuple(
        Change(
            number=number,
            span=span,
            struck=text.quote(span),
            inserted=clause if span.overlaps(place) else "",
            why=why,
            page=text.page_of(span),
        )
        for number, (span, why) in enumerate(struck, 1)
    )


def _struck(reading: Reading) -> Iterator[tuple[Span, Why]]:
    text, facts = reading.text, reading.facts
    for fee in reading.offer.fees:
        yield text.sentence(fee.span), Why.FEE
    lengths = ((facts.term, Why.TERM), (facts.renewal, Why.RENEWAL), (facts.notice, Why.NOTICE))
    yield from ((text.sentence(found.span), why) for found, why in lengths if found is not None)
    for finding in reading.assessment.findings:
        why = _BY_CATEGORY.get(finding.category)
        if why is not None and finding.evidence and _is_clause(reading, finding.evidence[0].span):
            yield text.sentence(finding.evidence[0].span), why
    yield from ((text.sentence(Span(*found.span())), Why.CONDITIONS) for found in _CONDITIONS.finditer(text.text))


def _is_clause(reading: Reading, span: Span) -> bool:
    """Whether a passage is a sentence of the contract: not its headline, and not the line to sign on."""
    signature = reading.facts.spans.get("signature")
    if signature is not None and signature.overlaps(span):
        return False
    return reading.text.prominence(span).place not in {Place.HEADLINE, Place.SIGNATURE}


def _above(span: Span, signature: Span | None) -> Span:
    """The passage up to the line to sign on, which is never struck."""
    if signature is None or not signature.overlaps(span):
        return span
    return Span(span.start, max(span.start, signature.start))


def _merged(struck: Iterable[tuple[Span, Why]]) -> list[tuple[Span, Why]]:
    """Passages that overlap are one, struck for the weightiest reason."""
    merged: list[tuple[Span, Why]] = []
    for span, why in sorted(struck):
        if not 0 < span.end - span.start <= LONGEST:
            continue
        if merged and span.start < merged[-1][0].end:
            before, reason = merged[-1]
            merged[-1] = Span(before.start, max(before.end, span.end)), min(reason, why, key=_ORDER.index)
        else:
            merged.append((span, why))
    return merged
