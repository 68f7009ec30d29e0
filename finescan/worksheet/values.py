"""The values of a worksheet: for each law that may apply, its questions with answer, reason, evidence and authority."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING

from finescan.model import Answer, Localized, Span

if TYPE_CHECKING:
    from finescan.text import Prominence


class Law(StrEnum):
    """The laws that there is a worksheet for, by country."""

    DE = "de"
    CH = "ch"
    AT = "at"


class Favours(StrEnum):
    """Whose case an answer helps."""

    RECIPIENT = "recipient"
    SENDER = "sender"


@dataclass(frozen=True, slots=True)
class Authority:
    """What a question rests on: the criterion in plain words, where it is from, for whom, and when it was checked."""

    cite: str
    criterion: Localized
    applies_to: str
    reviewed: date


@dataclass(frozen=True, slots=True)
class Exhibit:
    """A passage that an answer rests on; `seen` is how it is printed, each value None where unknown.

    `running` tells whether the passage is part of running text (True) or stands in a line or cell of its own (False).
    """

    span: Span
    seen: Prominence
    running: bool | None = None
    pale: bool | None = None


@dataclass(frozen=True, slots=True)
class Finding:
    """An answer with its reason and its evidence, before it is put under a question."""

    answer: Answer
    reason: Localized
    evidence: tuple[Exhibit, ...] = ()


@dataclass(frozen=True, slots=True)
class Question:
    """A question of law, answered as far as the letter shows; `id` is stable."""

    id: str
    question: Localized
    answer: Answer
    reason: Localized
    evidence: tuple[Exhibit, ...]
    authority: Authority
    favours: Favours | None


@dataclass(frozen=True, slots=True)
class Sheet:
    """The questions under one law. `note` says why there are none, where the law does not fit the letter."""

    law: Law
    title: Localized
    because: Localized
    questions: tuple[Question, ...] = ()
    note: Localized | None = None


@dataclass(frozen=True, slots=True)
class Worksheet:
    """The sheets of a letter. `note` says why there are none: no offer, too little read, no law that it points to."""

    sheets: tuple[Sheet, ...]
    disclaimer: Localized
    note: Localized | None = None
