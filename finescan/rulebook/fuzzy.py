"""Finding a phrase in text that OCR has damaged."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from rapidfuzz import fuzz

from finescan.model import Span

_WINDOW = 1500
_SLACK = 12.0  # an "m" read as "rn" moves the end of the stretch; so a near miss is measured again at word bounds
_MOST = 20


def _bare(letter: str) -> str:
    """The letter in lower case without its accent; one character stays one character."""
    lower = letter.lower()
    plain = unicodedata.normalize("NFD", lower)[:1]
    return plain or letter


_TABLE = {
    **{code: _bare(chr(code)) for code in range(0x41, 0x250) if chr(code).isalpha()},
    ord("ß"): "b",  # what OCR makes of it
    **dict.fromkeys(map(ord, "\t\n\r\f\v\u00a0\u202f"), " "),
}


def fold(text: str) -> str:
    """Lower case, accents dropped, all white space blank; the length stays the same."""
    return text.translate(_TABLE)


def find_phrase(phrase: str, folded: str, similarity: float) -> tuple[tuple[Span, float], ...]:
    """The places in a folded text that resemble the phrase by at least `similarity` (0 to 100), each with its own."""
    needle = fold(" ".join(phrase.split()))
    found: list[tuple[Span, float]] = []
    for start, window in _windows(folded, len(needle)):
        hit = _best(needle, window, similarity - _SLACK)
        if hit is None:
            continue
        span = _snapped(folded, Span(start + hit[0].start, start + hit[0].end))
        score = max(hit[1], fuzz.ratio(needle, folded[span.start : span.end]))
        if score >= similarity and all(span.start >= other.end or span.end <= other.start for other, _ in found):
            found.append((span, score))
        if len(found) == _MOST:
            break
    return tuple(found)


def _windows(text: str, length: int) -> Iterator[tuple[int, str]]:
    overlap = 2 * length
    step = max(_WINDOW - overlap, length)
    for start in range(0, max(len(text) - overlap, 1), step):
        yield start, text[start : start + step + overlap]


def _best(needle: str, window: str, similarity: float) -> tuple[Span, float] | None:
    if len(window) < len(needle):  # rapidfuzz would look for the window in the phrase
        score = fuzz.ratio(needle, window, score_cutoff=similarity)
        return (Span(0, len(window)), score) if score else None
    hit = fuzz.partial_ratio_alignment(needle, window, score_cutoff=similarity)
    return (Span(hit.dest_start, hit.dest_end), hit.score) if hit and hit.score >= similarity else None


def _snapped(text: str, span: Span) -> Span:
    """The span moved to the nearest word bounds: a word that is covered by half or more is taken in, else left out."""
    start, end = _nearest(text, span.start), _nearest(text, span.end)
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    return Span(start, end) if start < end else span


def _nearest(text: str, position: int) -> int:
    left = right = position
    while left > 0 and text[left - 1].isalnum():
        left -= 1
    while right < len(text) and text[right].isalnum():
        right += 1
    if position in (left, right):
        return position
    return left if position - left <= right - position else right
