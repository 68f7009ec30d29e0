"""Documents as plain text of 78 columns."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterable, Iterator
from itertools import groupby

from finescan.letters.model import Block, Letter, Paper, Run, Style
from finescan.letters.render.prose import WORDS, dated, enclosed, groups, mark, title
from finescan.letters.render.sheet import Sheet

COLUMNS = 78
_ROOM = ["", ""]
"""For a signature by hand."""
_LONG = re.compile(rf"(\S{{{COLUMNS - 8}}})(?=\S)")


def made(document: Letter | Paper, _: Sheet) -> bytes:
    """The document in UTF-8; what is struck or put in says so in brackets."""
    parts = _paper(document) if isinstance(document, Paper) else _letter(document)
    return ("\n\n".join("\n".join(lines) for lines in parts if lines) + "\n").encode()


def _paper(paper: Paper) -> Iterator[list[str]]:
    yield [*_wrapped(paper.title), "=" * min(COLUMNS, max(1, len(paper.title)))]
    yield from _body(paper.blocks, paper.language)
    yield from _end(paper.disclaimer)


def _letter(letter: Letter) -> Iterator[list[str]]:
    yield _several(letter.sender.lines)
    yield _several(letter.recipient.lines)
    yield _several(f"{label}: {value}" for label, value in letter.info)
    yield _wrapped(dated(letter))
    yield _wrapped(title(letter))
    yield from _body(letter.blocks, letter.language)
    yield _ROOM + _several(letter.signature.split("\n"))
    if letter.enclosures:
        yield [f"{enclosed(letter)}:", *(line for each in letter.enclosures for line in _wrapped(each, "- "))]
    yield from _end(letter.disclaimer)


def _end(disclaimer: str) -> Iterator[list[str]]:
    if disclaimer:
        yield ["-" * COLUMNS, *_wrapped(disclaimer)]


def _body(blocks: Iterable[Block], language: str) -> Iterator[list[str]]:
    for style, group in groups(blocks):
        if style is Style.FRAME:
            yield _framed(group, language)
        elif style in {Style.ITEM, Style.NUMBERED}:
            yield [line for block in group for line in _block(block, language)]
        else:
            for block in group:
                yield _block(block, language)


def _block(block: Block, language: str) -> list[str]:
    first = f"{mark(block)} " if mark(block) else ""
    lines = _several(_said(block.runs, language).split("\n"), first)
    return [*lines, "-" * max(map(len, lines))] if block.style is Style.HEADING and lines else lines


def _framed(group: Iterable[Block], language: str) -> list[str]:
    inner = [_several(_said(block.runs, language).split("\n"), columns=COLUMNS - 4) for block in group]
    lines = [line for at, part in enumerate(inner) for line in ([""] if at else []) + part]
    edge = "+" + "-" * (COLUMNS - 2) + "+"
    return [edge, *(f"| {line.ljust(COLUMNS - 4)} |" for line in lines), edge]


def _said(runs: Iterable[Run], language: str) -> str:
    """The text; each stretch that is struck or put in stands in brackets."""
    said = ""
    for (struck, inserted), same in groupby(runs, key=lambda run: (run.struck, run.inserted)):
        text = "".join(run.text for run in same)
        inner = text.strip()
        if inner and (struck or inserted):
            at = text.index(inner)
            text = f"{text[:at]}[{WORDS[language]['struck' if struck else 'in']}: {inner}]{text[at + len(inner) :]}"
        said += text
    return said


def _several(lines: Iterable[str], first: str = "", columns: int = COLUMNS) -> list[str]:
    made: list[str] = []
    for line in lines:
        made += _wrapped(line, first if not made else " " * len(first), columns)
    return made


def _wrapped(text: str, first: str = "", columns: int = COLUMNS) -> list[str]:
    """Lines within the columns; words that are longer are cut before, as cutting them one by one takes long."""
    return textwrap.wrap(
        _LONG.sub(r"\1 ", text),
        columns,
        initial_indent=first,
        subsequent_indent=" " * len(first),
        break_on_hyphens=False,
        expand_tabs=False,
    )
