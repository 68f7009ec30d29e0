"""One run over files, folders, mails and archives, with or without an index."""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from finescan import intake, runner
from finescan.archive.run import Run
from finescan.index.keys import Key
from finescan.index.schema import unusable
from finescan.index.store import Index
from finescan.runner import ClusterChoice, Heard, IndexChoice, Options, Scanned
from finescan.runner.run import Reader, reader
from finescan.runner.sources import several, walked
from finescan.runner.tally import Tally
from finescan.version import JUDGING, READING

if TYPE_CHECKING:
    from finescan.campaigns import Fingerprint

__all__ = ["ClusterChoice", "Indexed", "Tally", "count", "letters", "several"]


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
    cluster: ClusterChoice | None = None,
) -> Generator[Scanned]:
    """The letters behind the paths; all that is seen is counted in `tally`.

    With `ordered` in the order of the inputs, else, and always with an index, each as soon as it is known. Without
    `jobs` they are read in this process, which an index does not allow; with `cluster` by its workers. Raises
    InUseError, NotWritableError and UsageError for the index, ClusterError and MissingToolError for the cluster.
    """
    many = jobs or runner.default_jobs()
    if indexed is not None:
        yield from _indexed(
            paths, how, tally, partial(reader, jobs=many, time_limit=time_limit, cluster=cluster), indexed
        )
        return
    locators = walked(paths, how, tally)
    groups = (
        runner.scan_here(locators, how)
        if jobs is None and cluster is None
        else runner.scan(locators, how, jobs=many, time_limit=time_limit, cluster=cluster)
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
    paths: Sequence[str], how: Options, tally: Tally, start: Callable[[Options], Reader], indexed: Indexed
) -> Generator[Scanned]:
    with opened(indexed.path, how, start) as (index, kept, workers):
        if indexed.rejudge:
            yield from _rejudged(Run(index, kept, workers, Tally() if paths else tally), tally, quiet=bool(paths))
        yield from Run(index, kept, workers, tally, fresh=indexed.fresh).letters(paths)
        index.ended(tally.sums())


def _rejudged(run: Run, tally: Tally, *, quiet: bool) -> Iterator[Scanned]:
    """What was read before, judged anew; `quiet` where those that are asked for are told when they are met."""
    for letter in run.rejudged():
        if not quiet:
            yield letter
    tally.rejudged = run.tally.rejudged


@contextmanager
def opened(path: Path, how: Options, start: Callable[[Options], Reader]) -> Iterator[tuple[Index, Options, Reader]]:
    """An index to be filled, the options by which that is done, and the workers that `start` gives for them.

    Raises UsageError or NotWritableError also where it turns out later that the file is damaged.
    """
    key = key_of(how)
    with Index(path, key) as index:
        kept = replace(how, keep=True, index=IndexChoice(str(path), key))
        workers = start(kept)
        try:
            yield index, kept, workers
        except sqlite3.DatabaseError as error:
            raise unusable(path, error) from error
        finally:
            workers.close()


def key_of(how: Options) -> Key:
    """How the options read, and by what they judge."""
    judged = (how.rules.digest, str(how.language), how.laws, how.split, how.pages, _digest(how.known))
    return Key(f"{READING} {how.engine}", f"{JUDGING} {judged!r}")


def _digest(known: Sequence[Fingerprint]) -> str | None:
    """What fingerprints the letters were compared with; None for none."""
    if not known:
        return None
    from finescan.campaigns import dump

    return hashlib.sha256(dump(known)).hexdigest()[:16]
