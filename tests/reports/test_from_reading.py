from __future__ import annotations

import json
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from finescan import layout, model, text
from finescan.errors import BrokenFileError, RuleTimeoutError
from finescan.model import Box, Document, Localized, Page, Span, Word
from finescan.pipeline import EngineInfo, Reading
from finescan.reports import build
from finescan.reports.failure import failure
from finescan.reports.quoting import QUOTE_LENGTH
from finescan.reports.schema import text as schema

SENTENCE = "Der Eintrag kostet 1234,50 EUR je Jahr."


def layer(sentence=SENTENCE):
    x, words = 50.0, []
    for one in sentence.split():
        words.append(Word(one, Box(x, 100.04, x + 5.0 * len(one), 109.06), 9.0, 0.97))
        x += 5.0 * len(one) + 3
    return text.fold(layout.arrange((Page(1, 595.276, 841.89, tuple(words)),)))


def both(words: str) -> Localized:
    return {"de": words + " (de)", "en": words + " (en)"}


@dataclass
class Case:
    text: text.TextLayer
    fee: Span


@pytest.fixture
def case():
    folded = layer()
    start = folded.text.index("1234,50 EUR")
    return Case(folded, Span(start, start + len("1234,50 EUR")))


def reading(case, **changes):
    amount = model.Amount(Decimal("1234.5"), "EUR", case.fee, model.Period.YEAR, model.Vat.EXCLUDED, label="Eintrag")
    evidence = (model.Evidence("fee", case.text.clause(case.fee)),)
    finding = model.Finding(
        "de.hidden-fee.x", model.Category.HIDDEN_FEE, model.Severity.HIGH, 0.9, 14,
        both("title"), both("message"), both("advice"), evidence, (both("a law"),), {"points": Decimal(14), "why": both("because")},
    )  # fmt: skip
    given = {
        "document": model.Document("a.pdf", None, (1, 1), "0" * 64, "application/pdf", 1),
        "text": case.text,
        "facts": model.Facts("de", model.Letterhead(date(2026, 1, 31)), model.Sender("Register", register="HRB 1")),
        "offer": model.Offer("recipient", (amount,), 24, 12, "3 months", model.TotalCost(Decimal(2469), "EUR", model.Vat.EXCLUDED, "2 × 1234.50 EUR")),
        "assessment": model.Assessment(model.Verdict.SCAM, 90, model.Mechanism.SIGNATURE, both("summary"), (finding,)),
        "engine": EngineInfo("f" * 64),
    }  # fmt: skip
    return Reading(**(given | changes))


def test_the_reading_becomes_the_contract(case):
    printed = json.loads(build.result(reading(case), "de").to_json())
    jsonschema.validate(printed, json.loads(schema()))
    assert printed["summary"] == "summary (de)"
    assert printed["letter"]["date"] == "2026-01-31"
    fee = printed["offer"]["fees"][0]
    assert (fee["amount"], fee["period"], fee["vat"], fee["quote"], fee["page"]) == (
        "1234.50",
        "year",
        "excluded",
        SENTENCE,
        1,
    )
    assert printed["offer"]["total_cost"]["amount"] == "2469.00"
    assert printed["offer"]["sender"]["register"] == "HRB 1"
    found = printed["findings"][0]
    assert found["quote"] == found["evidence"][0]["quote"] == SENTENCE
    assert found["prominence"]["size_pt"] == 9.0
    assert found["explanation"] == {"points": "14.00", "why": "because (de)"}
    assert found["boxes"] == [[50.0, 100.0, 233.0, 109.1]]
    assert printed["quality"]["pages"][0]["width"] == 595.3


def test_a_finding_of_something_missing_has_no_quote(case):
    base = reading(case)
    finding = model.Finding(
        "de.x", model.Category.MISSING_DISCLOSURE, model.Severity.LOW, 0.5, 3, both("t"), both("m"), both("a")
    )  # fmt: skip
    assessment = model.Assessment(model.Verdict.NOTICE, 3, None, both("s"), (finding,), both("page 2 is missing"))
    printed = build.result(reading(case, assessment=assessment, document=base.document), "en")
    assert (printed.findings[0].quote, printed.findings[0].page, printed.findings[0].boxes) == (None, None, ())
    assert printed.quality.missing_pages == "page 2 is missing (en)"


def test_errors_stand_beside_the_verdict(case):
    printed = build.result(reading(case, errors=(RuleTimeoutError("too slow"),)), "en")
    assert [(e.code, e.message) for e in printed.errors] == [("rule-timeout", "too slow")]


def test_contradictions_quote_both_sides(case):
    offer = model.Offer(
        "recipient", contradictions=(model.Contradiction("amount", both("two prices"), (case.fee, case.fee)),)
    )
    found = build.result(reading(case, offer=offer), "en").offer.contradictions[0]
    assert (found.message, len(found.quotes), found.quotes[0].page) == ("two prices (en)", 2, 1)


def test_long_quotes_are_cut_between_words(case):
    words = "Vertragsbedingung " * 60
    folded = layer(words)
    long = Case(folded, Span(0, len(folded.text)))
    finding = model.Finding(
        "de.x", model.Category.HIDDEN_FEE, model.Severity.LOW, 0.5, 3, both("t"), both("m"), both("a"),
        (model.Evidence("p", Span(0, len(folded.text))),),
    )  # fmt: skip
    assessment = model.Assessment(model.Verdict.NOTICE, 3, None, both("s"), (finding,))
    offer = model.Offer("none")
    quote = build.result(reading(long, assessment=assessment, offer=offer), "en").findings[0].quote
    assert quote is not None
    assert len(quote) <= QUOTE_LENGTH
    assert quote.endswith("Vertragsbedingung …")


def test_a_failure_names_the_file():
    printed = failure(Document("a.pdf", None, (1, 1), "", "", 0), BrokenFileError("a.pdf: is broken."), "de")
    assert (printed.verdict, printed.source.path, printed.errors[0].code) == ("unreadable", "a.pdf", "broken")
    assert printed.offer.payer == "none"


def test_fingerprints_do_not_hang_on_case_or_spacing():
    one = build.fingerprint("de.x", "Der  Preis: 480,00 EUR")
    assert one == build.fingerprint("de.x", "der preis 480,00 eur.")
    assert one != build.fingerprint("de.y", "Der Preis: 480,00 EUR")
    assert one != build.fingerprint("de.x", "Der Preis: 481,00 EUR")
    assert len(one) == 16


@given(st.decimals(min_value=-(10**9), max_value=10**9, places=4) | st.integers(-(10**9), 10**9).map(Decimal))
def test_money_keeps_its_value(value):
    shown = build.money(value)
    assert Decimal(shown) == value
    assert len(shown.partition(".")[2]) >= 2


def test_print_that_nobody_sees_is_reported_line_by_line(case):
    hidden = (
        Word("Beitrag", Box(60, 500, 100, 511)),
        Word("780 EUR", Box(103, 500, 140, 511)),
        Word("2 Jahre", Box(60, 520, 99, 531)),
    )
    page = replace(case.text.pages[0], hidden=hidden)
    found = build.result(reading(case, text=replace(case.text, pages=(page,))), "de").quality.pages[0].hidden
    assert [(one.text, one.box) for one in found] == [
        ("Beitrag 780 EUR", (60, 500, 140, 511)),
        ("2 Jahre", (60, 520, 99, 531)),
    ]
