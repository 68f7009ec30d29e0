"""Reports from an index: pages in a folder, drawn in workers, or any format that takes results one by one."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import closing
from decimal import Decimal
from functools import partial
from itertools import groupby
from operator import attrgetter
from pathlib import Path
from typing import NamedTuple

from finescan import intake
from finescan.archive.drawing import Drawing, Order, Sheaf, pages_of
from finescan.archive.finding import Found, Query, at_places, found
from finescan.archive.naming import openable
from finescan.archive.telling import sentences, tags
from finescan.errors import FinescanError
from finescan.index.query_letters import Letter
from finescan.index.query_state import SETTLED
from finescan.intake import Left
from finescan.reports.folder import Folder
from finescan.reports.formats import Format, StreamReport
from finescan.reports.noted import Noted, PaidSum
from finescan.runner import Locator, Options
from finescan.runner.pool import Pool
from finescan.runner.run import PRELOAD
from finescan.runner.workers import remembered

A_SHEAF = 8
"""Letters that a worker draws at once from one file."""


class _Planned(NamedTuple):
    file: int
    path: str
    part: str
    order: Order


def write(index: Path, query: Query, report: StreamReport) -> int:
    """Give the letters that fit to a report that needs no pages; returns how many there were."""
    count = 0
    with found(index, query) as letters:
        for count, one in enumerate(letters, 1):  # noqa: B007 - it is returned
            report.add(one.result)
    return count


def write_folder(
    index: Path, query: Query, target: Path, form: Format, options: Options, *, jobs: int, time_limit: float
) -> int:
    """Write a page a letter that fits to a folder, HTML pages with an index; returns how many places they lie at.

    A page is drawn from the original where that is still what was scanned, else from the index, which the page says.
    Raises NotWritableError.
    """
    folder = Folder(target, form, options.language)
    count = 0
    planned: list[_Planned] = []
    with found(index, query) as letters:
        for one in letters:
            if one.letter is None:
                folder.add(one.result, None)
                count += 1
            elif not planned or planned[-1].order.letter != one.letter:
                planned.append(_plan(one, options.language))
            elif not os.path.exists(planned[-1].path):  # noqa: PTH110
                planned[-1] = _plan(one, options.language)
    planned.sort(key=attrgetter("file"))
    drawing = Drawing(str(index), form, options)
    pool = Pool[Sheaf, tuple[tuple[Letter, bytes], ...]](partial(pages_of, drawing), jobs, time_limit, PRELOAD)
    under_way: dict[int, tuple[Order, ...]] = {}
    sheaves = remembered(_sheaves(planned, options), under_way, attrgetter("orders"))
    with closing(pool.run(sheaves)) as outcomes:
        for number, outcome in outcomes:
            pages = {} if isinstance(outcome, FinescanError) else dict(outcome)
            for order in under_way.pop(number):
                count += _add(folder, index, query, order, pages.get(order.letter), options.language)
    folder.close()
    return count


def _plan(one: Found, language: str) -> _Planned:
    assert one.letter is not None
    source = one.result.source
    return _Planned(
        one.file or 0, openable(source.path), source.part or "", Order(one.letter, sentences(one, language))
    )


def _sheaves(planned: list[_Planned], options: Options) -> Iterator[Sheaf]:
    """The letters by the file in which they lie, and in an archive by its member, a few at a time."""
    for _, group in groupby(planned, key=attrgetter("file", "path")):
        of_file = list(group)
        if of_file[0].file and intake.is_container(of_file[0].path):
            yield from _of_members(of_file, options)
        else:
            yield from _some(Locator(of_file[0].path), of_file)


def _of_members(planned: list[_Planned], options: Options) -> Iterator[Sheaf]:
    """The archive is unpacked once; letters whose member is there no more are drawn without it."""
    left, path = planned, planned[0].path
    for member in intake.members(path, options.limits, options.password):
        if isinstance(member, Left) or not left:
            continue
        here = [one for one in left if one.part == member.part or one.part.startswith(f"{member.part} > ")]
        if here:
            left = [one for one in left if one not in here]
            yield from _some(Locator(path, member.data, part=member.part, container=member.container), here)
    yield from _some(Locator(path), left)


def _some(locator: Locator, planned: list[_Planned]) -> Iterator[Sheaf]:
    for start in range(0, len(planned), A_SHEAF):
        yield Sheaf(locator, tuple(one.order for one in planned[start : start + A_SHEAF]))


def _add(folder: Folder, index: Path, query: Query, order: Order, page: bytes | None, language: str) -> int:
    """One page for a content, and a line in the index for each of its places."""
    link, count = None, 0
    with at_places(index, order.letter, query) as places:
        for count, one in enumerate(places, 1):
            about = noted(one, language)
            if count == 1:
                link = folder.write(one.result, page, about)
            else:
                folder.name(one.result, link, about)
    return count


def noted(one: Found, language: str) -> Noted:
    """What reports say of a letter beside its result."""
    marks = {mark.mark for mark in one.marks}
    paid = [paid for paid in one.payments if paid.amount and paid.confidence != "possible"]
    return Noted(
        tags=tuple(tags(one, language)),
        sentences=sentences(one, language),
        settled=not marks.isdisjoint(SETTLED),
        signed="signed" in marks,
        paid=tuple(PaidSum(paid.identity, Decimal(paid.amount or 0), paid.currency or "EUR") for paid in paid),
    )
