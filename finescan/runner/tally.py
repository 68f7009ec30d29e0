"""What became of all that a run saw: nothing is lost without a word."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from finescan.model import place
from finescan.reports.outcome import FLAGGED
from finescan.runner.run import Heard
from finescan.runner.told import Outcome

if TYPE_CHECKING:
    from finescan.reports.contract import Result

_NAMED = 10


@dataclass(slots=True)
class Tally:
    """Counts parts: a file, or each body, attachment and member of a mail or an archive.

    `letters` were found in those that were read, `flagged` of them are suspicious or scams; `rejudged` are known parts
    that were judged by other rules before; `files` are the files that the run is through with; `named` are the first
    skipped ones, with the reason.
    """

    scanned: int = 0
    known: int = 0
    rejudged: int = 0
    failed: int = 0
    skipped: Counter[str] = field(default_factory=Counter)
    letters: int = 0
    flagged: int = 0
    files: int = 0
    named: list[tuple[str, str]] = field(default_factory=list)

    @property
    def seen(self) -> int:
        """All parts: the sum of the others."""
        return self.scanned + self.known + self.failed + self.skipped.total()

    def skip(self, name: str, reason: str) -> None:
        """Count a part that is no letter."""
        self.skipped[reason] += 1
        if len(self.named) < _NAMED:
            self.named.append((name, reason))

    def part(self, part: Heard) -> None:
        """Count a part that was read, or could not be, and its letters."""
        told = part.told
        if told.outcome is Outcome.SKIPPED:
            self.skip(place(told.document.path, told.document.part), told.reason)
        elif told.outcome is Outcome.FAILED:
            self.failed += 1
        else:
            self.scanned += 1
            for letter in part.letters:
                self.letter(letter.result)

    def letter(self, result: Result) -> None:
        """Count a letter."""
        self.letters += 1
        self.flagged += result.verdict in FLAGGED

    def add_read(self, other: Tally) -> None:
        """Count what another tally says was read, and not what it met again."""
        self.scanned += other.scanned
        self.letters += other.letters
        self.flagged += other.flagged

    def sums(self) -> dict[str, object]:
        """All counts by name, as JSON has them."""
        return {
            "seen": self.seen,
            "scanned": self.scanned,
            "known": self.known,
            "rejudged": self.rejudged,
            "skipped": dict(self.skipped),
            "failed": self.failed,
            "letters": self.letters,
            "flagged": self.flagged,
        }

    def said(self, language: str) -> str:
        """The sum in a line, in "de" or "en"."""
        word = _WORDS[language]
        reasons = ", ".join(f"{count} x {reason}" for reason, count in self.skipped.most_common())
        letters = word["letter"] if self.letters == 1 else word["letters"]
        judged = f" ({self.rejudged} {word['rejudged']})" if self.rejudged else ""
        return (
            f"{self.seen} {word['seen']} = {self.scanned} {word['scanned']} + {self.known} {word['known']}{judged}"
            f" + {self.skipped.total()} {word['skipped']}{f' ({reasons})' if reasons else ''}"
            f" + {self.failed} {word['failed']}; {self.letters} {letters}, {self.flagged} {word['flagged']}"
        )


_WORDS = {
    "en": {
        "seen": "seen",
        "scanned": "scanned",
        "known": "known",
        "rejudged": "judged anew",
        "skipped": "skipped",
        "failed": "failed",
        "letter": "letter",
        "letters": "letters",
        "flagged": "flagged",
    },
    "de": {
        "seen": "gesehen",
        "scanned": "gelesen",
        "known": "bekannt",
        "rejudged": "neu beurteilt",
        "skipped": "übergangen",
        "failed": "fehlgeschlagen",
        "letter": "Schreiben",
        "letters": "Schreiben",
        "flagged": "auffällig",
    },
}
