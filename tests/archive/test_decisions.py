"""Marks and payments: what they are kept by, and what they change."""

from __future__ import annotations

import json
import shutil

import pytest

from finescan.api import archive
from finescan.errors import NotWritableError
from tests.archive.runs import run

FORM, KIRCH, OHM, MAILED = "form.pdf", "kirchgaessner.txt", "old/ohm.txt", "mail.eml > attachment 1: blatt.txt"
STATEMENT = """Buchungstag;Beguenstigter/Zahlungspflichtiger;Kontonummer/IBAN;Verwendungszweck;Betrag;Waehrung
{day};Deutsche Firmenerfassung;;Eintrag;-998,40;EUR
{day};Stadtwerke;;Strom;-90,00;EUR
"""


def marks(post, *arguments):
    """The marks of what is found, by place."""
    lines = [line.split("\t") for line in post("find", *arguments).stdout.splitlines()]
    return {line[-1].removeprefix(f"{post.folder}/"): line[5] for line in lines}


def test_a_mark_holds_at_every_place_of_a_content(post):
    (letter, _), *_ = post.ids("Kirchgäßner")
    assert post("mark", letter, "--as", "checked", "--note", "Frau Ohm fragt nach").exit_code == 0
    assert marks(post, "--mark", "checked") == {KIRCH: "checked", MAILED: "checked"}


@pytest.mark.parametrize("told", [KIRCH, MAILED, "old/../kirchgaessner.txt"])
def test_paths_name_letters_too(post, told):
    assert post("mark", post.folder / told, "--as", "paid").exit_code == 0
    assert set(marks(post, "--paid")) == {KIRCH, MAILED}


def test_a_folder_means_all_in_it(post):
    post("mark", post.folder / "old", "--as", "signed")
    assert set(marks(post, "--signed")) == {OHM, "old/box.zip > inside/letter.txt"}


def test_marks_are_taken_off(post):
    post("mark", post.folder / KIRCH, "--as", "checked")
    post("mark", post.folder / KIRCH, "--as", "checked", "--remove")
    assert marks(post, "--mark", "checked") == {}


@pytest.mark.parametrize("told", ["nowhere.txt", "abc", "0123456789ab", "634d8e3e4c56-px"])
def test_unknown_letters_are_said_and_nothing_is_marked(post, told):
    done = post("mark", post.folder / OHM, told, "--as", "checked")
    assert done.exit_code == 2
    assert told in done.stderr
    assert marks(post, "--mark", "checked") == {}


def test_a_false_alarm_keeps_its_verdict_and_counts_no_more(post):
    before = json.loads(post("status", "--format", "json").stdout)
    post("mark", post.folder / KIRCH, "--as", "false-alarm")
    after = json.loads(post("status", "--format", "json").stdout)
    assert (before["flagged"], before["settled"]) == (4, 0)
    assert (after["flagged"], after["settled"], after["marks"]) == (3, 1, {"false-alarm": 1})
    assert after["verdicts"] == before["verdicts"]
    assert float(after["at_stake"]["EUR"]) == pytest.approx(float(before["at_stake"]["EUR"]) - 1824)


def test_marks_survive_judging_and_reading_anew(post, tmp_path):
    folder = shutil.copytree(post.folder, tmp_path / "copy")
    post = post._replace(folder=folder, index=tmp_path / "own.db")
    run(post.index, folder / KIRCH)
    post("mark", folder / KIRCH, "--as", "checked", "--note", "erledigt")
    _, tally, _ = run(post.index, rejudge=True, language="de")
    assert tally.rejudged == 1
    (folder / KIRCH).touch()
    run(post.index, folder / KIRCH, engine="system")  # another reading
    assert marks(post, "--mark", "checked") == {KIRCH: "checked"}


def statement(tmp_path, day="05.10.2026", name="konto.csv"):
    file = tmp_path / name
    file.write_text(STATEMENT.format(day=day), "utf-8")
    return file


def test_payments_are_held_against_the_letters(post, tmp_path):
    done = post("payments", statement(tmp_path))
    assert "payments read: 2, of them on letters in the index: 1" in done.stderr
    assert {line.split("\t")[2] for line in done.stdout.splitlines()} == {"2026-10-05"}
    assert marks(post, "--paid") == {FORM: "paid"}
    paid = json.loads(post("status", "--format", "json").stdout)["paid"]
    assert paid == {"letters": {"likely": 1}, "sums": {"EUR": "998.40"}, "returned": {}}


def test_a_payment_in_several_statements_counts_once(post, tmp_path):
    for name in ("konto.csv", "year.csv", "konto.csv"):
        post("payments", statement(tmp_path, name=name))
    found = json.loads(post("status", "--format", "json").stdout)
    assert found["paid"]["sums"] == {"EUR": "998.40"}


def test_what_a_statement_told_before_is_replaced(post, tmp_path):
    post("payments", statement(tmp_path))
    post("payments", statement(tmp_path, day="05.06.2020"))
    assert marks(post, "--paid") == {}


def test_what_is_no_statement_changes_nothing(post, tmp_path):
    post("payments", statement(tmp_path))
    assert post("payments", post.folder / "form.pdf").exit_code == 2
    assert post("payments", tmp_path / "none.csv").exit_code == 3
    assert set(marks(post, "--paid")) == {FORM}


def test_status_takes_statements_too(post, tmp_path):
    assert "together 998.40 EUR" in post("status", "--payments", statement(tmp_path)).stdout


def test_an_index_that_cannot_be_written_is_said(post, monkeypatch):
    monkeypatch.setattr("finescan.archive.opened.connect", _locked)
    with pytest.raises(NotWritableError, match="locked"):
        archive.mark(post.index, [str(post.folder / KIRCH)], archive.MarkName.CHECKED)


def _locked(path, *, writing):
    import sqlite3

    from finescan.index.schema import connect

    db = connect(path, writing=writing)
    if not writing:
        return db
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    db.execute("PRAGMA busy_timeout = 0")
    _HELD.append(other)
    return db


_HELD: list = []


@pytest.fixture(autouse=True)
def _let_go():
    yield
    while _HELD:
        _HELD.pop().close()
