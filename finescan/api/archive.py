"""An index from Python, and all that `finescan archive` uses: what is in it, letters by search, marks, and forgetting.

Every function takes the index file first and raises UsageError for what is none.
"""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Sequence
from pathlib import Path
from typing import BinaryIO, Unpack

from finescan.api import TIME_LIMIT, Settings, cores, options
from finescan.archive.campaigns import Campaign
from finescan.archive.campaigns import campaigns as _campaigns
from finescan.archive.exporting import export as _export
from finescan.archive.finding import Found, Query, found
from finescan.archive.forgetting import Doomed, forget
from finescan.archive.marking import MarkName, mark
from finescan.archive.opened import asked
from finescan.archive.paying import Booked, pay
from finescan.archive.reporting import write as _results
from finescan.archive.reporting import write_folder as _folder
from finescan.archive.status import Status
from finescan.archive.status import status as _status
from finescan.archive.telling import COLUMNS, campaign_line, line, payment_lines, rows, status_lines
from finescan.model import Verdict
from finescan.reports.export import TableForm
from finescan.reports.formats import Format, stream_report

__all__ = [
    "COLUMNS",
    "Booked",
    "Campaign",
    "Doomed",
    "Found",
    "MarkName",
    "Query",
    "Status",
    "Verdict",
    "as_json",
    "campaign_line",
    "campaigns",
    "export",
    "forget",
    "found",
    "line",
    "mark",
    "pay",
    "payment_lines",
    "report",
    "report_to",
    "status",
    "status_lines",
]


def status(
    index: Path, language: str = "en", *, rules: Sequence[str | Path] = (), allow: str | Path | None = None
) -> Status:
    """How an index stands, and what of it is out of date for these rules and messages in this language."""
    digest = options(rules=rules, allow=allow).rules.digest
    return _status(index, digest or "", language)


def campaigns(index: Path, least: int = 2) -> list[Campaign]:
    """The groups of near-identical letters with at least so many, the largest first."""
    with asked(index) as db:
        return list(_campaigns(db, least))


def export(index: Path, query: Query, stream: BinaryIO, form: str = "csv") -> int:
    """Write a row a letter as "csv", "json", "jsonl" or "parquet"; returns how many. Raises MissingToolError."""
    return _export(index, query, stream, TableForm(form))


def report(
    index: Path,
    query: Query,
    to: Path,
    form: str = "html",
    *,
    jobs: int | None = None,
    time_limit: float = TIME_LIMIT,
    **settings: Unpack[Settings],
) -> int:
    """Write a page a letter to the folder `to`, as "html" with an index or "pdf"; returns how many are named.

    A page is drawn from the original where that is still what was scanned, else from what the index kept, which the
    page says. Messages of findings are in the language of the scan. Raises NotWritableError.
    """
    how = options(drawn=form, **settings)
    return _folder(index, query, to, Format(form), how, jobs=jobs or cores(), time_limit=time_limit)


def report_to(index: Path, query: Query, stream: BinaryIO, form: str, language: str = "en") -> int:
    """Write the letters in a format without pages of its own; returns how many there were."""
    writer = stream_report(Format(form), stream, language, several=True)
    count = _results(index, query, writer)
    writer.close()
    return count


def as_json(told: Status | list[Campaign]) -> str:
    """A status, or campaigns, as JSON."""
    value = rows(told) if isinstance(told, list) else _plain(told)
    return json.dumps(value, ensure_ascii=False, indent=2).encode("utf-8", "backslashreplace").decode()


def _plain(status: Status) -> dict[str, object]:
    told = dataclasses.asdict(status)
    return told | {
        "failures": [one._asdict() for one in status.failures],
        "runs": [one._asdict() for one in status.runs],
    }
