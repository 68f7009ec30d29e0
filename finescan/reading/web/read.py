"""HTML -> pages."""

from __future__ import annotations

import codecs
import re
from typing import Any

from lxml import etree, html

from finescan.errors import EmptyFileError, LimitError
from finescan.model import Page, Part
from finescan.reading.flow import Item, Paper, TooLongError, has_words, pages_of
from finescan.reading.mailhead import head_items
from finescan.reading.options import ReadingOptions
from finescan.reading.web.selectors import TooManyStepsError
from finescan.reading.web.walk import TooLargeError, gathered

_MOST_CHARS = 8_000_000
_PAPER = Paper(height=None)
_EMBEDDED = re.compile(r"data:[a-z]+/[^\"'>)\s]{100,}", re.IGNORECASE)
_DECLARATION = re.compile(r"^\s*<\?xml[^>]{0,200}\?>")
_CHARSET = re.compile(rb"""<meta[^>]{0,200}charset\s*=\s*["']?\s*([A-Za-z0-9_:.-]{2,40})""", re.IGNORECASE)


def read_html(part: Part, options: ReadingOptions) -> tuple[Page, ...]:
    """The page as a mail program shows it, as long as it is. Raises EmptyFileError or LimitError."""
    items, pictures = _items(part)
    head = head_items(part.mail, items) if part.mail else ()
    if not has_words(items):
        raise _nothing(part.name, pictures)
    try:
        return pages_of((*head, *items), _PAPER, options.limits.max_pages)
    except TooLongError as reason:
        raise _too_large(part.name) from reason


def _items(part: Part) -> tuple[tuple[Item, ...], int]:
    text = _EMBEDDED.sub("data:", _DECLARATION.sub("", _decoded(part)))
    if len(text) > _MOST_CHARS:
        raise _too_large(part.name)
    try:
        root = _root(text)
        if root is None:
            return (), 0
        return gathered(root, (style.text or "" for style in root.iter("style")), _PAPER.measure)
    except (TooManyStepsError, TooLargeError) as reason:
        raise _too_large(part.name) from reason


def _decoded(part: Part) -> str:
    """By what the mail says; where an encoding was only guessed, the page's own word counts."""
    told = part.charset or "utf-8"
    found = _CHARSET.search(part.data[:4096])
    if told == "cp1252" and found:
        try:
            told = codecs.lookup(found[1].decode("ascii")).name
        except LookupError:
            told = "cp1252"
        told = "cp1252" if told in ("iso8859-1", "utf-8", "ascii") or told.startswith("utf") else told
    return part.data.decode(told, errors="replace")


def _root(text: str) -> Any:
    """The tree of a page, whatever its tags are like; None where there is nothing in it. Raises TooLargeError."""
    parser = html.HTMLParser(
        encoding="utf-8", huge_tree=True, remove_comments=True, remove_pis=True, no_network=True, recover=True
    )
    data = text.replace("\x00", "").encode("utf-8", "replace")
    if not data.strip():
        return None
    try:
        root = html.document_fromstring(data, parser=parser)
    except etree.ParserError:
        return None
    if any(entry.level_name == "FATAL" for entry in parser.error_log):
        raise TooLargeError
    return root


def _too_large(name: str) -> LimitError:
    return LimitError(
        f"{name}: is larger or more deeply nested than any letter. Print it to PDF and scan that.",
        f"{name}: ist größer oder tiefer verschachtelt als jedes Schreiben. Drucken Sie es als PDF und prüfen Sie "
        f"dieses.",
    )


def _nothing(name: str, pictures: int) -> EmptyFileError:
    if pictures:
        return EmptyFileError(
            f"{name}: shows only pictures, and they are not fetched. Open it, print it to PDF and scan that.",
            f"{name}: zeigt nur Bilder, und diese werden nicht geladen. Öffnen Sie es, drucken Sie es als PDF und "
            f"prüfen Sie dieses.",
        )
    return EmptyFileError(
        f"{name}: has no words that can be seen. Save the letter again.",
        f"{name}: enthält keine sichtbaren Wörter. Speichern Sie das Schreiben noch einmal.",
    )
