"""The letters of an index as rows of one flat table."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import BinaryIO

from finescan.archive.campaigns import ids
from finescan.archive.finding import Found, Query, found
from finescan.archive.opened import asked
from finescan.index.query_letters import Letter
from finescan.reports.export import Row, TableForm, row_of, write_table


def export(index: Path, query: Query, stream: BinaryIO, form: TableForm) -> int:
    """Write a row a letter that is wanted, at its first place; returns how many there were. Raises MissingToolError."""
    with asked(index) as db:
        campaign = ids(db)
    with found(index, query) as letters:
        return write_table(_rows(letters, campaign), stream, form)


def _rows(letters: Iterator[Found], campaign: dict[Letter, str]) -> Iterator[Row]:
    """A row a letter, and one for what could not be read; the places of one content follow one another."""
    last = None
    for one in letters:
        if one.letter is None or one.letter != last:
            last = one.letter
            yield _row(one, campaign.get(one.letter) if one.letter else None)


def _row(one: Found, campaign: str | None) -> Row:
    paid = next(iter(one.payments), None)
    return row_of(
        one.result,
        id=one.letter.id if one.letter else "",
        places=one.places,
        first_seen=one.since,
        marks=tuple(mark.mark for mark in one.marks),
        campaign=campaign,
        paid=paid and paid.confidence,
        paid_on=dt.date.fromisoformat(paid.day) if paid and paid.day else None,
        paid_amount=Decimal(paid.amount) if paid and paid.amount else None,
        paid_currency=paid and paid.currency,
        refunded=paid.returned is not None if paid else None,
    )
