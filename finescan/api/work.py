"""One input and what is to be made of it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from finescan import runner
from finescan.errors import UsageError
from finescan.runner import Locator, Options

Value = TypeVar("Value")


def in_worker(
    work: Callable[[Locator, Options], Value], path: str | Path, options: Options, time_limit: float | None
) -> Value:
    """What `work` makes of the one input behind a path, in a process of its own where there is a limit of time.

    Raises UsageError for a folder with none or several letters, and the FinescanError that stopped the work.
    """
    found = runner.inputs([str(path)], options.limits).locators
    if len(found) != 1:
        raise UsageError(f"{path}: holds {len(found)} letters. Name one of them.")
    if time_limit is None:
        return work(found[0], options)
    return runner.once(work, found[0], options, time_limit=time_limit)
