"""Texts about offer-scam letters, in the manner of newspapers, chambers and lawyers; and letters that only sound so."""

from __future__ import annotations

import pytest

from finescan.facts.about import is_about, quoted_clauses, signs

ACCOUNTS = {
    "de": "Wieder einmal sind Handwerker in die Falle getappt: Ein Formular, das amtlich wirkt, kam per Post. Wer unterschreibt, "
    "hat für zwei Jahre einen Eintrag bestellt. Das Landgericht Auenfurt hat die Werbung für wettbewerbswidrig gehalten.",
    "de-chamber": "Die Kammer warnt vor Rechnungen eines angeblichen Registers. Zahlreiche Betriebe haben solche Schreiben "
    "erhalten. Zahlen Sie nicht, und melden Sie sich bei uns.",
    "de-court": "Tenor: Die Berufung der Klägerin wird zurückgewiesen. Die Beklagte hatte das Formular unterschrieben und die "
    "Anfechtung erklärt. Das Urteil ist vorläufig vollstreckbar.",
    "en": "Beware of an official-looking form that many local businesses have received. Victims learn only from the small print "
    "that they signed up for three years. Do not pay; report it to trading standards.",
    "fr": "Plusieurs artisans ont été victimes d'une arnaque à l'annuaire : un document à l'apparence officielle, et des petits "
    "caractères que personne ne lit. Ne payez pas et portez plainte.",
    "it": "Diversi imprenditori hanno segnalato bollettini ingannevoli. Queste richieste non vengono dalla Camera: non pagate, e "
    "rivolgetevi a un avvocato.",
    "es": "Varias empresas han recibido cartas con apariencia oficial. Es un engaño: lea la letra pequeña y no firme nada. Los "
    "afectados pueden denunciarlo.",
    "nl": "Opnieuw zijn ondernemers slachtoffer van acquisitiefraude geworden. Deze brieven zijn misleidend: betaal niet en doe "
    "aangifte.",
    "pl": "Uwaga na oszustów: przedsiębiorcy znowu otrzymują fałszywe wezwania. Nie płać, zgłoś sprawę na policję. Takie pisma "
    "wprowadzają w błąd.",
}
OFFERS = {
    "plain": "Bitte prüfen Sie Ihre Angaben und senden Sie das Formular unterschrieben zurück. Der Eintrag kostet 480 EUR im Jahr.",
    "venue": "Der Auftraggeber bestätigt den Eintrag. Gerichtsstand ist das Landgericht Auenfurt. Nichtige Klauseln werden ersetzt.",
    "shield": "Achtung: Vorsicht vor Trittbrettfahrern! Nur dieses Register ist das richtige. Der Eintrag kostet 480 EUR im Jahr.",
    "english": "Please check the details below. Companies receive one free line; the listing costs 300 EUR a year.",
}


@pytest.mark.parametrize("text", ACCOUNTS.values(), ids=ACCOUNTS)
def test_who_writes_about_such_letters_sends_none(text):
    assert is_about(text, asks_to_pay=False, asks_to_sign=False)


@pytest.mark.parametrize("text", OFFERS.values(), ids=OFFERS)
def test_an_offer_is_no_text_about_offers(text):
    assert not is_about(text, asks_to_pay=False, asks_to_sign=False)
    assert not is_about(text, asks_to_pay=True, asks_to_sign=True)


def test_one_that_wants_something_needs_more_signs():
    text = ACCOUNTS["it"]
    assert is_about(text, asks_to_pay=False, asks_to_sign=False)
    assert not is_about(text, asks_to_pay=True, asks_to_sign=True)


def test_a_sender_cannot_hide_behind_a_warning():
    text = OFFERS["plain"] + " Wir warnen vor unseriösen Anbietern und vor Betrug."
    assert not is_about(text, asks_to_pay=False, asks_to_sign=True)
    assert not is_about(text, asks_to_pay=True, asks_to_sign=True)


def test_the_same_word_twice_is_one_sign():
    assert signs("Abzocke, ABZOCKE, abzocke!") == (1, 0, 0, 0)


def test_long_quotations_that_read_like_a_clause_are_found():
    text = 'Darin heißt es: "Der Auftrag läuft zwei Jahre und verlängert sich um ein Jahr." Das "Register" schweigt.'
    (span,) = quoted_clauses(text)
    assert text[slice(*span)].startswith('"Der Auftrag')
