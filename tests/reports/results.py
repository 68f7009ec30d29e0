"""Results to print in tests; the letter is invented."""

from __future__ import annotations

from finescan.reports.contract import Result

QUOTE = "Der Eintrag kostet 480,00 EUR je Jahr und verlängert sich"


def finding(**changes):
    given = {
        "rule": "de.hidden-fee.sample",
        "category": "hidden-fee",
        "severity": "high",
        "confidence": 0.9,
        "points": 14,
        "title": "Preis im Kleingedruckten",
        "message": "Der Preis steht nur klein.",
        "advice": "Nicht unterschreiben.",
        "quote": QUOTE,
        "page": 1,
        "boxes": [[50.0, 700.0, 400.0, 708.0]],
        "evidence": [{"part": "fee", "quote": QUOTE, "page": 1, "boxes": []}],
        "prominence": {"size_pt": 6.0, "relative_size": 0.6, "contrast": 0.4, "place": "small-print"},
        "law": ["BGH, 26.07.2012 - VII ZR 262/11"],
        "fingerprint": "0123456789abcdef",
    }
    return given | changes


def result(verdict="scam", path="letters/form.pdf", **changes):
    given = {
        "source": {"path": path, "page_range": [1, 1], "sha256": "0" * 64, "media_type": "application/pdf", "pages": 1},
        "verdict": verdict,
        "score": {"clear": 2, "notice": 20, "suspicious": 55, "scam": 91, "unreadable": 0}[verdict],
        "mechanism": "signature" if verdict == "scam" else None,
        "summary": f"Zusammenfassung von {path}.",
        "language": "de",
        "offer": {
            "payer": "recipient",
            "fees": [
                {
                    "amount": "480.00",
                    "currency": "EUR",
                    "period": "year",
                    "vat": "excluded",
                    "label": "Eintrag",
                    "quote": QUOTE,
                }
            ],
            "term_months": 24,
            "renewal_months": 12,
            "notice": "1 months",
            "total_cost": {"amount": "960.00", "currency": "EUR", "vat": "excluded", "calculation": "2 × 480.00 EUR"},
        },
        "findings": [finding()],
        "engine": {"finescan": "0.1.0"},
    }
    return Result.model_validate(given | changes)


def clear(path="letters/bill.pdf"):
    return result("clear", path, offer={}, findings=[])
