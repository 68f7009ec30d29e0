"""What a result means for the exit code, the same for every format."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import StrEnum
from typing import TYPE_CHECKING

from finescan import errors
from finescan.errors import ExitCode, FinescanError
from finescan.model import Verdict

if TYPE_CHECKING:
    from finescan.reports.contract import Result


class FailOn(StrEnum):
    """From which verdict on a letter makes the run fail."""

    NOTICE = "notice"
    SUSPICIOUS = "suspicious"
    SCAM = "scam"
    NEVER = "never"


RANKS = {Verdict.UNREADABLE: -1, Verdict.CLEAR: 0, Verdict.NOTICE: 1, Verdict.SUSPICIOUS: 2, Verdict.SCAM: 3}
"""Verdicts as numbers, so that "at least suspicious" is a comparison."""

VERDICTS = {rank: verdict for verdict, rank in RANKS.items()}
"""And back."""

FLAGGED = frozenset({Verdict.SUSPICIOUS, Verdict.SCAM})
"""Verdicts of letters that a person should look at."""

_THRESHOLD = {FailOn.NOTICE: 1, FailOn.SUSPICIOUS: 2, FailOn.SCAM: 3, FailOn.NEVER: 4}


def exit_code(result: Result, fail_on: FailOn) -> ExitCode:
    """The exit code that this result alone would give; of several results the highest counts."""
    return max(_codes(result, fail_on), default=ExitCode.OK)


def _codes(result: Result, fail_on: FailOn) -> Iterator[ExitCode]:
    if result.verdict is Verdict.UNREADABLE:
        yield ExitCode.UNREADABLE
    elif RANKS[result.verdict] >= _THRESHOLD[fail_on]:
        yield ExitCode.FLAGGED
    for problem in result.errors:
        yield _BY_CODE.get(problem.code, ExitCode.UNREADABLE)


def _family(kind: type[FinescanError]) -> Iterable[type[FinescanError]]:
    yield kind
    for child in kind.__subclasses__():
        yield from _family(child)


_BY_CODE = {kind.code: kind.exit_code for kind in _family(errors.FinescanError)}
