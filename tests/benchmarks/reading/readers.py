"""The programs that are compared: each reads one file and tells what it cost."""

from __future__ import annotations

import os
import resource
import shutil
import subprocess
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from tests.benchmarks.reading.damage import Worn

FINESCAN, TESSERACT, OCRMYPDF = "finescan", "tesseract", "ocrmypdf"
_ONE_THREAD = {**os.environ, "OMP_THREAD_LIMIT": "1"}


@dataclass(frozen=True, slots=True)
class Reader:
    """A program with its version; `read` gives the text of a file. `missing` says why it cannot run."""

    name: str
    version: str
    read: Callable[[Path, Worn], str]
    missing: str = ""


def readers(ocrmypdf: str | None = None) -> tuple[Reader, ...]:
    """finescan, the Tesseract command and OCRmyPDF (`ocrmypdf` tells where, if it is not on the path)."""
    return _finescan(), _tesseract(), _ocrmypdf(ocrmypdf or OCRMYPDF)


def timed(reader: Reader, file: Path, worn: Worn) -> tuple[str, float]:
    """The text and the CPU seconds of this process and its children."""
    before = _cpu()
    text = reader.read(file, worn)
    return text, _cpu() - before


def _cpu() -> float:
    both = resource.getrusage(resource.RUSAGE_SELF), resource.getrusage(resource.RUSAGE_CHILDREN)
    return sum(usage.ru_utime + usage.ru_stime for usage in both)


def _finescan() -> Reader:
    """In this process and warm, as its workers are; the text is that of `finescan text`."""
    import finescan
    from finescan import reading

    return Reader(FINESCAN, f"{finescan.__version__}, {reading.engine_version()}", finescan_text)


def finescan_text(file: Path, _worn: Worn) -> str:
    """File -> part -> pages -> layout -> text, without judging it; nothing if finescan refuses the file."""
    from finescan import layout, reading
    from finescan.errors import FinescanError
    from finescan.intake import make_part
    from finescan.text import fold

    try:
        part = make_part(file.read_bytes(), file.name)
        return fold(layout.arrange(reading.read(part))).text
    except FinescanError:
        return ""


def _tesseract() -> Reader:
    def read(file: Path, worn: Worn) -> str:
        told = [] if worn.told else ["--dpi", str(worn.dpi[0])]
        return _output([TESSERACT, str(file), "stdout", "-l", "deu", *told])

    return Reader(TESSERACT, *_probe(TESSERACT, read, "apt install tesseract-ocr tesseract-ocr-deu"))


def _ocrmypdf(program: str) -> Reader:
    def read(file: Path, worn: Worn) -> str:
        told = [] if worn.told else ["--image-dpi", str(worn.dpi[0])]
        with tempfile.TemporaryDirectory() as folder:
            sidecar = Path(folder) / "text.txt"
            made = [str(Path(folder) / "made.pdf")]
            _output([program, "-q", "-l", "deu", "--jobs", "1", *told, "--sidecar", str(sidecar), str(file), *made])
            return sidecar.read_text(encoding="utf-8") if sidecar.exists() else ""

    return Reader(OCRMYPDF, *_probe(program, read, "pip install ocrmypdf, apt install ghostscript"))


def _probe(
    program: str, read: Callable[[Path, Worn], str], advice: str
) -> tuple[str, Callable[[Path, Worn], str], str]:
    """Version, reading function, and what is missing."""
    if not shutil.which(program):
        return "", read, f"not installed ({advice})"
    return _output([program, "--version"]).split("\n")[0].removeprefix("tesseract").strip(), read, ""


def _output(command: list[str]) -> str:
    """What the command prints; nothing if it fails, which counts as nothing read."""
    run = subprocess.run(command, capture_output=True, text=True, env=_ONE_THREAD, errors="replace", check=False)
    return run.stdout
