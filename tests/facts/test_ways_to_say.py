"""Ways to say a price, a term and a notice that letters in several languages share."""

from __future__ import annotations

from datetime import date

import pytest

from .letters import facts_of, fees_of, offer_of

YEAR, MONTH, ONCE = "year", "month", "once"


@pytest.mark.parametrize(
    ("letter", "fees"),
    [
        ("Tarif Plus, 4 Zugänge × 9,00 EUR je Monat × 12     432,00 EUR\n", [("432.00", "EUR", YEAR)]),
        ("Team plan, 5 seats x £8.00 per month x 12     £480.00\n", [("480.00", "GBP", YEAR)]),
        ("Seat     11,00 EUR per month     3 × 11,00 EUR     33,00 EUR\n", [("33.00", "EUR", MONTH)]),
        ("Anzeige, 3 × 40,00 EUR     120,00 EUR\n", [("120.00", "EUR", ONCE)]),
    ],
)
def test_a_sum_that_its_row_calculates_is_for_the_time_of_its_factors(letter, fees):
    assert [fee for fee in fees_of(letter) if fee in fees] == fees


def test_a_price_that_fits_no_product_stays_as_it_is():
    assert ("9.00", "EUR", MONTH) in fees_of("4 Zugänge × 9,00 EUR je Monat × 12     430,00 EUR\n")


@pytest.mark.parametrize(
    ("label", "period"),
    [
        ("Betrag für 01.03.2027 - 28.02.2028", YEAR),
        ("Abrechnungszeitraum 03/2027 bis 02/2028", YEAR),
        ("Total for 5 May 2027 - 4 May 2028", YEAR),
        ("Zeitraum 01/2027 bis 12/2028", "two-years"),
        ("Betrag für 01.03.2027 - 31.03.2027", ONCE),
    ],
)
def test_a_sum_is_for_the_stretch_of_days_beside_it(label, period):
    assert fees_of(f"{label}     310,00 EUR\n") == [("310.00", "EUR", period)]


def test_a_unit_of_time_may_stand_in_the_cell_below():
    letter = "Leistung          Preis\nPaket Standard    29,90 EUR\nmit Bild          mtl.\n"
    assert fees_of(letter) == [("29.90", "EUR", MONTH)]


@pytest.mark.parametrize(
    "letter",
    [
        "Die Gebühr beträgt 260,00 EUR jährlich. Im ersten Jahr kommt ein Einrichtungsbetrag von 55,00 EUR hinzu.",
        "The fee is EUR 260.00 per year. In the first year a set-up fee of EUR 55.00 is added.",
    ],
)
def test_what_is_taken_for_setting_up_in_the_first_year_is_owed_once(letter):
    assert fees_of(letter) == [("260.00", "EUR", YEAR), ("55.00", "EUR", ONCE)]


@pytest.mark.parametrize(
    "letter",
    [
        "Grundpreis je Monat: bisher 14,00 EUR, ab 01.04.2027 15,50 EUR",
        "Base price per month: now €14.00, from 1 April 2027 €15.50",
        "Tarief per maand: nu € 14,00, vanaf 01-04-2027 € 15,50",
        "Prix par mois : actuellement 14,00 €, à partir du 1 avril 2027 15,50 €",
        "Prezzo al mese: attualmente 14,00 €, dal 01/04/2027 15,50 €",
    ],
)
def test_of_a_changed_price_the_new_one_counts(letter):
    assert fees_of(letter) == [("15.50", "EUR", MONTH)]


@pytest.mark.parametrize(
    ("row", "period"),
    [("Jahresgebühr je Eintrag", YEAR), ("Opłata roczna za wpis", YEAR), ("Preis je Eintrag", "entry")],
)
def test_in_a_label_a_unit_of_time_wins_over_the_piece(row, period):
    assert fees_of(f"{row}     180,00 EUR\n") == [("180.00", "EUR", period)]


