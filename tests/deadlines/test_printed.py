"""What a letter gives by itself: nothing hangs on the day on which it is read."""

from __future__ import annotations

from datetime import date

import pytest

from finescan.deadlines import Country, Length, Recipient, Terms, printed
from finescan.model import Mechanism, NoticeTo

MONTHS = {n: Length(n, "month") for n in (3, 12, 24)}
BOUND = Terms(MONTHS[24], MONTHS[12], MONTHS[3], NoticeTo.TERM, date(2026, 9, 28))
DATED = Terms(MONTHS[24], None, MONTHS[3], NoticeTo.TERM, starts_on=date(2027, 1, 1))


def found(terms, mechanism=None, country=Country.DE):
    return {one.id: one for one in printed(terms, Recipient(country), mechanism)}


def test_the_days_that_stand_in_the_letter():
    answer = found(BOUND)["letter.answer"]
    assert (answer.day, answer.missing) == (date(2026, 9, 28), ())
    notice = found(DATED)["contract.notice"]
    assert (notice.day, notice.takes_effect) == (date(2028, 9, 30), date(2028, 12, 31))
    assert notice.send_by == date(2028, 9, 15)


def test_a_contract_without_a_start_waits_for_it():
    assert found(BOUND)["contract.notice"].missing == ("starts_on",)
    by_calendar = Terms(notice=MONTHS[3], notice_to=NoticeTo.QUARTER)
    assert "contract.notice" not in found(by_calendar)


def test_days_to_answer_in_run_from_the_date_of_the_letter():
    dated = Terms(answer_in=Length(10, "day"), dated=date(2026, 11, 1))
    assert found(dated)["letter.answer"].day == date(2026, 11, 11)
    assert "letter.answer" not in found(Terms(answer_in=Length(10, "day")))


@pytest.mark.parametrize(
    ("mechanism", "there", "not_there"),
    [
        (Mechanism.SIGNATURE, {"de.avoid-deceit", "de.avoid-error", "contract.notice"}, {"de.recall-transfer"}),
        (Mechanism.PAYMENT, {"de.avoid-deceit", "de.recall-transfer", "de.repayment"}, {"de.withdraw"}),
        (Mechanism.FORGED_DEMAND, {"de.recall-transfer", "de.repayment"}, {"de.avoid-deceit", "contract.notice"}),
        (None, {"contract.notice"}, {"de.avoid-deceit", "de.recall-transfer"}),
    ],
)
def test_what_waits_for_a_day_of_the_reader_hangs_on_how_the_letter_binds(mechanism, there, not_there):
    made = found(BOUND, mechanism)
    assert there <= set(made)
    assert not not_there & set(made)
    assert all(made[name].day is None and made[name].missing for name in there)


def test_other_countries_have_their_own_law():
    assert "at.avoid-deceit" in found(BOUND, Mechanism.SIGNATURE, Country.AT)
    assert "ch.avoid" in found(BOUND, Mechanism.SIGNATURE, Country.CH)
