"""Who is to get the money: the name beside an account, behind its label, below it in a slip, or in a sentence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import regex
from rapidfuzz import fuzz

from finescan.facts import ibans
from finescan.facts.words import any_of, entries, languages
from finescan.model import Span
from finescan.text import TextLayer

NEAR = 420  # characters between a payee and its account
READ_AS = 86.0  # per cent of a label that must be read right
_LONGEST, _SHORTEST = 70, 2
_ROWS_DOWN = 3

_FLAGS = regex.IGNORECASE
_STRONG, _WEAK = any_of("payee"), any_of("account_holder")
_LABEL = regex.compile(rf"(?<![\p{{L}}-])(?:(?P<strong>{_STRONG})|(?P<weak>{_WEAK}))(?![\p{{L}}-])", _FLAGS)
_MORE_LABEL = regex.compile(
    rf"(?:\s?[/(]\s?[\p{{L}} -]{{2,24}}\)?)?(?:\s(?:{any_of('payee_name_label')}))?\s{{0,2}}", _FLAGS
)
_PHRASE = regex.compile(rf"(?<!\p{{L}})(?:{any_of('payee_phrase')})\s(?P<name>[^\n\t]{{2,90}})", _FLAGS)
_ARTICLE = regex.compile(rf"(?:{any_of('payee_article')})\s", _FLAGS)
_ENDS = regex.compile(
    rf"[\s,;:(-]+(?:{any_of('after_payee')})(?!\p{{L}}).*|[,;]\s.*|\s[-|·]\s.*|(?<=\p{{L}}{{4}})\.\s.*"
    r"|\s[A-Z]{2}\d{2}\s?[A-Z\d]{4}.*|\s\d{4,5}\s\p{Lu}.*|\s[(\"].*|[\s:]+$", _FLAGS | regex.DOTALL,
)  # fmt: skip
_BIC = rf"(?-i:[A-Z]{{4}}(?:{'|'.join(ibans.LENGTHS)})[A-Z\d]{{2}}(?:[A-Z\d]{{3}})?)"
_NOT_A_NAME = regex.compile(rf"(?:{any_of('slip_label')})\b.*|[\W\d_]*|.*_{{3,}}.*|\d{{4,5}}\s.*|{_BIC}", _FLAGS)
_CELL = regex.compile(r"[^\t\n]+")


class Payee(NamedTuple):
    """A name that money goes to as printed, where it stands, and whether its label can mean nobody but the payee."""

    name: str
    span: Span
    sure: bool


def find_payees(text: TextLayer) -> tuple[Payee, ...]:
    """All names that are labelled or said to get money, in reading order."""
    rows = [list(_cells(text.text, start, end)) for start, end in _row_spans(text.text)]
    found = [*_labelled(text.text, rows), *_said(text.text)]
    return tuple(sorted(set(found), key=lambda payee: payee.span))


def payee_of(payees: Sequence[Payee], account: Span) -> Payee | None:
    """The name nearest to the account; what is surely a payee goes before the holder of some account."""

    def rank(payee: Payee) -> tuple[bool, int]:
        distance = max(payee.span.start - account.end, account.start - payee.span.end)
        return not payee.sure, distance

    near = [p for p in payees if max(p.span.start - account.end, account.start - p.span.end) <= NEAR]
    return min(near, key=rank, default=None)


def _row_spans(text: str) -> Iterator[Span]:
    start = 0
    for line in text.split("\n"):
        if line.strip():
            yield Span(start, start + len(line))
        start += len(line) + 1


def _cells(text: str, start: int, end: int) -> Iterator[Span]:
    for cell in _CELL.finditer(text, start, end):
        yield Span(*cell.span())


def _labelled(text: str, rows: Sequence[Sequence[Span]]) -> Iterator[Payee]:
    """Names behind a label in the same cell, in the next one, or below the label."""
    for number, row in enumerate(rows):
        for column, cell in enumerate(row):
            label = _label(text, cell)
            if label is None:
                continue
            end, sure = label
            places = [Span(end, cell.end), *row[column + 1 : column + 2], *_below(rows, number, column)]
            name = next((n for place in places if (n := _name(text, place))), None)
            if name is not None:
                yield Payee(text[name.start : name.end], name, sure)


def _label(text: str, cell: Span) -> tuple[int, bool] | None:
    """Where a label in the cell ends, and whether it names a payee for sure."""
    for found in _LABEL.finditer(text, *cell):
        more = _MORE_LABEL.match(text, found.end(), cell.end)
        end = more.end() if more else found.end()
        if end >= cell.end or text[end] == ":" or (found.start() == cell.start and text[end - 1] == " "):
            return end + (text[end : end + 1] == ":"), found["strong"] is not None
    return _misread(text, cell)


def _misread(text: str, cell: Span) -> tuple[int, bool] | None:
    """A label with an error or two of OCR: what stands before the colon, or the whole of a short cell."""
    colon = text.find(":", cell.start, min(cell.end, cell.start + 40))
    end = colon if colon > 0 else cell.end
    printed = text[cell.start : end].strip().casefold()
    if not 7 <= len(printed) <= 32:
        return None
    if not any(abs(len(printed) - len(label)) <= 3 and fuzz.ratio(printed, label) >= READ_AS for label in _SPELLED):
        return None
    return min(cell.end, end + 1), True


def _below(rows: Sequence[Sequence[Span]], number: int, column: int) -> Iterator[Span]:
    for row in rows[number + 1 : number + 1 + _ROWS_DOWN]:
        if column < len(row):
            yield row[column]


def _said(text: str) -> Iterator[Payee]:
    """Names in sentences: "to the account of ...", "in favour of ..."."""
    for found in _PHRASE.finditer(text):
        name = _name(text, Span(*found.span("name")))
        if name is not None and text[name.start].isupper():
            yield Payee(text[name.start : name.end], name, sure=True)


def _name(text: str, place: Span) -> Span | None:
    """The name at the beginning of a place, without article, account, address and what follows; None if none."""
    start = _after_account(text, _after_blanks(text, place.start, place.end), place.end)
    article = _ARTICLE.match(text, start, place.end)
    start = article.end() if article else start
    name = _bare(_ENDS.sub("", text[start : place.end]))
    lower = name[:1].islower() and " " in name
    if not _SHORTEST <= len(name) <= _LONGEST or lower or _NOT_A_NAME.fullmatch(name) or ibans.PREFIX.match(name):
        return None
    return Span(start, start + len(name))


def _after_blanks(text: str, start: int, end: int) -> int:
    while start < end and text[start] in " \t:-,;*.":
        start += 1
    return start


def _after_account(text: str, start: int, end: int) -> int:
    """Past an account number that stands before the name, as on Swiss slips."""
    if not ibans.PREFIX.match(text, start, end):
        return start
    return _after_blanks(text, min(end, ibans.taken(text, start)[1]), end)


def _bare(name: str) -> str:
    """Without the marks behind it; the point of an abbreviation stays."""
    name = name.rstrip(" ,;:-·|")
    return name[:-1] if name.endswith(".") and name[-5:-1].isalpha() else name


def _spelled() -> frozenset[str]:
    """The labels that are plain words, as they are compared with what may be a misread one."""
    words = (entry.casefold() for language in languages() for entry in entries(language, "payee_spelled"))
    return frozenset(words)


_SPELLED = _spelled()
