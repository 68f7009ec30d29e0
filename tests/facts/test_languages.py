"""The same things said in other ways and in all seven languages."""

from __future__ import annotations

import pytest

from finescan.model import Vat

from .letters import facts_of, fees_of, offer_of


@pytest.mark.parametrize(
    ("said", "months"),
    [
        ("Der Auftrag umfasst die drei nächsten Jahrgänge.", 36),
        ("Nach Ablauf der zwei Jahre verlängert er sich um ein Jahr, wenn nicht gekündigt wird.", 24),
        ("Die Auszeichnung gilt für zwei Jahre und wird um ein Jahr erneuert, wenn Sie nicht absagen.", 24),
        ("The operator orders the listing for four half-yearly periods.", 24),
        ("The subscription is taken for three seasons.", 36),
        ("L'adhésion au répertoire vaut pour deux exercices.", 24),
        ("Le contrat arrive au terme de ses deux ans et se prolonge d'un an, sauf préavis de deux mois.", 24),
        ("L'adesione al registro vale per due annualità.", 24),
        ("Il contratto di inserzione copre diciotto mensilità.", 18),
        ("El pedido se contrata por doce mensualidades.", 12),
        ("La inscripción abarca tres anualidades.", 36),
        ("Het lidmaatschap duurt twee jaar.", 24),
        ("De vermelding geldt voor drie seizoenen.", 36),
        ("Pakiet w katalogu obejmuje trzy lata.", 36),
        ("Wpis zamówiono na cztery kwartały.", 12),
        ("Commande ferme de quatre numéros trimestriels.", 12),
        ("Si ordinano quattro uscite semestrali della guida.", 24),
        ("Pedido en firme de seis inserciones trimestrales.", 18),
        ("Bestelling van vier halfjaarlijkse edities.", 24),
        ("The plan of 1 July 2026 is for the period from 1 July 2026 to 30 June 2027.", 12),
    ],
)
def test_terms(said, months):
    assert offer_of(said).term_months == months


@pytest.mark.parametrize(
    "said",
    [
        "Les registres sont à tenir pendant quarante ans, selon le contrat de service.",
        "Entries are removed after twelve months.",
        "De garantie geldt voor twee jaar.",
        "Dokumenty przechowuje się przez pięć lat.",
    ],
)
def test_what_is_no_term(said):
    assert offer_of(said).term_months is None


@pytest.mark.parametrize(
    ("said", "months"),
    [
        ("Die Aufnahme gilt ein Jahr; nach dieser Zeit jedes Mal 24 Monate, außer man kündigt.", 24),
        ("The order is for two years and renews for a like period unless stopped.", 24),
        ("L'inscription se renouvelle par année civile sauf démission.", 12),
        ("L'adhésion se poursuit par tranches de deux exercices sauf résiliation.", 24),
        ("Le contrat se poursuit de trimestre en trimestre.", 3),
        ("L'inserzione è rinnovata di biennio in biennio salvo disdetta.", 24),
        ("Il mandato è rinnovato per un'ulteriore annualità se non disdetto.", 12),
        ("El alta se prorroga por otros dos años salvo renuncia.", 24),
        ("De opdracht geldt voor twee jaar en loopt per gelijke periode door, tenzij opgezegd.", 24),
        ("De opname wordt jaarlijks verlengd tenzij afgezegd.", 12),
        ("Umowa przedłuża się na kolejny rok, o ile nie zostanie wypowiedziana.", 12),
        ("Umowa przedłuża się o 12 miesięcy, chyba że wpłynie rezygnacja.", 12),
        ("Umowę zawarto na okres dwóch lat; odnawia się na taki sam okres.", 24),
        ("Bestellt sind vier jährlich erscheinende Auflagen. Ohne Absage vor Druck folgen zwei weitere Auflagen.", 24),
    ],
)
def test_renewals(said, months):
    assert offer_of(said).renewal_months == months


def test_a_fee_that_is_collected_each_year_is_no_renewal():
    assert offer_of("Renew online. We collect the fee each year on the renewal date.").renewal_months is None


