"""From words on pages to blocks in an order in which sentences stay whole: pure geometry.

Words make runs (side by side), runs rows (on one baseline), rows blocks (that belong together).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from finescan.layout.blocks import blocks_of, rows_of
from finescan.layout.cuts import cut, long_rules
from finescan.layout.places import body_size, placed
from finescan.layout.runs import runs_of
from finescan.layout.shapes import Block, Layout, Row, Run
from finescan.layout.sideways import parted, sideways_blocks
from finescan.model import Page

__all__ = ["Block", "Layout", "Row", "Run", "arrange"]


def arrange(pages: Sequence[Page]) -> Layout:
    """The letter's blocks in reading order, each run with its place."""
    blocks = tuple(block for page in pages for block in _page_blocks(page))
    body = body_size(blocks)
    return Layout(tuple(pages), placed(blocks, pages, body), body)


def _page_blocks(page: Page) -> Iterator[Block]:
    upright, sideways = parted(page.words)
    for region in cut(runs_of(upright, page.number), long_rules(page)):
        yield from blocks_of(rows_of(region), page.number)
    yield from sideways_blocks(sideways, page.number)
