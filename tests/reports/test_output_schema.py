from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest
from results import clear, finding, result

from finescan.reports.contract import Result
from finescan.reports.schema import text

STORED = Path(__file__).parents[2] / "docs" / "finescan-1.schema.json"

KEYS = {
    "schema", "source", "verdict", "score", "mechanism", "summary", "language", "letter", "offer", "findings", "quality", "engine", "errors", "worksheet",
    "deadlines", "campaign",
}  # fmt: skip


def test_the_stored_schema_is_current():
    assert STORED.read_text(encoding="utf-8") == text(), "run `make schema`"


@pytest.mark.parametrize(
    "one", [result(), clear(), result("unreadable", offer={}, errors=[{"code": "x", "message": "y"}])]
)
def test_results_fit_the_schema(one):
    jsonschema.validate(json.loads(one.to_json()), json.loads(text()))


def test_every_key_is_always_there():
    printed = json.loads(clear().to_json())
    assert set(printed) == KEYS
    assert printed["schema"] == "finescan/1"
    assert set(printed["offer"]["sender"]) >= {"name", "company", "vat_id", "register", "ibans", "known"}
    assert printed["offer"]["total_cost"] is None
    assert printed["source"]["container"] is None


def test_a_result_survives_the_way_through_json():
    one = result(findings=[finding(), finding(quote=None, page=None)])
    assert Result.model_validate_json(one.to_json()) == one


def test_half_characters_are_written_as_escapes():
    assert json.loads(result(path="a\udcff.pdf").to_json())["source"]["path"] == "a\\udcff.pdf"


def test_amounts_are_texts_with_a_point():
    with pytest.raises(ValueError, match="amount"):
        result(offer={"total_cost": {"amount": "12,50", "currency": "EUR", "vat": "unknown", "calculation": ""}})
