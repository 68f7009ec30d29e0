"""The workers of a dask cluster, to be used like a `Pool`: they may come, go and die while a run is under way."""

from __future__ import annotations

import hashlib
import itertools
import logging
import os
import uuid
from collections.abc import Iterator
from concurrent.futures import CancelledError
from dataclasses import dataclass, field, replace
from queue import Empty, SimpleQueue
from typing import TYPE_CHECKING, NamedTuple

from finescan import intake
from finescan.errors import DocumentError, FinescanError, InternalError, UsageError
from finescan.index import peek
from finescan.model import Document
from finescan.runner import cluster_errors as errors
from finescan.runner import far, told
from finescan.runner.job import ClusterChoice, IndexChoice, Locator, Options, Stored
from finescan.runner.pool import IN_FLIGHT_A_WORKER, MOST_AHEAD, TRIES
from finescan.runner.roster import CONNECTING, LOOK, Roster
from finescan.runner.told import Told
from finescan.runner.workers import Workers

if TYPE_CHECKING:
    from distributed import Client, Future

Outcome = tuple[Told, ...] | FinescanError

MOST_BYTES = 512 * 1024**2
"""Bytes of letters that are under way at most, whatever the number of workers: the scheduler holds them."""


class _Flight(NamedTuple):
    """A task under way; `only` are the workers that may take it, empty for any."""

    number: int
    locator: Locator
    future: Future
    only: frozenset[str]
    tries: int


@dataclass(slots=True)
class Cluster(Workers[Locator, tuple[Told, ...]]):
    """Runs inputs on the workers behind `client`; what comes out is (number, parts or error) in order of completion.

    Raises ClusterError when the scheduler or all workers are lost.
    """

    client: Client
    roster: Roster
    options: Options
    time_limit: float
    folder: str | None = None
    index: IndexChoice | None = None
    _flights: dict[str, _Flight] = field(default_factory=dict)
    _done: SimpleQueue[str] = field(default_factory=SimpleQueue)
    _keys: Iterator[str] = field(
        default_factory=lambda: map(f"finescan-{uuid.uuid4().hex}-{{}}".format, itertools.count())
    )

    def put(self, number: int, task: Locator) -> Iterator[tuple[int, Outcome]]:
        """Send an input; yields what came out of others so far, and until there is room for the next one."""
        try:
            locator = self._sendable(task)
        except DocumentError as error:
            yield number, error
            return
        found = self._known(locator)
        if isinstance(found, Told):
            yield number, (found,)
            return
        self._launch(number, found)
        while not self._done.empty() or self._full() or self._lags(number):
            yield from self._finished()

    def rest(self) -> Iterator[tuple[int, Outcome]]:
        """Yield what comes out of the inputs that are still under way."""
        while self._flights:
            yield from self._finished()

    def close(self) -> None:
        """Leave the cluster; what is under way is dropped, and its workers stay for others."""
        self._flights.clear()
        self.client.close(timeout=5)

    # ------------------------------------------------------------------------------------------------- sending

    def _sendable(self, task: Locator) -> Locator:
        """With its bytes, unless the workers have the file themselves. Raises DocumentError."""
        if task.error is not None:
            raise task.error
        if self.folder is not None or task.data is not None or task.stored is not None or intake.is_far(task.path):
            return task
        limits = self.options.limits
        if task.joined:
            return replace(task, pictures=tuple(intake.read_input(path, limits) for path in task.joined))
        return replace(task, data=intake.read_input(task.path, limits))

    def _known(self, locator: Locator) -> Told | Locator:
        """What the index has of the same content, which no worker sees; where other rules judged it, its pages."""
        if self.index is None or locator.data is None or self.options.drawn is not None:
            return locator
        digest = hashlib.sha256(locator.data).hexdigest()
        found = peek.find(*self.index, digest)
        if found is None:
            return locator
        kind, sheets = intake.sniff(locator.data), found.sheets
        document = Document(locator.path, locator.part, (1, sheets), digest, kind, sheets, locator.container)
        if found.current:
            return Told(told.Outcome.KNOWN, document, worst=found.worst)
        return Locator(locator.path, stored=Stored(document, found.pages, found.ocr))

    def _launch(self, number: int, locator: Locator, tries: int = 1) -> None:
        key, only = next(self._keys), frozenset(self.roster.fit if self.roster.unfit else ())
        task = far.Task(locator, self.options, self.time_limit, self.folder)
        future = self.client.submit(far.read, task, key=key, pure=False, workers=list(only) or None)
        self._flights[key] = _Flight(number, locator, future, only, tries)
        future.add_done_callback(lambda done: self._done.put(done.key))

    def _full(self) -> bool:
        most = IN_FLIGHT_A_WORKER * max(1, self.roster.threads)
        return len(self._flights) >= most or sum(flight.locator.size for flight in self._flights.values()) > MOST_BYTES

    def _lags(self, number: int) -> bool:
        """Whether one input is so far behind that what waits for its turn after it would fill the memory."""
        most = max(MOST_AHEAD, 2 * IN_FLIGHT_A_WORKER * self.roster.threads)
        return min((flight.number for flight in self._flights.values()), default=number) < number - most

    # ----------------------------------------------------------------------------------------------- receiving

    def _finished(self) -> Iterator[tuple[int, Outcome]]:
        if self.roster.look():
            self._free()
        try:
            flight = self._flights.pop(self._done.get(timeout=LOOK), None)
        except Empty:
            return
        if flight is not None:
            yield from self._outcome(flight)

    def _outcome(self, flight: _Flight) -> Iterator[tuple[int, Outcome]]:
        from distributed import KilledWorker

        try:
            outcome: Outcome = flight.future.result()
        except CancelledError:
            self.roster.find_again()
            self._launch(flight.number, flight.locator, flight.tries)
            return
        except KilledWorker:
            outcome = errors.died()
        except Exception as error:  # noqa: BLE001 - whatever a worker without finescan or memory raises
            outcome = InternalError(f"{type(error).__name__}: {error}")
        if isinstance(outcome, far.OtherWorkerError):
            self._elsewhere(flight, outcome)
        else:
            yield flight.number, outcome

    def _elsewhere(self, flight: _Flight, refusal: far.OtherWorkerError) -> None:
        """A worker that just joined took the input and must not read it."""
        if flight.tries >= TRIES:
            raise refusal
        self.roster.look(now=True)
        self._launch(flight.number, flight.locator, flight.tries + 1)

    def _free(self) -> None:
        """Send what waits for workers that have all gone to others."""
        for key, flight in list(self._flights.items()):
            if flight.only and flight.only.isdisjoint(self.roster.fit) and self.roster.fit:
                del self._flights[key]
                flight.future.release()
                self._launch(flight.number, flight.locator, flight.tries)


