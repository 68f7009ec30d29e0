"""The values of payments: what a bank statement lists, what a letter asks for, and what agrees between the two."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum


class Confidence(StrEnum):
    """How sure it is that a payment was made on a letter."""

    SURE = "sure"
    LIKELY = "likely"
    POSSIBLE = "possible"


class Agreed(StrEnum):
    """What a payment and a letter have in common."""

    ACCOUNT = "account"
    PAYEE = "payee"
    AMOUNT = "amount"
    REFERENCE = "reference"
    DATE = "date"


@dataclass(frozen=True, slots=True)
class Payment:
    """One line of a bank statement; None where the statement does not tell.

    `amount` is positive, for money that came back (`back`) too. `payee` is the other side, `ultimate` the one who gets
    the money in the end if that is somebody else. `iban` holds no blanks; where the bank names an account in another
    form it stands there as printed. `text` is what the payer wrote. `entry` counts the lines or entries of the file.
    """

    entry: int
    day: date | None
    amount: Decimal | None
    currency: str | None = None
    payee: str | None = None
    ultimate: str | None = None
    iban: str | None = None
    bic: str | None = None
    text: str = ""
    reference: str | None = None
    back: bool = False


@dataclass(frozen=True, slots=True)
class Claim:
    """What a letter asks for: `amounts` are all sums that paying it may come to, `day` is the date of the letter."""

    key: str | int
    day: date | None = None
    ibans: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    amounts: tuple[Decimal, ...] = ()
    currency: str | None = None
    references: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Match:
    """A payment that was made on a letter, how sure that is, and why; `refund` is the money that came back."""

    key: str | int
    payment: Payment
    confidence: Confidence
    why: tuple[Agreed, ...]
    refund: Payment | None = None
