"""The names that the templates of letters may use, filled from the letter, the case and the user's own data.

A value is text in the letter's language, a flag or None; None is what nobody told.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from decimal import Decimal

from babel.numbers import format_decimal

from finescan.deadlines import Length
from finescan.deadlines.days import ending
from finescan.letters import wording
from finescan.letters.billing import share, sums
from finescan.letters.kinds import Addressee
from finescan.letters.matter import Matter
from finescan.letters.model import Price, Terms
from finescan.letters.terms import terms_of
from finescan.model import Category, Vat

PERIOD = timedelta(14)
"""The time that letters set."""

_LONGEST = 160
"""Characters of a name or reference; what is longer was misread."""


def plain(value: str | None) -> str | None:
    """A text of a letter on one line, without characters that are not to be seen; None if nothing is left."""
    kept = "".join(c if c.isprintable() else " " for c in value or "")
    return " ".join(kept.split())[:_LONGEST].strip() or None


def values_of(
    matter: Matter, language: str, *, terms: Terms | None = None, addressee: Addressee | None = None
) -> dict[str, object]:
    """Everything that a template of a letter may name."""
    chosen = terms or terms_of(matter.reading)
    return {
        **_of_letter(matter, language),
        **_of_terms(chosen, language),
        **_of_case(matter, language),
        **_of_own(matter),
        **_of_invoice(matter, chosen, language),
        "addressee": addressee.value if addressee else None,
    }


def _of_letter(matter: Matter, language: str) -> Mapping[str, object]:
    reading = matter.reading
    letter, total = reading.facts.letter, reading.offer.total_cost
    findings = reading.assessment.findings
    return {
        "letter_day": _day(letter.date, language),
        "reference": plain(letter.reference),
        "sender": plain(reading.facts.sender.name),
        "country": matter.country,
        "mechanism": reading.assessment.mechanism.value if reading.assessment.mechanism else None,
        "collects": matter.collects,
        "abroad": matter.country != (reading.facts.sender.country or matter.country).lower(),
        "traits": tuple(str(one) for one in Category if any(finding.category is one for finding in findings)),
        "total": _sum(total.amount, total.currency, language) if total else None,
        "account": ", ".join(one.iban for one in reading.facts.accounts) or None,
    }


def _of_terms(terms: Terms, language: str) -> Mapping[str, object]:
    price = terms.price
    return {
        "company": plain(terms.payer),
        "portal": plain(terms.portal),
        "price": wording.price(price, language) if price else None,
        "period": price.period.value if price and price.period else None,
        "vat": price.vat.value if price else Vat.UNKNOWN.value,
        "term_months": terms.term_months,
    }


def _of_case(matter: Matter, language: str) -> Mapping[str, object]:
    case, events = matter.case, matter.case.events
    notice = matter.due("notice")
    fees = matter.reading.offer.fees
    return {
        "signed_on": _day(events.signed_on, language),
        "paid_on": _day(events.paid_on, language),
        "invoice_on": _day(events.invoice_on, language),
        "served_on": _day(events.served_on, language),
        "paid": _sum(case.paid, fees[0].currency if fees else "EUR", language) if case.paid is not None else None,
        "ends_on": _day(notice.takes_effect if notice else None, language),
        "until": _day(matter.today + PERIOD, language),
        "consumer": case.consumer,
    }


def _of_own(matter: Matter) -> Mapping[str, object]:
    own = matter.own
    return {
        "name": plain(own.name),
        "natural": bool(own.natural or matter.case.consumer),
        "merchant": own.merchant is True,
        "vat_id": plain(own.vat_id),
        "tax_number": plain(own.tax_number),
        "small_business": own.small_business is True,
        "iban": _in_fours(own.iban),
        "bank": plain(own.bank),
        "bic": plain(own.bic),
    }


def _of_invoice(matter: Matter, terms: Terms, language: str) -> Mapping[str, object]:
    billing, one = matter.case.billing, share(terms)
    price = one.price
    made = sums(price, matter.own, matter.reading.facts.sender.country)
    currency = price.currency if price else "EUR"
    return {
        "number": plain(billing.number),
        "returned_on": _day(billing.returned_on, language),
        "received_on": _day(billing.received_on, language),
        "published_on": _day(billing.published_on, language),
        "published_until": _day(_until(billing.published_on, one.months), language),
        "invoiced_on": _day(billing.invoiced_on, language),
        "due_on": _day(billing.due_on, language),
        "periods": one.periods if one.periods > 1 else None,
        "net": _sum(made.net, currency, language),
        "rate": format_decimal(made.rate, locale=wording.locale(language)) if made.rate is not None else None,
        "tax": _sum(made.tax, currency, language),
        "gross": _sum(made.gross, currency, language),
    }


def _until(first: date | None, months: int | None) -> date | None:
    return ending(first, Length(months, "month")) if first and months else None


def _day(value: date | None, language: str) -> str | None:
    return wording.day(value, language) if value else None


def _in_fours(iban: str | None) -> str | None:
    """An account as people write it."""
    bare = "".join((plain(iban) or "").split())
    return " ".join(bare[at : at + 4] for at in range(0, len(bare), 4)) or None


def _sum(amount: Decimal | None, currency: str, language: str) -> str | None:
    return wording.price(Price(amount, currency, None, Vat.UNKNOWN), language) if amount is not None else None
