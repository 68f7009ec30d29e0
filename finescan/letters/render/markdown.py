"""Documents as Markdown: CommonMark, with ~~struck~~ as GitHub has it and <ins> for what is put in."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from finescan.letters.model import Block, Letter, Paper, Run, Style
from finescan.letters.render.prose import dated, enclosed, groups, title
from finescan.letters.render.prose import runs as marked
from finescan.letters.render.sheet import Sheet

_ANYWHERE = re.compile(r"([\\`*_\[\]<>~|&])")
_AT_START = re.compile(r"(?m)^(\s*)([-+=#:]|\d{1,9}(?=[.)]))")
_EDGES = re.compile(r"\A(\s*)(.*?)(\s*)\Z", re.DOTALL)


def made(document: Letter | Paper, _: Sheet) -> bytes:
    """The document in UTF-8."""
    parts = _paper(document) if isinstance(document, Paper) else _letter(document)
    return ("\n\n".join(part for part in parts if part) + "\n").encode()


def _paper(paper: Paper) -> Iterator[str]:
    yield f"# {_plain(paper.title)}"
    yield from _body(paper.blocks)
    yield from _end(paper.disclaimer)


def _letter(letter: Letter) -> Iterator[str]:
    yield _broken(letter.sender.lines)
    yield _broken(letter.recipient.lines)
    yield _broken(f"{label}: {value}" for label, value in letter.info)
    yield _plain(dated(letter))
    yield f"# {_plain(title(letter))}"
    yield from _body(letter.blocks)
    yield _broken(letter.signature.split("\n"))
    if letter.enclosures:
        yield f"**{_escaped(enclosed(letter))}**"
        yield "\n".join(f"- {_plain(one)}" for one in letter.enclosures)
    yield from _end(letter.disclaimer)


def _end(disclaimer: str) -> Iterator[str]:
    if disclaimer:
        yield "---"
        yield _plain(disclaimer)


def _body(blocks: Iterable[Block]) -> Iterator[str]:
    for style, group in groups(blocks):
        joined = "\n>\n" if style is Style.FRAME else "\n" if style in {Style.ITEM, Style.NUMBERED} else "\n\n"
        yield joined.join(filter(None, map(_block, group)))


def _block(block: Block) -> str:
    text = _said(block.runs)
    if not text.strip():
        return ""
    if block.style is Style.HEADING:
        return f"## {' '.join(text.split())}"
    if block.style is Style.FRAME:
        return "> " + text.replace("\n", "\n> ")
    if block.style in {Style.ITEM, Style.NUMBERED}:
        first = f"{block.number}. " if block.number is not None else "- "
        return first + text.replace("\n", "\n" + " " * len(first))
    return text


def _broken(lines: Iterable[str]) -> str:
    return "\\\n".join(map(_plain, lines))


def _plain(line: str) -> str:
    return _said(marked(line))


def _said(runs: Iterable[Run]) -> str:
    return _starts("".join(map(_run, runs)).strip()).replace("\n", "\\\n")


def _run(run: Run) -> str:
    """The run with its marks, which must not touch white space."""
    found = _EDGES.match(run.text)
    before, text, after = found.groups() if found else ("", run.text, "")
    if not text:
        return run.text
    kept = _escaped(text)
    if run.bold or run.blank or run.inserted:
        kept = f"**{kept}**"
    if run.struck:
        kept = f"~~{kept}~~"
    return f"{before}<ins>{kept}</ins>{after}" if run.inserted else f"{before}{kept}{after}"


def _escaped(text: str) -> str:
    return _ANYWHERE.sub(r"\\\1", text)


def _starts(text: str) -> str:
    """Signs that make lists and headings where they begin a line."""
    return _AT_START.sub(lambda found: f"{found[1]}{_sign(found[2])}", text)


def _sign(sign: str) -> str:
    return f"{sign}\\" if sign.isdigit() else f"\\{sign}"
