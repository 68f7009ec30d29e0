"""Who is paid, whether that is the sender, and what does not count as a difference."""

from __future__ import annotations

import pytest

from finescan.facts.identity import same_party
from finescan.facts.payees import find_payees

from .letters import facts_of, layer, offer_of

IBAN = "DE02 1203 0000 0000 2020 51"


@pytest.mark.parametrize(
    ("lines", "payee"),
    [
        (f"Zahlungsempfänger: Muster Verlag\nIBAN: {IBAN}", "Muster Verlag"),
        (f"Empfängerin: Muster Verlag, Musterstadt\nIBAN: {IBAN}", "Muster Verlag"),
        (f"Zahlungsempfanger: Muster Verlag\nIBAN: {IBAN}", "Muster Verlag"),
        (f"Zahiungsempfänqer: Muster Verlag\nIBAN: {IBAN}", "Muster Verlag"),
        (f"Kontoinhaber: Muster Verlag\nIBAN: {IBAN}", "Muster Verlag"),
        (f"Empfänger: Muster Verlag {IBAN} Betrag 30,00 EUR", "Muster Verlag"),
        (f"Angaben zum Zahlungsempfänger\n\nMUSTER VERLAG\n\nIBAN\n\n{IBAN}", "MUSTER VERLAG"),
        (f"Bitte überweisen Sie den Betrag auf das Konto der Muster Verlag GmbH, IBAN {IBAN}.", "Muster Verlag GmbH"),
        (f"Zahlung zugunsten der Muster Verlag GmbH, IBAN {IBAN}", "Muster Verlag GmbH"),
        (f"Konto / Zahlbar an\n{IBAN} Muster Verlag\n8000 Zürich", "Muster Verlag"),
        (f"Beneficiary: Muster Listings Ltd\nIBAN: {IBAN}", "Muster Listings Ltd"),
        (f"Please remit payment to Muster Listings Ltd, IBAN {IBAN}", "Muster Listings Ltd"),
        (f"Bénéficiaire : Annuaire Modèle\nIBAN : {IBAN}", "Annuaire Modèle"),
        (f"Beneficiario: Guia Modelo\nIBAN: {IBAN}", "Guia Modelo"),
        (f"Intestato a Elenco Esempio, IBAN {IBAN}", "Elenco Esempio"),
        (f"Begunstigde: Gids Voorbeeld\nIBAN: {IBAN}", "Gids Voorbeeld"),
        (f"op rekening {IBAN} ten name van Gids Voorbeeld onder vermelding van 12", "Gids Voorbeeld"),
        (f"Odbiorca: Katalog Wzór\nRachunek: {IBAN}", "Katalog Wzór"),
    ],
)
def test_the_payee_of_an_account(lines, payee) -> None:
    (account,) = facts_of(f"Guten Tag,\n\n{lines}\n").accounts
    assert account.payee == payee


@pytest.mark.parametrize(
    "lines",
    [
        f"Empfänger\nIBAN\n{IBAN}",
        f"IBAN Empfänger\n{IBAN}\nBetrag",
        f"Empfänger dieser Leistungen sind alle Betriebe.\nIBAN: {IBAN}",
        f"Zahlungsempfänger: ______________\nIBAN: {IBAN}",
        f"Begünstigte: vereine und verbände, die es beantragen\nIBAN: {IBAN}",
    ],
)
def test_no_payee(lines) -> None:
    (account,) = facts_of(f"Guten Tag,\n\n{lines}\n").accounts
    assert account.payee is None


def test_a_table_of_labels_over_values() -> None:
    letter = f"Empfänger     IBAN          Betrag\nMUSTER VERLAG     {IBAN}     EUR 30,00\n"
    assert [payee.name for payee in find_payees(layer(letter))] == ["MUSTER VERLAG"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Muster Verlag", "Muster Verlag GmbH"),
        ("MUSTER VERLAG UG", "Muster Verlag (haftungsbeschränkt)"),
        ("HFX Kostenstelle", "Handels- und Firmen-Xylothek"),
        ("Gästehaus Süd", "GAESTEHAUS SUED GMBH"),
        ("Muster Veriag", "Muster-Verlag"),
        ("KRZ Melderegister", "KRZ Kassen-Melderegister"),
        ("Bäckerei Müller", "Anna Müller"),
        ("BNR Zentralkasse", "Bundesstelle für Nachweisregelung"),
        ("www.musterportal.example", "Musterportal"),
    ],
)
def test_one_party(one, other) -> None:
    assert same_party(one, other)
    assert same_party(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Delta Invest UAB", "Zentrales Gewerberegister"),
        ("Lindner Holding", "Gewerbestelle Mitte"),
        ("Handelsregister Zahlstelle", "Amtsgericht Musterstadt"),
        ("Media Data Ltd", "Deutsche Markenstelle"),
        ("", "Muster"),
    ],
)
def test_two_parties(one, other) -> None:
    assert not same_party(one, other)


