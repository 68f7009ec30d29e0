"""From a reading to the output contract."""

from __future__ import annotations

import datetime as dt
import hashlib
import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import islice

from finescan import campaigns, model
from finescan.campaigns import Fingerprint, Match, Signature, known_campaign
from finescan.layout.shapes import around
from finescan.model import Localized
from finescan.pipeline import Reading
from finescan.reports import contract, due
from finescan.reports.codes import code_said
from finescan.reports.failure import problem, source_of
from finescan.reports.pages import lines
from finescan.reports.quoting import corners, money, quote, rounded, shorten
from finescan.reports.sheets import build as worksheet
from finescan.senders import KnownSender, Partner, Sent
from finescan.text import TextLayer
from finescan.version import __version__
from finescan.worksheet import Law

MOST_HIDDEN = 50
ISO_DAY = 10  # characters of a date with its day


def result(
    reading: Reading, language: str, laws: Sequence[Law] | None = None, known: Sequence[Fingerprint] = ()
) -> contract.Result:
    """The contract object of a letter, its messages in `language` ("de" or "en").

    `laws` asks for the worksheet under these laws; empty means those that the letter points to, None no worksheet.
    `known` are fingerprints of letters that it may resemble; they change nothing in the judgement.
    """
    assessment = reading.assessment
    signature = campaigns.signature(reading.text, reading.facts)
    return contract.Result(
        source=source_of(reading.document),
        verdict=assessment.verdict,
        score=assessment.score,
        mechanism=assessment.mechanism,
        summary=assessment.summary[language],
        language=reading.facts.language,
        letter=_letterhead(reading.facts, signature, language),
        offer=_offer(reading, language),
        findings=tuple(_finding(f, reading.text, language) for f in assessment.findings),
        quality=_quality(reading, language),
        engine=contract.Engine(finescan=__version__, rules=reading.engine.rules, ocr=reading.engine.ocr),
        errors=tuple(problem(e, language) for e in reading.errors),
        worksheet=None if laws is None else worksheet(reading, language, laws),
        deadlines=due.of_letter(reading, language),
        campaign=_campaign(known_campaign(signature, known)),
    )


def fingerprint(rule: str, quote: str | None) -> str:
    """A short id of a finding that does not hang on where it stands: 16 hex digits of rule and normalised quote."""
    plain = re.sub(r"\W+", " ", unicodedata.normalize("NFKC", quote or "").casefold()).strip()
    return hashlib.sha256(f"{rule}\0{plain}".encode()).hexdigest()[:16]


def _letterhead(facts: model.Facts, signature: Signature | None, language: str) -> contract.LetterHead:
    letter = facts.letter
    return contract.LetterHead(
        date=letter.date,
        reference=letter.reference,
        subject=letter.subject,
        recipient=letter.recipient,
        signed=_traces(facts.signed, language),
        filled=_traces(facts.filled, language),
        fingerprint=campaigns.encoded(signature) if signature else None,
    )


def _campaign(match: Match | None) -> contract.KnownLetter | None:
    if match is None:
        return None
    known = match.fingerprint
    return contract.KnownLetter(
        title=known.title, source=known.source, similarity=round(match.similarity, 3), fingerprint=known.value
    )


def _traces(found: model.Traces | None, language: str) -> contract.Traces | None:
    if found is None:
        return None
    boxes = tuple(corners(box) for box in found.boxes)
    return contract.Traces(state=found.state, page=found.page, boxes=boxes, why=found.why[language])


def _offer(reading: Reading, language: str) -> contract.Offer:
    offer, text = reading.offer, reading.text
    return contract.Offer(
        payer=offer.payer,  # type: ignore[arg-type] # the contract checks it
        fees=tuple(_fee(a, text) for a in offer.fees),
        term_months=offer.term_months,
        renewal_months=offer.renewal_months,
        notice=offer.notice,
        total_cost=_total(offer.total_cost),
        cost_with_renewal=_total(offer.cost_with_renewal),
        contradictions=tuple(_contradiction(c, text, language) for c in offer.contradictions),
        deadline=offer.deadline.day if offer.deadline else None,
        deadline_days=offer.deadline.days if offer.deadline else None,
        return_by=reading.facts.return_by,
        codes=tuple(map(code_said, reading.facts.codes)),
        sender=_sender(reading.facts, reading.sent),
    )


def _sender(facts: model.Facts, sent: Sent) -> contract.Sender:
    sender = facts.sender
    return contract.Sender(
        name=sender.name,
        company=sender.company,
        legal_form=sender.legal_form,
        address=sender.address,
        country=sender.country,
        portal=sender.portal,
        vat_id=sender.vat_id,
        payee=next((account.payee for account in facts.accounts if account.payee), None),
        register=sender.register,
        ibans=tuple(dict.fromkeys(account.iban for account in facts.accounts)),
        fax=sender.fax,
        known=tuple(map(_known, sent.known)),
        allowed=_allowed(sent.partner) if sent.partner else None,
    )


