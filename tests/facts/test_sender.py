from __future__ import annotations

from datetime import date

import pytest

from finescan.facts import extract
from finescan.layout import arrange
from finescan.model import Box, Page, Word
from finescan.text import fold

from .letters import facts_of, layer

LETTER = """\
Musterstelle für Gewerbedaten
Hafenallee 4 · 99123 Beispielburg

Bäckerei Probe e. K.
Frau Petra Probe
Testgasse 7
99456 Musterhausen

Datum: 12.05.2026
Aktenzeichen: MG-2026/0815

Erfassung Ihrer Gewerbedaten

Sehr geehrte Frau Probe,

bitte senden Sie das Blatt per Fax an 0800 900 1234 zurück.

Betreiber: Musterdaten Verlag Ltd., Valletta, Malta
www.muster-gewerbedaten.example
Telefax: +49 (0)30 900 1234
USt-IdNr. DE 123 456 789, HRB 12345 B
Zahlungsempfänger: Musterdaten Verlag
IBAN DE89 3704 0044 0532 0130 00

Ort, Datum ____________ Unterschrift ____________
"""


def test_the_head_of_a_letter():
    head = facts_of(LETTER).letter
    assert head.date == date(2026, 5, 12)
    assert head.reference == "MG-2026/0815"
    assert head.subject == "Erfassung Ihrer Gewerbedaten"
    assert head.recipient == "Bäckerei Probe e. K.\nFrau Petra Probe\nTestgasse 7\n99456 Musterhausen"


def test_the_sender():
    sender = facts_of(LETTER).sender
    assert sender.name == "Musterstelle für Gewerbedaten"
    assert sender.company == "Musterdaten Verlag Ltd."
    assert (sender.legal_form, sender.country) == ("Ltd.", "MT")
    assert sender.portal == "www.muster-gewerbedaten.example"
    assert sender.vat_id == "DE 123 456 789"
    assert sender.register == "HRB 12345 B"
    assert sender.fax == "0800 900 1234"


def test_signature_account_and_ways_back():
    facts = facts_of(LETTER)
    text = layer(LETTER)
    assert "Unterschrift" in text.quote(facts.spans["signature"])
    (account,) = facts.accounts
    assert (account.iban, account.country, account.valid) == ("DE89370400440532013000", "DE", True)
    assert account.payee == "Musterdaten Verlag"
    assert set(facts.return_by) == {"fax", "payment"}


@pytest.mark.parametrize(
    ("printed", "country", "valid"),
    [
        ("DE89 3704 0044 0532 0130 00", "DE", True),
        ("DE89370400440532013000", "DE", True),
        ("DE88 3704 0044 0532 0130 00", "DE", False),
        ("AT61 1904 3002 3457 3201", "AT", True),
        ("CH93 0076 2011 6238 5295 7", "CH", True),
        ("GB29 NWBK 6016 1331 9268 19", "GB", True),
        ("ES91 2100 0418 4502 0005 1332", "ES", True),
        ("PL61 1090 1014 0000 0712 1981 2874", "PL", True),
        ("DE89 3704 0044 0532 0130", "DE", False),
    ],
)
def test_accounts(printed, country, valid):
    (account,) = facts_of(f"IBAN: {printed}\n").accounts
    assert (account.country, account.valid) == (country, valid)


def test_an_account_is_found_once_and_other_codes_are_none():
    letter = (
        "IBAN: DE89 3704 0044 0532 0130 00\n\nIBAN: DE89 3704 0044 0532 0130 00\n\nKennung XX12 3456 7890 1234 5678\n"
    )
    assert len(facts_of(letter).accounts) == 1


@pytest.mark.parametrize(
    ("company", "form", "country"),
    [
        ("Muster Medien GmbH", "GmbH", "DE"),
        ("Muster Verlag UG (haftungsbeschränkt)", "UG (haftungsbeschränkt)", "DE"),
        ("Muster Data S.L.", "S.L.", "ES"),
        ("Muster Services s.r.o., Praha", "s.r.o.", "CZ"),
        ("Muster Register Sp. z o.o., Warszawa", None, "PL"),
        ("Muster Media B.V.", "B.V.", "NL"),
        ("Muster Werbe AG, Zug", "AG", "CH"),
        ("Muster Info EOOD", "EOOD", "BG"),
    ],
)
def test_legal_forms_and_countries(company, form, country):
    sender = facts_of(f"Verzeichnis der Betriebe\n\nHerausgeber: {company}\n").sender
    if form is not None:
        assert sender.legal_form == form
        assert sender.country == country


