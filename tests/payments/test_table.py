"""Statements as tables, in the forms that banks export. All names and numbers are made up."""

from __future__ import annotations

from contextlib import suppress
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from finescan.errors import BrokenFileError, FinescanError, UsageError
from finescan.payments import columns, payments_in, read_payments

IBAN = "DE89370400440532013000"
DIALECTS = {
    "savings bank": (
        '"Auftragskonto";"Buchungstag";"Valutadatum";"Buchungstext";"Verwendungszweck";"Glaeubiger ID";"Mandatsreferenz";'
        '"Kundenreferenz (End-to-End)";"Sammlerreferenz";"Lastschrift Ursprungsbetrag";"Auslagenersatz Ruecklastschrift";'
        '"Beguenstigter/Zahlungspflichtiger";"Kontonummer/IBAN";"BIC (SWIFT-Code)";"Betrag";"Waehrung";"Info"\n'
        f'"DE02";"12.03.26";"12.03.26";"UEBERWEISUNG";"RE 4711";"";"";"";"";"";"";"Mueller Verlag";"{IBAN}";"COBADEFF";'
        '"-1.569,06";"EUR";"Umsatz gebucht"\n'
    ),
    "direct bank with lines above": (
        "Umsatzanzeige;Datei erstellt am: 01.04.2026 10:00\n\nIBAN;DE02 1203 0000 0000 2020 51\nKontoname;Girokonto\n"
        "Saldo;1.000,00;EUR\n\nIn der CSV-Datei finden Sie alle gebuchten Umsätze.\n\n"
        "Buchung;Wertstellungsdatum;Auftraggeber/Empfänger;Buchungstext;Verwendungszweck;Saldo;Währung;Betrag;Währung\n"
        "12.03.2026;13.03.2026;Müller Verlag;Überweisung;RE 4711;2.000,00;EUR;-1.569,06;EUR\n"
    ),
    "another direct bank": (
        '"Girokonto";"DE02120300000000202051"\n""\n"Kontostand vom 01.04.2026:";"1.000,00 €"\n""\n'
        '"Buchungsdatum";"Wertstellung";"Status";"Zahlungspflichtige*r";"Zahlungsempfänger*in";"Verwendungszweck";'
        '"Umsatztyp";"IBAN";"Betrag (€)";"Gläubiger-ID";"Mandatsreferenz";"Kundenreferenz"\n'
        f'"12.03.26";"12.03.26";"Gebucht";"Eigene GmbH";"Müller Verlag";"RE 4711";"Ausgang";"{IBAN}";"-1.569,06";"";"";""\n'
        f'"13.03.26";"";"Vorgemerkt";"Eigene GmbH";"Müller Verlag";"RE 4711";"Ausgang";"{IBAN}";"-1.569,06";"";"";""\n'
    ),
    "large bank with debit and credit": (
        "Umsätze Girokonto;;;Kundennummer: 100\n01.01.2026 - 01.04.2026\nLetzter Kontostand;;;;1.000,00;EUR\n"
        "Buchungstag;Wert;Umsatzart;Begünstigter / Auftraggeber;Verwendungszweck;IBAN;BIC;Kundenreferenz;Mandatsreferenz;"
        "Gläubiger ID;Fremde Gebühren;Betrag;Abweichender Empfänger;Anzahl der Aufträge;Anzahl der Schecks;Soll;Haben;"
        "Währung\n"
        f"12.03.2026;12.03.2026;SEPA-Überweisung;Müller Verlag;RE 4711;{IBAN};COBADEFF;;;;;;;;;-1.569,06;;EUR\n"
        "Kontostand;31.03.2026;;;1.000,00;EUR\n"
    ),
    "cooperative bank": (
        "Bezeichnung Auftragskonto;IBAN Auftragskonto;BIC Auftragskonto;Bankname Auftragskonto;Buchungstag;Valutadatum;"
        "Name Zahlungsbeteiligter;IBAN Zahlungsbeteiligter;BIC (SWIFT-Code) Zahlungsbeteiligter;Buchungstext;"
        "Verwendungszweck;Betrag;Waehrung;Saldo nach Buchung;Bemerkung\n"
        f"Konto;DE02;GENO;Bank;12.03.2026;12.03.2026;Müller Verlag;{IBAN};COBADEFF;Überweisung;RE 4711;-1569,06;EUR;1,00;\n"
    ),
    "cooperative bank, S and H in a column without a name": (
        "Kontoinhaber:;Eigene GmbH\n\n"
        '"Buchungstag";"Valuta";"Auftraggeber/Zahlungsempfänger";"Empfänger/Zahlungspflichtiger";"Konto-Nr.";"IBAN";"BLZ";'
        '"BIC";"Vorgang/Verwendungszweck";"Kundenreferenz";"Währung";"Umsatz";" "\n'
        f'"12.03.2026";"12.03.2026";"Eigene GmbH";"Müller Verlag";"";"{IBAN}";"";"COBADEFF";"RE 4711";"";"EUR";'
        '"1.569,06";"S"\n'
    ),
    "account number and bank code": (
        '"Buchungstag";"Wertstellung";"Buchungstext";"Auftraggeber / Begünstigter";"Verwendungszweck";"Kontonummer";"BLZ";'
        '"Betrag (EUR)";\n"12.03.2026";"12.03.2026";"Überweisung";"Müller Verlag";"RE 4711";"532013000";"37040044";'
        '"-1.569,06";\n'
    ),
    "bank on the telephone": (
        '"Booking Date","Value Date","Partner Name","Partner Iban",Type,"Payment Reference","Account Name","Amount (EUR)",'
        '"Original Amount","Original Currency","Exchange Rate"\n'
        f'2026-03-12,2026-03-13,"Müller Verlag",{IBAN},Debit Transfer,RE 4711,Main,-1569.06,,,\n'
    ),
    "Austrian bank": (
        "Buchungsdatum,Partnername,Partner IBAN,BIC/SWIFT,Partner Kontonummer,Bankleitzahl,Betrag,Währung,Buchungs-Details\n"
        f'12.03.2026,Müller Verlag,{IBAN},COBADEFF,,,"-1.569,06",EUR,RE 4711\n'
    ),
    "English": f"Date\tPayee\tIBAN\tDescription\tDebit\tCredit\tCurrency\n12/03/2026\tMüller Verlag\t{IBAN}\tRE 4711\t1,569.06\t\tEUR\n",
    "French": f"Date opération;Libellé;Débit euros;Crédit euros;Bénéficiaire;IBAN\n12/03/2026;RE 4711;1 569,06;;Müller Verlag;{IBAN}\n",
    "Dutch": (
        '"Datum","Naam / Omschrijving","Rekening","Tegenrekening","Code","Af Bij","Bedrag (EUR)","Mutatiesoort","Mededelingen"\n'
        f'"20260312","Müller Verlag","NL91","{IBAN}","GT","Af","1569,06","Online","RE 4711"\n'
    ),
    "Austrian bank without headings": (
        f"AT026000000001349870;RE 4711 {IBAN} Müller Verlag;12.03.2026;13.03.2026;-1.569,06;EUR\n"
    ),
    "own list of what was paid": f"Datum;Empfänger;IBAN;Betrag;Zweck\n12.03.2026;Müller Verlag;{IBAN};1.569,06 €;RE 4711\n",
}
ENCODINGS = ("utf-8", "utf-8-sig", "cp1252", "utf-16")


