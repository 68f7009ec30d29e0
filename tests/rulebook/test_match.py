from __future__ import annotations

from decimal import Decimal

import pytest
import regex
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from finescan.model import Category, Facts, Letterhead, Offer, Sender, Severity
from finescan.rulebook import load, match, match_all, messages, patterns
from finescan.rulebook.examples import read_example, test_rules
from finescan.rulebook.explain import explain
from finescan.rulebook.match import apply
from finescan.rulebook.mutations import needless
from finescan.rulebook.values import FLAGS, NUMBERS, READY_PARTS, fact_spans, values
from finescan.text import TextLayer

RULE = """\
title: {de: "Preis {amount}", en: "Price {amount}"}
message:
  de: "Genannt ist {price}, Laufzeit {months}[, Ort {town}]."
  en: "Named is {price}, term {price.amount} for {months}[, in {town}]."
advice: {de: "Nicht zahlen[ bis {town}].", en: "Do not pay."}
severity: medium
confidence: 0.8
points: 10
law:
  - {cite: "§ 305c BGB", says: {de: "Überraschende Klauseln gelten nicht.", en: "Surprising terms do not bind."}, applies_to: DE, reviewed: 2026-11-22}
parts:
  town: 'in (?:Musterstadt|Beispielhausen)'
  price: '{amount:money} netto'
  term: {fuzzy: ["Laufzeit vierundzwanzig Monate"]}
  length: '{months:duration}'
  free: 'kostenlos'
when:
  all:
    - price
    - any: [town, length]
    - none: [free]
boost:
  - {when: price in side, points: 4}
examples:
  match:
    - text: "Der Eintrag kostet 1.480,00 EUR netto für 24 Monate."
    - text: "Der Eintrag kostet 1.480,00 EUR netto in Musterstadt."
  no_match:
    - text: "Der Eintrag kostet 1.480,00 EUR netto."
      because: "neither town nor length"
    - text: "Der Eintrag ist in Musterstadt."
      because: "no price"
    - text: "Der Eintrag ist kostenlos statt 1.480,00 EUR netto in Musterstadt."
      because: "free"
""".replace("  term: {fuzzy", "  phrase: {fuzzy").replace("[town, length]", "[town, length, phrase]")


@pytest.fixture
def rules(folder):
    folder.write("de/hidden-fee/price.yaml", RULE)
    return load(folder.path)


def findings(rules, example):
    letter = read_example(example)
    return match(rules, letter.text, letter.facts, letter.offer)


def test_a_finding_with_evidence_and_messages_in_both_languages(rules):
    (found,) = findings(rules, "Guten Tag.\n\nEin Eintrag in Musterstadt kostet 1.480,00 EUR netto für 24 Monate.")
    assert (found.rule, found.category, found.severity, found.points) == (
        "de.hidden-fee.price",
        Category.HIDDEN_FEE,
        Severity.MEDIUM,
        10,
    )
    assert found.title == {"de": "Preis 1.480,00\xa0€", "en": "Price €1,480.00"}
    assert found.message == {
        "de": "Genannt ist 1.480,00 EUR netto, Laufzeit 24 Monate, Ort in Musterstadt.",
        "en": "Named is 1.480,00 EUR netto, term €1,480.00 for 24 months, in in Musterstadt.",
    }
    assert [one.part for one in found.evidence] == ["price", "length", "town"]
    assert [law["en"] for law in found.law] == ["§ 305c BGB (DE; reviewed 2026-11-22)"]
    assert [law["de"] for law in found.law] == ["§ 305c BGB (DE; Stand 2026-11-22)"]
    assert found.explanation["base"] == 10
    assert found.explanation["parts"] == {
        "price": "1.480,00 EUR netto",
        "town": "in Musterstadt",
        "length": "24 Monate",
    }


def test_evidence_is_widened_to_its_sentence(rules):
    letter = read_example("Guten Tag Frau Muster. Ein Eintrag kostet 90 EUR netto in Musterstadt. Wir danken.")
    (found,) = match(rules, letter.text, letter.facts, letter.offer)
    assert letter.text.quote(found.evidence[0].span) == "Ein Eintrag kostet 90 EUR netto in Musterstadt."


def test_what_is_not_known_is_left_out_or_shown_as_a_gap(rules):
    (found,) = findings(rules, "Ein Eintrag kostet 90 EUR netto in Musterstadt.")
    assert found.message["de"] == "Genannt ist 90 EUR netto, Laufzeit …, Ort in Musterstadt."
    (found,) = findings(rules, "Ein Eintrag kostet 90 EUR netto, 2 Jahre.")
    assert found.advice["de"] == "Nicht zahlen."


def test_a_boost_adds_points_and_is_explained(rules):
    (found,) = findings(rules, "[6pt side] Ein Eintrag kostet 90 EUR netto in Musterstadt.")
    assert found.points == 14
    assert found.explanation["boosts"] == [{"when": "price in side", "points": 4}]


def test_fuzzy_parts_find_damaged_text(rules):
    (found,) = findings(rules, "Der Preis ist 90 EUR netto, Laufzeit vierundzwanziq Monate.")
    assert "phrase" in {one.part for one in found.evidence}


def test_examples_of_a_sound_rule_pass_and_wrong_ones_are_told(folder, rules):
    assert all(result.passed for result in test_rules(rules))
    text = RULE.replace(
        'because: "no price"',
        'because: "no price"\n    - text: "Für 90 EUR netto, zwei Jahre lang."\n      because: "wrong on purpose"',
    )
    text = text.replace(
        'netto für 24 Monate."', 'netto für 24 Monate."\n      facts: {term_months: 36}\n    - text: "Nichts."'
    )
    path = folder.write("de/hidden-fee/price.yaml", text)
    (result,) = test_rules(load(folder.path))
    lines = [str(failure).removeprefix(f"{path}:") for failure in result.failures]
    assert lines[0].startswith("26: term_months should be 36, but is ")
    assert lines[1:] == [
        '28: should match, but "price" is false',
        "35: should not match, because wrong on purpose; but it does",
    ]


