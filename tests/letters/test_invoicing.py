"""How often and when the clause bills is what the letter says, and where it is silent a term of our own, told as such."""

from __future__ import annotations

from decimal import Decimal

import pytest

from finescan.facts import assemble, extract
from finescan.letters.invoicing import invoicing_of
from finescan.letters.model import Due, Invoicing, Price, Terms
from finescan.letters.terms import chief_fee
from finescan.letters.wording import dative, of
from finescan.model import Period, Vat
from tests.facts.letters import layer

SILENT = Invoicing()
SIGNED = "\n\nOrt, Datum ____________   Unterschrift ____________\n"


def stated(letter):
    text = layer(letter + SIGNED)
    facts = extract(text)
    fees = assemble(text, facts).fees
    chief = chief_fee(fees)
    assert chief is not None
    found = invoicing_of(text, fees, chief, facts.language)
    return found.every, found.due


@pytest.mark.parametrize(
    ("letter", "every", "due"),
    [
        (
            (
                "Der Beitrag für den Eintrag beträgt EUR 49,00 im Monat zuzüglich USt. und wird für jedes Vertragsjahr im "
                "Voraus in Rechnung gestellt. Die Laufzeit beträgt zwei Jahre."
            ),
            Period.YEAR, Due.ADVANCE,
        ),
        (
            (
                "Der Preis des Eintrags beträgt 49,00 EUR monatlich. Die Abrechnung erfolgt quartalsweise nachträglich. "
                "Die Laufzeit beträgt zwei Jahre."
            ),
            Period.QUARTER, Due.ARREARS,
        ),
        (
            (
                "Der Preis des Eintrags beträgt 480,00 EUR im Jahr, zahlbar in halbjährlichen Beträgen vorab. Die Laufzeit "
                "beträgt zwei Jahre."
            ),
            Period.HALF_YEAR, Due.ADVANCE,
        ),
        (
            (
                "Der Eintrag kostet 480,00 EUR im Jahr. Die Rechnung ist binnen eines Monats zu begleichen. Die Laufzeit "
                "beträgt zwei Jahre."
            ),
            None, None,
        ),
        (
            (
                "The price of the entry is EUR 49.00 a month plus VAT and is invoiced annually in advance. The contract "
                "runs for two years."
            ),
            Period.YEAR, Due.ADVANCE,
        ),
        (
            (
                "Le prix de l'inscription est de 49,00 euros par mois hors taxes, facturé chaque année et d'avance. La "
                "durée du contrat est de deux ans."
            ),
            Period.YEAR, Due.ADVANCE,
        ),
        (
            (
                "Il canone dell'inserzione è di euro 49,00 al mese oltre IVA ed è fatturato ogni anno in via anticipata. La "
                "durata del contratto è di due anni."
            ),
            Period.YEAR, Due.ADVANCE,
        ),
    ],
)  # fmt: skip
def test_billing_as_the_letter_words_it(letter, every, due):
    assert stated(letter) == (every, due)


def test_a_discount_for_paying_ahead_is_no_term():
    letter = "Der Eintrag kostet 480,00 EUR im Jahr. Bei jährlicher Vorauszahlung gewähren wir drei Prozent Nachlass."
    assert stated(letter) == (None, None)


def terms(period, invoicing=SILENT, due=None):
    price = Price(Decimal(480), "EUR", period, Vat.UNKNOWN)
    return Terms(
        payer="X GmbH", legal_form="GmbH", payer_address=None, payee=(), portal=None, linked=False, price=price,
        term_months=None, due=due, invoicing=invoicing,
    )  # fmt: skip


def test_where_the_letter_is_silent_the_term_is_our_own():
    assert terms(Period.YEAR).invoiced == Invoicing(Period.YEAR, Due.ADVANCE)
    assert terms(Period.YEAR).own_terms == ("every", "due")
    assert terms(Period.WEEK).invoiced.every is Period.MONTH
    assert terms(Period.MONTH, Invoicing(Period.YEAR)).own_terms == ("due",)
    assert terms(Period.MONTH, Invoicing(Period.YEAR, Due.ARREARS)).own_terms == ()
    assert terms(Period.YEAR, due="nach Erhalt").own_terms == ()
    assert terms(Period.ONCE, Invoicing(Period.YEAR)).invoiced.every is Period.ONCE


@pytest.mark.parametrize(
    ("company", "form", "said"),
    [
        ("Muster GmbH", "GmbH", "der Muster GmbH"),
        ("Verein Probe e. V.", "e. V.", "dem Verein Probe e. V."),
        ("Deutsches Firmenregister", None, "dem Deutschen Firmenregister"),
        ("Europäische Registerzentrale", None, "der Europäischen Registerzentrale"),
        ("Branchenfuchs", None, "Branchenfuchs"),
    ],
)
def test_companies_behind_von(company, form, said):
    assert dative(company, form) == said


def test_companies_behind_the_french_of():
    assert (of("Annuaire Pro"), of("Cercle Pro")) == ("d’Annuaire Pro", "de Cercle Pro")
