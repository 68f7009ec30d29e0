from __future__ import annotations

import csv
import io

import pytest

from finescan.reports import phrases
from finescan.reports.html.facts import groups
from finescan.reports.table import Csv
from tests.reports.results import result

WHY = "An der Unterschriftszeile steht Handschrift."


def signed(state, verdict="scam", **more):
    traces = {"state": state, "page": 2, "boxes": [[340, 670, 430, 698]], "why": WHY}
    return result(verdict, letter={"signed": traces, **more})


@pytest.mark.parametrize(("state", "said"), [("yes", "ja"), ("unsure", "unsicher")])
def test_a_signed_letter_is_told_with_what_helps_then(state, said):
    facts = dict(phrases.facts(signed(state), "de"))
    assert facts["signed"].startswith(f"{said} (Seite 2). {WHY}")
    assert "finescan reply" in facts["signed"]
    assert "finescan reply" not in dict(phrases.facts(signed(state, "clear"), "de"))["signed"]


def test_an_unsigned_letter_is_not_talked_about():
    for one in (signed("no"), result()):
        assert "signed" not in dict(phrases.facts(one, "de"))


@pytest.mark.parametrize("language", ["de", "en"])
def test_the_facts_of_the_page_and_the_columns_of_the_table_tell_it(language):
    filled = {"state": "yes", "page": 1, "boxes": [], "why": "In das Formular ist etwas eingetragen."}
    one = signed("yes", filled=filled)
    shown = [value.text for group in groups(one, language) for fact in group.facts for value in fact.values]
    assert any(WHY in text for text in shown)
    assert filled["why"] in shown
    stream = io.BytesIO()
    table = Csv(stream, language)
    table.add(one)
    table.add(result())
    table.close()
    rows = list(csv.DictReader(io.StringIO(stream.getvalue().decode())))
    assert [(row["signed"], row["filled"]) for row in rows] == [("yes", "yes"), ("", "")]
