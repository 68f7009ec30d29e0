"""python -m tests.benchmarks.archive [--sizes 1000,10000] [--markdown FILE] [--plot FILE]: what an archive costs."""

from __future__ import annotations

import argparse
import json
import os
import platform
import shutil
import sys
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from functools import partial
from pathlib import Path

from tests.benchmarks.archive import ratios
from tests.benchmarks.archive.letters import KINDS, write
from tests.benchmarks.archive.measure import Cost, prepared, scan, size
from tests.benchmarks.archive.plot import svg

OTHER_RULES = ("--skip", "de.pressure.*")


@dataclass(frozen=True, slots=True)
class Growth:
    """Figures of one archive: seconds on the clock, megabytes of memory and index."""

    letters: int
    cold: float
    unchanged: float
    walk: float
    start: float
    memory_cold: float
    memory_unchanged: float
    index: float


def main(arguments: Sequence[str] | None = None) -> None:
    """Progress goes to stderr, tables to stdout."""
    told = _told(arguments)
    place = Path(told.place or tempfile.mkdtemp(prefix="finescan-archive-"))
    lines = [f"finescan on {platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}", ""]
    fill = prepared if told.prepared else partial(scan, jobs=told.jobs)
    grown = [_growth(place, count, fill) for count in told.sizes]
    lines += _growth_table(grown)
    if not told.growth_only:
        lines += _kinds(place, told.each) + _ratios(place, told.each)
    sys.stdout.write("\n".join(lines) + "\n")
    if told.json:
        told.json.write_text(json.dumps([asdict(one) for one in grown], indent=1) + "\n")
    if told.plot and len(grown) > 1:
        told.plot.write_text(_plot(grown))
    if not told.place:
        shutil.rmtree(place)


def _told(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="bench-archive", description=__doc__)
    sizes = lambda text: [int(one) for one in text.split(",")]  # noqa: E731
    parser.add_argument("--sizes", type=sizes, default=[1000, 10_000], help="letters in the growing archives")
    parser.add_argument("--each", type=int, default=100, help="letters of each kind, for the other tables")
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--prepared", action="store_true", help="letters that are read and judged before: minutes")
    parser.add_argument("--growth-only", action="store_true")
    parser.add_argument("--place", help="an existing folder to keep archives and indexes in")
    parser.add_argument("--json", type=Path)
    parser.add_argument("--plot", type=Path, help="SVG of the growth")
    return parser.parse_args(arguments)


def _growth(place: Path, count: int, fill: Callable[[Path, Path], Cost]) -> Growth:
    sys.stderr.write(f"{count} letters\n")
    folder, index = place / f"grown-{count}", place / f"grown-{count}.db"
    if not folder.is_dir():
        write(folder, count)
    cold = fill(folder, index)
    passed, walked, start = ratios.unchanged(folder, index)
    again = scan(folder, index, 1, "--new")
    return Growth(count, cold.wall, passed, walked, start, cold.memory / 1e6, again.memory / 1e6, size(index) / 1e6)


def _growth_table(grown: Sequence[Growth]) -> list[str]:
    head = (
        "| letters | cold, letters/s | unchanged, s | plain walk, s | unchanged : walk | without start : walk | "
        "memory cold, MB | unchanged, MB | index, MB |"
    )
    rows = [
        f"| {g.letters:,} | {g.letters / g.cold:.1f} | {g.unchanged:.2f} | {g.walk:.2f} | {g.unchanged / g.walk:.1f} | "
        f"{(g.unchanged - g.start) / g.walk:.1f} | {g.memory_cold:.0f} | {g.memory_unchanged:.0f} | {g.index:.1f} |"
        for g in grown
    ]
    return [head, "|" + "---|" * 9, *rows, ""]


def _kinds(place: Path, count: int) -> list[str]:
    rows = [
        "| kind | cold, 1 job, /s | cold, 2 jobs, /s | judged anew, 2 jobs, /s | index, kB a letter |",
        "|" + "---|" * 5,
    ]
    for kind in KINDS:
        sys.stderr.write(f"{kind}\n")
        folder = place / kind
        if not folder.is_dir():
            write(folder, count, kind)
        one, two = place / f"{kind}-1.db", place / f"{kind}-2.db"
        first, second = scan(folder, one, 1).wall, scan(folder, two, 2).wall
        kilobytes = size(two) / 1e3 / count
        third = scan(None, two, 2, "--rejudge", *OTHER_RULES).wall
        rows.append(f"| {kind} | {count / first:.1f} | {count / second:.1f} | {count / third:.1f} | {kilobytes:.1f} |")
    return [*rows, ""]


def _ratios(place: Path, count: int) -> list[str]:
    rows = ["| ratio | measured |", "|---|---|"]
    for kind in ("text", "pdf"):
        index = place / f"{kind}-other.db"
        scan(place / kind, index, 2, *OTHER_RULES)
        again, pure = ratios.rejudged(index)
        rows.append(f"| judging {kind} anew : pure stage, CPU | {again:.2f} : {pure:.2f} = {again / pure:.2f} |")
    for half in (0, 1):
        write(place / f"half-{half}", count // 2, "scan", first=half * (count // 2))
    whole, apart = ratios.two_jobs(place / "half-0", place / "half-1", place / "scan", place)
    rows.append(f"| scans: two processes apart : two jobs, clock | {apart:.1f} : {whole:.1f} = {apart / whole:.2f} |")
    return [*rows, ""]


def _plot(grown: Sequence[Growth]) -> str:
    def line(name: str) -> list[tuple[float, float]]:
        return [(g.letters, getattr(g, name)) for g in grown]

    return svg(
        {
            "seconds": {"first run": line("cold"), "unchanged": line("unchanged"), "plain walk": line("walk")},
            "memory, MB": {"first run": line("memory_cold"), "unchanged": line("memory_unchanged")},
            "index, MB": {"index": line("index")},
        }
    )


if __name__ == "__main__":
    main()
