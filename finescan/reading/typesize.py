"""The type size of a line from the heights of its words: the letters tell how much of the size shows."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from statistics import median

from finescan.reading.engine import OcrWord

# Parts of the type size, of the usual text faces (Arial, Helvetica, Times, Verdana lie around them)
_X_HEIGHT, _ASCENT, _DESCENT, _TAIL = 0.543, 0.752, 0.22, 0.13
_ACCENTED = 0.965
_TALL = set("bdfhklBDEFGHIKLMNPRTUVWXYZACOS0123456789ßi!?/()[]|€§&")
_LOW = set("gjpqyJQ()[]|§")
_TAILED = set(",;")
_SMALL = set("acemnorsuvwxzgpqyijbdfhklß")
_CROWNED = set("ÄÖÜÉÈÀÊ")
_TELLING, _SURE, _OTHER = 4, 0.8, 1.4  # letters, confidence and ratio from which a word's own size counts
_UMLAUTS = set("äöüéèàêâîôûçñó")


def word_sizes(words: Sequence[OcrWord]) -> tuple[float | None, ...]:
    """The type size in pixels of each word: that of its line, or its own where it is set much larger or smaller."""
    lines = line_sizes(words)
    return tuple(_own_or(word, lines.get(word.line)) for word in words)


def _own_or(word: OcrWord, line: float | None) -> float | None:
    own = _size(word)
    if line is None or own is None or len(word.text) < _TELLING or word.confidence < _SURE:
        return line
    return own if max(own, line) > _OTHER * min(own, line) else line


def line_sizes(words: Iterable[OcrWord]) -> dict[int, float]:
    """The type size in pixels of each line (by its number) in which a word tells it."""
    told: dict[int, list[tuple[float, int]]] = defaultdict(list)
    for word in words:
        size = _size(word)
        if size is not None:
            told[word.line].append((size, len(word.text)))
    return {line: _middle(sizes) for line, sizes in told.items()}


def _size(word: OcrWord) -> float | None:
    share = shown_share(word.text)
    return None if share is None else (word.box[3] - word.box[1]) / share


def _middle(sizes: list[tuple[float, int]]) -> float:
    """The median, long words counting more: a box around one letter is easily wrong by a pixel."""
    return median(size for size, letters in sizes for _ in range(letters))


def shown_share(text: str) -> float | None:
    """The height of the printed word as a part of its type size; None if its characters do not tell."""
    letters = set(text)
    top = _top(letters)
    if top is None:
        return None
    return top + (_DESCENT if letters & _LOW else _TAIL if letters & _TAILED else 0.0)


def _top(letters: set[str]) -> float | None:
    if letters & _CROWNED:
        return _ACCENTED
    if letters & _TALL or letters & _UMLAUTS:
        return _ASCENT
    return _X_HEIGHT if letters & _SMALL else None
