"""Which replies fit a letter and what happened since. For each kind the first line of its table that holds decides."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from finescan.letters.fit import Fit, Level, Line
from finescan.letters.fit_claims import DISPUTE, INVOICE, REMINDER, REPAY, REPORT
from finescan.letters.fit_contracts import AVOID, REFUSE, TERMINATE, WITHDRAW
from finescan.letters.kinds import Case, Kind
from finescan.letters.matter import Matter
from finescan.letters.own import Own
from finescan.pipeline import Reading

__all__ = ["Fit", "Level", "fit_of", "fitting"]

_TABLE: Mapping[Kind, Sequence[Line]] = {
    Kind.DISPUTE: DISPUTE,
    Kind.AVOID: AVOID,
    Kind.REPAY: REPAY,
    Kind.REFUSE: REFUSE,
    Kind.TERMINATE: TERMINATE,
    Kind.WITHDRAW: WITHDRAW,
    Kind.REPORT: REPORT,
    Kind.INVOICE: INVOICE,
    Kind.REMINDER: REMINDER,
}


def fitting(reading: Reading, case: Case, today: date, own: Own | None = None) -> tuple[Fit, ...]:
    """All kinds, those that fit first, then the unusual ones, then those that do not fit."""
    matter = Matter(reading, case, own or Own(), today)
    order = tuple(Level)
    return tuple(sorted((fit_of(kind, matter) for kind in Kind), key=lambda fit: order.index(fit.level)))


def fit_of(kind: Kind, matter: Matter) -> Fit:
    """How well one kind fits."""
    return next(Fit(kind, level, reason) for holds, level, reason in _TABLE[kind] if holds(matter))
