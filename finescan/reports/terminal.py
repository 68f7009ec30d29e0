"""The text report for a person at a terminal: in full for one letter, as a list with a table for several."""

from __future__ import annotations

import re
from collections import Counter
from decimal import Decimal
from typing import TextIO

from rich.console import Console, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from finescan.model import Category, Verdict
from finescan.reports import counsel, phrases, words
from finescan.reports.contract import Finding, Result
from finescan.reports.questions import Worksheet

WIDTH = 80
_SHOWN = 6
_QUOTE = 160
_BLANKS = re.compile(r" +((?:\x1b\[0m)?)$", re.MULTILINE)
_NOTES = re.compile(r" \((?:[^()]|\([^()]*\))*reviewed [\d-]+\)$")


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
        if total and result.verdict in phrases.FLAGGED:
            self._stake[total.currency] += Decimal(total.amount)  # type: ignore[assignment]
        body = self._short(result) if self._several else self._full(result)
        self._print(self._head(result), Padding(body, (0, 0, 0, 2), expand=False))

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
        rows = Table.grid(padding=(0, 1))
        rows.add_row(phrases.plain(result.summary))
        if result.verdict is not Verdict.CLEAR and (cost := phrases.cost(result.offer, self._language)):
            rows.add_row(phrases.plain(cost))
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
        rows = Table.grid(padding=(0, 0))
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
        rows = Table.grid(padding=(0, 2))
        rows.add_column(style="bold", no_wrap=True)
        for key, value in phrases.facts(result, self._language):
            rows.add_row(self._text(key), phrases.plain(value))
        return rows if rows.row_count else None

    def _findings(self, findings: list[Finding], rows: Table) -> None:
        rows.add_row(Text(self._text("why"), "bold"))
        for finding in findings[:_SHOWN]:
            rows.add_row(Padding(self._finding(finding), (0, 0, 0, 2)))
        if len(findings) > _SHOWN:
            rows.add_row(Padding(self._text("more", count=len(findings) - _SHOWN), (0, 0, 0, 2)))

    def _finding(self, finding: Finding) -> Table:
        rows = Table.grid(padding=(0, 1))
        rows.add_column(justify="right", style="dim", width=3)
        rows.add_column()
        rows.add_row(f"+{finding.points}", Text(phrases.plain(finding.title), "bold"))
        if finding.quote:
            rows.add_row("", Text(phrases.plain(phrases.quoted(finding.quote, _QUOTE, self._language)), "italic"))
        else:
            rows.add_row("", phrases.plain(finding.message))
        if where := phrases.where(finding, self._language):
            rows.add_row("", Text(where, "dim"))
        if finding.law:
            rows.add_row("", Text(f"{self._text('law')}: {phrases.plain('; '.join(map(_cited, finding.law)))}", "dim"))
        return rows

    def _table(self) -> Table:
        table = Table.grid(padding=(0, 2))
        table.add_column(justify="right")
        for verdict in (Verdict.SCAM, Verdict.SUSPICIOUS, Verdict.NOTICE, Verdict.CLEAR, Verdict.UNREADABLE):
            if self._verdicts[verdict]:
                word = Text(words.VERDICT[self._language][verdict], words.COLOUR[verdict])
                table.add_row(str(self._verdicts[verdict]), word)
        table.add_row(str(self._verdicts.total()), self._text("letters"))
        for currency, amount in sorted(self._stake.items()):
            table.add_row(phrases.money(str(amount), currency, self._language), self._text("stake"))
        return table


def _cited(law: str) -> str:
    """Only the citation; to whom it applies and when it was reviewed stands in the JSON."""
    return _NOTES.sub("", law)
