"""The status of an index, letters and campaigns as lines for a person."""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Iterable, Iterator, Mapping

from finescan.archive.campaigns import Campaign
from finescan.archive.finding import Found
from finescan.archive.status import Status
from finescan.archive.words import MARK, SURENESS, TEXT
from finescan.index.query_notes import Paid
from finescan.model import Answer, Verdict
from finescan.reports import phrases
from finescan.reports import words as said
from finescan.reports.contract import Result
from finescan.reports.outcome import FLAGGED

COLUMNS = ("id", "verdict", "date", "sender", "cost", "noted", "place")
_LABEL = 16
_NAMED = 5
_UNITS = ("bytes", "kB", "MB", "GB")


def status_lines(status: Status, language: str) -> Iterator[str]:
    """The status in lines of text."""
    for label, pieces in _sections(status, TEXT[language], language):
        lines = [piece for piece in pieces if piece]
        for number, line in enumerate(lines):
            yield f"{label if number == 0 else '':<{_LABEL}}{phrases.plain(line)}"


def line(found: Found, language: str) -> tuple[str, ...]:
    """The cells of a letter under `COLUMNS`: one line, nothing that steers a terminal."""
    result = found.result
    sender = result.offer.sender
    cells = (
        found.letter.id if found.letter else "-",
        said.VERDICT[language][result.verdict],
        result.letter.date.isoformat() if result.letter.date else "-",
        sender.name or sender.company or sender.portal or "-",
        cost(result, language) or "-",
        ", ".join(tags(found, language)) or "-",
        place(result),
    )
    return tuple(map(phrases.plain, cells))


def campaign_line(campaign: Campaign, language: str) -> tuple[str, ...]:
    """The cells of a campaign: id, letters, worst verdict, period, senders, costs, recipients."""
    text = TEXT[language]
    first, last = campaign.period or ("", "")
    cells = (
        campaign.id,
        text["times"].format(count=len(campaign.letters)),
        said.VERDICT[language][campaign.worst],
        (text["from_to"].format(first=first, last=last) if first != last else first) or "-",
        " / ".join(campaign.senders[:_NAMED]) or "-",
        " / ".join(campaign.costs[:_NAMED]) or "-",
        text["recipients"].format(count=campaign.recipients) if campaign.recipients else "-",
    )
    return tuple(map(phrases.plain, cells))


def payment_lines(found: Found, language: str) -> Iterator[tuple[str, ...]]:
    """The cells of each payment on a letter: id, how sure it is, day, amount, payee, place."""
    for paid in found.payments:
        amount = phrases.money(paid.amount, paid.currency or "EUR", language) if paid.amount else "-"
        back = f" ({TEXT[language]['back']})" if paid.returned is not None else ""
        cells = (
            found.letter.id if found.letter else "-",
            SURENESS[language][paid.confidence],
            paid.day or "-",
            amount + back,
            paid.payee or paid.iban or "-",
            place(found.result),
        )
        yield tuple(map(phrases.plain, cells))


def tags(found: Found, language: str) -> list[str]:
    """What is known of a letter beside its result, in a word each."""
    text, marks = TEXT[language], [one.mark for one in found.marks]
    told = [MARK[language].get(mark, mark) for mark in marks]
    if found.payments and "paid" not in marks:
        told.append(text["perhaps_paid_tag" if found.payments[0].confidence == "possible" else "paid_tag"])
    signed = found.result.letter.signed
    if signed and signed.state is not Answer.NO and "signed" not in marks and found.result.verdict in FLAGGED:
        told.append(text["signed_tag"])
    return [*told, *([text["gone_tag"]] if found.gone else [])]


def sentences(found: Found, language: str) -> tuple[str, ...]:
    """The same in full, for the page of a letter."""
    text = TEXT[language]
    told = [
        text["marked_note" if one.note else "marked"].format(
            mark=MARK[language].get(one.mark, one.mark), day=_day(one.day, language), note=one.note
        )
        for one in found.marks
    ]
    told += [_payment(one, language) for one in found.payments]
    if found.places > 1:
        told.append(text["places"].format(count=found.places))
    return tuple(map(phrases.plain, told))


def _payment(paid: Paid, language: str) -> str:
    text = TEXT[language]
    amount = phrases.money(paid.amount, paid.currency or "EUR", language) if paid.amount else "?"
    payee = paid.payee or paid.iban or text["unknown_payee"]
    day = _day(paid.day, language) if paid.day else text["unknown_day"]
    told = text["payment"].format(sureness=SURENESS[language][paid.confidence], amount=amount, payee=payee, day=day)
    if paid.returned:
        told += " " + text["came_back_on"].format(day=_day(paid.returned, language))
    return f"{told} {text['came_back']}" if paid.returned == "" else told


def _day(iso: str, language: str) -> str:
    return phrases.day(dt.date.fromisoformat(iso), language)


def cost(result: Result, language: str) -> str:
    """What is owed over the term, else the first price."""
    priced = result.offer.total_cost or next(iter(result.offer.fees), None)
    return phrases.money(priced.amount, priced.currency, language) if priced else ""


