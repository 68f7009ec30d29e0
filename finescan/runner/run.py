"""From inputs to results, in order of completion or of input."""

from __future__ import annotations

import heapq
import os
from collections.abc import Callable, Generator, Iterable, Iterator
from contextlib import closing
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from finescan.errors import FinescanError
from finescan.model import Verdict
from finescan.reports.outcome import RANKS
from finescan.runner.job import ClusterChoice, Locator, Options
from finescan.runner.told import Told, failed
from finescan.runner.workers import Workers, remembered

if TYPE_CHECKING:
    from finescan.reports.contract import Result

Value = TypeVar("Value")

TIME_LIMIT = 300.0
"""Seconds that one document may take."""

PRELOAD = ("finescan.runner.warm",)


def default_jobs() -> int:
    """The number of cores that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


class Scanned(NamedTuple):
    """A letter, judged, and the page drawn of it, if one was asked for and could be drawn."""

    result: Result
    page: bytes | None = None


class Heard(NamedTuple):
    """What became of a part, and its letters; of one that failed, the letter tells why.

    `worst` is the worst verdict in the mail that it came with, None where it came with none.
    """

    told: Told
    letters: tuple[Scanned, ...] = ()
    worst: Verdict | None = None


Reader = Workers[Locator, tuple[Told, ...]]
"""Workers that read inputs, on this machine or on many."""


def reader(options: Options, jobs: int, time_limit: float, cluster: ClusterChoice | None = None) -> Reader:
    """The workers that read inputs: processes of this machine, or a cluster. Raises ClusterError, MissingToolError."""
    if cluster is not None:
        from finescan.runner.cluster import connect

        return connect(cluster, options, time_limit)
    from finescan.runner.pool import Pool

    return Pool[Locator, tuple[Told, ...]](partial(_scan_input, options), jobs, time_limit, PRELOAD)


def heard(outcome: tuple[Told, ...] | FinescanError, locator: Locator, options: Options) -> tuple[Heard, ...]:
    """What a worker told of an input, or that it could not. The parts of a mail know the worst verdict among them; what
    lies in the same archive does not: its members are read by themselves.

    The models of the contract are loaded where there is a letter: a pass over what is unchanged has none.
    """
    from finescan.reports.contract import Result

    if isinstance(outcome, FinescanError):
        outcome = (failed(locator, outcome, options),)
    found = tuple(
        Heard(told, tuple(Scanned(Result.model_validate_json(one.result), one.page) for one in told.letters))
        for told in outcome
    )
    worst: dict[str, Verdict] = {}
    for told, letters, _ in found:
        container = told.document.container
        if container and container != locator.container:
            seen = (told.worst, *(one.result.verdict for one in letters))
            worst[container] = max(worst.get(container, Verdict.UNREADABLE), *seen, key=RANKS.__getitem__)
    return tuple(_in_mail(part, worst.get(part.told.document.container or "")) for part in found)


def _in_mail(part: Heard, worst: Verdict | None) -> Heard:
    if worst is None:
        return part
    letters = tuple(one._replace(result=_of_mail(one.result, worst)) for one in part.letters)
    return part._replace(letters=letters, worst=worst)


def _of_mail(result: Result, worst: Verdict) -> Result:
    source = result.source.model_copy(update={"container_verdict": worst})
    return result.model_copy(update={"source": source})


def scan(
    locators: Iterable[Locator],
    options: Options,
    *,
    jobs: int,
    time_limit: float = TIME_LIMIT,
    cluster: ClusterChoice | None = None,
) -> Generator[tuple[int, tuple[Heard, ...]]]:
    """Yield (number of the input from 0, its parts) as they get known; never raises for one document's sake."""
    under_way: dict[int, Locator] = {}
    with closing(
        reader(options, jobs, time_limit, cluster).run(remembered(locators, under_way, _without_bytes))
    ) as outcomes:
        for number, outcome in outcomes:
            yield number, heard(outcome, under_way.pop(number), options)


def scan_here(locators: Iterable[Locator], options: Options) -> Generator[tuple[int, tuple[Heard, ...]]]:
    """The same one by one, read in this process: without guard against crashes and endless work."""
    for number, locator in enumerate(locators):
        yield number, heard(_scan_input(options, locator), locator, options)


def once(work: Callable[[Locator, Options], Value], locator: Locator, options: Options, *, time_limit: float) -> Value:
    """What `work` makes of one input, in a worker of its own. Raises the FinescanError that stopped it."""
    with closing(each(work, [locator], options, jobs=1, time_limit=time_limit)) as results:
        _, outcome = next(results)
    if isinstance(outcome, FinescanError):
        raise outcome
    return outcome


def each(
    work: Callable[[Locator, Options], Value],
    locators: Iterable[Locator],
    options: Options,
    *,
    jobs: int,
    time_limit: float,
) -> Generator[tuple[int, Value | FinescanError]]:
    """Yield (number of the input from 0, what `work` made of it or why it could not) as they get known."""
    from finescan.runner.pool import Pool

    yield from Pool[Locator, Value](partial(_with_options, work, options), jobs, time_limit, PRELOAD).run(locators)


def in_order(results: Iterable[tuple[int, Value]]) -> Iterator[Value]:
    """The same values by their number, each as soon as all before it are there."""
    early: list[tuple[int, Value]] = []
    following = 0
    for index, value in results:
        heapq.heappush(early, (index, value))
        while early and early[0][0] == following:
            yield heapq.heappop(early)[1]
            following += 1


def _without_bytes(locator: Locator) -> Locator:
    return replace(locator, data=None)


def _scan_input(options: Options, locator: Locator) -> tuple[Told, ...]:
    """The stages are loaded where letters are read, not where the workers are told what to read."""
    from finescan.runner.worker import scan_input

    return scan_input(locator, options)


def _with_options(work: Callable[[Locator, Options], Value], options: Options, locator: Locator) -> Value:
    return work(locator, options)
