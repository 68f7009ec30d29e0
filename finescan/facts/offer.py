"""Which of a letter's amounts the recipient would owe, for how long, and what that adds up to."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import combinations

import regex

from finescan.facts.durations import editions
from finescan.model import (
    Amount,
    Contradiction,
    Duration,
    Facts,
    Offer,
    Period,
    Role,
    Span,
    TotalCost,
    Vat,
)
from finescan.text import TextLayer

VAT_RATES = tuple(Decimal(r) / 1000 for r in (190, 160, 200, 81, 77, 80, 70, 220, 210, 230, 100, 50, 55))
"""Rates of DE, AT, CH, FR, IT, ES, NL, BE and PL since 2007 that occur on such letters, as fractions."""

_CENT = Decimal("0.01")
_OWED = {Role.PRICE, Role.TOTAL, Role.NET, Role.ITEM}
_TICK = regex.compile(r"(?P<empty>☐|❏|□|\[ ?\]|\( ?\))|(?P<ticked>☒|☑|✔|✓|✗|✘|\[[xX]\])")
_OR = regex.compile(r"\b(?:or|oder|wahlweise|alternativ|ou|oppure|o bien|lub)\s(?:nur |only |für )?$", regex.IGNORECASE)
_SENDER_PAYS = regex.compile(
    r"(?:erhalten wir von|zahlen wir ihnen|wir zahlen ihnen|vergüten wir ihnen|wir vergüten ihnen|(?:verlag|herausgeber|absender|betreiber|portalbetreiber) (?:zahlt|schuldet|vergütet)|ihnen (?:aus)?gezahlt|"
    r"we (?:will |shall )?pay you|we receive from|the publisher (?:pays|owes)|recevons de)",
    regex.IGNORECASE,
)
_SETUP = regex.compile(r"einricht\w*|bearbeitung\w*|anmelde\w*|aufnahme(?:gebühr|pauschale)\w*|aktivierung\w*|karten\w*|start\w*|set-?up|one-off|einmalig\w*|frais de dossier|una tantum|eenmalig\w*|activation|joining|admin\w*|druck\w*|satz\w*|grafik\w*", regex.IGNORECASE)
_PRICE_NOUN = regex.compile(r"preis|gebühr|pauschale|beitrag|entgelt|kosten|honorar|fee\b|price|charge|cost|frais|prix|prezzo|quota|precio|cuota|prijs|kosten|opłat", regex.IGNORECASE)
_YEARLY = regex.compile(
    r"(?:jährlich|pro jahr|je (?:vertrags|kalender|laufzeit)?jahr|p\. ?a\.|annually|per (?:year|annum)|yearly|par an|annuel\w*|annu[oa]|per jaar|rocznie|za (?:każdy )?rok|gleichen? (?:gebühr|betrag|preis|entgelt)|same (?:fee|price|amount)|jahresbeitrag)",
    regex.IGNORECASE,
)
_DAYS_A_WEEK = {Period.WEEK, Period.DAY}


def assemble(text: TextLayer, facts: Facts) -> Offer:
    """The offer that the letter makes: fees, term, renewal, notice and the total over the minimum term."""
    if "about_scams" in facts.spans:
        return Offer(payer="none", deadline=facts.deadline)
    owed = _owed(text, facts)
    fees = tuple(_with_document_vat(text, fee) for fee in _fees(text, facts, owed))
    term = facts.term.months if facts.term else None
    return Offer(
        payer=_payer(text, facts, fees),
        fees=fees,
        term_months=term,
        renewal_months=facts.renewal.months if facts.renewal else None,
        notice=_notice(facts.notice),
        total_cost=_total(fees, term, facts.amounts, editions(text)),
        contradictions=_contradictions(fees),
        deadline=facts.deadline,
    )


def _payer(text: TextLayer, facts: Facts, fees: Sequence[Amount]) -> str:
    for fee in fees:
        sentence = text.sentence(fee.span)
        if _SENDER_PAYS.search(text.text, sentence.start, sentence.end):
            return "sender"
    return "recipient" if fees or facts.accounts else "none"


def _notice(notice: Duration | None) -> str | None:
    if notice is None:
        return None
    unit, count = (("month", 12 * notice.count) if notice.unit == "year" else (notice.unit, notice.count))
    return f"{count} {unit}s"


# ------------------------------------------------------------------------------------------------------- the fees


def _owed(text: TextLayer, facts: Facts) -> list[Amount]:
    """Amounts that could be owed: no fines, no tax lines, none in a quoted clause, none beside an empty tick box."""
    candidates = [a for a in facts.amounts if a.role in _OWED and not _OR.search(text.text, max(0, a.span.start - 14), a.span.start)]
    marks = {a.span: _tick_before(text, a) for a in candidates}
    if "ticked" in marks.values():
        candidates = [a for a in candidates if marks[a.span] != "empty"]
    return candidates


def _tick_before(text: TextLayer, amount: Amount) -> str | None:
    """Which kind of tick box stands before the amount in its block: "ticked", "empty", or None."""
    start = text.text.rfind("\n\n", 0, amount.span.start) + 1
    last = None
    for last in _TICK.finditer(text.text, start, amount.span.start):
        pass
    return last.lastgroup if last else None


def _fees(text: TextLayer, facts: Facts, owed: Sequence[Amount]) -> list[Amount]:
    timed = _gross_only(_without_parts([a for a in owed if a.period not in {None, Period.ONCE}]))
    if timed:
        timed = [replace(a, vat=_vat_of_bill(a, facts.amounts)) for a in timed]
        extra = [replace(a, period=Period.ONCE) for a in owed if a.role is Role.PRICE and _beside(text, a, timed)]
        return _distinct([*timed, *extra])
    billed = _bill_total(owed)
    if billed is None:
        billed = _only_price(owed)
    if billed is None:
        return []
    return [replace(billed, period=billed.period or _period_of_bill(text, facts), vat=_vat_of_bill(billed, facts.amounts))]


def _gross_only(prices: Sequence[Amount]) -> list[Amount]:
    """A bill's total without the net sum above it."""
    totals = {a.period for a in prices if a.role is Role.TOTAL}
    return [a for a in prices if not (a.role is Role.NET and a.period in totals)]


