"""The worksheet of the samples as a user gets it: in the contract object and on the terminal."""

from __future__ import annotations

import io
import json
from functools import cache
from pathlib import Path

import jsonschema
import pytest

from finescan.reports.contract import Result
from finescan.reports.schema import text as schema
from finescan.reports.terminal import WIDTH, TextReport
from finescan.runner.job import Locator, Options
from finescan.runner.worker import scan_input
from finescan.worksheet import Law

SAMPLES = Path(__file__).parents[2] / "samples"


@cache
def scanned(folder, laws=(), language="de"):
    path = str(next(SAMPLES.glob(f"{folder}-*")) / "letter.pdf")
    (part,) = scan_input(Locator(path), Options(language=language, laws=laws))
    return part.letters[0].result


def sheet(folder, **more):
    return json.loads(scanned(folder, **more))["worksheet"]


def answers(made):
    return {question["id"]: question["answer"] for one in made["sheets"] for question in one["questions"]}


def test_a_trade_register_form_meets_every_criterion():
    assert list(answers(sheet("01")).values()) == ["yes", "no", "yes", "yes", "yes"]


def test_a_bold_total_is_emphasised_whatever_else_is_wrong():
    found = answers(sheet("03"))
    assert found["title-misleading"] == "yes"
    assert (found["fee-emphasised"], found["fee-only-in-text"], found["eye-steered"]) == ("yes", "no", "no")


def test_a_swiss_offer_is_measured_by_swiss_law():
    made = sheet("08")
    found = answers(made)
    assert [one["law"] for one in made["sheets"]] == ["ch"]
    assert found["discloses-total-price"] == "yes"
    assert {found["discloses-private"], found["discloses-term"], found["discloses-reach"]} == {"no"}


def test_a_genuine_contract_speaks_for_its_sender():
    favours = [question["favours"] for question in sheet("11")["sheets"][0]["questions"]]
    assert "recipient" not in favours
    assert favours.count("sender") == 4


@pytest.mark.parametrize("folder", ["10", "12", "13", "15", "16", "17"])
def test_letters_without_an_offer_get_a_plain_word(folder):
    made = sheet(folder)
    assert made["sheets"] == []
    assert made["note"]


def test_evidence_has_page_boxes_and_print():
    fee = sheet("01")["sheets"][0]["questions"][1]
    one = fee["evidence"][0]
    assert (one["page"], one["size_pt"], one["bold"], one["running_text"], one["pale"]) == (1, 5.8, False, True, True)
    assert one["boxes"]
    assert fee["reviewed"] == "2026-11-22"


def test_worksheets_fit_the_schema_and_survive_the_way_through_json():
    for laws in ((), tuple(Law)):
        printed = scanned("08", laws=laws)
        jsonschema.validate(json.loads(printed), json.loads(schema()))
        assert Result.model_validate_json(printed).to_json() == printed


def test_no_worksheet_where_none_is_asked_for():
    assert sheet("10", laws=None) is None


@pytest.mark.parametrize("language", ["de", "en"])
def test_the_terminal_shows_it_in_eighty_columns(language):
    stream = io.StringIO()
    report = TextReport(stream, language, several=False)
    report.add(Result.model_validate_json(scanned("08", laws=tuple(Law), language=language)))
    report.close()
    shown = stream.getvalue()
    assert max(map(len, shown.splitlines())) <= WIDTH
    assert "lit. p" in shown
    assert "§ 28a" in shown
    assert ("Arbeitsblatt" in shown) == (language == "de")


def test_a_standard_is_printed_once_in_a_row():
    stream = io.StringIO()
    TextReport(stream, "de", several=False).add(Result.model_validate_json(scanned("08")))
    assert stream.getvalue().count("Ziff. 4") == 1
