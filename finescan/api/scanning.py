"""One run over files, folders, mails and archives, with or without an index."""

from __future__ import annotations

import hashlib
from collections.abc import Generator, Iterable, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path

from finescan import intake, runner
from finescan.archive.run import Run
from finescan.campaigns import Fingerprint, dump
from finescan.index.keys import Key
from finescan.index.store import Index
from finescan.runner import Heard, IndexChoice, Options, Scanned
from finescan.runner.run import reader
from finescan.runner.sources import several, walked
from finescan.runner.tally import Tally
from finescan.version import JUDGING, READING

__all__ = ["Indexed", "Tally", "count", "letters", "several"]


@dataclass(frozen=True, slots=True)
class Indexed:
    """The index of a run: `fresh` yields what is read in this run only, `rejudge` judges all that was read before."""

    path: Path
    fresh: bool = False
    rejudge: bool = False


def letters(
    paths: Sequence[str],
    how: Options,
    tally: Tally,
    *,
    jobs: int | None,
    time_limit: float,
    ordered: bool = True,
    indexed: Indexed | None = None,
) -> Generator[Scanned]:
    """The letters behind the paths; all that is seen is counted in `tally`.

    With `ordered` in the order of the inputs, else, and always with an index, each as soon as it is known. Without
    `jobs` they are read in this process, which an index does not allow. Raises InUseError, NotWritableError and
    UsageError for the index.
    """
    if indexed is not None:
        yield from _indexed(paths, how, tally, jobs or runner.default_jobs(), time_limit, indexed)
        return
    locators = walked(paths, how.limits, tally)
    groups = (
        runner.scan_here(locators, how)
        if jobs is None
        else runner.scan(locators, how, jobs=jobs, time_limit=time_limit)
    )
    with closing(groups):
        for parts in runner.in_order(groups) if ordered else (parts for _, parts in groups):
            yield from _counted(parts, tally)


def count(paths: Iterable[str]) -> int:
    """The number of files behind the paths, none of which is opened."""
    return sum(isinstance(found, intake.Input) for found in intake.walk(paths))


def _counted(parts: Iterable[Heard], tally: Tally) -> Generator[Scanned]:
    tally.files += 1
    for part in parts:
        tally.part(part)
        yield from part.letters


def _indexed(
    paths: Sequence[str], how: Options, tally: Tally, jobs: int, time_limit: float, indexed: Indexed
) -> Generator[Scanned]:
    key = key_of(how)
    with Index(indexed.path, key) as index:
        how = replace(how, keep=True, index=IndexChoice(str(indexed.path), key))
        workers = reader(how, jobs, time_limit)
        run = Run(index, how, workers, tally, fresh=indexed.fresh)
        try:
            if indexed.rejudge:
                yield from run.rejudged()
            yield from run.letters(paths)
        finally:
            workers.close()
            index.ended(tally.sums())


def key_of(how: Options) -> Key:
    """How the options read, and by what they judge."""
    judged = (how.rules.digest, how.language, how.laws, how.split, how.pages, _digest(how.known))
    return Key(f"{READING} {how.engine}", f"{JUDGING} {judged!r}")


def _digest(known: Sequence[Fingerprint]) -> str | None:
    """What fingerprints the letters were compared with; None for none."""
    return hashlib.sha256(dump(known)).hexdigest()[:16] if known else None
