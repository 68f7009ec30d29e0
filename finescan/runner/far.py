"""What runs on a worker of a cluster: each of its threads has a warm process beside it, guarded as on one machine."""

from __future__ import annotations

import multiprocessing
import os
import platform
import threading
from dataclasses import replace
from multiprocessing.util import Finalize
from typing import NamedTuple

from finescan.errors import ClusterError, FinescanError, RuleFileError
from finescan.runner.inputs import checked
from finescan.runner.job import Locator, Options, RuleChoice
from finescan.runner.pool import Pool
from finescan.runner.run import PRELOAD
from finescan.runner.told import Told
from finescan.version import JUDGING, READING, __version__


class Versions(NamedTuple):
    """What must be the same on both sides, so that a letter gives the same result wherever it is read."""

    finescan: str
    reading: str
    judging: str

    def __str__(self) -> str:
        return f"finescan {self.finescan} (reading {self.reading}, judging {self.judging})"


VERSIONS = Versions(__version__, READING, JUDGING)


class OtherWorkerError(ClusterError):
    """A worker that would not give the result of the client's machine: another one has to do it."""


class Terms(NamedTuple):
    """What a worker must have to read for a client: the versions, the rules and, where files are shared, the folder."""

    versions: Versions
    rules: RuleChoice
    folder: str | None = None


class Task(NamedTuple):
    """An input on its way to a worker; `folder` is the one that its path starts from, where the files are shared."""

    locator: Locator
    options: Options
    time_limit: float
    folder: str | None = None
    versions: Versions = VERSIONS


_OWN = threading.local()
_POOLS: list[Pool[Task, tuple[Told, ...]]] = []


def read(task: Task) -> tuple[Told, ...] | FinescanError:
    """What became of each part of the input, or why nothing did; in time, whatever the input is."""
    pool: Pool[Task, tuple[Told, ...]] | None = getattr(_OWN, "pool", None)
    if pool is None:
        pool = _OWN.pool = _new_pool(task.time_limit)
    pool.time_limit = task.time_limit
    outcomes = (*pool.put(0, task), *pool.rest())
    return outcomes[0][1]


def differences(terms: Terms) -> str | None:
    """Why this worker must not read under these terms; None where it may."""
    versions, rules, folder = terms
    if versions != VERSIONS:
        return f"it has {VERSIONS}, and this machine {versions}"
    if folder is not None and not os.path.isdir(folder):  # noqa: PTH112
        return f"it does not have the folder {folder}, from which the files are named"
    try:
        found = checked(replace(rules, digest=None)).digest
    except (FinescanError, OSError) as error:
        return f"its rules cannot be used: {error}"
    if found != rules.digest:
        return f"its rules are others (digest {found}, and {rules.digest} on this machine)"
    return None


def _new_pool(time_limit: float) -> Pool[Task, tuple[Told, ...]]:
    """Nannies start workers as daemons, which Python keeps from starting processes; these end with the worker."""
    multiprocessing.current_process()._config["daemon"] = False  # type: ignore[attr-defined]  # noqa: SLF001
    pool = Pool[Task, tuple[Told, ...]](_read_here, 1, time_limit, PRELOAD)
    _POOLS.append(pool)
    return pool


def _close() -> None:
    while _POOLS:
        _POOLS.pop().close()


Finalize(None, _close, exitpriority=100)  # before Python ends the processes of the pools, which would start new ones


def _read_here(task: Task) -> tuple[Told, ...]:
    """In the process beside a thread. Raises OtherWorkerError; all else that goes wrong is told."""
    from finescan.runner.worker import rule_set, scan_input

    if task.versions != VERSIONS:
        raise OtherWorkerError(f"The worker {platform.node()} has {VERSIONS}, and the client {task.versions}.")
    try:
        if task.folder is not None:
            os.chdir(task.folder)
        rule_set(task.options.rules)
    except (RuleFileError, OSError) as error:
        raise OtherWorkerError(f"The worker {platform.node()} has other files or rules: {error}") from error
    return scan_input(task.locator, task.options)
