"""The row of a letter, as far as its result tells."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from finescan.reports.contract import Offer, Result
from finescan.reports.export.row import Row


def row_of(result: Result, **known: Any) -> Row:
    """The row of a letter; `known` are the columns that only an index can fill, first of all its `id`."""
    columns = {"places": 1, "marks": (), **_of_source(result), **_of_offer(result.offer), **known}
    return Row(**columns)


def _of_source(result: Result) -> dict[str, Any]:
    source, letter = result.source, result.letter
    first, last = source.page_range or (None, None)
    return {
        "path": source.path,
        "part": source.part,
        "container": source.container,
        "sha256": source.sha256 or "",
        "media_type": source.media_type,
        "first_page": first,
        "last_page": last,
        "pages": last - first + 1 if first and last else None,
        "verdict": str(result.verdict),
        "score": result.score,
        "mechanism": _text(result.mechanism),
        "rules": tuple(finding.rule for finding in result.findings if finding.points > 0),
        "summary": result.summary,
        "language": result.language,
        "date": letter.date,
        "reference": letter.reference,
        "subject": letter.subject,
        "signed": letter.signed and str(letter.signed.state),
        "filled": letter.filled and str(letter.filled.state),
        "errors": tuple(problem.code for problem in result.errors),
    }


def _of_offer(offer: Offer) -> dict[str, Any]:
    sender, total = offer.sender, offer.total_cost
    fee = offer.fees[0] if offer.fees else None
    return {
        "sender": sender.name,
        "company": sender.company,
        "country": sender.country,
        "portal": sender.portal,
        "ibans": sender.ibans,
        "amount": fee and Decimal(fee.amount),
        "currency": fee and fee.currency,
        "period": fee and _text(fee.period),
        "vat": fee and str(fee.vat),
        "term_months": offer.term_months,
        "renewal_months": offer.renewal_months,
        "notice": offer.notice,
        "total": total and Decimal(total.amount),
        "total_currency": total and total.currency,
        "deadline": offer.deadline,
    }


def _text(value: object) -> str | None:
    return None if value is None else str(value)
