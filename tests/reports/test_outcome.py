from __future__ import annotations

import pytest
from results import result

from finescan.errors import ExitCode
from finescan.reports.outcome import FailOn, exit_code


@pytest.mark.parametrize(
    ("verdict", "fail_on", "code"),
    [
        ("clear", "notice", 0),
        ("notice", "notice", 1),
        ("notice", "suspicious", 0),
        ("suspicious", "suspicious", 1),
        ("suspicious", "scam", 0),
        ("scam", "scam", 1),
        ("scam", "never", 0),
        ("unreadable", "never", 3),
    ],
)
def test_the_verdict_decides(verdict, fail_on, code):
    assert exit_code(result(verdict), FailOn(fail_on)) == code


@pytest.mark.parametrize(
    ("problem", "code"),
    [
        ("worker-died", ExitCode.UNREADABLE),
        ("time-limit", ExitCode.UNREADABLE),
        ("missing-tool", ExitCode.MISSING_TOOL),
        ("internal", ExitCode.BUG),
        ("bad-rules", ExitCode.BAD_RULES),
        ("from-a-newer-version", ExitCode.UNREADABLE),
    ],
)
def test_of_several_codes_the_highest_counts(problem, code):
    assert exit_code(result("unreadable", errors=[{"code": problem, "message": "m"}]), FailOn.SUSPICIOUS) == code
