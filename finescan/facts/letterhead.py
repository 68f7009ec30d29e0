"""The letter's own date, reference, subject and recipient, and the deadline it sets."""

from __future__ import annotations

from datetime import date

import regex

from finescan.facts import notation
from finescan.facts.durations import Measure, measured
from finescan.model import Deadline, Letterhead, Span
from finescan.text import TextLayer, TextLine

_FLAGS = regex.IGNORECASE
_DATE = regex.compile(notation.DATE, _FLAGS)
_DATE_LABEL = regex.compile(
    r"(?:Datum|Date(?: of issue| d'émission)?|Datum:|Bescheid(?:-Datum)? vom|Bescheid vom|, den|, le|, li|Emesso il|Data(?: wystawienia)?|Fecha|Ausstellungsdatum|Rechnungsdatum|Date / Datum|dated)\W{0,4}$", _FLAGS
)
_OTHER_DATE = regex.compile(
    r"(?:bis(?: zum| spätestens)?|spätestens(?: am| bis)?|Frist:?|fällig\w*(?: am| bis)?:?|zahlbar bis|by|until|before|due(?: date)?:?|payable by|ab(?: dem)?|seit|vom|am|from|since|avant le|jusqu'au|entro(?: il)?|limite\b.{0,20}|geboren|Termin:?|Abgabetermin:?|Redaktionsschluss:?|Eintragung vom|Anmeldung vom|zum)\W{0,3}$",
    _FLAGS,
)
_REFERENCE = regex.compile(
    r"(?:Kassenzeichen(?:\s\([^)]*\))?|Aktenzeichen|Az\.?|Geschäftszeichen|Unser Zeichen|Ihr Zeichen|Rechnungs(?:nummer|-?Nr\.?)|Rechnung Nr\.?|Kunden(?:nummer|-?Nr\.?)|Vorgangs(?:nummer|-?Nr\.?)|Ident-Nummer|Dossier(?: n°)?|Prüf-Nr\.?|Beleg(?:nummer|-?Nr\.?)|"
    r"Document no\.?|Reference(?: number)?|Our ref\.?|Ref(?:\.|erenz)?(?: no\.?)?|Réf\.?|N° de dossier|Sygn\.(?: akt)?|Avviso n\.|Pratica n\.|Causale|Kenmerk|Aussteller-Code|Vertragsnummer|Verfahrens-?Nr\.?|Registriernummer|Registernummer|Formular-?Nr\.?)"
    r"[:\s.]{1,4}(?P<ref>(?=[^\n\t]{0,25}\d)[\w./ -]{3,32}\w)",
    _FLAGS,
)
_SUBJECT_LABEL = regex.compile(r"^(?:Betreff|Betrifft|Betr\.|Subject|Re|Objet|Oggetto|Asunto|Betreft|Onderwerp|Dotyczy)\s?:\s?(?P<s>.{4,160})", _FLAGS)
_SALUTATION = regex.compile(
    r"(?:Sehr geehrte|Guten Tag|Liebe[rs]?\s\p{L}|Hallo|Dear\s|Madame|Monsieur|Mesdames|Gentile|Egregio|Spett|Estimad|Geachte|Szanown|Sehr verehrte|Grüß Gott|To whom)", _FLAGS
)
_POSTCODE = regex.compile(r"^(?:(?:[A-Z]{1,3}-)?\d{4,5}\s+\p{Lu}[\p{L}.-]+|\d{2}-\d{3}\s+\p{Lu}\p{L}+|\d{4}\s?[A-Z]{2}\s+\p{Lu}\p{L}+|(?:\p{Lu}[\p{L}-]+,? )?.{0,20}\b[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}$)")
_RETURN_ADDRESS = regex.compile(r"[·•|,;–-]\s.*\d{4,5}\s\p{Lu}|\d{4,5}\s\p{Lu}.*[·•|]")
_ACT = regex.compile(
    r"(?:bis(?: zum| spätestens(?: zum| am)?| einschließlich| längstens)?|spätestens(?: am| bis(?: zum)?)?|Frist(?:ende|ablauf)?:?(?: bis)?|Rück(?:gabe|send)\w*(?: bis)?:?|Termin:?|Abgabetermin:?|Abgabefrist:?|zahlbar bis|Zahlbar bis|fällig (?:am|bis|zum)?|Fällig(?:keit)?:?|Redaktionsschluss:?|Anzeigenschluss:?|Einsendeschluss:?|Stichtag:?|"
    r"by|no later than|not later than|until|before|due(?: date)?(?: is| by)?:?|payable by|deadline:?|avant le|jusqu'au|au plus tard le|limite(?: de \w+)?\s?:?|entro(?: e non oltre)?(?: il)?|scadenza:?|antes del?|hasta el|vóór|uiterlijk|tot|do dnia|w terminie do)\s{0,3}$",
    _FLAGS,
)


