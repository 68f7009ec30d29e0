"""Markdown: a section a letter, for a ticket, a wiki or a mail. What the letter says is shown, never obeyed."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import BinaryIO

from finescan.model import Verdict
from finescan.reports import phrases, words
from finescan.reports.contract import Finding, Result

_MARKS = re.compile(
    r"([\\`*_\[\]<>#|~&$@]|!(?=\[)|:(?=//)|(?<=\bwww)\.|^[-+=]|(?<=^\d)[.)]|(?<=^\d\d)[.)])", re.IGNORECASE
)
_QUOTE = 300


class Markdown:
    """Writes letters as they come; `close` adds the counts (several letters) and the word on legal advice."""

    def __init__(self, stream: BinaryIO, language: str, *, several: bool) -> None:
        self._stream = stream
        self._language = language
        self._several = several
        self._verdicts: Counter[Verdict] = Counter()

    def add(self, result: Result) -> None:
        """Write a letter."""
        self._verdicts[result.verdict] += 1
        self._write("\n\n".join(self._letter(result)))

    def close(self) -> None:
        """Write what closes the report."""
        said = words.TEXT[self._language]
        if self._several and self._verdicts:
            counts = [f"| {words.VERDICT[self._language][v]} | {n} |" for v, n in self._verdicts.most_common()]
            self._write("\n".join([f"## {said['letters']}", "", "| | |", "|---|---:|", *counts]))
        self._write(f"*{said['disclaimer']}*")

    def _write(self, text: str) -> None:
        self._stream.write(f"{text}\n\n".encode())
        self._stream.flush()

    def _letter(self, result: Result) -> Iterator[str]:
        verdict = words.VERDICT[self._language][result.verdict]
        score = "" if result.verdict is Verdict.UNREADABLE else f" ({result.score}/100)"
        yield f"## {escaped(phrases.place(result))}"
        yield f"**{verdict.upper()}{score}** {escaped(result.summary)}"
        facts = [
            f"- **{words.TEXT[self._language][key]}:** {escaped(value)}"
            for key, value in phrases.facts(result, self._language)
        ]
        if facts:
            yield "\n".join(facts)
        against = sorted((f for f in result.findings if f.points > 0), key=lambda f: -f.points)
        if against and result.verdict is not Verdict.CLEAR:
            yield f"### {words.TEXT[self._language]['why']}"
            yield from (self._finding(one) for one in against)

    def _finding(self, finding: Finding) -> str:
        where = phrases.where(finding, self._language)
        head = f"- **{escaped(finding.title)}** (+{finding.points}{f', {escaped(where)}' if where else ''})"
        rows = [head, f"  {escaped(finding.message)}"]
        if finding.quote:
            rows += ["", f"  > {escaped(finding.quote[:_QUOTE])}"]
        if finding.law:
            rows += ["", f"  {words.TEXT[self._language]['law']}: {escaped('; '.join(finding.law))}"]
        return "\n".join(rows)


def escaped(text: str) -> str:
    """The text as Markdown shows it letter by letter: no link, picture, heading, table or HTML comes of it."""
    return _MARKS.sub(r"\\\1", phrases.plain(text))
