"""The worksheet in the output contract: under each law its questions, with answer, reason, evidence and authority."""

from __future__ import annotations

import datetime as dt

from finescan.model import Place
from finescan.reports.parts import Part, Quote, Text
from finescan.worksheet import Answer, Favours, Law


class Exhibit(Quote):
    """A passage that an answer rests on, and its print: null where unknown, as in plain text."""

    size_pt: float | None = None
    relative_size: float | None = None
    contrast: float | None = None
    place: Place | None = None
    bold: bool | None = None
    pale: bool | None = None
    running_text: bool | None = None


class Question(Part):
    """A question, answered as far as the letter shows; `favours` is null where the answer helps nobody."""

    id: Text
    question: Text
    answer: Answer
    favours: Favours | None = None
    reason: Text
    evidence: tuple[Exhibit, ...] = ()
    criterion: Text
    law: Text
    applies_to: Text
    reviewed: dt.date


class Sheet(Part):
    """The questions under one law; `because` says why it is asked, `note` why there are no questions."""

    law: Law
    title: Text
    because: Text
    note: Text | None = None
    questions: tuple[Question, ...] = ()


class Worksheet(Part):
    """The sheets of a letter; `note` says why there are none."""

    disclaimer: Text
    note: Text | None = None
    sheets: tuple[Sheet, ...] = ()
