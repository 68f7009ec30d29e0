"""What a letter asks for, as it is held against payments."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Decimal

from finescan.model import Period, Vat
from finescan.payments import Claim
from finescan.reports.contract import Code, Fee, Result

TAX = (Decimal("1.19"), Decimal("1.20"), Decimal("1.081"))
"""The ordinary rates of Germany, Austria and Switzerland."""

_IN_ADVANCE = {Period.MONTH: (3, 6, 12), Period.QUARTER: (2, 4), Period.HALF_YEAR: (2,)}
"""How many periods are billed at once: a price a month is often billed for a year."""
_CENT = Decimal("0.01")


def claim_of(result: Result, key: str | int) -> Claim | None:
    """The claim of a letter, or None where it names neither account nor payee nor reference."""
    sender, codes = result.offer.sender, result.offer.codes
    accounts = (*sender.ibans, *(code.iban for code in codes))
    names = (sender.company, sender.name, sender.payee, *(code.payee for code in codes))
    references = (result.letter.reference, *(code.reference for code in codes))
    claim = Claim(
        key,
        day=result.letter.date,
        ibans=_known(*accounts),
        names=_known(*names),
        amounts=tuple(sorted(set(_amounts(result)))),
        currency=_currency(result),
        references=_known(*references),
    )
    return claim if claim.ibans or claim.names or claim.references else None


def _known(*texts: str | None) -> tuple[str, ...]:
    """Each text once, in its order."""
    return tuple(dict.fromkeys(text for text in texts if text))


def _amounts(result: Result) -> Iterator[Decimal]:
    """All sums that paying the letter may come to."""
    offer = result.offer
    for fee in offer.fees:
        yield from _of_fee(fee)
    if len(offer.fees) > 1 and len({(fee.currency, fee.vat, fee.period) for fee in offer.fees}) == 1:
        yield from _taxed(sum((Decimal(fee.amount) for fee in offer.fees), Decimal()), offer.fees[0].vat)
    for total in (offer.total_cost, offer.cost_with_renewal):
        if total:
            yield from _taxed(Decimal(total.amount), total.vat)
    yield from (Decimal(code.amount) for code in offer.codes if code.amount)


def _of_fee(fee: Fee) -> Iterator[Decimal]:
    for periods in (1, *(_IN_ADVANCE.get(fee.period, ()) if fee.period else ())):
        yield from _taxed(Decimal(fee.amount) * periods, fee.vat)


def _taxed(amount: Decimal, vat: Vat) -> Iterator[Decimal]:
    """The amount, and with tax where it is printed without."""
    yield amount
    if vat is Vat.EXCLUDED:
        yield from ((amount * rate).quantize(_CENT, ROUND_HALF_UP) for rate in TAX)


def _currency(result: Result) -> str | None:
    """The one currency of all its amounts; None if there are several."""
    priced: tuple[Fee | Code, ...] = (*result.offer.fees, *result.offer.codes)
    currencies = {one.currency for one in priced if one.currency}
    return currencies.pop() if len(currencies) == 1 else None
