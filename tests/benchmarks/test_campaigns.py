"""The benchmark of campaigns, small: mailings are found whole, and no two are taken for one."""

from __future__ import annotations

from tests.benchmarks.campaigns.__main__ import main
from tests.benchmarks.campaigns.mailing import posted, signed
from tests.benchmarks.campaigns.measure import between, grouping, within


def test_mailings_are_told_apart():
    letters = {(one.campaign, one.recipient): signed(one.pdf, "letter.pdf") for one in posted(2, 4)}
    assert None not in letters.values()
    same, other = within(letters), between(letters)
    assert (same.count, same.alike, same.found) == (4, 4, 4)
    assert (other.count, other.alike) == (24, 0)


def test_made_up_campaigns_are_grouped_whole():
    seconds, whole, mixed = grouping(500)
    assert seconds > 0
    assert whole >= 98
    assert mixed == 0


def test_the_benchmark_runs(capsys):
    assert main(["--templates", "2", "--recipients", "2", "--count", "100"]) == 0
    told = capsys.readouterr().out
    assert "another recipient" in told
    assert "grouping 100" in told
