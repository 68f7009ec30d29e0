"""Replies: every kind in every language, hostile letters, blanks, and the wording of three of them."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from made_readings import AUSTRIAN, BARE, COLLECTS, FORGED, OWN, SWISS, TODAY, reading, text_of

from finescan.deadlines import Events
from finescan.errors import NotUsableError
from finescan.letters.billing import share
from finescan.letters.compose import gaps
from finescan.letters.kinds import Addressee, Billing, Case, Kind
from finescan.letters.labels import DISCLAIMER
from finescan.letters.model import Due, Invoicing, Price
from finescan.letters.own import Own
from finescan.letters.reply import reply
from finescan.letters.terms import terms_of
from finescan.model import Category, Letterhead, Mechanism, Period, Sender, Vat

D = dt.date
GOLDEN = Path(__file__).parent / "golden"
SIGNED = Events(signed_on=D(2026, 10, 1), discovered_on=D(2026, 11, 15))
BILLING = Billing("2026-017", D(2026, 9, 18), D(2026, 9, 22), D(2026, 10, 9), D(2026, 10, 12), D(2026, 10, 26))
CASES = {
    Kind.REFUSE: Case(),
    Kind.REPAY: Case(Events(paid_on=D(2026, 10, 20)), paid=Decimal("480.00")),
    Kind.WITHDRAW: Case(SIGNED, consumer=True),
    Kind.INVOICE: Case(billing=BILLING),
    Kind.REMINDER: Case(billing=BILLING),
}


def case_of(kind):
    return CASES.get(kind, Case(SIGNED))


def written(letter) -> str:
    lines = ["\n".join(letter.sender.lines), "\n".join(letter.recipient.lines)]
    lines += ["\n".join(f"{name}: {value}" for name, value in letter.info), f"{letter.place}, {letter.day}"]
    lines += [letter.subject]
    for block in letter.blocks:
        number = f"{block.number}. " if block.number is not None else "- " if block.style == "item" else ""
        lines.append(number + "".join(run.text for run in block.runs))
    return "\n\n".join([*lines, letter.signature, *letter.enclosures, letter.disclaimer]) + "\n"


@pytest.mark.parametrize("language", ["de", "en"])
@pytest.mark.parametrize("kind", Kind)
@pytest.mark.parametrize("letter", [reading(), SWISS, AUSTRIAN, COLLECTS], ids=["de", "ch", "at", "collects"])
def test_every_kind_is_written_in_both_languages(kind, language, letter):
    try:
        made = reply(letter, kind, case_of(kind), Own(), TODAY, language=language)
    except NotUsableError:
        assert (letter is SWISS and kind is Kind.TERMINATE) or (
            letter is COLLECTS and kind in {Kind.INVOICE, Kind.REMINDER}
        )
        return
    assert made.kind == kind
    assert made.language == language
    assert made.subject
    assert len(made.blocks) > 3
    assert made.disclaimer == DISCLAIMER[language]
    assert made.note not in text_of(made.blocks) or not made.note
    assert DISCLAIMER[language] not in written(made).removesuffix(made.disclaimer + "\n")
    assert "None" not in written(made)


@pytest.mark.parametrize("language", ["fr", "it"])
@pytest.mark.parametrize("kind", [Kind.REFUSE, Kind.AVOID])
@pytest.mark.parametrize("letter", [reading(), SWISS], ids=["de", "ch"])
def test_refusal_and_avoidance_in_french_and_italian(kind, language, letter):
    assert reply(letter, kind, case_of(kind), Own(), TODAY, language=language).language == language


def test_languages_without_a_wording_get_english():
    assert reply(reading(language="nl"), Kind.REFUSE, Case(), OWN, TODAY).language == "en"
    assert reply(reading(), Kind.DISPUTE, Case(), OWN, TODAY, language="fr").language == "en"


@pytest.mark.parametrize(
    ("letter", "kind", "case"),
    [
        (FORGED, Kind.AVOID, Case(SIGNED)),
        (reading(term=None), Kind.TERMINATE, Case(SIGNED)),
        (reading(), Kind.WITHDRAW, Case(SIGNED, consumer=False)),
        (reading(), Kind.REPAY, Case()),
    ],
)
def test_what_does_not_fit_is_refused_with_the_reason(letter, kind, case):
    with pytest.raises(NotUsableError, match=r"brief\.pdf: no ") as caught:
        reply(letter, kind, case, OWN, TODAY)
    assert caught.value.german.startswith("brief.pdf: ")


def test_the_law_is_that_of_the_country():
    said = {
        country: text_of(reply(letter, Kind.AVOID, Case(SIGNED), Own(), TODAY).blocks)
        for country, letter in (("de", reading()), ("at", AUSTRIAN), ("ch", SWISS))
    }
    assert all(mark in said["de"] for mark in ("§ 123 Abs. 1 BGB", "§ 119 Abs. 1", "§ 305c Abs. 1", "§ 138 Abs. 1"))
    assert all(mark in said["at"] for mark in ("§ 870 ABGB", "§ 871 ABGB", "§ 864a ABGB"))
    assert all(mark in said["ch"] for mark in ("Art. 28 Abs. 1 OR", "Art. 23 und 24 OR", "Art. 31 OR"))
    assert "ß" not in said["ch"]
    assert "BGB" not in said["ch"]
    order = [said["de"].index(mark) for mark in ("§ 123 ", "§ 119 ", "§ 305c ", "§ 138 ", "§ 314 ")]
    assert order == sorted(order)


def test_a_termination_names_the_computed_end_and_the_next_one():
    made = reply(reading(), Kind.TERMINATE, Case(Events(signed_on=D(2026, 1, 1))), OWN, TODAY)
    assert "zum 1. Januar 2028, hilfsweise zum nächstmöglichen Termin" in text_of(made.blocks)


def test_periods_are_fourteen_days():
    assert "bis zum 6. Dezember 2026" in text_of(reply(reading(), Kind.REFUSE, Case(), OWN, TODAY).blocks)


def test_article_17_for_natural_persons_only():
    company = text_of(reply(reading(), Kind.REFUSE, Case(), OWN, TODAY).blocks)
    person = text_of(reply(reading(), Kind.REFUSE, Case(consumer=True), OWN, TODAY).blocks)
    assert "Soweit dabei personenbezogene Daten" in company
    assert "Soweit" not in person
    assert "Art. 17 Abs. 1 DSGVO" in person


def test_the_debt_register_law_for_consumers_only():
    case = Case(Events(invoice_on=D(2026, 11, 1)))
    assert "§ 13a RDG" not in text_of(reply(COLLECTS, Kind.DISPUTE, case, OWN, TODAY).blocks)
    consumer = Case(case.events, consumer=True)
    assert "§ 13a RDG" in text_of(reply(COLLECTS, Kind.DISPUTE, consumer, OWN, TODAY).blocks)


def test_an_avoidance_goes_to_the_partner_and_not_to_the_collector():
    made = reply(COLLECTS, Kind.AVOID, Case(SIGNED), OWN, TODAY)
    assert made.recipient.lines == ("[Firma des Empfängers: ________]", "[Anschrift des Empfängers: ________]")
    assert "§ 143 Abs. 2 BGB" in made.note
    assert reply(COLLECTS, Kind.DISPUTE, Case(), OWN, TODAY).recipient.lines[0] == "Firmenzentrale Medien GmbH"


def test_a_report_of_a_forgery_goes_to_the_police_and_says_nothing_that_was_not_told():
    made = reply(FORGED, Kind.REPORT, Case(), OWN, TODAY)
    assert made.recipient.lines[0] == "[zuständige Polizeidienststelle oder Onlinewache: ________]"
    assert "ob unterschrieben oder gezahlt wurde" in gaps(made)
    for addressee in Addressee:
        assert reply(FORGED, Kind.REPORT, Case(), OWN, TODAY, addressee=addressee).subject


def test_blanks_are_listed_in_their_order():
    made = reply(BARE, Kind.REFUSE, Case(), Own(), TODAY, language="de")
    assert gaps(made) == (
        "Ihr Name", "Ihre Anschrift", "Firma des Empfängers", "Anschrift des Empfängers", "Ort", "Name und Unterschrift",
    )  # fmt: skip
    assert gaps(reply(reading(), Kind.REFUSE, Case(), OWN, TODAY)) == ()


def test_blanks_in_the_text_are_runs_of_their_own():
    made = reply(reading(), Kind.AVOID, Case(), OWN, TODAY)
    assert "[Tag der Unterschrift: ________]" in [run.text for block in made.blocks for run in block.runs if run.blank]


HOSTILE = [
    "{{ 7*7 }} {% for x in y %}",
    "**Fett** ~~weg~~ <script>alert(1)</script>",
    "Erste\n\n## Zweite\n\n1. Dritte",
    "[Betrag: ________]( http://x.example )",
    "> Rahmen\r\n| a | b |\u202e\x00",
]


@pytest.mark.parametrize("text", HOSTILE)
def test_what_a_letter_says_comes_out_as_text(text):
    sender = Sender(name=text, company=text, address=f"{text}, Weg 1", country="DE", portal=text)
    letter = reading(sender=sender, letter=Letterhead(None, text))
    plain = reply(reading(), Kind.REFUSE, Case(), OWN, TODAY)
    made = reply(letter, Kind.REFUSE, Case(), OWN, TODAY)
    assert [block.style for block in made.blocks] == [block.style for block in plain.blocks]
    assert not any(run.struck or run.inserted for block in made.blocks for run in block.runs)
    shown = " ".join("".join(c if c.isprintable() else " " for c in text).split())
    assert shown in made.subject
    assert "49" not in made.subject
    assert shown in text_of(made.blocks)
    assert all("\n" not in line for line in (*made.recipient.lines, made.subject))


@settings(deadline=None, max_examples=25)
@given(st.text(max_size=300), st.sampled_from([Kind.REFUSE, Kind.AVOID, Kind.REPORT, Kind.INVOICE]))
def test_any_text_can_be_filled_in(text, kind):
    sender = Sender(name=text, company=text, address=text, portal=text)
    own = Own(name=text, address=(text,), place=text, signer=text, iban=text, tax_number=text)
    made = reply(reading(sender=sender, letter=Letterhead(None, text)), kind, case_of(kind), own, TODAY)
    assert all(line and line.isprintable() for line in (*made.sender.lines, *made.recipient.lines, made.signature))


def test_the_invoice_has_the_particulars_of_the_law():
    made = reply(reading(), Kind.INVOICE, CASES[Kind.INVOICE], OWN, TODAY)
    text = written(made)
    for particular in (
        "Blumenhaus Linde OHG\nAm Markt 4\n43612 Auenfurt",
        "Firmenzentrale Medien GmbH\nHafenweg 9\n43600 Auenfurt",
        "Umsatzsteuer-Identifikationsnummer: DE999000013",
        "2026-11-22",
        "Rechnung 2026-017",
        "Firmendaten auf www.firmenzentrale.example zu veröffentlichen",
        "9. Oktober 2026 bis 8. Oktober 2027",
        "Entgelt netto: EUR 480,00",
        "Umsatzsteuer 19 %: EUR 91,20",
        "Rechnungsbetrag: EUR 571,20",
    ):
        assert particular in text
    assert "Nachweis der Veröffentlichung" in " ".join(made.enclosures)
    assert gaps(made) == ()


def test_a_price_of_the_month_that_is_billed_by_the_year_is_invoiced_for_the_year():
    monthly = Price(Decimal("41.60"), "EUR", Period.MONTH, Vat.EXCLUDED)
    terms = replace(terms_of(reading()), price=monthly, term_months=24, invoicing=Invoicing(Period.YEAR, Due.ADVANCE))
    one = share(terms)
    assert one.price is not None
    assert (one.price.amount, one.periods, one.months) == (Decimal("499.20"), 12, 12)
    assert share(replace(terms, due="nach Erhalt")).periods == 1
    assert share(replace(terms, invoicing=Invoicing(Period.ONCE))).periods == 24
    text = written(reply(reading(), Kind.INVOICE, CASES[Kind.INVOICE], OWN, TODAY, terms=terms))
    assert "12 × EUR 41,60" in text
    assert "Entgelt netto: EUR 499,20" in text


def test_a_small_business_shows_no_tax():
    own = Own(name="Linde", tax_number="123/456", country="de", small_business=True)
    text = written(reply(reading(), Kind.INVOICE, CASES[Kind.INVOICE], own, TODAY))
    assert "Steuerfrei als Kleinunternehmer (§ 19 UStG)" in text
    assert "Umsatzsteuer" not in text
    assert "Rechnungsbetrag: EUR 480,00" in text


def test_across_a_border_the_tax_is_left_open():
    sender = Sender(company="Baltic Pages UAB", country="LT")
    made = reply(reading(sender=sender), Kind.INVOICE, CASES[Kind.INVOICE], OWN, TODAY)
    assert "Bruttobetrag" in gaps(made)
    assert any("Steuersatz" in name for name in gaps(made))


def test_a_price_with_tax_is_taken_apart():
    fee = reading().offer.fees[0]
    gross = type(fee)(Decimal("571.20"), "EUR", fee.span, fee.period, type(fee.vat).INCLUDED)
    text = written(reply(reading(fees=(gross,)), Kind.INVOICE, CASES[Kind.INVOICE], OWN, TODAY))
    assert "Entgelt netto: EUR 480,00" in text
    assert "19 %: EUR 91,20" in text


def test_the_reminder_names_the_invoice():
    text = written(reply(reading(), Kind.REMINDER, CASES[Kind.REMINDER], OWN, TODAY))
    assert "Mahnung zu unserer Rechnung 2026-017 vom 12. Oktober 2026" in text
    assert "fällig am 26. Oktober 2026" in text


@pytest.mark.parametrize(
    ("name", "letter", "kind"),
    [
        ("refuse.de", reading(), Kind.REFUSE),
        ("avoid.de", reading(categories=(Category.HIDDEN_FEE, Category.PREFILLED_DATA)), Kind.AVOID),
        ("avoid.ch.de", reading(Mechanism.SIGNATURE, sender=SWISS.facts.sender, fees=SWISS.offer.fees), Kind.AVOID),
    ],
)
def test_the_wording_is_the_one_that_was_looked_at(name, letter, kind):
    own = OWN if name != "avoid.ch.de" else Own(name="Blumenhaus Linde", country="ch", place="Unterfelden")
    made = written(reply(letter, kind, case_of(kind), own, TODAY))
    assert made == (GOLDEN / f"{name}.txt").read_text("utf-8")
