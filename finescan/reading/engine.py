"""What every OCR engine can do, and the one place that knows them by name."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

import numpy as np
import numpy.typing as npt

from finescan.errors import UsageError

Grey = npt.NDArray[np.uint8]
"""A picture: rows of grey values, 0 black, 255 white."""


@dataclass(frozen=True, slots=True)
class OcrWord:
    """A word in pixels: box (x0, y0, x1, y1), confidence 0..1, the line it stands in (counted from 0) and that
    line's height from descender to ascender, if the engine tells it.
    """

    text: str
    box: tuple[int, int, int, int]
    confidence: float
    line: int
    line_height: float | None = None


class Engine(Protocol):
    """Recognises the words of one picture. `psm` is Tesseract's page segmentation mode."""

    @property
    def name(self) -> str:
        """As the user names it."""
        ...

    @property
    def version(self) -> str:
        """Of the program and its language data, for the output."""
        ...

    def recognise(self, grey: Grey, dpi: float, psm: int = 3) -> tuple[OcrWord, ...]:
        """The words in reading order."""
        ...


def engine(name: str, languages: tuple[str, ...]) -> Engine:
    """The engine of that name. Raises MissingToolError if it or its data are not installed."""
    if name == "embedded":
        from finescan.reading.embedded import embedded

        return embedded(languages)
    if name == "system":
        from finescan.reading.system import system

        return system(languages)
    raise UsageError(f"There is no OCR engine '{name}'. Choose 'embedded' or 'system'.")
