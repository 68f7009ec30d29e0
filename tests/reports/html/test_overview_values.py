"""What the page over many letters counts, groups and names."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from pathlib import Path
from string import Formatter

import pytest
from hypothesis import given
from hypothesis import strategies as st
from many import TODAY, fee, finding, letter, offer, total

from finescan.reports.html import overview_words as words
from finescan.reports.html.overview_campaigns import groups
from finescan.reports.html.overview_family import BY_CATEGORY, BY_RULE, FAMILIES, family
from finescan.reports.html.overview_letter import letter as kept
from finescan.reports.html.overview_letter import yearly
from finescan.reports.html.overview_rows import name, shared_folder
from finescan.reports.html.overview_time import timeline

RULES = Path(__file__).parents[3] / "rules"


@pytest.mark.parametrize("table", [words.TEXT, words.FAMILY, words.LOCALES, words.DAY])
def test_both_languages_have_the_same_words(table):
    assert set(table) == {"de", "en"}
    if table in (words.TEXT, words.FAMILY):
        assert set(table["de"]) == set(table["en"])


@pytest.mark.parametrize("key", words.TEXT["de"])
def test_both_languages_have_the_same_holes(key):
    german, english = ({hole for _, hole, _, _ in Formatter().parse(words.TEXT[x][key]) if hole} for x in ("de", "en"))
    assert german == english


def test_every_kind_of_letter_has_a_name():
    assert set(words.FAMILY["de"]) == set(FAMILIES)


@pytest.mark.parametrize("kind", [*BY_RULE])
def test_every_kind_is_known_by_a_rule_that_exists(kind):
    names = [path.stem for path in RULES.glob("*/*/*.yaml")]
    findings = [[finding(f"de.hidden-fee.{name}")] for name in names]
    assert any(family(letter(findings=found)) == kind for found in findings)


@pytest.mark.parametrize(
    ("rules", "kind"),
    [
        (["de.official-lookalike.trade-mark-register", "de.multi-year-term.long-term-for-an-entry"], "rights"),
        (["de.official-lookalike.vat-number-register", "de.auto-renewal.renews-an-entry"], "register"),
        (["de.multi-year-term.long-term-for-an-entry"], "directory"),
        (["de.prefilled-data.check-and-correct"], "proof"),
        (["de.payment-slip.invoice-look-of-an-offer"], "invoice"),
        (["de.aftermath.judgment-enclosed", "de.hidden-fee.fee-in-words"], "aftermath"),
        (["de.hidden-fee.fee-in-words"], "other"),
        ([], "other"),
    ],
)
def test_the_findings_tell_the_kind(rules, kind):
    assert family(letter(findings=[finding(rule) for rule in rules])) == kind


def test_a_forged_demand_and_a_light_finding():
    assert family(letter(mechanism="forged-demand")) == "forged"
    assert family(letter(findings=[finding("de.prefilled-data.check-and-correct", points=1)])) == "other"
    assert set(BY_CATEGORY) < set(FAMILIES)


@pytest.mark.parametrize(
    ("changes", "amount"),
    [
        ({}, "480"),
        ({"term_months": 36, "total_cost": total("900.00")}, "300"),
        ({"term_months": 12, "total_cost": total("500.00")}, "500"),
        ({"term_months": 6, "total_cost": total("100.00")}, "200"),
        ({"term_months": 6, "renewal_months": None, "total_cost": total("100.00")}, "100"),
        ({"term_months": None, "total_cost": total("100.00")}, "100"),
        ({"term_months": None, "total_cost": None, "fees": [fee("40.00", period="month"), fee("450.00")]}, "450"),
        ({"total_cost": None, "fees": [fee(period="once")]}, None),
        ({"total_cost": total("9" * 40 + ".00"), "fees": []}, None),
    ],
)
def test_what_a_year_costs(changes, amount):
    found = yearly(letter(offer=offer(**changes)).offer)
    assert (found and found.amount) == (amount and Decimal(amount))


def letters(*results):
    return [kept(result, None) for result in results]


def test_groups_are_of_one_wording_and_one_letter_in_them_is_flagged():
    copy, other = letter("clear", wording=1), letter("clear", wording=2)
    assert groups(letters(copy, letter(wording=1), other, letter(), other, letter())) == ((1, 0),)


def test_a_fingerprint_of_another_version_is_as_good_as_none():
    unknown = letter(wording=1).letter.model_copy(update={"fingerprint": "AAAA"})
    made = [letter(wording=1).model_copy(update={"letter": unknown}) for _ in range(2)]
    assert groups(letters(*made)) == ()


@given(st.lists(st.tuples(st.integers(1, 3), st.sampled_from(["scam", "clear"])), max_size=12))
def test_no_letter_is_in_two_groups(given_letters):
    made = letters(*(letter(verdict, wording=wording) for wording, verdict in given_letters))
    found = groups(made)
    placed = [place for group in found for place in group]
    assert len(placed) == len(set(placed))
    assert all(made[group[0]].flagged and len(group) > 1 for group in found)


@pytest.mark.parametrize(
    ("first", "last", "unit", "columns"),
    [
        (dt.date(2026, 1, 31), dt.date(2026, 3, 1), "month", 3),
        (dt.date(2024, 1, 1), dt.date(2026, 11, 1), "month", 35),
        (dt.date(2020, 1, 1), dt.date(2026, 11, 1), "quarter", 28),
        (dt.date(1990, 1, 1), dt.date(2026, 11, 1), "year", 37),
    ],
)
def test_the_span_chooses_months_quarters_or_years(first, last, unit, columns):
    plot = timeline(letters(letter(date=first), letter(date=last)), TODAY, "de")
    assert (plot.unit, len(plot.columns), plot.undated) == (unit, columns, 0)
    assert [c.count for c in plot.columns if c.count] == [1, 1]


@given(st.lists(st.dates() | st.none(), max_size=20))
def test_a_plot_has_few_columns_and_counts_every_letter(days):
    plot = timeline(letters(*(letter(date=day) for day in days)), TODAY, "en")
    assert len(plot.columns) < 60
    assert sum(c.count for c in plot.columns) + plot.undated == len(days)
    assert all(0 <= piece.y <= 150 and piece.height > 0 for c in plot.columns for piece in c.pieces)


@pytest.mark.parametrize(
    ("paths", "shared", "names"),
    [
        (["a/b/x.pdf"], (), ["a/b/x.pdf"]),
        (["a/b/x.pdf", "a/b/c/y.pdf"], ("a", "b"), ["x.pdf", "c/y.pdf"]),
        (["/a/x.pdf", "/b/y.pdf"], (), ["/a/x.pdf", "/b/y.pdf"]),
        (["C:\\post\\x.pdf", "C:\\post\\y.pdf"], ("C:", "post"), ["x.pdf", "y.pdf"]),
        (["x.pdf", "y.pdf"], (), ["x.pdf", "y.pdf"]),
    ],
)
def test_paths_lose_the_folders_that_all_share(paths, shared, names):
    made = letters(*(letter(path=path) for path in paths))
    assert shared_folder(made) == shared
    assert [name(x, len(shared)) for x in made] == names
