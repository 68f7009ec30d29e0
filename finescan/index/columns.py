"""What of a result the index can be asked for."""

from __future__ import annotations

import zlib
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from finescan.index.folding import folded
from finescan.reports.outcome import RANKS

if TYPE_CHECKING:
    from finescan.reports.contract import Fee, Offer, Result


class Columns(NamedTuple):
    """A row of the table of letters, without its document."""

    first_page: int
    verdict: int
    day: str | None
    sender: str | None
    fee: float | None
    total: float | None
    currency: str | None
    fingerprint: str | None
    signed: str | None
    result: bytes


def columns(result: Result) -> Columns:
    """The row of a letter."""
    letter, offer = result.letter, result.offer
    fee = offer.fees[0] if offer.fees else None
    return Columns(
        result.source.page_range[0] if result.source.page_range else 1,
        RANKS[result.verdict],
        letter.date.isoformat() if letter.date else None,
        _names(offer),
        None if fee is None else _yearly(fee),
        float(Decimal(offer.total_cost.amount)) if offer.total_cost else None,
        fee.currency if fee else None,
        letter.fingerprint,
        str(letter.signed.state) if letter.signed else None,
        packed(result),
    )


def packed(result: Result) -> bytes:
    """The result as the index keeps it."""
    return zlib.compress(result.to_json(), 6)


def unpacked(data: bytes) -> Result:
    """What `packed` was given."""
    from finescan.reports.contract import Result

    return Result.model_validate_json(zlib.decompress(data))


def _yearly(fee: Fee) -> float:
    """The price of a year, or the price itself where it is for no time."""
    months = fee.period.months if fee.period else None
    amount = Decimal(fee.amount)
    return float(amount if months is None else amount * 12 / months)


def _names(offer: Offer) -> str | None:
    sender = offer.sender
    told = (sender.name, sender.company, sender.payee, sender.portal, sender.vat_id, sender.fax, *sender.ibans)
    return folded("\n".join(dict.fromkeys(one for one in told if one))) or None