def _beside(text: TextLayer, amount: Amount, timed: Sequence[Amount]) -> bool:
    """Whether a price without a period is owed once beside the regular ones: called so, or named in the same sentence."""
    if amount.period is Period.ONCE:
        return _SETUP.search(amount.label) is not None
    sentence = text.sentence(amount.span)
    same = any(sentence.start <= t.span.start < sentence.end for t in timed)
    equal = any(t.value == amount.value or _is_gross(*sorted((t.value, amount.value))) for t in timed)
    multiple = any((amount.value / t.value) % 1 == 0 for t in timed)
    return amount.period is None and same and not equal and not multiple and _PRICE_NOUN.search(amount.label) is not None


def _without_parts(fees: Sequence[Amount]) -> list[Amount]:
    """Of prices for the same period where one is the sum of the others ("Gesamtmiete"), that sum alone."""
    for whole in fees:
        parts = [f for f in fees if f.period == whole.period and f.value < whole.value]
        if len({p.value for p in parts}) > 1 and sum({p.value for p in parts}) == whole.value:
            return [f for f in fees if f not in parts]
    return list(fees)


def _bill_total(owed: Sequence[Amount]) -> Amount | None:
    """The sum line of a bill: the total named most often, of several the largest."""
    totals = [a for a in owed if a.role is Role.TOTAL]
    if not totals:
        return None
    counts = {a.value: sum(b.value == a.value for b in totals) for a in totals}
    chosen = max(totals, key=lambda a: (counts[a.value], a.value))
    same = [a for a in totals if a.value == chosen.value]
    return next((a for a in same if a.vat is not Vat.UNKNOWN), same[0])


def _only_price(owed: Sequence[Amount]) -> Amount | None:
    """The price, where the letter names one only (perhaps net and gross)."""
    prices = [a for a in owed if a.role is Role.PRICE]
    values = sorted({a.value for a in prices})
    if not values:
        return None
    if len(values) == 1 or (len(values) == 2 and _is_gross(values[0], values[1])):
        return next((a for a in prices if a.vat is Vat.INCLUDED), prices[0])
    return max(prices, key=lambda a: a.value)


