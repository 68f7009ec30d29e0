"""The quality of the samples does not fall, and the generated letters are what they are said to be."""

from __future__ import annotations

import json

import pytest

from tests.benchmarks.quality.__main__ import FIGURES
from tests.benchmarks.quality.figures import by_variant, figures
from tests.benchmarks.quality.measure import Outcome, outcomes

KEPT = json.loads(FIGURES.read_text(encoding="utf-8"))


@pytest.mark.parametrize("variant", sorted(KEPT))
def test_no_figure_falls(variant):
    now = by_variant(outcomes())[variant]
    fallen = {name: (now.get(name), before) for name, before in KEPT[variant].items() if now.get(name, 0) < before}
    assert not fallen, "below tests/benchmarks/quality/figures.json (now, before)"


def test_every_sample_has_a_label_with_both_sides():
    kinds = [outcome.scam for outcome in outcomes() if outcome.variant == "pdf"]
    assert kinds.count(True) >= 24
    assert kinds.count(False) >= 16


def test_a_missed_scam_and_a_wrong_fee_are_counted():
    fee = {"amount": "10.00", "currency": "EUR", "period": "year", "vat": "included"}
    label = {"kind": "scam", "categories": ["hidden-fee"], "fee": fee}
    said = {"verdict": "notice", "offer": {"fees": [{**fee, "amount": "11.00"}]}, "findings": [], "mechanism": None}
    found = figures(Outcome("x", "pdf", label, said).counts())
    assert found == {"recall": 0, "called scam": 0, "category F1": 0, "facts": 0, "fee": 0, "vat": 0}
