"""Pages a second with two jobs: finescan on a folder of scans, OCRmyPDF on one PDF of the same scans."""

from __future__ import annotations

import io
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PIL import Image

from tests.benchmarks.reading.plan import COLOURS, SIZES, Condition, make
from tests.benchmarks.reading.texts import Letter

JOBS = 2
DPI = 300


@dataclass(frozen=True, slots=True)
class Speed:
    """Wall-clock seconds of one program for `pages` pages, its start included."""

    reader: str
    pages: int
    seconds: float

    @property
    def rate(self) -> float:
        """Pages a second."""
        return self.pages / self.seconds


def speeds(letters: tuple[Letter, ...], pages: int, ocrmypdf: str | None) -> tuple[Speed, ...]:
    """Both programs in turn, twice, on the same scans at 300 dpi; the better time of each. None: finescan alone."""
    with tempfile.TemporaryDirectory() as name:
        commands = _commands(letters, pages, Path(name), ocrmypdf)
        rounds = [{reader: _seconds(command) for reader, command in commands.items()} for _ in range(2)]
    return tuple(Speed(reader, pages, min(each[reader] for each in rounds)) for reader in commands)


def _commands(letters: tuple[Letter, ...], pages: int, folder: Path, ocrmypdf: str | None) -> dict[str, list[str]]:
    scans = folder / "scans"
    scans.mkdir()
    files = _scans(letters, pages, scans)
    scan = [sys.executable, "-m", "finescan", "scan", "--jobs", str(JOBS), "--format", "jsonl"]
    commands = {"finescan": [*scan, "--fail-on", "never", str(scans)]}
    if ocrmypdf:
        whole = folder / "scans.pdf"
        _as_pdf(files, whole)
        sidecar = ["--sidecar", str(folder / "text.txt"), str(whole), str(folder / "made.pdf")]
        commands["ocrmypdf"] = [ocrmypdf, "-q", "-l", "deu", "--jobs", str(JOBS), *sidecar]
    return commands


def _scans(letters: tuple[Letter, ...], pages: int, folder: Path) -> list[Path]:
    files = []
    for number in range(pages):
        letter = letters[number % len(letters)].name
        condition = Condition(letter, SIZES[number % 5], COLOURS[(number // 5) % 2], "scan", DPI)
        file = folder / f"{number:03}.jpg"
        file.write_bytes(make(condition, letters)[0].data)
        files.append(file)
    return files


def _as_pdf(files: Sequence[Path], target: Path) -> None:
    """All scans in one PDF, with their JPEG data as they are."""
    pictures = [Image.open(io.BytesIO(file.read_bytes())) for file in files]
    pictures[0].save(target, "PDF", save_all=True, append_images=pictures[1:], resolution=DPI, quality=75)


def _seconds(command: list[str]) -> float:
    start = time.perf_counter()
    run = subprocess.run(command, capture_output=True, env=os.environ, check=False)
    if run.returncode:
        raise RuntimeError(f"{command[0]} failed: {run.stderr.decode(errors='replace')[-500:]}")
    return time.perf_counter() - start