def _known(sender: KnownSender) -> contract.KnownSender:
    notice = sender.notice
    day = dt.date.fromisoformat(notice.date) if notice.date and len(notice.date) == ISO_DAY else None
    return contract.KnownSender(
        publisher=notice.publisher,
        title=notice.title,
        date=day,
        dated=notice.date,
        url=notice.url,
        name=sender.name,
        status=sender.status.value,
    )


def _allowed(partner: Partner) -> contract.Allowed | None:
    if partner.other is not None:
        return None
    return contract.Allowed(name=partner.supplier.name, confirmed_by=tuple(proof.kind for proof in partner.proofs))


def _fee(amount: model.Amount, text: TextLayer) -> contract.Fee:
    place = quote(text.clause(amount.span), text)
    return contract.Fee(
        amount=money(amount.value),
        currency=amount.currency,
        period=amount.period,
        vat=amount.vat,
        label=amount.label,
        quote=place.quote,
        page=place.page,
        boxes=place.boxes,
    )


def _total(total: model.TotalCost | None) -> contract.TotalCost | None:
    if total is None:
        return None
    return contract.TotalCost(
        amount=money(total.amount), currency=total.currency, vat=total.vat, calculation=total.calculation
    )


def _contradiction(found: model.Contradiction, text: TextLayer, language: str) -> contract.Contradiction:
    quotes = tuple(quote(text.clause(span), text) for span in found.spans)
    return contract.Contradiction(kind=found.kind, message=found.message[language], quotes=quotes)


def _finding(finding: model.Finding, text: TextLayer, language: str) -> contract.Finding:
    evidence = tuple(_evidence(e, text) for e in finding.evidence)
    chief = evidence[0] if evidence else None
    return contract.Finding(
        rule=finding.rule,
        category=finding.category,
        severity=finding.severity,
        confidence=round(finding.confidence, 3),
        points=finding.points,
        title=finding.title[language],
        message=finding.message[language],
        advice=finding.advice[language],
        quote=chief.quote if chief else None,
        page=chief.page if chief else None,
        line=_line(finding.evidence[0].span, text) if chief else None,
        boxes=chief.boxes if chief else (),
        evidence=evidence,
        prominence=_prominence(finding.evidence, text),
        law=tuple(law[language] for law in finding.law),
        explanation={key: _plain(value, language) for key, value in finding.explanation.items()},
        fingerprint=fingerprint(finding.rule, chief.quote if chief else None),
    )


def _line(span: model.Span, text: TextLayer) -> int | None:
    """The number of the printed line on its page in which a passage begins."""
    number = bisect_right(text.lines, span.start, key=lambda line: line.span.start)
    if not number:
        return None
    page = text.lines[number - 1].page
    return number - bisect_left(text.lines, page, key=lambda line: line.page)


def _evidence(evidence: model.Evidence, text: TextLayer) -> contract.Evidence:
    place = quote(evidence.span, text)
    return contract.Evidence(part=evidence.part, quote=place.quote, page=place.page, boxes=place.boxes)


def _prominence(evidence: tuple[model.Evidence, ...], text: TextLayer) -> contract.Prominence:
    if not evidence:
        return contract.Prominence()
    seen = text.prominence(evidence[0].span)
    return contract.Prominence(
        size_pt=rounded(seen.size, 1),
        relative_size=rounded(seen.relative_size, 2),
        contrast=rounded(seen.contrast, 2),
        place=seen.place,
    )


def _quality(reading: Reading, language: str) -> contract.Quality:
    missing: Localized | None = reading.assessment.missing_pages
    return contract.Quality(
        pages=tuple(_page(p) for p in reading.text.pages), missing_pages=missing[language] if missing else None
    )


def _page(page: model.Page) -> contract.PageQuality:
    return contract.PageQuality(
        page=page.number,
        width=round(page.width, 1),
        height=round(page.height, 1),
        read_from=page.read_from,
        dpi=rounded(page.dpi, 1),
        turned=page.turned,
        confidence=rounded(page.confidence, 3),
        unread=tuple(corners(b) for b in page.unread),
        hidden=tuple(islice(_hidden(page), MOST_HIDDEN)),
    )


def _hidden(page: model.Page) -> Iterator[contract.HiddenPrint]:
    for words in lines(page.hidden):
        text = shorten(" ".join(word.text for word in words))
        yield contract.HiddenPrint(text=text, box=corners(around(word.box for word in words)))


def _plain(value: object, language: str) -> object:
    """A value of an explanation as JSON knows it; sentences in two languages become one."""
    if isinstance(value, Decimal):
        return money(value)
    if isinstance(value, dict):
        if set(value) == {"de", "en"}:
            return value[language]
        return {str(key): _plain(item, language) for key, item in value.items()}
    if isinstance(value, (list, tuple)) and not hasattr(value, "_fields"):
        return [_plain(item, language) for item in value]
    return value
