"""Runs over an index in this process: the same as in workers, without their start."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path

from finescan import api
from finescan.api.scanning import key_of
from finescan.archive.run import Run
from finescan.index.store import Index
from finescan.runner import IndexChoice
from finescan.runner.run import _scan_input
from finescan.runner.tally import Tally

LETTER = """Zentrales Firmenverzeichnis, Postfach 1, 10115 Berlin

Bitte prüfen Sie Ihre Daten und senden Sie das Formular bis 30.11.2026 zurück.
Mit der Unterschrift erteilen Sie den Auftrag zur Eintragung für zwei Jahre.
Der Marketingbeitrag beträgt {price} Euro im Jahr zzgl. USt. Der Vertrag verlängert sich um ein Jahr,
wenn er nicht drei Monate vor Ablauf gekündigt wird.

Datum, Unterschrift ______________________
"""
PLAIN = (
    "Sehr geehrte Frau {name},\n\nvielen Dank für Ihren Besuch. Anbei das Protokoll der Sitzung.\n\nIhre Verwaltung\n"
)


@dataclass(slots=True)
class Here:
    """Reads in this process what the workers of a run would read."""

    work: Callable
    read: list = field(default_factory=list)

    def put(self, number, locator):
        """What came of it, at once."""
        self.read.append(locator)
        yield number, self.work(locator)

    def rest(self):
        """Nothing is under way."""
        return iter(())

    def close(self):
        """Nothing is to be stopped."""


def run(index: Path, *paths: Path, fresh=False, rejudge=False, limit=None, **settings):
    """(results, tally, what was read): a pass over the paths; with a limit it breaks off after so many letters."""
    how = api.options(**settings)
    key = key_of(how)
    tally, results = Tally(), []
    with Index(index, key) as opened:
        how = replace(how, keep=True, index=IndexChoice(str(index), key))
        here = Here(lambda locator: _scan_input(how, locator))
        one = Run(opened, how, here, tally, fresh=fresh)
        for letter in one.rejudged() if rejudge else one.letters([str(path) for path in paths]):
            results.append(letter.result)
            if limit is not None and len(results) == limit:
                return results, tally, here.read
        opened.ended(tally.sums())
    return results, tally, here.read
