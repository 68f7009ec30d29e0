from __future__ import annotations

import io
import json

import pytest
from results import clear, result

from finescan.reports.machine import Json, JsonLines


def written(report, stream, *results):
    for one in results:
        report.add(one)
    report.close()
    return stream.getvalue()


def test_jsonl_is_one_object_a_line():
    stream = io.BytesIO()
    lines = written(JsonLines(stream), stream, result(), clear()).splitlines()
    assert [json.loads(line)["verdict"] for line in lines] == ["scam", "clear"]


@pytest.mark.parametrize(
    ("results", "single", "expected"), [(1, True, dict), (1, False, list), (2, True, list), (0, True, list)]
)
def test_json_is_an_object_for_one_letter_and_a_list_for_several(results, single, expected):
    stream = io.BytesIO()
    value = json.loads(written(Json(stream, single=single), stream, *[result()] * results))
    assert isinstance(value, expected)
    assert expected is dict or len(value) == results


def test_umlauts_stand_as_they_are():
    stream = io.BytesIO()
    assert "verlängert".encode() in written(Json(stream, single=True), stream, result())
