"""The worksheet of letters written in the markup of rule examples: what is known is answered, the rest is unsure."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from finescan import facts as facts_
from finescan import judge, layout, text
from finescan.model import Category, Evidence, Finding, Mechanism, Severity, Source, Verdict
from finescan.rulebook import markup
from finescan.worksheet import Answer, Favours, Law, making

FORM = """[16pt bold headline] Zentrale Erfassungsstelle für Betriebe

[10pt bold=no body] {body}

[10pt bold body] Muster Metallbau GmbH
[10pt bold body] Werkstraße 8
[10pt bold body] Geschäftsführer: A. Muster

{price}

[13pt bold headline] Rücksendung per Fax an 0800 555 01 23

[9pt plain signature] Ort, Datum, Unterschrift: ____________"""
FORM = FORM.replace(" bold=no", " plain")
BODY = (
    "Bitte prüfen Sie die Angaben zu Ihrem Betrieb und senden Sie das Blatt bald zurück, damit wir es aufnehmen können."
)
SMALL = (
    "[6pt plain side] Mit der Unterschrift wird der Eintrag im Internetverzeichnis für zwei Jahre bestellt. Der "
    "Beitrag beträgt 598,00 EUR pro Jahr zzgl. MwSt. und ist im Voraus zu entrichten."
)
OPEN = "[12pt bold body] Preis: 598,00 EUR pro Jahr"


def pages_of(marked, read_from=Source.TEXT_LAYER):
    return tuple(replace(page, read_from=read_from) for page in markup.pages(marked))


def case(marked, *, findings=(), laws=None, read_from=Source.TEXT_LAYER, **assessed):
    layer = text.fold(layout.arrange(pages_of(marked, read_from)))
    facts = facts_.extract(layer)
    offer = facts_.assemble(layer, facts)
    assessment = replace(judge.assess(findings, layer, facts, offer), **assessed)
    return layer, making.make(layer, facts, offer, assessment, laws)


def answers(marked, law=Law.DE, **more):
    made = case(marked, laws=(law,), **more)[1]
    return {q.id: q.answer.value for q in made.sheets[0].questions}


def letter(price=SMALL, body=BODY):
    return FORM.format(body=body, price=price)


def test_a_form_with_the_price_in_the_margin_is_answered_as_the_court_did():
    assert answers(letter()) == {
        "title-misleading": "yes",
        "fee-emphasised": "no",
        "fee-only-in-text": "yes",
        "eye-steered": "yes",
        "free-usual": "yes",
    }


def test_a_web_address_elsewhere_makes_no_online_directory():
    price = SMALL.replace("Internetverzeichnis", "Verzeichnis")
    far = "[10pt plain body] " + "Wir wünschen Ihnen gute Geschäfte und eine ruhige Zeit im Kreis Ihrer Lieben. " * 5
    assert (
        answers(letter(f"{price}\n\n{far}") + "\n\n[7pt plain footer] www.nordhafen.example")["free-usual"] == "unsure"
    )


def test_evidence_is_quoted_with_its_print():
    layer, made = case(letter(), laws=(Law.DE,))
    fee = next(q for q in made.sheets[0].questions if q.id == "fee-emphasised")
    assert "598,00 EUR" in layer.quote(fee.evidence[0].span)
    assert fee.evidence[0].seen.size == 6
    assert "6,0 pt" in fee.reason["de"]
    assert "6.0 pt, 0.60 of the body size" in fee.reason["en"]
    assert "VII ZR 262/11" in fee.authority.cite


def test_an_open_price_speaks_for_the_sender():
    found = answers(letter(OPEN))
    assert found["fee-emphasised"] == "yes"
    assert found["fee-only-in-text"] == "no"
    assert found["eye-steered"] == "no"
    favours = {q.id: q.favours for q in case(letter(OPEN), laws=(Law.DE,))[1].sheets[0].questions}
    assert favours["fee-emphasised"] is Favours.SENDER
    assert favours["title-misleading"] is Favours.RECIPIENT


def test_a_price_in_small_print_and_in_the_open_is_not_hidden():
    assert answers(letter(f"{OPEN}\n\n{SMALL}"))["fee-only-in-text"] == "no"


def test_pale_print_is_measured_against_the_body():
    pale = letter("[10pt plain #aaa body] Der Eintrag kostet 598,00 EUR pro Jahr.").replace(
        "[10pt plain body]", "[10pt plain #000 body]"
    )
    found = answers(pale)
    assert found["fee-emphasised"] == "no"
    assert found["fee-only-in-text"] == "yes"


def test_the_back_page_is_no_open_place():
    back = (
        letter("[9pt plain body] Es gelten die Bedingungen.")
        + "\n\n[page 2]\n[10pt bold back] Der Eintrag kostet 598,00 EUR pro Jahr."
    )
    assert answers(back)["fee-only-in-text"] == "yes"
    assert answers(back)["fee-emphasised"] == "no"


def test_plain_text_has_no_sizes_and_so_no_answer_about_them():
    plain = "Erfassung gewerblicher Daten\n\nBitte prüfen Sie Ihre Daten.\n\nPreis: 598,00 EUR pro Jahr\n\nDatum, Unterschrift: ____________"
    found = answers(plain, read_from=Source.TEXT)
    assert found["fee-emphasised"] == "unsure"
    assert found["fee-only-in-text"] == "unsure"
    assert found["eye-steered"] == "unsure"


def test_running_text_is_known_in_plain_text_too():
    plain = (
        "Bitte prüfen Sie Ihre Daten.\n\nDer Eintrag im Verzeichnis wird für die Dauer von zwei Jahren bestellt und kostet,\n"
        "wie in den Bedingungen ausgeführt ist, 598,00 EUR pro Jahr zuzüglich der gesetzlichen\nMehrwertsteuer.\n\n"
        "Datum, Unterschrift: ____________"
    )
    assert answers(plain, read_from=Source.TEXT)["fee-only-in-text"] == "yes"


def test_boldness_that_a_scan_does_not_tell_is_unsure():
    unknown = letter(
        "[10pt body] Der Eintrag kostet 598,00 EUR pro Jahr, und zwar für die Dauer von zwei Jahren, wie hier in einem langen Satz erklärt wird, der weiterläuft."
    )
    unknown = unknown.replace("bold ", "").replace("plain ", "")
    found = answers(unknown)
    assert found["fee-emphasised"] == "unsure"
    assert found["fee-only-in-text"] == "yes"


@pytest.mark.parametrize(
    ("title", "answer"),
    [
        ("Eintragungsantrag Gewerbedaten", "yes"),
        ("Korrekturbogen", "yes"),
        ("Gebührenrechnung", "yes"),
        ("Ihr Eintrag im Branchenbuch", "yes"),
        ("Angebot und Bestellformular", "no"),
        ("Registerangebot", "unsure"),
        ("Überprüfung Ihrer Firmendaten", "yes"),
        ("Update of your company details", "yes"),
        ("Hauptprüfung Ihres Aufzugs", "unsure"),
        ("Guten Tag Nordhafen", "unsure"),
    ],
)
def test_titles(title, answer):
    marked = letter().replace("Zentrale Erfassungsstelle für Betriebe", title)
    assert answers(marked)["title-misleading"] == answer


def test_swiss_disclosures():
    found = answers(letter(), Law.CH)
    assert found == {
        "discloses-paid": "no",
        "discloses-private": "no",
        "discloses-term": "no",
        "discloses-total-price": "no",
        "discloses-reach": "no",
        "discloses-form": "no",
        "discloses-edition": "unsure",
        "discloses-publication": "no",
    }


def test_swiss_disclosures_in_large_print():
    large = (
        "[11pt bold body] Privates Angebot, kostenpflichtig\n[11pt bold body] Laufzeit: 24 Monate\n[11pt bold body] Preis 598,00 EUR pro Jahr\n"
        "[11pt bold body] Gesamtpreis für 24 Monate: 1.196,00 EUR\n[11pt bold body] Online-Verzeichnis, schweizweit verbreitet\n"
        "[11pt bold body] Erscheint spätestens am 01.03.2027"
    )
    found = answers(letter(large), Law.CH)
    assert {name for name, answer in found.items() if answer == "no"} == set()
    assert found["discloses-total-price"] == "yes"
    assert found["discloses-publication"] == "yes"


def test_a_missing_page_leaves_disclosures_open():
    missing = case(letter(), laws=(Law.CH,), missing_pages={"de": "Seite 2 fehlt.", "en": "Page 2 is missing."})[1]
    reach = next(q for q in missing.sheets[0].questions if q.id == "discloses-reach")
    assert reach.answer is Answer.UNSURE


def test_austrian_notice_small_and_large():
    small = answers(letter(SMALL.replace("Mit der", "Dieses Angebot ist privat. Mit der")), Law.AT)
    assert small == {
        "advertised-by-slip": "yes",
        "offer-notice": "yes",
        "notice-clear": "no",
        "other-impression": "yes",
    }
    large = letter().replace("Zentrale Erfassungsstelle für Betriebe", "Angebot eines Vertrags")
    assert answers(large, Law.AT)["notice-clear"] == "yes"
    assert answers(letter(), Law.AT)["offer-notice"] == "no"


def test_a_letter_without_an_offer_gets_no_forced_answers():
    made = case(
        "[10pt body] Vielen Dank für Ihren Besuch. Ihre Rechnung über 40,00 EUR haben Sie bezahlt.", laws=(Law.DE,)
    )[1]
    assert made.sheets == ()
    assert "kein Angebot" in made.note["de"]


def test_a_public_levy_is_no_offer():
    levy = "[10pt body] Für die Bescheinigung ist nach der Verwaltungsgebührensatzung eine Gebühr von 26,00 EUR zu zahlen.\n\n[9pt signature] Datum, Unterschrift: ________"
    assert case(levy, laws=(Law.DE,))[1].sheets == ()


def test_a_forged_demand_and_an_unread_letter_are_named_as_such():
    forged = case(letter(), mechanism=Mechanism.FORGED_DEMAND)[1]
    unread = case(letter(), verdict=Verdict.UNREADABLE)[1]
    assert "Schuld" in forged.note["de"]
    assert "zu wenig gelesen" in unread.note["de"]


def test_a_claim_from_an_old_contract_points_to_its_form():
    claim = "[10pt body] Wir fordern Sie letztmalig auf, 1.190,00 EUR aus dem Vertrag über den Eintrag im Verzeichnis zu zahlen."
    layer = case(claim)[0]
    said = {"de": "x", "en": "x"}
    evidence = (Evidence("x", layer.lines[0].span),)
    found = Finding("de.aftermath.x", Category.AFTERMATH, Severity.HIGH, 0.9, 9, said, said, said, evidence)
    made = case(claim, findings=(found,))[1]
    assert made.sheets == ()
    assert "früher" in made.note["de"]


def test_the_other_laws_are_about_entries_only():
    offer = "[14pt headline] Wartungsvertrag\n\n[10pt body] Wir warten Ihre Heizung für 240,00 EUR pro Jahr.\n\n[9pt signature] Datum, Unterschrift: ______"
    made = case(offer, laws=(Law.CH, Law.AT))[1]
    assert [sheet.questions for sheet in made.sheets] == [(), ()]
    assert all(sheet.note for sheet in made.sheets)


def laws_of(address, price="Der Eintrag kostet 598,00 EUR pro Jahr.", footer=""):
    marked = (
        f"[8pt body] Verzeichnis Nord, Postfach 1\n\n{address}\n\n[14pt headline] Ihr Eintrag im Verzeichnis\n\n"
        f"[10pt body] Sehr geehrte Damen und Herren, bitte prüfen Sie die Daten. {price}\n\n[9pt signature] Datum, Unterschrift: ______\n\n{footer}"
    )
    return [sheet.law for sheet in case(marked)[1].sheets]


def address(*lines):
    return "\n".join(f"[10pt body] {line}" for line in lines)


def test_the_law_follows_the_recipient_and_the_sender():
    assert laws_of(address("Muster Metallbau GmbH", "Werkstraße 8", "24100 Nordhafen")) == [Law.DE]
    swiss = address("Muster Metallbau AG", "Werkstrasse 8", "CH-9870 Unterfelden")
    assert laws_of(swiss, "Der Eintrag kostet CHF 598.00 pro Jahr.") == [Law.CH]
    austrian = address("Muster Metallbau e.U.", "Werkstraße 8", "A-6999 Innerfeld")
    assert laws_of(austrian) == [Law.AT]


def test_no_law_of_the_three_is_said():
    english = "[14pt headline] Business Guide\n\n[10pt body] Please check the data. The price of the entry is GBP 640 per year and is due.\n\n[9pt signature] Date, signature: ______"
    made = case(english)[1]
    assert made.sheets == ()
    assert "--law" in made.note["en"]
    assert case(english, laws=(Law.DE,))[1].sheets[0].because["en"] == "As asked for."


def test_findings_are_evidence_of_the_impression():
    layer = case(letter())[0]
    evidence = Evidence("x", layer.lines[1].span)
    said = {"de": "x", "en": "x"}
    found = Finding(
        "de.official-lookalike.x", Category.OFFICIAL_LOOKALIKE, Severity.HIGH, 0.9, 9, said, said, said, (evidence,)
    )
    neutral = letter().replace("Zentrale Erfassungsstelle für Betriebe", "Guten Tag Nordhafen")
    assert answers(neutral, Law.AT, findings=(found,))["other-impression"] == "yes"


ALPHABET = st.text(alphabet=st.sampled_from("aE z0159.,:\n\t€_-Ééß§\u00ad\u202e"), max_size=80)
PIECES = st.sampled_from(
    [
        "598,00 EUR pro Jahr",
        "Unterschrift: ____",
        "Angebot",
        "Register",
        "Fax 0800 1234567",
        "[6pt]",
        "[page 2]",
        "\n\n",
        "CHF 20.-",
        "24100 Ort",
        "Laufzeit 24 Monate",
    ]
)


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.one_of(ALPHABET, PIECES), max_size=14).map(" ".join),
    st.sampled_from(list(Source)),
    st.sampled_from([*Mechanism, None]),
)
def test_the_worksheet_is_total(written, source, mechanism):
    layer, made = case(written, laws=tuple(Law), read_from=source, mechanism=mechanism)
    for sheet in made.sheets:
        for question in sheet.questions:
            assert question.reason["de"].endswith((".", ")."))
            assert (question.favours is None) == (question.answer is Answer.UNSURE)
            assert all(0 <= e.span.start <= e.span.end <= len(layer.text) for e in question.evidence)
