"""What an amount of money is for, from the words around it: its period, its tax, and its role on the letter."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import regex

from finescan.facts.words import any_of
from finescan.model import Period, Role, Vat

NEAR_AFTER, NEAR_BEFORE, TAX_AFTER, TAX_BEFORE, ROLE_BEFORE = 60, 90, 70, 90, 70  # characters that count to either side
LABEL = 45  # characters that a label has at most
BILLED = 200  # how much further away a word counts that only says how often is billed

_FLAGS = regex.IGNORECASE
_RATE = r"\d{1,2}(?:[.,]\d)? ?%"
_ORDINAL = "(?:" + "|".join(any_of(name) for name in ("second", "third", "fourth", "fifth")) + ")"
_LATER_YEAR = rf"{any_of('in_year')}\s+{_ORDINAL}\s+\p{{L}}*{any_of('unit_year')}\b(?!\s{any_of('money_and')}\b)"
_PER_PIECE = (
    rf"{any_of('each')}\s(?:{any_of('one_more')}\s)?(?:\p{{L}}+e[rnms]?\s)?\p{{L}}*{any_of('piece')}\w*|"
    + any_of("per_entry")
)


def _slash(unit: str | None) -> str:
    """A further way to name a period: "/month"."""
    return rf"|/\s?{any_of(unit)}\b" if unit else ""


_NAMES = ("year", "half_year", "quarter", "month", "week", "day")
TIME = "(?:" + "|".join(any_of(f"unit_{name}") for name in _NAMES) + ")"
"""The name of a unit of time."""
PIECE = rf"(?<!\p{{L}}){any_of('each')}\s(?!(?:[\p{{L}}-]+\s)?{TIME}\b)(?P<piece>[\p{{L}}-]{{3,}})(?:\s[\p{{L}}-]+)?"
"""A piece that is priced ("per line"), with the group `piece`."""

_PERIODS = (
    (Period.TWO_YEARS, any_of("per_two_years")),
    (Period.HALF_YEAR, any_of("per_half_year")),
    (Period.QUARTER, any_of("per_quarter")),
    (Period.MONTH, any_of("per_month")),
    (Period.WEEK, any_of("per_week")),
    (Period.DAY, any_of("per_day")),
    (Period.YEAR, any_of("per_year")),
    (Period.ENTRY, _PER_PIECE),
    (Period.ONCE, any_of("once")),
)
_UNITS = {
    Period.YEAR: "unit_year", Period.HALF_YEAR: "unit_half_year", Period.QUARTER: "unit_quarter",
    Period.MONTH: "unit_month", Period.WEEK: "unit_week", Period.DAY: "unit_day",
}  # fmt: skip
_PERIOD = tuple(
    (period, regex.compile(rf"(?<!\p{{L}})(?:{words})" + _slash(_UNITS.get(period)), _FLAGS))
    for period, words in _PERIODS
)
_LATER = regex.compile(rf"(?<!\p{{L}}){_LATER_YEAR}", _FLAGS)
_FIRST = regex.compile(
    rf"(?<!\p{{L}}){any_of('in_year')}\s+{any_of('first')}\s+\p{{L}}*{any_of('unit_year')}\b", _FLAGS
)
_SET_UP = regex.compile(rf"(?<!\p{{L}}){any_of('set_up_fee')}", _FLAGS)
_AND_EACH = rf"(?:{any_of('money_and')}\s(?:{any_of('each')}\s)?|/\s?|{any_of('each')}\s)"
_TIMED_PIECE = tuple(
    (period, regex.compile(rf"{PIECE}\s{_AND_EACH}\p{{L}}*{any_of(name)}\b", _FLAGS))
    for period, name in _UNITS.items()
    if period is not Period.DAY
)
_ONE_PIECE = rf"(?<!\p{{L}}){any_of('each_one')}\s(?!{any_of('way_to_pay')})\p{{L}}{{3,}}"
_ANY_PIECE = regex.compile(rf"\s?{_ONE_PIECE}", _FLAGS)
_EACH_ALONE = regex.compile(rf"(?<!\p{{L}}){any_of('each_alone')}", _FLAGS)
_PIECE_BEFORE = regex.compile(rf"{_ONE_PIECE}(?:\s\p{{L}}+){{0,2}}[\s:]*$", _FLAGS)
_BILLING = regex.compile(rf"\s*(?:einmal )?(?:und )?{any_of('billed')}", _FLAGS)
_BILLED_EVERY = regex.compile(rf"(?<!\p{{L}}){any_of('billed_before')}\s(?:\p{{L}}+\s)?$", _FLAGS)

_TAX = (
    rf"(?:{any_of('tax_adjective')}\s?){{0,3}}(?:\d{{1,2}}(?:[.,]\d)?\s?(?:%|Prozent|v\. ?H\.|per ?cent)\s?)?"
    rf"(?:(?:ges(?:etzl(?:iche[rn]?)?)?\.?|of)\s?)?{any_of('tax_name')}\b\.?"
)
_ARTICLE = rf"\.?\s?{any_of('tax_article')}?"
_TAX_INSIDE = (
    rf"{any_of('with_tax')}{_ARTICLE}{_TAX}|{_TAX}\s?(?:{_RATE}\s?)?{any_of('tax_contained')}|"
    rf"{any_of('of_which_tax')}\b.{{0,20}}?{_TAX}|{any_of('gross')}"
)
_WORDS = r"(?:[\p{L}-]+\s){0,3}?"
_ADDED = rf"{any_of('tax_add')}\s{_WORDS}{_TAX}"
_NOT_INSIDE = rf"{_TAX}\s{_WORDS}(?:{any_of('not')}\s{_WORDS}{any_of('tax_include')}|{any_of('tax_add')})\b"
_NOT_CHARGED = (
    rf"{_TAX}\s{_WORDS}{any_of('not')}\s{_WORDS}{any_of('tax_charge')}"
    rf"|{_TAX}\s{any_of('tax_exempted')}|{any_of('no_tax')}\s{_TAX}(?:\s{_WORDS}{any_of('tax_charge')})?"
)
_VAT_WORDS = (
    (Vat.EXEMPT, rf"{any_of('tax_free')}|{_NOT_CHARGED}"),
    (
        Vat.EXCLUDED,
        rf"{any_of('plus_tax')}{_ARTICLE}{_TAX}|{_TAX}\s{any_of('tax_added')}|{_NOT_INSIDE}|{_ADDED}|{any_of('net')}",
    ),
    (Vat.INCLUDED, _TAX_INSIDE),
)
_VAT = tuple((vat, regex.compile(rf"(?<!\p{{L}})(?:{words})", _FLAGS)) for vat, words in _VAT_WORDS)

_TAX_ROW = (
    r"(?<!inkl\. )(?<!inkl )(?<!incl\. )(?<!zzgl\. )"
    rf"(?:{_RATE} )?(?:enthaltene )?(?:{any_of('any_tax')}|{any_of('tax_name')})\.?(?: \(?{_RATE}\)?)?[\s:.]*$"
)
_TAX_LABEL = regex.compile(rf"\W*{any_of('plus_tax')}\.?\s{_TAX}[^\p{{L}}]*", _FLAGS)  # a row of its own in a bill
_ROLES = (
    (Role.PENALTY, any_of("penalty")),
    (Role.OTHER, any_of("not_owed")),
    (Role.TAX, _TAX_ROW),
    (Role.TOTAL, any_of("total")),
    (Role.NET, any_of("net_sum")),
)
_ROLE = tuple((role, regex.compile(rf"(?<!\p{{L}})(?:{words})", _FLAGS)) for role, words in _ROLES)
_PART_OF_PRICE = regex.compile(rf"{any_of('tax_meant_as_part')}[^,;\n]{{0,30}}$", _FLAGS)
_TAX_FOLLOWS = regex.compile(rf"\s?{any_of('tax_name')}\b\s?=?", _FLAGS)
_RANGE = regex.compile(rf"\d\s{any_of('range_word')}$", _FLAGS)  # "from 1 500 to 5 000 EUR" is no price
_PLUS = regex.compile(r"\+\s?$")
_PENALTY_FOLLOWS = regex.compile(rf"\s?{any_of('penalty_after')}", _FLAGS)


def period_of(before: str, after: str) -> Period | None:
    """The period named nearest to the sum; how often it is billed counts only where nothing else is named.

    A printed unit of time wins over the piece that is priced ("per line and month"); what is owed for one named later
    year is owed once, and so is what is taken for setting up in the first one.
    """
    if _LATER.search(before[-NEAR_BEFORE:]) or _LATER.search(after[: NEAR_AFTER // 2]):
        return Period.ONCE
    if _FIRST.search(before[-NEAR_BEFORE:]) and _SET_UP.search(before[-NEAR_BEFORE:]):
        return Period.ONCE
    for period, pattern in _TIMED_PIECE:
        if pattern.match(after.lstrip()) or pattern.search(before[-NEAR_AFTER:]):
            return period
    nearest = min(_periods(before, after), default=(0.0, 0, None))[2]
    if nearest is Period.ENTRY:
        return _time_in_label(before) or nearest
    if nearest is not None:
        return nearest
    each = _ANY_PIECE.match(after) or _PIECE_BEFORE.search(before) or _EACH_ALONE.search(before + "|" + after[:12])
    return Period.ENTRY if each else None


def period_alone(cell: str) -> Period | None:
    """The unit of time that fills a cell of a table by itself ("mtl.")."""
    return next((period for period, pattern in _PERIOD if pattern.fullmatch(cell.strip(" .()*"))), None)


def _time_in_label(before: str) -> Period | None:
    """The unit of time in the short label of a sum in a form or a table ("annual fee per entry")."""
    label = before.rpartition("\n")[2]
    named = (period for period, pattern in _PERIOD if period in _UNITS and pattern.search(label))
    return next(named, None) if len(label) <= LABEL else None


def _periods(before: str, after: str) -> Iterator[tuple[float, int, Period | None]]:
    """Every period named beside a sum, with its distance; what stands behind counts as nearer."""
    for rank, (period, pattern) in enumerate(_PERIOD):
        for m in pattern.finditer(after[:NEAR_AFTER]):
            yield m.start() + _billed(after, m), rank, period
        for m in pattern.finditer(before):
            yield 1.3 * (len(before) - m.end()) + 6 + _billed(before, m), rank, period


def _billed(text: str, period: regex.Match[str]) -> int:
    """How much less a period counts that says how often is billed ("zahlbar jährlich", "per quarter in advance")."""
    every = _BILLING.match(text, period.end()) or _BILLED_EVERY.search(
        text[max(0, period.start() - 30) : period.start()]
    )
    return BILLED if every else 0


def vat_of(before: str, after: str, sentence_before: str) -> Vat:
    """What is said of the tax nearest to the sum."""
    found: list[tuple[float, int, Vat]] = []
    for rank, (vat, pattern) in enumerate(_VAT):
        found += [(m.start(), rank, vat) for m in pattern.finditer(after[:TAX_AFTER])]
        near = before[-TAX_BEFORE:].rjust(len(before))
        found += [(1.2 * (len(before) - m.end()) + 3, rank, vat) for m in pattern.finditer(near)]
    if not found:
        found = [(0.0, rank, vat) for rank, (vat, p) in enumerate(_VAT) if p.search(sentence_before[-TAX_BEFORE:])]
    return min(found)[2] if found else Vat.UNKNOWN


def role_of(label: str, after: str) -> Role:
    """What the amount is on the letter: a price, unless the words before it (seldom behind it) say otherwise."""
    near = label[-ROLE_BEFORE:]
    if _TAX_LABEL.fullmatch(near):
        return Role.TAX
    for role, pattern in _ROLE:
        found = _last(pattern.finditer(near))
        if found and not (role is Role.TAX and _PART_OF_PRICE.search(near[: found.start()])):
            return role
    if _RANGE.search(label):
        return Role.OTHER
    if _TAX_FOLLOWS.match(after) and _PLUS.search(label):
        return Role.TAX
    return Role.PENALTY if _PENALTY_FOLLOWS.match(after) else Role.PRICE


def _last(matches: Iterable[regex.Match[str]]) -> regex.Match[str] | None:
    last = None
    for last in matches:  # noqa: B007 - only the last one is wanted
        pass
    return last
