from __future__ import annotations

from datetime import date

import pytest

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
