"""What the codes on a page say, as the contract has it."""

from __future__ import annotations

from finescan.model import CodeContent
from finescan.reports import contract
from finescan.reports.quoting import corners, money

LONGEST_TEXT = 600  # characters of a code that are printed


def code_said(code: CodeContent) -> contract.Code:
    """A code with the parts of the payment, link or business card in it."""
    return contract.Code(
        kind=code.kind,
        text=code.text[:LONGEST_TEXT],
        payee=code.payee,
        iban=code.iban,
        amount=money(code.amount) if code.amount is not None else None,
        currency=code.currency,
        reference=code.reference,
        host=code.host,
        page=code.page,
        box=corners(code.box),
    )
