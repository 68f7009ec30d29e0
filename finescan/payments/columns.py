"""What banks call the columns of their tables."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from functools import lru_cache

_NAMES: Mapping[str, str] = {
    "day": """buchungstag; buchungsdatum; buchung; booking date; booked at; date completed; completed date;
        durchführungsdatum; abschlussdatum; datum; date; buchungstag/valuta; date opération; date de l'opération;
        date de comptabilisation; date comptable; data contabile; data operazione; data; fecha; fecha operación;
        boekdatum; data księgowania; data operacji; transaction date; posting date; posted date; zahlungsdatum;
        bezahlt am; payment date; ausführungsdatum; wertstellung; wertstellungsdatum; valuta; valutadatum; wert;
        value date; valuta date; date valeur; date de valeur; data valuta; fecha valor; date started;
        started date""",
    "amount": """betrag; umsatz; amount; total amount; transaktionsbetrag; buchungsbetrag; zahlungsbetrag;
        credit/debit amount; brutto; gross; betrag in kontowährung; montant; montant de l'opération; importo; importe;
        bedrag; kwota; kwota operacji; summe; netto; net; value; paid; amount paid""",
    "debit": """soll; belastung; lastschrift; debit; paid out; money out; withdrawals; withdrawal; debit amount; débit;
        dare; uscite; addebiti; cargo; debe; ausgang; ausgaben; ausgabe; auszahlung; belastungen""",
    "credit": """haben; gutschrift; credit; paid in; money in; deposits; deposit; credit amount; crédit; avere; entrate;
        accrediti; abono; haber; eingang; einnahmen; einnahme; einzahlung; gutschriften""",
    "part": "betrag detail; einzelbetrag; individual amount",
    "direction": """soll/haben; s/h; soll-haben-kennzeichen; soll/haben-kennzeichen; kennzeichen; debit/credit;
        dr/cr; d/c; credit/debit; af bij; af/bij; bij/af; direction; sens; belastung/gutschrift""",
    "payee": """begünstigter/zahlungspflichtiger; begünstigter / auftraggeber; auftraggeber / begünstigter;
        auftraggeber/begünstigter; name zahlungsbeteiligter; empfänger/zahlungspflichtiger; zahlungsempfänger*in;
        zahlungsempfänger; empfänger/auftraggeber; auftraggeber/empfänger; empfänger; empfängername; begünstigter;
        partnername; partner name; payee; payee name; beneficiary; beneficiary name; recipient; recipient name;
        counterparty; counterparty name; merchant; name; zahlungspartner; gegenpartei; name des partners;
        name gegenkonto; kontoinhaber gegenkonto; bénéficiaire; nom du bénéficiaire; contrepartie; tiers; beneficiario;
        ordinante/beneficiario; controparte; naam/omschrijving; naam tegenpartij; naam; nadawca/odbiorca; odbiorca;
        nazwa kontrahenta; kontrahent; auftraggeber / empfänger; zahlungsempfänger/-pflichtiger; lieferant; kreditor;
        auftraggeber/zahlungsempfänger""",
    "payer": """zahlungspflichtige*r; zahlungspflichtiger; auftraggebername; auftraggeber; payer; payer name; debtor;
        absender""",
    "iban": """kontonummer/iban; iban zahlungsbeteiligter; iban/kontonummer; iban / kontonummer; partner iban;
        iban empfänger; empfänger-iban; empfänger iban; iban begünstigter; iban des empfängers; empfängerkonto;
        beneficiary iban; recipient iban; counterparty iban; payee iban; account number; beneficiary account number;
        gegenkonto; gegenkonto iban; iban gegenkonto; tegenrekening; tegenrekening iban/bban; iban bénéficiaire;
        iban beneficiario; rachunek odbiorcy; numer konta; konto-nr.; kontonummer; partner kontonummer; bankkonto;
        bank account; konto; compte du bénéficiaire; iban""",
    "bic": """bic; bic/swift; bic (swift-code); swift; bic zahlungsbeteiligter; bic (swift-code) zahlungsbeteiligter;
        beneficiary bic""",
    "bank": "blz; bankleitzahl; blz/bic; empfänger blz; bank code",
    "currency": "währung; whg; whg.; currency; devise; monnaie; valuta/divisa; divisa; muntsoort; waluta",
    "state": "status; state; statut; buchungsstatus",
    "reference": """kundenreferenz; kundenreferenz (end-to-end); end-to-end-referenz; end-to-end-id;
        ende-zu-ende-referenz; referenznummer; rechnungsnummer; invoice number;
        zahlungsreferenz; qr-referenz; belegnummer; rechnungs-nr.;
        customer reference; end to end id; referenz; reference number; buchungsreferenz""",
    "text": """verwendungszweck; vorgang/verwendungszweck; zahlungszweck; zahlungsgrund; buchungstext; buchungs-details;
        buchungsdetails; avisierungstext; mitteilung; mitteilungen; details; beschreibung; beschreibung1; beschreibung2;
        beschreibung3; text; description; payment reference; reference; memo; notes; note; particulars; narrative;
        libellé;
        libellé opération; libellé de l'opération; libellé simplifié; motif; communication; détails; referenz/zweck;
        informations complémentaires; causale; descrizione; descrizione operazione; concepto; descripción; mededelingen;
        omschrijving; tytuł; tytuł operacji; opis; opis operacji; zweck; betreff; info; bemerkung; subject; item title;
        transaktionsdetails; abweichender empfänger""",
}
NEEDED = (("day",), ("amount", "debit"), ("payee", "iban", "text"))
"""Of each of these at least one."""
WANTED = {
    "de": "ein Datum (z. B. Buchungstag, Datum), ein Betrag (z. B. Betrag, Umsatz, oder Soll und Haben) und ein "
    "Empfänger, eine IBAN oder ein Verwendungszweck",
    "en": "a date (such as Date, Booking date), an amount (such as Amount, or Debit and Credit) and a payee, an IBAN "
    "or a description",
}

_BRACKETED = re.compile(r"\([^)]*\)")
_CURRENCY = re.compile(r"\b(?:(?:in|en) )?(?:EUR(?:OS?)?|CHF|GBP|USD|PLN|CZK|DKK|SEK|NOK|HUF)\b|[€£$]", re.IGNORECASE)
_UMLAUT = re.compile("([aou])e")
_NO_LETTER = re.compile(r"[\W_]+")


@lru_cache(maxsize=4096)
def plain(heading: str) -> str:
    """The letters and digits of a heading without accents, currency and what stands in brackets."""
    bare = _CURRENCY.sub(" ", _BRACKETED.sub(" ", heading[:100]))
    apart = unicodedata.normalize("NFKD", bare.casefold())
    return _NO_LETTER.sub("", _UMLAUT.sub(r"\1", "".join(c for c in apart if not unicodedata.combining(c))))


_RANK = {
    plain(name): (role, rank)
    for role, names in _NAMES.items()
    for rank, name in reversed([*enumerate(names.split(";"))])
}


def roles(headings: Sequence[str]) -> dict[str, tuple[int, ...]]:
    """The columns by what they hold, of several for the same the usual one first; those of no use are left out."""
    found: dict[str, list[tuple[int, int]]] = {}
    for column, heading in enumerate(headings):
        role, rank = _RANK.get(plain(heading), ("", 0))
        if role:
            found.setdefault(role, []).append((rank, column))
    columns = {role: tuple(column for _, column in sorted(ranked)) for role, ranked in found.items()}
    return _with_unnamed_direction(columns, headings)


def _with_unnamed_direction(columns: dict[str, tuple[int, ...]], headings: Sequence[str]) -> dict[str, tuple[int, ...]]:
    """Some banks put S or H into a column without a name, right of the amount."""
    after = columns["amount"][0] + 1 if "amount" in columns else len(headings)
    if "direction" not in columns and after < len(headings) and not headings[after].strip():
        return {**columns, "direction": (after,)}
    return columns


def is_enough(columns: Mapping[str, object]) -> bool:
    """Whether payments can be read from a table with such columns."""
    return all(any(role in columns for role in one_of) for one_of in NEEDED)


def currency_of(heading: str) -> str | None:
    """The currency that a heading names: "Betrag (EUR)"."""
    found = _CURRENCY.search(heading)
    sign = found[0].upper().rpartition(" ")[2] if found else None
    return {"€": "EUR", "£": "GBP", "$": "USD", "EURO": "EUR", "EUROS": "EUR"}.get(sign, sign) if sign else None
