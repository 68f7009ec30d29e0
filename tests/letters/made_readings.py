"""Readings made by hand, for tests of letters: no file is read and no rule is run."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

from finescan.layout import arrange
from finescan.letters.own import Own
from finescan.model import (
    Amount,
    Assessment,
    Box,
    Category,
    Document,
    Duration,
    Facts,
    Finding,
    Letterhead,
    Mechanism,
    NoticeTo,
    Offer,
    Page,
    Period,
    Sender,
    Severity,
    Span,
    Vat,
    Verdict,
    Word,
)
from finescan.pipeline import EngineInfo, Reading
from finescan.text import fold

TODAY = dt.date(2026, 11, 22)
OWN = Own(
    name="Blumenhaus Linde OHG",
    address=("Am Markt 4", "43612 Auenfurt"),
    country="de",
    state="NW",
    place="Auenfurt",
    signer="Jana Linde",
    vat_id="DE999000013",
    merchant=True,
    iban="DE02120300000000202051",
    bank="Sparkasse Auenfurt",
)
_WORDS = tuple(
    Word(text, Box(50 + 40 * at, 100, 85 + 40 * at, 110), 10.0)
    for at, text in enumerate(["Der", "Eintrag", "kostet", "480,00", "EUR", "im", "Jahr."])
)
TEXT = fold(arrange([Page(1, 595, 842, _WORDS)]))
FEE = Amount(Decimal("480.00"), "EUR", Span(0, 10), Period.YEAR, Vat.EXCLUDED)
SAID = {"de": "x", "en": "x"}


def finding(category: Category) -> Finding:
    return Finding(f"de.{category}.x", category, Severity.HIGH, 0.9, 15, SAID, SAID, SAID)


def reading(
    mechanism: Mechanism | None = Mechanism.SIGNATURE,
    verdict: Verdict = Verdict.SCAM,
    categories: tuple[Category, ...] = (Category.HIDDEN_FEE, Category.OFFICIAL_LOOKALIKE),
    *,
    language: str = "de",
    sender: Sender | None = None,
    fees: tuple[Amount, ...] = (FEE,),
    term: Duration | None = Duration(2, "year", Span(0, 3)),  # noqa: B008
    payer: str = "recipient",
    letter: Letterhead | None = None,
) -> Reading:
    sender = sender or Sender(
        name="Firmenzentrale",
        company="Firmenzentrale Medien GmbH",
        legal_form="GmbH",
        address="Firmenzentrale Medien GmbH, Hafenweg 9, 43600 Auenfurt",
        country="DE",
        portal="www.firmenzentrale.example",
    )
    letter = letter or Letterhead(dt.date(2026, 9, 14), "FZ-77", "Eintrag", "Blumenhaus Linde OHG\nAm Markt 4")
    notice = Duration(3, "month", Span(0, 3)) if term else None
    facts = Facts(
        language, letter, sender, fees, term, notice=notice, notice_to=NoticeTo.TERM if term else None
    )  # fmt: skip
    offer = Offer(payer, fees, term.months if term else None)
    assessment = Assessment(verdict, 80, mechanism, SAID, tuple(map(finding, categories)))
    document = Document("brief.pdf", None, (1, 1), "0" * 64, "application/pdf", 1)
    return Reading(document, TEXT, facts, offer, assessment, EngineInfo("x"))


FORGED = reading(Mechanism.FORGED_DEMAND, term=None, categories=(Category.OFFICIAL_LOOKALIKE,))
COLLECTS = reading(categories=(Category.AFTERMATH, Category.PRESSURE))
SWISS = reading(
    Mechanism.PAYMENT,
    fees=(Amount(Decimal("968.00"), "CHF", Span(0, 10), Period.ONCE, Vat.INCLUDED),),
    sender=Sender(company="Registerblatt AG", legal_form="AG", address="Registerblatt AG, Seeweg 1, 9870 Unterfelden",
                  country="CH"),
    term=None,
)  # fmt: skip
AUSTRIAN = reading(sender=Sender(company="Datenblatt Verlags GmbH", legal_form="GmbH", country="AT"))
BARE = reading(
    None, Verdict.CLEAR, (), language="xx", sender=Sender(), fees=(), term=None, letter=Letterhead()
)  # fmt: skip


def text_of(blocks) -> str:
    return "\n".join("".join(run.text for run in block.runs) for block in blocks)
