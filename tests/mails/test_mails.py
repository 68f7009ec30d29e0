"""Mails and office files through the whole line: what is genuine stays unflagged, what hides its price is shown."""

from __future__ import annotations

from functools import cache

import pytest

from finescan import rulebook
from finescan.model import Part, Verdict
from finescan.pipeline import Reading, scan_pages
from finescan.reading import read
from finescan.rulebook import RuleSet
from tests.mails import genuine_de, genuine_en, office, scams
from tests.mails.writing import Mail

GENUINE = (*genuine_de.MAILS, *genuine_en.MAILS)
SCAMS = {mail.name: mail for mail in scams.MAILS}


@cache
def rules() -> RuleSet:
    return rulebook.load()


def scanned(part: Part) -> Reading:
    return scan_pages(part.document, read(part), rules())


@pytest.mark.parametrize("mail", GENUINE, ids=lambda mail: mail.name)
def test_genuine_mails_are_not_flagged(mail: Mail) -> None:
    found = scanned(mail.part)
    assert found.assessment.verdict in {Verdict.CLEAR, Verdict.NOTICE}, [f.rule for f in found.assessment.findings]
    assert found.facts.sender.name is not None
    assert found.facts.sender.name in (mail.head.sender or "")
    assert found.facts.letter.recipient == "Petra Lindner"
    assert str(found.facts.letter.date) == "2026-11-17"


@pytest.mark.parametrize(
    ("name", "fee", "term"),
    [
        ("verzeichnis", "79.90", 24), ("domain", "289.00", None), ("handelsregister", "586.40", None),
        ("trademark", "1680.00", None), ("directory", "980", 36), ("versteckt", "68.00", 24),
    ],
)  # fmt: skip
def test_scams_by_mail(name: str, fee: str, term: int | None) -> None:
    found = scanned(SCAMS[name].part)
    assert found.assessment.verdict is Verdict.SCAM
    assert [str(amount.value) for amount in found.offer.fees] == [fee]
    assert found.offer.term_months == term


@pytest.mark.parametrize("name", ["verzeichnis", "directory", "versteckt"])
def test_small_print_of_mails_is_told(name: str) -> None:
    found = scanned(SCAMS[name].part)
    told = found.text.prominence(found.offer.fees[0].span)
    assert told.size is not None
    assert told.size < 7
    assert told.contrast is not None
    assert told.contrast < 0.4
    assert "any.hidden-fee.fee-in-smallest-print" in {finding.rule for finding in found.assessment.findings}


def test_answers_that_go_elsewhere_are_told() -> None:
    rule = "any.sender-identity.reply-elsewhere"
    flagged = {
        mail.name
        for mail in (*GENUINE, *scams.MAILS)
        if rule in {f.rule for f in scanned(mail.part).assessment.findings}
    }
    assert flagged == {"verzeichnis", "trademark"}


def test_a_form_of_a_word_processor() -> None:
    found = scanned(office.form_with_small_print())
    assert found.assessment.verdict is Verdict.SCAM
    assert [(str(fee.value), fee.period and fee.period.value) for fee in found.offer.fees] == [("890", "year")]
    assert (found.offer.term_months, found.offer.renewal_months, found.offer.notice) == (24, 12, "3 months")
    assert found.facts.sender.company == "Datenverlag Mitte s.r.o."
    assert found.text.prominence(found.offer.fees[0].span).size == 6.0


def test_a_genuine_contract_of_a_word_processor() -> None:
    found = scanned(office.maintenance_contract())
    assert found.assessment.verdict in {Verdict.CLEAR, Verdict.NOTICE}
    assert [str(fee.value) for fee in found.offer.fees] == ["238.00"]
