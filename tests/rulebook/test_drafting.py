from __future__ import annotations

import pytest
import regex
import yaml
from typer.testing import CliRunner

from finescan.cli.app import application
from finescan.rulebook import load
from finescan.rulebook.derive import derive
from finescan.rulebook.examples import read_example
from finescan.rulebook.masking import masked

LETTER = """\
Registerzentrale Musterland GmbH, Hauptstraße 5, 10117 Berlin

Tischlerei Hobel & Span GmbH
Herrn Erich Hobel
Werkweg 12
99999 Sägestadt

Sehr geehrter Herr Hobel,

bitte prüfen Sie Ihre Angaben. Für die Eintragung fällt ein jährlicher Beitrag von 480,00 EUR an.
Ihre Kundennummer ist 4471234, Rückfragen an hobel@saegestadt.example.
Den Betrag zahlen Sie auf das Konto DE02 1203 0000 0000 2020 51.

Unser Büro ist am Freitag geschlossen.
"""
QUOTE = "fällt ein jährlicher Beitrag von 480,00 EUR an"


def run(*args: object):
    return CliRunner().invoke(application(), ["rules", *map(str, args)])


@pytest.fixture
def letter(tmp_path):
    path = tmp_path / "letter.txt"
    path.write_text(LETTER, encoding="utf-8")
    return path


def test_a_rule_is_printed_with_its_pattern_and_its_example(letter):
    result = run("new", letter, "--quote", QUOTE, "--category", "hidden-fee")
    assert result.exit_code == 0
    file = yaml.safe_load(result.stdout)
    assert "{amount:money}" in file["parts"]["quote"]
    assert "480" not in file["parts"]["quote"]
    assert "480,00 EUR" in file["examples"]["match"][0]["text"]
    assert "found on page 1, 100 % alike" in result.stderr


@pytest.mark.slow
def test_what_a_person_must_write_is_what_check_names_and_the_rest_works(letter, folder):
    made = run("new", letter, "--quote", QUOTE, "--category", "hidden-fee", "--id", "yearly", "--rules", folder.path)
    assert made.exit_code == 0
    file = folder.path / "de/hidden-fee/yearly.yaml"
    written = file.read_text(encoding="utf-8")
    checked = run("check", "--rules", folder.path)
    assert checked.exit_code == 4
    named = [int(line.removeprefix(f"{file}:").partition(":")[0]) for line in checked.stdout.splitlines()]
    assert named == [n for n, line in enumerate(written.splitlines(), 1) if '"FILL IN: ' in line]
    file.write_text(
        regex.sub('FILL IN: a sentence[^"]*', "Der Beitrag ist frei.", written).replace("FILL IN: ", ""),
        encoding="utf-8",
    )
    assert run("check", "--rules", folder.path).exit_code == 0
    assert run("test", "de.hidden-fee.yearly", "--rules", folder.path).exit_code == 0


def test_a_quotation_with_errors_is_found_and_shown(letter):
    result = run("new", letter, "--quote", "fällt ein jahrlicher Beitrag von 480,00 EUR", "--category", "hidden-fee")
    assert result.exit_code == 0
    assert 'alike: "fällt ein jährlicher Beitrag von 480,00 EUR' in result.stderr


def test_a_rule_that_is_there_is_never_overwritten(letter, folder):
    args = ("new", letter, "--quote", QUOTE, "--category", "hidden-fee", "--id", "yearly", "--rules", folder.path)
    assert run(*args).exit_code == 0
    before = (folder.path / "de/hidden-fee/yearly.yaml").read_bytes()
    again = run(*args)
    assert again.exit_code == 2
    assert "is there already" in str(again.exception) + again.stderr
    assert (folder.path / "de/hidden-fee/yearly.yaml").read_bytes() == before


@pytest.mark.parametrize(
    ("args", "told"),
    [
        (("--quote", "Wir gehen heute in den Zoo"), "does not say"),
        (("--quote", "kurz"), "8 to 400 characters"),
        (("--quote", QUOTE, "--category", "nonsense"), "no category"),
        (("--quote", QUOTE, "--category", "pressure", "--id", "Über Ich"), "is no id"),
        (("--quote", QUOTE, "--category", "hidden-fee", "--id", "fee-in-words"), "already"),
        (("--quote", QUOTE, "--category", "pressure", "--language", "deutsch"), "--language"),
        (("--quote", "Unser Büro ist am Freitag geschlossen"), "--category"),
    ],
)
def test_errors_say_what_to_give(letter, args, told):
    result = run("new", letter, *args)
    assert result.exit_code == 2
    assert told in str(result.exception) + result.stderr


def test_names_and_numbers_of_the_letter_are_taken_out():
    text = masked(
        "Sehr geehrter Herr Erich Hobel, die Tischlerei Hobel & Span GmbH, Werkweg 12, 99999 Sägestadt, zahlt für Kunde "
        "4471234 bis 12.03.2026 den Betrag von 1.480,00 EUR auf DE02 1203 0000 0000 2020 51, Fax 030 4471 2345, "
        "post@hobel.example.",
        read_example(LETTER).facts,
    )
    for private in ("Hobel", "Sägestadt", "4471234", "1203", "4471 2345", "post@"):
        assert private not in text
    for kept in ("12.03.2026", "1.480,00 EUR", "DE89 3704 0044 0532 0130 00", "name@example.org"):
        assert kept in text


