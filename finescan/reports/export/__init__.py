"""The letters of an archive as one flat table: CSV, JSON, JSON Lines or Parquet."""

from __future__ import annotations

from finescan.reports.export.filled import row_of
from finescan.reports.export.row import COLUMNS, Column, Kind, Row
from finescan.reports.export.writing import TableForm, write_table

__all__ = ["COLUMNS", "Column", "Kind", "Row", "TableForm", "row_of", "write_table"]
