"""Sums of money in digits and in words.

A sum is judged by the words around it: those behind it first ("39,85 EUR pro Monat"), then those before it in its
sentence or row ("Insertionspreis pro Jahr: 1.271 EUR").
"""

from __future__ import annotations

from bisect import bisect
from collections import Counter
from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import NamedTuple

import regex

from finescan.facts import notation
from finescan.facts.bills import with_bills
from finescan.facts.brackets import with_bracketed_tax
from finescan.facts.calendars import period_named
from finescan.facts.columns import heading_above, line_below
from finescan.facts.numerals import in_words, leading_words, trailing_words
from finescan.facts.pricing import period_alone, period_of, role_of, vat_of
from finescan.facts.products import with_products
from finescan.facts.sentences import whole_sentence
from finescan.facts.words import any_of
from finescan.model import Amount, Span
from finescan.text import TextLayer

BEFORE, AFTER = 150, 75  # characters looked at around a sum, within its sentence or row
ADVANCE_REACH = 400  # characters of a very long sentence to either side
FIRST_SUMS, LAST_SUMS = 400, 100  # of a price list without end; its total stands at the end
ADVANCE_AFTER = 120  # payment in advance is often said in the next sentence

_FLAGS = regex.IGNORECASE
_MONEY = regex.compile(notation.MONEY, _FLAGS)
_CURRENCY = regex.compile(
    rf"(?<!\p{{L}})(?!Fr\. ?\p{{L}}){notation.CURRENCY}(?!\p{{L}})", _FLAGS
)  # "Fr. Kogler" is no money
_WORD_CURRENCY = regex.compile(rf"(?<=\p{{L}}\s){any_of('money_word')}\b", _FLAGS)
_CENTS = regex.compile(
    rf"\s{any_of('money_and')}?\s?(?P<n>[\p{{L}}-]{{1,40}}(?: [\p{{L}}-]{{1,40}})?)\s{any_of('cent_word')}\b", _FLAGS
)
_CENTS_BARE = regex.compile(r"\s(?P<n>[\p{L}-]{4,40})(?!\p{L})", _FLAGS)
_UNIT_FOLLOWS = regex.compile(rf"\s?{notation.UNIT}(?!\p{{L}})", _FLAGS)
_BARE = regex.compile(
    r"(?<![\d.,'%/§-])(?<!\d )(?:(?:\d{1,3}(?:[.' ]\d{3}){1,4}|\d{1,6})[.,]|\d{1,3}(?:,\d{3}){1,4}\.)\d{2}"
    r"(?![\d%]|[.,]\d|\s?%)"
)
_LAW_FOLLOWS = regex.compile(
    r"[a-z](?!\p{L})|(?:\s[a-z])?\s?(?!USD|AUD|CAD|NZD|HKD|SGD)(?:(?:Abs|Satz|Nr|ff)\b|\p{Lu}{1,3}[a-z]{0,4}G\b|\p{Lu}{2,4}\b)"
)  # behind a section sign that the scan made a dollar: "$ 305 c BGB"
_DOLLARS = tuple(
    (code, regex.compile(rf"(?<!\p{{L}}){any_of(name)}(?!\p{{L}})"))
    for code, name in (("AUD", "australian"), ("CAD", "canadian"))
)
_SUM_LABEL = regex.compile(rf"{any_of('sum_label')}\W*$", _FLAGS)
# where the words of one sum end and those of the next begin: "39 EUR a month, for the setting up once [45 EUR]"
_COMMA = regex.compile(r"[,;]\s(?=[^,;]*$)")
_AND = regex.compile(rf"\s(?={any_of('money_and')}\s)", _FLAGS)
_ADVANCE = regex.compile(any_of("in_advance"), _FLAGS)


class _Sum(NamedTuple):
    value: Decimal
    currency: str | None
    span: Span
    in_words: bool


def find_amounts(text: TextLayer) -> tuple[Amount, ...]:
    """All sums of money in the letter, in reading order; sums without a printed currency take the letter's own."""
    found = [*_in_digits(text.text), *_in_words(text.text), *_words_behind(text.text), *_bare(text)]
    sums = _without_middle(_once_in_words(text.text, _without_overlaps(found)))
    counts = Counter(s.currency for s in sums if s.currency)
    usual = counts.most_common(1)[0][0] if counts else _currency_named(text.text)
    dollar = next((code for code, words in _DOLLARS if "USD" in counts and words.search(text.text)), "USD")
    edges = [0, *(edge for s in sums for edge in s.span), len(text.text)]
    free = [Span(before, after) for before, after in zip(edges[::2], edges[3::2], strict=False)]
    judged = [
        _judged(text, one, dollar if money == "USD" else money, room)
        for one, room in zip(sums, free, strict=True)
        if (money := one.currency or usual) is not None and one.value > 0
    ]
    return with_bills(with_bracketed_tax(text, with_products(text, judged)))


def _currency_named(text: str) -> str | None:
    """The first currency that the letter names as a word of its own."""
    found = _CURRENCY.search(text)
    return notation.currency(found[0]) if found else None


def _in_digits(text: str) -> Iterator[_Sum]:
    for found in _MONEY.finditer(text):
        parsed = notation.money(found[0])
        if parsed and not (found[0].startswith("$") and _LAW_FOLLOWS.match(text, found.end())):
            yield _Sum(parsed[0], parsed[1], Span(*found.span()), in_words=False)


