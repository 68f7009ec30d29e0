"""What the codes on the pages say: payments as banking apps read them, links, business cards."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal
from typing import Any
from urllib.parse import parse_qs, urlsplit

import regex

from finescan.facts import ibans
from finescan.model import Account, Box, Code, CodeContent, Page, Span
from finescan.text import TextLayer

LONGEST_FIELD = 140  # characters; that of a remittance text

_AMOUNT = regex.compile(r"(?:EUR)?0*(?P<n>\d{1,9}(?:[.,]\d{1,2})?)")
_LINK = regex.compile(r"(?:https?://|www\.)[^\s]{3,}", regex.IGNORECASE)
_HOST = regex.compile(r"(?:[\p{L}\d](?:[\p{L}\d-]{0,61}[\p{L}\d])?\.){1,6}\p{L}{2,24}", regex.IGNORECASE)
_CARD = regex.compile(r"^(?:URL|ORG|FN|N)(?:;[^:\n]*)?:(?P<value>.+)$", regex.IGNORECASE | regex.MULTILINE)
_POLISH_ACCOUNT, _POLISH_FIELDS = regex.compile(r"(?:PL)?\d{26}"), 6


def find_codes(text: TextLayer) -> tuple[CodeContent, ...]:
    """What each code says, page by page."""
    return tuple(_content(text, page, code) for page in text.pages for code in page.codes)


def code_accounts(codes: tuple[CodeContent, ...], printed: tuple[Account, ...]) -> tuple[Account, ...]:
    """The accounts that stand only in codes; their span is the line nearest to the code."""
    known = {account.iban for account in printed}
    found: dict[str, Account] = {}
    for code in codes:
        if code.iban and code.iban not in known and code.iban[:2] in ibans.LENGTHS:
            account = Account(code.iban, code.iban[:2], ibans.valid(code.iban), code.span, code.payee)
            found.setdefault(code.iban, account)
    return tuple(found.values())


def _content(text: TextLayer, page: Page, code: Code) -> CodeContent:
    plain = CodeContent("text", code.text, page.number, code.box, _nearest_line(text, page, code.box))
    lines = [line.strip() for line in code.text.replace("\r\n", "\n").replace("\r", "\n").split("\n")]
    for read in (_giro_code, _swiss_bill, _payment_link, _polish_transfer, _contact, _link):
        said = read(lines)
        if said is not None:
            return replace(plain, **said)
    return plain


def _giro_code(lines: list[str]) -> Mapping[str, Any] | None:
    """EPC069-12, used in Germany (GiroCode), Austria (Zahlen mit Code), Belgium, Finland and the Netherlands."""
    if len(lines) < 7 or lines[0] != "BCD":
        return None
    reference = " ".join(line for line in lines[9:11] if line)
    amount = _amount(lines[7]) if len(lines) > 7 else None
    return _payment("girocode", lines[5], lines[6], amount, "EUR", reference)


def _swiss_bill(lines: list[str]) -> Mapping[str, Any] | None:
    """The Swiss QR-bill: 31 lines in a fixed order, the creditor first."""
    if len(lines) < 20 or lines[0] != "SPC":
        return None
    reference = " ".join(line for line in lines[28:30] if line)
    return _payment("swiss-qr-bill", lines[5], lines[3], _amount(lines[18]), lines[19][:3], reference)


def _payment_link(lines: list[str]) -> Mapping[str, Any] | None:
    """bank://singlepaymentsepa?name=...&iban=...&amount=... (BezahlCode)."""
    if not lines[0].lower().startswith("bank:"):
        return None
    asked = parse_qs(lines[0].partition("?")[2], max_num_fields=40)
    told = {name: values[0] for name, values in asked.items()}
    name, account, reference = (told.get(key, "") for key in ("name", "iban", "reason"))
    amount = _amount(told.get("amount", ""))
    return _payment("payment-link", name, account, amount, told.get("currency", "EUR")[:3], reference)


def _polish_transfer(lines: list[str]) -> Mapping[str, Any] | None:
    """The Polish bankers' recommendation: tax number | country | account | amount in grosz | name | title | ..."""
    fields = lines[0].split("|")
    if len(fields) < _POLISH_FIELDS or not _POLISH_ACCOUNT.fullmatch(fields[2]):
        return None
    account = fields[2] if fields[2].startswith("PL") else f"PL{fields[2]}"
    amount = Decimal(int(fields[3])) / 100 if regex.fullmatch(r"[0-9]{1,9}", fields[3]) else None
    return _payment("polish-transfer", fields[4], account, amount, "PLN", fields[5])


def _payment(
    kind: str, payee: str, iban: str, amount: Decimal | None, currency: str, reference: str
) -> Mapping[str, Any]:
    """A payment without what is missing in it; each field cut to the length that banks allow."""
    return {
        "kind": kind,
        "payee": payee[:LONGEST_FIELD].strip() or None,
        "iban": iban.replace(" ", "").upper()[:34] or None,
        "amount": amount or None,
        "currency": currency if amount else None,
        "reference": reference[:LONGEST_FIELD].strip() or None,
    }


def _contact(lines: list[str]) -> Mapping[str, Any] | None:
    if not lines[0].upper().startswith(("BEGIN:VCARD", "MECARD:")):
        return None
    values = [found["value"] for found in _CARD.finditer("\n".join(lines).replace(";", "\n") + "\n")]
    host = next((h for value in values if (h := _host(value))), None)
    return {"kind": "contact", "host": host}


def _link(lines: list[str]) -> Mapping[str, Any] | None:
    found = _LINK.search(lines[0])
    host = _host(found[0]) if found else None
    return {"kind": "link", "host": host} if host else None


def _host(link: str) -> str | None:
    """The bare host of a link; None where it has none that could be one."""
    link = link.strip()
    try:
        host = urlsplit(link if "//" in link else f"//{link}").hostname or ""
    except ValueError:
        return None
    return host.lower() if _HOST.fullmatch(host) else None


def _amount(written: str) -> Decimal | None:
    found = _AMOUNT.fullmatch(written.replace(" ", "").upper())
    return Decimal(found["n"].replace(",", ".")).quantize(Decimal("0.01")) if found else None


def _nearest_line(text: TextLayer, page: Page, box: Box) -> Span:
    """The printed line whose edge is nearest to the code; an empty span on a page without print."""
    lines = [line for line in text.lines if line.page == page.number]
    line = min(lines, key=lambda line: _gap(line.box, box), default=None)
    return line.span if line else Span(0, 0)


def _gap(one: Box, other: Box) -> float:
    across = max(0.0, one.x0 - other.x1, other.x0 - one.x1)
    down = max(0.0, one.y0 - other.y1, other.y0 - one.y1)
    return across + down
