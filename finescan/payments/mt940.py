"""Statements in SWIFT MT940, with the structured text (field 86) of German and Austrian banks."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date

from finescan.payments import cells
from finescan.payments.values import Payment

_START = re.compile(rb"(?:\A|\n)\s*(?:\{4:\s*)?:20:[^\n]*\n(?s:.{0,2000}?):(?:25|60F|60M):")
_FIELD = re.compile(r":(\d\d[A-Z]?):(.*)")
_LINE = re.compile(r"(?P<day>\d{6})(?P<booked>\d{4})?(?P<mark>R[CD]|E[CD]|[CD])[A-Z]?(?P<amount>\d{1,12},\d{0,2})")
_PART = re.compile(r"\?(\d\d)")
_TAGS = re.compile(r"(EREF|KREF|MREF|CRED|DEBT|SVWZ|ABWA|ABWE|IBAN|BIC)\+")
_CURRENCY = re.compile(r"[CD]\d{6}([A-Z]{3})")
_BACK = frozenset(("C", "EC", "RD"))
_PURPOSE = (*(f"{number}" for number in range(20, 30)), "60", "61", "62", "63")
_NO_REFERENCE = frozenset(("NOTPROVIDED", "NONREF", ""))


def is_mt940(data: bytes) -> bool:
    """Whether a file begins as such a statement does."""
    return _START.search(data[:4000]) is not None


def payments(lines: Iterable[str]) -> Iterator[Payment]:
    """The payments of a statement in their order; `entry` is the line at which each begins."""
    currency: str | None = None
    entry: tuple[int, str] | None = None
    for number, field, value in _fields(lines):
        if entry and field == "86":
            yield from _payment(*entry, value, currency)
            entry = None
            continue
        if entry:
            yield from _payment(*entry, "", currency)
        entry = (number, value) if field == "61" else None
        opening = _CURRENCY.match(value) if field in {"60F", "60M"} else None
        currency = opening[1] if opening else currency
    if entry:
        yield from _payment(*entry, "", currency)


def _fields(lines: Iterable[str]) -> Iterator[tuple[int, str, str]]:
    """Each field with the line at which it begins; lines that begin without a colon go on with it."""
    begun, field, value = 0, "", ""
    for number, line in enumerate(lines, start=1):
        text = line.rstrip("\r\n")
        found = _FIELD.match(text)
        if found or text.startswith(("-}", "{")) or text == "-":
            if field:
                yield begun, field, value
            begun, field, value = (number, found[1], found[2]) if found else (number, "", "")
        elif len(value) < 4000:
            value += text if field == "86" and "?" in value else f" {text}"
    if field:
        yield begun, field, value


def _payment(number: int, line: str, information: str, currency: str | None) -> Iterator[Payment]:
    found = _LINE.match(line)
    amount = cells.amount(found["amount"].rstrip(",")) if found else None
    if not found or not amount or found["mark"] == "RC":
        return  # a credit of others that was taken back: nobody was paid
    parts = _parts(information)
    tagged = _tagged("".join(parts.get(part, "") for part in _PURPOSE) or parts.get("", ""))
    bank = parts.get("30", "")
    reference = tagged.get("EREF") or tagged.get("KREF") or ""
    yield Payment(
        entry=number,
        day=_day(found["day"], found["booked"]),
        amount=amount,
        currency=currency,
        payee=f"{parts.get('32', '')}{parts.get('33', '')}".strip() or None,
        ultimate=tagged.get("ABWE") or None,
        iban=cells.account(tagged.get("IBAN") or parts.get("31", ""), bank),
        bic=None if bank.isdigit() or not bank else bank,
        text=tagged.get("SVWZ") or tagged.get("", ""),
        reference=None if reference in _NO_REFERENCE else reference,
        back=found["mark"] in _BACK,
    )


def _parts(information: str) -> dict[str, str]:
    """The numbered parts of the text; what stands before them, or all of a plain text, is at ""."""
    before, *pieces = _PART.split(information)
    return {"": before.strip(), **dict(zip(pieces[::2], pieces[1::2], strict=True))}


def _tagged(purpose: str) -> dict[str, str]:
    """What SEPA keywords mark in the purpose; what stands before the first is at ""."""
    before, *pieces = _TAGS.split(purpose)
    return {"": before.strip(), **{tag: text.strip() for tag, text in zip(pieces[::2], pieces[1::2], strict=True)}}


def _day(valued: str, booked: str | None) -> date | None:
    """The day of booking, which has no year of its own; else that of the value."""
    value = cells.day(f"20{valued[:2]}-{valued[2:4]}-{valued[4:]}")
    day = cells.day(f"20{valued[:2]}-{booked[:2]}-{booked[2:]}") if booked else None
    near = value and day and abs((day - value).days) < 100
    return day if near else value
