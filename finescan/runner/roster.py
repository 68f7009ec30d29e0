"""Which workers a cluster has, and which of them would give the same results as this machine."""

from __future__ import annotations

import logging
import time
from concurrent.futures import CancelledError
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from finescan.runner import cluster_errors as errors
from finescan.runner import far

if TYPE_CHECKING:
    from distributed import Client

CONNECTING = 30.0
"""Seconds to find the scheduler and a first worker, and to find the scheduler again when it was lost."""

WITHOUT_WORKERS = 600.0
"""Seconds that a run waits for a worker when all have gone."""

LOOK = 2.0
"""Seconds between one look at the workers and the next."""

_LOG = logging.getLogger(__name__)


@dataclass(slots=True)
class Roster:
    """The workers by address: `fit` ones with their threads, `unfit` ones with the reason."""

    client: Client
    terms: far.Terms
    fit: dict[str, int] = field(default_factory=dict)
    unfit: dict[str, str] = field(default_factory=dict)
    _looked: float = 0.0
    _seen: float = field(default_factory=time.monotonic)

    @property
    def threads(self) -> int:
        """How many inputs are read at the same time."""
        return sum(self.fit.values())

    def wait_for_first(self, patience: float) -> None:
        """Wait so many seconds for a worker. Raises ClusterError where none comes, or one would judge otherwise."""
        while not self.fit:
            self.look(now=True)
            if self.unfit:
                raise errors.unfit(self.unfit)
            if time.monotonic() - self._seen > patience:
                raise errors.no_workers(patience)
            time.sleep(0 if self.fit else 0.2)

    def look(self, *, now: bool = False) -> bool:
        """See which workers there are, unless that was done just before; whether it was done.

        Those that are new are checked. Raises ClusterError where all have been gone for long.
        """
        if not now and time.monotonic() - self._looked < LOOK:
            return False
        known = self._asked(self.client.nthreads)
        for address in (self.fit.keys() | self.unfit.keys()) - known.keys():
            self.fit.pop(address, None)
            self.unfit.pop(address, None)
        self._admit({address: known[address] for address in known.keys() - self.fit.keys() - self.unfit.keys()})
        self._looked = time.monotonic()
        if self.fit:
            self._seen = self._looked
        elif self._looked - self._seen > WITHOUT_WORKERS:
            raise errors.unfit(self.unfit) if self.unfit else errors.no_workers(WITHOUT_WORKERS)
        return True

    def find_again(self) -> None:
        """Wait until the client has found the scheduler again. Raises ClusterError where it has not."""
        until = time.monotonic() + CONNECTING + 5
        while self.client.status != "running":
            if self.client.status in {"closed", "closing"} or time.monotonic() > until:
                raise errors.lost()
            time.sleep(0.1)

    def _admit(self, new: dict[str, int]) -> None:
        if not new:
            return
        answers = self._asked(self.client.run, far.differences, self.terms, workers=list(new), on_error="return")
        for address, why in answers.items():
            if why is None:
                self.fit[address] = new[address]
            elif not isinstance(why, OSError):  # it has gone meanwhile
                self.unfit[address] = f"finescan does not run there ({why})" if isinstance(why, Exception) else why
                _LOG.warning("finescan: the worker %s is left out: %s", address, self.unfit[address])

    def _asked(self, question: Any, *values: Any, **named: Any) -> dict[str, Any]:
        """What the cluster answers; when the connection breaks, once more after it was found again."""
        try:
            return dict(question(*values, **named))
        except (OSError, CancelledError, RuntimeError, ValueError):
            self.find_again()
        return dict(question(*values, **named))
