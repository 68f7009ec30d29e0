"""From the folded text to typed facts, and from the facts to the offer. Pure and total: never raises on any text."""

from __future__ import annotations

from collections.abc import Mapping

from finescan.facts.about import is_about, quoted_clauses
from finescan.facts.accounts import find_accounts
from finescan.facts.amounts import find_amounts
from finescan.facts.codes import code_accounts, find_codes
from finescan.facts.consent import find_signature, find_slip, ways_back
from finescan.facts.language import language_of
from finescan.facts.letterhead import find_deadline, letterhead
from finescan.facts.mailhead import MailLines, find_mail
from finescan.facts.notice_to import notice_to
from finescan.facts.offer import assemble
from finescan.facts.payees import Payee, find_payees, payee_of
from finescan.facts.sender import find_sender
from finescan.facts.signed import find_filled, find_signed
from finescan.facts.starts import first_day
from finescan.facts.terms import ContractTimes, contract_times
from finescan.model import Account, Facts, Span
from finescan.text import TextLayer

__all__ = ["assemble", "extract"]


def extract(text: TextLayer) -> Facts:
    """All facts that the letter states, each with its place."""
    payees, codes = find_payees(text), find_codes(text)
    printed = find_accounts(text, payees)
    accounts = (*printed, *code_accounts(codes, printed))
    mail = find_mail(text)
    sender, spans = find_sender(text, codes, mail)
    spans.update(_payee_place(payees, printed))
    head = letterhead(text, mail)
    spans.update({**_marks(text, accounts), **(_mail_places(mail) if mail else {})})
    times = _times(text, spans)
    return Facts(
        language=language_of(text.text),
        letter=head,
        sender=sender,
        amounts=find_amounts(text),
        term=times.term,
        renewal=times.renewal,
        notice=times.notice,
        deadline=find_deadline(text, head.date),
        accounts=accounts,
        return_by=ways_back(text, accounts),
        spans=spans,
        codes=codes,
        notice_to=notice_to(text, times.notice),
        starts_on=first_day(text, times.term),
        signed=find_signed(text),
        filled=find_filled(text),
    )


def _payee_place(payees: tuple[Payee, ...], accounts: tuple[Account, ...]) -> dict[str, Span]:
    """Where the payee of the first account that has one stands."""
    places = [place.span for account in accounts if (place := payee_of(payees, account.span))]
    return {"account_payee": places[0]} if places else {}


def _mail_places(mail: MailLines) -> dict[str, Span]:
    """Where the head of a mail names who wrote it and where answers go, and whether that is elsewhere."""
    found = {"mail_from": mail.sender, "reply_to": mail.reply_to}
    found["reply_elsewhere"] = mail.reply_to if mail.elsewhere else None
    return {name: span for name, span in found.items() if span is not None}


def _marks(text: TextLayer, accounts: tuple[Account, ...]) -> dict[str, Span]:
    """Places that are facts by themselves: the signature line, a payment slip, a warning of such letters."""
    found = {"signature": find_signature(text), "payment": find_slip(text)}
    if is_about(text.text, asks_to_pay=bool(accounts), asks_to_sign=found["signature"] is not None):
        found["about_scams"] = Span(0, min(len(text.text), 1))
    return {name: span for name, span in found.items() if span is not None}


def _times(text: TextLayer, spans: Mapping[str, Span]) -> ContractTimes:
    """A text about such letters binds nobody; nor do clauses that a letter quotes which asks for no signature."""
    if "about_scams" in spans:
        return ContractTimes()
    return contract_times(text, () if "signature" in spans else quoted_clauses(text.text))
