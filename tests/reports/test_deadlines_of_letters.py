"""The deadlines of a letter in its reports: the days that it gives, and one sentence on those that run from others."""

from __future__ import annotations

import pytest

from finescan.reports import phrases
from finescan.reports.html import facts
from tests.reports.results import clear, result

DUE = {"act": "…", "basis": "…", "computed": "So steht es in dem Schreiben.", "certainty": "letter"}
ANSWER = {**DUE, "id": "letter.answer", "title": "Antwort", "day": "2026-09-28"}
NOTICE = {
    **DUE,
    "id": "contract.notice",
    "title": "Kündigung",
    "day": "2028-09-30",
    "send_by": "2028-09-15",
    "takes_effect": "2028-12-31",
}
ERROR = {**DUE, "id": "de.avoid-error", "title": "Anfechtung", "missing": ["discovered_on"]}
LATEST = {**DUE, "id": "de.avoid-latest", "title": "Äußerste Grenze", "missing": ["signed_on"]}


def told(language="de", **changes):
    found = {}
    for key, value in phrases.facts(result(**changes), language):
        found.setdefault(key, []).append(value)
    return found


def test_every_day_has_its_line():
    said = told(deadlines=[ANSWER, NOTICE])
    assert said["deadline"] == [
        "28. September 2026: Antwort",
        "30. September 2028: Kündigung, absenden bis 15. September 2028, Ende am 31. Dezember 2028",
    ]
    assert "later" not in said


def test_what_runs_from_days_of_the_user_is_one_sentence():
    (line,) = told(deadlines=[ANSWER, ERROR, LATEST])["later"]
    assert line.endswith("laufen weitere Fristen (Anfechtung): finescan deadlines SCHREIBEN --discovered-on TAG")
    (line,) = told("en", deadlines=[ERROR])["later"]
    assert line.endswith("finescan deadlines LETTER --discovered-on DAY")


def test_a_letter_without_deadlines_keeps_the_day_that_it_wants_an_answer_by():
    assert told(offer={"deadline": "2026-09-28"})["deadline"] == ["28. September 2026"]
    assert phrases.waiting(clear(), "de") == ""


@pytest.mark.parametrize("language", ["de", "en"])
def test_the_html_report_has_them_among_its_facts(language):
    made = result(deadlines=[ANSWER, NOTICE, ERROR], offer={"deadline": None, "deadline_days": 10})
    shown = [value.text for group in facts.groups(made, language) for fact in group.facts for value in fact.values]
    assert ANSWER["computed"] in shown
    assert any("2028" in text for text in shown)
    assert any(text.endswith("--discovered-on " + ("TAG" if language == "de" else "DAY")) for text in shown)
