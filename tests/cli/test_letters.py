"""`finescan counter`, `reply` and `deadlines` as a user runs them."""

from __future__ import annotations

import json

import pytest
from typer.testing import CliRunner

from finescan.cli.app import application

FORM = """Branchenverzeichnis Nordwest
Nordwest Medien GmbH, Hafenstraße 5, 27570 Bremerhaven

Tischlerei Wend GmbH
Eichenweg 4
31812 Bad Pyrmont

Bitte prüfen und ergänzen Sie Ihre Firmendaten und senden Sie das Formular unterschrieben zurück.

Der Eintrag auf www.nordwest-branchen.example mit Verlinkung Ihrer Homepage kostet 480,00 EUR netto im Jahr. Mit der
Unterschrift wird er für zwei Jahre bestellt. Es gelten die umseitigen Bedingungen.

Ort, Datum ____________________   Unterschrift ____________________
"""
CLAUSE = (
    "Für die Erlaubnis, unsere oben genannten Firmendaten auf www.nordwest-branchen.example zu veröffentlichen, "
    "einschließlich der Verlinkung auf unsere Internetseite, erhalten wir von der Nordwest Medien GmbH eine Vergütung "
    "von jährlich EUR 480,00 zzgl. USt., die einmal jährlich im Voraus in Rechnung gestellt wird; die Erlaubnis gilt "
    "für zwei Jahre."
)


@pytest.fixture(autouse=True)
def own(tmp_path, monkeypatch):
    monkeypatch.setenv("FINESCAN_CONFIG", str(tmp_path / "config.toml"))


@pytest.fixture
def letter(tmp_path):
    file = tmp_path / "formular.txt"
    file.write_text(FORM, "utf-8")
    return file


def run(*args):
    return CliRunner().invoke(application(), [str(arg) for arg in args], prog_name="finescan")


def counter(*args):
    told = run("counter", *args, "--format", "json")
    assert told.exit_code == 0, told.stderr
    return json.loads(told.stdout)


def test_the_clause_is_turned_round(letter):
    made = counter(letter)
    assert made["schema"] == "finescan-counter/1"
    assert made["clause"]["text"] == CLAUSE
    assert made["clause"]["fee"] == {"amount": "480.00", "currency": "EUR", "period": "year", "vat": "excluded"}
    assert (made["clause"]["payer"], made["clause"]["payee"]) == ("Nordwest Medien GmbH", "Tischlerei Wend GmbH")
    assert made["blanks"] == []
    assert {change["why"] for change in made["changes"]} == {"fee", "conditions"}
    assert [change["inserted"] for change in made["changes"] if change["inserted"]] == [CLAUSE]


def test_terms_can_be_set(letter):
    made = counter(
        letter, "--amount", "600,50", "--period", "month", "--vat", "included", "--term", "36", "--portal", "x.example"
    )
    assert made["clause"]["fee"] == {"amount": "600.50", "currency": "EUR", "period": "month", "vat": "included"}
    assert "auf x.example" in made["clause"]["text"]
    assert "für drei Jahre" in made["clause"]["text"]


def test_what_the_letter_does_not_say_is_a_marked_blank(tmp_path):
    bare = tmp_path / "bare.txt"
    bare.write_text(
        "Der Eintrag kostet 480,00 EUR. Mit der Unterschrift wird er bestellt.\n\nUnterschrift ________\n", "utf-8"
    )
    made = counter(bare)
    assert made["blanks"][:2] == ["portal", "payer"]
    assert (made["clause"]["portal"], made["clause"]["payer"]) == (None, None)
    assert made["clause"]["text"].count(": ________]") >= 2


@pytest.mark.parametrize(
    ("language", "said"), [("en", "we receive from"), ("fr", "nous recevons de"), ("it", "riceviamo da")]
)
def test_other_languages(letter, language, said):
    assert said in counter(letter, "--language", language)["clause"]["text"]


def test_the_whole_set_is_written_once(letter, tmp_path):
    out = tmp_path / "set"
    assert run("counter", letter, "--out", out).exit_code == 0
    names = sorted(path.name for path in out.iterdir())
    assert {"counter.json", "counter-offer.pdf", "redline.docx", "cover-letter.docx", "cover-letter.pdf"} <= set(names)
    again = run("counter", letter, "--out", out)
    assert (again.exit_code, "--force" in again.stderr) == (2, True)
    assert run("counter", letter, "--out", out, "--force").exit_code == 0


def test_a_folder_gets_a_set_a_letter_and_the_others_are_named(letter, tmp_path):
    post = tmp_path / "post"
    post.mkdir()
    (post / "a.txt").write_text(FORM, "utf-8")
    (post / "b.txt").write_text("Sehr geehrte Damen und Herren, wir danken für Ihren Besuch.\n", "utf-8")
    told = run("counter", post, "--out", tmp_path / "sets")
    assert told.exit_code == 3
    assert "names no fee" in told.stderr
    assert [path.name for path in (tmp_path / "sets").iterdir()] == ["a"]


