"""From a row of the table to a deadline: its last day with weekends and holidays, and the day to send by."""

from __future__ import annotations

from datetime import date

from finescan.deadlines import days, words
from finescan.deadlines.holidays import may_rest, planned_from, planned_until, rests, working_day_from
from finescan.deadlines.row import Case, Counted, Row, Weekend
from finescan.deadlines.values import Due, Length, Recipient, State
from finescan.deadlines.words import full_day
from finescan.model import Localized


def due(row: Row, case: Case) -> Due:
    """The deadline of a row that concerns the case; without a day where something is missing to count it."""
    missing = row.needs(case)
    if missing:
        return _made(row, _lacking(missing), State.UNKNOWN, missing=missing)
    counted = row.count(case)
    day, extended, weekend = _last_day(row, counted.day, case.recipient)
    send_by = _send_by(row, counted, day, case)
    return _made(
        row,
        words.joined(counted.how, weekend, _sending(row, send_by)),
        _state(day, send_by, case.today),
        day=day,
        send_by=send_by,
        extended=extended,
        takes_effect=counted.takes_effect,
    )


def _made(
    row: Row,
    how: Localized,
    state: State,
    *,
    day: date | None = None,
    send_by: date | None = None,
    extended: date | None = None,
    takes_effect: date | None = None,
    missing: tuple[str, ...] = (),
) -> Due:
    return Due(
        id=row.id,
        title=row.title,
        act=row.act,
        basis=row.basis,
        computed=words.joined(how, row.note),
        certainty=row.certainty,
        state=state,
        day=day,
        send_by=send_by,
        extended=extended,
        takes_effect=takes_effect,
        missing=missing,
        reviewed=row.reviewed,
    )


def _lacking(missing: tuple[str, ...]) -> Localized:
    names = words.both(lambda language: ", ".join(words.NEEDED[name][language] for name in missing))
    return {"de": f"Zur Berechnung fehlt: {names['de']}.", "en": f"To count it is needed: {names['en']}."}


def _last_day(row: Row, day: date, recipient: Recipient) -> tuple[date, date | None, Localized | None]:
    """The last day, the one to which the law may extend it without being relied on, and a sentence on both."""
    if not row.weekend_law or not may_rest(day, recipient):
        return day, None, None
    if not rests(day, recipient):
        return day, None, _somewhere(day)
    moved = working_day_from(day, recipient)
    said = _weekend(row, day, moved)
    if row.weekend is Weekend.MOVES:
        return moved, None, said
    return day, moved if row.weekend is Weekend.TOLD else None, said


def _somewhere(day: date) -> Localized:
    return {
        "de": f"{full_day(day, 'de')}, ist nicht überall Feiertag; verschoben ist nichts.",
        "en": f"{full_day(day, 'en')}, is a holiday in some places only; nothing was moved.",
    }


def _weekend(row: Row, day: date, moved: date) -> Localized:
    """What a last day on a weekend or a holiday does."""
    law, german, english = row.weekend_law, full_day(moved, "de"), full_day(moved, "en")
    effect: Localized = {
        Weekend.MOVES: {
            "de": f"die Frist endet am {german} ({law})",
            "en": f"the period ends on {english} ({law})",
        },
        Weekend.TOLD: {
            "de": f"{law} kann das Ende auf {german} schieben, darauf nicht verlassen",
            "en": f"{law} may move the end to {english}, do not rely on it",
        },
        Weekend.STAYS: {
            "de": f"das Ende verschiebt sich nicht ({law})",
            "en": f"the end does not move ({law})",
        },
    }[row.weekend]
    return {
        "de": f"{full_day(day, 'de')}, ist kein Werktag; {effect['de']}.",
        "en": f"{full_day(day, 'en')}, is no working day; {effect['en']}.",
    }


def _send_by(row: Row, counted: Counted, day: date, case: Case) -> date | None:
    """The working day by which to send: at once, or the buffer before the last day, but not before the event."""
    if row.buffer is None:
        return None
    last, since = planned_until(day, case.recipient), counted.since
    if row.at_once:
        return min(last, planned_from(max(case.today, since or case.today), case.recipient))
    best = planned_until(days.after(day, Length(-row.buffer, "day")), case.recipient)
    if since is None or best >= since:
        return best
    return min(last, planned_from(since, case.recipient))


def _sending(row: Row, send_by: date | None) -> Localized | None:
    if send_by is None:
        return None
    early: Localized = {"de": "", "en": ""}
    if row.buffer:
        before = words.both(lambda language: words.lengths((Length(row.buffer or 0, "day"),), language))
        early = {
            "de": f", damit {before['de']} für den Weg bleiben",
            "en": f", so that {before['en']} remain for the way",
        }
    return {
        "de": f"Absenden bis {full_day(send_by, 'de')}{early['de']}.",
        "en": f"Send by {full_day(send_by, 'en')}{early['en']}.",
    }


def _state(day: date, send_by: date | None, today: date) -> State:
    if day < today:
        return State.PASSED
    return State.URGENT if (send_by or day) <= today else State.OPEN
