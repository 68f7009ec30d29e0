"""The facts of a letter under the names that rules use: yes-or-no facts, numbers, and ready-made parts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal

import regex

from finescan.facts import notation
from finescan.facts.visibility import bold_data, named_prices
from finescan.model import Amount, Facts, Offer, Role, Span
from finescan.text import TextLayer

FLAGS = (
    "has_fee", "has_signature", "has_payment", "has_return", "iban_foreign", "iban_invalid", "sender_foreign",
    "payee_differs", "about_scams", "in_advance", "bold_data",
    "code_differs", "reply_elsewhere",
)  # fmt: skip
NUMBERS = (
    "fee_per_year", "fee_amount", "total_cost", "term_months", "renewal_months", "notice_days", "deadline_days",
    "pages", "words", "vat_percent", "letter_year",
)  # fmt: skip
READY_PARTS = (
    "fee", "fee_named", "term", "renewal", "notice", "deadline", "iban", "signature", "total", "sender_name", "portal",
    "account_payee", "code", "reply_to",
)  # fmt: skip

_DAYS = {"day": 1, "week": 7, "month": 30, "year": 365}
_VAT = regex.compile(
    rf"(?P<before>{notation.PERCENT})\s*(?:\w+\.?\s)?(?:MwSt|USt|Mehrwertsteuer|Umsatzsteuer|VAT)"
    rf"|(?:MwSt|USt|Mehrwertsteuer|Umsatzsteuer|VAT)\b\.?\s*(?:\w+\s)?\(?(?P<after>{notation.PERCENT})",
    regex.IGNORECASE,
)

_HOMES: Mapping[str, tuple[str, ...]] = {
    "de": ("DE", "AT", "CH", "LI"),
    "en": ("GB", "IE", "US"),
    "fr": ("FR", "BE", "CH", "LU"),
    "it": ("IT", "CH"),
    "es": ("ES",),
    "nl": ("NL", "BE"),
    "pl": ("PL",),
}

Value = Decimal | int | bool | None


def values(text: TextLayer, facts: Facts, offer: Offer) -> Mapping[str, Value]:
    """Every yes-or-no and numeric fact by name; None where the letter does not tell."""
    return {**_flags(text, facts, offer), **_numbers(text, facts, offer)}


def _flags(text: TextLayer, facts: Facts, offer: Offer) -> dict[str, Value]:
    return {
        "has_fee": bool(offer.fees) and offer.payer == "recipient",
        "has_signature": "signature" in facts.spans,
        "has_payment": bool(facts.accounts) or "payment" in facts.spans,
        "has_return": bool(facts.return_by),
        "iban_foreign": _foreign_account(facts),
        "iban_invalid": any(not account.valid for account in facts.accounts),
        "sender_foreign": None if facts.sender.country is None else facts.sender.country not in _home(facts),
        "payee_differs": any(contradiction.kind == "payee" for contradiction in offer.contradictions),
        "code_differs": any(contradiction.kind.startswith("code-") for contradiction in offer.contradictions),
        "about_scams": "about_scams" in facts.spans,
        "reply_elsewhere": "reply_elsewhere" in facts.spans if "mail_from" in facts.spans else None,
        "in_advance": any(fee.in_advance for fee in offer.fees),
        "bold_data": _bold_data(text),
    }


def _bold_data(text: TextLayer) -> bool | None:
    """Whether the data that are filled into a form are printed bold; unknown on a scan."""
    entries = bold_data(text)
    return None if entries is None else bool(entries)


def _home(facts: Facts) -> tuple[str, ...]:
    """The countries in which a letter of this language is an ordinary one."""
    return _HOMES.get(facts.language or "de", ())


def _foreign_account(facts: Facts) -> bool:
    """Whether money is to go to another country than the sender's, or (unknown) than those of the letter's language."""
    known = facts.sender.country
    usual = (known,) if known else _home(facts)
    return any(account.country not in usual for account in facts.accounts)


def _numbers(text: TextLayer, facts: Facts, offer: Offer) -> dict[str, Value]:
    fee = offer.fees[0] if offer.fees else None
    notice = facts.notice
    return {
        "fee_per_year": _per_year(offer.fees),
        "fee_amount": fee.value if fee else None,
        "total_cost": offer.total_cost.amount if offer.total_cost else None,
        "term_months": offer.term_months,
        "renewal_months": offer.renewal_months,
        "notice_days": notice.count * _DAYS[notice.unit] if notice and notice.unit in _DAYS else None,
        "deadline_days": _days_left(facts),
        "pages": len(text.pages),
        "words": len(text.text.split()),
        "vat_percent": _vat(text.text),
        "letter_year": facts.letter.date.year if facts.letter.date else None,
    }


def _per_year(fees: Iterable[Amount]) -> Decimal | None:
    for fee in fees:
        months = fee.period.months if fee.period else None
        if months:
            return fee.value * 12 / months
    return None


def _days_left(facts: Facts) -> int | None:
    deadline = facts.deadline
    if deadline is None or deadline.days is not None:
        return deadline.days if deadline else None
    if deadline.day is None or facts.letter.date is None:
        return None
    return (deadline.day - facts.letter.date).days


def _vat(text: str) -> Decimal | None:
    found = _VAT.search(text)
    return notation.percent(found["before"] or found["after"]) if found else None


def fact_spans(facts: Facts, offer: Offer) -> Mapping[str, tuple[Span, ...]]:
    """Where the ready-made parts stand; an empty tuple for what the letter does not have."""
    found: dict[str, tuple[Span, ...]] = {
        "fee": tuple(fee.span for fee in offer.fees) if offer.payer == "recipient" else (),
        "fee_named": named_prices(facts, offer),
        "term": _of(facts.term),
        "renewal": _of(facts.renewal),
        "notice": _of(facts.notice),
        "deadline": _of(facts.deadline),
        "iban": tuple(account.span for account in facts.accounts),
        "code": tuple(code.span for code in facts.codes),
        "total": tuple(amount.span for amount in facts.amounts if amount.role is Role.TOTAL),
    }
    named = {name: (facts.spans[name],) for name in READY_PARTS if name in facts.spans and not found.get(name)}
    return {**dict.fromkeys(READY_PARTS, ()), **found, **named}


def _of(fact: object) -> tuple[Span, ...]:
    span = getattr(fact, "span", None)
    return (span,) if isinstance(span, Span) else ()
