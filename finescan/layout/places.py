"""How large the body is, and where on the letter each run stands."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

import regex

from finescan.layout.shapes import Block, Row, Run, around
from finescan.model import FLOWING, Page, Place, Source

SMALL = 0.8  # of the body size: what is smaller is small print
SMALL_POINTS = 7.0  # print up to this size is small whatever the body
HEADLINE = 1.25  # of the body size
FOOTER = 0.9  # of the page height
SIDE_WIDTH = 0.42  # of the width of the text: the widest side column

_SIGNATURE = regex.compile(
    r"\b(?:rechtsverbindliche )?(?:unterschrift|unterzeichner|paraphe|signature|signed|firma digitale|firma e timbro|"
    r"timbro|handtekening|podpis|cachet|firmenstempel|stampiglie|stempel)\b",
    regex.IGNORECASE,
)


def _all_runs(blocks: Iterable[Block]) -> Iterator[Run]:
    return (run for block in blocks for row in block.rows for run in row.runs)


def body_size(blocks: Sequence[Block]) -> float | None:
    """The size in which most of the first page is set, small print left aside if there is enough else."""
    if not blocks:
        return None
    first = min(b.page for b in blocks)
    sizes: dict[float, int] = {}
    for run in _all_runs(b for b in blocks if b.page == first):
        if run.size is not None:
            key = round(run.size * 2) / 2
            sizes[key] = sizes.get(key, 0) + len(run.text)
    if not sizes:
        return None
    readable = {s: n for s, n in sizes.items() if s >= 8.0}
    chosen = readable if sum(readable.values()) >= 0.15 * sum(sizes.values()) else sizes
    return max(chosen, key=lambda s: (chosen[s], s))


def placed(blocks: Sequence[Block], pages: Sequence[Page], body: float | None) -> tuple[Block, ...]:
    """The blocks with the place of each run; unknown places stay None."""
    by_number = {p.number: p for p in pages}
    first = min(by_number, default=1)
    done = []
    for block in blocks:
        page = by_number[block.page]
        side = _is_side(block, [b for b in blocks if b.page == block.page])
        rows = tuple(
            replace(
                row, runs=tuple(replace(run, place=_place(run, row, page, body, first, side=side)) for run in row.runs)
            )
            for row in block.rows
        )
        done.append(replace(block, rows=rows))
    return tuple(done)


def _is_side(block: Block, others: Sequence[Block]) -> bool:
    """Whether a block is a narrow column beside a wider one."""
    text = around(b.box for b in others)
    if block.box.width > SIDE_WIDTH * text.width:
        return False
    return any(
        o.box.width > 1.2 * block.box.width
        and min(o.box.y1, block.box.y1) - max(o.box.y0, block.box.y0) > 0.3 * block.box.height
        and (o.box.x1 <= block.box.x0 + 2 or o.box.x0 >= block.box.x1 - 2)
        for o in others
        if o is not block
    )


def _place(run: Run, row: Row, page: Page, body: float | None, first: int, *, side: bool) -> Place | None:
    typed = page.read_from is Source.TEXT and run.words[0].reading != FLOWING
    if run.place is not None or typed or run.size is None or body is None:
        return run.place
    if page.number > first:
        return Place.BACK
    checks = (
        (Place.HEADLINE, run.size >= HEADLINE * body and len(run.text) < 120),
        (Place.SIGNATURE, len(run.text) < 90 and _SIGNATURE.search(run.text) is not None),
        (Place.FOOTER, run.box.y0 > FOOTER * page.height),
        (Place.SIDE, side),
        (Place.SMALL_PRINT, run.size <= max(SMALL * body, SMALL_POINTS)),
        (Place.TABLE, len(row.runs) > 1),
    )
    return next((place for place, holds in checks if holds), Place.BODY)
