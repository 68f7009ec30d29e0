"""Sums of money with what they are for: period, tax, and their role on the letter.

A sum is judged by the words around it: those behind it first ("39,85 EUR pro Monat"), then those before it in its
sentence or row ("Insertionspreis pro Jahr: 1.271 EUR").
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

import regex

from finescan.facts import notation
from finescan.facts.numerals import trailing_words
from finescan.model import Amount, Period, Role, Span, Vat
from finescan.text import TextLayer

BEFORE, AFTER = 150, 75  # characters looked at around a sum, within its sentence or row

_PIECE = (
    r"(?:Ausgabe|Auflage|Einschaltung|Eintrag(?:ung)?|Einheit|Klasse|Zeile|Marke|Anzeige|Insert(?:ion|at)|Stück|Domain|Artikel|Erscheinung|Heft|"
    r"Nummer|Schaltung|Feld|Anlage|Standort|Filiale|Seite|Objekt|Datensatz|Adresse)"
)
_PERIODS: tuple[tuple[Period, str], ...] = (
    (Period.TWO_YEARS, r"für (?:beide|zwei|2) Jahre(?: zusammen| insgesamt)|(?:alle )?zwei Jahre zusammen|two-yearly|biennial"),
    (
        Period.HALF_YEAR,
        r"halbj[aä]hr(?:lich\w*|e[sr]?)?|je Halbjahr|pro Halbjahr|(?:per|each|every) half-year|half-yearly|par semestre|semestriel\w*|semestrale|al semestre|per halfjaar|półrocznie",
    ),
    (
        Period.QUARTER,
        r"viertelj[aä]hr\w*|(?:pro|je|im|per|/)\s?(?:Quartal|Vierteljahr)\w*|Quartals\w+|(?:per|a|each|every) quarter|quarterly|par trimestre|trimestriel\w*|"
        r"(?:al|a|per) trimestre|trimestral\w*|trimestrale|per kwartaal|kwartalnie|za kwartał",
    ),
    (
        Period.MONTH,
        r"\p{L}*monate[n]? zu je|(?:pro|je|im|per|/|den|jeden)\s?(?:Kalender)?Monat\w*|mtl\b\.?|monatl(?:ich\w*|\.)?|p\.\s?M\.|pM\b|Monats(?:beitrag|preis|rate|ans[aä]tz\w*|gebühr|pauschale|entgelt|miete)\w*|"
        r"(?:per|a|each|every|/)\s?(?:calendar )?month\w*|monthly|par mois|mensuel\w*|/mois|al mese|mensil\w*|al mes|mensual\w*|per maand|maandelijks\w*|miesięczn\w+|za miesiąc",
    ),
    (Period.WEEK, r"Wochen(?:preis|beitrag|rate|entgelt|gebühr)\w*|\p{L}*wochen zu je|(?:pro|je|per) Woche|wöchentlich\w*|(?:per|a|each|every) week|weekly|par semaine|a settimana|settimanale|por semana|semanal|per week|wekelijks|tygodniowo"),
    (Period.DAY, r"Tages(?:preis|satz|entgelt)\w*|(?:pro|je|am) (?:Kalender)?Tag|täglich\w*|(?:per|a) day|daily|par jour|al giorno|al día|por día|per dag|dziennie"),
    (
        Period.YEAR,
        r"\p{L}*jahre[n]? zu je|(?:pro|je|im|per|/|jedes|das|für das erste|pro laufendem|jedem|für jedes)\s?(?:\p{L}+e[sm]\s)?(?:\p{L}*jahr)(?!hundert)\w*|p\.\s?a\.?(?!\w)|jährl(?:ich\w*|\.)?|per annum|annual\w*|yearly|"
        r"(?:per|a|each|every|/|contract|for (?:a|one|the first))\s?(?:(?:contract|calendar|full|registration)\s)?year|par an(?:née)?\b|annuel\w*|/an\b|l'an\b|all'anno|annu[oai]\b|annuale|al año|anual\w*|per jaar|jaarlijks\w*|"
        r"roczn\w+|rocznie|za (?:każdy )?rok|Jahres(?:beitrag|preis|rate|gebühr|pauschale|entgelt|betrag|rechnung|miete|prämie|abo\w*)\w*",
    ),
    (
        Period.ENTRY,
        rf"(?:pro|je|per|jede[rsnm]?|für jede[rsnm]?)\s(?:weitere[rnsm]?\s)?(?:\p{{L}}+e[rnms]?\s)?\p{{L}}*{_PIECE}\w*|eine jede|(?:per|each|every)\s(?:\w+\s)?(?:entry|edition|insertion|class|unit|issue|listing|mark|line|copy)|"
        r"par (?:parution|insertion|édition|classe)|per (?:inserzione|edizione|classe|vermelding|editie)|por (?:inserción|edición|clase)|za (?:każdy )?wpis",
    ),
    (Period.ONCE, r"einmalig\w*|einmal\b|one-off|one-time|once|une (?:seule )?fois|unique|una tantum|único pago|eenmalig\w*|jednorazow\w*"),
)
_PERIOD = [(period, regex.compile(rf"(?<![\p{{L}}])(?:{p})", regex.IGNORECASE)) for period, p in _PERIODS]
_BILLING = regex.compile(
    r"\s*(?:einmal )?(?:und )?(?:im voraus|in vorauskasse|vorab|vorschüssig|vorauszahlbar|berechne\w*|abgerechnet|in rechnung|fakturiert|erhoben|fällig|zahlbar|"
    r"(?:is |are )?(?:billed|invoiced|payable|settled|charged|due|in advance)|(?:et )?d'avance|payables?|anticipat\w+|vooraf|z góry|kündbar|bestätigung|aktualisier\w*)",
    regex.IGNORECASE,
)

_TAX_NOUN = (
    r"(?:(?:ges(?:etzl(?:iche[rn]?)?)?\.?|gültiger|jeweiliger|deutscher|österr\w*\.?|the|statutory|applicable)\s?){0,3}(?:\d{1,2}(?:[.,]\d)?\s?(?:%|Prozent|v\. ?H\.|per ?cent)\s?)?"
    r"(?:(?:ges(?:etzl(?:iche[rn]?)?)?\.?|of)\s?)?(?:MWST|MwSt|USt|Mehrwertsteuer|Umsatzsteuer|VAT|TVA|IVA|BTW|tax|sales tax|podat\w+ VAT)\b\.?"
)
_VAT: tuple[tuple[Vat, str], ...] = (
    (
        Vat.EXEMPT,
        r"(?:umsatz|mehrwert)?steuerbefreit|(?:umsatz|mehrwert)?steuerfrei|(?:umsatz|mehrwert)steuerbefreit|nicht umsatzsteuer(?:pflichtig|bar)|keine (?:Umsatz|Mehrwert)steuer|ohne Ausweis (?:der|von) (?:Umsatz|Mehrwert)steuer|Kleinunternehmer\w*|"
        r"§ ?19 UStG|VAT[- ]exempt|exempt from VAT|not subject to VAT|no VAT is|exonér\w+ de TVA|TVA non applicable|esente (?:da )?IVA|fuori campo IVA|exento de IVA|vrijgesteld van btw|zwolnion\w+ z VAT|optiert nicht",
    ),
    (
        Vat.EXCLUDED,
        rf"(?:zzgl|zuzügl|zuzüglich|plus|\+|exkl|exklusive|exclusive(?: of)?|excl|excluding|ohne|ex|hors|sin|zonder|bez|más|più|esclus[ao]|net of|bei)\.?\s?(?:der\s|l'|la\s|de\s)?{_TAX_NOUN}|{_TAX_NOUN}\s(?:wird (?:gesondert|zusätzlich)|kommt hinzu|"
        r"esclusa|exclu\w*|no incluid[oa]|not included|extra|will be added|is added)|\bnetto\b(?! ?Kalt)|\bnett[oi]\b|\bnet(?: of (?:VAT|tax))?\b|\bHT\b|hors taxes?|\bnetto\b",
    ),
    (
        Vat.INCLUDED,
        rf"(?:inkl|inklusive|einschl|einschließlich|incl|inclusive of|including|inclusief|compres[ao]|mit|inclus[ae]?|incluid[oa])\.?\s?(?:der\s|l'|la\s|de\s)?{_TAX_NOUN}|{_TAX_NOUN}\s?(?:\d{{1,2}}(?:[.,]\d)? ?%\s?)?(?:inbegriffen|inklusive|inkl\.?|enthalten|"
        r"included|inclus[ae]?|incluse?|comprise|compres[ao]|inclusa|incluid[oa]|inbegrepen)|(?:darin|hierin|im Betrag|includes?|of which|dont|di cui|w tym)\b.{0,20}?" + _TAX_NOUN + r"|\bbrutto\b|\bgross\b|\bTTC\b|\blordi?\b",
    ),
)
_VATS = [(vat, regex.compile(rf"(?<!\p{{L}})(?:{p})", regex.IGNORECASE)) for vat, p in _VAT]

_ROLES: tuple[tuple[Role, str], ...] = (
    (
        Role.PENALTY,
        r"bußgeld\w*|busse\b|buße|geldbuße|geldstrafe|ordnungsgeld|ordnungswidrig\w*|mahn(?:gebühr|pauschale|kosten|spesen)\w*|mahnung|säumnis\w*|verzug\w*|zuschlag|strafe|vertragsstrafe|fines?\b|penalt\w+|late (?:fee|payment)|reminder|amende\w*|indemnité|pénalit\w+|"
        r"ammend\w+|sanzion\w+|multa\w*|boete\w*|kar[aey]\b|grzywn\w+|verspätung\w*|überfällig|kosten(?:pauschale)? des inkasso\w*|rücklast\w*",
    ),
    (
        Role.OTHER,
        r"stammkapital|grundkapital|haftsumme|umsatz(?!steuer)\w*|gewerbeertrag|gewinn\w*|freibetrag\w*|bemessungsgrundlage\w*|arbeitsentgelt\w*|lohnsumme|versicherungssumme|deckungssumme|haft\w+|höchst\w*|"
        r"bis zu|höchstens|maximal|up to|jusqu'à|fino a|pouvant atteindre|hasta|guthaben|rabatt\w*|nachlass|ersparnis|sparen|statt\b|anstatt|bisher(?:ig)?|früher|vorher|vorjahr|kaution|sicherheit|pfand|statiegeld|gutschrift|abzüglich|abzgl|bereits gezahlt|"
        r"vorschuss\w*|share capital|turnover|deposit|discount|instead of|formerly|refund\w*|erstatt\w*|rückzahlung|kosten in höhe|rechnung über|anwaltskosten|streitwert|zinsen|capital social|capitale sociale",
    ),
    (
        Role.TAX,
        r"(?<!inkl\. )(?<!inkl )(?<!incl\. )(?<!zzgl\. )(?:\d{1,2}(?:[.,]\d)? ?% )?(?:enthaltene )?(?:\p{L}+steuer|MWST|MwSt|USt|Mehrwertsteuer|Umsatzsteuer|VAT|TVA|IVA|BTW)\.?(?: \(?\d{1,2}(?:[.,]\d)? ?%\)?)?[\s:.]*$",
    ),
    (
        Role.TOTAL,
        r"gesamt\w*|(?<!zwischen)summe\b|endbetrag|endsumme|zahlbetrag|rechnungsbetrag|zu zahlen\w*|fälliger betrag|fällig\b|total\b|totale\b|amount due|to pay|balance due|montant (?:dû|à payer|total)|net à payer|quota dovuta|da pagare|importo|kwota|do zapłaty|te betalen|totaal|"
        r"betrag(?: in)?(?::| eur| chf)?|überweisungsbetrag|amount:?$|betrag:?$|zahlbar",
    ),
    (Role.NET, r"zwischensumme|netto(?:betrag|summe)?|subtotal|sub-total|sous-total|imponibile|subtotaal"),
)
_ROLE = [(role, regex.compile(rf"(?<![\p{{L}}])(?:{p})", regex.IGNORECASE)) for role, p in _ROLES]
_INCLUSIVE = regex.compile(r"(?:inkl|einschl|incl|zzgl|zuzügl|plus|exkl|compres|inclus|mit\b|net of|netto|without|ohne|of\b|\+)[^,;\n]{0,30}$", regex.IGNORECASE)
_ADVANCE = regex.compile(
    r"im voraus|in vorauskasse|vorab\b|vorschüssig|vorauszahl\w*|vorauskasse|vorkasse|zu (?:jahres|laufzeit|vertrags)beginn|zu beginn (?:jedes|eines jeden|des)|auf einmal|in advance|up ?front|beforehand|d'avance|à l'avance|anticipat\w+|por adelantado|"
    r"por anticipado|vooraf|vooruit|z góry|mit (?:erhalt|zugang) der rechnung|at the beginning of",
    regex.IGNORECASE,
)
_MONEY = regex.compile(notation.MONEY, regex.IGNORECASE)
_WORD_CURRENCY = regex.compile(r"(?<=\p{L}\s)(?:euros?|eur|franken|francs? suisses|pounds?|złotych|złote|zł|dollars?)\b", regex.IGNORECASE)
_CENTS = regex.compile(r"\s(?:und|and|et|e|y|en)?\s?(?P<n>[\p{L}-]+(?: [\p{L}-]+)?)\s(?:cents?|rappen|pence|centimes|centesimi|céntimos)\b", regex.IGNORECASE)
_BARE = regex.compile(r"(?<![\d.,'%/§-])(?<!\d )(?:\d{1,3}(?:[.' ]\d{3})+|\d{1,6})[.,]\d{2}(?![\d%]|[.,]\d|\s?%)")


class _Sum(NamedTuple):
    value: Decimal
    currency: str | None
    span: Span
    in_words: bool


def find_amounts(text: TextLayer) -> tuple[Amount, ...]:
    """All sums of money in the letter, in reading order; sums without a printed currency take the letter's own."""
    sums = sorted(_without_overlaps([*_in_digits(text.text), *_in_words(text.text), *_bare(text)]), key=lambda s: s.span)
    counts = Counter(s.currency for s in sums if s.currency)
    usual = counts.most_common(1)[0][0] if counts else notation.currency(text.text)
    amounts = []
    for i, found in enumerate(sums):
        money = found.currency or usual
        if money is None or found.value <= 0:
            continue
        floor = sums[i - 1].span.end if i else 0
        ceiling = sums[i + 1].span.start if i + 1 < len(sums) else len(text.text)
        amounts.append(_judged(text, found, money, floor, ceiling))
    return tuple(amounts)


