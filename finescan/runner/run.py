"""From inputs to results, in order of completion or of input."""

from __future__ import annotations

import heapq
import os
from collections.abc import Callable, Generator, Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass
from functools import partial
from typing import NamedTuple, TypeVar

from finescan.errors import FinescanError
from finescan.reports.contract import Result
from finescan.reports.failure import failure
from finescan.runner import worker
from finescan.runner.job import Locator, Options
from finescan.runner.pool import Pool

Value = TypeVar("Value")

TIME_LIMIT = 300.0
"""Seconds that one document may take."""

PRELOAD = ("finescan.runner.worker",)


@dataclass(frozen=True, slots=True)
class _Task:
    locator: Locator
    options: Options


def default_jobs() -> int:
    """The number of cores that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


class Scanned(NamedTuple):
    """A letter, judged, and the page drawn of it, if one was asked for and could be drawn."""

    result: Result
    page: bytes | None = None


def scan(
    locators: Iterable[Locator], options: Options, *, jobs: int, time_limit: float = TIME_LIMIT
) -> Generator[tuple[int, tuple[Scanned, ...]]]:
    """Yield (number of the input from 0, its letters) as they get known; never raises for one document's sake."""
    named: dict[int, str] = {}
    pool = Pool[_Task, tuple[worker.Told, ...]](_work, jobs, time_limit, PRELOAD)
    for index, outcome in pool.run(_tasks(locators, options, named)):
        path = named.pop(index)
        if isinstance(outcome, FinescanError):
            yield index, (Scanned(failure(path, outcome, options.language, rules=options.rules.digest)),)
        else:
            yield index, _heard(outcome)


def scan_here(locators: Iterable[Locator], options: Options) -> Iterator[Scanned]:
    """The letters one by one, read in this process: without guard against crashes and endless work."""
    for locator in locators:
        yield from _heard(worker.scan_input(locator, options))


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


def _tasks(locators: Iterable[Locator], options: Options, named: dict[int, str]) -> Iterator[_Task]:
    for index, locator in enumerate(locators):
        named[index] = locator.path
        yield _Task(locator, options)


def _with_options(work: Callable[[Locator, Options], Value], options: Options, locator: Locator) -> Value:
    return work(locator, options)


def _heard(told: Iterable[worker.Told]) -> tuple[Scanned, ...]:
    return tuple(Scanned(Result.model_validate_json(one.result), one.page) for one in told)


def _work(task: _Task) -> tuple[worker.Told, ...]:
    return worker.scan_input(task.locator, task.options)
