"""What a run costs: the whole command, with its workers, and what it leaves on the disk."""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Cost:
    """Of one command: seconds on the clock, of CPU with all its processes, and the memory of its first one in bytes."""

    wall: float
    cpu: float
    memory: int
    said: str


def scan(folder: Path | None, index: Path, jobs: int, *options: str) -> Cost:
    """`finescan scan FOLDER --index INDEX` with more options, printing JSON lines to nowhere.

    Raises RuntimeError where it fails.
    """
    paths = [str(folder)] if folder else []
    command = ["-m", "finescan", "scan", *paths, "--index", str(index), "--format", "jsonl", "--fail-on", "never"]
    return _timed([sys.executable, *command, "--jobs", str(jobs), *options])


def prepared(folder: Path, index: Path) -> Cost:
    """The same run with letters that were read and judged before it began: see `filled`."""
    return _timed([sys.executable, "-m", "tests.benchmarks.archive.filled", str(folder), str(index)])


def walk(folder: Path) -> Cost:
    """A plain walk with `os.scandir` and `stat` over the same files, as a command of its own."""
    return _timed([sys.executable, "-c", _WALK, str(folder)])


def size(index: Path) -> int:
    """Bytes of the index with its log."""
    return sum(path.stat().st_size for path in index.parent.glob(f"{index.name}*"))


def _timed(command: list[str]) -> Cost:
    """CPU is that of all processes that it waited for; workers of a fork server are its children's children."""
    before, began = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE) as run:
        said = run.stderr.read().decode() if run.stderr else ""
        _, status, usage = os.wait4(run.pid, 0)
        run.returncode = os.waitstatus_to_exitcode(status)
    if run.returncode:
        raise RuntimeError(f"{' '.join(command)}: {said}")
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return Cost(time.perf_counter() - began, cpu, usage.ru_maxrss * 1024, said.strip())


_WALK = """
import os, sys
def walk(folder):
    count = 0
    with os.scandir(folder) as entries:
        for entry in entries:
            count += walk(entry.path) if entry.is_dir() else bool(entry.stat())
    return count
walk(sys.argv[1])
"""