@pytest.mark.parametrize(
    ("said", "notice"),
    [
        ("Le contrat est reconduit sauf préavis écrit de deux mois.", "2 months"),
        ("El contrato se renueva salvo aviso con tres meses de antelación.", "3 months"),
        ("De opdracht loopt door tenzij zes weken tevoren afgezegd.", "6 weeks"),
        ("Wpis przedłuża się, jeśli uczestnik nie zrezygnuje co najmniej sześć tygodni wcześniej.", "6 weeks"),
        ("Il mandato si rinnova se non disdetto otto settimane prima della scadenza.", "8 weeks"),
        ("The plan continues from year to year until you decline no later than 45 days before.", "45 days"),
    ],
)
def test_notice(said, notice):
    assert offer_of(said).notice == notice


@pytest.mark.parametrize(
    ("said", "fee"),
    [
        ("L'abonnement coûte 120,00 € HT par trimestre.", ("120.00", "EUR", "quarter")),
        ("Il canone è di 318,00 euro oltre IVA a semestre.", ("318.00", "EUR", "half-year")),
        ("Il corrispettivo è di Euro 990,00 l'anno.", ("990.00", "EUR", "year")),
        ("La cuota es de 33,25 € al mes, que se gira por años adelantados.", ("33.25", "EUR", "month")),
        ("De wekelijkse kosten bedragen 9,75 euro en worden per kwartaal gefactureerd.", ("9.75", "EUR", "week")),
        ("Opłata wynosi 64,90 zl netto miesięcznie, płatna kwartalnie.", ("64.90", "PLN", "month")),
        ("Six numéros trimestriels au tarif de 129,00 € le numéro.", ("129.00", "EUR", "quarter")),
        ("We reserve three annual editions at 400 USD per edition.", ("400.00", "USD", "year")),
        ("1,65 Euro am Tag (602,25 Euro im Jahr).", ("602.25", "EUR", "year")),
        ("Total incl. GST $198.00 a year. Filing Pty Ltd", ("198.00", "AUD", "year")),
        ("Subscription, total due 1 January 2027 € 385.00 a year", ("385.00", "EUR", "year")),
    ],
)
def test_prices(said, fee):
    assert fees_of(said) == [fee]


def test_each_sum_keeps_its_own_clause():
    said = "Es fällt je Quartal ein Beitrag von 61,50 Euro an, für die Anlage einmalig 45,00 Euro, jeweils zzgl. USt."
    assert sorted(fees_of(said)) == [("45.00", "EUR", "once"), ("61.50", "EUR", "quarter")]
    assert {fee.vat for fee in offer_of(said).fees} == {Vat.EXCLUDED}


def test_a_bill_and_what_is_owed_on_top_of_it():
    said = (
        "Somme à régler : 348,00 € TTC\n\nUne redevance de 14,90 € par mois s'y ajoute pendant douze mois du contrat.\n"
    )
    assert sorted(fees_of(said)) == [("14.90", "EUR", "month"), ("348.00", "EUR", "once")]
    total = offer_of(said).total_cost
    assert total is not None
    assert f"{total.amount:.2f}" == "526.80"


def test_rows_that_add_up_to_a_printed_total_are_no_fees_of_their_own():
    said = (
        "Gerät                    Preis pro Jahr\nFeuerlöscher                96,00 EUR\n"
        "Löschdecke                  62,00 EUR\nSumme pro Jahr             158,00 EUR\n"
    )
    assert fees_of(said) == [("158.00", "EUR", "year")]


@pytest.mark.parametrize(
    ("said", "vat"),
    [
        ("37,50 Euro im Monat, Umsatzsteuer nicht eingerechnet", Vat.EXCLUDED),
        ("289 Euro im Jahr, die Steuer kommt hinzu", Vat.EXCLUDED),
        ("310 euros a year, exclusive of taxes", Vat.EXCLUDED),
        ("296 euro per jaar, exclusief btw", Vat.EXCLUDED),
        ("Cuota anual 318,60 € (no sujeta a IVA)", Vat.EXEMPT),
        ("Der Beitrag von 20 EUR im Jahr unterliegt nicht der Umsatzsteuer.", Vat.EXEMPT),
    ],
)
def test_tax(said, vat):
    assert [fee.vat for fee in offer_of(said).fees] == [vat]


def test_a_price_for_a_renewed_year_is_a_term():
    facts = facts_of("Renewal of your registration for one year: 19.00 EUR")
    assert facts.renewal is None
    assert facts.term is not None
