"""The worksheet for a person at a terminal: question, answer, reason, quotes, and the standard it is measured by."""

from __future__ import annotations

from collections import Counter

from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from finescan.reports import phrases, words
from finescan.reports.questions import Exhibit, Question, Sheet, Worksheet
from finescan.worksheet import Answer, Favours

_QUOTE, _QUOTES = 150, 2
_COLOUR = {Favours.RECIPIENT: "green", Favours.SENDER: "red", None: "yellow"}


def printed(worksheet: Worksheet, language: str) -> Table:
    """The worksheet as rows; every text passes `phrases.plain`, as letters are hostile input."""
    rows = Table.grid(padding=(0, 0))
    rows.add_row(Text(words.TEXT[language]["worksheet"], "bold"))
    if worksheet.note:
        rows.add_row(Padding(worksheet.note, (0, 0, 0, 2)))
    for sheet in worksheet.sheets:
        rows.add_row(Padding(_sheet(sheet, language), (0, 0, 0, 2)))
    rows.add_row("")
    rows.add_row(Text(worksheet.disclaimer, "dim"))
    return rows


def _sheet(sheet: Sheet, language: str) -> Table:
    rows = Table.grid(padding=(0, 0))
    rows.add_row("")
    rows.add_row(Text(sheet.title, "bold"))
    rows.add_row(Text(f"{sheet.because} {_tally(sheet, language)}".strip(), "dim"))
    if sheet.note:
        rows.add_row(sheet.note)
    before: Question | None = None
    for question in sheet.questions:
        rows.add_row("")
        same = before is not None and (before.law, before.criterion) == (question.law, question.criterion)
        rows.add_row(_question(question, language, with_standard=not same))
        before = question
    return rows


def _tally(sheet: Sheet, language: str) -> str:
    """How many answers help whom; empty where nothing was asked."""
    found = Counter(question.favours for question in sheet.questions)
    said = words.TEXT[language]["tally"].format(
        recipient=found[Favours.RECIPIENT], sender=found[Favours.SENDER], open=found[None]
    )
    return f"({said})" if sheet.questions else ""


def _question(question: Question, language: str, *, with_standard: bool) -> Table:
    rows = Table.grid(padding=(0, 1))
    rows.add_column(width=max(len(word) for word in words.ANSWER[language].values()))
    rows.add_column()
    answer = Text(words.ANSWER[language][Answer(question.answer)], f"bold {_COLOUR[question.favours]}")
    rows.add_row(answer, Text(question.question, "bold"))
    rows.add_row("", phrases.plain(question.reason))
    for one in question.evidence[:_QUOTES]:
        rows.add_row("", _exhibit(one, language))
    if with_standard:
        standard = words.TEXT[language]["criterion"]
        rows.add_row("", Text(f"{standard}: {question.criterion} {question.law}.", "dim"))
    return rows


def _exhibit(one: Exhibit, language: str) -> Text:
    quote = Text(phrases.plain(phrases.quoted(one.quote, _QUOTE, language)), "italic")
    where = words.TEXT[language]["page"].format(page=one.page) if one.page else ""
    return quote.append(f" {where}", "dim") if where else quote
