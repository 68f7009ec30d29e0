"""Dates, deadlines, addresses and lines to sign on where something beside them looks alike."""

from __future__ import annotations

from datetime import date

from tests.facts.letters import facts_of, layer, offer_of

HEAD = "Verzeichnisverlag Sonnenhof GmbH\n\n"


def test_the_last_day_to_answer_is_not_the_date_of_the_letter():
    facts = facts_of(HEAD + "Einsendeschluss: 27.11.2026\n\nDatum am 10.11.2026\n\nSehr geehrte Damen und Herren,\n")
    assert facts.letter.date == date(2026, 11, 10)
    facts = facts_of(HEAD + "Einsendeschluss: 27.11.2026\n\nNiederau, 10.11.2026\n\nSehr geehrte Damen und Herren,\n")
    assert facts.letter.date == date(2026, 11, 10)


def test_a_price_that_is_fixed_until_a_day_sets_no_deadline():
    letter = HEAD + "Niederau, 10.11.2026\n\nDer Preis von 10,00 EUR im Monat ist bis zum 31.12.2028 fest.\n"
    assert offer_of(letter).deadline is None
    asked = HEAD + "Niederau, 10.11.2026\n\nBitte senden Sie das Formular bis zum 27.11.2026 zurück. Preis 10,00 EUR.\n"
    found = offer_of(asked).deadline
    assert found is not None
    assert found.day == date(2026, 11, 27)


def test_the_head_line_of_a_fax_is_no_address():
    letter = "22.10.2026 11:47 VON: 0800 000 6388 AN: 040 000 969 SEITE 01/01\n\nSonnenhof Verlag\n\nRingweg 4, 98790 Niederau\n"
    assert facts_of(letter).sender.address == "Ringweg 4, 98790 Niederau"


def test_the_end_of_a_sentence_is_no_line_to_sign_on():
    letter = (
        HEAD + "Bitte prüfen Sie Text und Anschrift und bestätigen Sie\ndie Freigabe mit Stempel und Unterschrift.\n\n"
        "Preis 480,00 EUR im Jahr.\n\n\nDatum          Stempel          Unterschrift\n"
    )
    text = layer(letter)
    found = facts_of(letter).spans.get("signature")
    assert found is not None
    assert "Freigabe" not in text.quote(found)
