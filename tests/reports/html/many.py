"""Letters by the dozen for the page over many; all is invented."""

from __future__ import annotations

import datetime as dt
from hashlib import sha256

from finescan.campaigns import encoded
from finescan.campaigns.minhash import minhash
from finescan.reports.contract import Result

TODAY = dt.date(2026, 11, 22)


def fee(amount="480.00", currency="EUR", period="year", **changes):
    return {
        "amount": amount,
        "currency": currency,
        "period": period,
        "vat": "excluded",
        "label": "Eintrag",
        "quote": "q",
    } | changes


def total(amount="960.00", currency="EUR"):
    return {"amount": amount, "currency": currency, "vat": "excluded", "calculation": "2 × 480.00 EUR"}


def finding(rule="de.hidden-fee.sample", points=14):
    return {
        "rule": rule,
        "category": rule.split(".")[1],
        "severity": "high",
        "confidence": 0.9,
        "points": points,
        "title": "Preis im Kleingedruckten",
        "message": "Der Preis steht nur klein.",
        "advice": "Nicht unterschreiben.",
        "fingerprint": "0123456789abcdef",
    }


def offer(company="Muster Verlag GmbH", *, portal=None, ibans=(), **changes):
    given = {
        "payer": "recipient",
        "fees": [fee()],
        "term_months": 24,
        "renewal_months": 12,
        "total_cost": total(),
        "sender": {"name": "Musterregister", "company": company, "portal": portal, "ibans": list(ibans)},
    }
    return given | changes


def fingerprint(wording):
    """The fingerprint of a letter with the wording of that number."""
    return encoded(minhash(f"{wording} {n}" for n in range(60)))


def letter(verdict="scam", path="post/2026/form.pdf", *, score=None, date=None, part=None, wording=None, **changes):
    given = {
        "source": {
            "path": path,
            "part": part,
            "page_range": [1, 1],
            "sha256": sha256(f"{path} {part}".encode()).hexdigest(),
            "pages": 1,
        },
        "verdict": verdict,
        "score": score
        if score is not None
        else {"clear": 2, "notice": 20, "suspicious": 55, "scam": 91, "unreadable": 0}[verdict],
        "mechanism": "signature" if verdict == "scam" else None,
        "summary": f"Zusammenfassung von {path}.",
        "letter": {"date": date, "fingerprint": wording and fingerprint(wording)},
        "offer": offer() if verdict in {"scam", "suspicious"} else {},
        "findings": [finding()] if verdict in {"scam", "suspicious"} else [],
        "engine": {"finescan": "0.1.0"},
    }
    return Result.model_validate(given | changes)


def made_up(count):
    """So many letters of all verdicts, each with the address of its page; the same at every call."""
    verdicts = ("scam", "clear", "clear", "notice", "clear", "suspicious", "clear", "unreadable")
    for n in range(count):
        price = 300 + n * 37 % 900
        company = f"{['Müller', 'Nord', 'Süd', 'Élan', 'West'][n % 5]} Verlag {n % 211} GmbH"
        currency = ("EUR", "EUR", "EUR", "CHF")[n % 4]
        yield (
            letter(
                verdicts[n % len(verdicts)],
                f"post/{2016 + n % 11}/Scan {n}.pdf",
                score=n * 13 % 101,
                date=dt.date(2016 + n % 11, 1 + n % 12, 1 + n % 28) if n % 17 else None,
                summary=f"Wer unterschreibt und zurücksendet, schuldet {company} {price} {currency} im Jahr. Nicht unterschreiben.",
                offer=offer(
                    company,
                    fees=[fee(f"{price}.50", currency)],
                    term_months=24 if n % 3 else None,
                    total_cost=total(f"{2 * price + 1}.00", currency) if n % 3 else None,
                    deadline=dt.date(2026, 1 + n % 12, 1 + n % 28) if n % 5 == 0 else None,
                ),
            ),
            f"letters/Scan_{n}.html",
        )
