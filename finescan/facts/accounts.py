"""Bank accounts with their check digits, and the payee named beside them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from finescan.facts import ibans
from finescan.facts.payees import Payee, payee_of
from finescan.model import Account, Span
from finescan.text import TextLayer


def find_accounts(text: TextLayer, payees: Sequence[Payee] = ()) -> tuple[Account, ...]:
    """All bank accounts printed as IBAN, each once, in reading order, with the payee that stands nearest."""
    accounts: dict[str, Account] = {}
    for prefix in ibans.PREFIX.finditer(text.text):
        compact, end = ibans.taken(text.text, prefix.start())
        country = compact[:2]
        if country in ibans.LENGTHS and len(compact) >= 0.8 * ibans.LENGTHS[country] and compact not in accounts:
            span = Span(prefix.start(), end)
            payee = payee_of(payees, span)
            accounts[compact] = Account(compact, country, ibans.valid(compact), span, payee.name if payee else None)
    return _with_one_payee(tuple(accounts.values()), payees)


def _with_one_payee(accounts: tuple[Account, ...], payees: Sequence[Payee]) -> tuple[Account, ...]:
    """Where all that is named is one payee and no account has one near it, it is that of the only account."""
    sure = {payee.name for payee in payees if payee.sure}
    if len(accounts) == 1 and accounts[0].payee is None and len(sure) == 1:
        return (replace(accounts[0], payee=sure.pop()),)
    return accounts
