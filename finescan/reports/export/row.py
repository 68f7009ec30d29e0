"""The columns of the table of letters: names, types and meanings stand here once, as the fields of a row."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import Annotated, get_args, get_origin, get_type_hints


class Kind(StrEnum):
    """The type of a column."""

    TEXT = "text"
    TEXTS = "list of texts"
    INTEGER = "integer"
    MONEY = "decimal"
    DAY = "date"
    TIME = "time"
    YES_NO = "boolean"


@dataclass(frozen=True, slots=True)
class Column:
    """A column: any cell may be empty (unknown), but those of `always` never are."""

    name: str
    kind: Kind
    meaning: str
    always: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A letter of an archive."""

    id: Annotated[str, "of the letter, as `archive mark` and `forget` take it; empty for what could not be read"]
    path: Annotated[str, "file in which the letter was first met"]
    part: Annotated[str | None, "where in the file it was, as in `source.part`"] = None
    container: Annotated[str | None, "what ties the parts of a mail or an archive together"] = None
    sha256: Annotated[str, "checksum of the file or part"]
    media_type: Annotated[str | None, "type of the file or part"] = None
    first_page: Annotated[int | None, "first page of the letter in its file"] = None
    last_page: Annotated[int | None, "last page of the letter in its file"] = None
    pages: Annotated[int | None, "pages of the letter"] = None
    places: Annotated[int, "how often the same content was met"]
    first_seen: Annotated[dt.datetime | None, "when it was first met"] = None
    verdict: Annotated[str, "`clear`, `notice`, `suspicious`, `scam` or `unreadable`"]
    score: Annotated[int, "0 to 100"]
    mechanism: Annotated[str | None, "`signature`, `payment`, `silence` or `forged-demand`"] = None
    rules: Annotated[tuple[str, ...], "rules that found something against the letter"]
    summary: Annotated[str, "one or two sentences"]
    language: Annotated[str | None, "of the letter"] = None
    date: Annotated[dt.date | None, "on the letter"] = None
    reference: Annotated[str | None, "of the sender"] = None
    subject: Annotated[str | None, "of the letter"] = None
    sender: Annotated[str | None, "name shown large"] = None
    company: Annotated[str | None, "the partner of the contract"] = None
    country: Annotated[str | None, "of the sender"] = None
    portal: Annotated[str | None, "host of the sender's site"] = None
    ibans: Annotated[tuple[str, ...], "accounts to be paid to"]
    amount: Annotated[Decimal | None, "the first fee"] = None
    currency: Annotated[str | None, "of the first fee"] = None
    period: Annotated[str | None, "time or piece that the first fee is for"] = None
    vat: Annotated[str | None, "whether tax is in it: `included`, `excluded`, `exempt` or `unknown`"] = None
    term_months: Annotated[int | None, "shortest term"] = None
    renewal_months: Annotated[int | None, "by which the contract renews itself"] = None
    notice: Annotated[str | None, 'period of notice, as "3 months"'] = None
    total: Annotated[Decimal | None, "owed over the shortest term"] = None
    total_currency: Annotated[str | None, "of the total"] = None
    deadline: Annotated[dt.date | None, "by which the letter wants an answer"] = None
    signed: Annotated[str | None, "`yes`, `no` or `unsure`; empty where there is no line to sign on"] = None
    filled: Annotated[str | None, "`yes`, `no` or `unsure`; empty where there is nothing to fill in"] = None
    marks: Annotated[tuple[str, ...], "what a person decided"]
    campaign: Annotated[str | None, "the group of near-identical letters"] = None
    paid: Annotated[str | None, "how sure it is that it was paid: `sure`, `likely` or `possible`"] = None
    paid_on: Annotated[dt.date | None, "day of the surest payment"] = None
    paid_amount: Annotated[Decimal | None, "its amount"] = None
    paid_currency: Annotated[str | None, "its currency"] = None
    refunded: Annotated[bool | None, "whether that money came back"] = None
    errors: Annotated[tuple[str, ...], "codes of what went wrong"]


_KINDS = {
    str: Kind.TEXT,
    int: Kind.INTEGER,
    Decimal: Kind.MONEY,
    dt.date: Kind.DAY,
    dt.datetime: Kind.TIME,
    bool: Kind.YES_NO,
}


def _columns() -> Iterator[Column]:
    hints = get_type_hints(Row, include_extras=True)
    for field in dataclasses.fields(Row):
        hint, meaning = get_args(hints[field.name])
        yield Column(field.name, _kind(hint), meaning, always=field.default is dataclasses.MISSING)


def _kind(hint: object) -> Kind:
    """The type of a column from that of its field, which may be unknown (None) too."""
    if get_origin(hint) is tuple:
        return Kind.TEXTS
    return _KINDS[next(one for one in (*get_args(hint), hint) if one is not type(None))]


COLUMNS = tuple(_columns())
"""In the order of the table."""