def _in_digits(text: str) -> Iterator[_Sum]:
    for found in _MONEY.finditer(text):
        parsed = notation.money(found[0])
        if parsed:
            yield _Sum(parsed[0], parsed[1], Span(*found.span()), in_words=False)


def _in_words(text: str) -> Iterator[_Sum]:
    for sign in _WORD_CURRENCY.finditer(text):
        number = trailing_words(text[: sign.start()].rstrip())
        if number is None or number[0] < 2:
            continue
        value, end = Decimal(number[0]), sign.end()
        cents = _CENTS.match(text, sign.end())
        part = trailing_words(cents["n"]) if cents else None
        if cents and part and part[0] < 100:
            value, end = value + Decimal(part[0]) / 100, cents.end()
        yield _Sum(value, notation.currency(sign[0]) or "EUR", Span(number[1], end), in_words=True)


def _bare(text: TextLayer) -> Iterator[_Sum]:
    """Sums without a currency that fill a cell of a table or end a row ("Gesamtbetrag   697,00")."""
    for line in text.lines:
        for found in _BARE.finditer(text.text, line.span.start, line.span.end):
            alone = found.end() >= line.span.end - 1 or len(line.span) == 0
            short = line.span.end - line.span.start <= len(found[0]) + 12
            if alone and (short or regex.search(r"(?:betrag|summe|total|amount|kwota|importo)\W*$", text.text[max(0, found.start() - 25) : found.start()], regex.IGNORECASE)):
                parsed = notation.money(found[0])
                if parsed:
                    yield _Sum(parsed[0], None, Span(*found.span()), in_words=False)