def _letter(sender: str, payee: str, said: str = "") -> str:
    return (
        f"{sender}\nHauptstraße 4, 99123 Musterburg\n\nGuten Tag,\n\nbitte zahlen Sie 480,00 EUR. {said}\n\n"
        f"{payee}\nIBAN: {IBAN}\n"
    )


@pytest.mark.parametrize(
    ("sender", "payee"),
    [
        ("Zentrales Gewerberegister", "Zahlungsempfänger: Lindner Holding"),
        ("Gewerbestelle Mitte", "Kontoinhaber: Delta Invest UAB"),
        ("Amtsgericht Musterstadt", "Empfänger: Handelsregister Zahlstelle"),
        ("World Trade Mark Index", "Beneficiary: Kovacs Consulting"),
        ("Registre National du Commerce", "Bénéficiaire : Kovacs Conseil"),
        ("Registro Nazionale Imprese", "Beneficiario: Kovacs Consulenze"),
        ("Handelsregister Nederland", "Begunstigde: Kovacs Advies"),
        ("Centralny Rejestr Firm", "Odbiorca: Kovacs Doradztwo"),
    ],
)
def test_another_payee_contradicts(sender, payee) -> None:
    (found,) = offer_of(_letter(sender, payee)).contradictions
    assert found.kind == "payee"
    text = layer(_letter(sender, payee))
    assert text.quote(found.spans[0]) in payee
    assert text.quote(found.spans[1]) == sender


@pytest.mark.parametrize(
    ("sender", "payee", "said"),
    [
        ("Stadt Musterburg", "Empfänger: Stadtkasse Musterburg", ""),
        ("Amtsgericht Musterburg", "Empfänger: Justizkasse Nord", ""),
        ("Amtsgericht Musterburg", "Zahlungsempfänger: Landesoberkasse Süd", ""),
        ("Finanzamt Musterburg", "Empfänger: Finanzkasse Musterburg", ""),
        ("Landgericht Musterburg", "Empfänger: Zentrale Zahlstelle Justiz", ""),
        ("Muster Handel GmbH", "Empfänger: Nordbank AG", "Die Forderung ist abgetreten an die Nordbank AG."),
        (
            "Muster Handel GmbH",
            "Empfänger: Tertia Services",
            "Wir haben ein Inkassobüro beauftragt (Inkassovollmacht anbei).",
        ),
        (
            "Praxis Dr. Probe",
            "Empfänger: Abrechnungsdienst Muster",
            "Die Abrechnung erfolgt durch den Abrechnungsdienst Muster.",
        ),
        ("Café Linde", "Kontoinhaber: Hans Huber", "Ihr Hans Huber"),
        ("Muster Morgenblatt", "Empfänger: Zeitungsverlag Musterburg", ""),
        ("Muster Services", "Payee: Kovacs Factoring", "The debt was assigned to Kovacs Factoring."),
        ("Société Modèle", "Bénéficiaire : Banque du Nord", "La créance est cédée à la Banque du Nord (affacturage)."),
    ],
)
def test_a_payee_that_is_explained_contradicts_nothing(sender, payee, said) -> None:
    assert offer_of(_letter(sender, payee, said)).contradictions == ()


@pytest.mark.parametrize(
    "misread", ["DE02 12O3 0000 0000 2020 5l", "DE02 1203 0000 OOOO 2020 51", "DE02 I203 0000 0000 2020 51"]
)
def test_letters_read_for_digits_of_an_account(misread) -> None:
    (account,) = facts_of(f"Guten Tag,\n\nIBAN: {misread}\n").accounts
    assert account.valid == (misread != "DE02 1203 0000 OOOO 2020 51")
