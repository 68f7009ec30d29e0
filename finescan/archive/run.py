"""A run over an index: what is unchanged costs a look, what was judged by other rules no reading, all else is read."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from finescan import intake
from finescan.errors import FinescanError
from finescan.index.schema import ENDINGS
from finescan.index.store import Index, Kept, Known
from finescan.intake import Input, Left, Skipped
from finescan.model import place
from finescan.runner import Heard, Locator, Options, Scanned, Stored
from finescan.runner.run import Reader, heard
from finescan.runner.sources import locators
from finescan.runner.tally import Tally
from finescan.runner.told import Outcome, Told
from finescan.utf8 import writable

_UNFINAL = frozenset({"rule-timeout", "internal", "bad-rules", "missing-tool"})
"""Codes of errors on a letter after which it is judged again by the next run."""


@dataclass(slots=True)
class _File:
    """A file whose parts are under way: how many are waited for, and whether that is the whole of it.

    `judged_only`: nothing is read in it; `again`: that failed, so that the next run reads it.
    """

    found: Input
    number: int
    waiting: int = 0
    whole: bool = False
    judged_only: bool = False
    again: bool = False


class _Task(NamedTuple):
    locator: Locator
    file: _File | None


@dataclass(slots=True)
class Run:
    """One pass over an index. `fresh`: only what is read in this run is yielded, not what was known before; with
    `copies` also what was known and now lies in another place, too.

    A new or changed file that is not `ready` is left to a later pass, uncounted.
    """

    index: Index
    options: Options
    reader: Reader
    tally: Tally
    fresh: bool = False
    copies: bool = False
    ready: Callable[[Input], bool] = lambda found: True  # noqa: ARG005
    _tasks: dict[int, _Task] = field(default_factory=dict)
    _count: int = 0
    _given: str | None = None
    _folder: str = ""
    _known: dict[str, Known] = field(default_factory=dict)

    def letters(self, paths: Iterable[str]) -> Iterator[Scanned]:
        """The letters behind the paths, each as soon as it is known. Raises NotWritableError for the index."""
        for found in intake.grouped(intake.walk(paths), self.options.join):
            if isinstance(found, Skipped):
                self.tally.skip(found.path, found.reason)
                continue
            known = self._looked_up(found)
            if known is None or known.key is None or found.about != (known.size, known.changed):
                if not self._is_index(found) and self.ready(found):
                    yield from self._changed(found)
            elif known.key != self.index.key:
                yield from self._judged_again(found, known)
            else:
                self._pass(known)
                if not self.fresh:
                    yield from self._stored(known.id, found.path)
        yield from self._rest()

    def rejudged(self) -> Iterator[Scanned]:
        """The letters of all that was read before, judged by the rules of this run where they were not yet."""
        for stale in self.index.stale():
            yield from self._put(Locator(stale.document.path, stored=Stored(*stale)), None)
        yield from self._rest()
        self.index.rejudged()

    # -------------------------------------------------------------------------------------------------- files

    def _looked_up(self, found: Input) -> Known | None:
        """What the index knows of the file; it is asked for a folder at a time."""
        folder, _, name = found.path.rpartition("/")
        if folder != self._given:
            self._given, self._folder = folder, folder_of(found.path)
            self._known = self.index.folder(self._folder)
        return self._known.get(name) or self._known.get(writable(name))

    def _is_index(self, found: Input) -> bool:
        """Whether the file is one of the index itself, which may lie among the letters."""
        own = self.index.path
        names = {f"{own.name}{ending}" for ending in ENDINGS}
        return _name(found) in names and self._folder == folder_of(f"{own.parent}/")

    def _pass(self, known: Known) -> None:
        tally = self.tally
        tally.files += 1
        tally.known += known.scanned
        tally.failed += known.failed
        if known.reasons:
            tally.skipped.update(known.skipped())

    def _judged_again(self, found: Input, known: Known) -> Iterator[Scanned]:
        """The rules changed since: what was read then is judged anew, and nothing is read."""
        if not self.index.read_alike(known):
            yield from self._changed(found)
            return
        file = _File(found, known.id, judged_only=True)
        for stale in self.index.stale(known.id):
            yield from self._put(Locator(found.path, stored=Stored(*stale)), file)
        yield from self._whole(file)

    def _changed(self, found: Input) -> Iterator[Scanned]:
        reason = None if found.named_like_letter or found.error else intake.why_no_letter(found.path)
        name = _name(found)
        if reason is not None:
            self.index.skip_file(self._folder, name, reason, *(found.about or (None, None)))
            self.tally.skip(found.path, reason)
            self.tally.files += 1
            return
        file = _File(found, self.index.begin(self._folder, name))
        for locator in locators(found, self.options):
            if isinstance(locator, Left):
                self._skipped(file, locator.part, locator.container, locator.reason)
            else:
                yield from self._put(locator, file)
        yield from self._whole(file)

    def _whole(self, file: _File) -> Iterator[Scanned]:
        file.whole = True
        if not file.waiting:
            yield from self._settled(file)

    def _settled(self, file: _File) -> Iterator[Scanned]:
        if file.judged_only:
            self._pass(self.index.confirm(file.number, again=file.again))
            if not self.fresh:
                yield from self._stored(file.number, file.found.path)
        else:
            self.tally.files += 1
            self.index.settle(file.number, *(file.found.about or (None, None)))

    def _stored(self, file: int, path: str) -> Iterator[Scanned]:
        yield from self._counted(map(Scanned, self.index.results(file, path)))
        yield from map(Scanned, self.index.failures(file, path))

    # -------------------------------------------------------------------------------------------------- tasks

    def _put(self, locator: Locator, file: _File | None) -> Iterator[Scanned]:
        self._count += 1
        self._tasks[self._count] = _Task(replace(locator, data=None, stored=None), file)
        if file is not None:
            file.waiting += 1
        yield from self._taken(self.reader.put(self._count, locator))

    def _rest(self) -> Iterator[Scanned]:
        yield from self._taken(self.reader.rest())

    def _taken(self, outcomes: Iterable[tuple[int, tuple[Told, ...] | FinescanError]]) -> Iterator[Scanned]:
        for number, outcome in outcomes:
            locator, file = self._tasks.pop(number)
            for part in heard(outcome, locator, self.options):
                yield from self._heard(part, file)
            if file is not None:
                file.waiting -= 1
                if file.whole and not file.waiting:
                    yield from self._settled(file)

    def _heard(self, part: Heard, file: _File | None) -> Iterator[Scanned]:
        """Store what became of a part, then pass its letters on."""
        told = part.told
        if told.outcome is Outcome.FAILED:
            yield from self._failed(part, file)
        elif file is None or file.judged_only:
            yield from self._judged(part, file)
        elif told.outcome is Outcome.SKIPPED:
            self._skipped(file, told.document.part, told.document.container, told.reason)
        elif (told.outcome is Outcome.SCANNED or part.letters) and not self.index.holds(told.document.sha256):
            yield from self._read(part, file)
        else:
            yield from self._met_again(part, file)

    def _skipped(self, file: _File, part: str | None, container: str | None, reason: str) -> None:
        self.index.skip(file.number, part, container, reason)
        self.tally.skip(place(file.found.path, part), reason)

    def _failed(self, part: Heard, file: _File | None) -> Iterator[Scanned]:
        self.tally.failed += 1
        if file is not None and file.judged_only:
            file.again = True
        elif file is not None:
            self.index.fail(file.number, part.letters[0].result, passing=part.told.passing)
        yield from part.letters

    def _judged(self, part: Heard, file: _File | None) -> Iterator[Scanned]:
        """Letters that were read before; those of a file are yielded when all of the file is judged."""
        self.index.put(None, _kept(part))
        self.tally.rejudged += 1
        if file is None:
            self.tally.known += 1
            yield from self._counted(map(Scanned, self.index.everywhere(part.told.document.sha256)))

    def _read(self, part: Heard, file: _File) -> Iterator[Scanned]:
        self.index.put(file.number, _kept(part))
        if part.told.outcome is Outcome.SCANNED:
            self.tally.scanned += 1
        else:
            self.tally.known += 1
            self.tally.rejudged += 1
        yield from self._counted(part.letters)

    def _met_again(self, part: Heard, file: _File) -> Iterator[Scanned]:
        """The same content lies in another place, too."""
        self.index.know(file.number, part.told.document)
        self.tally.known += 1
        if self.copies or not self.fresh:
            stored = self.index.letters_of(part.told.document, part.worst)
            yield from self._counted(part.letters or map(Scanned, stored))

    def _counted(self, letters: Iterable[Scanned]) -> Iterator[Scanned]:
        for letter in letters:
            self.tally.letter(letter.result)
            yield letter


def folder_of(path: str) -> str:
    """The folder of a file as the index names it: absolute, so that a run from elsewhere knows it again."""
    folder, _, name = path.rpartition("/")
    near = "://" not in path and name != "-"
    return writable(os.path.abspath(folder or ("/" if "/" in path else ".")) if near else folder)  # noqa: PTH100


def _name(found: Input) -> str:
    """The name of a file as the index keeps it, which is UTF-8."""
    return writable(found.path.rpartition("/")[2])


def _kept(part: Heard) -> Kept:
    told, letters = part.told, part.letters
    problems = {problem.code for letter in letters for problem in letter.result.errors}
    return Kept(
        told.document,
        told.pages or b"",
        told.ocr,
        [letter.result for letter in letters],
        [letter.text for letter in told.letters],
        final=problems.isdisjoint(_UNFINAL),
    )