def _without_overlaps(sums: list[_Sum]) -> list[_Sum]:
    kept: list[_Sum] = []
    for one in sums:
        if not any(one.span.start < k.span.end and k.span.start < one.span.end for k in kept):
            kept.append(one)
    return kept


def _judged(text: TextLayer, found: _Sum, money: str, floor: int, ceiling: int) -> Amount:
    sentence = text.sentence(found.span)
    before = text.text[max(sentence.start, found.span.start - BEFORE) : found.span.start]
    after = text.text[found.span.end : min(sentence.end, found.span.end + AFTER)]
    own_before = before[max(0, floor - (found.span.start - len(before))) :]
    own_after = after[: max(0, ceiling - found.span.end)]
    label = own_before.strip() or _line_above(text, found.span)
    return Amount(
        value=found.value,
        currency=money,
        span=found.span,
        period=_period(own_before or label, own_after),
        vat=_vat(own_before if own_before.strip() else label, own_after, before),
        role=_role(label, own_after),
        label=_label(label),
        in_words=found.in_words,
        in_advance=_ADVANCE.search(text.text, sentence.start, min(len(text.text), sentence.end + 120)) is not None,
    )


def _line_above(text: TextLayer, span: Span) -> str:
    lines = text.lines_in(span)
    if not lines:
        return ""
    box = lines[0].box
    above = [
        n for n in text.lines
        if n.page == lines[0].page and 0 < box.y0 - n.box.y0 < 3.2 * max(box.height, 6) and n.box.x0 < box.x1 and n.box.x1 > box.x0
    ]  # fmt: skip
    best = max(above, key=lambda n: n.box.y0, default=None)
    return text.text[best.span.start : best.span.end] if best else ""


