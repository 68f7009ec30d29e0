"""The archive benchmark makes letters that differ, and draws what it measured."""

from __future__ import annotations

import hashlib
from xml.etree import ElementTree as ET

import pytest

from tests.benchmarks.archive.letters import KINDS, write
from tests.benchmarks.archive.plot import svg


@pytest.mark.parametrize("kind", KINDS)
def test_no_two_letters_are_alike_and_a_second_time_they_are_the_same(tmp_path, kind):
    for place in ("a", "b"):
        write(tmp_path / place, 6, kind)
    digests = [
        [hashlib.sha256(path.read_bytes()).hexdigest() for path in sorted((tmp_path / place).rglob("*.*"))]
        for place in ("a", "b")
    ]
    assert digests[0] == digests[1]
    assert len(set(digests[0])) == 6


def test_the_plot_is_well_formed():
    drawn = svg({"seconds": {"cold": [(1000, 20.0), (10_000, 210.0)], "walk": [(1000, 0.01), (10_000, 0.08)]}})
    assert len(ET.fromstring(drawn).findall(".//{http://www.w3.org/2000/svg}circle")) == 4
