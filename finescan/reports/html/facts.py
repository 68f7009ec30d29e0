"""The table of facts: who wrote, what is offered, by when, and what the letter says of itself."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from babel import Locale

from finescan.model import Answer
from finescan.reports import phrases
from finescan.reports import words as said
from finescan.reports.contract import Code, KnownSender, Result
from finescan.reports.due import Deadline
from finescan.reports.html.law import day_named
from finescan.reports.html.words import CODE, RETURN_BY, TEXT
from finescan.reports.outcome import FLAGGED

_CODE_TEXT = 200


@dataclass(frozen=True, slots=True)
class Value:
    """A value as it is shown; `own` where the words are the letter's, `href` only for addresses of our own lists."""

    text: str
    own: bool = True
    href: str | None = None
    page: int | None = None


@dataclass(frozen=True, slots=True)
class Fact:
    """A labelled row of the table."""

    label: str
    values: tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """Facts that belong together; `note` explains them."""

    title: str
    facts: tuple[Fact, ...]
    note: str = ""


def groups(result: Result, language: str) -> tuple[Group, ...]:
    """The facts of a letter by group; what is unknown is left out."""
    text = TEXT[language]
    made = (
        Group(text["offer"], _facts(_offer(result, language), language)),
        Group(text["dates"], _facts(_dates(result, language), language), _note(result, language)),
        Group(text["sender"], _facts(_sender(result, language), language)),
        Group(text["head"], _facts(_head(result, language), language)),
    )
    return tuple(group for group in made if group.facts)


_Pairs = Iterator[tuple[str, tuple[Value, ...]]]


def _facts(pairs: _Pairs, language: str) -> tuple[Fact, ...]:
    """The pairs that have a value."""
    kept = ((key, tuple(value for value in values if value.text.strip())) for key, values in pairs)
    return tuple(Fact(TEXT[language][key], values) for key, values in kept if values)


def _offer(result: Result, language: str) -> _Pairs:
    offer, text = result.offer, TEXT[language]
    yield "owed", _ours(phrases.cost(offer.model_copy(update=_WITHOUT_TERM), language))
    yield "term", _ours(phrases.months(offer.term_months, language) if offer.term_months else "")
    renewal = phrases.months(offer.renewal_months, language) if offer.renewal_months else ""
    yield "renewal", _ours(text["renewal_by"].format(months=renewal) if renewal else "")
    notice = phrases.notice(offer.notice, language) if offer.notice else ""
    yield "notice", _ours(text["notice_before"].format(notice=notice) if notice else "")
    if result.mechanism and result.verdict in FLAGGED:
        yield "bound", _ours(said.MECHANISM[language][result.mechanism])
    yield "signed", _ours(phrases.signed(result, language))
    yield "filled", _ours(_filled(result))
    yield "return_by", _ours(", ".join(RETURN_BY[language].get(way, way) for way in offer.return_by))
    yield "codes", tuple(_code(code, language) for code in offer.codes)
    yield "contradiction", tuple(Value(one.message, own=False) for one in offer.contradictions)


def _filled(result: Result) -> str:
    """What tells that the form is filled in; "" where it is not, or unknown."""
    filled = result.letter.filled
    return "" if filled is None or filled.state is Answer.NO else filled.why


_WITHOUT_TERM = {"term_months": None, "renewal_months": None, "notice": None}


def _code(code: Code, language: str) -> Value:
    kind = CODE[language].get(code.kind, code.kind)
    amount = phrases.money(code.amount, code.currency or "", language) if code.amount else None
    told = [t for t in (code.payee, code.iban, amount, code.reference, code.host) if t] or [code.text[:_CODE_TEXT]]
    return Value(f"{kind}: {', '.join(told)}", page=code.page)


def _dates(result: Result, language: str) -> _Pairs:
    offer = result.offer
    answer = next((one for one in result.deadlines if one.id == phrases.LETTERS_OWN), None)
    yield "deadline", _ours(phrases.deadline(offer, language))
    if offer.deadline_days is not None and offer.deadline is None:
        counted = _ours(answer.computed) if answer else ()
        yield "deadline_days", (*_ours(TEXT[language]["days"].format(count=offer.deadline_days)), *counted)
    yield "due", tuple(Value(phrases.dated(one, language), own=False) for one in _due(result))
    yield "later", _ours(phrases.waiting(result, language))


def _due(result: Result) -> Iterator[Deadline]:
    """The deadlines with a day, but for the sender's own."""
    return (one for one in result.deadlines if one.day and one.id != phrases.LETTERS_OWN)


def _note(result: Result, language: str) -> str:
    offer = result.offer
    asked = offer.deadline is not None or offer.deadline_days is not None
    return TEXT[language]["own_deadline"] if asked and result.verdict in FLAGGED else ""


def _sender(result: Result, language: str) -> _Pairs:
    sender = result.offer.sender
    for key in ("name", "company", "address"):
        yield key, _theirs(getattr(sender, key))
    yield "country", _ours(_territory(sender.country, language))
    for key in ("portal", "fax", "vat_id"):
        yield key, _theirs(getattr(sender, key))
    yield "register", _theirs(sender.register_)
    yield "ibans", tuple(Value(_in_fours(iban)) for iban in sender.ibans)
    yield "payee", _theirs(sender.payee)
    yield "known", tuple(_known(one, language) for one in sender.known)
    yield "allowed", _ours(phrases.allowed(sender, language))


def _known(one: KnownSender, language: str) -> Value:
    """A published warning. Its address comes from the lists of senders, never from the letter."""
    href = one.url if one.url and one.url.startswith(("https://", "http://")) else None
    told = phrases.known(one.model_copy(update={"url": None}), language)
    return Value(told if href or not one.url else f"{told} {one.url}", own=False, href=href)


def _head(result: Result, language: str) -> _Pairs:
    letter = result.letter
    day = day_named(letter.date, language) if letter.date else ""
    yield "date", _ours(day)
    yield "reference", _theirs(letter.reference)
    yield "subject", _theirs(letter.subject)
    yield "recipient", _theirs(", ".join((letter.recipient or "").splitlines()))
    yield "language", _ours(_tongue(result.language, language))


def _ours(text: str) -> tuple[Value, ...]:
    return (Value(text, own=False),)


def _theirs(text: str | None) -> tuple[Value, ...]:
    return (Value(text or ""),)


def _in_fours(iban: str) -> str:
    return " ".join(iban[i : i + 4] for i in range(0, len(iban), 4))


def _territory(code: str | None, language: str) -> str:
    return Locale(language).territories.get(code, code) if code else ""


def _tongue(code: str | None, language: str) -> str:
    return Locale(language).languages.get(code, code) if code else ""