def connect(choice: ClusterChoice, options: Options, time_limit: float) -> Cluster:
    """The workers behind a scheduler. Raises ClusterError, MissingToolError or UsageError."""
    if options.sidecar and not choice.shared:
        raise UsageError("--sidecar needs a folder that all workers have: add --shared, or scan without --cluster.")
    try:
        import dask
        from distributed import Client
    except ImportError as error:
        raise errors.missing() from error
    dask.config.set({"distributed.admin.large-graph-warning-threshold": "1 TB"})
    logging.getLogger("distributed").setLevel(logging.CRITICAL)
    try:
        client = Client(choice.address, timeout=CONNECTING, set_as_default=False, name="finescan")
    except (OSError, ValueError) as error:
        raise errors.unreachable(choice.address, error) from error
    folder = os.getcwd() if choice.shared else None  # noqa: PTH109
    abroad = _abroad(options)
    roster = Roster(client, far.Terms(far.VERSIONS, abroad.rules, folder))
    try:
        roster.wait_for_first(CONNECTING)
    except BaseException:
        client.close(timeout=5)
        raise
    return Cluster(client, roster, abroad, time_limit, folder, options.index)


def _abroad(options: Options) -> Options:
    """The same for workers that have no index, and start from another folder."""
    rules, here = options.rules, os.path.abspath
    folders = tuple(here(folder) for folder in rules.folders)
    rules = replace(rules, folders=folders, allow=here(rules.allow) if rules.allow else None)
    return replace(options, index=None, rules=rules)
