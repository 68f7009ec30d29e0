"""Addresses as letters print them on one line, as lines of an envelope."""

from __future__ import annotations

import pytest

from finescan.letters.addresses import lines_of
from finescan.letters.terms import _is_of


@pytest.mark.parametrize(
    ("printed", "lines"),
    [
        ("Blatt GmbH, Hafenweg 9, 43600 Auenfurt", ("Hafenweg 9", "43600 Auenfurt")),
        ("Blatt · Hafenweg 9 · 43600 Auenfurt · www.blatt.example", ("Blatt", "Hafenweg 9", "43600 Auenfurt")),
        ("BLATT GMBH | Postfach 1 | 43600 Auenfurt.", ("Postfach 1", "43600 Auenfurt")),
        ("9, rue du Port, 99100 Belleville", ("9, rue du Port", "99100 Belleville")),
        ("Calle del Pozo, 7, 99410 Villanueva", ("Calle del Pozo, 7", "99410 Villanueva")),
        ("21.11.2026 11:47 VON: 0800 123456", ()),
        (None, ()),
    ],
)
def test_an_address_has_its_lines(printed, lines):
    assert lines_of(printed, "Blatt GmbH") == lines


def test_the_own_address_of_the_recipient_is_not_the_senders():
    """Forms that are filled in beforehand print it once more."""
    recipient = "Malerei Glanz GmbH\nAm Hang 17\n98799 Niederau"
    assert _is_of(recipient, "Am Hang 17, 98799 Niederau")
    assert not _is_of(recipient, "Am Hang 18, 98799 Niederau")
    assert not _is_of(None, "Am Hang 17, 98799 Niederau")
    assert not _is_of(recipient, None)
