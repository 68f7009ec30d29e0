"""The ratios that must hold, each measured within one run."""

from __future__ import annotations

import statistics
import subprocess
import sys
import time
from dataclasses import replace
from functools import partial
from pathlib import Path

from finescan import api, rulebook
from finescan.api.scanning import key_of
from finescan.archive.run import Run
from finescan.index.store import Index
from finescan.pipeline import scan_pages
from finescan.reading import codec
from finescan.rulefiles import shipped_rules
from finescan.runner import IndexChoice
from finescan.runner.run import _scan_input
from finescan.runner.tally import Tally
from tests.archive.runs import Here
from tests.benchmarks.archive.measure import scan, walk


def unchanged(folder: Path, index: Path, times: int = 5) -> tuple[float, float, float]:
    """Seconds on the clock (medians): a pass over an unchanged archive, a plain walk, the start of finescan alone.

    All three are commands; `index` knows the folder already.
    """
    empty = index.parent / "empty"
    empty.mkdir(exist_ok=True)
    passes, walks, starts = [], [], []
    for _ in range(times):
        passes.append(scan(folder, index, 1, "--new").wall)
        walks.append(walk(folder).wall)
        starts.append(scan(empty, index, 1, "--new").wall)
    return statistics.median(passes), statistics.median(walks), statistics.median(starts)


def rejudged(index: Path) -> tuple[float, float]:
    """CPU seconds in this process: judging all of an index anew, and the pure stage over the same pages alone.

    The index must have been filled by other rules, and is judged by the shipped ones here.
    """
    how = api.options()
    key = key_of(how)
    rules = rulebook.load(shipped_rules())
    with Index(index, key) as opened:
        kept = replace(how, keep=True, index=IndexChoice(str(index), key))
        stored = [(one.document, codec.decode(one.pages), one.ocr) for one in opened.stale()]
        for _ in range(2):  # the first time patterns are compiled
            began = time.process_time()
            for document, pages, ocr in stored:
                scan_pages(document, pages, rules, ocr=ocr)
            pure = time.process_time() - began
        run = Run(opened, kept, Here(partial(_scan_input, kept)), Tally())
        began = time.process_time()
        judged = sum(1 for _ in run.rejudged())
        again = time.process_time() - began
    if judged < len(stored):
        raise RuntimeError(f"{judged} of {len(stored)} letters were judged")
    return again, pure


def two_jobs(first: Path, second: Path, whole: Path, place: Path) -> tuple[float, float]:
    """Seconds on the clock: all letters by one command with two jobs, and both halves by two commands with one each."""
    began = time.perf_counter()
    runs = [
        subprocess.Popen(
            [sys.executable, "-m", "finescan", "scan", str(half), "--index", str(place / f"{half.name}.db"),
             "--format", "jsonl", "--jobs", "1", "--fail-on", "never"],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        for half in (first, second)
    ]  # fmt: skip
    for run in runs:
        run.wait()
    apart = time.perf_counter() - began
    return scan(whole, place / "whole.db", 2).wall, apart