@pytest.mark.parametrize(
    "said",
    [
        "Der Preis für die 12 Monate von 900,00 EUR ist in einer Summe fällig, Verlängerung um je ein Jahr.",
        "The price of EUR 900.00 for the 12 months is due in one sum.",
        "Il prezzo di 900,00 EUR per i dodici mesi è dovuto in un'unica soluzione.",
        "El precio de 900,00 EUR por los 12 meses se abona en un solo pago.",
    ],
)
def test_what_is_due_in_one_sum_is_owed_once(said):
    assert fees_of(said) == [("900.00", "EUR", ONCE)]


@pytest.mark.parametrize(
    ("said", "term", "renewal"),
    [
        ("Die Anzeige kostet 300 EUR und erscheint zwölf Monate, ohne Verlängerung.", 12, None),
        ("The entry costs EUR 300 and runs for twelve months, without renewal.", 12, None),
        ("L'inserzione costa 300 EUR e ha validità di dodici mesi, senza rinnovo.", 12, None),
        ("L'annonce coûte 300 EUR pour une durée de douze mois, sans reconduction.", 12, None),
        ("El anuncio cuesta 300 EUR, con un compromiso de permanencia de 24 meses.", 24, None),
        ("Cuota semestral de 90 EUR, permanencia de 12 meses, prórroga por semestres salvo preaviso.", 12, 6),
        ("Der Eintrag verlängert sich, wenn nicht gekündigt wird, um 12 Monate.", None, 12),
        ("Der Dienst kostet 90 EUR. Er wird danach als Jahresbezug fortgesetzt.", 12, 12),
        ("The price is EUR 90. Your annual plan now renews by itself.", 12, 12),
    ],
)
def test_terms_with_and_without_renewal(said, term, renewal):
    offer = offer_of(said)
    assert (offer.term_months, offer.renewal_months) == (term, renewal)


@pytest.mark.parametrize(
    ("said", "notice"),
    [
        ("Umowa przedłuża się na kolejny rok, o ile nie zostanie wypowiedziana miesiąc przed upływem.", "1 months"),
        ("Umowa przedłuża się o 12 miesięcy, chyba że zostanie wypowiedziana na kwartał przed końcem.", "3 months"),
        ("En cas de désistement plus de 60 jours avant l'ouverture, l'acompte reste acquis.", None),
        ("Bei Kündigung des Standes weniger als 60 Tage vor Messebeginn ist der volle Preis fällig.", None),
        ("If you cancel less than 30 days before the event, the full price is due.", None),
    ],
)
def test_a_notice_is_one_to_the_end_of_a_contract(said, notice):
    assert offer_of(said).notice == notice


def test_two_ways_to_tell_a_price_are_taxed_alike():
    letter = "Paket Plus: 20,00 EUR mtl.\n\nFür das erste Jahr 12 × 20,00 EUR     240,00 EUR netto\n"
    assert {str(fee.vat) for fee in offer_of(letter).fees} == {"excluded"}


def test_the_date_of_a_law_is_not_that_of_the_letter():
    letter = "Podstawa: ustawa z dnia 3 marca 1965 r.\n\nWarszawa, 7 maja 2026\n\nSzanowni Państwo,\n"
    assert facts_of(letter).letter.date == date(2026, 5, 7)


@pytest.mark.parametrize(
    ("head", "row"),
    [
        ("Tarif                     bis 30.06.2027          ab 01.07.2027", "Grundpreis monatlich      21,00 EUR"),
        ("Voce                      Importo attuale         Nuovo importo", "Canone mensile            21,00 EUR"),
        ("Plan                      Current                 New          ", "Monthly price             21.00 EUR"),
    ],
)
def test_of_two_columns_of_prices_the_new_one_counts(head, row):
    assert fees_of(f"{head}\n{row}               23,50 EUR\n") == [("23.50", "EUR", MONTH)]


@pytest.mark.parametrize(
    "said",
    [
        "Der Betrag ist für jedes der beiden Jahre zu Beginn zu zahlen.",
        "Für das zweite Jahr ergeht eine Rechnung in gleicher Höhe.",
        "The charge for the second year is the same as for the first.",
        "La somme est due pour chacune des deux années.",
        "L'importo è dovuto per ciascuno dei due anni.",
    ],
)
def test_a_bill_that_comes_again_each_year_is_a_yearly_price(said):
    letter = f"Zu zahlen     310,00 EUR\n\nDer Vertrag hat eine Laufzeit von 24 Monaten. {said}"
    offer = offer_of(letter)
    assert [str(fee.period) for fee in offer.fees] == [YEAR]
    assert str(offer.total_cost.amount) == "620.00"


