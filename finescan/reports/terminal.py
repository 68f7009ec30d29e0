"""The text report for a person at a terminal: in full for one letter, as a list with a table for several."""

from __future__ import annotations

import re
from collections import Counter
from decimal import Decimal
from typing import TextIO

from rich.console import Console, RenderableType
from rich.padding import Padding
from rich.table import Column, Table
from rich.text import Text

from finescan.model import Category, Verdict
from finescan.reports import counsel, phrases, words
from finescan.reports.contract import Finding, Result
from finescan.reports.outcome import FLAGGED
from finescan.reports.questions import Worksheet

WIDTH = 80
_SHOWN = 6
_QUOTE = 240
_CITED = 3
_TITLES = 2
"""So many findings are named at one passage; the first are the weightiest."""
_BLANKS = re.compile(r" +((?:\x1b\[0m)?)$", re.MULTILINE)
_NOTES = re.compile(r" \((?:[^()]|\([^()]*\))*(?:reviewed|Stand) [\d-]+\)$")


class TextReport:
    """Prints letters as they come; `close` adds the table (several letters) and the word on legal advice."""

    def __init__(self, stream: TextIO, language: str, *, several: bool) -> None:
        self._console = Console(file=stream, width=WIDTH, highlight=False, markup=False, emoji=False, soft_wrap=False)
        self._language = language
        self._several = several
        self._verdicts: Counter[Verdict] = Counter()
        self._stake: Counter[str] = Counter()

    def add(self, result: Result) -> None:
        """Print one letter."""
        self._verdicts[result.verdict] += 1
        total = result.offer.total_cost
        if total and result.verdict in FLAGGED:
            self._stake[total.currency] += Decimal(total.amount)  # type: ignore[assignment]
        body = self._short(result) if self._several else self._full(result)
        self._print(self._head(result), *([Padding(body, (0, 0, 0, 2), expand=False)] if body.row_count else []))

    def close(self) -> None:
        """Print what closes the report."""
        closing: list[RenderableType] = [Text(self._text("disclaimer"), "dim")]
        if self._several and self._verdicts:
            closing = ["", self._table(), "", *closing]
        self._print(*closing)

    def _print(self, *what: RenderableType) -> None:
        """Print at once and without the blanks with which grids fill up their lines."""
        with self._console.capture() as captured:
            for one in what:
                self._console.print(one)
        self._console.file.write(_BLANKS.sub(r"\1", captured.get()))
        self._console.file.flush()

    def _text(self, key: str, **values: object) -> str:
        return words.TEXT[self._language][key].format(**values)

    def _head(self, result: Result) -> Text:
        style = f"bold {words.COLOUR[result.verdict]}"
        head = Text().append(words.VERDICT[self._language][result.verdict].upper(), style)
        if result.verdict is not Verdict.UNREADABLE:
            head.append(f"  {result.score}/100", "dim")
        return head.append("  ").append(phrases.plain(phrases.place(result)), "bold")

    def _short(self, result: Result) -> Table:
        """What a list says below the head of a letter: of a clear one nothing, so that the others are seen."""
        rows = _grid()
        if result.verdict is not Verdict.CLEAR:
            rows.add_row(phrases.plain(result.summary))
        if resembles := phrases.campaign(result, self._language):
            rows.add_row(f"{self._text('campaign')} {phrases.plain(resembles)}")
        for problem in result.errors:
            rows.add_row(f"{self._text('error')}: {phrases.plain(problem.message)}")
        if result.worksheet is not None:
            rows.add_row("")
            self._worksheet(result.worksheet, rows)
        return rows

    def _worksheet(self, worksheet: Worksheet, rows: Table) -> None:
        rows.add_row(counsel.printed(worksheet, self._language))
        rows.add_row("")

    def _full(self, result: Result) -> Table:
        rows = _grid()
        rows.add_row(phrases.plain(result.summary))
        if facts := self._facts(result):
            rows.add_row("")
            rows.add_row(facts)
        against = [f for f in result.findings if f.points > 0 and f.category is not Category.LEGITIMATE]
        if against and result.verdict is not Verdict.CLEAR:
            rows.add_row("")
            self._findings(sorted(against, key=lambda f: -f.points), rows)
        rows.add_row("")
        if result.worksheet is not None:
            self._worksheet(result.worksheet, rows)
        return rows

    def _facts(self, result: Result) -> Table | None:
        rows = _grid(Column(style="bold", no_wrap=True), gap=2)
        for key, value in phrases.facts(result, self._language):
            rows.add_row(self._text(key), phrases.plain(value))
        return rows if rows.row_count else None

    def _findings(self, findings: list[Finding], rows: Table) -> None:
        """The weightiest passages, each once with all that is to be said of it."""
        passages = _passages(findings)
        rows.add_row(Text(self._text("why"), "bold"))
        for passage in passages[:_SHOWN]:
            rows.add_row(Padding(self._passage(passage[:_TITLES]), (0, 0, 0, 2)))
        if left := len(findings) - sum(len(passage[:_TITLES]) for passage in passages[:_SHOWN]):
            rows.add_row(Padding(self._text("more", count=left), (0, 0, 0, 2)))

    def _passage(self, findings: list[Finding]) -> Table:
        rows = _grid(Column(justify="right", style="dim", width=3), gap=1)
        for finding in findings:
            rows.add_row(f"+{finding.points}", Text(phrases.plain(finding.title), "bold"))
        first = findings[0]
        if first.quote:
            rows.add_row("", Text(phrases.plain(phrases.quoted(first.quote, _QUOTE, self._language)), "italic"))
        else:
            rows.add_row("", phrases.plain(first.message))
        if where := phrases.where(first, self._language):
            rows.add_row("", Text(where, "dim"))
        cited = list(dict.fromkeys(_cited(law) for finding in findings for law in finding.law))[:_CITED]
        if cited:
            rows.add_row("", Text(f"{self._text('law')}: {phrases.plain('; '.join(cited))}", "dim"))
        return rows

    def _table(self) -> Table:
        table = Table.grid(padding=(0, 2))
        table.add_column(justify="right")
        for verdict in (Verdict.SCAM, Verdict.SUSPICIOUS, Verdict.NOTICE, Verdict.CLEAR, Verdict.UNREADABLE):
            if self._verdicts[verdict]:
                word = Text(words.VERDICT[self._language][verdict], words.COLOUR[verdict])
                table.add_row(str(self._verdicts[verdict]), word)
        table.add_row(str(self._verdicts.total()), self._text("letters"))
        for number, (currency, amount) in enumerate(sorted(self._stake.items())):
            said = "" if number else self._text("stake")
            table.add_row(phrases.money(str(amount), currency, self._language), said)
        return table


def _passages(findings: list[Finding]) -> list[list[Finding]]:
    """The findings in their order, those with the same quote together; one without a quote stands alone."""
    found: dict[tuple[object, ...], list[Finding]] = {}
    for number, finding in enumerate(findings):
        key = (finding.page, finding.line, finding.quote) if finding.quote else (number,)
        found.setdefault(key, []).append(finding)
    return list(found.values())


def _grid(*columns: Column, gap: int = 0) -> Table:
    """A table without lines. A word too long for its last column goes on in the next line: no address is cut short."""
    return Table.grid(*columns, Column(overflow="fold"), padding=(0, gap))


def _cited(law: str) -> str:
    """Only the citation; to whom it applies and when it was reviewed stands in the JSON."""
    return _NOTES.sub("", law)
