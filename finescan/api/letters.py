"""The letters that answer a letter: counter-clause, replies, deadlines."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from functools import partial
from pathlib import Path

from finescan import runner
from finescan.api.own import Own, load
from finescan.api.work import in_worker
from finescan.deadlines import Events, PaidBy, Service
from finescan.errors import FinescanError
from finescan.letters.files import Order
from finescan.letters.fitting import Fit, Level
from finescan.letters.kinds import Addressee, Billing, Case, Kind
from finescan.letters.render import FORMS
from finescan.letters.terms import Wishes
from finescan.reports.calendar import ics
from finescan.reports.due import HEADINGS, Deadlines, lines
from finescan.runner import Inputs, Options, answering
from finescan.runner.answering import Answer

__all__ = [
    "FORMS",
    "HEADINGS",
    "Addressee",
    "Answer",
    "Billing",
    "Case",
    "Deadlines",
    "Events",
    "Fit",
    "Kind",
    "Level",
    "Order",
    "Own",
    "PaidBy",
    "Service",
    "Wishes",
    "counter",
    "counter_each",
    "deadlines",
    "fits",
    "ics",
    "lines",
    "load",
    "reply",
]


def counter(
    path: str | Path, order: Order, form: str | None, options: Options, *, time_limit: float | None = None
) -> Answer:
    """The counter-form of a letter in one form ("txt", "md", "html", "docx", "pdf", "json"), with None the whole set.

    Raises NotUsableError where there is nothing to turn round, and the FinescanError of a letter that cannot be read.
    """
    return in_worker(partial(answering.counter, order, form), path, options, time_limit)


def counter_each(
    inputs: Inputs, order: Order, options: Options, *, jobs: int, time_limit: float
) -> Iterator[tuple[str, Answer | FinescanError]]:
    """For every input its path and its whole set, or why there is none, in the order of the inputs."""
    work = partial(answering.counter, order, None)
    outcomes = runner.each(work, inputs.locators, options, jobs=jobs, time_limit=time_limit)
    with closing(outcomes):
        for locator, outcome in zip(inputs.locators, runner.in_order(outcomes), strict=True):
            yield locator.path, outcome


def reply(
    path: str | Path,
    order: Order,
    kind: Kind,
    form: str,
    options: Options,
    *,
    addressee: Addressee | None = None,
    time_limit: float | None = None,
) -> Answer:
    """A reply of the kind as a file in one of `FORMS`. Raises NotUsableError where the kind does not fit."""
    return in_worker(partial(answering.reply, order, kind, form, addressee), path, options, time_limit)


def fits(path: str | Path, order: Order, options: Options, *, time_limit: float | None = None) -> tuple[Fit, ...]:
    """Which kinds of replies fit a letter and what happened since, each with its reason."""
    return in_worker(partial(answering.fits, order), path, options, time_limit)


def deadlines(
    path: str | Path, order: Order, options: Options, *, time_limit: float | None = None
) -> tuple[Deadlines, str]:
    """The deadlines of a letter and of what happened since, and the letter's digest, which names them in calendars."""
    return in_worker(partial(answering.deadlines, order), path, options, time_limit)