@pytest.mark.parametrize(
    ("line", "signed"),
    [
        ("Datum, Unterschrift", True),
        ("Ort, Datum ______________ rechtsverbindliche Unterschrift ______________", True),
        ("Signature", True),
        ("Place, date, signature ...................", True),
        ("Dieses Schreiben ist ohne Unterschrift gültig.", False),
        ("Das Schreiben wurde maschinell erstellt und trägt daher keine Unterschrift.", False),
        ("Mit Ihrer Unterschrift bestätigen Sie uns bitte, dass die Angaben des Betriebs richtig sind.", False),
        ("Mit freundlichen Grüßen", False),
    ],
)
def test_the_line_to_sign_on(line, signed):
    assert ("signature" in facts_of(f"Guten Tag,\n\nein Satz.\n\n{line}\n").spans) is signed


@pytest.mark.parametrize(
    ("said", "way"),
    [
        ("Senden Sie das Blatt per Fax zurück.", "fax"),
        ("Ein Freiumschlag liegt bei.", "post"),
        ("Antworten Sie per E-Mail.", "mail"),
        ("Sie können auch im Portal antworten.", "web"),
        ("Return this form to us.", "post"),
    ],
)
def test_ways_back(said, way):
    assert way in facts_of(said).return_by


def test_a_text_about_scams_is_told_from_one_that_warns_of_others():
    about = (
        "Die Kammer warnt vor dubiosen Schreiben. Unterschreiben Sie nichts: Im Kleingedruckten steht "
        '"Mit der Unterschrift bestellen Sie den Eintrag für zwei Jahre zum Preis von 890 EUR pro Jahr". '
        "Wer unterschrieben hat, kann den Vertrag anfechten. Absender solcher Briefe drohen gern."
    )
    facts = facts_of(about)
    assert "about_scams" in facts.spans
    assert facts.term is None
    scam = (
        "Vorsicht vor unseriösen Anbietern!\n\nHiermit bestellen wir den Eintrag für zwei Jahre zu 890 EUR pro Jahr.\n\n"
        "Ort, Datum ____________ Unterschrift ____________\n"
    )
    assert "about_scams" not in facts_of(scam).spans
    assert facts_of(scam).term is not None


@pytest.mark.parametrize(
    ("letter", "language"),
    [
        ("Das ist ein Satz, der nicht lang ist und doch die Sprache zeigt.", "de"),
        ("This is a sentence that shows the language of the letter to you.", "en"),
        ("Nous vous prions de retourner la lettre dans les jours qui suivent.", "fr"),
        ("xyz", None),
    ],
)
def test_language(letter, language):
    assert facts_of(letter).language == language


def printed(*lines):
    """A page of lines, each (text, size, y, confidence)."""
    words = []
    for content, size, y, confidence in lines:
        x = 70.0
        for word in content.split():
            width = 0.5 * size * len(word)
            words.append(Word(word, Box(x, y, x + width, y + size), size, 1.0, bold=False, confidence=confidence))
            x += width + 0.25 * size
    return fold(arrange((Page(1, 595, 842, tuple(words)),)))


BODY = [
    ("Bitte prüfen Sie die unten stehenden Angaben zu Ihrem Betrieb genau.", 10, 300 + 13 * i, 1.0) for i in range(9)
]


@pytest.mark.parametrize(
    ("head", "name"),
    [
        ([("Gewerbestelle Mitte", 20, 40, 1.0)], "Gewerbestelle Mitte"),
        ([("Gewerbestelle Mitte", 20, 40, 1.0), ("Xqarr Wnnl", 30, 200, 0.2)], "Gewerbestelle Mitte"),
        ([("ZGR", 24, 40, 1.0), ("Melde-ID 4471", 9, 66, 1.0), ("Zentrales Gewerbe-Register", 12, 82, 1.0)],
         "Zentrales Gewerbe-Register"),
        ([("Absender: Gewerbestelle Mitte", 10, 40, 1.0), ("WICHTIGE FRISTSACHE", 26, 80, 1.0)], "Gewerbestelle Mitte"),
        ([("Gewerbestelle Mitte", 11, 40, 1.0), ("An: Bäckerei Probe", 10, 90, 1.0), ("Bäckerei Probe", 28, 200, 1.0)],
         "Gewerbestelle Mitte"),
        ([("Messe Kompass - das Verzeichnis", 14, 40, 1.0), ("WEINSCHAU 2027", 20, 150, 1.0),
          ("www.messe-kompass.example", 9, 60, 1.0)], "Messe Kompass"),
    ],
)  # fmt: skip
def test_the_name_that_catches_the_eye(head, name):
    assert extract(printed(*head, *BODY)).sender.name == name


