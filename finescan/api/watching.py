"""Folders that are watched: letters are read as they arrive."""

from __future__ import annotations

from collections.abc import Generator, Sequence
from functools import partial
from pathlib import Path
from threading import Event

from finescan import runner
from finescan.api.scanning import opened
from finescan.archive.alerts import arguments, checked_url, post, run, sort_into
from finescan.archive.watch import Done, Watch
from finescan.intake.inputs import REPORT
from finescan.reports.folder import file_name, write_whole
from finescan.reports.formats import Format, drawn
from finescan.runner import Options, Scanned
from finescan.runner.run import reader

__all__ = ["Done", "arguments", "checked_url", "events", "post", "run", "sort_into", "write_report"]


def events(
    folders: Sequence[str],
    how: Options,
    index: Path,
    *,
    interval: float,
    stop: Event,
    jobs: int | None = None,
    time_limit: float,
) -> Generator[Scanned | Done]:
    """What arrives in the folders until `stop` is set: letters, and after each look the files that were read.

    A file is read when its size and time were the same in two looks, `interval` seconds apart. Raises what a run over
    an index raises.
    """
    start = partial(reader, jobs=jobs or runner.default_jobs(), time_limit=time_limit, cluster=None)
    with opened(index, how, start) as (open_index, kept, workers):
        watch = Watch(open_index, kept, workers, interval, stop)
        try:
            yield from watch.events(folders)
        finally:
            open_index.ended(watch.tally.sums())


def write_report(letter: Scanned, folder: Path | None, language: str) -> Path:
    """Write the page of a letter, to a folder or beside its file; where it is. Raises NotWritableError."""
    source = letter.result.source
    name = file_name(source)
    place = (folder or Path(source.path).parent) / (f"{name}{REPORT}" if folder is None else f"{name}.html")
    write_whole(place, letter.page or drawn(Format.HTML, letter.result, None, language))
    return place
