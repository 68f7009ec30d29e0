from __future__ import annotations

import pytest

from finescan import rulebook
from finescan.rulebook.audience import german, unknown, words


@pytest.mark.parametrize(
    ("english", "expected"),
    [
        ("DE, businesses", "DE, Unternehmen"),
        ("AT, also between businesses", "AT, auch zwischen Unternehmen"),
        ("GB (not Northern Ireland), businesses", "GB (ohne Nordirland), Unternehmen"),
        ("CH", "CH"),
    ],
)
def test_audiences_have_german_words(english, expected):
    assert german(english) == expected
    assert unknown(english) == ""


def test_what_has_no_german_word_is_named():
    assert unknown("DE, tenants") == "tenants"
    assert "consumers" in words()


def test_shipped_law_is_said_in_both_languages():
    laws = [law for rule in rulebook.load(rulebook.shipped_rules()) for law in rule.law]
    assert all(law.said["de"] != law.said["en"] for law in laws)
