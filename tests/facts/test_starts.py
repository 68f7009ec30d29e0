from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from finescan.facts.starts import first_day
from finescan.model import Duration, Span

from .letters import facts_of, layer


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("Vertragslaufzeit: 24 Monate ab 01.01.2027.", date(2027, 1, 1)),
        ("Die Laufzeit beträgt zwei Jahre ab dem 1. März 2026.", date(2026, 3, 1)),
        ("Die Vertragslaufzeit beträgt vierundzwanzig (24) Monate, ab 15.04.2026.", date(2026, 4, 15)),
        ("Vertragszeitraum: 01.01.2027 bis 31.12.2028, Eintrag im Verzeichnis.", date(2027, 1, 1)),
        ("Contract length: 24 months from 1 April 2026.", date(2026, 4, 1)),
        ("Le contrat est conclu pour une durée de deux ans à compter du 1er mars 2026.", date(2026, 3, 1)),
        ("Il contratto ha una durata di tre anni a partire dal 1 marzo 2026.", date(2026, 3, 1)),
        ("De overeenkomst geldt voor de duur van twee jaar vanaf 1 maart 2026.", date(2026, 3, 1)),
        ("Umowa zostaje zawarta na okres trzech lat od dnia 1 marca 2026.", date(2026, 3, 1)),
    ],
)
def test_the_first_day_of_a_term(said, day):
    assert facts_of(said).starts_on == day


@pytest.mark.parametrize(
    "said",
    [
        "Die Laufzeit beträgt 24 Monate.",
        "Die Laufzeit beträgt 24 Monate. Ab 01.01.2027 gelten neue Preise.",
        "Laut Auftrag vom 04.02.2025 beträgt die Laufzeit zwei Jahre.",
        "Die Laufzeit beträgt zwei Jahre ab Eingang, Widerruf bis 01.03.2026.",
        "Die Laufzeit beträgt 24 Monate ab 31.02.2027.",
    ],
)
def test_no_first_day_is_named(said):
    facts = facts_of(said)
    assert facts.term is not None
    assert facts.starts_on is None


@settings(deadline=None, max_examples=60)
@given(
    st.lists(st.sampled_from(["ab", "vom", "01.01.2027", "99.99.9999", "(zwei)", ",", "Monate", "\n\n"]), min_size=1)
)
def test_any_text_behind_any_term(words):
    text = layer(f"24 Monate {' '.join(words)} Ende")
    day = first_day(text, Duration(24, "month", Span(0, 9)))
    assert day in {None, date(2027, 1, 1)}
    assert first_day(text, None) is None
