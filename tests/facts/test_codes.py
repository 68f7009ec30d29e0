"""What codes say, and where they contradict the print."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from finescan.facts import assemble, extract
from finescan.layout import arrange
from finescan.model import Box, Code, Offer, Source
from finescan.text import fold

from .letters import layer

PRINTED = """\
Muster Verlag GmbH

Rechnung 4411
Betrag: 480,00 EUR

Zahlungsempfänger: Muster Verlag GmbH
IBAN: DE02 1203 0000 0000 2020 51
"""
GIRO = "BCD\n002\n1\nSCT\n\n{payee}\n{iban}\nEUR{amount}\n\n\nRechnung 4411"
SWISS = (
    "SPC\r\n0200\r\n1\r\nCH9300762011623852957\r\nS\r\nMuster Druck AG\r\nHauptstrasse\r\n1\r\n8000\r\nZürich\r\nCH\r\n"
    + "\r\n" * 7
    + "250.50\r\nCHF\r\nS\r\nPia Probe\r\nWeg\r\n2\r\n3000\r\nBern\r\nCH\r\nNON\r\n\r\nRechnung 12\r\nEPD"
)


def scanned(letter: str, *codes: str, source: Source = Source.TEXT):
    """The facts and the offer of a letter with these codes on its first page."""
    pages = layer(letter).pages
    found = tuple(Code("qr", text, Box(60, 600, 150, 690)) for text in codes)
    first = replace(pages[0], codes=found, read_from=source)
    text = fold(arrange((first, *pages[1:])))
    facts = extract(text)
    return text, facts, assemble(text, facts)


def giro(payee: str = "Muster Verlag GmbH", iban: str = "DE02120300000000202051", amount: str = "480.00") -> str:
    return GIRO.format(payee=payee, iban=iban, amount=amount)


def kinds(offer: Offer) -> list[str]:
    return [found.kind for found in offer.contradictions]


@pytest.mark.parametrize(
    ("code", "kind", "payee", "iban", "amount", "currency"),
    [
        (giro(), "girocode", "Muster Verlag GmbH", "DE02120300000000202051", "480.00", "EUR"),
        ("BCD\r\n001\r\n1\r\nSCT\r\nABCDATWW\r\nVerein Muster\r\nAT611904300234573201\r\nEUR12.3", "girocode",
         "Verein Muster", "AT611904300234573201", "12.30", "EUR"),
        ("BCD\n002\n1\nSCT\n\nVerein Muster\nAT611904300234573201", "girocode", "Verein Muster",
         "AT611904300234573201", None, None),
        (SWISS, "swiss-qr-bill", "Muster Druck AG", "CH9300762011623852957", "250.50", "CHF"),
        ("bank://singlepaymentsepa?name=Muster%20GmbH&iban=DE02120300000000202051&amount=9,90&currency=EUR",
         "payment-link", "Muster GmbH", "DE02120300000000202051", "9.90", "EUR"),
        ("|PL|61109010140000071219812874|012350|Firma Wzór|Faktura 7|||", "polish-transfer", "Firma Wzór",
         "PL61109010140000071219812874", "123.50", "PLN"),
    ],
)  # fmt: skip
def test_payments(code, kind, payee, iban, amount, currency) -> None:
    (found,) = scanned("Ein Brief.\n", code)[1].codes
    assert (found.kind, found.payee, found.iban, found.currency) == (kind, payee, iban, currency)
    assert found.amount == (None if amount is None else Decimal(amount))


@pytest.mark.parametrize(
    ("code", "kind", "host"),
    [
        ("https://www.muster.example/pay?x=1", "link", "www.muster.example"),
        ("HTTP://Muster.EXAMPLE:8080/", "link", "muster.example"),
        ("www.muster.example/a", "link", "www.muster.example"),
        ("http://[::1/", "text", None),
        ("BEGIN:VCARD\nVERSION:3.0\nFN:Pia Probe\nURL:https://muster.example\nEND:VCARD", "contact", "muster.example"),
        ("RE-2026-0815", "text", None),
        ("", "text", None),
    ],
)
def test_links_and_others(code, kind, host) -> None:
    (found,) = scanned("Ein Brief.\n", code)[1].codes
    assert (found.kind, found.host) == (kind, host)


@given(st.text(max_size=300), st.sampled_from(["", "BCD\n", "SPC\n", "bank://", "|PL|", "BEGIN:VCARD\n", "http://"]))
def test_any_code_is_read_without_an_error(tail, head) -> None:
    (found,) = scanned("Ein Brief.\n", head + tail)[1].codes
    assert found.kind


def test_an_account_in_a_code_counts() -> None:
    text, facts, offer = scanned("Muster Verlag GmbH\n\nBitte zahlen Sie 480,00 EUR mit dem Code.\n", giro())
    (account,) = facts.accounts
    assert (account.iban, account.valid, account.payee) == ("DE02120300000000202051", True, "Muster Verlag GmbH")
    assert text.quote(account.span)
    assert kinds(offer) == []


def test_a_link_gives_the_portal_where_none_is_printed() -> None:
    assert (
        scanned("Muster Verzeichnis\n", "https://www.muster.example/eintrag")[1].sender.portal == "www.muster.example"
    )
    printed = scanned("Muster Verzeichnis\nwww.anders.example\n", "https://www.muster.example/eintrag")[1]
    assert printed.sender.portal == "www.anders.example"


@pytest.mark.parametrize(
    ("code", "found"),
    [
        (giro(), []),
        (giro(payee="MUSTER VERLAG"), []),
        (giro(amount="480"), []),
        (giro(iban="LT601010012345678901"), ["code-account"]),
        (giro(payee="Delta Invest UAB"), ["code-payee"]),
        (giro(amount="840.00"), ["code-amount"]),
        (giro("Delta Invest UAB", "LT601010012345678901", "1480.00"), ["code-account", "code-payee", "code-amount"]),
    ],
)
def test_code_against_print(code, found) -> None:
    text, _, offer = scanned(PRINTED, code)
    assert kinds(offer) == found
    assert all(text.quote(span) for contradiction in offer.contradictions for span in contradiction.spans)


def test_what_ocr_misread_contradicts_nothing() -> None:
    misread = PRINTED.replace("2020 51", "2020 57").replace("480,00", "430,00")
    assert kinds(scanned(misread, giro(), source=Source.OCR)[2]) == []


def test_a_code_with_another_payee_than_the_sender() -> None:
    letter = "Zentrales Musterregister\n\nBitte zahlen Sie 480,00 EUR mit dem Code.\n"
    assert kinds(scanned(letter, giro(payee="Delta Invest UAB"))[2]) == ["payee"]
