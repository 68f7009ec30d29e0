"""The default engine: Tesseract inside the Python package tesserocr."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from finescan.errors import MissingToolError
from finescan.reading.engine import Grey, OcrWord
from finescan.reading.quiet import quiet_stderr
from finescan.reading.tessdata import data_folder

_WHOLE_PAGE = 3


@dataclass(frozen=True, slots=True)
class Embedded:
    """Tesseract in this process. One warm API for all pages; not for several threads at once."""

    api: Any
    version: str
    name: str = "embedded"

    def recognise(self, grey: Grey, dpi: float, psm: int = 3) -> tuple[OcrWord, ...]:
        """The words in Tesseract's reading order; the picture goes in as raw bytes (as PNG it costs a second).

        Doubtful lines of a whole page are tried as light print too. What is cut out of it is dark print by then, and
        would cost twice the time.
        """
        import tesserocr

        height, width = grey.shape
        raw = grey.tobytes()
        try:
            self.api.SetPageSegMode(psm)
            self.api.SetVariable("tessedit_do_invert", "1" if psm == _WHOLE_PAGE else "0")
            self.api.SetImageBytes(raw, width, height, 1, width)
            self.api.SetSourceResolution(round(dpi))
            with quiet_stderr():
                found = self.api.Recognize()
            if not found:
                return ()
            return tuple(_words(self.api.GetIterator(), tesserocr.RIL))
        finally:
            self.api.Clear()


def _words(results: Any, level: Any) -> Iterator[OcrWord]:
    if results is None:
        return
    line, height = -1, None
    for word in _each(results, level.WORD):
        if line < 0 or word.IsAtBeginningOf(level.TEXTLINE):
            line += 1
            height = _line_height(word)
        box, text = word.BoundingBox(level.WORD), (word.GetUTF8Text(level.WORD) or "").strip()
        if text and box is not None:
            yield OcrWord(text, tuple(box), word.Confidence(level.WORD) / 100, line, height)


def _each(results: Any, level: Any) -> Iterator[Any]:
    """Tesseract raises on an empty page instead of giving nothing."""
    if results.Empty(level):
        return
    yield results
    while results.Next(level):
        yield results


def _line_height(word: Any) -> float | None:
    measures = word.RowAttributes()
    height = float(measures["row_height"]) if measures else 0.0
    return height if height > 0 else None


@cache
def embedded(languages: tuple[str, ...]) -> Embedded:
    """The warm engine of this process. Raises MissingToolError if tesserocr or the language data are missing."""
    folder = data_folder(languages)
    try:
        import tesserocr

        api = tesserocr.PyTessBaseAPI(path=str(folder), lang="+".join(languages), oem=tesserocr.OEM.LSTM_ONLY)
    except ImportError as reason:
        raise MissingToolError(
            f"The embedded OCR engine cannot be loaded ({reason}). Install it: pip install tesserocr"
        ) from reason
    except RuntimeError as reason:
        raise MissingToolError(
            f"The embedded OCR engine cannot start with {folder} ({reason}). Try --engine system."
        ) from reason
    number = tesserocr.tesseract_version().split()[1]
    return Embedded(api, f"tesseract {number} ({'+'.join(languages)})")
