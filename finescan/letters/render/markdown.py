"""Documents as Markdown: CommonMark, with the tags <del> and <ins> for what is struck and put in."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import groupby

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
    if block.style is Style.HEADING:
        text = _said(replace(run, text=run.text.replace("\n", " ")) for run in block.runs)
        return f"## {text}" if text else ""
    text = _said(block.runs)
    if not text:
        return ""
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
    """Runs of one look are one stretch: marks that touch each other would be read as others."""
    pieces = [(look, "".join(run.text for run in same)) for look, same in groupby(runs, key=_look)]
    pieces = [piece for piece in pieces if piece[1]]
    ends = [""] + [text[-1] for _, text in pieces]
    starts = [text[0] for _, text in pieces[1:]] + [""]
    made = (_piece(*piece, ends[at], starts[at]) for at, piece in enumerate(pieces))
    return _starts("".join(made).strip()).replace("\n", "\\\n")


def _look(run: Run) -> tuple[bool, bool, bool]:
    return run.bold or run.blank or run.inserted, run.struck, run.inserted


def _piece(look: tuple[bool, bool, bool], said: str, before: str, after: str) -> str:
    """The text with its marks, which must not touch white space."""
    bold, struck, inserted = look
    found = _EDGES.match(said)
    left, text, right = found.groups() if found else ("", said, "")
    if not text:
        return said
    made = _escaped(text)
    if bold:
        tagged = not (struck or inserted) and (_stuck(left or before, text[0]) or _stuck(right or after, text[-1]))
        made = f"<strong>{made}</strong>" if tagged else f"**{made}**"
    made = f"<del>{made}</del>" if struck else made
    return f"{left}<ins>{made}</ins>{right}" if inserted else f"{left}{made}{right}"


def _stuck(outside: str, inside: str) -> bool:
    """Whether ** between the two is no mark: behind or before a word, but at a sign."""
    return outside.isalnum() and not inside.isalnum()


def _escaped(text: str) -> str:
    return _ANYWHERE.sub(r"\\\1", text)


def _starts(text: str) -> str:
    """Signs that make lists and headings where they begin a line."""
    return _AT_START.sub(lambda found: f"{found[1]}{_sign(found[2])}", text)


def _sign(sign: str) -> str:
    return f"{sign}\\" if sign.isdigit() else f"\\{sign}"