@pytest.mark.parametrize(
    ("head", "name"),
    [
        ([("Bundesamt für", 11, 40, 1.0), ("Rechnungsfragen", 11, 53, 1.0)], "Bundesamt für Rechnungsfragen"),
        ([("CCI Val", 14, 40, 1.0), ("d'Essai", 14, 56, 1.0), ("www.vald-essai.example", 9, 90, 1.0)], "CCI Val d'Essai"),
        ([("★ ★ Gewerbestelle Mitte ★ ★", 20, 40, 1.0)], "Gewerbestelle Mitte"),
        ([("Muster Miete GmbH · 99123 Musterburg, Weg 4", 18, 40, 1.0)], "Muster Miete GmbH"),
        ([("§ 1 Gegenstand", 20, 40, 1.0), ("Muster Miete", 14, 70, 1.0)], "Muster Miete"),
        ([("Gewerbestelle Mitte", 10, 40, 1.0), ("Bäckerei Probe", 10, 120, 1.0), ("Testgasse 7", 10, 132, 1.0),
          ("99456 Musterhausen", 10, 144, 1.0), ("Erfassung Ihrer Daten", 11, 200, 1.0)], "Gewerbestelle Mitte"),
    ],
)  # fmt: skip
def test_a_name_is_whole_and_no_subject(head, name):
    assert extract(printed(*head, *BODY)).sender.name == name


@pytest.mark.parametrize(
    ("said", "company"),
    [
        ("Gerichtsstand ist Valletta. Muster Compliance Ltd.", "Muster Compliance Ltd."),
        ("Konto / zahlbar an CH93 0076 2011 6238 5295 7 Muster Handel AG", "Muster Handel AG"),
        ("Freundliche Grüße Ihre Volksbank Muster eG", "Volksbank Muster eG"),
        ("Vertragspartner: Muster Daten UG. Komplementärin: Probe Verwaltungs-GmbH", "Muster Daten UG"),
        ("Vermieterin: Muster Haus GbR\n\nMieter: Probe Laden e. K.", "Muster Haus GbR"),
    ],
)
def test_a_sentence_is_no_company(said, company):
    assert facts_of(f"Verzeichnis der Betriebe\n\n{said}\n").sender.company == company


@pytest.mark.parametrize(
    ("said", "country"),
    [
        ("Muster Medien GmbH, 8010 Graz, UID ATU12345678", "AT"),
        ("Muster Medien AG, 8000 Zürich", "CH"),
        ("Muster Medien AG, HRB 4711", "DE"),
        ("Muster Data Ltd., Limassol", "CY"),
        ("Muster Services s.r.o.", None),
        ("Muster Data UAB. IBAN DE89 3704 0044 0532 0130 00", "LT"),
        ("Musterstelle. IBAN LT60 1010 0123 4567 8901", None),
        ("Musterstelle, Telefon +49 30 900 1234", "DE"),
        ("Musterstelle, Hauptstraße 4, 99123 Musterburg. Das ist die Stelle, die für Sie da ist.", "DE"),
    ],
)
def test_the_country_is_never_that_of_the_account(said, country):
    assert facts_of(f"Verzeichnis der Betriebe\n\n{said}\n").sender.country == country


def test_a_court_of_register_is_no_company():
    assert facts_of("Verzeichnis der Betriebe\n\nHRB 447 AG Husum, Geschäftsführer P. Muster\n").sender.company is None


@pytest.mark.parametrize(
    ("line", "company"),
    [
        ("Beneficiary EPR Trade Listings EOOD", "EPR Trade Listings EOOD"),
        ("Odbiorca\tKEPF sp. z o.o.", "KEPF sp. z o.o."),
        ("Zahlungsempfänger: Nordregister Verlag GmbH", "Nordregister Verlag GmbH"),
    ],
)
def test_the_label_of_a_payee_is_no_part_of_a_company(line, company):
    assert facts_of(f"Please pay within 7 days.\n\n{line}\n\nDE02 1203 0000 0000 2020 51\n").sender.company == company
