"""Writes the table of letters as it comes, as CSV, JSON or JSON Lines; Parquet in row groups."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import BinaryIO

from finescan.reports.export.row import COLUMNS, Kind, Row
from finescan.reports.table import safe
from finescan.utf8 import writable


class TableForm(StrEnum):
    """What the table is written as."""

    CSV = "csv"
    JSON = "json"
    JSONL = "jsonl"
    PARQUET = "parquet"


def write_table(rows: Iterable[Row], stream: BinaryIO, form: TableForm) -> int:
    """Write all rows and leave the stream open; returns how many there were. Holds a row group at most.

    Raises `MissingToolError` for Parquet where pyarrow is not installed; nothing is written then.
    """
    if form is TableForm.PARQUET:
        from finescan.reports.export.parquet import write_parquet

        return write_parquet(rows, stream)
    counted = _Counted(rows)
    {TableForm.CSV: _csv, TableForm.JSON: _json, TableForm.JSONL: _jsonl}[form](counted, stream)
    return counted.count


class _Counted:
    """Rows that are counted while they pass."""

    def __init__(self, rows: Iterable[Row]) -> None:
        self.count = 0
        self._rows = rows

    def __iter__(self) -> Iterator[Row]:
        for row in self._rows:
            self.count += 1
            yield row


def _csv(rows: Iterable[Row], stream: BinaryIO) -> None:
    text = io.TextIOWrapper(stream, encoding="utf-8", newline="", write_through=True)
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(column.name for column in COLUMNS)
    for row in rows:
        writer.writerow([_cell(getattr(row, column.name), column.kind) for column in COLUMNS])
    text.flush()
    text.detach()


def _cell(value: object, kind: Kind) -> object:
    """The value as a spreadsheet takes it, and never for a formula."""
    if kind is Kind.TEXTS and isinstance(value, tuple):
        return safe(" | ".join(map(writable, value)))
    if kind is Kind.TEXT and isinstance(value, str):
        return safe(writable(value))
    return _plain(value)


def _json(rows: Iterable[Row], stream: BinaryIO) -> None:
    before = b"[\n"
    for row in rows:
        stream.write(before + _object(row))
        before = b",\n"
    stream.write(b"\n]\n" if before == b",\n" else b"[]\n")


def _jsonl(rows: Iterable[Row], stream: BinaryIO) -> None:
    stream.writelines(_object(row) + b"\n" for row in rows)


def _object(row: Row) -> bytes:
    values = {column.name: _plain(getattr(row, column.name)) for column in COLUMNS}
    return json.dumps(values, ensure_ascii=False).encode("utf-8", "backslashreplace")


def _plain(value: object) -> object:
    """Amounts as in the contract, with a point; days and times in ISO form; lists as they are."""
    if isinstance(value, Decimal):
        return f"{value:f}"
    if isinstance(value, bool):
        return value
    return value.isoformat() if isinstance(value, date) else value
