"""CSV, Markdown, SARIF and lines: what a letter says is data in all of them, whatever it says."""

from __future__ import annotations

import csv
import io
import json
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic_sarif.model import StaticAnalysisResultsFormatSarifVersion210JsonSchema as SarifLog
from results import clear, finding, result

from finescan.reports.formats import Format, stream_report
from finescan.reports.markdown import escaped
from finescan.reports.table import FINDING, LETTER, safe

HOSTILE = '=HYPERLINK("http://x.example")\r\n|<script>alert(1)</script>\u202e [x](y) ![z](w) `code`'


def written(form, *results, language="de", several=True, **more):
    stream = io.BytesIO()
    out = stream_report(form, stream, language, several=several, **more)
    for one in results:
        out.add(one)
    out.close()
    return stream.getvalue().decode()


def rows(text, delimiter=","):
    return list(csv.DictReader(io.StringIO(text), delimiter=delimiter))


def hostile():
    return result(
        path=f"{HOSTILE}.pdf", summary=HOSTILE, findings=[finding(title=HOSTILE, message=HOSTILE, quote=HOSTILE)]
    )


def test_csv_has_a_row_a_letter():
    first, second = rows(written(Format.CSV, result(), clear()))
    assert tuple(first) == LETTER
    assert (first["verdict"], first["amount"], first["term_months"], first["total"]) == (
        "scam",
        "480.00",
        "24",
        "960.00",
    )
    assert (second["verdict"], second["amount"], second["findings"]) == ("clear", "", "0")


def test_csv_has_a_row_a_finding_on_demand():
    found = rows(written(Format.CSV_FINDINGS, result(findings=[finding(), finding(rule="de.x.y")]), clear()))
    assert tuple(found[0]) == FINDING
    assert [row["rule"] for row in found] == ["de.hidden-fee.sample", "de.x.y"]


def test_german_excel_gets_its_semicolons_commas_and_bom():
    text = written(Format.CSV, result(), excel=True)
    assert text.startswith("\ufeffpath;part;")
    (row,) = rows(text.removeprefix("\ufeff"), ";")
    assert row["amount"] == "480,00"


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t=", " =", "＝", "\u202e="])
def test_no_cell_is_a_formula(start):
    assert safe(f"{start}cmd|'/c calc'!A0").startswith("'")


def test_no_cell_becomes_one_where_another_character_separates():
    assert ";=" not in safe("Brief;=1+1")
    assert safe("500,- EUR") == "500,- EUR"


@given(st.text())
def test_any_cell_is_safe(text):
    shown = safe(text)
    assert not re.match(r"\s*[=+\-@]", shown)
    assert not re.search(r"[;,\t]\s*[=+@]", shown)


def test_hostile_letters_stay_in_their_cells():
    (row,) = rows(written(Format.CSV, hostile()))
    assert row["path"].startswith("'=HYPERLINK")
    assert "\n" not in row["summary"]
    assert "\u202e" not in row["summary"]


def test_markdown_tells_what_it_costs_and_why():
    text = written(Format.MARKDOWN, result(), clear())
    assert "**ABZOCKE (91/100)**" in text
    assert "- **Kosten:** 480,00 EUR im Jahr (zzgl. USt.)" in text
    assert "> Der Eintrag kostet 480,00 EUR je Jahr" in text
    assert text.count("keine Rechtsberatung") == 1


def test_markdown_obeys_no_letter():
    text = written(Format.MARKDOWN, hostile())
    for mark in ("<script", "[x](", "![z]", "`code`", "\n=", "\u202e"):
        assert mark not in text.replace("\\<", "").replace("\\[", "").replace("\\`", "")


@given(st.text())
def test_markdown_never_breaks_a_line_or_opens_a_tag(text):
    shown = escaped(text)
    assert "\n" not in shown
    assert not re.search(r"(?<!\\)(?:\\\\)*[<`\[]", shown)
    assert not re.match(r"[-+=#>]|\d{1,2}[.)]", shown)


def test_sarif_is_valid_and_names_rules_once():
    log = json.loads(written(Format.SARIF, result(), result(path="b ü.pdf"), clear()))
    SarifLog.model_validate(log)
    (run,) = log["runs"]
    assert [rule["id"] for rule in run["tool"]["driver"]["rules"]] == ["de.hidden-fee.sample"]
    assert {found["ruleIndex"] for found in run["results"]} == {0}
    assert run["results"][1]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "b%20%C3%BC.pdf"
    assert run["invocations"][0]["executionSuccessful"] is True


def test_sarif_names_what_could_not_be_read():
    broken = result("unreadable", findings=[], errors=[{"code": "broken", "message": "a.pdf: damaged"}])
    (run,) = json.loads(written(Format.SARIF, broken))["runs"]
    assert run["results"] == []
    assert run["invocations"][0]["executionSuccessful"] is False
    assert run["invocations"][0]["toolExecutionNotifications"][0]["descriptor"]["id"] == "broken"


def test_sarif_without_letters_is_a_log_too():
    SarifLog.model_validate_json(written(Format.SARIF))


def test_lines_are_path_page_line_rule_message():
    text = written(Format.LINES, result(findings=[finding(page=2, line=14)]), clear())
    assert text == "letters/form.pdf:2:14: de.hidden-fee.sample: Der Preis steht nur klein.\n"


def test_lines_stay_lines():
    assert written(Format.LINES, hostile()).count("\n") == 1