def _period_of_bill(text: TextLayer, facts: Facts) -> Period:
    """A bill is paid once, unless it opens a contract that renews at the same price or is called a yearly one."""
    if facts.renewal and facts.renewal.months == 12 and (facts.term is None or facts.term.months == 12):
        return Period.YEAR
    if facts.term and (facts.term.months or 0) > 12 and _YEARLY.search(text.text):
        return Period.YEAR
    return Period.TWO_YEARS if facts.term and facts.term.months == 24 else Period.ONCE


_VALUE_ADDED = regex.compile(r"Umsatzsteuer|Mehrwertsteuer|MwSt|MWST|USt|VAT|TVA|IVA|BTW|\+", regex.IGNORECASE)


def _vat_of_bill(total: Amount, amounts: Iterable[Amount]) -> Vat:
    """Included where net and tax of the bill add up to its total."""
    if total.vat in {Vat.EXEMPT, Vat.INCLUDED}:
        return total.vat
    many = list(amounts)
    taxes = {a.value for a in many if a.role is Role.TAX and _VALUE_ADDED.search(a.label)}
    values = {a.value for a in many}
    rest = sum(a.value for a in many if a.role in {Role.PRICE, Role.ITEM} and a.value < total.value)
    if any(total.value - t in {*values, rest} or _is_gross(total.value - t, total.value) for t in taxes):
        return Vat.INCLUDED
    return total.vat


def _distinct(amounts: Iterable[Amount]) -> list[Amount]:
    """One fee for each value and period, the mention that says most about the tax first; gross twins of a net fee left out."""
    kept: dict[tuple[Decimal, str, Period | None], Amount] = {}
    for a in amounts:
        key = (a.value, a.currency, a.period)
        if key not in kept or (kept[key].vat is Vat.UNKNOWN and a.vat is not Vat.UNKNOWN):
            kept[key] = replace(a, in_advance=a.in_advance or (key in kept and kept[key].in_advance))
    fees = list(kept.values())
    return [f for f in fees if not any(o.period == f.period and o.vat is Vat.EXCLUDED and f.vat is not Vat.EXCLUDED and _is_gross(o.value, f.value) for o in fees)]


def _is_gross(net: Decimal, gross: Decimal) -> bool:
    """Whether one value is the other plus tax at one of the known rates, to the cent."""
    return any(abs((net * (1 + rate)).quantize(_CENT) - gross) <= Decimal("0.02") for rate in VAT_RATES)


_ALL_PRICES = regex.compile(
    r"(?:(?:the|die|der|das) (?:\w+ )?(?:fee|charge|price|gebühr|pauschale|beitrag|preis|betrag|entgelt|miete)|(?:alle|sämtliche|genannte|angegebene)\w* (?:\w+ )?(?:Preise|Beträge|Entgelte|Gebühren|Kosten)|(?:Preise|Beträge)|all (?:prices|fees|amounts)|prices|tous les prix|les prix|tutti i prezzi|alle prijzen|prijzen|ceny)\b[^.;\n]{0,60}?"
    r"(?:(?P<ex>zzgl|zuzüglich|netto|exkl|excl\w*|plus|net\b|HT|hors taxe|esclusa|exclusief)|(?P<in>inkl|einschl|brutto|incl\w*|TTC|compresa|inclusief)|(?P<no>\w*steuerfrei|\w*steuerbefreit|exempt|not subject to VAT|nicht (?:umsatz|mehrwert)steuerpflichtig|keine (?:Umsatz|Mehrwert)steuer))|(?P<small>Kleinunternehmer\w*|§ ?19 (?:Abs\. ?1 )?UStG|optiert nicht)",
    regex.IGNORECASE,
)


def _with_document_vat(text: TextLayer, fee: Amount) -> Amount:
    """The fee with what the letter says of the tax on all its prices, where nothing stands beside the fee itself."""
    if fee.vat is not Vat.UNKNOWN:
        return fee
    said = _ALL_PRICES.search(text.text)
    if said is None:
        return fee
    vat = Vat.EXCLUDED if said["ex"] else Vat.INCLUDED if said["in"] else Vat.EXEMPT
    return replace(fee, vat=vat)


