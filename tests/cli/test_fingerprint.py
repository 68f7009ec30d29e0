"""`finescan fingerprint` and `finescan scan --known`, over a letter and one to somebody else."""

from __future__ import annotations

import json

import pytest
from typer.testing import CliRunner

from finescan.cli.app import application
from tests.campaigns.offers import NEIGHBOUR, OTHER, offer


def run(*args):
    return CliRunner().invoke(application(), [str(a) for a in args], prog_name="finescan")


@pytest.fixture
def post(tmp_path):
    for name, letter in {"own": offer(), "theirs": offer(NEIGHBOUR), "other": OTHER}.items():
        (tmp_path / f"{name}.txt").write_text(letter, encoding="utf-8")
    (tmp_path / "short.txt").write_text("Sehr geehrte Damen und Herren,\n\nbis morgen.\n", encoding="utf-8")
    return tmp_path


def test_a_letter_is_recognised_at_somebody_else(post):
    made = run("fingerprint", post / "own.txt", "-o", post / "known.json", "--title", "Spiegel", "--source", "Kammer")
    assert made.exit_code == 0
    assert json.loads((post / "known.json").read_text())["title"] == "Spiegel"
    plain = json.loads(run("scan", post / "theirs.txt", "--format", "json").stdout)
    told = json.loads(run("scan", post / "theirs.txt", "--known", post / "known.json", "--format", "json").stdout)
    campaign = told.pop("campaign")
    assert (campaign["title"], campaign["source"]) == ("Spiegel", "Kammer")
    assert campaign["similarity"] > 0.8
    assert told == {key: value for key, value in plain.items() if key != "campaign"}
    assert plain["campaign"] is None
    other = json.loads(run("scan", post / "other.txt", "--known", post / "known.json", "--format", "json").stdout)
    assert other["campaign"] is None


def test_several_letters_are_a_list(post):
    made = run("fingerprint", post / "own.txt", post / "other.txt")
    assert [one["schema"] for one in json.loads(made.stdout)] == ["finescan-fingerprint/1"] * 2


def test_a_letter_that_is_too_short_is_told_and_the_others_are_made(post):
    made = run("fingerprint", "--lang", "en", post / "short.txt", post / "own.txt")
    assert made.exit_code == 3
    assert "short.txt: has too few words" in made.stderr
    assert json.loads(made.stdout)["verdict"]


def test_an_invalid_fingerprint_is_a_fault_of_usage(post):
    told = run("scan", post / "own.txt", "--known", post / "other.txt")
    assert told.exit_code == 2
    assert "other.txt" in told.stderr
