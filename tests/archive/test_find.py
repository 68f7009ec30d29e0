"""What is found in an index, at which places, and that no query is an error of the database."""

from __future__ import annotations

import csv
import io
import json

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from finescan.errors import UsageError
from finescan.index.query_letters import Wanted, letters
from finescan.index.query_words import MOST_WORDS, expression
from finescan.index.schema import connect

KIRCH, OHM, MAILED = "kirchgaessner.txt", "old/ohm.txt", "mail.eml > attachment 1: blatt.txt"
BOXED, FORM = "old/box.zip > inside/letter.txt", "form.pdf"


@pytest.mark.parametrize(
    ("words", "places"),
    [
        (["Kirchgäßner"], [KIRCH, MAILED]),
        (["KIRCHGAESSNER"], [KIRCH, MAILED]),
        (["kirchgassner", "Möbelhaus"], [KIRCH, MAILED]),
        (["kirchgassner", "Bäckerei"], []),
        (["backer*"], [OHM]),
        (["backer"], []),
        (["Sitzung"], ["protocol.txt"]),
        (["erweiterte Eintrag"], [OHM, KIRCH, MAILED]),
        (["Eintrag erweiterte"], []),
        (['"der erweiterte Eintrag" Ohm'], [OHM]),
    ],
)
def test_words_phrases_and_beginnings(filled, words, places):
    assert filled.places(*words) == places


@pytest.mark.parametrize(
    ("options", "places"),
    [
        (["--verdict", "suspicious", "--amount", "900-950"], [OHM, KIRCH, MAILED]),
        (["--amount", "1828,80-"], [OHM]),
        (["--amount", "-600"], [FORM, BOXED]),
        (["--sender", "branchenregister sud"], [OHM, KIRCH, MAILED]),
        (["--from", "2025", "--to", "2025-11"], [OHM]),
        (["--from", "28.11.2025", "--to", "28.11.2025"], [OHM]),
        (["--from", "2025-12", "--to", "2025"], []),
        (["--path", "old"], [OHM, BOXED]),
        (["--path", "*.txt"], [OHM, KIRCH, "protocol.txt"]),
        (["--path", "kirch*", "--path", "mail.eml", "--verdict", "scam"], [KIRCH, MAILED]),
        (["--verdict", "unreadable"], ["broken.pdf"]),
        (["--limit", "2", "--verdict", "scam"], [FORM, OHM]),
        (["--mark", "none", "--sender", "Branchenregister"], [OHM, KIRCH, MAILED]),
        (["--mark", "checked"], []),
        (["--paid"], []),
    ],
)
def test_filters(filled, options, places):
    assert filled.places(*options) == places


def test_everything_the_worst_first_and_at_every_place(filled):
    found = filled("find")
    assert found.exit_code == 0
    lines = [line.split("\t") for line in found.stdout.splitlines()]
    assert [line[1] for line in lines] == ["scam"] * 5 + ["clear"] * 2 + ["unreadable"]
    assert lines[0][2:6] == ["2026-09-14", "Deutsche Firmenerfassung", "998.40 EUR", "-"]


def test_nothing_found_is_exit_code_1(filled):
    found = filled("find", "Wolpertinger")
    assert (found.exit_code, found.stdout) == (1, "")
    assert "no letter fits" in found.stderr


def test_json_has_contract_objects_at_their_places(filled):
    lines = filled("find", "Kirchgäßner", "--format", "jsonl").stdout.splitlines()
    first, second = map(json.loads, lines)
    assert (first["source"]["path"], first["source"]["part"]) == (str(filled.folder / KIRCH), None)
    assert second["source"]["path"] == str(filled.folder / "mail.eml")
    assert second["source"]["part"] == "attachment 1: blatt.txt"
    assert {**first, "source": None} == {**second, "source": None}
    assert json.loads(filled("find", "Kirchgäßner", "--format", "json").stdout) == [first, second]


def test_csv(filled, tmp_path):
    target = tmp_path / "found.csv"
    assert filled("find", "--format", "csv", "-o", target).exit_code == 0
    rows = list(csv.DictReader(io.StringIO(target.read_text("utf-8"))))
    assert [row["verdict"] for row in rows].count("scam") == 5


def test_a_campaign_by_its_id_or_by_a_letter_in_it(filled):
    (line,) = filled("campaigns").stdout.splitlines()
    cells = line.split("\t")
    assert cells[1:4] == ["letters: 2", "scam", "2024-05-03 to 2025-11-28"]
    assert cells[6] == "recipients: 2"
    (ohm, _), *_ = filled.ids("ohm")
    for told in (cells[0], ohm):
        assert filled.places("--campaign", told) == [OHM, KIRCH, MAILED]
    assert filled("campaigns", "--min", "3").stdout == ""
    (one,) = json.loads(filled("campaigns", "--format", "json").stdout)
    assert (one["id"], one["count"], one["recipients"]) == (cells[0], 2, 2)
    assert filled("find", "--campaign", "0" * 12).exit_code == 2


@pytest.mark.parametrize(
    "arguments",
    [
        ["--amount", "x"],
        ["--amount", "-"],
        ["--from", "gestern"],
        ["--to", "2025-02-30"],
        ["---"],
        ["--path", "x" * 2000],
    ],
)
def test_what_makes_no_sense_is_said(filled, arguments):
    found = filled("find", *arguments[: 1 if arguments[0] == "---" else 2])
    assert found.exit_code == 2


@settings(deadline=None, max_examples=80, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.text(max_size=40) | st.text(alphabet='"*()^:-+ANDORNEAR{}\x00„', max_size=30), path=st.text(max_size=12))
def test_no_query_is_an_error_of_the_database(filled, text, path):
    db = connect(filled.index, writing=False)
    path = path.encode("utf-8", "ignore").decode()
    try:
        list(letters(db, Wanted(words=text, sender=path, paths=(path,))))
    except UsageError:
        pass
    finally:
        db.close()


def test_syntax_is_words():
    assert expression("foo AND NOT bar*") == '"foo" AND "and" AND "not" AND "bar" *'
    assert expression("„Drei Worte hier“ NEAR(x y)") == '"drei worte hier" AND "near x" AND "y"'
    with pytest.raises(UsageError, match="no word"):
        expression('"" * ( ')
    with pytest.raises(UsageError, match="words"):
        expression("a " * (MOST_WORDS + 1))


@pytest.mark.parametrize("command", ["status", "find", "campaigns", "export"])
def test_what_is_no_index_is_said(filled, tmp_path, command):
    missing = filled._replace(index=tmp_path / "none.db")(command)
    assert (missing.exit_code, list(tmp_path.iterdir())) == (2, [])
    assert "no such index" in missing.stderr
    other = tmp_path / "letter.db"
    other.write_text("Sehr geehrte Damen und Herren" * 100)
    assert filled._replace(index=other)(command).exit_code == 2
