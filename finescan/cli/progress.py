"""A bar on stderr while several documents are read and a person watches."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from finescan.api.scanning import Tally

Item = TypeVar("Item")


def tracked(items: Iterable[Item], paths: Sequence[str], tally: Tally) -> Iterator[Item]:
    """The same items; the bar is taken away while each is printed, and at the end.

    It shows the files that `tally` has counted of those behind the paths, the time left, the rate, and what is flagged.
    """
    if not sys.stderr.isatty():
        yield from items
        return
    from finescan.api import scanning

    total = scanning.count(paths)
    if total < 2:
        yield from items
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("{task.fields[rate]}"),
        TimeRemainingColumn(),
        TextColumn("{task.fields[flagged]} flagged"),
    )
    bar = Progress(*columns, console=Console(stderr=True), transient=True, redirect_stdout=False, redirect_stderr=False)
    task = bar.add_task("", total=total, rate="", flagged=0)
    bar.start()
    try:
        for item in items:
            speed = bar.tasks[0].speed
            rate = f"{speed:.1f}/s" if speed else ""
            bar.update(task, completed=tally.files, flagged=tally.flagged, rate=rate)
            bar.stop()
            yield item
            bar.start()
    finally:
        bar.stop()