def _in_words(text: str) -> Iterator[_Sum]:
    for sign in _WORD_CURRENCY.finditer(text):
        number = trailing_words(text[max(0, sign.start() - 200) : sign.start()].rstrip())
        if number is None or number[0] < 2:
            continue
        start = max(0, sign.start() - 200) + number[1]
        value, end = _with_cents(text, Decimal(number[0]), sign.end())
        yield _Sum(value, notation.currency(sign[0]) or "EUR", Span(start, end), in_words=True)


def _words_behind(text: str) -> Iterator[_Sum]:
    """Sums in words behind their currency ("EUR nine hundred and eighty")."""
    for sign in _CURRENCY.finditer(text):
        number = leading_words(text[sign.end() : sign.end() + 120])
        if number and number[0] > 1 and not _UNIT_FOLLOWS.match(text, sign.end() + number[1]):
            span = Span(sign.start(), sign.end() + number[1])
            yield _Sum(Decimal(number[0]), notation.currency(sign[0]), span, in_words=True)


def _with_cents(text: str, whole: Decimal, end: int) -> tuple[Decimal, int]:
    """The value with the cents named behind the currency, and where they end."""
    cents = _CENTS.match(text, end)
    part = trailing_words(cents["n"]) if cents else None
    if cents and part and part[0] < 100:
        return whole + Decimal(part[0]) / 100, cents.end()
    bare = _CENTS_BARE.match(text, end)  # "siebenunddreißig Euro fünfzig"
    value = in_words(bare["n"]) if bare else None
    if bare and value and 4 < value < 100 and not _UNIT_FOLLOWS.match(text, bare.end()):
        return whole + Decimal(value) / 100, bare.end()
    return whole, end


def _bare(text: TextLayer) -> Iterator[_Sum]:
    """Sums without a currency that fill a cell of a table or end a row ("Gesamtbetrag   697,00")."""
    for line in text.lines:
        for found in _BARE.finditer(text.text, line.span.start, line.span.end):
            short = line.span.end - line.span.start <= len(found[0]) + 12
            labelled = _SUM_LABEL.search(text.text[max(0, found.start() - 25) : found.start()])
            parsed = notation.money(found[0])
            if found.end() >= line.span.end - 1 and (short or labelled) and parsed:
                yield _Sum(parsed[0], None, Span(*found.span()), in_words=False)


def _without_overlaps(sums: Iterable[_Sum]) -> list[_Sum]:
    """The sums in reading order, without those that overlap one found before."""
    kept: list[_Sum] = []
    for one in sums:
        at = bisect(kept, one.span, key=lambda k: k.span)
        after_left = not at or kept[at - 1].span.end <= one.span.start
        before_right = at == len(kept) or one.span.end <= kept[at].span.start
        if after_left and before_right:
            kept.insert(at, one)
    return kept


def _once_in_words(text: str, sums: list[_Sum]) -> list[_Sum]:
    """The sums, one that is told in words and then in digits in brackets as one: "ninety euro (90.00 EUR)"."""
    kept: list[_Sum] = []
    for one in sums:
        before = kept[-1] if kept else None
        between = text[before.span.end : one.span.start] if before else ""
        if before and before.in_words and before.value == one.value and between.strip() == "(":
            closed = text[one.span.end : one.span.end + 1] == ")"
            kept[-1] = before._replace(span=Span(before.span.start, one.span.end + closed))
        else:
            kept.append(one)
    return kept


def _without_middle(sums: list[_Sum]) -> list[_Sum]:
    """The sums, of very many the first and the last: they are compared with each other."""
    return sums if len(sums) <= FIRST_SUMS + LAST_SUMS else [*sums[:FIRST_SUMS], *sums[-LAST_SUMS:]]


def _judged(text: TextLayer, found: _Sum, money: str, room: Span) -> Amount:
    """The sum with what is said of it between its neighbours, `room`."""
    sentence = whole_sentence(text, found.span)
    start, end = found.span
    before = text.text[max(sentence.start, start - BEFORE) : start]
    first = max(sentence.start, start - BEFORE, min(room.start, start))
    if first == room.start and 0 < first < start:
        first = _turn(text.text, Span(first, start)) or first
    own_before = text.text[first:start]
    reach = min(sentence.end, end + AFTER)
    last = max(end, min(reach, room.end))
    if room.end < min(reach, len(text.text)):
        last = _turn(text.text, Span(end, last)) or last
    own_after = text.text[end:last]
    label = own_before.strip() or heading_above(text, found.span, lines=3.2)
    return Amount(
        value=found.value,
        currency=money,
        span=found.span,
        period=period_of(own_before or label, own_after)
        or period_named(own_before)
        or period_alone(line_below(text, found.span)),
        vat=vat_of(own_before if own_before.strip() else label, own_after, before),
        role=role_of(label, own_after),
        label=_label(label),
        in_words=found.in_words,
        in_advance=_ADVANCE.search(text.text, *_told_of(sentence, found.span)) is not None,
    )


def _told_of(sentence: Span, span: Span) -> Span:
    """The sentence and what follows it, as far as they are near to a sum."""
    start, end = max(sentence.start, span.start - ADVANCE_REACH), min(sentence.end, span.end + ADVANCE_REACH)
    return Span(start, end + ADVANCE_AFTER)


def _turn(text: str, gap: Span) -> int | None:
    """Where in the gap between two sums of a sentence the words about the second begin, or None."""
    comma = _COMMA.search(text, *gap)
    if comma:
        return comma.end()
    words = list(_AND.finditer(text, *gap))
    return words[-1].end() if words else None


def _label(before: str) -> str:
    return " ".join(before.split())[-60:].strip(" :.-\t")
