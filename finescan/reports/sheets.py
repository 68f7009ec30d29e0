"""From the worksheet of a letter to the output contract."""

from __future__ import annotations

from collections.abc import Sequence

from finescan import worksheet
from finescan.pipeline import Reading
from finescan.reports import questions
from finescan.reports.quoting import quote, rounded
from finescan.text import TextLayer
from finescan.worksheet import making


def build(reading: Reading, language: str, laws: Sequence[worksheet.Law]) -> questions.Worksheet:
    """The worksheet under these laws, or (none named) under those that the letter points to."""
    made = making.make(reading.text, reading.facts, reading.offer, reading.assessment, laws)
    return questions.Worksheet(
        disclaimer=made.disclaimer[language],
        note=made.note[language] if made.note else None,
        sheets=tuple(_sheet(sheet, reading.text, language) for sheet in made.sheets),
    )


def _sheet(sheet: worksheet.Sheet, text: TextLayer, language: str) -> questions.Sheet:
    return questions.Sheet(
        law=sheet.law,
        title=sheet.title[language],
        because=sheet.because[language],
        note=sheet.note[language] if sheet.note else None,
        questions=tuple(_question(question, text, language) for question in sheet.questions),
    )


def _question(question: worksheet.Question, text: TextLayer, language: str) -> questions.Question:
    return questions.Question(
        id=question.id,
        question=question.question[language],
        answer=question.answer,
        favours=question.favours,
        reason=question.reason[language],
        evidence=tuple(_exhibit(one, text) for one in question.evidence),
        criterion=question.authority.criterion[language],
        law=question.authority.cite,
        applies_to=question.authority.applies_to,
        reviewed=question.authority.reviewed,
    )


def _exhibit(one: worksheet.Exhibit, text: TextLayer) -> questions.Exhibit:
    place = quote(one.span, text)
    seen = one.seen
    return questions.Exhibit(
        quote=place.quote,
        page=place.page,
        boxes=place.boxes,
        size_pt=rounded(seen.size, 1),
        relative_size=rounded(seen.relative_size, 2),
        contrast=rounded(seen.contrast, 2),
        place=seen.place,
        bold=seen.bold,
        pale=one.pale,
        running_text=one.running,
    )
