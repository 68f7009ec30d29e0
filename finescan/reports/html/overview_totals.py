"""What many letters come to: verdicts, money, deadlines, families, senders, and what was not read."""

from __future__ import annotations

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from finescan.model import Answer, Verdict
from finescan.reports.html.overview_letter import WORST_FIRST, Letter, Sum

_DEADLINES = 8
_SENDERS = 15
_NAMED = 3
_KINDS = 12
_SHORTEST = 4  # letters that a full bar stands for at least


@dataclass(frozen=True, slots=True)
class Stake:
    """What the flagged letters cost over their terms, if they tell, and in one year: by currency, the largest sums
    first. `only_yearly` letters are in the second sums only, `unpriced` ones in none.
    """

    by_currency: tuple[tuple[Sum | None, Sum], ...]
    only_yearly: int
    unpriced: int


@dataclass(frozen=True, slots=True)
class Deadlines:
    """The nearest deadlines, how many more lie ahead, and those that have passed."""

    next: tuple[Letter, ...]
    more: int
    passed: tuple[dt.date, ...]


@dataclass(frozen=True, slots=True)
class Answered:
    """Flagged letters that were signed or paid, or perhaps: the first of them, how many more, and what was paid."""

    first: tuple[Letter, ...]
    more: int
    signed: int
    perhaps_signed: int
    paid: int
    sums: tuple[Sum, ...]


@dataclass(frozen=True, slots=True)
class Bar:
    """A name with the flagged letters under it; `longest` is what a full bar stands for."""

    name: str
    scam: int
    suspicious: int
    longest: int

    @property
    def count(self) -> int:
        """All of its letters."""
        return self.scam + self.suspicious

    @property
    def shares(self) -> tuple[float, float]:
        """Of scams and of suspicious letters, in percent of a full bar."""
        return round(100 * self.scam / self.longest, 2), round(100 * self.suspicious / self.longest, 2)


@dataclass(frozen=True, slots=True)
class Unread:
    """Inputs that could not be read for the same reason: the first of them with the message that says what to do."""

    code: str
    messages: tuple[tuple[Letter, str], ...]
    more: int


def verdicts(letters: Iterable[Letter]) -> dict[Verdict, int]:
    """How many letters have each verdict, the worst first."""
    counts = Counter(letter.verdict for letter in letters)
    return {verdict: counts[verdict] for verdict in WORST_FIRST}


def stake(letters: Iterable[Letter]) -> Stake:
    """The money that the flagged letters are after; copies of one file count once."""
    asking = ((letter.content or str(place), letter) for place, letter in enumerate(letters) if letter.flagged)
    flagged = list(dict(asking).values())
    total, yearly = _sums(x.total for x in flagged), _sums(x.yearly for x in flagged)
    ranked = sorted(yearly, key=lambda currency: (-total.get(currency, Decimal(0)), -yearly[currency], currency))
    return Stake(
        by_currency=tuple((Sum(total[c], c) if c in total else None, Sum(yearly[c], c)) for c in ranked),
        only_yearly=sum(letter.total is None and letter.yearly is not None for letter in flagged),
        unpriced=sum(letter.yearly is None for letter in flagged),
    )


def answered(letters: Sequence[Letter]) -> Answered:
    """What was signed or paid of the flagged letters; copies of one file, and one payment on several, count once."""
    once = {letter.content or str(place): letter for place, letter in enumerate(letters) if letter.flagged}
    found = [x for x in once.values() if x.paid or x.signed in {Answer.YES, Answer.UNSURE}]
    payments = {payment.identity: payment for letter in found for payment in letter.paid}
    sums = _sums(Sum(payment.amount, payment.currency) for payment in payments.values())
    ranked = sorted(found, key=lambda x: (not x.paid, x.signed is not Answer.YES))
    return Answered(
        first=tuple(ranked[:_DEADLINES]),
        more=len(ranked[_DEADLINES:]),
        signed=sum(letter.signed is Answer.YES for letter in found),
        perhaps_signed=sum(letter.signed is Answer.UNSURE for letter in found),
        paid=sum(bool(letter.paid) for letter in found),
        sums=tuple(Sum(amount, currency) for currency, amount in sums.items()),
    )


def deadlines(letters: Sequence[Letter], today: dt.date) -> Deadlines:
    """The deadlines of all letters that were read, seen from `today`."""
    ahead = sorted((x for x in letters if x.deadline and x.deadline >= today), key=lambda x: x.deadline or today)
    passed = tuple(sorted(x.deadline for x in letters if x.deadline and x.deadline < today))
    return Deadlines(tuple(ahead[:_DEADLINES]), len(ahead[_DEADLINES:]), passed)


def bars(letters: Iterable[Letter], name: Callable[[Letter], str], most: int | None = None) -> tuple[Bar, ...]:
    """The flagged letters by name, the most frequent first."""
    counts: dict[str, Counter[Verdict]] = defaultdict(Counter)
    for letter in letters:
        if letter.flagged:
            counts[name(letter)][letter.verdict] += 1
    ranked = sorted(counts.items(), key=lambda entry: (-entry[1].total(), entry[0]))
    longest = max(_SHORTEST, ranked[0][1].total() if ranked else 0)
    return tuple(Bar(n, c[Verdict.SCAM], c[Verdict.SUSPICIOUS], longest) for n, c in ranked[:most])


def senders(letters: Sequence[Letter]) -> tuple[tuple[Bar, ...], int]:
    """The senders with most flagged letters, and how many there are in all."""
    return bars(letters, lambda x: x.partner, _SENDERS), len({x.partner for x in letters if x.flagged})


def unread(letters: Iterable[Letter]) -> tuple[Unread, ...]:
    """What went wrong, by its code, the most frequent first; unreadable letters without an error by their summary."""
    by_code: dict[str, list[tuple[Letter, str]]] = defaultdict(list)
    for letter in letters:
        for code, message in letter.problems or _without_error(letter):
            by_code[code].append((letter, message))
    ranked = sorted(by_code.items(), key=lambda entry: (-len(entry[1]), entry[0]))
    return tuple(Unread(code, tuple(found[:_NAMED]), len(found[_NAMED:])) for code, found in ranked[:_KINDS])


def _without_error(letter: Letter) -> tuple[tuple[str, str], ...]:
    return (("unreadable", letter.summary),) if letter.verdict is Verdict.UNREADABLE else ()


def _sums(amounts: Iterable[Sum | None]) -> dict[str, Decimal]:
    totals: dict[str, Decimal] = defaultdict(Decimal)
    for amount in amounts:
        if amount:
            totals[amount.currency] += amount.amount
    return totals
