from __future__ import annotations

from datetime import date

import pytest

from .letters import facts_of, offer_of


@pytest.mark.parametrize(
    ("said", "months"),
    [
        ("Die Laufzeit beträgt 24 Monate.", 24),
        ("Die Laufzeit beträgt zwei Jahre.", 24),
        ("Der Auftrag wird für die Dauer von 3 Jahren erteilt.", 36),
        ("Die Vertragslaufzeit beträgt vierundzwanzig (24) Monate.", 24),
        ("Die Mindestlaufzeit beträgt achtzehn Monate.", 18),
        ("Ich bestelle den Eintrag verbindlich auf drei Jahre.", 36),
        ("Es gilt eine zweijährige Vertragsbindung.", 24),
        ("The order is placed for a fixed term of three years.", 36),
        ("We order the entry for a minimum period of 24 months.", 24),
        ("Le contrat est conclu pour une durée de deux ans.", 24),
        ("Il contratto ha una durata di tre anni.", 36),
        ("De overeenkomst geldt voor de duur van twee jaar.", 24),
        ("Umowa zostaje zawarta na okres trzech lat.", 36),
        ("Bestellt sind die Ausgaben 2027 und 2028.", 24),
        ("Der Eintrag erscheint in den Jahren 2027, 2028 und 2029.", 36),
        ("Vertragszeitraum: 01.01.2027 bis 31.12.2028, Eintrag im Verzeichnis.", 24),
        ("Bestellt werden sechs Einschaltungen, jeweils im Frühjahr und im Herbst.", 36),
        ("Der Eintrag gilt für die drei auf die Unterschrift folgenden Jahre.", 36),
        ("Kündbar drei Monate vor Ablauf des Einschaltungsjahres.", 12),
        ("Leistung          Laufzeit        Preis\nEintrag Standard  24 Monate       480,00 EUR\n", 24),
        ("Bestellt werden drei Ausgaben der Broschüre, die jährlich erscheint.", 36),
    ],
)
def test_terms(said, months):
    assert offer_of(said).term_months == months


@pytest.mark.parametrize(
    "said",
    [
        "Auf die Geräte geben wir eine Garantie von 24 Monaten.",
        "Die Gewährleistung beträgt zwei Jahre.",
        "Die Belege sind zehn Jahre aufzubewahren.",
        "Wir haben zwanzig Jahre Erfahrung mit Einträgen.",
        "Die Schutzdauer der Marke beträgt zehn Jahre.",
        "Bitte antworten Sie innerhalb von zwei Monaten.",
        "The devices carry a warranty of three years.",
        "Seit zwei Jahren betreuen wir Ihren Vertrag.",
        "Hierauf steht Freiheitsstrafe bis zu fünf Jahren.",
    ],
)
def test_what_is_no_term(said):
    assert offer_of(said).term_months is None


@pytest.mark.parametrize(
    ("said", "months"),
    [
        ("Der Vertrag verlängert sich um jeweils ein weiteres Jahr.", 12),
        ("Er verlängert sich stillschweigend um 12 Monate.", 12),
        ("Er verlängert sich automatisch um zwei Jahre.", 24),
        ("Der Auftrag läuft von Jahr zu Jahr weiter.", 12),
        ("Er besteht danach für jeweils zwölf Monate fort.", 12),
        ("Er verlängert sich um eine weitere Ausgabe (12 Monate).", 12),
        ("Der Auftrag gilt ein Jahr und danach jeweils ein weiteres, wenn niemand kündigt.", 12),
        ("Der Vertrag verlängert sich automatisch um jeweils\n\nzwölf Monate.", 12),
        ("The name will be renewed for another year.", 12),
        ("Zamówienie przedłuża się na dalszy okres dwunastu miesięcy.", 12),
        ("The contract renews automatically for a further 12 months.", 12),
        ("It is extended from year to year.", 12),
        ("Le contrat se renouvelle d'année en année.", 12),
        ("Il contratto si rinnova di anno in anno.", 12),
        ("Der Vertrag endet nach zwei Jahren.", None),
    ],
)
def test_renewals(said, months):
    assert offer_of(said).renewal_months == months


@pytest.mark.parametrize(
    ("said", "notice"),
    [
        ("Die Kündigung muss drei Monate vor Ablauf schriftlich erfolgen.", "3 months"),
        ("Kündbar mit einer Frist von sechs Wochen zum Laufzeitende.", "6 weeks"),
        ("Die Kündigungsfrist beträgt 90 Tage.", "90 days"),
        ("Er verlängert sich um ein Jahr, wenn nicht zwei Monate vorher gekündigt wird.", "2 months"),
        ("It may be terminated with 30 days' notice.", "30 days"),
        ("Der Austritt ist mit einer Frist von drei Monaten möglich.", "3 months"),
        ("The order rolls over for a year unless notice\n\nreaches us six weeks before its end.", "6 weeks"),
        ("Widerruf spätestens zehn Tage nach Erhalt.", None),
        ("Bitte antworten Sie binnen 10 Tagen.", None),
    ],
)
def test_notice_periods(said, notice):
    assert offer_of(said).notice == notice


@pytest.mark.parametrize(
    ("said", "day", "days"),
    [
        ("Senden Sie das Blatt bis zum 14.03.2026 zurück.", date(2026, 3, 14), None),
        ("Rückgabe bis: 14. März 2026", date(2026, 3, 14), None),
        ("Please return this form by 14 March 2026.", date(2026, 3, 14), None),
        ("À renvoyer avant le 14 mars 2026.", date(2026, 3, 14), None),
        ("Bitte antworten Sie innerhalb von 10 Tagen.", None, 10),
        ("Please answer within two weeks.", None, 14),
    ],
)
def test_deadlines(said, day, days):
    deadline = facts_of(said).deadline
    assert deadline is not None
    assert (deadline.day, deadline.days) == (day, days)


def test_a_day_before_the_letter_is_no_deadline():
    assert facts_of("Datum: 20.04.2026\n\nDer Stand bis zum 14.03.2026 ist erfasst.").deadline is None


@pytest.mark.parametrize(
    ("said", "term", "renewal"),
    [
        (
            (
                "Den Probemonat nutzen Sie kostenlos. Ohne Widerruf läuft der Vertrag 24 Monate zu 39 EUR im Monat weiter. "
                "Er verlängert sich um jeweils zwölf Monate."
            ),
            24,
            12,
        ),
        (
            "The first month is free. Unless cancelled, the subscription continues for 24 months at GBP 29 a month.",
            24,
            None,
        ),
        (
            (
                "Il periodo di prova dura un mese ed è gratuito. Poi l'abbonamento prosegue per 24 mesi a 39,00 euro al mese "
                "e si rinnova di dodici mesi in dodici mesi, salvo disdetta."
            ),
            24,
            12,
        ),
        (
            "Pendant un mois l'essai est gratuit. Il se poursuit ensuite pour 12 mois au prix de 30 EUR par mois.",
            12,
            None,
        ),
    ],
)
def test_a_trial_is_no_term_and_what_follows_it_is(said, term, renewal):
    offer = offer_of(said)
    assert (offer.term_months, offer.renewal_months) == (term, renewal)
