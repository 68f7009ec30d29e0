"""Whatever stands in a letter: facts are found or not, but nothing breaks and nothing takes for ever."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from finescan.facts import assemble, extract
from finescan.model import Span

from .letters import layer

PIECES = [
    "1.138,12 EUR", "CHF 1'280.–", "39,- mtl.", "9" * 60 + " EUR", "€", "0,00 EUR", "zwei Jahre", "24 Monate",
    "verlängert sich um jeweils", "drei Monate vor Ablauf", "kündigen", "Laufzeit", "pro Jahr", "zzgl. MwSt.",
    "Gesamtbetrag:", "bis zum 31.02.2026", "00.00.0000", "99.99.9999", "Muster GmbH", "A-", "e. K.", "IBAN",
    "DE89 3704 0044 0532 0130 00", "XX00", "www.muster.example", "@", "Unterschrift", "____", "\t", "\n", "\n\n", "\f",
    '"', "„Bestellung“", "[ ]", "[x]", "Fax:", "Ausgaben 2027 und 2028", "einhundert", "tausend Euro", "\u00ad", "\u202e",
    "99456 Musterhausen", "Sehr geehrte", "Aktenzeichen: 0", "ﬁ", "ß", "İ", "١٢٣ EUR", "²³ EUR", "½ Jahr", "Ⅻ Monate",
]  # fmt: skip
FRAGMENTS = st.lists(st.sampled_from(PIECES), min_size=1, max_size=25).map(" ".join)
TEXTS = st.one_of(st.text(max_size=300), FRAGMENTS).filter(lambda s: s.replace("\f", "").strip())
RELAXED = settings(deadline=None, max_examples=150, suppress_health_check=[HealthCheck.too_slow])


def readable(letter):
    """The text layer, or None for a text of which nothing can be seen."""
    from finescan.errors import EmptyFileError

    try:
        return layer(letter)
    except EmptyFileError:
        return None


def spans_of(facts, offer):
    found = [*facts.spans.values(), *(a.span for a in facts.amounts), *(a.span for a in facts.accounts)]
    found += [t.span for t in (facts.term, facts.renewal, facts.notice, facts.deadline) if t]
    return found + [f.span for f in offer.fees] + [s for c in offer.contradictions for s in c.spans]


@RELAXED
@given(TEXTS)
def test_facts_of_any_text(letter):
    text = readable(letter)
    if text is None:
        return
    facts = extract(text)
    offer = assemble(text, facts)
    for span in spans_of(facts, offer):
        assert isinstance(span, Span)
        assert 0 <= span.start < span.end <= len(text.text)
        assert text.quote(span) in " ".join(text.shown.split())
    assert all(a.value > 0 for a in (*facts.amounts, *offer.fees))
    assert [a.span for a in facts.amounts] == sorted(a.span for a in facts.amounts)
    assert offer.total_cost is None or offer.total_cost.amount > 0
    assert offer == assemble(text, extract(text))


LONG = [
    "A-" * 5000, "Aa " * 3000 + "GmbH", "A" * 10_000, "1" * 10_000, "1." * 5000, "1 " * 5000, "ein" * 3000,
    "ein-" * 2500, "zwei " * 2000 + "Jahre", "(" * 3000, "_" * 10_000, "." * 10_000, '"' * 5000, "www." * 2500,
    "a." * 5000, "für " * 3000, "netto " * 2000, "12,00 EUR " * 1000, "2027, " * 1500, "IBAN DE" * 1500, "\t" * 3000 + "x",
    "Rechnung\n\n" * 1500, "Musterstadt 12345 " * 600, "\u0301" * 3000 + "a", "fünfhundert" * 900 + " Euro",
    "123 456 " * 2500, "12 Monate " * 1500, "Ort, Datum, Unterschrift\n" * 500, "12,50 EUR im Jahr. " * 700,
]  # fmt: skip


@pytest.mark.parametrize("letter", LONG, ids=lambda s: s[:12].strip().encode("ascii", "replace").decode())
def test_long_monotonous_texts_end(letter):
    text = layer(letter)
    assemble(text, extract(text))