def test_a_pattern_takes_values_and_word_lists():
    lists = {"fee_noun": (r"\w*gebühr(?:en)?",), "long_list": ("Gebühr", "Entgelt", "Kosten")}
    pattern = derive("Die Veröffentlichungsgebühr beträgt 90,00 EUR für 24 Monate, 19 % MwSt.", "de", lists)
    assert pattern.startswith("{fee_noun} ")
    assert all(part in pattern for part in ("{amount:money}", "{length:duration}", "{percent:percent}"))


def test_hits_in_a_corpus_by_rule_and_label(tmp_path):
    for name in ("scam/a.txt", "genuine/b.txt", "c.txt"):
        (tmp_path / "post" / name).parent.mkdir(parents=True, exist_ok=True)
    (tmp_path / "post/scam/a.txt").write_text(LETTER, encoding="utf-8")
    (tmp_path / "post/genuine/b.txt").write_text(
        "Sehr geehrte Frau Muster,\n\nvielen Dank für den Besuch bei uns und bis bald.\n"
    )
    (tmp_path / "post/c.txt").write_text(LETTER, encoding="utf-8")
    listed = run("test", "--corpus", tmp_path / "post", "de.hidden-fee.*", "-j", "1")
    assert listed.exit_code == 0
    head, *rows = [line.split("\t") for line in listed.stdout.splitlines()]
    assert head == ["rule", "letters", "scam", "genuine", "which"]
    fired = [row for row in rows if row[1] != "0"]
    assert ["2", "1", "0", "a.txt, c.txt"] in [row[1:] for row in fired] or ["2", "1", "0", "c.txt, a.txt"] in [
        row[1:] for row in fired
    ]
    assert "3 letters (1 scam, 1 genuine)" in listed.stderr
    assert len(rows) == len(load().some("de.hidden-fee.*"))


def test_a_corpus_as_json_tells_what_could_not_be_read(tmp_path):
    (tmp_path / "empty.txt").write_text(" ")
    (tmp_path / "a.txt").write_text(LETTER, encoding="utf-8")
    result = run("test", "--corpus", tmp_path, "--format", "json", "-j", "1", "de.hidden-fee.*")
    assert result.exit_code == 3
    table = yaml.safe_load(result.stdout)
    assert table["letters"] == 1
    assert [one["path"] for one in table["errors"]] == [str(tmp_path / "empty.txt")]
    assert set(table["never"]).isdisjoint(row["rule"] for row in table["rules"])


@pytest.mark.parametrize(
    ("args", "told"),
    [(("--corpus", "no-such-folder"), "no such folder"), (("--corpus", ".", "--noise"), "leave them out")],
)
def test_wrong_uses_of_corpus(args, told):
    result = run("test", *args)
    assert result.exit_code == 2
    assert told in str(result.exception) + result.stderr


def test_noise_names_what_a_bad_scan_hides(folder):
    folder.write("de/hidden-fee/own.yaml")
    result = run("test", "de.hidden-fee.own", "--noise", "--rules", folder.path)
    assert result.exit_code == 0
    assert "on bad scans" in result.stderr
    assert all("own.yaml:" in line and "read as" in line for line in result.stdout.splitlines())


@pytest.mark.slow
def test_an_own_folder_works_with_everything(folder, letter):
    folder.write("de/_words.yaml", "own_fee: ['Beitrag']\n")
    folder.changed(
        "de/hidden-fee/own.yaml",
        ("'{amount:money} im Jahr'", "'{own_fee} von {amount:money}'"),
        ("Der Eintrag kostet 480,00 EUR im Jahr.", "Ein Beitrag von 480,00 EUR."),
    )
    own = ("--rules", str(folder.path))
    assert "de.hidden-fee.own" in run("list", *own).stdout
    assert "own_fee" in run("show", "de.hidden-fee.own", *own).stdout
    assert run("check", *own).exit_code == 0
    assert run("test", "de.hidden-fee.own", "--mutations", *own).exit_code == 0
    hits = run("test", "--corpus", letter.parent, "de.hidden-fee.own", "-j", "1", *own).stdout.splitlines()
    assert hits[1:] == ["de.hidden-fee.own\t1\tletter.txt"]
    scanned = CliRunner().invoke(
        application(), ["scan", str(letter), "--format", "json", "--fail-on", "never", "-j", "1", *own]
    )
    assert "de.hidden-fee.own" in [finding["rule"] for finding in yaml.safe_load(scanned.stdout)["findings"]]
    told = CliRunner().invoke(application(), ["explain", str(letter), "--rule", "de.hidden-fee.own", *own])
    assert "de.hidden-fee.own: fires" in told.stdout


def test_a_language_that_is_not_read_is_an_issue(folder):
    folder.write("xx/hidden-fee/own.yaml")
    result = run("check", "--rules", folder.path)
    assert result.exit_code == 4
    assert '"xx" is no language that letters are read in' in result.stdout