def test_conditions_that_no_example_needs_are_named(folder, rules):
    (rule,) = rules
    assert needless(rule) == ()  # the alternatives of `any` need no example each
    folder.write("de/hidden-fee/price.yaml", RULE.replace("none: [free]", "none: [free, all: [price, has_payment]]"))
    (rule,) = load(folder.path)
    assert needless(rule) == ("all: [price, has_payment]", "price")
    folder.write("de/hidden-fee/price.yaml", RULE.replace("    - any: [town", "    - words >= 1\n    - any: [town"))
    (rule,) = load(folder.path)
    assert needless(rule) == ("words >= 1",)


def test_a_slow_pattern_costs_its_rule_only(folder, monkeypatch):
    folder.write("de/hidden-fee/price.yaml", RULE)
    folder.write("de/pressure/slow.yaml", RULE.replace("{amount:money} netto", "{amount:money} (?:a|aa){1,90}$"))
    monkeypatch.setattr(patterns, "TIME_LIMIT", 0.02)
    letter = read_example("Für 90 EUR netto in Musterstadt. Für 90 EUR " + "a" * 80 + "b")
    matched = match_all(load(folder.path), letter.text, letter.facts, letter.offer)
    assert [found.rule for found in matched.findings] == ["de.hidden-fee.price"]
    assert [error.code for error in matched.errors] == ["rule-timeout"]
    assert "de.pressure.slow" in matched.errors[0].message


def test_explanation_of_a_rule_that_fires(rules):
    letter = read_example("Ein Eintrag kostet 90 EUR netto in Musterstadt.")
    told = explain(rules.rules[0], letter.text, letter.facts, letter.offer)
    assert (told.fires, told.points, told.deciding) == (True, 10, None)
    assert told.parts[0].quotes == ("90 EUR netto",)
    assert next(told.lines()) == "de.hidden-fee.price: fires (+10 points)"


def test_explanation_of_a_rule_that_does_not_fire(rules):
    letter = read_example("Ein Eintrag kostet 90 EUR netto in Musterdorf. Alles ist kostenlos.")
    told = explain(rules.rules[0], letter.text, letter.facts, letter.offer)
    assert told.deciding is not None
    assert (told.fires, told.deciding.written, told.deciding.truth) == (False, "any: [town, length, phrase]", False)
    town = next(part for part in told.parts if part.name == "town")
    assert (town.quotes, town.nearest) == ((), "Ein Eintrag kostet 90 EUR netto in Musterdorf.")
    assert "  [true] price" in "\n".join(told.lines())


def test_endless_words_do_not_slow_the_shipped_rules_down():
    garbage = "a1." * 30_000
    text = TextLayer(garbage, garbage, (-1,) * len(garbage), (), (), (), ())
    assert match_all(load(), text, Facts(None, Letterhead(), Sender()), Offer("none")).errors == ()


def test_nothing_runs_through_the_rest_of_an_endless_word():
    letter = read_example("Gebühr " + "x" * 5000 + " Gebühr")
    assert len(letter.searched) == len(letter.text.text)
    assert letter.searched.startswith("Gebühr\nxxx")
    assert letter.searched.endswith(" Gebühr")
    assert regex.search(r"\w{121}|\s{3}|\S{123}|[^\n]{200}", letter.searched) is None


def test_the_middle_of_an_endless_row_of_figures_is_not_searched():
    row = "123 456 " * 4000
    letter = read_example(f"Bitte zahlen Sie {row}49,00 EUR netto, {'12,50 ' * 20}EUR")
    assert len(letter.searched) == len(letter.text.text)
    assert "123 456 49,00 EUR netto" in letter.searched
    assert "12,50 " * 20 in letter.searched
    assert regex.search(r"[\d ]{161}", letter.searched) is None


def test_numbers_of_any_length_are_told():
    long = Decimal("1" * 60 + ".55")
    assert messages.money(long, "EUR", "de").endswith("111,55\xa0€")
    assert messages.decimal(long, "en").startswith("111,111,")


def test_every_name_has_a_value():
    letter = read_example("Guten Tag.")
    assert set(values(letter.text, letter.facts, letter.offer)) == {*FLAGS, *NUMBERS}
    assert set(fact_spans(letter.facts, letter.offer)) == set(READY_PARTS)


def test_values_of_an_empty_letter():
    nothing = values(TextLayer("", "", (), (), (), (), ()), Facts(None, Letterhead(), Sender()), Offer("none"))
    assert nothing["term_months"] is None
    assert nothing["has_fee"] is False
    assert nothing["words"] == 0


def test_vat_is_read_from_the_text():
    letter = read_example("Preis 100 EUR zzgl. 19 % MwSt.")
    assert letter.values["vat_percent"] == Decimal(19)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(max_size=400) | st.text(alphabet="0123456789.,-€ EURnetoJahMk\n\t[]ptside#", max_size=400))
def test_matching_never_raises(rules, text):
    letter = read_example(text)
    matched = match_all(rules, letter.text, letter.facts, letter.offer)
    assert not matched.errors
    for found in matched.findings:
        assert all(0 <= one.span.start < one.span.end <= len(letter.text.text) for one in found.evidence)
    assert apply(rules.rules[0], letter) is None or matched.findings
    explain(rules.rules[0], letter.text, letter.facts, letter.offer)
