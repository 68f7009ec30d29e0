from __future__ import annotations

import pytest

from finescan.facts.amounts import find_amounts
from finescan.facts.tax import is_gross
from finescan.model import Period, Role, Vat

from .letters import facts_of, fees_of, layer, offer_of


def only(letter):
    amounts = find_amounts(layer(letter))
    assert len(amounts) == 1, amounts
    return amounts[0]


@pytest.mark.parametrize(
    ("printed", "value", "currency"),
    [
        ("1.138,12 EUR", "1138.12", "EUR"),
        ("EUR 1.138,12", "1138.12", "EUR"),
        ("1138,12 €", "1138.12", "EUR"),
        ("€ 1.138,12", "1138.12", "EUR"),
        ("1 138,12 EUR", "1138.12", "EUR"),
        ("569,06 Euro", "569.06", "EUR"),
        ("845,--€", "845", "EUR"),
        ("845,-- €", "845", "EUR"),
        ("845,- €", "845", "EUR"),
        ("845,- EUR", "845", "EUR"),
        ("EUR 845,-", "845", "EUR"),
        ("EUR 845,–", "845", "EUR"),
        ("1.280 EUR", "1280", "EUR"),
        ("CHF 1'280.–", "1280", "CHF"),
        ("CHF 1'280.-", "1280", "CHF"),
        ("CHF 1’280.50", "1280.50", "CHF"),
        ("Fr. 980.--", "980", "CHF"),
        ("SFr. 980.00", "980", "CHF"),
        ("€ 1.242,36", "1242.36", "EUR"),
        ("£1,242.36", "1242.36", "GBP"),
        ("GBP 89.00", "89", "GBP"),
        ("$ 1,495", "1495", "USD"),
        ("US$ 1,495.00", "1495", "USD"),
        ("1 249,00 zł", "1249", "PLN"),
        ("990 PLN", "990", "PLN"),
        ("fünfhundertneunundsechzig Euro", "569", "EUR"),
        ("neunhundertachtzig Franken", "980", "CHF"),
        ("dreihundertfünfzehn Euro und zwanzig Cent", "315.20", "EUR"),
        ("seven hundred and fifty euros", "750", "EUR"),
        ("trois cent quinze euros", "315", "EUR"),
        ("dziewięćset złotych", "900", "PLN"),
    ],
)
def test_every_notation_of_money(printed, value, currency):
    amount = only(f"Der Eintrag kostet {printed} im Verzeichnis.")
    assert (str(amount.value.normalize()), amount.currency) == (str(type(amount.value)(value).normalize()), currency)
    assert amount.in_words == (not any(c.isdigit() for c in printed))


@pytest.mark.parametrize(
    "printed", ["14.02.2026", "09:30 Uhr", "19 %", "53144 Bonn", "HRB 90417", "+49 228 90009-310", "§ 305 c", "2/2026"]
)
def test_other_numbers_are_no_money(printed):
    assert find_amounts(layer(f"Das steht hier: {printed} und sonst nichts.")) == ()


def test_a_clerk_is_no_currency():
    letter = "Sachbearbeiterin Fr. Kogler\n\nPos  Text                 EUR\n1    Grundbeitrag         186,00\n"
    assert [amount.currency for amount in find_amounts(layer(letter))] == ["EUR"]


def test_sums_without_a_currency_count_in_a_row_only():
    letter = "Rechnung in EUR\n\nPos  Text                 Betrag\n1    Eintrag Grunddaten   697,00\n"
    assert [str(a.value) for a in find_amounts(layer(letter))] == ["697.00"]
    assert find_amounts(layer("Die Fassung 2,10 gilt für alle Einträge in EUR und ersetzt die Fassung davor.")) == ()


