"""What a worker makes of one letter for `finescan counter`, `finescan reply` and `finescan deadlines`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from finescan.errors import NotUsableError
from finescan.letters import files
from finescan.letters.compose import gaps
from finescan.letters.files import Order
from finescan.letters.fitting import Fit, Level, fit_of, fitting
from finescan.letters.kinds import Addressee, Kind
from finescan.letters.matter import Matter
from finescan.letters.model import Letter
from finescan.letters.render import rendered
from finescan.letters.reply import reply as reply_
from finescan.letters.reply_contract import reply as contract
from finescan.model import Verdict
from finescan.reading.showing import page_images
from finescan.reports import due
from finescan.reports.original import Original
from finescan.runner.job import Locator, Options
from finescan.runner.worker import how_to_read, open_input, read_part


@dataclass(frozen=True, slots=True)
class Answer:
    """Files by name; `verdict` on the letter and `note` are for the user, and are never part of what is sent.

    `blanks` names what is still to be filled in by hand.
    """

    files: dict[str, bytes]
    verdict: Verdict
    note: str = ""
    blanks: tuple[str, ...] = ()


def counter(order: Order, form: str | None, locator: Locator, options: Options) -> Answer:
    """The counter-form in one form, or with None the whole set. Raises FinescanError."""
    with _original(locator, options) as original:
        verdict = original.reading.assessment.verdict
        made = files.counter_file(original, order, form) if form else files.counter_files(original, order)
        return Answer(made.files, verdict, blanks=made.blanks)


def reply(
    order: Order, kind: Kind, form: str, addressee: Addressee | None, locator: Locator, options: Options
) -> Answer:
    """A reply of the kind as a file. Raises NotUsableError where it does not fit, and what reading raises."""
    with _original(locator, options) as original:
        matter = Matter(original.reading, order.case, order.own, order.today)
        letter = reply_(
            original.reading,
            kind,
            order.case,
            order.own,
            order.today,
            language=order.language,
            addressee=addressee,
            templates=tuple(map(Path, order.templates)),
        )
        sheet, path = files.sheet_of(matter.country), original.reading.document.path
        written = contract(letter, path, matter.country).to_json() if form == "json" else rendered(letter, form, sheet)
        return Answer(
            {f"{kind}.{form}": written},
            original.reading.assessment.verdict,
            _note(letter, fit_of(kind, matter)),
            gaps(letter),
        )


def _note(letter: Letter, fit: Fit) -> str:
    """What the sender of a letter should know: why it is unusual, and what its template says."""
    doubt = fit.reason[letter.language if letter.language in fit.reason else "en"] if fit.level is Level.UNUSUAL else ""
    return " ".join(one for one in (doubt, letter.note) if one)


def fits(order: Order, locator: Locator, options: Options) -> tuple[Fit, ...]:
    """Which kinds of replies fit the letter, and why. Raises FinescanError."""
    with _original(locator, options) as original:
        return fitting(original.reading, order.case, order.today, order.own)


def deadlines(order: Order, locator: Locator, options: Options) -> tuple[due.Deadlines, str]:
    """The deadlines of the letter and of what happened since, and the digest of the letter. Raises FinescanError."""
    with _original(locator, options) as original:
        matter = Matter(original.reading, order.case, order.own, order.today)
        stated = due.build(matter.deadlines, matter.recipient, order.today, options.language)
        return stated, original.reading.document.sha256


def _several(name: str, letters: Sequence[tuple[int, int]]) -> NotUsableError:
    first, last = letters[0]
    found = ", ".join(f"{one}-{two}" for one, two in letters)
    return NotUsableError(
        f"{name}: holds {len(letters)} letters (pages {found}). Name the one that is meant, e.g. with "
        f"--pages {first}-{last}.",
        f"{name}: enthält {len(letters)} Schreiben (Seiten {found}). Nennen Sie das gemeinte, z. B. mit "
        f"--pages {first}-{last}.",
    )


@contextmanager
def _original(locator: Locator, options: Options) -> Iterator[Original]:
    part = open_input(locator, options)
    readings = read_part(part, options)
    if len(readings) != 1:
        raise _several(part.name, [reading.document.page_range for reading in readings])
    with page_images(part, how_to_read(options)) as page_image:
        yield Original(part, readings[0], page_image, options.password)