def _label(before: str) -> str:
    return " ".join(before.split())[-60:].strip(" :.-\t")


def _period(before: str, after: str) -> Period | None:
    """The period named nearest to the sum; how often it is billed counts only where nothing else is named."""
    found: list[tuple[float, int, Period]] = []
    for rank, (period, pattern) in enumerate(_PERIOD):
        for m in pattern.finditer(after[:60]):
            found.append((m.start() + (200 if _BILLING.match(after, m.end()) else 0), rank, period))
        for m in pattern.finditer(before):
            billed = _BILLING.match(before, m.end()) is not None
            found.append((1.3 * (len(before) - m.end()) + 6 + (200 if billed else 0), rank, period))
    return min(found)[2] if found else None


def _vat(before: str, after: str, sentence_before: str) -> Vat:
    """What is said of the tax nearest to the sum."""
    found: list[tuple[float, int, Vat]] = []
    for rank, (vat, pattern) in enumerate(_VATS):
        found += [(m.start(), rank, vat) for m in pattern.finditer(after[:70])]
        found += [(1.2 * (len(before) - m.end()) + 3, rank, vat) for m in pattern.finditer(before[-90:].rjust(len(before)))]
    if not found:
        found = [(0.0, rank, vat) for rank, (vat, p) in enumerate(_VATS) if p.search(sentence_before[-90:])]
    return min(found)[2] if found else Vat.UNKNOWN


def _role(label: str, after: str) -> Role:
    near = label[-70:]
    for role, pattern in _ROLE:
        found = None
        for found in pattern.finditer(near):
            pass
        if found is None or (role is Role.TAX and _INCLUSIVE.search(near[: found.start()])):
            continue
        return role
    if regex.match(r"\s?(?:VAT|MwSt|USt|TVA|IVA|BTW)\b\s?=?", after, regex.IGNORECASE) and regex.search(r"\+\s?$", label):
        return Role.TAX
    if regex.match(r"\s?(?:Bußgeld|Geldbuße|Ordnungsgeld|fine\b|penalty)", after, regex.IGNORECASE):
        return Role.PENALTY
    return Role.PRICE
