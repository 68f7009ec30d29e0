"""The documents around a counter-form: the refusal first, everything conspicuous, nothing invented."""

from __future__ import annotations

from dataclasses import replace

import pytest
from made_readings import OWN, TODAY, reading, text_of

from finescan.letters.counter import counter_form
from finescan.letters.counter_set import counter_set
from finescan.letters.model import Style, Variant
from finescan.letters.own import Own

REFUSED = {
    "de": ("lehnen wir ab", "neues Angebot", "eigenes Angebot"),
    "en": ("refuse", "new offer", "offer of our own"),
    "fr": ("refusons", "nouvelle offre", "offre de notre part"),
    "it": ("rifiutiamo", "nuova offerta", "offerta nostra"),
}


def made(language="de", variant=Variant.OFFER, own=OWN):
    letter = reading()
    form = replace(counter_form(letter, language=language), variant=variant)
    return form, counter_set(letter, form, own, TODAY)


@pytest.mark.parametrize("language", REFUSED)
@pytest.mark.parametrize("variant", Variant)
def test_the_first_sentence_of_the_cover_refuses_the_original_offer(language, variant):
    form, found = made(language, variant)
    refusal, new, own = REFUSED[language]
    first = text_of(found.cover.blocks[1:2])
    sentence = first.split(". ")[0] if language != "de" else first.split("ab.")[0] + "ab"
    assert refusal in sentence
    assert (new if variant is Variant.OFFER else own) in first
    assert form.clause in text_of(found.cover.blocks)


@pytest.mark.parametrize("language", REFUSED)
def test_acceptance_is_tied_to_receipt_a_period_and_publication(language):
    _, found = made(language)
    numbered = [block for block in found.cover.blocks if block.style is Style.NUMBERED]
    assert "14" in text_of(numbered[:1])
    assert [block.number for block in numbered] == [1, 2, 3, 4, 5, 6]
    assert "14" in text_of(found.frame)


@pytest.mark.parametrize("language", REFUSED)
def test_the_form_is_loud(language):
    form, found = made(language)
    assert found.above[0].style is Style.HEADING
    assert all(block.style is Style.FRAME for block in found.frame)
    assert any(run.bold for run in found.frame[0].runs)
    assert form.clause in text_of(found.frame)
    numbered = [block for block in found.changes if block.style is Style.NUMBERED]
    assert len(numbered) == len(form.changes) > 0
    for change, block in zip(form.changes, numbered, strict=True):
        assert block.number == change.number
        assert "".join(run.text for run in block.runs if run.struck) == change.struck


def test_the_heading_names_the_law():
    _, found = made()
    assert text_of(found.above[:1]) == "Abgeänderte Annahme = neues Angebot (§ 150 Abs. 2 BGB)"


def test_jurisdiction_only_among_merchants():
    assert "Gerichtsstand ist Auenfurt" in text_of(made()[1].cover.blocks)
    assert "Gerichtsstand" not in text_of(made(own=replace(OWN, merchant=None))[1].cover.blocks)
    letter = reading()
    form = counter_form(letter)
    foreign = replace(form, terms=replace(form.terms, legal_form="Ltd."))
    assert "Gerichtsstand" not in text_of(counter_set(letter, foreign, OWN, TODAY).cover.blocks)


def test_risks_and_evidence_come_with_every_set():
    for language in REFUSED:
        _, found = made(language, own=Own())
        assert "VII ZR 334/12" in text_of(found.risks)
        assert len(found.evidence) > 8
