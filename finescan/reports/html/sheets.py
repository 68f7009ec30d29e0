"""The pages of a letter as the report shows them: pictures with frames, or lines of text with marks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from finescan.model import Page, Verdict
from finescan.reports.contract import PageQuality, Result
from finescan.reports.html.badges import Badge, badges
from finescan.reports.html.crops import FOLDED_DPI, PAGE_DPI, Comparison, Drawing, Picture, is_small
from finescan.reports.html.geometry import area, on_sheet, outlines, shared, sheet_size
from finescan.reports.html.lines import Line, marked
from finescan.reports.html.passages import Passage
from finescan.reports.original import Original
from finescan.reports.parts import Corners

_MOST_FRAMED, _MOST_FOLDED, _MOST_COMPARED = 24, 6, 12
_FULL_SIZE, _SMALLER_DPI = 4, 84
_COVERED = 0.6


@dataclass(frozen=True, slots=True)
class Frame:
    """A passage on its page: one box a line, the outlines around them, and where its number stands."""

    passage: Passage
    boxes: tuple[Corners, ...]
    outlines: tuple[str, ...]
    badge: Badge


@dataclass(frozen=True, slots=True)
class Aside:
    """A further part of the evidence of a passage; `framed` where another passage has it in a frame already."""

    passage: Passage
    box: Corners
    framed: bool


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page as picture or lines, with what is framed on it; `folded` where there is nothing to look for.

    `asides` are further parts of the evidence.
    """

    number: int
    size: tuple[float, float]
    folded: bool
    picture: Picture | None = None
    lines: tuple[Line, ...] = ()
    frames: tuple[Frame, ...] = ()
    asides: tuple[Aside, ...] = ()
    unread: tuple[Corners, ...] = ()
    hidden: tuple[Corners, ...] = ()


@dataclass(frozen=True, slots=True)
class Shown:
    """What is shown of the pages: the sheets, the comparisons by number of the passage, the pages left out.

    `missing` tells that there are pages and nothing to show them from.
    """

    sheets: tuple[Sheet, ...] = ()
    comparisons: Mapping[int, Comparison] = field(default_factory=dict)
    left_out: tuple[int, ...] = ()
    missing: bool = False

    @property
    def asides(self) -> bool:
        """Whether further parts of the evidence are drawn."""
        return any(not aside.framed for sheet in self.sheets for aside in sheet.asides)

    @property
    def unread(self) -> bool:
        """Whether there is print that was not read."""
        return any(sheet.unread for sheet in self.sheets)

    @property
    def hidden(self) -> bool:
        """Whether there is text that nobody can see."""
        return any(sheet.hidden for sheet in self.sheets)

    @property
    def framed(self) -> frozenset[int]:
        """The numbers of the passages that one can go to."""
        drawn = {frame.passage.number for sheet in self.sheets for frame in sheet.frames}
        marks = {part.passage.number for sheet in self.sheets for line in sheet.lines for part in line if part.passage}
        return frozenset(drawn | marks)


def shown(result: Result, passages: Sequence[Passage], original: Original | None) -> Shown:
    """The pages of the letter; nothing where the original is gone."""
    if original is None:
        return Shown(missing=bool(result.quality.pages))
    read = {page.number: page for page in original.reading.text.pages}
    pages = [page for page in result.quality.pages if page.page in read]
    chosen, left_out = _chosen(result, pages, passages)
    drawing = Drawing(original.reading.text, original.page_image)
    small = [one for one in passages if is_small(one)][:_MOST_COMPARED] if result.verdict is not Verdict.CLEAR else []
    sheets, comparisons = [], {}
    for quality, dpi in chosen:
        page = read[quality.page]
        drawn = drawing.page(page, [one for one in small if one.page == page.number], dpi)
        comparisons.update(drawn.comparisons if drawn else {})
        picture = drawn.picture if drawn else None
        sheets.append(_sheet(quality, page, passages, picture, folded=dpi == FOLDED_DPI))
    return Shown(tuple(sheets), comparisons, left_out)


def _chosen(
    result: Result, pages: Sequence[PageQuality], passages: Sequence[Passage]
) -> tuple[list[tuple[PageQuality, float]], tuple[int, ...]]:
    """The pages to show, each with its dots an inch, and the numbers of the others."""
    at = {one.page for one in passages} | {number for one in passages for number, _ in one.others}
    wanted = [page for page in pages if page.page in at or page.unread or page.hidden or _unreadable(result)]
    framed = [page.page for page in wanted][:_MOST_FRAMED]
    if result.verdict is Verdict.CLEAR:
        framed = []
    dpi = PAGE_DPI if len(framed) <= _FULL_SIZE else _SMALLER_DPI
    rest = [page.page for page in pages if page.page not in framed]
    folded = rest[:_MOST_FOLDED]
    resolution = {**dict.fromkeys(folded, FOLDED_DPI), **dict.fromkeys(framed, dpi)}
    return [(p, resolution[p.page]) for p in pages if p.page in resolution], tuple(rest[_MOST_FOLDED:])


def _asides(number: int, passages: Sequence[Passage], framed: Sequence[Passage]) -> Iterator[Aside]:
    drawn: set[Corners] = set()
    for passage in passages:
        for box in (box for page, box in passage.others if page == number):
            covered = box in drawn or any(shared((box,), one.boxes) >= _COVERED * area((box,)) for one in framed)
            drawn.add(box)
            yield Aside(passage, box, covered)


def _unreadable(result: Result) -> bool:
    return result.verdict is Verdict.UNREADABLE


def _sheet(
    quality: PageQuality, page: Page, passages: Sequence[Passage], picture: Picture | None, *, folded: bool
) -> Sheet:
    size = sheet_size(quality.width, quality.height)
    if picture is None:
        return Sheet(page.number, size, folded, lines=marked(page, passages))
    here = [one for one in passages if one.page == page.number and one.boxes]
    numbers = badges([one.boxes for one in here], size, (word.box for word in page.words))
    return Sheet(
        number=page.number,
        size=size,
        folded=folded,
        picture=picture,
        frames=tuple(Frame(one, one.boxes, outlines(one.boxes), at) for one, at in zip(here, numbers, strict=True)),
        asides=tuple(_asides(page.number, passages, here)),
        unread=on_sheet(quality.unread, size),
        hidden=on_sheet((one.box for one in quality.hidden), size),
    )
