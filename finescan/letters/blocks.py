"""Marked-down text as the blocks of a document. Values that come from letters are escaped before they get here."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from markdown_it import MarkdownIt
from markdown_it.token import Token

from finescan.letters.model import Block, Run, Style

BLANK_MARK = re.compile(r"\[([^\[\]]{1,80}): _{4,}\]")
"""What the user has to fill in; the group is its name."""

_BLANK = re.compile(r"(\[[^\[\]]{1,80}: _{4,}\])")
_SPECIAL = re.compile(r"([\\`*_{}\[\]()#+\-.!|<>~&=:])")
_PARSER = MarkdownIt("commonmark", {"html": False, "linkify": False}).disable(
    ["html_block", "html_inline", "link", "image", "autolink", "reference", "code", "fence", "entity", "lheading"]
).enable("strikethrough")  # fmt: skip


def escaped(value: object) -> str:
    """A value as text that means nothing to the parser, on one line."""
    return _SPECIAL.sub(r"\\\1", " ".join(str(value).split()))


def blocks(markdown: str) -> tuple[Block, ...]:
    """The paragraphs: `##` headings, lists, `>` frames, everything else as body; ** is bold and ~~ struck."""
    reader = _Reader()
    for token in _PARSER.parse(markdown):
        reader.take(token)
    return tuple(reader.blocks)


@dataclass(slots=True)
class _Reader:
    """Where in the nesting of tokens the next text stands."""

    blocks: list[Block] = field(default_factory=list)
    lists: list[int | None] = field(default_factory=list)
    framed: int = 0
    heading: bool = False

    def take(self, token: Token) -> None:
        if token.type in {"ordered_list_open", "bullet_list_open"}:
            self.lists.append(int(token.attrs.get("start", 1)) - 1 if token.type.startswith("ordered") else None)
        elif token.type in {"ordered_list_close", "bullet_list_close"}:
            self.lists.pop()
        elif token.type == "list_item_open" and self.lists[-1] is not None:
            self.lists[-1] += 1
        elif token.type in {"blockquote_open", "blockquote_close"}:
            self.framed += token.nesting
        elif token.type in {"heading_open", "heading_close"}:
            self.heading = token.nesting > 0
        elif token.type == "inline":
            self.blocks.append(self._block(_runs(token.children or ())))

    def _block(self, runs: Iterator[Run]) -> Block:
        number = self.lists[-1] if self.lists else None
        if self.heading:
            return Block(Style.HEADING, tuple(runs))
        if self.framed:
            return Block(Style.FRAME, tuple(runs))
        if not self.lists:
            return Block(Style.BODY, tuple(runs))
        return Block(Style.ITEM if number is None else Style.NUMBERED, tuple(runs), number)


def _runs(tokens: Sequence[Token]) -> Iterator[Run]:
    bold = struck = 0
    for token in tokens:
        bold += token.nesting if token.type.startswith("strong") else 0
        struck += token.nesting if token.type.startswith("s_") else 0
        text = " " if token.type == "softbreak" else "\n" if token.type == "hardbreak" else token.content
        for piece in _BLANK.split(text):
            if piece:
                yield Run(piece, bold=bold > 0, struck=struck > 0, blank=_BLANK.fullmatch(piece) is not None)
