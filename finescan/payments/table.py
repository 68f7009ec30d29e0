"""Statements as a table (CSV), as banks export them: any delimiter, encoding and heading, read row by row."""

from __future__ import annotations

import codecs
import csv
import io
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import chain, islice

from finescan.errors import BrokenFileError, UsageError
from finescan.payments import bare, cells, columns
from finescan.payments.values import Payment

Row = Sequence[str]

HEAD = 65_536
"""Bytes among which the headings must stand."""
FIRST_ROWS = 60
SAMPLE = 10_000
"""Rows from which the habits of a table are learned."""

_DELIMITERS = (";", ",", "\t", "|")
_OUT = frozenset(
    ("s", "soll", "d", "dr", "dbit", "debit", "debet", "af", "belastung", "lastschrift", "ausgang", "ausgabe", "out",
     "débit", "dare", "cargo")
)  # fmt: skip
_IN = frozenset(
    ("h", "haben", "c", "cr", "crdt", "credit", "kredit", "bij", "gutschrift", "eingang", "einnahme", "in", "crédit",
     "avere", "abono")
)  # fmt: skip
_NOT_BOOKED = frozenset(
    ("pending", "declined", "reverted", "failed", "vorgemerkt", "abgelehnt", "storniert", "denied", "canceled",
     "cancelled", "offen", "ausstehend", "rejected", "en attente")
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Table:
    """Where in a file the payments stand, and how they are written.

    `start` counts the rows up to and with the headings; 0 where there are none. `all_out`: no amount has a sign, the
    table lists what was paid. `month_first`: days are written as in America.
    """

    encoding: str
    delimiter: str
    start: int
    columns: Mapping[str, tuple[int, ...]]
    currency: str | None
    all_out: bool = False
    month_first: bool = False


def payments(data: bytes, name: str) -> Iterator[Payment]:
    """The payments of a table in their order. Rows without day or amount (sums) and pending ones are left out.

    Raises `UsageError` where the columns are not understood or no row is a payment, `BrokenFileError` where a row
    cannot be read.
    """
    table = _found(data, name)
    sample = _Reader(data, table, name)
    table = _with_habits(table, list(islice(sample, SAMPLE)))
    rows = _Reader(data, table, name)
    first = next(found := (payment for row in rows if (payment := _payment(row, rows.line, table))), None)
    if first is None and rows.count:
        raise UsageError(
            f"{name}: none of its {rows.count} rows is a payment with a day and an amount that could be read.",
            f"{name}: In keiner der {rows.count} Zeilen steht eine Zahlung mit lesbarem Tag und Betrag.",
        )
    yield from _dated(chain([first] if first else [], found))


def _dated(payments: Iterator[Payment]) -> Iterator[Payment]:
    """The parts of an order have the day of the order, which stands above them."""
    day = None
    for payment in payments:
        day = payment.day or day
        yield payment if payment.day else replace(payment, day=day)


class _Reader:
    """The rows below the headings; `line` is the line of the last one."""

    def __init__(self, data: bytes, table: Table, name: str) -> None:
        self.count = 0
        self._name = name
        text = io.TextIOWrapper(io.BytesIO(data), table.encoding, errors="replace", newline="")
        self._rows = csv.reader(text, delimiter=table.delimiter)
        for _ in range(table.start):
            next(self, None)
        self.count = 0

    @property
    def line(self) -> int:
        """The line of the file at which the last row ended."""
        return self._rows.line_num

    def __iter__(self) -> Iterator[Row]:
        return self

    def __next__(self) -> Row:
        try:
            row = next(self._rows)
        except csv.Error as error:
            raise BrokenFileError(
                f"{self._name}: line {self.line} cannot be read ({error}). Is a quotation mark missing?",
                f"{self._name}: Zeile {self.line} ist nicht lesbar ({error}). Fehlt ein Anführungszeichen?",
            ) from error
        self.count += 1
        return row


def encoding(data: bytes) -> str:
    """The codec of a table: UTF-8 or UTF-16 where it is that, else cp1252."""
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    if data[1:100:2].count(0) > 40:
        return "utf-16-le"
    head = data[:HEAD]
    try:
        codecs.getincrementaldecoder("utf-8")().decode(head)
        data.decode("utf-8")
    except UnicodeDecodeError:
        return "cp1252"
    return "utf-8-sig"


def _found(data: bytes, name: str) -> Table:
    """The first row with most of the headings that banks use, with the delimiter that yields it."""
    codec = encoding(data)
    head = io.TextIOWrapper(io.BytesIO(data[: HEAD - HEAD % 4]), codec, errors="replace", newline="").read()
    tables = {delimiter: _first_rows(head, delimiter) for delimiter in _DELIMITERS}
    places = ((delimiter, place) for delimiter, rows in tables.items() for place in enumerate(rows, start=1))
    delimiter, (number, headings) = max(places, key=lambda place: _score(place[1][1]), default=("", (0, ())))
    known = columns.roles(headings)
    if columns.is_enough(known):
        return Table(codec, delimiter, number, known, _currency(headings, known))
    for delimiter, rows in tables.items():
        known = bare.roles(rows[:-1] or rows)  # the last one may be cut
        if columns.is_enough(known):
            return Table(codec, delimiter, 0, known, None)
    raise _not_understood(name, headings)


def _score(headings: Row) -> tuple[bool, int]:
    known = columns.roles(headings)
    return columns.is_enough(known), len(known)


def _first_rows(head: str, delimiter: str) -> list[Row]:
    rows: list[Row] = []
    try:
        rows.extend(islice(csv.reader(io.StringIO(head, newline=""), delimiter=delimiter), FIRST_ROWS))
    except csv.Error:
        return rows
    return rows


def _currency(headings: Row, known: Mapping[str, tuple[int, ...]]) -> str | None:
    amounts = (column for role in ("amount", "debit", "credit") for column in known.get(role, ()))
    return next((sign for column in amounts if (sign := columns.currency_of(headings[column]))), None)


def _not_understood(name: str, headings: Row) -> UsageError:
    seen = ", ".join(cell.strip()[:40] for cell in headings[:30] if cell.strip()) or "-"
    return UsageError(
        f"{name}: no table of payments was found. Columns found: {seen}. Needed: {columns.WANTED['en']}.",
        f"{name}: Darin wurde keine Tabelle mit Zahlungen gefunden. Gefundene Spalten: {seen}. "
        f"Nötig: {columns.WANTED['de']}.",
    )


def _with_habits(table: Table, sample: Sequence[Row]) -> Table:
    """Whether amounts without sign are payments, and how days are written, learned from the first rows."""
    days = (cells.shows_month_first(_cell(row, table, "day")) for row in sample)
    directed = {"direction", "debit"} & table.columns.keys()
    amounts = [value for row in sample if (value := cells.amount(_cell(row, table, "amount")))]
    return replace(
        table,
        all_out=not directed and bool(amounts) and min(amounts) > 0,
        month_first=next((found for found in days if found is not None), False),
    )


def _payment(row: Row, line: int, table: Table) -> Payment | None:
    signed, printed = _signed(row, table), _cell(row, table, "day")
    if not signed or not (printed or "part" in table.columns):
        return None
    if _cell(row, table, "state").casefold() in _NOT_BOOKED:
        return None
    back = signed > 0
    payee = _cell(row, table, "payer") if back else ""
    return Payment(
        entry=line,
        day=cells.day(printed, month_first=table.month_first),
        amount=abs(signed),
        currency=_cell(row, table, "currency").upper()[:3] or table.currency,
        payee=payee or _cell(row, table, "payee") or None,
        iban=cells.account(_cell(row, table, "iban"), _cell(row, table, "bank")),
        bic=_cell(row, table, "bic") or None,
        text=" ".join(row[column].strip() for column in table.columns.get("text", ()) if column < len(row)).strip(),
        reference=_cell(row, table, "reference") or None,
        back=back,
    )


def _signed(row: Row, table: Table) -> Decimal | None:
    """The amount of a row, negative for what went out."""
    debit, credit = (cells.amount(_cell(row, table, role)) for role in ("debit", "credit"))
    if debit:
        return -abs(debit)
    if credit:
        return abs(credit)
    printed = cells.amount(_cell(row, table, "amount"))
    if printed is None:
        part = cells.amount(_cell(row, table, "part"))
        return -abs(part) if part else None
    way = _cell(row, table, "direction").casefold()
    if way in _OUT or (table.all_out and way not in _IN):
        return -abs(printed)
    return abs(printed) if way in _IN else printed


def _cell(row: Row, table: Table, role: str) -> str:
    """The first cell for a role that holds something."""
    for column in table.columns.get(role, ()):
        if column < len(row) and (cell := row[column].strip()):
            return cell
    return ""
