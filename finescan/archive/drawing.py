"""The page of a letter of an index: drawn in a worker from the original, where that is still there and unchanged."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from sqlite3 import Connection
from typing import NamedTuple

from finescan.errors import FinescanError
from finescan.index.columns import unpacked
from finescan.index.query_letters import Letter
from finescan.index.schema import connect
from finescan.model import Document, Page, Part
from finescan.pipeline import scan_pages
from finescan.reading import codec
from finescan.reading.showing import page_images
from finescan.reports.contract import Result
from finescan.reports.formats import Format, drawn
from finescan.reports.original import Original
from finescan.runner import Locator, Options
from finescan.runner.worker import how_to_read, parts_of, rule_set


class Order(NamedTuple):
    """The letter whose page is to be drawn, and what the page says beside its result."""

    letter: Letter
    noted: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Drawing:
    """How pages are drawn: the index that has the letters, their form and language, and how originals are read."""

    index: str
    form: Format
    options: Options


class Sheaf(NamedTuple):
    """A file, or a member of an archive, and the letters to be drawn from it."""

    locator: Locator
    orders: tuple[Order, ...]


def pages_of(how: Drawing, sheaf: Sheaf) -> tuple[tuple[Letter, bytes], ...]:
    """The page of each letter that the index still has; without its original it says so."""
    wanted = {order.letter.sha256 for order in sheaf.orders}
    originals: dict[str, Part] = {}
    with suppress(FinescanError):  # the file is gone, or no longer to be read
        originals = dict(_originals(sheaf.locator, how.options, wanted))
    return tuple(_pages(how, sheaf.orders, originals))


def _originals(locator: Locator, options: Options, wanted: set[str]) -> Iterator[tuple[str, Part]]:
    for part in parts_of(locator, options):
        if isinstance(part, Part) and part.document.sha256 in wanted:
            yield part.document.sha256, part


def _pages(how: Drawing, orders: Sequence[Order], originals: Mapping[str, Part]) -> Iterator[tuple[Letter, bytes]]:
    for letter, noted in orders:
        row = _opened(how.index).execute(_STORED, letter).fetchone()
        if row is None:
            continue
        result, original = unpacked(row[0]), originals.get(letter.sha256)
        if original is not None:
            with suppress(Exception):  # one page that cannot be drawn from its file must not cost the others
                yield letter, _from_original(how, result, original, row[1], row[2], noted)
                continue
        yield letter, drawn(how.form, result, None, how.options.language, noted)


def _from_original(
    how: Drawing, result: Result, part: Part, stored: bytes, ocr: str | None, noted: Sequence[str]
) -> bytes:
    options, pages = how.options, _taken(codec.decode(stored), result)
    document = Document(part.document.path, part.document.part, (pages[0].number, pages[-1].number), "", "", len(pages))
    reading = scan_pages(document, pages, rule_set(options.rules), ocr=ocr)
    with page_images(part, how_to_read(options)) as page_image:
        original = Original(part, reading, page_image, options.password)
        return drawn(how.form, result, original, options.language, noted)


def _taken(pages: tuple[Page, ...], result: Result) -> tuple[Page, ...]:
    first, last = result.source.page_range or (1, len(pages))
    return tuple(page for page in pages if first <= page.number <= last)


@cache
def _opened(index: str) -> Connection:
    return connect(Path(index), writing=False)


_STORED = """
SELECT result, stored, ocr FROM letters JOIN documents ON documents.id = document WHERE sha256 = ? AND first_page = ?
"""
