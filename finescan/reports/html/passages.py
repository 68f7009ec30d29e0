"""Findings by the passage they are about: several rules often remark on the same clause, which is framed once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from finescan.model import Category
from finescan.reports.contract import Finding, Result
from finescan.reports.html.geometry import area, near, on_sheet, shared, sheet_size
from finescan.reports.parts import Corners

_SAME = 0.6
_GROWS = 1.7


@dataclass(frozen=True, slots=True)
class Passage:
    """A place of the letter with what was found there, weightiest first; `number` is that of frame and text.

    `page` is None and `boxes` are empty where the place is unknown or something is missing from the letter, else they
    are those of the weightiest finding; `others` are the boxes, by page, of what else the findings rest on.
    """

    number: int
    findings: tuple[Finding, ...]
    page: int | None = None
    boxes: tuple[Corners, ...] = ()
    others: tuple[tuple[int, Corners], ...] = ()

    @property
    def chief(self) -> Finding:
        """The weightiest finding."""
        return self.findings[0]

    @property
    def favours(self) -> bool:
        """Whether it speaks for the letter."""
        return speaks_for(self.chief)

    @property
    def quote(self) -> str | None:
        """The words of the passage, as its weightiest finding quotes them."""
        return self.chief.quote


def speaks_for(finding: Finding) -> bool:
    """Whether the finding lowers the score."""
    return finding.category is Category.LEGITIMATE or finding.points < 0


def passages(result: Result) -> tuple[Passage, ...]:
    """The passages of a letter by the weight of their findings, what speaks for the letter last."""
    sizes = {page.page: sheet_size(page.width, page.height) for page in result.quality.pages}
    ordered = sorted(result.findings, key=lambda f: (speaks_for(f), -abs(f.points)))
    found: list[Passage] = []
    for finding in ordered:
        boxes = on_sheet(finding.boxes, sizes[finding.page]) if finding.page in sizes else ()
        at = next((i for i, one in enumerate(found) if _same(one, finding, boxes)), None)
        if at is None:
            found.append(Passage(len(found) + 1, (finding,), finding.page if boxes else None, boxes))
        else:
            found[at] = replace(found[at], findings=(*found[at].findings, finding))
    return tuple(replace(one, others=tuple(_others(one, sizes))) for one in found)


def _same(passage: Passage, finding: Finding, boxes: Sequence[Corners]) -> bool:
    """Whether a finding is about the passage: both of the same words, or of mostly the same lines."""
    if passage.page != finding.page or passage.favours != speaks_for(finding) or not near(passage.boxes, boxes):
        return False
    before, new = area(passage.boxes), area(boxes)
    return new <= _GROWS * before and shared(passage.boxes, boxes) >= _SAME * min(before, new)


def _others(passage: Passage, sizes: dict[int, tuple[float, float]]) -> Iterator[tuple[int, Corners]]:
    """Boxes of what else the findings rest on, as far as the passage's own frame does not hold them."""
    seen: set[tuple[int, Corners]] = set()
    for place in (place for finding in passage.findings for place in _places(finding, sizes)):
        page, box = place
        own = passage.boxes if page == passage.page else ()
        if place not in seen and shared((box,), own) < _SAME * area((box,)):
            seen.add(place)
            yield place


def _places(finding: Finding, sizes: dict[int, tuple[float, float]]) -> Iterator[tuple[int, Corners]]:
    quoted = [(finding.page, finding.boxes), *((one.page, one.boxes) for one in finding.evidence)]
    for page, boxes in quoted:
        if page in sizes:
            yield from ((page, box) for box in on_sheet(boxes, sizes[page]))
