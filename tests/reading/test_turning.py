from __future__ import annotations

import numpy as np

from finescan.reading.engine import OcrWord
from finescan.reading.turning import best_turn, reads_well

PAGE = np.full((800, 600), 255, np.uint8)


class Trials:
    """An engine whose readings are told beforehand."""

    name = version = "trials"

    def __init__(self, *readings):
        self.readings = list(readings)

    def recognise(self, grey, dpi, psm=3):
        return self.readings.pop(0)


def reading(words, confidence):
    return tuple(OcrWord("Eintragung", (0, 0, 80, 10), confidence, 0) for _ in range(words))


GOOD, BAD, WEAK = reading(30, 0.9), reading(30, 0.3), reading(3, 0.9)


def test_what_reads_well_ends_the_trials():
    trials = Trials(BAD, GOOD, BAD)
    assert best_turn(PAGE, 150, trials, (180, 90, 270), 0) == 90
    assert len(trials.readings) == 1


def test_the_usual_turn_holds_where_nothing_reads_well():
    assert best_turn(PAGE, 150, Trials(BAD, BAD), (180, 0), 0) == 0


def test_a_turn_that_reads_clearly_better_is_taken():
    assert best_turn(PAGE, 150, Trials(WEAK, BAD), (180, 0), 0) == 180


def test_few_letters_do_not_read_well():
    assert reads_well(GOOD)
    assert not reads_well(WEAK)
    assert not reads_well(BAD)