@pytest.mark.parametrize(
    ("said", "period"),
    [
        ("kostet 39,- EUR mtl.", Period.MONTH),
        ("kostet 39,85 EUR pro Monat", Period.MONTH),
        ("kostet 39,85 EUR p.M. netto", Period.MONTH),
        ("kostet monatlich 39,85 EUR", Period.MONTH),
        ("kostet 120 EUR je Quartal", Period.QUARTER),
        ("kostet 120 EUR vierteljährlich", Period.QUARTER),
        ("kostet 240 EUR halbjährlich", Period.HALF_YEAR),
        ("kostet 480 EUR jährlich", Period.YEAR),
        ("kostet 480 EUR p. a. netto", Period.YEAR),
        ("Insertionspreis pro Jahr: 1.271 EUR", Period.YEAR),
        ("kostet 9,90 EUR pro Woche", Period.WEEK),
        ("kostet 1,95 EUR am Tag", Period.DAY),
        ("kostet 220 EUR je Ausgabe", Period.ENTRY),
        ("kostet 220 EUR pro weitere Klasse", Period.ENTRY),
        ("kostet einmalig 75 EUR", Period.ONCE),
        ("kostet 39,85 EUR pro Monat, berechnet jährlich im Voraus", Period.MONTH),
        ("costs 480 EUR per annum", Period.YEAR),
        ("costs 39 EUR per month", Period.MONTH),
        ("costs 2 GBP a day", Period.DAY),
        ("coûte 480 EUR par an", Period.YEAR),
        ("costa 480 EUR all'anno", Period.YEAR),
        ("cuesta 480 EUR al año", Period.YEAR),
        ("kost 480 EUR per jaar", Period.YEAR),
        ("kosztuje 990 zł rocznie", Period.YEAR),
        ("kostet 480 EUR", None),
    ],
)
def test_periods(said, period):
    assert only(f"Die Eintragung {said}.").period is period


@pytest.mark.parametrize(
    ("said", "vat"),
    [
        ("480 EUR zzgl. MwSt.", Vat.EXCLUDED),
        ("480 EUR zuzüglich der gesetzlichen Umsatzsteuer", Vat.EXCLUDED),
        ("480 EUR netto", Vat.EXCLUDED),
        ("480 EUR + 19 % USt", Vat.EXCLUDED),
        ("480 EUR exkl. MWST", Vat.EXCLUDED),
        ("480 EUR ohne Mehrwertsteuer", Vat.EXCLUDED),
        ("480 EUR inkl. 19 % MwSt.", Vat.INCLUDED),
        ("480 EUR einschließlich Umsatzsteuer", Vat.INCLUDED),
        ("480 EUR brutto", Vat.INCLUDED),
        ("480 EUR umsatzsteuerfrei", Vat.EXEMPT),
        ("480 EUR exclusive of VAT", Vat.EXCLUDED),
        ("480 EUR including VAT", Vat.INCLUDED),
        ("480 EUR HT", Vat.EXCLUDED),
        ("480 EUR TTC", Vat.INCLUDED),
        ("480 EUR", Vat.UNKNOWN),
    ],
)
def test_value_added_tax(said, vat):
    assert only(f"Der Preis beträgt {said}.").vat is vat


@pytest.mark.parametrize(
    ("said", "role"),
    [
        ("Preis: 480,00 EUR", Role.PRICE),
        ("Gesamtbetrag: 480,00 EUR", Role.TOTAL),
        ("Zu zahlen: 480,00 EUR", Role.TOTAL),
        ("Amount due: 480.00 EUR", Role.TOTAL),
        ("Zwischensumme: 480,00 EUR", Role.NET),
        ("19 % MwSt.: 91,20 EUR", Role.TAX),
        ("Mahngebühr 5,00 EUR", Role.PENALTY),
        ("Es droht ein Bußgeld von 5.000 EUR", Role.PENALTY),
        ("Stammkapital 25.000 EUR", Role.OTHER),
        ("Umsatz von bis zu 500.000 EUR", Role.OTHER),
        ("statt 600,00 EUR", Role.OTHER),
    ],
)
def test_roles(said, role):
    assert only(said).role is role


