from __future__ import annotations

import json
import re
import subprocess
import sys

import pytest
from typer.testing import CliRunner

from finescan.cli.app import application
from finescan.cli.options import Language, language
from finescan.version import __version__

LETTER = """Stadtwerke Auenfurt GmbH

Rechnung Nr. 4711 vom 02.03.2026

Sehr geehrte Frau Holm,

für Ihren Anschluss berechnen wir Ihnen vereinbarungsgemäß 48,20 EUR inkl. 19 % MwSt.
Den Betrag buchen wir am 16.03.2026 von Ihrem Konto ab.

Mit freundlichen Grüßen
Stadtwerke Auenfurt GmbH
"""


@pytest.fixture
def letter(tmp_path):
    path = tmp_path / "rechnung.txt"
    path.write_text(LETTER, encoding="utf-8")
    return path


def run(*args, stdin=None):
    return CliRunner().invoke(application(), [str(a) for a in args], input=stdin, prog_name="finescan")


def test_version():
    assert run("--version").stdout == f"finescan {__version__}\n"


@pytest.mark.parametrize("args", [[], ["--help"], ["-h"]])
def test_help_names_the_commands(args):
    found = run(*args)
    assert found.exit_code == 0
    for name in ("scan", "explain", "text", "doctor", "rules"):
        assert re.search(rf"^  {name}\b", found.stdout, re.MULTILINE)


@pytest.mark.parametrize("command", ["scan", "explain", "text", "doctor", "rules"])
def test_every_command_has_help(command):
    long, short = run(command, "--help"), run(command, "-h")
    assert long.exit_code == short.exit_code == 0
    assert long.stdout == short.stdout
    assert "Usage: finescan" in long.stdout


@pytest.mark.parametrize(
    "args", [["scan", "--no-such"], ["scan", "--format", "xml", "a"], ["nonsense"], ["explain", "a"]]
)
def test_wrong_use_exits_with_2(args):
    assert run(*args).exit_code == 2


def test_help_imports_nothing_heavy():
    code = "import sys, finescan.cli; print(*sorted(set(sys.modules) & {'numpy', 'pydantic', 'pypdfium2', 'PIL', 'regex', 'yaml', 'pebble'}))"
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert found.stdout.strip() == ""


def test_json_of_one_letter_is_an_object(letter):
    found = run("scan", letter, "--format", "json", "--fail-on", "never", "--lang", "de")
    assert found.exit_code == 0, found.output
    result = json.loads(found.stdout)
    assert result["schema"] == "finescan/1"
    assert result["source"]["path"] == str(letter)
    assert result["language"] == "de"


def test_one_bad_input_never_stops_a_run(letter, tmp_path):
    (tmp_path / "leer.pdf").touch()
    found = run("scan", tmp_path / "gone.pdf", letter, tmp_path / "leer.pdf", "--format", "json", "--jobs", "1")
    assert found.exit_code == 3
    gone, good, empty = json.loads(found.stdout)
    assert [gone["verdict"], empty["verdict"]] == ["unreadable", "unreadable"]
    assert [gone["errors"][0]["code"], empty["errors"][0]["code"]] == ["not-found", "empty"]
    assert good["verdict"] in {"clear", "notice"}


def test_stdin_is_read(letter):
    found = run("scan", "-", "--format", "jsonl", "--fail-on", "never", stdin=LETTER.encode())
    assert [json.loads(line)["source"]["path"] for line in found.stdout.splitlines()] == ["-"]


def test_the_text_report_says_once_that_it_is_no_legal_advice(letter):
    found = run("scan", letter, "--lang", "en", "--fail-on", "never")
    assert found.stdout.count("not legal advice") == 1
    assert str(letter) in found.stdout.replace("\n", "")


def test_output_is_written_whole(letter, tmp_path):
    target = tmp_path / "out.jsonl"
    assert run("scan", letter, "--format", "jsonl", "-o", target, "--fail-on", "never").stdout == ""
    assert json.loads(target.read_text(encoding="utf-8"))["source"]["path"] == str(letter)
    assert sorted(p.name for p in tmp_path.iterdir()) == ["out.jsonl", "rechnung.txt"]


@pytest.mark.parametrize("target", ["no/such/folder/out.json", "."])
def test_an_output_that_cannot_be_written_exits_with_6(letter, tmp_path, target):
    found = run("scan", letter, "-o", tmp_path / target)
    assert found.exit_code == 6
    assert "cannot be written" in found.stderr


def test_an_invalid_rule_file_exits_with_4(letter, tmp_path):
    folder = tmp_path / "own" / "de" / "hidden-fee"
    folder.mkdir(parents=True)
    (folder / "bad.yaml").write_text("title: x\n", encoding="utf-8")
    found = run("scan", letter, "--rules", tmp_path / "own")
    assert found.exit_code == 4
    assert "bad.yaml:1" in found.stderr


@pytest.mark.parametrize("option", ["--only", "--skip"])
def test_an_unknown_rule_is_wrong_use(letter, option):
    found = run("scan", letter, option, "de.no.such-rule")
    assert found.exit_code == 2
    assert "de.no.such-rule" in found.stderr


def test_text_shows_what_was_read(letter):
    found = run("text", letter)
    assert found.exit_code == 0
    assert "48,20 EUR inkl. 19 % MwSt." in found.stdout
    sizes = run("text", "--sizes", letter)
    assert re.search(r"^p1 .* Rechnung Nr\. 4711", sizes.stdout, re.MULTILINE)


def test_text_refuses_two_forms(letter):
    assert run("text", letter, "--sizes", "--hocr").exit_code == 2


def test_text_of_a_file_that_is_not_there(tmp_path):
    found = run("text", tmp_path / "gone.pdf")
    assert found.exit_code == 3
    assert "gone.pdf" in found.stderr


def test_hocr_can_be_scanned_again(letter, tmp_path):
    again = tmp_path / "again.hocr"
    again.write_text(run("text", "--hocr", letter).stdout, encoding="utf-8")
    assert "48,20 EUR inkl. 19 % MwSt." in run("text", again).stdout


def test_explain_tells_which_parts_match(letter):
    rule = next(line.split("\t")[0] for line in run("rules", "list").stdout.splitlines() if line.startswith("de."))
    found = run("explain", letter, "--rule", rule)
    assert found.exit_code == 0, found.output
    assert found.stdout.startswith(f"{rule}: ")


def test_doctor_finds_this_installation_sound():
    found = run("doctor")
    assert found.exit_code == 0, found.output
    assert re.search(r"^ok  OCR embedded", found.stdout, re.MULTILINE)
    assert re.search(r"^ok  data deu", found.stdout, re.MULTILINE)


@pytest.mark.parametrize(
    ("environment", "expected"),
    [
        ({"LANG": "de_AT.UTF-8"}, "de"),
        ({"LANG": "C.UTF-8"}, "en"),
        ({}, "en"),
        ({"LANG": "de_DE", "LC_ALL": "fr_FR"}, "en"),
    ],
)
def test_the_environment_chooses_the_language(monkeypatch, environment, expected):
    for name in ("LANG", "LC_ALL", "LC_MESSAGES"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert language(None) == expected
    assert language(Language.DE) == "de"


def test_a_bug_is_told_without_a_traceback(monkeypatch):
    def broken():
        raise ZeroDivisionError
        yield

    monkeypatch.delenv("FINESCAN_DEBUG", raising=False)
    monkeypatch.setattr("finescan.runner.checkup.checks", broken)
    found = run("doctor")
    assert found.exit_code == 70
    assert "this is a bug (ZeroDivisionError)" in found.stderr
    assert "Traceback" not in found.output
