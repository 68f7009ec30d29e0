"""Folders into which letters arrive: each is read as soon as nobody writes it any more."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from threading import Event
from typing import NamedTuple

from finescan.archive.run import Run
from finescan.index.store import Index
from finescan.intake import Input
from finescan.model import Verdict
from finescan.reports.outcome import RANKS
from finescan.runner import Options, Scanned
from finescan.runner.run import Reader
from finescan.runner.tally import Tally
from finescan.runner.told import lasting
from finescan.utf8 import writable

DELAYS = (10.0, 30.0, 120.0, 600.0, 3600.0)
"""Seconds before a file that could not be read is tried again: each time the next, then always the last."""


@dataclass(slots=True)
class Patience:
    """Which files may be read now: those that did not change between two looks, and did not fail a short while ago."""

    clock: Callable[[], float] = time.monotonic
    _before: dict[str, tuple[int, int] | None] = field(default_factory=dict)
    _now: dict[str, tuple[int, int] | None] = field(default_factory=dict)
    _failed: dict[str, tuple[int, float]] = field(default_factory=dict)

    def look(self) -> None:
        """Begin a look at the folders; only the files that wait are remembered from the last one."""
        self._before, self._now = self._now, {}
        self._failed = {path: value for path, value in self._failed.items() if path in self._before}

    def ready(self, found: Input) -> bool:
        """Whether a new or changed file may be read in this look."""
        self._now[found.path] = found.about
        if found.path not in self._before or self._before[found.path] != found.about:
            self._failed.pop(found.path, None)
            return False
        return self._failed.get(found.path, (0, 0.0))[1] <= self.clock()

    def by_name(self) -> dict[str, str]:
        """The files of this look that wait or are read, by their paths as results name them."""
        return {writable(path): path for path in self._now}

    def failed(self, path: str) -> None:
        """Note that a file could not be read, which may pass: it is tried again after a while, longer each time."""
        tries = self._failed.get(path, (0, 0.0))[0]
        self._failed[path] = (tries + 1, self.clock() + DELAYS[min(tries, len(DELAYS) - 1)])


class Done(NamedTuple):
    """A file of which all was read, and the worst verdict in it."""

    path: str
    worst: Verdict


@dataclass(slots=True)
class Watch:
    """Looks at folders again and again until `stop` is set; `tally` counts what was read in all looks."""

    index: Index
    options: Options
    reader: Reader
    interval: float
    stop: Event = field(default_factory=Event)
    patience: Patience = field(default_factory=Patience)
    tally: Tally = field(default_factory=Tally)

    def events(self, folders: Sequence[str]) -> Iterator[Scanned | Done]:
        """The letters that arrive, as they get known, and after each look the files that were read in it."""
        while not self.stop.is_set():
            yield from self._look(folders)
            self.stop.wait(self.interval)

    def _look(self, folders: Sequence[str]) -> Iterator[Scanned | Done]:
        self.patience.look()
        seen = Tally()
        run = Run(self.index, self.options, self.reader, seen, fresh=True, copies=True, ready=self.patience.ready)
        worst: dict[str, Verdict] = {}
        again: set[str] = set()
        for letter in run.letters(folders):
            path, verdict = letter.result.source.path, letter.result.verdict
            worst[path] = max(worst.get(path, verdict), verdict, key=RANKS.__getitem__)
            if not lasting(letter.result):
                again.add(path)
            yield letter
        paths = self.patience.by_name()
        for name in again:
            self.patience.failed(paths.get(name, name))
        self.tally.add_read(seen)
        yield from (Done(paths.get(name, name), verdict) for name, verdict in worst.items() if name not in again)
