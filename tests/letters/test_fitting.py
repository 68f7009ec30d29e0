"""Which replies fit: by the letter, and by what happened since."""

from __future__ import annotations

import datetime as dt

import pytest
from made_readings import AUSTRIAN, BARE, COLLECTS, FORGED, OWN, SWISS, TODAY, reading

from finescan.deadlines import Events
from finescan.letters.fitting import Level, fitting
from finescan.letters.kinds import Billing, Case, Kind
from finescan.model import Verdict

D = dt.date
OFFER = reading()
UNSIGNED = Case()
SIGNED = Case(Events(signed_on=D(2026, 10, 1), discovered_on=D(2026, 11, 15)))
PAID = Case(Events(paid_on=D(2026, 10, 20), discovered_on=D(2026, 11, 15)))
CONSUMER = Case(SIGNED.events, consumer=True)
PUBLISHED = Case(billing=Billing(received_on=D(2026, 10, 1), published_on=D(2026, 10, 16)))
TOO_EARLY = Case(billing=Billing(received_on=D(2026, 10, 1), published_on=D(2026, 10, 15)))


def levels(letter, case, own=None):
    return {fit.kind: fit.level for fit in fitting(letter, case, TODAY, own)}


TABLE = [
    (OFFER, UNSIGNED, Kind.REFUSE, Level.FITS),
    (OFFER, SIGNED, Kind.REFUSE, Level.NO),
    (OFFER, PAID, Kind.REFUSE, Level.NO),
    (COLLECTS, UNSIGNED, Kind.REFUSE, Level.UNUSUAL),
    (BARE, UNSIGNED, Kind.REFUSE, Level.UNUSUAL),
    (reading(verdict=Verdict.CLEAR), UNSIGNED, Kind.REFUSE, Level.UNUSUAL),
    (FORGED, UNSIGNED, Kind.REFUSE, Level.NO),
    (OFFER, UNSIGNED, Kind.AVOID, Level.UNUSUAL),
    (OFFER, SIGNED, Kind.AVOID, Level.FITS),
    (OFFER, PAID, Kind.AVOID, Level.FITS),
    (FORGED, SIGNED, Kind.AVOID, Level.NO),
    (FORGED, PAID, Kind.AVOID, Level.NO),
    (OFFER, Case(Events(signed_on=D(2016, 11, 1))), Kind.AVOID, Level.NO),
    (OFFER, Case(Events(signed_on=D(2024, 1, 1), discovered_on=D(2025, 1, 2))), Kind.AVOID, Level.UNUSUAL),
    (reading(payer="sender"), SIGNED, Kind.AVOID, Level.NO),
    (OFFER, SIGNED, Kind.TERMINATE, Level.FITS),
    (OFFER, UNSIGNED, Kind.TERMINATE, Level.UNUSUAL),
    (reading(term=None), SIGNED, Kind.TERMINATE, Level.NO),
    (COLLECTS, UNSIGNED, Kind.DISPUTE, Level.FITS),
    (OFFER, Case(Events(invoice_on=D(2026, 11, 1))), Kind.DISPUTE, Level.FITS),
    (OFFER, SIGNED, Kind.DISPUTE, Level.UNUSUAL),
    (COLLECTS, Case(Events(served_on=D(2026, 11, 20))), Kind.DISPUTE, Level.UNUSUAL),
    (OFFER, PAID, Kind.REPAY, Level.FITS),
    (OFFER, SIGNED, Kind.REPAY, Level.NO),
    (FORGED, PAID, Kind.REPAY, Level.UNUSUAL),
    (FORGED, UNSIGNED, Kind.REPORT, Level.FITS),
    (OFFER, UNSIGNED, Kind.REPORT, Level.FITS),
    (BARE, UNSIGNED, Kind.REPORT, Level.UNUSUAL),
    (OFFER, CONSUMER, Kind.WITHDRAW, Level.FITS),
    (OFFER, SIGNED, Kind.WITHDRAW, Level.UNUSUAL),
    (OFFER, Case(SIGNED.events, consumer=False), Kind.WITHDRAW, Level.NO),
    (OFFER, Case(Events(signed_on=D(2025, 10, 1)), consumer=True), Kind.WITHDRAW, Level.NO),
    (SWISS, CONSUMER, Kind.WITHDRAW, Level.UNUSUAL),
    (OFFER, PUBLISHED, Kind.INVOICE, Level.FITS),
    (OFFER, UNSIGNED, Kind.INVOICE, Level.UNUSUAL),
    (OFFER, TOO_EARLY, Kind.INVOICE, Level.NO),
    (COLLECTS, PUBLISHED, Kind.INVOICE, Level.NO),
    (reading(fees=()), PUBLISHED, Kind.INVOICE, Level.NO),
    (OFFER, PUBLISHED, Kind.REMINDER, Level.UNUSUAL),
]


@pytest.mark.parametrize(("letter", "case", "kind", "level"), TABLE)
def test_how_a_kind_fits(letter, case, kind, level):
    assert levels(letter, case)[kind] is level


def test_a_reminder_fits_once_the_invoice_is_due():
    billing = Billing(
        received_on=D(2026, 9, 1), published_on=D(2026, 9, 20), invoiced_on=D(2026, 10, 1), due_on=D(2026, 11, 21)
    )
    assert levels(OFFER, Case(billing=billing))[Kind.REMINDER] is Level.FITS


def test_all_kinds_are_judged_the_fitting_ones_first_with_reasons_in_both_languages():
    fits = fitting(OFFER, SIGNED, TODAY)
    assert {fit.kind for fit in fits} == set(Kind)
    assert fits[0].kind is Kind.AVOID
    order = list(Level)
    assert [fit.level for fit in fits] == sorted((fit.level for fit in fits), key=order.index)
    assert all(fit.reason["de"] and fit.reason["en"] for fit in fits)


def test_in_austria_the_letter_alone_is_not_enough_for_an_error():
    (avoid,) = (fit for fit in fitting(AUSTRIAN, SIGNED, TODAY) if fit.kind is Kind.AVOID)
    assert avoid.level is Level.FITS
    assert "bei Gericht" in avoid.reason["de"]


def test_the_users_own_country_outweighs_the_letters():
    (avoid,) = (fit for fit in fitting(AUSTRIAN, SIGNED, TODAY, OWN) if fit.kind is Kind.AVOID)
    assert "Gericht" not in avoid.reason["de"]
