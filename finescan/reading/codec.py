"""Pages <-> compact bytes with a version: what the index stores and what workers pass on."""

from __future__ import annotations

import json
import zlib
from dataclasses import astuple
from typing import Any

from finescan.errors import BrokenFileError
from finescan.model import Box, Code, Mark, Page, Place, Placement, Source, Stroke, Word
from finescan.version import PAGES

_MAGIC = b"fsP"
_LARGEST = 256 * 1024 * 1024
_Row = list[Any]


def encode(pages: tuple[Page, ...]) -> bytes:
    """The pages as bytes; `decode` gives back equal pages."""
    rows = [_page_row(page) for page in pages]
    text = json.dumps(rows, ensure_ascii=True, separators=(",", ":"))
    return _MAGIC + bytes([PAGES]) + zlib.compress(text.encode("ascii"), 6)


def decode(data: bytes) -> tuple[Page, ...]:
    """The pages that `encode` wrote. Raises BrokenFileError on anything else."""
    if data[:3] != _MAGIC or len(data) < 4:
        raise BrokenFileError("The stored pages are not in finescan's form. Scan the letter again.")
    if data[3] != PAGES:
        raise BrokenFileError(
            f"The stored pages have version {data[3]}, this finescan reads {PAGES}. Scan the letter again."
        )
    try:
        return tuple(_page(row) for row in json.loads(_inflated(data[4:])))
    except (zlib.error, ValueError, TypeError, KeyError, IndexError, RecursionError) as reason:
        raise BrokenFileError(f"The stored pages are damaged ({reason}). Scan the letter again.") from reason


def _inflated(data: bytes) -> bytes:
    """Unpacks at most 256 MB, so that forged bytes cannot fill the memory."""
    unpacking = zlib.decompressobj()
    text = unpacking.decompress(data, _LARGEST)
    if not unpacking.eof or unpacking.unused_data:
        raise ValueError("cut off, too large or with bytes behind the end")
    return text


def _page_row(page: Page) -> _Row:
    return [
        page.number,
        page.width,
        page.height,
        [_word_row(word) for word in page.words],
        page.rules,
        page.frames,
        page.images,
        [astuple(code) for code in page.codes],
        page.unread,
        page.read_from.value,
        page.dpi,
        page.turned,
        page.confidence,
        [_word_row(word) for word in page.hidden],
        page.placement and astuple(page.placement),
        [_stroke_row(stroke) for stroke in page.strokes],
    ]


def _word_row(word: Word) -> _Row:
    return [
        word.text, *word.box, word.size, word.contrast, word.bold, word.confidence, word.reading,
        word.place and word.place.value,
    ]  # fmt: skip


def _stroke_row(stroke: Stroke) -> _Row:
    return [*stroke.box, stroke.mark.value, stroke.reach, stroke.tall, stroke.pen, stroke.ink, stroke.even]


def _page(row: _Row) -> Page:
    (
        number,
        width,
        height,
        words,
        rules,
        frames,
        images,
        codes,
        unread,
        source,
        dpi,
        turned,
        confidence,
        hidden,
        placed,
        strokes,
    ) = row
    return Page(
        int(number),
        width,
        height,
        tuple(_word(word) for word in words),
        _boxes(rules),
        _boxes(frames),
        _boxes(images),
        tuple(Code(kind, text, Box(*box)) for kind, text, box in codes),
        _boxes(unread),
        Source(source),
        dpi,
        int(turned),
        confidence,
        tuple(_word(word) for word in hidden),
        None if placed is None else Placement(placed[0], tuple(placed[1])),
        tuple(_stroke(stroke) for stroke in strokes),
    )


def _word(row: _Row) -> Word:
    text, x0, y0, x1, y1, size, contrast, bold, confidence, reading, place = row
    found = None if place is None else Place(place)
    return Word(str(text), Box(x0, y0, x1, y1), size, contrast, bold, confidence, str(reading), found)


def _stroke(row: _Row) -> Stroke:
    x0, y0, x1, y1, mark, reach, tall, pen, ink, even = row
    return Stroke(Box(x0, y0, x1, y1), Mark(mark), reach, tall, pen, ink, even)


def _boxes(rows: list[list[float]]) -> tuple[Box, ...]:
    return tuple(Box(*row) for row in rows)