def place(result: Result) -> str:
    """Path, part and pages of a letter; the path as seen from here, where that is a part of it."""
    told, here = phrases.place(result), os.getcwd().rstrip("/") + "/"  # noqa: PTH109
    return told.removeprefix(here)


def _sections(status: Status, text: Mapping[str, str], language: str) -> Iterator[tuple[str, list[str]]]:
    yield "Index", [status.index, _contents(status, text), _counted(text["duplicates"], status.duplicates)]
    yield text["size"], [_bytes(status.size)]
    yield text["letters"], [_verdicts(status.verdicts, language)]
    yield text["flagged"], [_flagged(status, text, language), _counted(text["settled"], status.settled)]
    yield text["signed"], [_signed(status.signed, text)]
    yield text["paid"], _paid(status, text, language)
    yield text["marks"], [", ".join(f"{count} {MARK[language].get(m, m)}" for m, count in status.marks.items())]
    yield text["failed"], _failed(status, text)
    yield text["skipped"], [", ".join(f"{count} x {reason}" for reason, count in status.skipped.items())]
    yield text["again"], _again(status, text)
    if status.running:
        told = {**status.running, "began": _time(status.running["began"])}
        yield text["running"], [text["running_now"].format(**told)]
    yield text["last"], list(_runs(status, text))


def _contents(status: Status, text: Mapping[str, str]) -> str:
    told = text["documents"].format(count=status.documents, places=status.places, files=status.files)
    return "; ".join(filter(None, (told, _counted(text["gone"], status.gone))))


def _verdicts(verdicts: Mapping[str, int], language: str) -> str:
    return ", ".join(f"{count} {said.VERDICT[language][Verdict(name)]}" for name, count in verdicts.items())


def _flagged(status: Status, text: Mapping[str, str], language: str) -> str:
    sums = text["stake"].format(sums=_sums(status.at_stake, language)) if status.at_stake else ""
    return "; ".join(filter(None, (str(status.flagged), sums)))


def _signed(signed: Mapping[str, int], text: Mapping[str, str]) -> str:
    return "; ".join(_counted(text[f"signed_{state}"], signed.get(state, 0)) for state in ("yes", "unsure")).strip("; ")


def _paid(status: Status, text: Mapping[str, str], language: str) -> list[str]:
    paid = status.paid
    letters = ", ".join(text[f"paid_{sureness}"].format(count=count) for sureness, count in paid.letters.items())
    sums = text["sum"].format(sums=_sums(paid.sums, language)) if paid.sums else ""
    back = text["returned"].format(sums=_sums(paid.returned, language)) if paid.returned else ""
    return [letters, ", ".join(filter(None, (sums, back)))]


def _failed(status: Status, text: Mapping[str, str]) -> list[str]:
    if not status.failed:
        return []
    count = sum(status.failed.values())
    named = [f"{one.message}" for one in status.failures[:_NAMED]]
    more = _counted(text["more"], count - len(named))
    return [", ".join(f"{times} x {code}" for code, times in status.failed.items()), *named, more]


def _again(status: Status, text: Mapping[str, str]) -> list[str]:
    told = [_counted(text[f"outdated_{what}"], count) for what, count in status.outdated.items()]
    found = [_counted(text["again_files"], status.again), *told]
    return found if any(found) else [text["nothing_again"]]


def _runs(status: Status, text: Mapping[str, str]) -> Iterator[str]:
    for run in status.runs:
        if run.ended is None:
            if not status.running or run.id != status.runs[0].id:
                yield text["stopped"].format(began=_time(run.began), machine=run.machine)
            continue
        told = text["ended"].format(began=_time(run.began), ended=_time(run.ended), machine=run.machine)
        yield f"{told}: {text['sums'].format(**run.sums)}" if run.sums else told


def _counted(text: str, count: int) -> str:
    """The text with the count; "" where there is nothing to count."""
    return text.format(count=count) if count > 0 else ""


def _sums(sums: Mapping[str, str], language: str) -> str:
    return ", ".join(phrases.money(amount, currency, language) for currency, amount in sums.items())


def _time(stamp: str) -> str:
    """A time as the clock on the wall shows it."""
    return dt.datetime.fromisoformat(stamp).astimezone().strftime("%Y-%m-%d %H:%M")


def _bytes(size: float) -> str:
    unit = 0
    while size >= 1000 and unit < len(_UNITS) - 1:
        size, unit = size / 1000, unit + 1
    return f"{size:.0f} {_UNITS[unit]}" if unit == 0 else f"{size:.1f} {_UNITS[unit]}"


def rows(campaigns: Iterable[Campaign]) -> list[dict[str, object]]:
    """Campaigns as JSON has them."""
    return [
        {
            "id": one.id,
            "count": len(one.letters),
            "worst": str(one.worst),
            "first": one.period and one.period[0],
            "last": one.period and one.period[1],
            "senders": list(one.senders),
            "costs": list(one.costs),
            "recipients": one.recipients,
            "letters": [letter.id for letter in one.letters],
        }
        for one in campaigns
    ]
