"""Which passages are marked on which page, under which number, and where the number finds room. Pure."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import accumulate, pairwise

from finescan.model import Box, Category, Severity
from finescan.reports.annotated.bands import Bands, crossed
from finescan.reports.contract import Evidence, Finding, Result
from finescan.reports.parts import Corners

LABEL_HEIGHT = 9.0
_GAP, _EDGE, _DIGIT, _PADDING = 1.5, 1.0, 5.0, 5.0
_IN_ROW = 4
_MOSTLY, _WHOLLY = 0.4, 0.9


@dataclass(frozen=True, slots=True)
class Numbered:
    """A finding with its number in the report; the weightiest is 1."""

    number: int
    finding: Finding

    @property
    def kind(self) -> str:
        """What its colour tells: the severity, or that it speaks for the letter."""
        return kind(self.finding)


@dataclass(frozen=True, slots=True)
class Mark:
    """A passage that a finding rests on, one box a line; `chief` is the one that the finding quotes."""

    of: Numbered
    page: int
    boxes: tuple[Corners, ...]
    chief: bool


@dataclass(frozen=True, slots=True)
class Drawn:
    """A passage and which of its lines are coloured and framed."""

    mark: Mark
    washed: tuple[Corners, ...]
    framed: tuple[Corners, ...]


@dataclass(frozen=True, slots=True)
class Label:
    """What stands beside a passage, and for which findings."""

    text: str
    box: Box
    findings: tuple[Numbered, ...]


@dataclass(frozen=True, slots=True)
class _Spot:
    line: Box
    findings: list[Numbered]

    def is_of(self, line: Box) -> bool:
        """Whether a passage that begins on that line is numbered here."""
        middle = (line.y0 + line.y1) / 2
        return self.line.y0 <= middle <= self.line.y1 and line.x0 < self.line.x1 and self.line.x0 < line.x1


def numbered(result: Result) -> tuple[Numbered, ...]:
    """All findings of the result, those with most points first."""
    by_weight = sorted(result.findings, key=lambda finding: -finding.points)
    return tuple(Numbered(number, finding) for number, finding in enumerate(by_weight, 1))


def kind(finding: Finding) -> str:
    """The severity of a finding, or "legitimate" where it speaks for the letter."""
    return "legitimate" if finding.category is Category.LEGITIMATE else Severity(finding.severity).value


def marks(findings: Iterable[Numbered]) -> dict[int, list[Mark]]:
    """The passages by page; a passage that a finding names twice is marked once."""
    by_page: dict[int, list[Mark]] = defaultdict(list)
    for one in findings:
        for mark in _of(one):
            by_page[mark.page].append(mark)
    return dict(by_page)


def _of(one: Numbered) -> Iterator[Mark]:
    seen: set[tuple[int, tuple[Corners, ...]]] = set()
    found = one.finding
    places: tuple[Finding | Evidence, ...] = (found, *found.evidence)
    for place in places:
        if place.page is None or not place.boxes or (place.page, place.boxes) in seen:
            continue
        seen.add((place.page, place.boxes))
        yield Mark(one, place.page, place.boxes, place is found)


def drawn(on_page: Iterable[Mark]) -> Iterator[Drawn]:
    """What is drawn for each passage of a page, chief passages first. Where several lie on one another the
    weightiest has the colour, and lines are drawn once: else nothing could be read below ten findings.
    """
    washed, framed = Bands(), Bands()
    for mark in sorted(on_page, key=lambda mark: (not mark.chief, mark.of.number)):
        boxes = [Box(*box) for box in mark.boxes]
        wash = tuple(box for box in boxes if washed.share(box) < _MOSTLY)
        lines = tuple(box for box in boxes if framed.share(box) < _WHOLLY)
        for box in wash:
            washed.add(box)
        for box in lines:
            framed.add(box)
        yield Drawn(mark, wash, lines)


def labels(on_page: Iterable[Mark], words: Iterable[Box], width: float) -> Iterator[Label]:
    """The numbers of a page that is `width` points wide: left of the passage or else right of it, neither on words
    nor on other numbers if there is room. Where many findings rest on one passage the last label counts the rest.
    """
    taken = Bands(words)
    for spot in _spots(on_page):
        shown = [[one] for one in spot.findings[:_IN_ROW]]
        if rest := spot.findings[_IN_ROW:]:
            shown.append(rest)
        texts = [str(some[0].number) if len(some) == 1 else f"+{len(some)}" for some in shown]
        boxes = _placed(spot.line, [_PADDING + _DIGIT * len(text) for text in texts], width, taken)
        for text, box, some in zip(texts, boxes, shown, strict=True):
            yield Label(text, box, tuple(some))


def _placed(line: Box, widths: list[float], width: float, taken: Bands) -> list[Box]:
    """A row that ends where the line begins, if it finds room; else each on its own, the weightiest nearest."""
    ends = list(accumulate(widths, initial=line.x0 - _GAP - sum(widths)))
    top = (line.y0 + line.y1 - LABEL_HEIGHT) / 2
    row = [Box(left, top, right, top + LABEL_HEIGHT) for left, right in pairwise(ends)]
    if ends[0] >= _EDGE and all(map(taken.free, row)):
        for box in row:
            taken.add(box)
        return row
    return [_found(line, wide, width, taken) for wide in widths]


def _found(line: Box, wide: float, width: float, taken: Bands) -> Box:
    tried = list(_beside(line, wide, width))
    box = next(filter(taken.free, tried), tried[0])
    taken.add(box)
    return box


def _spots(on_page: Iterable[Mark]) -> list[_Spot]:
    """The lines on which passages begin, each with the findings that are numbered there."""
    spots: list[_Spot] = []
    near: dict[int, list[_Spot]] = defaultdict(list)
    numbered_already: set[int] = set()
    for mark in sorted(on_page, key=lambda mark: (mark.of.number, not mark.chief)):
        if mark.of.number in numbered_already:
            continue
        numbered_already.add(mark.of.number)
        line = Box(*mark.boxes[0])
        found = next((spot for band in crossed(line) for spot in near[band] if spot.is_of(line)), None)
        if found is None:
            found = _Spot(line, [])
            spots.append(found)
            for band in crossed(line):
                near[band].append(found)
        found.findings.append(mark.of)
    return spots


def _beside(line: Box, wide: float, width: float) -> Iterator[Box]:
    """Places on the height of the line, from its left end to the edge of the page, then from its right end."""
    top = (line.y0 + line.y1 - LABEL_HEIGHT) / 2
    step = wide / 3
    x = max(_EDGE, line.x0 - _GAP - wide)
    yield Box(x, top, x + wide, top + LABEL_HEIGHT)
    while (x := x - step) >= _EDGE:
        yield Box(x, top, x + wide, top + LABEL_HEIGHT)
    x = line.x1 + _GAP
    while x + wide <= width - _EDGE:
        yield Box(x, top, x + wide, top + LABEL_HEIGHT)
        x += step
