"""The letter with its changes marked: what stays, what is struck, what is put in. All renderings are made from it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from finescan.letters.model import Block, Change, Run, Style
from finescan.model import Span
from finescan.text import TextLayer


def redline(
    text: TextLayer, changes: Sequence[Change], above: Sequence[Block], frame: Sequence[Block], signature: Span | None
) -> tuple[Block, ...]:
    """The lines of the letter as blocks, with what is put in `above` all and as a `frame` right above the signature.

    Without a signature line the frame comes at the end.
    """
    lines = list(_lines(text))
    at = next((index for index, span in enumerate(lines) if signature and span.end > signature.start), len(lines))
    blocks = [_block(text, span, changes) for span in lines]
    return (*map(_put_in, above), *blocks[:at], *map(_put_in, frame), *blocks[at:])


def before(blocks: Iterable[Block]) -> str:
    """The letter as it came: all changes rejected, a line a block."""
    return _text(blocks, struck=True)


def after(blocks: Iterable[Block]) -> str:
    """The counter-form: all changes accepted, a line a block."""
    return _text(blocks, struck=False)


def accepted(blocks: Iterable[Block]) -> tuple[Block, ...]:
    """The counter-form as blocks without marks."""
    kept = ((block, tuple(replace(r, inserted=False) for r in block.runs if not r.struck)) for block in blocks)
    return tuple(replace(block, runs=runs) for block, runs in kept if any(run.text.strip() for run in runs))


def is_put_in(block: Block) -> bool:
    """Whether nothing of the block stood in the letter."""
    return all(run.inserted for run in block.runs)


def _text(blocks: Iterable[Block], *, struck: bool) -> str:
    lines = ("".join(r.text for r in block.runs if not (r.inserted if struck else r.struck)) for block in blocks)
    return "\n".join(line for line in lines if line.strip())


def _lines(text: TextLayer) -> Iterator[Span]:
    start = 0
    for line in text.text.split("\n"):
        if line.strip():
            yield Span(start, start + len(line))
        start += len(line) + 1


def _block(text: TextLayer, line: Span, changes: Iterable[Change]) -> Block:
    touching = [change for change in changes if change.span.overlaps(line)]
    return Block(Style.BODY, tuple(_runs(text, line, touching)))


def _runs(text: TextLayer, line: Span, changes: Iterable[Change]) -> Iterator[Run]:
    at = line.start
    for change in changes:
        start, end = max(line.start, change.span.start), min(line.end, change.span.end)
        if start > at:
            yield Run(_shown(text, at, start))
        yield Run(_shown(text, start, end), struck=True)
        if change.inserted and change.span.end <= line.end:
            yield Run(change.inserted, bold=True, inserted=True)
        at = end
    if at < line.end:
        yield Run(_shown(text, at, line.end))


def _shown(text: TextLayer, start: int, end: int) -> str:
    return "".join(text.shown[start:end])


def _put_in(block: Block) -> Block:
    return replace(block, runs=tuple(replace(run, inserted=True) for run in block.runs))
