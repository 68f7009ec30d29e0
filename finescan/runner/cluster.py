"""The workers of a dask cluster, to be used like a `Pool`: they may come, go and die while a run is under way."""

from __future__ import annotations

import itertools
import logging
import os
import time
import uuid
from collections.abc import Generator, Iterable, Iterator
from concurrent.futures import CancelledError
from dataclasses import dataclass, field, replace
from queue import Empty, SimpleQueue
from typing import TYPE_CHECKING, Any, NamedTuple

from finescan import intake
from finescan.errors import (
    ClusterError,
    DocumentError,
    FinescanError,
    InternalError,
    MissingToolError,
    UsageError,
    WorkerDiedError,
)
from finescan.runner import far
from finescan.runner.job import ClusterChoice, Locator, Options
from finescan.runner.pool import IN_FLIGHT_A_WORKER, MOST_AHEAD, TRIES
from finescan.runner.told import Told

if TYPE_CHECKING:
    from distributed import Client, Future

Outcome = tuple[Told, ...] | FinescanError

MOST_BYTES = 512 * 1024**2
"""Bytes of letters that are under way at most, whatever the number of workers: the scheduler holds them."""

CONNECTING = 30.0
"""Seconds to find the scheduler and a first worker, and to find the scheduler again when it was lost."""

WITHOUT_WORKERS = 600.0
"""Seconds that a run waits for a worker when all have gone."""

_LOOK = 2.0
_LOG = logging.getLogger(__name__)


class _Flight(NamedTuple):
    """A task under way; `only` are the workers that may take it, empty for any."""

    number: int
    locator: Locator
    future: Future
    only: frozenset[str]
    tries: int