@pytest.mark.parametrize("encoding", ENCODINGS)
@pytest.mark.parametrize("dialect", DIALECTS)
def test_banks(dialect, encoding):
    text = DIALECTS[dialect]
    (paid,) = read_payments(text.encode(encoding, "replace"), "a.csv")
    assert paid.day == date(2026, 3, 12)
    assert (paid.amount, paid.back) == (Decimal("1569.06"), False)
    assert paid.currency in {"EUR", None}
    if dialect == "Austrian bank without headings":
        assert paid.text == f"RE 4711 {IBAN} Müller Verlag".encode(encoding, "replace").decode(encoding)
        return
    assert paid.iban == (IBAN if "37040044" in text.replace(" ", "") else None)
    assert paid.payee in {"Müller Verlag", "Mueller Verlag", "M?ller Verlag"}
    assert "RE 4711" in paid.text


def test_a_table_without_headings():
    rows = (
        'AT02;"Müller Verlag, RE 4711";12.03.2026;12.03.2026;-569,06;EUR',
        "AT02;Kundin;13.03.2026;13.03.2026;+50,00;EUR",
    )
    paid = read_payments("\r\n".join(rows).encode("cp1252"), "a.csv")
    assert [(one.amount, one.back, one.currency, one.day) for one in paid] == [
        (Decimal("569.06"), False, "EUR", date(2026, 3, 12)),
        (Decimal("50.00"), True, "EUR", date(2026, 3, 13)),
    ]
    assert "Müller Verlag, RE 4711" in paid[0].text


