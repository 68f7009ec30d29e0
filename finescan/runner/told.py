"""What a worker tells the parent of the parts of an input."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from finescan.errors import FinescanError
from finescan.model import Document, Verdict
from finescan.runner.job import Locator, Options

if TYPE_CHECKING:
    from finescan.reports.contract import Result

_LASTING = frozenset({"empty", "broken", "unsupported"})
"""Codes of errors that the same bytes give every time."""


class Outcome(StrEnum):
    """What became of a part of an input."""

    SCANNED = "scanned"
    KNOWN = "known"
    SKIPPED = "skipped"
    FAILED = "failed"


class Letter(NamedTuple):
    """A letter as it is sent to the parent: the JSON of its contract object, the page drawn of it, its text to keep."""

    result: bytes
    page: bytes | None = None
    text: str = ""


class Told(NamedTuple):
    """What became of one part; of one that failed, the letter is the contract object with its errors.

    `pages` are those that were read, in the codec, where they are to be kept; a known part without letters has them in
    the index, where `worst` is their worst verdict. A failure that is `passing` may not come again.
    """

    outcome: Outcome
    document: Document
    letters: tuple[Letter, ...] = ()
    pages: bytes | None = None
    ocr: str | None = None
    reason: str = ""
    passing: bool = False
    worst: Verdict = Verdict.UNREADABLE


def failed(locator: Locator, error: FinescanError, options: Options) -> Told:
    """That an input could not be read at all."""
    return failure_at(error, options, Document(locator.path, locator.part, (1, 1), "", "", 0, locator.container))


def failure_at(error: FinescanError, options: Options, document: Document) -> Told:
    """That a part could not be read."""
    from finescan.reports.failure import failure

    result = failure(document, error, options.language, rules=options.rules.digest)
    return Told(Outcome.FAILED, document, (Letter(result.to_json()),), passing=error.code not in _LASTING)


def lasting(result: Result) -> bool:
    """Whether reading the same bytes again would give the same: a letter that was read, or a failure that stays."""
    return result.verdict is not Verdict.UNREADABLE or all(problem.code in _LASTING for problem in result.errors)
