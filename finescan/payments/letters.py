"""The letters that ask for money, found by account, name or reference, and by how near before a payment they are."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from decimal import Decimal

from finescan.facts.ibans import PREFIX, taken
from finescan.payments import names
from finescan.payments.values import Agreed, Claim, Payment

LATEST = timedelta(days=400)
"""After its letter, in which a payment may still be meant for it."""
NEAREST = 10
"""Letters that a payment is held against, by each thing that they have in common: the last ones before it."""
TOLERANCE = 2
"""Cents by which amounts may differ: tax is rounded in more than one way."""

Mark = tuple[Agreed, str]
"""What ties a payment to a letter: the account, the letters of a name, or a reference."""


class Letters:
    """All letters that ask for money, numbered by their dates; those without one come last.

    Letters that bear the same mark stand on one shelf, and those that ask for the same amount with it on another.
    """

    def __init__(self, claims: Iterable[Claim]) -> None:
        given = tuple(claims)
        self.places = sorted(range(len(given)), key=lambda at: given[at].day or date.max)
        self.claims = tuple(given[place] for place in self.places)
        self._days = [claim.day for claim in self.claims if claim.day]
        self._marks = [_marks_of(claim) for claim in self.claims]
        self._cents = [frozenset(map(cents, claim.amounts)) for claim in self.claims]
        self._names = names.Names(name for claim in self.claims for name in claim.names)
        self._references = names.References(one for claim in self.claims for one in claim.references)
        self._shelves: dict[Mark | tuple[Mark, int], list[int]] = defaultdict(list)
        for number, marks in enumerate(self._marks):
            for mark in marks:
                self._shelves[mark].append(number)
                for amount in self._cents[number]:
                    self._shelves[mark, amount].append(number)

    def marks(self, payment: Payment) -> frozenset[Mark]:
        """The marks of any letter that a payment bears."""
        found: set[Mark] = {(Agreed.ACCOUNT, account) for account in _accounts(payment)}
        for payee in filter(None, (payment.payee, payment.ultimate)):
            found.update((Agreed.PAYEE, name) for name in self._names.of(payee))
        for text in filter(None, (payment.text, payment.reference, payment.payee, payment.ultimate)):
            found.update((Agreed.PAYEE, name) for name in self._names.within(text))
            found.update((Agreed.REFERENCE, one) for one in self._references.within(text))
        return frozenset(mark for mark in found if mark in self._shelves)

    def candidates(self, payment: Payment, marks: Iterable[Mark]) -> set[int]:
        """The numbers of the letters that a payment may be for."""
        keys: list[Mark | tuple[Mark, int]] = [*marks]
        if payment.amount is not None:
            paid = cents(payment.amount)
            keys.extend((mark, paid + more) for mark in marks for more in range(-TOLERANCE, TOLERANCE + 1))
        time = self._time(payment.day)
        return {number for key in keys for number in self._near(self._shelves.get(key, ()), *time)}

    def _time(self, day: date | None) -> tuple[int, int]:
        """The numbers of the letters between which those stand that a payment of that day may be for."""
        if day is None:
            return 0, len(self._days)
        earliest = day - LATEST if day.toordinal() > LATEST.days else date.min
        return bisect_left(self._days, earliest), bisect_right(self._days, day)

    def _near(self, shelf: Sequence[int], first: int, end: int) -> Iterator[int]:
        """The last letters of a shelf before the end, and some of those without a date."""
        last = bisect_left(shelf, end)
        yield from shelf[max(bisect_left(shelf, first), last - NEAREST) : last]
        undated = bisect_left(shelf, len(self._days))
        yield from shelf[undated : undated + NEAREST]

    def agreed(self, number: int, payment: Payment, marks: frozenset[Mark]) -> frozenset[Agreed]:
        """What a payment and a letter have in common."""
        claim = self.claims[number]
        found = {kind for kind, _ in marks & self._marks[number]}
        if payment.day and claim.day:
            found.add(Agreed.DATE)
        if payment.amount is not None and _same_currency(claim, payment):
            paid = cents(payment.amount)
            if any(abs(asked - paid) <= TOLERANCE for asked in self._cents[number]):
                found.add(Agreed.AMOUNT)
        return frozenset(found)


def _accounts(payment: Payment) -> Iterator[str]:
    """The account paid to; banks that have no column for it put it into the text."""
    if payment.iban:
        yield payment.iban
    for start in PREFIX.finditer(payment.text[: names.LONGEST]):
        yield taken(payment.text, start.start())[0]


def cents(amount: Decimal) -> int:
    """An amount in hundredths."""
    return round(amount * 100)


def _same_currency(claim: Claim, payment: Payment) -> bool:
    return not claim.currency or not payment.currency or claim.currency == payment.currency


def _marks_of(claim: Claim) -> frozenset[Mark]:
    accounts = ("".join(iban.split()).upper() for iban in claim.ibans)
    numbers = (names.number(reference) for reference in claim.references)
    return frozenset(
        [
            *((Agreed.ACCOUNT, account) for account in accounts if account),
            *((Agreed.PAYEE, names.letters(name)) for name in claim.names),
            *((Agreed.REFERENCE, number) for number in numbers if number),
        ]
    )