def test_swiss_parts_of_an_order_have_the_day_and_text_of_their_own_rows():
    text = (
        '"Datum";"Buchungstext";"Whg";"Betrag Detail";"ZKB-Referenz";"Referenznummer";"Belastung CHF";"Gutschrift CHF";'
        '"Valuta";"Saldo CHF"\n'
        '"12.03.2026";"Belastungen (2)";"";"";"Z1";"";"1\'300.00";"";"12.03.2026";"100.00"\n'
        '"";"Handelsregister-Zentrale, 8000 Zürich";"CHF";"780.00";"";"";"";"";"";""\n'
        '"13.03.2026";"Gutschrift: Kunde";"";"";"Z2";"";"";"50.00";"13.03.2026";"150.00"\n'
    )
    paid = read_payments(text.encode(), "a.csv")
    assert [(one.amount, one.back, one.currency) for one in paid] == [
        (Decimal("1300.00"), False, "CHF"),
        (Decimal("780.00"), False, "CHF"),
        (Decimal("50.00"), True, "CHF"),
    ]
    assert paid[1].text.startswith("Handelsregister")
    assert paid[1].day == date(2026, 3, 12)


def test_sums_at_the_end_are_no_payments():
    text = "Datum;Betrag;Zweck\n12.03.2026;-1,00;x\n;-1,00;Summe\nirgendwann;-2,00;y\n"
    assert [one.text for one in read_payments(text.encode(), "a.csv")] == ["x", "y"]


def test_what_was_reverted_is_no_payment():
    text = (
        "Type,Product,Started Date,Completed Date,Description,Amount,Fee,Currency,State,Balance\n"
        "TRANSFER,Current,2026-03-12 09:00:01,2026-03-12 09:00:02,To Muster Verlag,-569.06,0.00,EUR,COMPLETED,1.00\n"
        "TRANSFER,Current,2026-03-12 09:00:01,,To Muster Verlag,-569.06,0.00,EUR,REVERTED,1.00\n"
        "TRANSFER,Current,2026-03-14 09:00:01,2026-03-14 09:00:02,From Muster Verlag,569.06,0.00,EUR,COMPLETED,1.00\n"
    )
    assert [(one.day, one.back) for one in read_payments(text.encode(), "a.csv")] == [
        (date(2026, 3, 12), False),
        (date(2026, 3, 14), True),
    ]


def test_american_days():
    text = "Date,Name,Currency,Gross\n03/12/2026,Muster,USD,-5.00\n03/25/2026,Muster,USD,-6.00\n"
    assert [one.day for one in read_payments(text.encode(), "a.csv")] == [date(2026, 3, 12), date(2026, 3, 25)]


