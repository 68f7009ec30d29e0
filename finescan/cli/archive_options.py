"""What the commands of `finescan archive` share: the index, and which letters are asked for."""

from __future__ import annotations

import datetime as dt
import re
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from finescan.errors import UsageError
from finescan.model import Verdict

if TYPE_CHECKING:
    from finescan.api.archive import Query


class Marked(StrEnum):
    """What a person decided of a letter, or nothing yet."""

    CHECKED = "checked"
    FALSE_ALARM = "false-alarm"
    SIGNED = "signed"
    PAID = "paid"
    NONE = "none"


Index = Annotated[Path, typer.Argument(help="The index, as 'scan --index' made it.", metavar="INDEX")]
Words = Annotated[
    list[str] | None,
    typer.Argument(help='Words that must all be in the letter; "a phrase"; beginn* of a word.', metavar="WORD"),
]
Least = Annotated[Verdict | None, typer.Option("--verdict", help="This verdict or a worse one.")]
SenderOf = Annotated[
    str | None, typer.Option("--sender", help="In name, company, account, web address or fax.", metavar="TEXT")
]
Amount = Annotated[
    str | None,
    typer.Option("--amount", help="Price of a year, or total: 500-1500, 500- or -1500.", metavar="MIN-MAX"),
]
From = Annotated[
    str | None, typer.Option("--from", help="Dated on this day or later: 2024, 2024-05, 2024-05-31.", metavar="DAY")
]
To = Annotated[str | None, typer.Option("--to", help="Dated on this day or before.", metavar="DAY")]
Paths = Annotated[
    list[str] | None,
    typer.Option("--path", help="File, folder or pattern with * and ?; repeatable.", metavar="GLOB"),
]
Marks = Annotated[list[Marked] | None, typer.Option("--mark", help="Marked so, or not at all (none); repeatable.")]
IsPaid = Annotated[bool, typer.Option("--paid", help="Paid, as far as bank statements or marks tell.")]
IsSigned = Annotated[bool, typer.Option("--signed", help="Signed, perhaps, or marked so.")]
CampaignOf = Annotated[
    str | None, typer.Option("--campaign", help="Of the campaign with this id, or with this letter.", metavar="ID")
]
Statements = Annotated[
    list[Path] | None,
    typer.Option("--payments", help="Bank statement (CAMT or CSV) to match first; repeatable.", metavar="FILE"),
]

_AMOUNT = re.compile(r"(\d{1,12}(?:[.,]\d{1,2})?)?\s*-\s*(\d{1,12}(?:[.,]\d{1,2})?)?")
_DAY = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?|(\d{1,2})\.(\d{1,2})\.(\d{4})")


def query(
    *,
    words: list[str] | None = None,
    verdict: Verdict | None,
    sender: str | None,
    amount: str | None,
    first: str | None,
    last: str | None,
    paths: list[str] | None,
    marks: list[Marked] | None,
    paid: bool,
    signed: bool,
    campaign: str | None,
) -> Query:
    """What the options ask for. Raises UsageError for amounts and days that are none."""
    from finescan.api.archive import Query

    days = (_day(first, end=False) or dt.date.min, _day(last, end=True) or dt.date.max)
    return Query(
        words=" ".join(map(_phrase, words)) if words else None,
        verdict=verdict,
        sender=sender,
        amount=_amount(amount),
        days=days if first or last else None,
        paths=tuple(paths or ()),
        marks=tuple(map(str, marks or ())),
        paid=paid,
        signed=signed,
        campaign=campaign,
    )


def _phrase(word: str) -> str:
    """An argument with blanks was quoted for the shell, and is meant as a phrase."""
    return f'"{word}"' if " " in word.strip() and '"' not in word and "„" not in word else word


def _amount(told: str | None) -> tuple[float, float] | None:
    if told is None:
        return None
    found = _AMOUNT.fullmatch(told.strip())
    if not found or not any(found.groups()):
        raise UsageError(f"--amount {told}: give two amounts, as 500-1500, or one of them, as 500- or -1500.")
    least, most = (float(one.replace(",", ".")) if one else None for one in found.groups())
    return least or 0.0, most if most is not None else float("inf")


def _day(told: str | None, *, end: bool) -> dt.date | None:
    """The day; of a year or a month its first or its last."""
    if told is None:
        return None
    found = _DAY.fullmatch(told.strip())
    try:
        if found and found[4]:
            return dt.date(int(found[6]), int(found[5]), int(found[4]))
        if found:
            return _whole(int(found[1]), int(found[2] or 0), int(found[3] or 0), end=end)
    except ValueError:
        pass
    raise UsageError(f"{told}: give a day as 2024-05-31 or 31.05.2024, a month as 2024-05, or a year as 2024.")


def _whole(year: int, month: int, day: int, *, end: bool) -> dt.date:
    if day:
        return dt.date(year, month, day)
    month = month or (12 if end else 1)
    if not end:
        return dt.date(year, month, 1)
    return dt.date(year + month // 12, month % 12 + 1, 1) - dt.timedelta(days=1)
