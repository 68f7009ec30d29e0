"""One finding a line, `path:page:line: rule: message`, for editors and grep."""

from __future__ import annotations

from typing import BinaryIO

from finescan.reports import phrases
from finescan.reports.contract import Finding, Result


class Lines:
    """Writes the findings that speak against a letter, and its errors; a clear letter has no line."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream

    def add(self, result: Result) -> None:
        """Write the lines of a letter, the weightiest finding first."""
        place = phrases.plain(phrases.place(result))
        found = [_finding(place, one) for one in result.findings if one.points > 0]
        found += [f"{place}:1:1: {one.code}: {phrases.plain(one.message)}" for one in result.errors]
        self._stream.write("".join(f"{line}\n" for line in found).encode())
        self._stream.flush()

    def close(self) -> None:
        """Nothing is left to write."""


def _finding(place: str, finding: Finding) -> str:
    return f"{place}:{finding.page or 1}:{finding.line or 1}: {finding.rule}: {phrases.plain(finding.message)}"