@dataclass(slots=True)
class Cluster:
    """Runs inputs on the workers behind `client`; what comes out is (number, parts or error) in order of completion.

    Raises ClusterError when the scheduler or all workers are lost.
    """

    client: Client
    options: Options
    time_limit: float
    folder: str | None = None
    _flights: dict[str, _Flight] = field(default_factory=dict)
    _done: SimpleQueue[str] = field(default_factory=SimpleQueue)
    _fit: dict[str, int] = field(default_factory=dict)
    _unfit: dict[str, str] = field(default_factory=dict)
    _looked: float = 0.0
    _seen: float = 0.0
    _keys: Iterator[str] = field(
        default_factory=lambda: map(f"finescan-{uuid.uuid4().hex}-{{}}".format, itertools.count())
    )

    def run(self, tasks: Iterable[Locator]) -> Generator[tuple[int, Outcome]]:
        """Yield what comes out of the inputs, which are numbered from 0; they are drawn as workers get free."""
        try:
            for number, task in enumerate(tasks):
                yield from self.put(number, task)
            yield from self.rest()
        finally:
            self.close()

    def put(self, number: int, task: Locator) -> Iterator[tuple[int, Outcome]]:
        """Send an input; yields what came out of others so far, and until there is room for the next one."""
        try:
            locator = self._sendable(task)
        except DocumentError as error:
            yield number, error
            return
        self._launch(number, locator)
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

    def check(self) -> None:
        """Wait for a first worker. Raises ClusterError where none comes, or one would give other results."""
        self._seen = time.monotonic()
        while not self._fit:
            self._look()
            if self._unfit:
                raise _unfit(self._unfit)
            if time.monotonic() - self._seen > CONNECTING:
                raise _no_workers(CONNECTING)
            time.sleep(0 if self._fit else 0.2)

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

    def _launch(self, number: int, locator: Locator, tries: int = 1) -> None:
        key, only = next(self._keys), frozenset(self._fit if self._unfit else ())
        task = far.Task(locator, self.options, self.time_limit, self.folder)
        future = self.client.submit(far.read, task, key=key, pure=False, workers=list(only) or None)
        self._flights[key] = _Flight(number, locator, future, only, tries)
        future.add_done_callback(lambda done: self._done.put(done.key))

    def _full(self) -> bool:
        most = IN_FLIGHT_A_WORKER * max(1, sum(self._fit.values()))
        return len(self._flights) >= most or sum(flight.locator.size for flight in self._flights.values()) > MOST_BYTES

    def _lags(self, number: int) -> bool:
        """Whether one input is so far behind that what waits for its turn after it would fill the memory."""
        most = max(MOST_AHEAD, 2 * IN_FLIGHT_A_WORKER * sum(self._fit.values()))
        return min((flight.number for flight in self._flights.values()), default=number) < number - most

    # ----------------------------------------------------------------------------------------------- receiving

    def _finished(self) -> Iterator[tuple[int, Outcome]]:
        if time.monotonic() - self._looked > _LOOK:
            self._look()
        try:
            flight = self._flights.pop(self._done.get(timeout=_LOOK), None)
        except Empty:
            return
        if flight is not None:
            yield from self._outcome(flight)

    def _outcome(self, flight: _Flight) -> Iterator[tuple[int, Outcome]]:
        from distributed import KilledWorker

        try:
            outcome: Outcome = flight.future.result()
        except CancelledError:
            self._found_again()
            self._launch(flight.number, flight.locator, flight.tries)
            return
        except KilledWorker:
            outcome = _died()
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
        self._look()
        self._launch(flight.number, flight.locator, flight.tries + 1)

    # -------------------------------------------------------------------------------------------- who is there

    def _look(self) -> None:
        """See which workers there are now, and check those that are new. Raises ClusterError where all are lost."""
        known = self._asked(self.client.nthreads)
        gone = (self._fit.keys() | self._unfit.keys()) - known.keys()
        for address in gone:
            self._fit.pop(address, None)
            self._unfit.pop(address, None)
        self._admit({address: known[address] for address in known.keys() - self._fit.keys() - self._unfit.keys()})
        self._looked = time.monotonic()
        if self._fit:
            self._seen = self._looked
        elif self._looked - self._seen > WITHOUT_WORKERS:
            raise _unfit(self._unfit) if self._unfit else _no_workers(WITHOUT_WORKERS)
        self._free()

    def _admit(self, new: dict[str, int]) -> None:
        if not new:
            return
        terms = far.Terms(far.VERSIONS, self.options.rules, self.folder)
        answers = self._asked(self.client.run, far.differences, terms, workers=list(new), on_error="return")
        for address, why in answers.items():
            if why is None:
                self._fit[address] = new[address]
            elif not isinstance(why, OSError):  # it has gone meanwhile
                self._unfit[address] = f"finescan does not run there ({why})" if isinstance(why, Exception) else why
                _LOG.warning("finescan: the worker %s is left out: %s", address, self._unfit[address])

    def _asked(self, question: Any, *values: Any, **named: Any) -> dict[str, Any]:
        """What the cluster answers; when the connection breaks, once more after it was found again."""
        try:
            return dict(question(*values, **named))
        except (OSError, CancelledError, RuntimeError, ValueError):
            self._found_again()
        return dict(question(*values, **named))

    def _free(self) -> None:
        """Send what waits for workers that have all gone to others."""
        for key, flight in list(self._flights.items()):
            if flight.only and flight.only.isdisjoint(self._fit) and self._fit:
                del self._flights[key]
                flight.future.release()
                self._launch(flight.number, flight.locator, flight.tries)

    def _found_again(self) -> None:
        """Wait until the client has found the scheduler again. Raises ClusterError where it has not."""
        until = time.monotonic() + CONNECTING + 5
        while self.client.status != "running":
            if self.client.status in {"closed", "closing"} or time.monotonic() > until:
                raise _lost()
            time.sleep(0.1)


