"""CSV: one row a letter, or one a finding. Cells are safe to open in a spreadsheet, whatever the letter holds."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import BinaryIO

from finescan.reports import phrases
from finescan.reports.contract import Finding, Result

Row = Mapping[str, object]

LETTER = (
    "path", "part", "pages", "verdict", "score", "mechanism", "summary", "language", "date", "reference", "sender",
    "company", "country", "portal", "ibans", "amount", "currency", "period", "vat", "term_months", "renewal_months",
    "notice", "total", "total_currency", "deadline", "findings", "missing_pages", "errors",
    "signed", "filled", "campaign", "similarity",
)  # fmt: skip
FINDING = (
    "path", "part", "verdict", "page", "rule", "category", "severity", "confidence", "points", "title", "message",
    "advice", "quote", "size_pt", "relative_size", "contrast", "place", "law", "fingerprint",
)  # fmt: skip

_FORMULA = re.compile(r"^\s*[=+\-@＝＋－＠]")  # the wide ones count too
_OTHER_SEPARATOR = re.compile(r"([;,\t])(?=\s*(?:[=+@]|-\S))")
_DECIMAL = re.compile(r"-?\d+\.\d+")


class Csv:
    """Writes rows as they come. `excel` opens with a double click: with BOM, and as German Excel wants it for "de"."""

    def __init__(self, stream: BinaryIO, language: str, *, findings: bool = False, excel: bool = False) -> None:
        self._rows, columns = (_of_findings, FINDING) if findings else (_of_letter, LETTER)
        self._comma = excel and language == "de"
        self._stream = io.TextIOWrapper(
            stream, encoding="utf-8-sig" if excel else "utf-8", newline="", write_through=True
        )
        self._writer = csv.DictWriter(
            self._stream, columns, delimiter=";" if self._comma else ",", lineterminator="\r\n"
        )
        self._writer.writeheader()

    def add(self, result: Result) -> None:
        """Write the rows of a letter."""
        for row in self._rows(result):
            self._writer.writerow({key: self._cell(value) for key, value in row.items()})

    def close(self) -> None:
        """Leave the stream to its owner."""
        self._stream.flush()
        self._stream.detach()

    def _cell(self, value: object) -> object:
        if value is None or isinstance(value, int):
            return value
        text = f"{value:g}" if isinstance(value, float) else str(value)
        if _DECIMAL.fullmatch(text):
            return text.replace(".", ",") if self._comma else text
        return safe(text)


def safe(text: str) -> str:
    """The text as no spreadsheet takes it for a formula, also not one that splits cells at another character."""
    shown = _OTHER_SEPARATOR.sub(r"\1'", phrases.plain(text))
    return f"'{shown}" if _FORMULA.match(shown) else shown


def _of_letter(result: Result) -> Iterator[Row]:
    offer, sender = result.offer, result.offer.sender
    fee, total = next(iter(offer.fees), None), offer.total_cost
    yield {
        "path": result.source.path,
        "part": result.source.part,
        "pages": result.source.pages,
        "verdict": result.verdict,
        "score": result.score,
        "mechanism": result.mechanism,
        "summary": result.summary,
        "language": result.language,
        "date": result.letter.date,
        "reference": result.letter.reference,
        "sender": sender.name,
        "company": sender.company,
        "country": sender.country,
        "portal": sender.portal,
        "ibans": _joined(sender.ibans),
        "amount": fee and fee.amount,
        "currency": fee and fee.currency,
        "period": fee and fee.period,
        "vat": fee and fee.vat,
        "term_months": offer.term_months,
        "renewal_months": offer.renewal_months,
        "notice": offer.notice,
        "total": total and total.amount,
        "total_currency": total and total.currency,
        "deadline": offer.deadline,
        "findings": sum(f.points > 0 for f in result.findings),
        "missing_pages": result.quality.missing_pages,
        "errors": _joined(problem.message for problem in result.errors),
        "signed": result.letter.signed and result.letter.signed.state,
        "filled": result.letter.filled and result.letter.filled.state,
        "campaign": result.campaign and (result.campaign.title or result.campaign.source),
        "similarity": result.campaign and result.campaign.similarity,
    }


def _of_findings(result: Result) -> Iterator[Row]:
    return (_of_finding(result, finding) for finding in result.findings)


def _of_finding(result: Result, finding: Finding) -> Row:
    seen = finding.prominence
    return {
        "path": result.source.path,
        "part": result.source.part,
        "verdict": result.verdict,
        "page": finding.page,
        "rule": finding.rule,
        "category": finding.category,
        "severity": finding.severity,
        "confidence": finding.confidence,
        "points": finding.points,
        "title": finding.title,
        "message": finding.message,
        "advice": finding.advice,
        "quote": finding.quote,
        "size_pt": seen.size_pt,
        "relative_size": seen.relative_size,
        "contrast": seen.contrast,
        "place": seen.place,
        "law": _joined(finding.law),
        "fingerprint": finding.fingerprint,
    }


def _joined(texts: Iterable[str]) -> str:
    return " | ".join(texts)
