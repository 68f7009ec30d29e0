"""A bar on stderr while several documents are read and a person watches."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from typing import TypeVar

Item = TypeVar("Item")


def tracked(items: Iterable[Item], total: int) -> Iterator[Item]:
    """The same items; the bar is taken away while each is printed, and at the end."""
    if total < 2 or not sys.stderr.isatty():
        yield from items
        return
    from rich.console import Console
    from rich.progress import Progress

    progress = Progress(console=Console(stderr=True), transient=True, redirect_stdout=False, redirect_stderr=False)
    task = progress.add_task("", total=total)
    progress.start()
    try:
        for item in items:
            progress.advance(task)
            progress.stop()
            yield item
            progress.start()
    finally:
        progress.stop()