@pytest.mark.parametrize(
    ("printed", "value"),
    [
        ("-1.234,56", "-1234.56"), ("-1,234.56", "-1234.56"), ("1'234.56-", "-1234.56"), ("(1 234,56)", "-1234.56"),
        ("−12,50 €", "-12.50"), ("EUR -12.50", "-12.50"), ("+ 12,50", "12.50"), ("1234", "1234"), ("12,50 S", "-12.50"),
        ("12.50CR", "12.50"), ("-1.5", "-1.5"), ("1.234", "1234"),
    ],
)  # fmt: skip
def test_amounts(printed, value):
    text = f'Datum;Betrag;Zweck\n12.03.2026;"{printed}";x\n13.03.2026;-1,00;y\n'
    first = read_payments(text.encode(), "a.csv")[0]
    assert first.amount == abs(Decimal(value))
    assert first.back == (Decimal(value) > 0)


def test_columns_found_and_needed_are_named():
    with pytest.raises(UsageError) as told:
        read_payments(b"Farbe;Datum;Gewicht\nrot;12.03.2026;3\n", "a.csv")
    assert "Farbe, Datum, Gewicht" in told.value.message
    assert "Amount" in told.value.message
    assert "Betrag" in (told.value.german or "")


def test_a_table_without_any_amount_is_told():
    with pytest.raises(UsageError, match="none of its 1 rows"):
        read_payments(b"Datum;Betrag;Zweck\n12.03.2026;viel;x\n", "a.csv")


def test_headings_alone_are_no_payments():
    assert read_payments(b"Datum;Betrag;Zweck\n", "a.csv") == ()


def test_a_quotation_mark_without_end_is_told():
    text = 'Datum;Betrag;Zweck\n12.03.2026;-1,00;x\n12.03.2026;-1,00;"x\n' + "12.03.2026;-1,00;x\n" * 20_000
    with pytest.raises(BrokenFileError, match="line"):
        read_payments(text.encode(), "a.csv")


def test_rows_are_read_as_they_are_asked_for():
    data = b"Datum;Betrag;Zweck\n" + b"12.03.2026;-1,00;x\n" * 50_000 + b'12.03.2026;-1,00;"' + b"x" * 200_000
    rows = payments_in(data, "a.csv")
    assert next(rows).entry == 2


def test_no_heading_has_two_meanings():
    names = [(columns.plain(name), role) for role, names in columns._NAMES.items() for name in names.split(";")]
    meanings = {}
    for name, role in names:
        assert name
        assert meanings.setdefault(name, role) == role, name


@settings(deadline=None, max_examples=80)
@given(st.binary(max_size=300))
def test_any_bytes(data):
    with suppress(FinescanError):
        assert all(one.amount is None or one.amount > 0 for one in read_payments(data, "a"))


CELL = st.text(st.characters(codec="utf-8"), max_size=12) | st.sampled_from(
    [
        "12.03.2026",
        "1/2/26",
        "-1,00",
        "1.234,5",
        "99999999999999999999999,00",
        "S",
        "",
        '"',
        "31.02.2026",
        "0000-00-00",
        "²",
    ]
)
HEADING = st.sampled_from(["Datum", "Betrag", "Soll", "Haben", "S/H", "IBAN", "BLZ", "Zweck", "Status", "x", ""])


@settings(deadline=None, max_examples=80)
@given(
    st.lists(HEADING, min_size=1, max_size=8),
    st.lists(st.lists(CELL, max_size=8), max_size=6),
    st.sampled_from(";,\t|"),
)
def test_any_table(headings, rows, delimiter):
    text = "\n".join(delimiter.join(row) for row in (headings, *rows))
    try:
        payments = read_payments(text.encode("utf-8", "replace"), "a")
    except FinescanError:
        return
    assert all(one.amount > 0 for one in payments)