# --------------------------------------------------------------------------------------------- the sum over the term


def _total(fees: Sequence[Amount], term: int | None, amounts: Sequence[Amount], pieces: int | None) -> TotalCost | None:
    """What is owed over the minimum term; of contradictory prices the lowest counts."""
    once = [f for f in fees if f.period in {Period.ONCE, Period.TWO_YEARS}]
    regular = [t for t in (_over_term(f, term, amounts, pieces) for f in fees if f not in once) if t is not None]
    if len(regular) < len([f for f in fees if f not in once]) and not regular:
        return None
    if regular:
        least = min(regular, key=lambda t: t.amount)
        extra = sum((f.value for f in once if f.currency == least.currency), Decimal(0))
        calculation = " + ".join([least.calculation, *(f"{f.value:.2f} {f.currency}" for f in once)])
        return replace(least, amount=least.amount + extra, calculation=calculation)
    if not once:
        return None
    return TotalCost(once[0].value, once[0].currency, once[0].vat, f"{once[0].value:.2f} {once[0].currency}")


def _over_term(fee: Amount, term: int | None, amounts: Sequence[Amount], pieces: int | None) -> TotalCost | None:
    if fee.period is Period.ENTRY:
        return _by_pieces(fee, amounts, pieces)
    if term is None or fee.period is None or fee.period.months is None:
        return None
    if fee.period in _DAYS_A_WEEK:
        count = Decimal(term) / 12 * (52 if fee.period is Period.WEEK else 365)
    else:
        count = Decimal(term) / fee.period.months
    if count < 1 or count != count.to_integral_value():
        return None
    return TotalCost(count * fee.value, fee.currency, fee.vat, f"{count:.0f} × {fee.value:.2f} {fee.currency}")


def _by_pieces(fee: Amount, amounts: Sequence[Amount], pieces: int | None) -> TotalCost | None:
    """A price for each piece, where the letter prints the number of editions or the sum of all pieces."""
    if pieces:
        return TotalCost(pieces * fee.value, fee.currency, fee.vat, f"{pieces} × {fee.value:.2f} {fee.currency}")
    multiples = [a.value / fee.value for a in amounts if a.currency == fee.currency and a.role in {Role.TOTAL, Role.PRICE} and a.value > fee.value]
    whole = [m for m in multiples if m == m.to_integral_value() and m <= 100]
    if not whole:
        return None
    count = min(whole)
    return TotalCost(count * fee.value, fee.currency, fee.vat, f"{count:.0f} × {fee.value:.2f} {fee.currency}")


def _contradictions(fees: Sequence[Amount]) -> tuple[Contradiction, ...]:
    """Two prices for the same period that are almost alike, as if one were a slip of the pen (569,06 and 596,06)."""
    found = []
    for one, two in combinations(fees, 2):
        alike = one.period == two.period and one.currency == two.currency and one.value != two.value
        if alike and not _is_gross(*sorted((one.value, two.value))) and _nearly(one.value, two.value):
            values = {"a": f"{one.value:.2f} {one.currency}", "b": f"{two.value:.2f} {two.currency}"}
            found.append(
                Contradiction(
                    "price",
                    {
                        "de": "Für dieselbe Zeit stehen zwei Preise im Schreiben: {a} und {b}.".format(**values),
                        "en": "The letter names two prices for the same period: {a} and {b}.".format(**values),
                    },
                    (one.span, two.span),
                )
            )
    return tuple(found)


def _nearly(one: Decimal, two: Decimal) -> bool:
    swapped = sorted(f"{one:.2f}") == sorted(f"{two:.2f}")
    return swapped or abs(one - two) <= Decimal("0.06") * max(one, two)


def total_span(fees: Sequence[Amount], facts: Facts, total: TotalCost | None) -> Span | None:
    """Where the letter prints the total itself, or None."""
    if total is None:
        return None
    return next((a.span for a in facts.amounts if a.value == total.amount and a not in fees), None)
