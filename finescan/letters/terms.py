"""What the counter-clause mirrors from the letter. Nothing is guessed: what the letter does not say stays open."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from decimal import Decimal

import regex

from finescan.errors import UsageError
from finescan.letters.invoicing import invoicing_of
from finescan.letters.model import Invoicing, Price, Terms
from finescan.model import Amount, Period, Vat
from finescan.pipeline import Reading
from finescan.text import TextLayer

_LINK = regex.compile(
    r"\b(?:verlink\w*|hyperlinks?|(?:web|home|direkt)?-?links?|linked|liens? (?:vers|hypertexte|actif)\w*|"
    r"collegament[oi]|enlaces?)\b",
    regex.IGNORECASE,
)
_WORD = regex.compile(r"\w+")
_MOST_WORDS = 7
_NO_NAME = regex.compile(r"[.!?:]\s|\p{Ll}{3,}[.!?:]$|\d{3,}|€|\bEUR\b")
_BEST = (
    Period.YEAR, Period.TWO_YEARS, Period.HALF_YEAR, Period.QUARTER, Period.MONTH, Period.WEEK, Period.DAY,
    Period.ONCE, Period.ENTRY,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Wishes:
    """Terms that the user sets instead of the letter's own; None leaves the letter's."""

    amount: Decimal | None = None
    currency: str | None = None
    period: Period | None = None
    vat: Vat | None = None
    term_months: int | None = None
    due: str | None = None
    portal: str | None = None
    payer: str | None = None
    payee: str | None = None


def wished(terms: Terms, wishes: Wishes) -> Terms:
    """The terms with what the user sets instead. Raises UsageError for an amount without any currency."""
    return replace(
        terms,
        payer=wishes.payer or terms.payer,
        legal_form=None if wishes.payer else terms.legal_form,
        payee=(wishes.payee, *terms.payee[1:]) if wishes.payee else terms.payee,
        portal=wishes.portal or terms.portal,
        price=_price(terms.price, wishes),
        term_months=terms.term_months if wishes.term_months is None else wishes.term_months,
        due=wishes.due or terms.due,
    )


def _price(own: Price | None, wishes: Wishes) -> Price | None:
    if own is None and wishes.amount is None:
        return None
    amount, currency = (
        wishes.amount or (own.amount if own else None),
        wishes.currency or (own.currency if own else None),
    )
    if amount is None or currency is None:
        raise UsageError("An amount needs its currency: give --currency too.")
    period = wishes.period or (own.period if own else None)
    return Price(amount, currency, period, wishes.vat or (own.vat if own else Vat.UNKNOWN))


def terms_of(reading: Reading) -> Terms:
    """The terms that the letter's own words give."""
    sender, offer = reading.facts.sender, reading.offer
    chief = chief_fee(offer.fees)
    recipient = reading.facts.letter.recipient
    return Terms(
        payer=sender.company or _name(sender.name),
        legal_form=sender.legal_form,
        payer_address=None if _is_of(recipient, sender.address) else sender.address,
        payee=tuple(recipient.splitlines()) if recipient else (),
        portal=_as_printed(sender.portal, reading.text),
        linked=_LINK.search(reading.text.text) is not None,
        price=Price(chief.value, chief.currency, chief.period, chief.vat) if chief else None,
        term_months=offer.term_months,
        invoicing=invoicing_of(reading.text, offer.fees, chief, reading.facts.language) if chief else Invoicing(),
    )


def chief_fee(fees: Iterable[Amount]) -> Amount | None:
    """The fee that is turned round: the yearly one, else that of the longest period, else the first."""
    rank = {period: place for place, period in enumerate(_BEST)}
    return min(fees, key=lambda fee: rank.get(fee.period, len(rank)) if fee.period else len(rank), default=None)


def _is_of(recipient: str | None, address: str | None) -> bool:
    """Whether an address is the recipient's own, as forms that are filled in beforehand print it once more."""
    words = set(_WORD.findall((address or "").casefold()))
    return bool(words) and words <= set(_WORD.findall((recipient or "").casefold()))


def _name(shown: str | None) -> str | None:
    """The name shown large, if it is a name: a sentence or a price owes nothing."""
    if shown is None or len(shown.split()) > _MOST_WORDS or _NO_NAME.search(shown):
        return None
    return shown


def _as_printed(host: str | None, text: TextLayer) -> str | None:
    """A web address with its capitals, as the letter prints it first."""
    if host is None:
        return None
    at = text.text.casefold().find(host.casefold())
    found = "".join(text.shown[at : at + len(host)]) if at >= 0 else ""
    return found if found.casefold() == host.casefold() else host
