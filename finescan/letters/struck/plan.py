"""What is drawn where on the pages of the letter: struck lines, numbers and frames. Nothing lies on print."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

import numpy as np
import regex

from finescan.layout.shapes import around
from finescan.letters.model import CounterForm
from finescan.letters.struck import words
from finescan.letters.struck.panel import SMALL, SMALLEST, Panel, Paragraph, above, anywhere, at_top, beside, relined
from finescan.letters.struck.room import Room
from finescan.model import Box, Page
from finescan.pipeline import Reading
from finescan.reports import phrases
from finescan.reports.annotated import fonts
from finescan.reports.original import Original

_SIGNED = regex.compile(
    r"^.{0,60}(?:unterschrift|signature|sign here|firma|podpis|handtekening).{0,40}$", regex.IGNORECASE
)
_LABEL = regex.compile(r"^\W*\p{Lu}[^.!?]{0,70}$")
_HEADING, _SIGN_LINE = 1.15, 34
_RULE_ABOVE, _FLAT = 40.0, 3.0
_HEAD = (0.2, 0.35)
_HEIGHT, _DIGIT, _PADDING, _GAP, _AROUND, _EDGE = 10.0, 5.5, 5.0, 2.0, 0.5, 8.0
_RIGHT, _UNDER, _OFF_LINE, _IN_FIELD = 4.0, 60.0, 4.0, 80.0


class Stands(StrEnum):
    """Where the frame with the clause stands; for the user, who is to look at it before signing.

    `SAME_PAGE`: not right above the signature but on its page, if there is room with a line to sign on of its own;
    `NO_SIGNATURE`: the letter has no line to sign on, so
    that there is one in the frame.
    """

    ABOVE_SIGNATURE = "above-signature"
    SAME_PAGE = "same-page"
    NO_SIGNATURE = "no-signature"
    ANNEX = "annex"


@dataclass(slots=True)
class Plan:
    """What is drawn by the number of the page; boxes in points of the pages as read.

    `page` is that of the frame, None for the annex; `referred` tells whether a small frame above the signature points
    there, `top` whether the line at the top of the first page found room.
    """

    stands: Stands = Stands.ANNEX
    page: int | None = None
    referred: bool = False
    top: bool = False
    panels: list[Panel] = field(default_factory=list)
    strikes: dict[int, list[Box]] = field(default_factory=lambda: defaultdict(list))
    numbers: dict[int, list[tuple[str, Box]]] = field(default_factory=lambda: defaultdict(list))


def plan(form: CounterForm, original: Original, country: str) -> Plan:
    """Frames first, then numbers, which find room everywhere."""
    fonts.register()
    return _Planner(form, original, country).made()


class _Planner:
    """The rooms of the pages, made when they are needed, while frames and numbers are put there."""

    def __init__(self, form: CounterForm, original: Original, country: str) -> None:
        self._form, self._country, self._original = form, country, original
        self._text = original.reading.text
        self._pages = {page.number: page for page in self._text.pages}
        self._rooms: dict[int, Room] = {}
        self._plan = Plan()

    def made(self) -> Plan:
        if self._pages:
            self._top(_HEAD)
            self._frame()
            self._top((1.0,))
            self._changes()
        return self._plan

    def _room(self, number: int) -> Room:
        if number not in self._rooms:
            self._rooms[number] = Room(self._pages[number], self._original.page_image)
        return self._rooms[number]

    def _add(self, panel: Panel | None) -> bool:
        if panel is not None:
            self._plan.panels.append(panel)
        return panel is not None

    def _top(self, parts: Sequence[float]) -> None:
        if self._plan.top:
            return
        line = [Paragraph(phrases.plain(words.top(self._form, self._country)))]
        self._plan.top = self._add(at_top(self._room(min(self._pages)), line, parts))

    def _frame(self) -> None:
        found = signature(self._original.reading, self._pages)
        clause = self._clause()
        if found is None:
            self._unsigned(clause)
            return
        number, line = found
        room = self._room(number)
        in_one = [Paragraph(": ".join(part.text for part in clause))]
        texts = [clause, in_one]
        if self._add(above(room, line, texts) or above(room, line, texts, SMALLEST)):
            self._plan.stands, self._plan.page = Stands.ABOVE_SIGNATURE, number
            return
        self._elsewhere(room, line, clause)

    def _clause(self) -> list[Paragraph]:
        heading = Paragraph(phrases.plain(words.heading(self._form, self._country)), _HEADING)
        return [heading, Paragraph(phrases.plain(self._form.clause))]

    def _unsigned(self, clause: list[Paragraph]) -> None:
        """On the page where the fee stood, with a line to sign on."""
        number = next((change.page for change in self._form.changes if change.inserted), min(self._pages))
        if self._add(anywhere(self._room(number), [*clause, *self._to_sign()], None)):
            self._plan.stands, self._plan.page = Stands.NO_SIGNATURE, number

    def _to_sign(self) -> list[Paragraph]:
        """A line to sign on, right below the clause."""
        return [Paragraph(""), Paragraph(f"{words.TEXT[self._form.language]['sign']} {'_' * _SIGN_LINE}")]

    def _elsewhere(self, room: Room, line: Box, clause: list[Paragraph]) -> None:
        """A small frame above the signature points to the large one; where that goes depends on the room it leaves."""
        pointer = self._pointer(room, line)
        panel = anywhere(room, [*clause, *self._to_sign()], None) or anywhere(room, clause, line)
        if self._add(panel):
            assert panel is not None
            self._plan.stands, self._plan.page = Stands.SAME_PAGE, room.page.number
            said = "see_above" if panel.box.y1 <= line.y0 else "see_below"
        else:
            said = "see_annex"
        if pointer is not None:
            self._plan.referred = self._add(relined(pointer, self._pointing(said)))

    def _pointer(self, room: Room, line: Box) -> Panel | None:
        """Room for the small frame, enough for the longest that it can say."""
        longest = max((self._pointing(key) for key in ("see_above", "see_below", "see_annex")), key=len)
        text = [Paragraph(longest)]
        return above(room, line, [text], SMALL) or beside(room, line, text)

    def _pointing(self, key: str) -> str:
        return f"{words.heading(self._form, self._country)}: {words.TEXT[self._form.language][key]}"

    def _changes(self) -> None:
        for change in self._form.changes:
            boxes = self._text.boxes(change.span)
            for number, box in boxes:
                self._plan.strikes[number].append(box)
            if boxes:
                self._number(str(change.number), *boxes[0])

    def _number(self, text: str, number: int, line: Box) -> None:
        room = self._room(number)
        wide, high = (_PADDING + _DIGIT * len(text)) * room.unit, _HEIGHT * room.unit
        places = room.places(wide, high, Box(0, 0, room.page.width, room.page.height), around=_AROUND, edge=_EDGE)
        if not len(places):
            return
        xs, ys = places[:, 0], places[:, 1]
        left, right = line.x0 - _GAP - wide - xs, xs - line.x1 - _GAP
        off = np.abs(ys + high / 2 - (line.y0 + line.y1) / 2)
        cost = np.where(left >= 0, left, np.where(right >= 0, right + _RIGHT, _UNDER)) + _OFF_LINE * off
        for field_ in (frame for frame in room.page.frames if not _holds(frame, line)):
            cost += _IN_FIELD * (
                (field_.x0 < xs + wide) & (xs < field_.x1) & (field_.y0 < ys + high) & (ys < field_.y1)
            )
        x, y = map(float, places[int(cost.argmin())])
        box = Box(x, y, x + wide, y + high)
        room.take(box)
        self._plan.numbers[number].append((text, box))


def signature(reading: Reading, pages: Mapping[int, Page]) -> tuple[int, Box] | None:
    """The page and the place of the line to sign on, with the rule above its words; None if the letter has none.

    A sentence that only speaks of signing gives way to a line below a rule, or to one that is no sentence.
    """
    text, span = reading.text, reading.facts.spans.get("signature")
    boxes = text.boxes(span) if span is not None else ()
    if not boxes or span is None:
        return None
    number, _ = boxes[0]
    named = text.quote(span), number, around([box for page, box in boxes if page == number])
    lines = ((text.quote(line.span), line.page, line.box) for line in text.lines)
    found = [named, *(one for one in lines if _SIGNED.search(one[0]))]
    ruled = (one for one in found if _rules(*one[1:], pages))
    best = next(ruled, None) or next((one for one in found if _LABEL.search(one[0])), named)
    return best[1], around([best[2], *_rules(*best[1:], pages)])


def _rules(number: int, line: Box, pages: Mapping[int, Page]) -> list[Box]:
    return [rule for rule in pages[number].rules if _is_signed_on(rule, line)]


def _is_signed_on(rule: Box, line: Box) -> bool:
    """Whether a rule runs right above the words, as those to sign on do."""
    over = min(rule.x1, line.x1) - max(rule.x0, line.x0)
    return rule.height < _FLAT < rule.width and over > 0 and line.y0 - _RULE_ABOVE <= rule.y0 <= line.y1


def _holds(frame: Box, line: Box) -> bool:
    x, y = (line.x0 + line.x1) / 2, (line.y0 + line.y1) / 2
    return frame.x0 <= x <= frame.x1 and frame.y0 <= y <= frame.y1
