"""The letters that ask for money, found by account, name or reference, and by how near before a payment they are."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal

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


@dataclass(slots=True)
class _Shelf:
    """Letters that share a mark, in the order of their dates; those without a date apart."""

    days: list[date] = field(default_factory=list)
    dated: list[int] = field(default_factory=list)
    undated: list[int] = field(default_factory=list)

    def add(self, number: int, day: date | None) -> None:
        """Put a letter at the end; they come in the order of their dates."""
        if day is None:
            self.undated.append(number)
        else:
            self.days.append(day)
            self.dated.append(number)

    def before(self, day: date | None) -> Sequence[int]:
        """The letters that a payment of that day may be for, the nearest of them."""
        if day is None:
            return [*self.dated[-NEAREST:], *self.undated[:NEAREST]]
        end = bisect_right(self.days, day)
        start = max(bisect_left(self.days, _earliest(day)), end - NEAREST)
        return [*self.dated[start:end], *self.undated[:NEAREST]]


class Letters:
    """All letters that ask for money."""

    def __init__(self, claims: Iterable[Claim]) -> None:
        self.claims = tuple(claims)
        self._marks = [_marks_of(claim) for claim in self.claims]
        self._cents = [frozenset(map(cents, claim.amounts)) for claim in self.claims]
        self._names = names.Names(name for claim in self.claims for name in claim.names)
        self._references = names.References(one for claim in self.claims for one in claim.references)
        self._shelves: dict[tuple[Mark, int | None], _Shelf] = defaultdict(_Shelf)
        for number in sorted(range(len(self.claims)), key=lambda at: self.claims[at].day or date.max):
            for mark in self._marks[number]:
                for amount in (None, *self._cents[number]):
                    self._shelves[mark, amount].add(number, self.claims[number].day)

    def marks(self, payment: Payment) -> frozenset[Mark]:
        """The marks of any letter that a payment bears."""
        texts = (payment.text, payment.reference or "", payment.payee or "", payment.ultimate or "")
        found = {(Agreed.ACCOUNT, payment.iban)} if payment.iban else set()
        for payee in (payment.payee, payment.ultimate):
            found.update((Agreed.PAYEE, name) for name in self._names.of(payee or ""))
        for text in filter(None, texts):
            found.update((Agreed.PAYEE, name) for name in self._names.within(text))
            found.update((Agreed.REFERENCE, one) for one in self._references.within(text))
        return frozenset(mark for mark in found if (mark, None) in self._shelves)

    def candidates(self, payment: Payment, marks: Iterable[Mark]) -> set[int]:
        """The numbers of the letters that a payment may be for."""
        amounts: list[int | None] = [None]
        if payment.amount is not None:
            paid = cents(payment.amount)
            amounts.extend(range(paid - TOLERANCE, paid + TOLERANCE + 1))
        shelves = (self._shelves.get((mark, amount)) for mark in marks for amount in amounts)
        return {number for shelf in shelves if shelf for number in shelf.before(payment.day)}

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


def _earliest(day: date) -> date:
    return day - LATEST if day.toordinal() > LATEST.days else date.min


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
