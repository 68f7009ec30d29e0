"""The table of letters, read back as programs read it."""

from __future__ import annotations

import csv
import datetime as dt
import io
import json
import sys
from decimal import Decimal
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from finescan.errors import MissingToolError
from finescan.reports.export import COLUMNS, Kind, Row, TableForm, row_of, write_table
from finescan.reports.export import parquet as parquet_module
from tests.reports.results import clear, result

DOC = (Path(__file__).parents[2] / "docs" / "export.md").read_text(encoding="utf-8")
SEEN = dt.datetime(2026, 3, 20, 8, 30, tzinfo=dt.UTC)
FULL = row_of(
    result(
        letter={
            "date": "2026-03-01",
            "reference": "=cmd|'/c calc'!A1",
            "signed": {"state": "yes", "page": 1, "boxes": [], "why": "Striche"},
        }
    ),
    id="4d4accd0b024",
    places=3,
    first_seen=SEEN,
    marks=("signed", "paid"),
    campaign="c1",
    paid="sure",
    paid_on=dt.date(2026, 3, 12),
    paid_amount=Decimal("571.20"),
    paid_currency="EUR",
    refunded=False,
)
EMPTY = row_of(clear(), id="a01ecc52920d")


def written(form, *rows):
    """The bytes of a table."""
    stream = io.BytesIO()
    assert write_table(iter(rows), stream, form) == len(rows)
    assert not stream.closed
    return stream.getvalue()


def test_the_columns_are_described_in_the_docs():
    table = [line for line in DOC.splitlines() if line.startswith("| `")]
    assert table == [
        f"| `{column.name}` | {column.kind}{'' if column.always else ', or empty'} | {column.meaning} |"
        for column in COLUMNS
    ]


@pytest.mark.parametrize("form", [TableForm.JSON, TableForm.JSONL])
def test_json(form):
    data = written(form, FULL, EMPTY)
    rows = json.loads(data) if form is TableForm.JSON else [json.loads(line) for line in data.splitlines()]
    assert [list(row) for row in rows] == [[column.name for column in COLUMNS]] * 2
    full, empty = rows
    assert (full["id"], full["amount"], full["total"], full["date"]) == (
        "4d4accd0b024",
        "480.00",
        "960.00",
        "2026-03-01",
    )
    assert (full["first_seen"], full["refunded"], full["marks"]) == (SEEN.isoformat(), False, ["signed", "paid"])
    assert (full["signed"], full["filled"]) == ("yes", None)
    assert full["rules"] == ["de.hidden-fee.sample"]
    assert (empty["amount"], empty["signed"], empty["rules"], empty["places"]) == (None, None, [], 1)


@pytest.mark.parametrize("form", [TableForm.JSON, TableForm.JSONL, TableForm.CSV, TableForm.PARQUET])
def test_no_rows(form):
    data = written(form)
    if form is TableForm.JSON:
        assert json.loads(data) == []
    elif form is TableForm.PARQUET:
        assert pq.read_table(io.BytesIO(data)).num_rows == 0
    else:
        assert data.count(b"\n") == (form is TableForm.CSV)


def test_csv():
    full, empty = csv.DictReader(io.StringIO(written(TableForm.CSV, FULL, EMPTY).decode(), newline=""))
    assert list(full) == [column.name for column in COLUMNS]
    assert (full["id"], full["amount"], full["marks"], full["refunded"]) == (
        "4d4accd0b024",
        "480.00",
        "signed | paid",
        "False",
    )
    assert (empty["amount"], empty["campaign"]) == ("", "")


@pytest.mark.parametrize("text", ["=1+1", "@SUM(A1)", "+49 1", "-1", "\t=1", "＝1", "a;=1", "a,@x"])
def test_no_cell_of_a_csv_is_a_formula(text):
    names = [column.name for column in COLUMNS if column.kind in {Kind.TEXT, Kind.TEXTS}]
    hostile = row_of(
        clear(), **{name: (text,) if name in {"rules", "ibans", "marks", "errors"} else text for name in names}
    )
    (row,) = csv.DictReader(io.StringIO(written(TableForm.CSV, hostile).decode(), newline=""))
    for name in names:
        assert not row[name].lstrip().startswith(("=", "@", "+", "-", "＝"))
        assert ";=" not in row[name]
        assert ",@" not in row[name]


def test_parquet():
    table = pq.read_table(io.BytesIO(written(TableForm.PARQUET, FULL, EMPTY)))
    assert table.column_names == [column.name for column in COLUMNS]
    full, empty = table.to_pylist()
    assert (full["id"], full["amount"], full["date"]) == ("4d4accd0b024", Decimal("480.0000"), dt.date(2026, 3, 1))
    assert (full["first_seen"], full["refunded"], full["marks"]) == (SEEN, False, ["signed", "paid"])
    assert full["reference"] == "=cmd|'/c calc'!A1"  # data, not a spreadsheet
    assert (empty["amount"], empty["rules"], empty["refunded"]) == (None, [], None)
    assert table.schema.field("total").type == pa.decimal128(18, 4)
    assert table.schema.field("first_seen").type == pa.timestamp("us", tz="UTC")
    assert not table.schema.field("verdict").nullable


def test_parquet_is_written_in_row_groups(monkeypatch):
    monkeypatch.setattr(parquet_module, "ROW_GROUP", 2)
    file = pq.ParquetFile(io.BytesIO(written(TableForm.PARQUET, *[EMPTY] * 5)))
    assert [file.metadata.row_group(n).num_rows for n in range(file.num_row_groups)] == [2, 2, 1]


def test_without_pyarrow_the_command_that_brings_it_is_named(monkeypatch):
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(MissingToolError, match=r"pip install 'finescan\[parquet\]'"):
        write_table([EMPTY], io.BytesIO(), TableForm.PARQUET)


TEXT = st.none() | st.text(st.characters(), max_size=8)
ROWS = st.builds(
    Row,
    id=st.text(st.characters(), max_size=8),
    path=st.text(st.characters(), max_size=8),
    sha256=st.just(""),
    places=st.integers(1, 9),
    verdict=st.just("clear"),
    score=st.integers(0, 100),
    rules=st.just(()),
    summary=st.text(st.characters(), max_size=8),
    ibans=st.tuples(st.text(st.characters(), max_size=8)),
    marks=st.just(()),
    errors=st.just(()),
    subject=TEXT,
    pages=st.none() | st.integers(),
    amount=st.none() | st.decimals(),
    date=st.none() | st.dates(),
    first_seen=st.none() | st.datetimes(),
)


@settings(deadline=None, max_examples=60)
@given(st.lists(ROWS, max_size=3), st.sampled_from(TableForm))
def test_any_rows(rows, form):
    assert written(form, *rows) or form is TableForm.JSONL
