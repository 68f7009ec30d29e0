"""A pool of workers around `pebble`: a dead or hanging worker costs its own task only, a broken pool is set up anew."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from concurrent.futures import Future, TimeoutError  # noqa: A004 - pebble raises this one
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass, field
from queue import Empty, SimpleQueue
from typing import TYPE_CHECKING, Any, Generic

from finescan.errors import FinescanError, InternalError, TimeLimitError, WorkerDiedError
from finescan.runner.server import context
from finescan.runner.workers import Task, Value, Workers

if TYPE_CHECKING:
    from pebble import ProcessPool

TASKS_A_WORKER = 200
IN_FLIGHT_A_WORKER = 4
MOST_AHEAD = 1000
TRIES = 3
MEMORY = 4 * 1024**3
"""Bytes that a worker may allocate; the largest picture that the limits allow takes a quarter of it."""

GRACE = 90.0
"""Seconds without any result, beyond the time limit, after which the pool counts as stuck.

Longer than the 60 s after which pebble's workers give up on a lock that a killed worker took to its grave.
"""


@dataclass(frozen=True, slots=True)
class _Flight(Generic[Task]):
    number: int
    task: Task
    tries: int = 1


@dataclass(slots=True)
class Pool(Workers[Task, Value]):
    """Runs `work` over tasks in `jobs` processes, each task for at most `time_limit` seconds.

    What comes out is (number of the task, what `work` returned or why it did not), in order of completion.
    """

    work: Callable[[Task], Value]
    jobs: int
    time_limit: float
    preload: tuple[str, ...] = ()
    _pool: ProcessPool | None = None
    _flights: dict[Future[Value], _Flight[Task]] = field(default_factory=dict)
    _done: SimpleQueue[Future[Value]] = field(default_factory=SimpleQueue)

    def put(self, number: int, task: Task) -> Iterator[tuple[int, Value | FinescanError]]:
        """Start a task; yields what came out of others so far, and until there is room for the next one."""
        self._launch(_Flight(number, task))
        while not self._done.empty() or len(self._flights) >= IN_FLIGHT_A_WORKER * self.jobs or self._lags(number):
            yield from self._finished()

    def rest(self) -> Iterator[tuple[int, Value | FinescanError]]:
        """Yield what comes out of the tasks that are still under way."""
        while self._flights:
            yield from self._finished()

    def close(self) -> None:
        """Stop the workers; what is under way is lost."""
        self._flights.clear()
        if self._pool is not None:
            self._pool.stop()  # type: ignore[no-untyped-call]
            self._pool.join()
            self._pool = None

    def _lags(self, number: int) -> bool:
        """Whether one task is so far behind that what waits for its turn after it would fill the memory."""
        return min((flight.number for flight in self._flights.values()), default=number) < number - MOST_AHEAD

    def _launch(self, flight: _Flight[Task]) -> None:
        if self._pool is None:
            from pebble import ProcessPool  # it takes as long to load as a pass over some thousand unchanged files

            self._pool = ProcessPool(self.jobs, TASKS_A_WORKER, bound_memory, context=context(self.preload))
        future: Future[Value]
        try:
            future = self._pool.schedule(self.work, args=(flight.task,), timeout=self.time_limit)
        except RuntimeError as error:  # it broke just now: the task goes into the next pool with the others
            future = Future()
            future.set_exception(BrokenProcessPool(str(error)))
        self._flights[future] = flight
        future.add_done_callback(self._done.put)

    def _finished(self) -> Iterator[tuple[int, Value | FinescanError]]:
        """Wait for the next task to end. A queue, unlike `wait`, leaves no lock behind when Ctrl-C interrupts it."""
        try:
            future = self._done.get(timeout=self.time_limit + GRACE)
        except Empty:
            yield from self._renew()
            return
        if future not in self._flights:
            return  # of a pool that was given up
        if _broken(future):
            yield from self._renew()
            return
        yield self._flights.pop(future).number, self._outcome(future)

    def _renew(self) -> Iterator[tuple[int, Value | FinescanError]]:
        """Replace a broken pool; what was in flight is tried again, but not for ever."""
        flights = list(self._flights.items())
        self.close()
        for future, flight in flights:
            if future.done() and not _broken(future):
                yield flight.number, self._outcome(future)
            elif flight.tries < TRIES:
                self._launch(_Flight(flight.number, flight.task, flight.tries + 1))
            else:
                yield flight.number, _died("again and again")

    def _outcome(self, future: Future[Value]) -> Value | FinescanError:
        from pebble import ProcessExpired

        error = future.exception()
        if error is None:
            return future.result()
        if isinstance(error, TimeoutError):
            return TimeLimitError(
                f"Reading took longer than {self.time_limit:g} seconds and was stopped. "
                "Allow more with --time-limit SECONDS, or scan the pages one by one.",
                f"Das Lesen dauerte länger als {self.time_limit:g} Sekunden und wurde abgebrochen. "
                "Erlauben Sie mehr mit --time-limit SEKUNDEN, oder prüfen Sie die Seiten einzeln.",
            )
        if isinstance(error, ProcessExpired):
            return _died(f"exit code {error.exitcode}")
        if isinstance(error, MemoryError):
            return _died("out of memory")
        if isinstance(error, FinescanError):
            return error
        return InternalError(f"{type(error).__name__}: {error}")


def _broken(future: Future[Any]) -> bool:
    return future.cancelled() or isinstance(future.exception(), BrokenProcessPool)


def bound_memory() -> None:
    """Let a worker that grows beyond `MEMORY` fail, before the whole machine does (on Linux)."""
    if sys.platform.startswith("linux"):
        import resource

        hard = resource.getrlimit(resource.RLIMIT_DATA)[1]
        most = MEMORY if hard == resource.RLIM_INFINITY else min(MEMORY, hard)
        resource.setrlimit(resource.RLIMIT_DATA, (most, hard))


def _died(how: str) -> WorkerDiedError:
    return WorkerDiedError(
        f"The process that read this file died ({how}): it was killed, ran out of memory, or a library crashed on it. "
        "The other files are not affected. Try it alone, or convert it to PDF or PNG first.",
        f"Der Prozess, der diese Datei las, ist abgebrochen ({how}): Er wurde beendet, der Speicher reichte nicht, "
        "oder eine Bibliothek ist daran gescheitert. Die anderen Dateien sind nicht betroffen. Versuchen Sie es mit "
        "dieser Datei allein, oder wandeln Sie sie zuerst in PDF oder PNG um.",
    )
