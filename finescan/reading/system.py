"""The second engine: an installed Tesseract, driven through pytesseract."""

from __future__ import annotations

import math
import os
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np

from finescan.errors import BrokenFileError, MissingToolError
from finescan.reading.engine import Grey, OcrWord

_SECONDS = 300
_INSTALL = "Install it (apt install tesseract-ocr tesseract-ocr-deu) or use --engine embedded."


@dataclass(frozen=True, slots=True)
class System:
    """Tesseract as a program. The picture goes by path as PGM, which costs nothing to write."""

    languages: tuple[str, ...]
    version: str
    name: str = "system"

    def recognise(self, grey: Grey, dpi: float, psm: int = 3) -> tuple[OcrWord, ...]:
        """The words in Tesseract's reading order."""
        import pytesseract

        config = f"--psm {psm} --dpi {round(dpi)}"
        with tempfile.TemporaryDirectory(prefix="finescan-", dir=_memory_folder()) as folder:
            picture = Path(folder) / "page.pgm"
            picture.write_bytes(
                b"P5 %d %d 255\n" % (grey.shape[1], grey.shape[0]) + np.ascontiguousarray(grey).tobytes()
            )
            try:
                data = pytesseract.image_to_data(
                    str(picture),
                    "+".join(self.languages),
                    config,
                    output_type=pytesseract.Output.DICT,
                    timeout=_SECONDS,
                )
            except pytesseract.TesseractError as reason:
                raise _failure(reason) from reason
            except RuntimeError as reason:
                raise BrokenFileError(f"OCR of a page took longer than {_SECONDS} s.") from reason
        return tuple(_words(data))


def _failure(reason: Any) -> BrokenFileError | MissingToolError:
    if "traineddata" in reason.message or "language" in reason.message:
        return MissingToolError(f"Tesseract has no data for the language ({reason.message[:200]}). {_INSTALL}")
    return BrokenFileError(f"Tesseract failed on a page ({reason.message[:200]}).")


def _memory_folder() -> str | None:
    return "/dev/shm" if os.access("/dev/shm", os.W_OK) else None  # noqa: S108 - a folder of our own is made in it


def _words(data: dict[str, list[Any]]) -> Iterator[OcrWord]:
    line, before = -1, None
    for index, text in enumerate(data["text"]):
        confidence = float(data["conf"][index])
        if confidence < 0 or not text.strip():
            continue
        place = tuple(data[key][index] for key in ("block_num", "par_num", "line_num"))
        line, before = (line if place == before else line + 1), place
        left, top, width, height = (int(data[key][index]) for key in ("left", "top", "width", "height"))
        if math.isfinite(confidence):
            yield OcrWord(text.strip(), (left, top, left + width, top + height), confidence / 100, line)


@cache
def system(languages: tuple[str, ...]) -> System:
    """The engine of the installed program. Raises MissingToolError if it or a language is missing."""
    # One thread a page: OpenMP's threads cost three times the CPU and win nothing. Set before the first start.
    os.environ.setdefault("OMP_THREAD_LIMIT", "1")
    try:
        import pytesseract

        number = str(pytesseract.get_tesseract_version())
        missing = sorted(set(languages) - set(pytesseract.get_languages()))
    except (ImportError, OSError, SystemExit, RuntimeError) as reason:
        raise MissingToolError(f"The program 'tesseract' is not installed or does not start. {_INSTALL}") from reason
    if missing:
        raise MissingToolError(f"Tesseract has no data for {', '.join(missing)}. {_INSTALL}")
    return System(languages, f"tesseract {number} ({'+'.join(languages)})")
