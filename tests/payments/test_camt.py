"""Statements in XML: all versions, batches, reversals, and hostile files."""

from __future__ import annotations

import io
import zipfile
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from finescan.errors import BrokenFileError, EmptyFileError, FinescanError, UsageError
from finescan.payments import read_payments
from tests.payments.statements import HEAD, camt, detail, entry


@pytest.mark.parametrize("version", ["053.001.02", "053.001.04", "053.001.08", "053.001.13"])
def test_a_transfer(version):
    new = version >= "053.001.08"
    data = camt(entry(detail(new=new), new=new), version=version)
    (paid,) = read_payments(data, "a.xml")
    assert (paid.day, paid.amount, paid.currency) == (date(2026, 3, 12), Decimal("569.06"), "EUR")
    assert (paid.payee, paid.iban, paid.bic) == ("Musterregister Verlag GmbH", "DE89370400440532013000", "COBADEFFXXX")
    assert (paid.text, paid.reference, paid.back) == ("Rechnung 2026-4711", None, False)


@pytest.mark.parametrize(
    ("version", "outer", "inner"),
    [("052.001.08", "BkToCstmrAcctRpt", "Rpt"), ("054.001.08", "BkToCstmrDbtCdtNtfctn", "Ntfctn")],
)
def test_other_messages(version, outer, inner):
    assert len(read_payments(camt(entry(detail()), version=version, outer=outer, inner=inner), "a.xml")) == 1


def test_a_prefix_and_several_statements():
    data = camt(entry(detail(), amount="1.00"), "</Stmt><Stmt>", entry(detail(), amount="2.00"))
    prefixed = (
        data.replace(b"<", b"<c:").replace(b"<c:/", b"</c:").replace(b"<c:?", b"<?").replace(b"xmlns=", b"xmlns:c=")
    )
    for one in (data, prefixed):
        assert [paid.amount for paid in read_payments(one, "a.xml")] == [Decimal("1.00"), Decimal("2.00")]


def test_a_batch_tells_its_parts():
    data = camt(entry(detail(amount="100.00"), detail(payee="Zweite AG", amount="20.50"), amount="120.50"))
    assert [(p.payee, p.amount, p.entry) for p in read_payments(data, "a.xml")] == [
        ("Musterregister Verlag GmbH", Decimal("100.00"), 1),
        ("Zweite AG", Decimal("20.50"), 1),
    ]


def test_a_batch_without_amounts_gives_no_sum_for_a_part():
    assert [paid.amount for paid in read_payments(camt(entry(detail(), detail())), "a.xml")] == [None, None]


def test_a_batch_without_details_keeps_the_words_of_the_bank():
    (paid,) = read_payments(camt(entry(note="SAMMELUEBERWEISUNG 12 POSTEN")), "a.xml")
    assert (paid.text, paid.payee, paid.amount) == ("SAMMELUEBERWEISUNG 12 POSTEN", None, Decimal("569.06"))


def test_credits_and_reversals_are_money_that_came_back():
    data = camt(
        entry(detail(party="Dbtr", payee="Kundin", iban="DE02500105170137075030"), way="CRDT"),
        entry(detail(), way="CRDT", reversal=True),
        entry(detail(), way="DBIT", reversal=True),
    )
    assert [(paid.payee, paid.back) for paid in read_payments(data, "a.xml")] == [
        ("Kundin", True),
        ("Musterregister Verlag GmbH", True),
    ]


def test_what_is_not_booked_is_left_out():
    data = camt(entry(detail(), status="PDNG"), entry(detail(new=False), status="INFO", new=False))
    assert read_payments(data, "a.xml") == ()


def test_the_structured_reference_and_the_last_creditor():
    (paid,) = read_payments(camt(entry(detail(reference="RF18539007547034", ultimate="Verlag XY SL"))), "a.xml")
    assert (paid.reference, paid.ultimate) == ("RF18539007547034", "Verlag XY SL")


def test_an_amount_in_another_currency_than_the_account():
    foreign = detail(amount="600.00").replace('Ccy="EUR"', 'Ccy="CHF"')
    (paid,) = read_payments(camt(entry(foreign)), "a.xml")
    assert (paid.amount, paid.currency) == (Decimal("569.06"), "EUR")


def test_a_zip_of_statements():
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w") as packed:
        packed.writestr("1.xml", camt(entry(detail())))
        packed.writestr("list.pdf", b"%PDF-1.7")
        packed.writestr("2.xml", camt(entry(detail()), entry(detail())))
    assert len(read_payments(archive.getvalue(), "a.zip")) == 3


def test_a_zip_without_statements_is_told():
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w") as packed:
        packed.writestr("list.pdf", b"%PDF-1.7")
    with pytest.raises(UsageError, match="neither"):
        read_payments(archive.getvalue(), "a.zip")


LAUGHS = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 12))


@pytest.mark.parametrize(
    "doctype",
    [
        f'<!DOCTYPE Document [<!ENTITY a0 "ha">{LAUGHS}]>',
        '<!DOCTYPE Document [<!ENTITY xxe SYSTEM "file:///etc/passwd">]>',
        '<!DOCTYPE Document SYSTEM "http://127.0.0.1:1/evil.dtd">',
        '<!DOCTYPE Document [<!ENTITY % p SYSTEM "file:///etc/passwd">%p;]>',
    ],
)
def test_a_document_type_is_refused(doctype):
    data = camt(entry(detail(text="&a11;&xxe;"))).replace(HEAD.encode(), (HEAD + doctype).encode())
    with pytest.raises(BrokenFileError):
        read_payments(data, "a.xml")


def test_depth_is_bounded():
    with pytest.raises(BrokenFileError):
        read_payments(camt("<Ntry>" + "<a>" * 100_000), "a.xml")


def test_a_cut_file_is_told():
    with pytest.raises(BrokenFileError, match=r"a\.xml"):
        read_payments(camt(entry(detail()))[:-40], "a.xml")


def test_other_xml_is_told():
    with pytest.raises(UsageError, match=r"CAMT\.053"):
        read_payments(b"<html><body>no</body></html>", "a.xml")


@pytest.mark.parametrize("data", [b"", b" \n", b"\xef\xbb\xbf"])
def test_an_empty_file_is_told(data):
    with pytest.raises(EmptyFileError):
        read_payments(data, "a.xml")


@pytest.mark.parametrize("data", [b"%PDF-1.7\n", b"PK\x03\x04broken", b"\x89PNG\r\n\x1a\n"])
def test_other_files_are_told(data):
    with pytest.raises(FinescanError, match="a"):
        read_payments(data, "a")


STATEMENT = camt(entry(detail(), detail(amount="3")), entry(way="CRDT"))


@settings(deadline=None, max_examples=80)
@given(st.integers(0, len(STATEMENT)), st.integers(0, len(STATEMENT)), st.binary(max_size=8))
def test_damage_anywhere_is_told_or_does_no_harm(first, last, junk):
    damaged = STATEMENT[: min(first, last)] + junk + STATEMENT[max(first, last) :]
    try:
        payments = read_payments(damaged, "a.xml")
    except FinescanError:
        return
    assert all(paid.amount is None or paid.amount >= 0 for paid in payments)
