from __future__ import annotations

import pytest

from finescan.senders import Authority
from finescan.senders.check import GENUINE
from tests.senders.scenes import rosters, sent

COURT = """Amtsgericht Auenfurt
Registergericht

Quellhof Naturkost UG
Marktgasse 3
43655 Kaltenmoor

Kostenrechnung vom 28.10.2026, Kassenzeichen 7100 2260 4418

Für die Eintragung werden folgende Kosten erhoben (§ 58 GNotKG, HRegGebV):
Ersteintragung, GV 2100\t225,00 EUR
Bereitstellung, GV 6000\t75,00 EUR
Summe\t300,00 EUR

Empfänger: {payee}
IBAN: {iban}
{foot}
"""
CHAMBER = """Industrie- und Handelskammer zu Auenfurt

Quellhof Naturkost GmbH
Marktgasse 3
43655 Kaltenmoor

Bescheid über den Beitrag 2026

Sehr geehrte Damen und Herren,

nach § 3 IHKG und der Beitragsordnung wird ein Grundbeitrag von 180,00 EUR festgesetzt. Gegen diesen Bescheid kann
innerhalb eines Monats Widerspruch erhoben werden.

{rest}
"""
GERMAN, FOREIGN, INVALID = "DE89 3704 0044 0532 0130 00", "LT12 1000 0111 0100 1000", "DE89 3704 0044 0532 0130 01"


def genuine(letter, lists=None):
    return [finding for finding in sent(letter, lists).findings if finding.rule == GENUINE]


def court(payee="Landesjustizkasse Auenmark", iban=GERMAN, foot=""):
    return genuine(COURT.format(payee=payee, iban=iban, foot=foot))


def test_name_law_payee_and_account_speak_for_the_letter():
    found = court()
    assert [finding.points < 0 for finding in found] == [True]
    assert found[0].explanation["entry"] == "Amtsgericht"
    assert {evidence.part for evidence in found[0].evidence} >= {"name", "law", "payee"}


@pytest.mark.parametrize(
    "changes",
    [
        {"iban": FOREIGN},
        {"iban": INVALID},
        {"payee": "Register Service GmbH"},
        {"foot": "Zahlbar ist der Preis von 300,00 EUR zzgl. 19 % USt."},
    ],
)
def test_what_contradicts_the_name_is_not_lowered(changes):
    assert court(**changes) == []


def test_an_account_that_the_body_does_not_have_is_not_lowered():
    bank = "DE02 1203 0000 0000 2020 51"
    assert court(payee="Zentrale Zahlstelle Justiz", iban=bank) == []


def test_a_letter_without_account_needs_law_and_address():
    assert genuine(CHAMBER.format(rest="www.auenfurt.ihk.de"))
    assert not genuine(CHAMBER.format(rest="Ihre Kammer"))
    assert not genuine(CHAMBER.format(rest="www.ihk-register.example").replace("IHKG", "BGB"))


def test_another_web_address_is_not_lowered():
    assert not genuine(CHAMBER.format(rest="Portal: www.beitrag-zentrale.example, Kopie von www.auenfurt.ihk.de"))


def test_an_office_that_never_bills_is_not_lowered_where_it_does():
    office = Authority(
        "Statistikamt Nordhafen", "own law", law=("BStatG",), hosts=("statistik-nordhafen.example",), bills=False
    )
    letter = CHAMBER.replace("Industrie- und Handelskammer zu Auenfurt", office.name).replace("IHKG", "BStatG")
    asks = letter.format(rest=f"www.statistik-nordhafen.example\nIBAN: {GERMAN}")
    lists = rosters(authorities=[office])
    assert genuine(letter.format(rest="www.statistik-nordhafen.example"), lists)
    assert not genuine(asks, lists)


def test_the_name_alone_proves_nothing():
    assert not genuine("Finanzamt Auenfurt\n\nBitte zahlen Sie 340,00 EUR.\nIBAN: " + GERMAN)
