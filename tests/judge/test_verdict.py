"""The verdict hangs on price, consent and concealment together; the score is the sum of its findings."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from finescan.judge import assess
from finescan.layout import arrange
from finescan.model import (
    Account,
    Amount,
    Box,
    Category,
    Facts,
    Finding,
    Letterhead,
    Mechanism,
    Offer,
    Page,
    Period,
    Sender,
    Severity,
    Source,
    Span,
    TotalCost,
    Vat,
    Verdict,
    Word,
)
from finescan.text import fold

WORDS = tuple(
    Word(w, Box(50 + 40 * i, 100, 80 + 40 * i, 110), 10.0)
    for i, w in enumerate(["Bitte", "prüfen", "Sie", "Ihre", "Daten"])
)
TEXT = fold(arrange([Page(1, 595, 842, WORDS)]))
FEE = Amount(Decimal("569.06"), "EUR", Span(0, 5), Period.YEAR, Vat.INCLUDED)
OFFER = Offer(
    "recipient", (FEE,), 24, 12, "3 months", TotalCost(Decimal("1138.12"), "EUR", Vat.INCLUDED, "2 × 569.06 EUR")
)
SIGNED = Facts("de", Letterhead(), Sender(company="Muster Verlag GmbH"), (FEE,), spans={"signature": Span(0, 5)})
PAID = Facts(
    "de", Letterhead(), Sender(name="Registerstelle"), (FEE,), accounts=(Account("LT120000", "LT", True, Span(0, 5)),)
)


def finding(category, points=15, rule=None):
    text = {"de": "x", "en": "x"}
    return Finding(rule or f"de.{category}.x", category, Severity.HIGH, 0.9, points, text, text, text)


TRICK = [
    finding(Category.HIDDEN_FEE),
    finding(Category.CONSENT_BY_RETURN),
    finding(Category.OFFICIAL_LOOKALIKE),
    finding(Category.PREFILLED_DATA),
]


def test_price_consent_and_concealment_make_a_scam():
    result = assess(TRICK, TEXT, SIGNED, OFFER)
    assert (result.verdict, result.mechanism) == (Verdict.SCAM, Mechanism.SIGNATURE)
    assert "1.138,12 EUR" in result.summary["de"]
    assert "Muster Verlag GmbH" in result.summary["en"]


@pytest.mark.parametrize("missing", [Category.CONSENT_BY_RETURN, Category.HIDDEN_FEE])
def test_without_one_pillar_it_is_no_scam(missing):
    rest = [f for f in TRICK if f.category is not missing]
    if missing is Category.HIDDEN_FEE:
        rest = [f for f in rest if f.category is Category.CONSENT_BY_RETURN]
    assert assess(rest, TEXT, SIGNED, OFFER).verdict is not Verdict.SCAM


def test_without_a_price_nothing_is_a_scam():
    facts = Facts("de", Letterhead(), Sender(), spans={"signature": Span(0, 5)})
    assert assess(TRICK[1:], TEXT, facts, Offer("none")).verdict is not Verdict.SCAM


@pytest.mark.parametrize("category", [Category.MULTI_YEAR_TERM, Category.AUTO_RENEWAL])
def test_an_ordinary_contract_with_term_and_renewal_is_a_notice(category):
    usual = [finding(Category.MULTI_YEAR_TERM, 5), finding(Category.AUTO_RENEWAL, 5), finding(category, 5, "de.x.y")]
    assert assess(usual, TEXT, SIGNED, OFFER).verdict is Verdict.NOTICE


def test_counter_evidence_clears():
    weak = [finding(Category.OFFICIAL_LOOKALIKE, 8), finding(Category.LEGITIMATE, -20)]
    assert assess(weak, TEXT, PAID, OFFER).verdict is Verdict.CLEAR


def test_a_demand_that_its_own_facts_contradict_is_forged():
    forged = [
        finding(Category.OFFICIAL_LOOKALIKE, 18),
        finding(Category.CONTRADICTION, 18),
        finding(Category.PAYMENT_SLIP, 8),
    ]
    result = assess(forged, TEXT, PAID, OFFER)
    assert (result.verdict, result.mechanism) == (Verdict.SCAM, Mechanism.FORGED_DEMAND)
    assert "Anzeige" in result.summary["de"]


def test_a_demand_in_an_office_name_is_reported_and_never_called_a_contract():
    demand = [
        finding(Category.OFFICIAL_LOOKALIKE, 18),
        finding(Category.PRESSURE, 8),
        finding(Category.PAYMENT_SLIP, 9),
    ]
    result = assess(demand, TEXT, PAID, OFFER)
    assert (result.verdict, result.mechanism) == (Verdict.SUSPICIOUS, Mechanism.FORGED_DEMAND)
    assert "report it" in result.summary["en"]
    assert "contract" not in result.summary["en"]


def test_an_offer_that_is_accepted_by_payment_is_not_to_be_paid():
    paid = [*TRICK[2:], finding(Category.CONSENT_BY_PAYMENT), finding(Category.SOFT_DISCLAIMER)]
    result = assess(paid, TEXT, PAID, OFFER)
    assert (result.verdict, result.mechanism) == (Verdict.SCAM, Mechanism.PAYMENT)
    assert "Ohne Zahlung entsteht kein Vertrag" in result.summary["de"]
    assert "569.06 EUR a year" in result.summary["en"]


def test_silence_that_is_to_count_as_consent_is_objected_to():
    unsigned = Facts("de", Letterhead(), Sender(company="Muster Verlag GmbH"), (FEE,))
    silent = [TRICK[0], *TRICK[2:], finding(Category.CONSENT_BY_RETURN, 15, "de.consent-by-return.silence-is-consent")]
    result = assess(silent, TEXT, unsigned, OFFER)
    assert (result.verdict, result.mechanism) == (Verdict.SCAM, Mechanism.SILENCE)
    assert "Schriftlich widersprechen" in result.summary["de"]


def test_a_claim_from_an_alleged_contract_is_checked_first():
    claim = [finding(Category.AFTERMATH), finding(Category.HIDDEN_FEE), finding(Category.CONSENT_BY_RETURN)]
    result = assess(claim, TEXT, PAID, OFFER)
    assert result.mechanism is None
    assert "whether there is a contract" in result.summary["en"]


def test_a_text_about_such_letters_is_clear():
    about = Facts("de", Letterhead(), Sender(), (FEE,), spans={"about_scams": Span(0, 1)})
    result = assess(TRICK, TEXT, about, Offer("none"))
    assert (result.verdict, result.score, result.findings) == (Verdict.CLEAR, 0, ())


def test_a_page_with_hardly_a_word_is_unreadable():
    scan = fold(arrange([Page(1, 595, 842, WORDS[:3], read_from=Source.OCR, dpi=300, confidence=0.9)]))
    assert assess([], scan, SIGNED, OFFER).verdict is Verdict.UNREADABLE
    assert assess([], fold(arrange([])), SIGNED, OFFER).verdict is Verdict.UNREADABLE


@given(st.lists(st.builds(finding, st.sampled_from(Category), st.integers(-25, 40)), max_size=30), st.booleans())
def test_every_point_of_the_score_is_a_findings(findings, signed):
    result = assess(findings, TEXT, SIGNED if signed else PAID, OFFER)
    assert result.score == max(0, min(100, sum(f.points for f in result.findings)))
    assert set(result.summary) == {"de", "en"}
    assert all(result.summary.values())
