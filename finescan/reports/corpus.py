"""What rules find in a folder of letters: a table of hits a rule."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from finescan.reports.contract import Result


class Label(StrEnum):
    """What is known of a letter beforehand, from the name of its file or of a folder that it lies in."""

    SCAM = "scam"
    GENUINE = "genuine"


_SAID = {
    Label.SCAM: re.compile(r"(?<![a-z])scams?(?![a-z])", re.IGNORECASE),
    Label.GENUINE: re.compile(r"(?<![a-z])(?:genuine|clear|clean|legitimate)(?![a-z])", re.IGNORECASE),
}


@dataclass(frozen=True, slots=True)
class Row:
    """The letters in which a rule found something; by label those that have one."""

    rule: str
    files: tuple[str, ...]
    scam: int
    genuine: int


@dataclass(frozen=True, slots=True)
class Table:
    """Hits a rule, the most frequent first; rules that never fired; letters that could not be read, with the reason."""

    letters: int
    scam: int
    genuine: int
    rows: tuple[Row, ...]
    silent: tuple[str, ...]
    unread: tuple[tuple[str, str], ...]

    def to_json(self) -> str:
        """The table as one JSON object."""
        shown: dict[str, Any] = {
            "letters": self.letters,
            "scam": self.scam,
            "genuine": self.genuine,
            "rules": [
                {"rule": row.rule, "letters": len(row.files), "scam": row.scam, "genuine": row.genuine,
                 "files": row.files}
                for row in self.rows
            ],
            "never": self.silent,
            "errors": [{"path": path, "message": message} for path, message in self.unread],
        }  # fmt: skip
        return json.dumps(shown, indent=2, ensure_ascii=False)


def label(path: str, root: str = "") -> Label | None:
    """What the path of a letter below the root folder says; None if nothing, or both."""
    told = [one for one, pattern in _SAID.items() if pattern.search(path.removeprefix(root))]
    return told[0] if len(told) == 1 else None


def tabulate(results: Iterable[Result], rules: Sequence[str], root: str = "") -> Table:
    """The hits of the rules with these ids in the letters below a root folder."""
    found: dict[str, list[str]] = {}
    unread: list[tuple[str, str]] = []
    paths = []
    for result in results:
        if result.verdict == "unreadable" and result.errors:
            unread.append((result.source.path, result.errors[0].message))
            continue
        paths.append(result.source.path)
        for rule in dict.fromkeys(finding.rule for finding in result.findings):
            found.setdefault(rule, []).append(result.source.path)
    rows = sorted(
        (_row(rule, files, root) for rule, files in found.items()), key=lambda row: (-len(row.files), row.rule)
    )
    silent = tuple(rule for rule in rules if rule not in found)
    return Table(len(paths), *_labelled(paths, root), tuple(rows), silent, tuple(unread))


def _row(rule: str, files: Sequence[str], root: str) -> Row:
    return Row(rule, tuple(sorted(files)), *_labelled(files, root))


def _labelled(paths: Iterable[str], root: str) -> tuple[int, int]:
    labels = [label(path, root) for path in paths]
    return labels.count(Label.SCAM), labels.count(Label.GENUINE)
