"""A letter together with what happened since: the questions by which replies are judged."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from finescan.deadlines import Country, Due, Recipient, State, deadlines, terms_of
from finescan.letters.counter import country_of
from finescan.letters.kinds import Case
from finescan.letters.own import Own
from finescan.model import Category, Mechanism
from finescan.pipeline import Reading
from finescan.reports.outcome import FLAGGED

REMOVAL = timedelta(14)
"""How long the publisher has to take the data out or to object, counted from the receipt of the counter-form."""


@dataclass(frozen=True, slots=True)
class Matter:
    """The letter, the case, who writes, and the day."""

    reading: Reading
    case: Case
    own: Own
    today: date

    @property
    def country(self) -> str:
        """Whose law and words the reply takes: the user's own country, else the letter's."""
        if self.own.country in set(Country):
            return str(self.own.country)
        return country_of(self.reading)

    @property
    def forged(self) -> bool:
        """Whether the letter pretends a debt to somebody who did not write it."""
        return self.reading.assessment.mechanism is Mechanism.FORGED_DEMAND

    @property
    def collects(self) -> bool:
        """Whether it is a letter of the aftermath: a reminder, a collection agency."""
        return self.has(Category.AFTERMATH)

    @property
    def suspect(self) -> bool:
        """Whether the letter was found suspicious at all."""
        return self.reading.assessment.verdict in FLAGGED

    @property
    def declared(self) -> bool:
        """Whether the user did what may bind: signed or paid."""
        return self.case.events.signed_on is not None or self.case.events.paid_on is not None

    @property
    def states_term(self) -> bool:
        """Whether the letter says how long a contract lasts, renews or is ended."""
        facts = self.reading.facts
        return any(one is not None for one in (facts.term, facts.renewal, facts.notice))

    def has(self, category: Category) -> bool:
        """Whether the letter shows this fault."""
        return any(finding.category is category for finding in self.reading.assessment.findings)

    @property
    def recipient(self) -> Recipient:
        """Who is to act, by whose law and holidays."""
        law = Country(self.country) if self.country in set(Country) else Country.DE
        return Recipient(law, self.own.state if self.own.country == law else None, self.case.consumer)

    @property
    def deadlines(self) -> tuple[Due, ...]:
        """The deadlines of the letter and of what happened since."""
        terms = terms_of(self.reading.facts, self.reading.offer)
        return deadlines(terms, self.case.events, self.recipient, self.today)

    def due(self, name: str) -> Due | None:
        """A deadline by the end of its id ("avoid-deceit" finds "de.avoid-deceit"), None where there is none."""
        return next((one for one in self.deadlines if one.id.endswith(f".{name}")), None)

    def is_over(self, name: str) -> bool:
        """Whether a deadline has passed for certain."""
        due = self.due(name)
        return due is not None and due.state is State.PASSED

    @property
    def published_late_enough(self) -> bool | None:
        """Whether the publication was seen after the time for removal; None if a day is not told."""
        billing = self.case.billing
        if billing.received_on is None or billing.published_on is None:
            return None
        return billing.published_on > billing.received_on + REMOVAL
