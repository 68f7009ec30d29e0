from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from finescan.facts.notice_to import notice_to
from finescan.model import Duration, NoticeTo, Span

from .letters import facts_of, layer


@pytest.mark.parametrize(
    ("said", "end"),
    [
        ("Die Kündigung muss drei Monate vor Ablauf schriftlich erfolgen.", "term"),
        ("Kündbar mit einer Frist von drei Monaten zum Ende der Laufzeit.", "term"),
        ("Er verlängert sich um ein Jahr, wenn nicht zwei Monate vorher gekündigt wird.", "term"),
        ("Kündbar mit einer Frist von sechs Wochen zum Vertragsende.", "term"),
        ("Kündbar mit einer Frist von sechs Wochen zum Quartalsende.", "quarter"),
        ("Die Kündigung ist mit sechs Wochen Frist zum Ende eines jeden Kalendervierteljahres möglich.", "quarter"),
        ("Die Kündigungsfrist beträgt vier Wochen zum Monatsende.", "month"),
        ("Die Kündigungsfrist beträgt drei Monate zum Jahresende.", "year"),
        ("Kündbar drei Monate vor Ablauf des Kalenderjahres.", "year"),
        ("Die Kündigungsfrist beträgt drei Monate zum 31.12. eines Jahres.", "year"),
        ("It may be terminated with 30 days' notice to the end of a calendar month.", "month"),
        ("It may be terminated with six weeks' notice to the end of any quarter.", "quarter"),
        ("A member may resign with three months' notice to the end of the calendar year.", "year"),
        ("The order renews for a year unless notice reaches us six weeks before it expires.", "term"),
        ("Résiliation possible avec un préavis de deux mois avant l'échéance.", "term"),
        ("Résiliation possible avec un préavis de deux mois pour la fin d'un trimestre.", "quarter"),
        ("Il contratto si rinnova salvo disdetta tre mesi prima della scadenza.", "term"),
        ("La disdetta va data con un preavviso di due mesi per la fine del mese.", "month"),
        ("Se prorroga por un año salvo preaviso de dos meses antes de su vencimiento.", "term"),
        ("La baja exige un preaviso de dos meses al final del trimestre.", "quarter"),
        ("Opzeggen kan tot twee maanden voor het einde van de looptijd.", "term"),
        ("Opzegtermijn van een maand tegen het einde van het kalenderjaar.", "year"),
        ("Umowa przedłuża się o rok, jeżeli na dwa miesiące przed upływem nie wpłynie wypowiedzenie.", "term"),
        ("Okres wypowiedzenia wynosi trzy miesiące ze skutkiem na koniec kwartału.", "quarter"),
    ],
)
def test_the_end_that_notice_is_given_to(said, end):
    facts = facts_of(said)
    assert facts.notice is not None
    assert facts.notice_to is NoticeTo(end)


@pytest.mark.parametrize(
    "said",
    [
        "Die Kündigungsfrist beträgt 90 Tage.",
        "Der Vertrag kann jederzeit mit einer Frist von einem Monat gekündigt werden.",
        "It may be terminated at any time with 30 days' notice.",
        "Die Rechnung kommt zum Quartalsende.",
    ],
)
def test_no_end_is_named(said):
    assert facts_of(said).notice_to is None


def test_the_nearest_end_counts():
    said = "Nach dem Ende der Laufzeit ist die Kündigung mit sechs Wochen Frist zum Monatsende möglich, nie zum Jahresende."
    assert facts_of(said).notice_to is NoticeTo.MONTH


@settings(deadline=None, max_examples=80)
@given(
    st.lists(
        st.sampled_from(["zum", "Quartalsende", "vor Ablauf", "end of", "a month", "\n\n", "vorher", "31.12.", "ÄÖ"]),
        min_size=1,
    ),
    st.integers(0, 60),
)
def test_any_place_in_any_text_has_an_end_or_none(words, start):
    text = layer(f"Kündigung {' '.join(words)} Ende")
    at = min(start, len(text.text) - 1)
    assert notice_to(text, Duration(3, "month", Span(at, at + 1))) in {None, *NoticeTo}
    assert notice_to(text, None) is None
