"""Where a letter is to be signed and filled in: read off its clean PDF, which tells every line."""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import pypdf

from finescan import layout
from finescan import text as text_
from finescan.facts.consent import signature_lines
from finescan.intake import Limits, find_inputs, open_part
from finescan.model import Box, Page
from finescan.reading import read

_ROOM = 150.0
_CLOSING = {"Grüßen", "Grüssen", "Grüße", "regards", "sincerely", "faithfully", "saluti", "salutations", "atentamente"}


@dataclass(frozen=True, slots=True)
class Place:
    """A line to write on: its left and right end and its height on the page, in points, origin top left."""

    x0: float
    x1: float
    y: float


@dataclass(frozen=True, slots=True)
class Form:
    """One page of a letter as PDF, the line to sign on and the other lines of it that wait for a pen.

    `closing` is the foot of the sender's closing formula, where a facsimile of a signature may stand.
    """

    name: str
    pdf: bytes
    height: float
    sign: Place
    others: tuple[Place, ...] = ()
    closing: Place | None = None


def form_of(path: Path) -> Form | None:
    """The page of a clean PDF that is to be signed; None for a letter without a line to sign on."""
    pages = read(open_part(find_inputs([str(path)]).items[0], Limits()))
    text = text_.fold(layout.arrange(pages))
    captions = [place for line in signature_lines(text) for place in text.boxes(line.span)]
    if not captions:
        return None
    number, caption = captions[-1]
    page = next(page for page in pages if page.number == number)
    name = path.parent.name if path.stem == "letter" else path.stem
    sign = _above(caption, page)
    others = tuple(
        Place(rule.x0, rule.x1, rule.y0)
        for rule in _lines(page)
        if abs(rule.y0 - sign.y) < 3 and abs(rule.x0 - sign.x0) > 20 and not _for_stamp(rule, page)
    )
    return Form(name, _single(path, number), page.height, sign, others, _closing(page))


def _above(caption: Box, page: Page) -> Place:
    """The line over a caption, or the leader within it, or the free place above it."""
    over = [r for r in _lines(page) if -3 < caption.y0 - r.y0 < 14 and r.x0 < caption.x1 and r.x1 > caption.x0]
    if over:
        line = max(over, key=lambda rule: rule.y0)
        return Place(line.x0, line.x1, line.y0)
    leader = next((w for w in page.words if "___" in w.text and _within(w.box, caption)), None)
    if leader is not None:
        return Place(leader.box.x0, leader.box.x1, leader.box.y1 - 2)
    return Place(caption.x0, caption.x0 + _ROOM, caption.y0 - 4)


def _lines(page: Page) -> Sequence[Box]:
    return [rule for rule in page.rules if rule.width > 60 and rule.height < 3]


def _for_stamp(rule: Box, page: Page) -> bool:
    """Whether the line waits for a stamp: nobody writes there."""
    under = (word for word in page.words if rule.x0 - 2 <= word.box.x0 < rule.x1 and 0 < word.box.y0 - rule.y0 < 14)
    return any(word.text.lower().endswith(("stempel", "timbro", "sello", "cachet")) for word in under)


def _within(box: Box, line: Box) -> bool:
    return abs(box.y0 - line.y0) < 6 and line.x0 - 2 <= box.x0 and box.x1 <= line.x1 + 2


def _closing(page: Page) -> Place | None:
    found = [w.box for w in page.words if w.text.strip(",.") in _CLOSING]
    return Place(found[-1].x0 - 80, found[-1].x1 + 60, found[-1].y1 + 22) if found else None


def _single(path: Path, number: int) -> bytes:
    writer = pypdf.PdfWriter()
    writer.add_page(pypdf.PdfReader(path).pages[number - 1])
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()