@pytest.mark.parametrize(
    ("net", "gross", "holds"),
    [
        ("478.20", "569.06", True),
        ("100", "119", True),
        ("100", "108.10", True),
        ("100", "100", False),
        ("100", "118", False),
        ("0", "0", False),
    ],
)
def test_net_and_gross(net, gross, holds):
    from decimal import Decimal

    assert is_gross(Decimal(net), Decimal(gross)) is holds


def test_net_and_tax_of_a_bill_make_its_total_gross():
    letter = (
        "Rechnung\n\nEintrag Standard          478,20 EUR\n19 % Umsatzsteuer          90,86 EUR\n"
        "Gesamtbetrag              569,06 EUR\n"
    )
    (fee,) = offer_of(letter).fees
    assert (str(fee.value), fee.vat) == ("569.06", Vat.INCLUDED)


def test_what_the_letter_says_of_all_its_prices_counts_for_each():
    letter = "Der Eintrag kostet 480 EUR pro Jahr. Er erscheint im Herbst. Alle Preise verstehen sich zzgl. MwSt."
    assert offer_of(letter).fees[0].vat is Vat.EXCLUDED


def test_payment_in_advance():
    assert only("Der Preis von 39 EUR im Monat ist für ein Jahr im Voraus fällig.").in_advance
    assert not only("Der Preis von 39 EUR im Monat ist am Monatsende fällig.").in_advance


def test_an_empty_box_beside_a_ticked_one_costs_nothing():
    letter = "[ ] Eintrag Standard  480,00 EUR pro Jahr\n[x] Eintrag Premium   690,00 EUR pro Jahr\n"
    assert fees_of(letter) == [("690.00", "EUR", "year")]


def test_fines_and_taxes_are_no_fees():
    letter = "Wer nicht meldet, dem droht ein Bußgeld von 5.000 EUR. Die Meldung ist kostenlos."
    assert offer_of(letter).fees == ()
    assert offer_of(letter).payer == "none"


def test_a_fee_is_named_once():
    letter = "Der Eintrag kostet 480 EUR pro Jahr.\n\nJahresbeitrag: 480,00 EUR zzgl. MwSt.\n"
    offer = offer_of(letter)
    assert [(str(f.value.normalize()), f.vat) for f in offer.fees] == [("4.8E+2", Vat.EXCLUDED)]


def test_the_sender_pays():
    assert offer_of("Für das Bild zahlen wir Ihnen 150,00 EUR.").payer == "sender"
    assert facts_of("Guten Tag").amounts == ()


def test_english_thousands_fill_a_cell_too():
    bill = "Code          Description               EUR\nF 11          Entry                     1,860.00\nF 14          Drawing                   287.50\nTotal amount due                        2,147.50\n"
    assert [fee[0] for fee in fees_of(bill)] == ["2147.50"]


def test_a_price_for_one_year_is_a_yearly_one():
    assert only("Amount for 1 year: £84.00").period is Period.YEAR


@pytest.mark.parametrize(
    "said",
    [
        "Beträge bis 30,00 EUR werden nicht erhoben.",
        "Fees up to EUR 30.00 are waived.",
        "Geschätzte Kosten: 4.440,00 EUR im Jahr.",
    ],
)
def test_limits_and_estimates_are_no_prices(said):
    assert fees_of(said) == []


def test_what_is_left_of_a_tax_base_is_no_bill():
    base = "Gewerbeertrag 61.240,00 EUR abzüglich Freibetrag 15.340,00 EUR   45.900,00 EUR"
    assert [fee[0] for fee in fees_of(f"{base}\n\nBitte zahlen Sie den Betrag von 150,08 EUR.")] == ["150.08"]


def test_of_a_price_list_without_end_the_first_and_the_last_sums_are_kept():
    amounts = find_amounts(layer("\n".join(f"Posten {n}: {n},00 EUR" for n in range(1, 701))))
    assert [int(amount.value) for amount in amounts] == [*range(1, 401), *range(601, 701)]
