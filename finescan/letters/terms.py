"""What the counter-clause mirrors from the letter. Nothing is guessed: what the letter does not say stays open."""

from __future__ import annotations

from collections.abc import Iterable

import regex

from finescan.letters.model import Price, Terms
from finescan.model import Amount, Period
from finescan.pipeline import Reading
from finescan.text import TextLayer

_LINK = regex.compile(
    r"\b(?:verlink\w*|hyperlinks?|(?:web|home|direkt)?-?links?|linked|liens? (?:vers|hypertexte|actif)\w*|"
    r"collegament[oi]|enlaces?)\b",
    regex.IGNORECASE,
)
_BEST = (
    Period.YEAR, Period.TWO_YEARS, Period.HALF_YEAR, Period.QUARTER, Period.MONTH, Period.WEEK, Period.DAY,
    Period.ONCE, Period.ENTRY,
)  # fmt: skip


def terms_of(reading: Reading) -> Terms:
    """The terms that the letter's own words give."""
    sender, offer = reading.facts.sender, reading.offer
    chief = chief_fee(offer.fees)
    recipient = reading.facts.letter.recipient
    return Terms(
        payer=sender.company or sender.name,
        legal_form=sender.legal_form,
        payer_address=sender.address,
        payee=tuple(recipient.splitlines()) if recipient else (),
        portal=_as_printed(sender.portal, reading.text),
        linked=_LINK.search(reading.text.text) is not None,
        price=Price(chief.value, chief.currency, chief.period, chief.vat) if chief else None,
        term_months=offer.term_months,
    )


def chief_fee(fees: Iterable[Amount]) -> Amount | None:
    """The fee that is turned round: the yearly one, else that of the longest period, else the first."""
    rank = {period: place for place, period in enumerate(_BEST)}
    return min(fees, key=lambda fee: rank.get(fee.period, len(rank)) if fee.period else len(rank), default=None)


def _as_printed(host: str | None, text: TextLayer) -> str | None:
    """A web address with its capitals, as the letter prints it first."""
    if host is None:
        return None
    at = text.text.casefold().find(host.casefold())
    found = "".join(text.shown[at : at + len(host)]) if at >= 0 else ""
    return found if found.casefold() == host.casefold() else host
