"""What whole clauses say: fees, term, renewal, notice and total, in seven languages."""

from __future__ import annotations

import pytest

from .clauses import CLAUSES, Clause
from .letters import offer_of


@pytest.mark.parametrize("clause", CLAUSES, ids=lambda clause: clause.said[:40])
def test_a_clause_is_understood(clause: Clause):
    offer = offer_of(clause.said)
    assert sorted(f"{f.value:.2f} {f.currency} {f.period} {f.vat}" for f in offer.fees) == sorted(clause.fees)
    assert (offer.term_months, offer.renewal_months, offer.notice) == (clause.term, clause.renewal, clause.notice)
    total = offer.total_cost
    assert (f"{total.amount:.2f}" if total else None) == clause.total


def test_every_language_has_clauses():
    assert len(CLAUSES) >= 100
