"""The table of letters as Parquet, with typed columns. The only place that needs pyarrow."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from decimal import ROUND_HALF_UP, Decimal
from itertools import islice
from types import ModuleType
from typing import Any, BinaryIO

from finescan.errors import MissingToolError
from finescan.reports.export.row import COLUMNS, Kind, Row
from finescan.utf8 import writable

ROW_GROUP = 10_000
"""Rows that are held and written at once."""
DIGITS, DECIMALS = 18, 4

_LARGEST = Decimal(10) ** (DIGITS - DECIMALS)
_SMALLEST_PART = Decimal(1).scaleb(-DECIMALS)
_INTEGERS = range(-(2**63), 2**63)


def write_parquet(rows: Iterable[Row], stream: BinaryIO) -> int:
    """Write all rows and leave the stream open; returns how many there were."""
    arrow, parquet = _pyarrow()
    schema = arrow.schema([_field(arrow, column.name, column.kind, always=column.always) for column in COLUMNS])
    remaining, count = iter(rows), 0
    with parquet.ParquetWriter(stream, schema) as writer:
        while group := list(islice(remaining, ROW_GROUP)):
            writer.write_table(arrow.Table.from_pydict(_columns(group), schema=schema), row_group_size=ROW_GROUP)
            count += len(group)
    return count


def _pyarrow() -> tuple[ModuleType, ModuleType]:
    try:
        import pyarrow as pa
        import pyarrow.parquet as pq
    except ImportError as error:
        raise MissingToolError(
            "Parquet needs the package pyarrow: pip install 'finescan[parquet]'. CSV and JSON go without it.",
            "Für Parquet wird das Paket pyarrow gebraucht: pip install 'finescan[parquet]'. CSV und JSON gehen ohne.",
        ) from error
    return pa, pq


def _field(arrow: ModuleType, name: str, kind: Kind, *, always: bool) -> Any:
    types = {
        Kind.TEXT: arrow.string(),
        Kind.TEXTS: arrow.list_(arrow.string()),
        Kind.INTEGER: arrow.int64(),
        Kind.MONEY: arrow.decimal128(DIGITS, DECIMALS),
        Kind.DAY: arrow.date32(),
        Kind.TIME: arrow.timestamp("us", tz="UTC"),
        Kind.YES_NO: arrow.bool_(),
    }
    return arrow.field(name, types[kind], nullable=not always)


def _columns(rows: Sequence[Row]) -> dict[str, list[object]]:
    return {column.name: [_value(getattr(row, column.name)) for row in rows] for column in COLUMNS}


def _value(value: object) -> object:
    """What the type of the column can hold; an amount or number beyond it is left empty, for it is none of a letter."""
    if isinstance(value, str):
        return writable(value)
    if isinstance(value, tuple):
        return [writable(str(one)) for one in value]
    if isinstance(value, Decimal):
        fits = value.is_finite() and abs(value) < _LARGEST - 1
        return value.quantize(_SMALLEST_PART, ROUND_HALF_UP) if fits else None
    if isinstance(value, dt.datetime):
        return value if value.tzinfo else value.replace(tzinfo=dt.UTC)
    return None if type(value) is int and value not in _INTEGERS else value
