"""Statements in XML: CAMT.052, .053 and .054, in every version of ISO 20022, read entry by entry.

No tree is built, no document type is accepted and nothing is fetched, so that a hostile file costs no more than a pass
over its bytes.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal, InvalidOperation
from xml.parsers import expat

from finescan.errors import BrokenFileError, UsageError
from finescan.payments.values import Payment

CHUNK = 1 << 18
DEEPEST = 40
"""Elements within each other inside an entry; the standard needs 12."""

_STATEMENTS = frozenset(("Stmt", "Rpt", "Ntfctn"))
_NOT_BOOKED = frozenset(("PDNG", "INFO", "FUTR"))
_NO_REFERENCE = frozenset(("NOTPROVIDED", "NONREF"))

Fields = dict[str, list[str]]
"""The texts of an element by the path to them: "RltdPties/Cdtr/Nm"; the currency of an amount is at "Amt@Ccy"."""


def payments(data: bytes, name: str) -> Iterator[Payment]:
    """The booked payments of a statement in their order.

    A broken file raises `BrokenFileError`, another kind of XML `UsageError`.
    """
    entries = _Entries(name)
    number = 0
    for start in range(0, len(data), CHUNK):
        for entry, details in entries.of(data[start : start + CHUNK], last=start + CHUNK >= len(data)):
            number += 1
            yield from _of_entry(entry, details, number)
    if not entries.is_statement:
        raise UsageError(
            f"{name}: this XML file is no bank statement. Export the statement as CAMT.053 or CSV.",
            f"{name}: Diese XML-Datei ist kein Kontoauszug. Bitte den Auszug als CAMT.053 oder CSV exportieren.",
        )


class _Entries:
    """Takes a statement apart while it is read; holds one entry at a time."""

    def __init__(self, name: str) -> None:
        self.is_statement = False
        self._name = name
        self._done: list[tuple[Fields, list[Fields]]] = []
        self._entry: Fields | None = None
        self._details: list[Fields] = []
        self._path: list[str] = []
        self._text: list[str] = []
        self._parser = expat.ParserCreate()
        self._parser.buffer_text = True
        self._parser.StartDoctypeDeclHandler = self._doctype
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end
        self._parser.CharacterDataHandler = self._text.append

    def of(self, chunk: bytes, *, last: bool) -> list[tuple[Fields, list[Fields]]]:
        """The entries that end in this stretch of the file, each with its details."""
        try:
            self._parser.Parse(chunk, last)
        except (expat.ExpatError, LookupError, ValueError) as error:
            raise self._broken(str(error)) from error
        done, self._done = self._done, []
        return done

    def _broken(self, why: str) -> BrokenFileError:
        return BrokenFileError(
            f"{self._name}: the statement is damaged ({why}). Export it from the bank once more.",
            f"{self._name}: Der Kontoauszug ist beschädigt ({why}). Bitte ihn bei der Bank neu exportieren.",
        )

    def _doctype(self, *_: object) -> None:
        raise self._broken("document type")

    def _start(self, tag: str, attributes: dict[str, str]) -> None:
        local = tag.rpartition(":")[2]
        self._text.clear()
        self.is_statement = self.is_statement or local in _STATEMENTS
        if self._entry is None:
            self._entry = {} if local == "Ntry" else None
            return
        self._path.append(local)
        if len(self._path) > DEEPEST:
            raise self._broken("depth")
        if local == "TxDtls":
            self._details.append({})
        if "Ccy" in attributes:
            self._put("@Ccy", attributes["Ccy"])

    def _end(self, _: str) -> None:
        text = "".join(self._text).strip()
        self._text.clear()
        if self._entry is None:
            return
        if not self._path:
            self._done.append((self._entry, self._details))
            self._entry, self._details = None, []
            return
        if text:
            self._put("", text)
        self._path.pop()

    def _put(self, suffix: str, text: str) -> None:
        assert self._entry is not None
        path, fields = self._path, self._entry
        if "TxDtls" in path and self._details:
            path, fields = path[path.index("TxDtls") + 1 :], self._details[-1]
        fields.setdefault("/".join(path) + suffix, []).append(text)


def _of_entry(entry: Fields, details: list[Fields], number: int) -> Iterator[Payment]:
    if _first(entry, "Sts", "Sts/Cd") in _NOT_BOOKED:
        return
    for detail in details or [{}]:
        payment = _payment(entry, detail, number, alone=len(details) < 2)
        if payment:
            yield payment


def _payment(entry: Fields, detail: Fields, number: int, *, alone: bool) -> Payment | None:
    reversal = _first(entry, "RvslInd") in {"true", "1"}
    back = (_first(detail, "CdtDbtInd") or _first(entry, "CdtDbtInd")) == "CRDT"
    if reversal and not back:
        return None  # a credit of others that was taken back: nobody was paid
    amount, currency = _amount(entry, detail, alone=alone)
    party = _other_side(detail, back=back, reversal=reversal)
    name, ultimate = _name(detail, party), _name(detail, f"Ultmt{party}")
    return Payment(
        entry=number,
        day=_day(_first(entry, "BookgDt/Dt", "BookgDt/DtTm", "ValDt/Dt", "ValDt/DtTm")),
        amount=amount,
        currency=currency,
        payee=name or ultimate,
        ultimate=ultimate if name else None,
        iban=_account(detail, party),
        bic=_first(detail, *(f"RltdAgts/{party}Agt/FinInstnId/{kind}" for kind in ("BIC", "BICFI"))),
        text=_text(entry, detail),
        reference=_reference(detail),
        back=back,
    )


def _other_side(detail: Fields, *, back: bool, reversal: bool) -> str:
    """Whom the account holder paid or was paid by. In a reversal the parties keep their roles in the payment."""
    as_paid = reversal and (_name(detail, "Cdtr") or _account(detail, "Cdtr"))
    return "Dbtr" if back and not as_paid else "Cdtr"


def _amount(entry: Fields, detail: Fields, *, alone: bool) -> tuple[Decimal | None, str | None]:
    """The amount of one payment; in a batch that of the entry is the sum of many, and says nothing."""
    own = _money(detail, ("Amt", "AmtDtls/TxAmt/Amt"))
    whole = _money(entry, ("Amt",))
    if alone and own[1] != whole[1]:
        own = (None, None)  # ordered in another currency than the account was charged
    instructed = _money(detail, ("AmtDtls/InstdAmt/Amt",))
    known = (own, whole if alone else (None, None), instructed)
    return next((one for one in known if one[0] is not None), (None, whole[1]))


def _money(fields: Fields, paths: Iterable[str]) -> tuple[Decimal | None, str | None]:
    for path in paths:
        printed = _first(fields, path)
        try:
            value = Decimal(printed) if printed and len(printed) < 30 else None
        except InvalidOperation:
            continue
        if value is not None and value.is_finite():
            return abs(value), _first(fields, f"{path}@Ccy")
    return None, None


def _name(detail: Fields, party: str) -> str | None:
    return _first(detail, f"RltdPties/{party}/Nm", f"RltdPties/{party}/Pty/Nm")


def _account(detail: Fields, party: str) -> str | None:
    account = f"RltdPties/{party}Acct/Id"
    found = _first(detail, f"{account}/IBAN", f"{account}/Othr/Id", f"{account}/PrtryAcct/Id")
    return "".join(found.split()).upper() if found else None


def _text(entry: Fields, detail: Fields) -> str:
    """What the payer wrote; what the bank wrote where there is nothing else."""
    written = [
        *detail.get("RmtInf/Ustrd", ()),
        *detail.get("RmtInf/Strd/AddtlRmtInf", ()),
        *detail.get("RmtInf/Strd/RfrdDocInf/Nb", ()),
        *detail.get("AddtlTxInf", ()),
    ]
    return " ".join(written or entry.get("AddtlNtryInf", []))


def _reference(detail: Fields) -> str | None:
    structured = _first(detail, "RmtInf/Strd/CdtrRefInf/Ref")
    end_to_end = _first(detail, "Refs/EndToEndId")
    return structured or (None if end_to_end in _NO_REFERENCE else end_to_end)


def _day(printed: str | None) -> date | None:
    try:
        return date.fromisoformat(printed[:10]) if printed else None
    except ValueError:
        return None


def _first(fields: Fields, *paths: str) -> str | None:
    return next((fields[path][0] for path in paths if path in fields), None)