def connect(choice: ClusterChoice, options: Options, time_limit: float) -> Cluster:
    """The workers behind a scheduler. Raises ClusterError, MissingToolError or UsageError."""
    if options.sidecar and not choice.shared:
        raise UsageError("--sidecar needs a folder that all workers have: add --shared, or scan without --cluster.")
    try:
        import dask
        from distributed import Client
    except ImportError as error:
        raise _missing() from error
    dask.config.set({"distributed.admin.large-graph-warning-threshold": "1 TB"})
    logging.getLogger("distributed").setLevel(logging.CRITICAL)
    try:
        client = Client(choice.address, timeout=CONNECTING, set_as_default=False, name="finescan")
    except (OSError, ValueError) as error:
        raise _unreachable(choice.address, error) from error
    cluster = Cluster(client, _abroad(options), time_limit, os.getcwd() if choice.shared else None)  # noqa: PTH109
    try:
        cluster.check()
    except BaseException:
        cluster.close()
        raise
    return cluster


def _abroad(options: Options) -> Options:
    """The same for workers that have no index, and start from another folder."""
    rules, here = options.rules, os.path.abspath
    folders = tuple(here(folder) for folder in rules.folders)
    rules = replace(rules, folders=folders, allow=here(rules.allow) if rules.allow else None)
    return replace(options, index=None, rules=rules)


def _died() -> WorkerDiedError:
    return WorkerDiedError(
        "Several workers of the cluster died while they had this file. The other files are not affected. "
        "Try it alone without --cluster, or convert it to PDF or PNG first.",
        "Mehrere Rechner des Clusters sind ausgefallen, während sie diese Datei hatten. Die anderen Dateien sind nicht "
        "betroffen. Versuchen Sie es mit ihr allein ohne --cluster, oder wandeln Sie sie zuerst in PDF oder PNG um.",
    )


def _missing() -> MissingToolError:
    return MissingToolError(
        'Clusters need dask: pip install "finescan[cluster]"',
        'Für Cluster fehlt dask: pip install "finescan[cluster]"',
    )


def _unreachable(address: str, reason: Exception) -> ClusterError:
    return ClusterError(
        f"No dask scheduler answers at {address} ({reason}). Start one with 'dask scheduler', and give the address "
        "that it prints, as tcp://host:8786.",
        f"Unter {address} antwortet kein dask-Scheduler ({reason}). Starten Sie ihn mit „dask scheduler“, und geben "
        "Sie die Adresse an, die er ausgibt, etwa tcp://host:8786.",
    )


def _lost() -> ClusterError:
    return ClusterError(
        "The connection to the cluster's scheduler is lost. With --index all that was read so far is kept: start the "
        "same command again when the scheduler runs.",
        "Die Verbindung zum Scheduler des Clusters ist abgerissen. Mit --index ist alles bisher Gelesene gesichert: "
        "Starten Sie denselben Befehl noch einmal, wenn der Scheduler läuft.",
    )


def _no_workers(seconds: float) -> ClusterError:
    return ClusterError(
        f"The cluster has had no worker for {seconds:g} seconds. Start some with 'dask worker ADDRESS', where finescan "
        "is installed, and scan again; with --index all that was read so far is kept.",
        f"Der Cluster hat seit {seconds:g} Sekunden keinen Worker. Starten Sie welche mit „dask worker ADRESSE“, wo "
        "finescan installiert ist, und prüfen Sie noch einmal; mit --index ist alles bisher Gelesene gesichert.",
    )


def _unfit(workers: dict[str, str]) -> ClusterError:
    told = "; ".join(f"{address}: {why}" for address, why in itertools.islice(workers.items(), 3))
    return ClusterError(
        f"The cluster would not give the same results as this machine. {told}. Install the same finescan on every "
        "worker, put folders given with --rules and --allow under the same path there, and restart the workers.",
        f"Der Cluster käme zu anderen Ergebnissen als dieser Rechner. {told}. Installieren Sie überall dasselbe "
        "finescan, legen Sie Ordner von --rules und --allow dort unter demselben Pfad ab, und starten Sie "
        "die Worker neu.",
    )
