from __future__ import annotations

import pytest

from finescan.rulebook import load
from finescan.rulebook.mutations import needless

HELD = ("de", "en")
"""The languages in which every condition of every rule is needed by an example."""


@pytest.mark.parametrize("language", HELD)
@pytest.mark.slow
def test_examples_need_every_condition(language):
    told = {rule.id: needless(rule) for rule in load().some(f"{language}.*")}
    assert {rule: conditions for rule, conditions in told.items() if conditions} == {}
