"""The deadlines that a letter gives by itself, and those that wait for days which only its reader knows.

Nothing here hangs on the day on which the letter is read: a day that has passed is still the day.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields
from datetime import date

from finescan.deadlines.due import due
from finescan.deadlines.notice import next_end, states_end
from finescan.deadlines.row import Case, Row, bound
from finescan.deadlines.table import rows
from finescan.deadlines.values import Due, Events, Recipient, Terms
from finescan.model import Mechanism

_SOME_DAY = date(2000, 1, 1)
_MAY_HAPPEN: Mapping[Mechanism | None, Events] = {
    None: Events(),
    Mechanism.SIGNATURE: Events(signed_on=_SOME_DAY, discovered_on=_SOME_DAY),
    Mechanism.SILENCE: Events(signed_on=_SOME_DAY, discovered_on=_SOME_DAY),
    Mechanism.PAYMENT: Events(signed_on=_SOME_DAY, discovered_on=_SOME_DAY, paid_on=_SOME_DAY),
    Mechanism.FORGED_DEMAND: Events(paid_on=_SOME_DAY),
}
"""What the reader of such a letter may have done; the day itself counts for nothing."""

_OF_CONTRACTS = (bound, states_end)
"""When deadlines concern a case of which there must be a contract; a forged demand has none."""

_DAYS_TO_TELL = {one.name for one in fields(Events)}


def printed(terms: Terms, recipient: Recipient, mechanism: Mechanism | None) -> tuple[Due, ...]:
    """The deadlines that stand or run without any day told, by their day; then those that wait for one (`missing`)."""
    case = Case(terms, Events(), recipient, terms.starts_on or _SOME_DAY)
    wanted = (row for row in rows(case) if _stands(row, case) or _waits(row, case, mechanism))
    return tuple(sorted((due(row, case) for row in wanted), key=lambda one: (one.day is None, one.day or date.max)))


def _stands(row: Row, case: Case) -> bool:
    """Whether the letter alone gives the day; a contract without a known start has no next end."""
    return row.when(case) and not row.needs(case) and (row.count is not next_end or case.terms.starts_on is not None)


def _waits(row: Row, case: Case, mechanism: Mechanism | None) -> bool:
    """Whether a deadline begins to run once the reader does what the letter wants."""
    done = Case(case.terms, _MAY_HAPPEN[mechanism], case.recipient, case.today)
    if not row.when(done) or (mechanism is Mechanism.FORGED_DEMAND and row.when in _OF_CONTRACTS):
        return False
    needed = row.needs(case)
    return bool(needed) and _DAYS_TO_TELL.issuperset(needed)
