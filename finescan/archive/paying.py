"""Bank statements held against all letters of an index: which of them were paid."""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from finescan.archive.naming import full
from finescan.archive.opened import changed
from finescan.errors import NotFoundError
from finescan.index.columns import unpacked
from finescan.index.query_letters import Letter
from finescan.index.query_notes import Paid
from finescan.payments import Claim, Match, Payment, match, read_payments
from finescan.reports.claims import claim_of


@dataclass(frozen=True, slots=True)
class Booked:
    """How many payments the statements list, and how many of them were made on letters."""

    payments: int
    matched: int


def pay(index: Path, statements: Iterable[str | Path]) -> Booked:
    """Note which letters were paid by these bank statements; what they told before is replaced.

    Raises the FinescanError of a file that is no statement; then nothing is noted.
    """
    told = {full(str(one)): _read(Path(one)) for one in statements}
    with changed(index) as db:
        found = match(_claims(db), (one for payments in told.values() for one in payments))
        db.executemany("DELETE FROM payments WHERE statement = ?", [(one,) for one in told])
        db.executemany(_PAID, _rows(found, told))
    return Booked(sum(map(len, told.values())), len({id(one.payment) for one in found}))


def _read(path: Path) -> tuple[Payment, ...]:
    try:
        data = path.read_bytes()
    except OSError as error:
        raise NotFoundError(
            f"{path}: the bank statement cannot be read ({error.strerror}). Name a CAMT or CSV file.",
            f"{path}: Der Kontoauszug lässt sich nicht lesen ({error.strerror}). Nennen Sie eine CAMT- oder CSV-Datei.",
        ) from error
    return read_payments(data, str(path))


def _claims(db: sqlite3.Connection) -> Iterator[Claim]:
    """What the letters ask for; each is known by checksum and page."""
    rows = db.execute(
        "SELECT sha256, first_page, result FROM letters JOIN documents ON documents.id = document "
        "WHERE verdict >= 0 ORDER BY document, first_page"
    )
    for sha256, page, packed in rows:
        claim = claim_of(unpacked(packed), f"{sha256} {page}")
        if claim:
            yield claim


def _rows(found: Iterable[Match], told: dict[str, tuple[Payment, ...]]) -> Iterator[tuple[object, ...]]:
    numbered = dict(_numbered(told))
    for one in found:
        sha256, _, page = str(one.key).partition(" ")
        statement, copy = numbered[id(one.payment)]
        yield *Letter(sha256, int(page)), *_paid(one, statement, copy)


def _numbered(told: dict[str, tuple[Payment, ...]]) -> Iterator[tuple[int, tuple[str, int]]]:
    """Of each payment the statement that lists it, and how many like it stand before it there."""
    for statement, payments in told.items():
        alike: Counter[tuple[object, ...]] = Counter()
        for one in payments:
            key = (one.day, one.amount, one.iban or one.payee)
            yield id(one), (statement, alike[key])
            alike[key] += 1


def _paid(one: Match, statement: str, copy: int) -> Paid:
    payment, refund = one.payment, one.refund
    return Paid(
        day=payment.day.isoformat() if payment.day else None,
        amount=str(payment.amount) if payment.amount is not None else None,
        currency=payment.currency,
        payee=payment.payee,
        iban=payment.iban,
        copy=copy,
        confidence=str(one.confidence),
        why=" ".join(one.why),
        returned=(refund.day.isoformat() if refund.day else "") if refund else None,
        statement=statement,
    )


def _insert(columns: Sequence[str]) -> str:
    marks = ", ".join("?" * len(columns))
    return f"INSERT INTO payments ({', '.join(columns)}) VALUES ({marks})"  # noqa: S608 - names of ours


_PAID = _insert(("sha256", "first_page", *Paid._fields))
