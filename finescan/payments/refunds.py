"""Money that came back: a credit of the same amount, from where a payment went, after it."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import date, timedelta

from finescan.payments.letters import Mark, cents
from finescan.payments.values import Match, Payment

LATEST = timedelta(days=800)
"""After a payment, in which it may come back; disputes take time."""


class Refunds:
    """The credits that may be refunds. Each is the refund of one payment only."""

    def __init__(self) -> None:
        self._credits: dict[tuple[Mark, int], deque[Payment]] = defaultdict(deque)
        self._used: set[int] = set()

    def add(self, credit: Payment, marks: Iterable[Mark]) -> None:
        """Take note of a credit that bears marks of letters."""
        if credit.amount is not None:
            for mark in marks:
                self._credits[mark, cents(credit.amount)].append(credit)

    def given(self, matches: Sequence[Match], marks: Callable[[Payment], Iterable[Mark]]) -> tuple[Match, ...]:
        """The matches, those with refunds whose payment came back; `marks` tells the marks of a payment."""
        for key, unsorted in self._credits.items():
            self._credits[key] = deque(sorted(unsorted, key=_day))
        payments = {id(made.payment): made.payment for made in matches}
        back = {id(one): self._of(one, marks(one)) for one in sorted(payments.values(), key=_day)}
        return tuple(replace(made, refund=back[id(made.payment)]) for made in matches)

    def _of(self, payment: Payment, marks: Iterable[Mark]) -> Payment | None:
        """The first credit from the day of the payment on that is not yet taken for the refund of another."""
        if payment.amount is None:
            return None
        for mark in sorted(marks):
            back = self._credits.get((mark, cents(payment.amount)), deque())
            while back and (id(back[0]) in self._used or _is_older(back[0], payment)):
                back.popleft()
            if back and _day(back[0]) - _day(payment) <= LATEST:
                self._used.add(id(back[0]))
                return back.popleft()
        return None


def _is_older(credit: Payment, payment: Payment) -> bool:
    return bool(credit.day and payment.day) and _day(credit) < _day(payment)


def _day(payment: Payment) -> date:
    return payment.day or date.max
