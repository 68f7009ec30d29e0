"""A reply for programs, "finescan-reply/1": to whom, what it says, what is blank. Keys may be added only."""

from __future__ import annotations

import datetime as dt
from typing import Literal

from pydantic import Field

from finescan.letters.compose import gaps
from finescan.letters.model import Block, Letter, Style
from finescan.reports.parts import Part, Text


class Paragraph(Part):
    """A paragraph of a letter as plain text; `number` for those of numbered lists."""

    style: Style
    text: Text
    number: int | None = None


class Labelled(Part):
    """A value beside the address."""

    label: Text
    value: Text


class Reply(Part):
    """A letter to be sent. `blanks` are still to be filled in; `note` is for its sender and never part of it."""

    schema_: Literal["finescan-reply/1"] = Field(default="finescan-reply/1", alias="schema")
    path: Text
    kind: Text
    language: Text
    country: Text
    sender: tuple[Text, ...]
    recipient: tuple[Text, ...]
    info: tuple[Labelled, ...]
    place: Text
    date: dt.date
    subject: Text
    body: tuple[Paragraph, ...]
    signature: Text
    enclosures: tuple[Text, ...]
    blanks: tuple[Text, ...]
    note: Text
    disclaimer: Text

    def to_json(self) -> bytes:
        """The contract object over several lines, in UTF-8."""
        return self.model_dump_json(by_alias=True, indent=2).encode() + b"\n"


def reply(letter: Letter, path: str, country: str) -> Reply:
    """The contract object of a letter that answers the one at `path`."""
    return Reply(
        path=path,
        kind=letter.kind,
        language=letter.language,
        country=country,
        sender=letter.sender.lines,
        recipient=letter.recipient.lines,
        info=tuple(Labelled(label=label, value=value) for label, value in letter.info),
        place=letter.place,
        date=letter.day,
        subject=letter.subject,
        body=tuple(map(_paragraph, letter.blocks)),
        signature=letter.signature,
        enclosures=letter.enclosures,
        blanks=gaps(letter),
        note=letter.note,
        disclaimer=letter.disclaimer,
    )


def _paragraph(block: Block) -> Paragraph:
    return Paragraph(style=block.style, text="".join(run.text for run in block.runs), number=block.number)
