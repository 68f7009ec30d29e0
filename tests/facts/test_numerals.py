"""Numbers in words."""

from __future__ import annotations

import pytest

from finescan.facts.numerals import in_words


@pytest.mark.parametrize(
    ("phrase", "value"), [("uns", None), ("un", 1), ("ein", 1), ("thirty-eight", 38), ("dreissig", 30)]
)
def test_a_pronoun_is_no_number(phrase, value):
    assert in_words(phrase) == value
