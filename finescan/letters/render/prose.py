"""What all forms share: text without characters that act, blanks within plain lines, labels, runs of equal blocks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import groupby

import regex

from finescan.letters.blocks import BLANK_MARK
from finescan.letters.model import Address, Block, Letter, Paper, Run, Style
from finescan.letters.wording import day, locale

BULLET = "•"
BESIDE_SIGNATURE = 2
"""How many paragraphs of a letter go to the page of its signature: the greeting and one with something to say."""
_CELL = " \u2003"
"""Between the cells of a table: wide, and lines may end there."""
_BLANKS = regex.compile(r"[^\S\n\u00a0\u202f\u2003]")
_UNSEEN = regex.compile(r"[\p{Cc}\p{Cf}\p{Cs}\p{Co}\ufffe\uffff--\n]", regex.V1)
_PILED = regex.compile(r"(\p{M}{4})\p{M}+")

WORDS = {
    "de": {"page": "Seite", "of": "von", "one": "Anlage", "several": "Anlagen", "struck": "gestrichen", "in": "neu"},
    "en": {"page": "Page", "of": "of", "one": "Enclosure", "several": "Enclosures", "struck": "struck", "in": "new"},
    "fr": {
        "page": "Page", "of": "sur", "one": "Pièce jointe", "several": "Pièces jointes", "struck": "supprimé",
        "in": "nouveau",
    },
    "it": {
        "page": "Pagina", "of": "di", "one": "Allegato", "several": "Allegati", "struck": "cancellato", "in": "nuovo",
    },
}  # fmt: skip


def shown(text: str) -> str:
    """The text as it may be printed: without characters that steer or turn, and no piles of accents."""
    return _PILED.sub(r"\1", _UNSEEN.sub("", _BLANKS.sub(" ", text.replace("\t", _CELL))))


def cleaned(document: Letter | Paper) -> Letter | Paper:
    """The document with all its text as it may be printed."""
    blocks = tuple(_clean_block(block) for block in document.blocks)
    disclaimer = _line(document.disclaimer)
    if isinstance(document, Paper):
        return replace(document, title=_line(document.title), blocks=blocks, disclaimer=disclaimer)
    return replace(
        document,
        sender=Address(_lines(document.sender.lines)),
        recipient=Address(_lines(document.recipient.lines)),
        info=tuple((_line(label), _line(value)) for label, value in document.info),
        place=_line(document.place),
        subject=_line(document.subject),
        blocks=blocks,
        signature=shown(document.signature).strip(),
        enclosures=_lines(document.enclosures),
        disclaimer=disclaimer,
    )


def runs(text: str, *, bold: bool = False) -> tuple[Run, ...]:
    """A plain line as runs: what is to be filled in is marked as a blank."""
    found, at = [], 0
    for blank in BLANK_MARK.finditer(text):
        found += [Run(text[at : blank.start()], bold=bold), Run(blank.group(), bold=bold, blank=True)]
        at = blank.end()
    return tuple(run for run in (*found, Run(text[at:], bold=bold)) if run.text)


def groups(blocks: Iterable[Block]) -> Iterator[tuple[Style, tuple[Block, ...]]]:
    """The blocks in stretches of one style: a list is one, a frame of several paragraphs too."""
    for style, group in groupby(blocks, key=lambda block: block.style):
        yield style, tuple(group)


def mark(block: Block) -> str:
    """What stands before an item of a list; "" for all else."""
    if block.style is Style.NUMBERED and block.number is not None:
        return f"{block.number}."
    return BULLET if block.style in {Style.ITEM, Style.NUMBERED} else ""


def dated(letter: Letter) -> str:
    """Place and day in one line."""
    return ", ".join(part for part in (letter.place, day(letter.day, letter.language)) if part)


def enclosed(letter: Letter) -> str:
    """The heading above the enclosures."""
    return WORDS[letter.language]["one" if len(letter.enclosures) == 1 else "several"]


def language_tag(document: Letter | Paper) -> str:
    """The language as HTML, PDF and Word name it: "de-DE"."""
    return locale(document.language).replace("_", "-")


def title(document: Letter | Paper) -> str:
    """What the document is called."""
    return document.title if isinstance(document, Paper) else document.subject


def _clean_block(block: Block) -> Block:
    return replace(block, runs=tuple(replace(run, text=shown(run.text)) for run in block.runs))


def _line(text: str) -> str:
    return shown(text).replace("\n", " ").strip()


def _lines(lines: Iterable[str]) -> tuple[str, ...]:
    return tuple(line for line in map(_line, lines) if line)