@pytest.mark.parametrize(
    ("said", "renewal"),
    [
        ("Bestellt sind vier vierteljährliche Ausgaben. Wird nicht gekündigt, folgen weitere vier.", 12),
        ("Se contratan cuatro ediciones trimestrales; si no se da de baja, el anuncio se mantendrá en otras cuatro.", 12),
        ("Laufzeit ein Jahr. Wird der Vertrag nicht beendet, schließt sich jeweils ein halbes Jahr an.", 6),
        ("It is ordered for one year and for each further year until a cancellation is received, unless cancelled.", 12),
        ("El encargo dura tres años y se prorroga por otra anualidad, salvo aviso.", 12),
        ("Drei Jahresausgaben sind bestellt. Erfolgt keine Absage, wird auch die folgende Jahresausgabe geliefert.", 12),
        ("L'inscription est souscrite pour trente mois et prolongée chaque fois d'un an à défaut de résiliation.", 12),
    ],
)  # fmt: skip
def test_renewals_by_editions_and_by_halves(said, renewal):
    assert offer_of(f"Der Eintrag kostet 120 EUR. {said}").renewal_months == renewal


@pytest.mark.parametrize(
    ("said", "term"),
    [
        ("Die Platzierung läuft mindestens dreißig Monate.", 30),
        ("The contract runs for at least eighteen months.", 18),
        ("De opname geldt voor het kalenderjaar 2027 en stopt daarna vanzelf.", 12),
        ("Der Eintrag gilt für das Jahr 2027.", 12),
        ("Contrat : période du 1er mars au 31 décembre 2028.", 10),
        ("Sie können den Vertrag bis drei Monate nach Zugang dieses Schreibens kündigen.", None),
        ("Suscripción anual en papel, 9 números de la revista.", None),
        ("Die Mindestvertragsdauer ist mit mindestens drei Monaten Frist kündbar.", None),
    ],
)
def test_terms_that_are_told_by_the_way(said, term):
    assert offer_of(f"{said} Der Preis beträgt 120 EUR.").term_months == term


def test_what_is_priced_by_the_ticked_box_counts_the_ticks():
    letter = (
        "☒ Glas   ☒ Papier   ☐ Holz   ☒ Metall\n\nFür jede angekreuzte Art entsteht ein Anteil von 20,00 EUR je Quartal.\n\n"
        "Die Laufzeit beträgt 12 Monate."
    )
    assert str(offer_of(letter).total_cost.amount) == "240.00"


@pytest.mark.parametrize(
    "said", ["zweihundert Euro (200,00 EUR) zzgl. USt. im Jahr", "two hundred euro (EUR 200.00) plus VAT per year"]
)
def test_a_sum_in_words_and_digits_is_one(said):
    (fee,) = offer_of(f"Der Beitrag beträgt {said}.").fees
    assert (str(fee.value), str(fee.period), str(fee.vat)) in {("200", YEAR, "excluded"), ("200.00", YEAR, "excluded")}


def test_a_tax_in_brackets_behind_its_name_is_no_row():
    letter = "Domain a     12,00 CHF\nDomain b     15,00 CHF\nTotal inkl. 8.1 % MWST (CHF 2.02)     27.00 CHF\n"
    assert fees_of(letter) == [("27.00", "CHF", ONCE)]


@pytest.mark.parametrize(
    "said",
    [
        "Das Paket kostet 40,00 EUR im Monat zuzüglich 5,00 EUR im Monat für den Versand.",
        "The parcel costs EUR 40.00 a month plus EUR 5.00 a month for the carriage.",
        "El paquete cuesta 40,00 EUR al mes, más 5,00 EUR al mes de portes.",
    ],
)
def test_prices_that_are_added_are_owed_together(said):
    assert str(offer_of(f"{said} Laufzeit: 12 Monate.").total_cost.amount) == "540.00"
