"""What is known of a letter beside its result, as reports say it."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import NamedTuple


class PaidSum(NamedTuple):
    """Money that left for a letter; `identity` is the same where one payment was made on several letters."""

    identity: object
    amount: Decimal
    currency: str


@dataclass(frozen=True, slots=True)
class Noted:
    """What a person decided of a letter, what was paid on it, and where else it lies.

    `tags` say it in a word each, `sentences` in full, both in the language of the report. A letter that is `settled`
    keeps its verdict and does not count as flagged. `signed` where a person said so.
    """

    tags: tuple[str, ...] = ()
    sentences: tuple[str, ...] = ()
    settled: bool = False
    signed: bool = False
    paid: tuple[PaidSum, ...] = ()


NOTHING = Noted()