def letterhead(text: TextLayer) -> Letterhead:
    """The letter's date, reference, subject line and recipient; None where not found."""
    block = recipient_lines(text)
    recipient = "\n".join(text.quote(line.span) for line in block) if block else None
    return Letterhead(_letter_date(text.text), _reference(text), _subject(text, block), recipient)


def _letter_date(text: str) -> date | None:
    top = text[: max(1500, len(text) // 2)]
    found = [(m, text[max(0, m.start() - 30) : m.start()]) for m in _DATE.finditer(top)]
    labelled = next((m for m, before in found if _DATE_LABEL.search(before)), None)
    chosen = labelled or next((m for m, before in found if not _OTHER_DATE.search(before)), None)
    return notation.day(chosen[0]) if chosen else None


def _reference(text: TextLayer) -> str | None:
    found = _REFERENCE.search(text.text)
    if not found:
        return None
    return text.quote(Span(*found.span("ref"))).strip(" .,-")


def _subject(text: TextLayer, recipient: tuple[TextLine, ...]) -> str | None:
    for line in text.lines:
        labelled = _SUBJECT_LABEL.match(text.text[line.span.start : line.span.end])
        if labelled:
            return labelled["s"].strip()
    salutation = _SALUTATION.search(text.text)
    if salutation is None:
        return None
    above = [n for n in text.lines if n.span.end <= salutation.start() and n not in recipient]
    after = [n for n in above if not recipient or n.span.start > recipient[-1].span.end]
    candidates = [n for n in after[-6:] if 8 <= n.span.end - n.span.start <= 160]
    bold = [n for n in candidates if n.bold or (text.body_size and (n.size or 0) > 1.08 * text.body_size)]
    chosen = bold[-1:] or candidates[-1:]
    return text.quote(chosen[0].span) if chosen else None


def recipient_lines(text: TextLayer) -> tuple[TextLine, ...]:
    """The lines of the address block, the first one the name; empty where none is found."""
    page = text.pages[0].number if text.pages else 1
    top = 0.55 * (text.pages[0].height if text.pages else 842.0)
    lines = [n for n in text.lines if n.page == page]
    for i, line in enumerate(lines):
        printed = text.text[line.span.start : line.span.end].strip()
        if line.box.y0 > top and text.pages[0].height > 300 and line.place is not None:
            break
        if _POSTCODE.match(printed) and len(printed) < 60 and not _RETURN_ADDRESS.search(printed):
            block = _stack(text, lines, i)
            if len(block) >= 3:
                return block
    return ()


def _stack(text: TextLayer, lines: list[TextLine], last: int) -> tuple[TextLine, ...]:
    """The lines printed right above one another with the same left edge, ending with the line of the post code."""
    stack = [lines[last]]
    for line in reversed(lines[:last]):
        low = stack[0]
        printed = text.text[line.span.start : line.span.end]
        same_edge = abs(line.box.x0 - low.box.x0) < 6
        gap = low.box.y0 - line.box.y1
        if same_edge and -4 < gap < 1.1 * max(low.box.height, 8) and len(printed) < 70 and not _RETURN_ADDRESS.search(printed):
            stack.insert(0, line)
        elif same_edge and line.box.y1 < low.box.y0:
            break
        if len(stack) == 6:
            break
    return tuple(stack)


def find_deadline(text: TextLayer, letter_date: date | None) -> Deadline | None:
    """The first day or number of days by which the reader is to act."""
    year = letter_date.year if letter_date else None
    for found in _DATE.finditer(text.text):
        if _ACT.search(text.text[max(0, found.start() - 40) : found.start()]):
            named = notation.day(found[0], year)
            if named and (letter_date is None or named >= letter_date):
                return Deadline(named, None, Span(*found.span()))
    for measure, length in measured(text):
        if measure is Measure.DEADLINE and length.unit in {"day", "week"}:
            days = length.count * (7 if length.unit == "week" else 1)
            if days <= 90:
                return Deadline(None, days, length.span)
    return None
