"""Own data: kept in one file, set by key, checked."""

from __future__ import annotations

import stat

import pytest
from typer.testing import CliRunner

from finescan.api import own
from finescan.cli.app import application
from finescan.errors import NotWritableError, UsageError


@pytest.fixture(autouse=True)
def place(tmp_path, monkeypatch):
    monkeypatch.setenv(own.VARIABLE, str(tmp_path / "own" / "config.toml"))
    return tmp_path / "own" / "config.toml"


def run(*args):
    return CliRunner().invoke(application(), ["config", *args], prog_name="finescan")


def test_nothing_is_known_before_it_is_told(place):
    assert own.load() == own.Own()
    assert run().exit_code == 0
    assert not place.exists()


def test_what_is_set_stays_and_can_be_taken_out(place):
    assert run("set", "name", "Kanzlei Öztürk & Partner").exit_code == 0
    assert run("set", "address", "Weg 1; 44135 Dortmund").exit_code == 0
    assert run("set", "small_business", "ja").exit_code == 0
    assert own.load() == own.Own(
        name="Kanzlei Öztürk & Partner", address=("Weg 1", "44135 Dortmund"), small_business=True
    )
    assert "Kanzlei Öztürk & Partner" in run().stdout
    assert run("unset", "name").exit_code == 0
    assert own.load().name is None
    assert stat.S_IMODE(place.stat().st_mode) == 0o600


@pytest.mark.parametrize("change", [("set", "nome", "x"), ("set", "small_business", "perhaps"), ("unset", "nome")])
def test_unknown_keys_and_flags_are_refused(change, place):
    assert run(*change).exit_code == 2
    assert not place.exists()


def test_wrong_numbers_are_told_and_kept():
    told = run("set", "iban", "DE00 1234")
    assert told.exit_code == 0
    assert "IBAN" in told.stderr
    assert own.load().iban == "DE00 1234"


@pytest.mark.parametrize("content", ['name = "x', "nome = 1", "name = 3", "\xff"])
def test_a_faulty_file_is_named(place, content):
    place.parent.mkdir()
    place.write_text(content, "latin-1")
    with pytest.raises(UsageError, match=r"config\.toml"):
        own.load()


def test_a_place_that_cannot_be_written_is_told(place):
    place.parent.write_text("no folder", "utf-8")
    with pytest.raises(NotWritableError, match=own.VARIABLE):
        own.save(own.Own(name="x"))
