"""The table of deadlines: by country, and those that every letter may have."""

from __future__ import annotations

from finescan.deadlines import days, notice, words
from finescan.deadlines.abroad import AUSTRIAN, SWISS
from finescan.deadlines.german import REVIEWED, ROWS
from finescan.deadlines.row import Case, Counted, Row, Weekend
from finescan.deadlines.values import Certainty, Country, Terms
from finescan.deadlines.words import full_day, plain_day
from finescan.model import Localized

BY_POST = 14
"""Days before the last one to send a notice: a rule of thumb."""

_FULL = "BGH, 17.02.2005 - III ZR 172/04"
_CONTRACT: dict[Country, Localized] = {
    Country.DE: {"de": f"Vertrag; § 130 Abs. 1 BGB; {_FULL}", "en": f"contract; § 130 Abs. 1 BGB; {_FULL}"},
    Country.AT: {"de": "Vertrag", "en": "contract"},
    Country.CH: {"de": "Vertrag", "en": "contract"},
}
_CONSUMERS: Localized = {
    "de": "Gegenüber Verbrauchern gilt bei Verträgen seit 1. März 2022 höchstens ein Monat Frist und nach der ersten "
    "Laufzeit eine Kündigung jederzeit (§ 309 Nr. 9 BGB); gerechnet ist mit der Frist des Schreibens.",
    "en": "Towards consumers no more than one month's notice is valid in contracts since 1 March 2022, and after the "
    "first term an end at any time (§ 309 Nr. 9 BGB); it is counted with the period of the letter.",
}


def rows(case: Case) -> tuple[Row, ...]:
    """The rows of the law of the recipient's country, the notice and the answer that the letter wants."""
    country = case.recipient.country
    own = {Country.DE: ROWS, Country.AT: AUSTRIAN, Country.CH: SWISS}[country]
    return (*own, _notice(case), _ANSWER)


def _notice(case: Case) -> Row:
    german = case.recipient.country is Country.DE
    return Row(
        "contract.notice",
        {"de": "Kündigung zum nächsten Termin", "en": "Notice to the next possible end"},
        {
            "de": "Die Kündigung so absenden, dass sie bis dahin nachweislich zugeht.",
            "en": "Send the notice so that it provably arrives by then.",
        },
        _CONTRACT[case.recipient.country],
        notice.lacking,
        notice.next_end,
        notice.states_end,
        Certainty.LETTER,
        weekend=Weekend.STAYS,
        weekend_law=_FULL if german else "",
        buffer=BY_POST,
        note=_CONSUMERS if german and case.recipient.consumer else None,
        reviewed=REVIEWED if german else None,
    )


def _answers(case: Case) -> bool:
    terms = case.terms
    return terms.answer_by is not None or (terms.answer_in is not None and terms.dated is not None)


def _answered(case: Case) -> Counted:
    day = case.terms.answer_by
    if day is None:
        return _answered_in(case.terms)
    how = {
        "de": f"So steht es in dem Schreiben: {full_day(day, 'de')}.",
        "en": f"The letter says so: {full_day(day, 'en')}.",
    }
    return Counted(day, how)


def _answered_in(terms: Terms) -> Counted:
    """The days that the letter gives, from its own date: what counts from its arrival ends later."""
    length, dated = terms.answer_in, terms.dated
    assert length is not None
    assert dated is not None
    day = days.after(dated, length)
    given = words.both(lambda language: words.lengths((length,), language))
    how = {
        "de": f"Frist des Schreibens: {given['de']}; ab seinem Datum, dem {plain_day(dated, 'de')}, gerechnet: "
        f"{full_day(day, 'de')}. Zählt erst der Zugang, endet die Frist später.",
        "en": f"The letter gives {given['en']}; counted from its date, {plain_day(dated, 'en')}: "
        f"{full_day(day, 'en')}. If it counts from arrival, it ends later.",
    }
    return Counted(day, how, dated)


_ANSWER = Row(
    "letter.answer",
    {"de": "Antwort, die das Schreiben verlangt", "en": "Answer that the letter asks for"},
    {
        "de": "Auf ein bloßes Angebot muss niemand antworten: Schweigen ist in der Regel keine Annahme.",
        "en": "Nobody need answer a mere offer: silence is as a rule no acceptance.",
    },
    {"de": "Angabe des Schreibens", "en": "what the letter says"},
    lambda _: (),
    _answered,
    _answers,
    Certainty.LETTER,
    weekend=Weekend.STAYS,
    weekend_law="",
)
