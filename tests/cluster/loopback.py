"""A real cluster on the loopback: a scheduler and workers, each a process of its own."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

import finescan

PATIENCE = 120.0
"""Seconds to wait for a process to say something, on a machine that is busy."""


@dataclass
class Loopback:
    """The scheduler and its workers; `folder` takes their logs and what they write."""

    folder: Path
    environment: dict[str, str] = field(default_factory=dict)
    workers: list[subprocess.Popen] = field(default_factory=list)
    scheduler: subprocess.Popen | None = None

    @property
    def contact(self) -> Path:
        return self.folder / "scheduler.json"

    def start(self, workers: int) -> str:
        """The address, once the scheduler listens on a free port."""
        self.scheduler = self._run("scheduler", "--host", "127.0.0.1", "--port", "0", "--no-show")
        for _ in range(workers):
            self.add_worker()
        self.wait_for(self.contact.exists)
        return json.loads(self.contact.read_text())["address"]

    def add_worker(self, **environment: str) -> None:
        self.workers.append(
            self._run("worker", "--nthreads", "1", "--no-nanny", "--local-directory", str(self.folder), **environment)
        )

    def kill_worker(self) -> None:
        """As when the power fails."""
        self.workers[0].send_signal(signal.SIGKILL)
        self.workers[0].wait(10)

    def wait_for(self, condition) -> None:
        end = time.monotonic() + PATIENCE
        while not condition():
            assert time.monotonic() < end, (self.folder / "log").read_text("utf-8", "replace")[-2000:]
            time.sleep(0.1)

    def stop(self) -> None:
        for process in filter(None, (*self.workers, self.scheduler)):
            with suppress(ProcessLookupError):
                os.kill(process.pid, signal.SIGTERM)
        for process in filter(None, (*self.workers, self.scheduler)):
            try:
                process.wait(20)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait(10)

    def _run(self, what: str, *arguments: str, **environment: str) -> subprocess.Popen:
        command = [sys.executable, "-m", "dask", what, "--no-dashboard", "--scheduler-file", str(self.contact)]
        with (self.folder / "log").open("ab") as log:
            return subprocess.Popen(
                [*command, *arguments],
                stdout=log,
                stderr=subprocess.STDOUT,
                cwd=self.folder,  # `-m` looks for packages there first
                env={**os.environ, **self.environment, **environment},
            )


def other_finescan(folder: Path, file: str, old: str, new: str) -> Path:
    """A copy of the package and its rules in which one file is another; to be put first on the path of a worker."""
    package = Path(finescan.__file__).parent
    shutil.copytree(package, folder / "finescan", ignore=shutil.ignore_patterns("__pycache__"))
    if not (package / "shipped_rules").is_dir():
        shutil.copytree(package.parent / "rules", folder / "rules")
    changed = folder / file
    text = changed.read_text("utf-8")
    assert old in text
    changed.write_text(text.replace(old, new, 1), "utf-8")
    return folder
