"""python -m tests.benchmarks.archive.filled FOLDER INDEX: a run whose letters were read and judged before it began.

What the run itself does is done for every file: it is found, opened and hashed, its letter is stored with its text, and the sum is
told. Reading and judging, which cost the same for each letter, are left out, so that 100,000 letters take minutes.
"""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from finescan import api
from finescan.api.scanning import opened
from finescan.archive.run import Run
from finescan.reading import codec
from finescan.runner import Locator, Options
from finescan.runner.run import _scan_input
from finescan.runner.tally import Tally
from finescan.runner.told import Told

_DIFFERENT = 16
"""So many letters are read and judged; the others get what came of these."""


class Prepared:
    """Answers at once for every file, with its own digest."""

    def __init__(self, options: Options) -> None:
        self.options = replace(options, index=None)
        self._told: list[Told] = []

    def put(self, number: int, locator: Locator) -> Iterator[tuple[int, tuple[Told, ...]]]:
        """What came of a letter like this one."""
        if len(self._told) < _DIFFERENT:
            self._told.append(_scan_input(self.options, locator)[0])
        told = self._told[number % len(self._told)]
        data = Path(locator.path).read_bytes()
        document = replace(told.document, path=locator.path, sha256=hashlib.sha256(data).hexdigest())
        pages = codec.encode(codec.decode(told.pages)) if told.pages else None
        yield number, (told._replace(document=document, pages=pages),)

    def rest(self) -> Iterator[tuple[int, tuple[Told, ...]]]:
        """Nothing is under way."""
        return iter(())

    def close(self) -> None:
        """Nothing is to be stopped."""


def main(folder: str, index: str) -> None:
    """Fill the index."""
    tally = Tally()
    with opened(Path(index), api.options(), Prepared) as (filled, options, reader):
        for _ in Run(filled, options, reader, tally, fresh=True).letters([folder]):
            pass
        filled.ended(tally.sums())
    sys.stderr.write(f"{tally.said('en')}\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
