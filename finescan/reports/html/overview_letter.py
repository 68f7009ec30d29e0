"""What the page over many letters keeps of each of them: values to count and to sort by."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from urllib.parse import quote

from finescan import campaigns
from finescan.campaigns import Signature
from finescan.model import Answer, Verdict
from finescan.reports import phrases
from finescan.reports.contract import Fee, Offer, Result, TotalCost
from finescan.reports.html.overview_family import family
from finescan.reports.noted import NOTHING, Noted, PaidSum
from finescan.reports.outcome import FLAGGED

WORST_FIRST = (Verdict.SCAM, Verdict.SUSPICIOUS, Verdict.UNREADABLE, Verdict.NOTICE, Verdict.CLEAR)

_TEXT = 400
_NAME = 160
_CODE = 8
_YEAR = 12
_ABSURD = Decimal(10) ** 15
"""No letter asks for so much: such a price was misread."""


@dataclass(frozen=True, slots=True)
class Sum:
    """An amount of money."""

    amount: Decimal
    currency: str


@dataclass(frozen=True, slots=True)
class Letter:
    """One letter of many; texts are safe to show and of bounded length, `link` is a quoted relative address.

    `content` is the same for copies of one file, empty where there is none. `total` is owed over the minimum term,
    `yearly` in one year. `signature` is that of the wording, None where it is not known.
    """

    verdict: Verdict
    score: int
    path: tuple[str, ...]
    part: str
    content: str
    link: str
    sender: str
    company: str
    total: Sum | None
    yearly: Sum | None
    fee: Fee | None
    term_months: int | None
    renewal_months: int | None
    deadline: dt.date | None
    deadline_days: int | None
    date: dt.date | None
    summary: str
    problems: tuple[tuple[str, str], ...]
    partly_unread: bool
    family: str
    signature: Signature | None
    tags: tuple[str, ...] = ()
    settled: bool = False
    signed: Answer | None = None
    paid: tuple[PaidSum, ...] = ()

    @property
    def flagged(self) -> bool:
        """Whether it is a scam or suspicious, and nobody has done with it."""
        return self.verdict in FLAGGED and not self.settled

    @property
    def partner(self) -> str:
        """Who would be the partner of the contract, as far as known."""
        return self.company or self.sender


def letter(result: Result, link: str | None, noted: Noted = NOTHING) -> Letter:
    """What is kept of a result; `link` is the place of its page, relative to this one."""
    source, offer = result.source, result.offer
    fees = [fee for fee in offer.fees if _sum(fee)]
    return Letter(
        verdict=result.verdict,
        score=result.score,
        path=tuple(shown(piece, _TEXT) for piece in source.path.replace("\\", "/").split("/")),
        part=shown(_part(result), _NAME),
        content=f"{source.sha256} {source.page_range}" if source.sha256 else "",
        link=_address(link) if link else "",
        sender=shown(offer.sender.name or offer.sender.company or offer.sender.portal or "", _NAME),
        company=shown(offer.sender.company or "", _NAME),
        total=_sum(offer.total_cost),
        yearly=yearly(offer),
        fee=next(iter(fees), None),
        term_months=offer.term_months,
        renewal_months=offer.renewal_months,
        deadline=offer.deadline,
        deadline_days=offer.deadline_days,
        date=result.letter.date,
        summary=shown(_said(result), _TEXT),
        problems=tuple((problem.code, shown(problem.message, _TEXT)) for problem in result.errors),
        partly_unread=any(page.unread for page in result.quality.pages) or bool(result.quality.missing_pages),
        family=family(result),
        tags=tuple(shown(tag, _NAME) for tag in noted.tags),
        settled=noted.settled,
        signed=_signed(result, noted),
        paid=noted.paid,
        signature=_signature(result.letter.fingerprint),
    )


def _signed(result: Result, noted: Noted) -> Answer | None:
    """As a person said, else as the letter shows; None where it has no line to sign on."""
    if noted.signed:
        return Answer.YES
    return result.letter.signed.state if result.letter.signed else None


def yearly(offer: Offer) -> Sum | None:
    """What one year of it costs: the share of a longer term, else the lowest of its regular prices; what is paid once
    counts whole.
    """
    total, term = _sum(offer.total_cost), offer.term_months or 0
    if total and (term > _YEAR or (0 < term < _YEAR and offer.renewal_months)):
        return Sum(total.amount * _YEAR / term, total.currency)
    return total or min(_regular(offer.fees), key=lambda price: price.amount, default=None)


def shown(text: str, most: int) -> str:
    """A text of a letter as it may be shown: one line, nothing that steers or turns writing, at most so long."""
    plain = phrases.plain(text[: 4 * most])
    return plain if len(plain) <= most else f"{plain[: most - 1]}…"


def _regular(fees: Iterable[Fee]) -> list[Sum]:
    priced = ((price, fee.period.months) for fee in fees if fee.period and (price := _sum(fee)))
    return [Sum(price.amount * _YEAR / months, price.currency) for price, months in priced if months]


def _sum(price: Fee | TotalCost | None) -> Sum | None:
    """The amount with a safe currency; None where there is none that can be."""
    if price is None or (amount := Decimal(price.amount)) >= _ABSURD:
        return None
    return Sum(amount, shown(price.currency, _CODE))


def _part(result: Result) -> str:
    """The part of the file and its pages, where that is not all of it."""
    source = result.source
    whole = source.page_range is None or source.page_range == (1, source.pages or source.page_range[1])
    taken = "" if whole or source.page_range is None else "[{}-{}]".format(*source.page_range)
    return " ".join(piece for piece in (source.part, taken) if piece)


def _said(result: Result) -> str:
    """The summary; of what could not be read why, and what to do."""
    unread = result.verdict is Verdict.UNREADABLE and result.errors
    return result.errors[0].message if unread else result.summary


def _signature(fingerprint: str | None) -> Signature | None:
    """The signature in a fingerprint; None for one that another version of finescan made."""
    try:
        return campaigns.decoded(fingerprint) if fingerprint else None
    except ValueError:
        return None


def _address(link: str) -> str:
    """The link with all quoted that is not a path, so that it never leads elsewhere than into this folder."""
    return "./" + quote(link.lstrip("/"), safe="/")