@pytest.mark.parametrize(
    ("text", "said"),
    [("Wir danken für Ihren Besuch und grüßen herzlich.\n", "names no fee"), ("", "empty")],
)
def test_letters_that_cannot_be_turned_leave_no_file(tmp_path, text, said):
    file, target = tmp_path / "x.txt", tmp_path / "out.docx"
    file.write_text(text, "utf-8")
    told = run("counter", file, "--format", "docx", "-o", target)
    assert (told.exit_code, said in told.stderr.lower()) == (3, True), told.stderr
    assert not target.exists()


@pytest.mark.parametrize(
    ("form", "start"), [("docx", b"PK"), ("pdf", b"%PDF-"), ("html", b"<!DOCTYPE html>"), ("md", b"# ")]
)
def test_every_form_is_written(letter, tmp_path, form, start):
    target = tmp_path / f"x.{form}"
    assert run("counter", letter, "--format", form, "-o", target).exit_code == 0
    assert target.read_bytes().startswith(start)
    assert run("counter", letter, "--format", form, "-o", target).exit_code == 2


def test_own_templates_come_first(letter, tmp_path):
    own = tmp_path / "own" / "any"
    own.mkdir(parents=True)
    (own / "clause.de.j2").write_text("Für {{ portal }} zahlt {{ payer }} {{ price }}.", "utf-8")
    made = counter(letter, "--templates", tmp_path / "own")
    assert made["clause"]["text"] == "Für www.nordwest-branchen.example zahlt Nordwest Medien GmbH EUR 480,00."


def test_replies_are_listed_and_written(letter, tmp_path):
    listed = run("reply", letter, "--lang", "de", "--signed-on", "2026-10-01")
    assert listed.exit_code == 0
    assert listed.stdout.splitlines()[0].split("\t")[:2] == ["avoid", "fits"]
    run("config", "set", "name", "Tischlerei Wend GmbH")
    told = run("reply", letter, "--kind", "avoid", "--signed-on", "2026-10-01", "--today", "2026-11-22")
    assert told.exit_code == 0
    assert "Tischlerei Wend GmbH" in told.stdout
    assert "§ 123 Abs. 1" in told.stdout
    target = tmp_path / "brief.docx"
    assert run("reply", letter, "--kind", "refuse", "--format", "docx", "-o", target).exit_code == 0
    assert target.read_bytes().startswith(b"PK")


def test_a_reply_for_programs_and_its_blanks(letter):
    told = run("reply", letter, "--kind", "refuse", "--format", "json", "--lang", "de", "--today", "2026-11-22")
    made = json.loads(told.stdout)
    assert (made["schema"], made["kind"], made["date"]) == ("finescan-reply/1", "refuse", "2026-11-22")
    assert made["recipient"][0] == "Nordwest Medien GmbH"
    assert "Ihr Name" in made["blanks"]
    assert "noch auszufüllen: Ihr Name" in told.stderr
    listed = json.loads(run("reply", letter, "--format", "json").stdout)
    assert {one["kind"] for one in listed} >= {"refuse", "avoid", "invoice"}


def test_the_set_has_the_days_that_are_known(letter, tmp_path):
    told = run("counter", letter, "--out", tmp_path / "set", "--today", "2026-11-22")
    assert told.exit_code == 0
    assert "Ihr Name" in told.stderr
    assert b"DTSTART;VALUE=DATE:20270222" in (tmp_path / "set" / "deadlines.ics").read_bytes()
    days = json.loads((tmp_path / "set" / "deadlines.json").read_text("utf-8"))
    assert [one["day"] for one in days["deadlines"] if one["id"] == "counter.open"] == ["2027-02-22"]


def test_a_reply_that_does_not_fit_is_refused(letter):
    told = run("reply", letter, "--kind", "repay")
    assert told.exit_code == 3
    assert "repay" in told.stderr


@pytest.mark.parametrize("bad", [("--signed-on", "yesterday"), ("--paid", "much")])
def test_days_and_sums_are_checked(letter, bad):
    assert run("reply", letter, "--kind", "avoid", *bad).exit_code == 2


def test_deadlines_as_table_json_and_calendar(letter):
    args = ("deadlines", letter, "--signed-on", "2026-10-01", "--discovered-on", "2026-11-02", "--today", "2026-11-22")
    assert "02.11.2027" in run(*args, "--lang", "de").stdout
    found = json.loads(run(*args, "--format", "json").stdout)
    assert {one["id"] for one in found["deadlines"]} >= {"de.avoid-deceit"}
    assert run(*args, "--format", "ics").stdout.startswith("BEGIN:VCALENDAR")
