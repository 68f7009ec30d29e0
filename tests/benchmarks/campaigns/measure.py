"""What is measured: pairs found, pairs that are none, and time."""

from __future__ import annotations

import time
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import combinations

import numpy as np

from finescan.campaigns import Signature, alike, groups, similarity
from finescan.campaigns.minhash import KEYS, SIZE, keys_of


@dataclass(frozen=True)
class Pairs:
    """Pairs of letters: how many there are, how many are alike, how many of these have a key in common."""

    count: int
    alike: int
    found: int
    least: float
    most: float

    def __str__(self) -> str:
        return f"{self.count:7} pairs, {self.alike:6} alike, {self.found:6} with a key, similarity {self.least:.2f} to {self.most:.2f}"


def pairs(given: Iterable[tuple[Signature, Signature]]) -> Pairs:
    """What becomes of these pairs."""
    count = alike_ = found = 0
    least, most = 1.0, 0.0
    for one, two in given:
        much = similarity(one, two)
        least, most = min(least, much), max(most, much)
        count += 1
        if alike(one, two):
            alike_ += 1
            found += _share_a_key(one, two)
    return Pairs(count, alike_, found, least, most)


def _share_a_key(one: Signature, two: Signature) -> bool:
    rows = np.frombuffer(one.values + two.values, dtype=np.uint8).reshape(2, SIZE)
    return any(np.equal(*keys_of(rows, number)) for number in range(KEYS))


def within(signatures: Mapping[tuple[str, int], Signature]) -> Pairs:
    """The pairs of letters of one campaign."""
    return pairs((a, b) for (x, a), (y, b) in combinations(signatures.items(), 2) if x[0] == y[0])


def between(signatures: Mapping[tuple[str, int], Signature]) -> Pairs:
    """The pairs of letters of different campaigns."""
    return pairs((a, b) for (x, a), (y, b) in combinations(signatures.items(), 2) if x[0] != y[0])


def grouping(count: int) -> tuple[float, int, int]:
    """Seconds to group so many made-up signatures, five a campaign with 70 in 100 values in common with its head and
    senders who use phrases again; then groups that are whole, and groups that hold two campaigns.
    """
    rng = np.random.default_rng(1)
    heads = rng.integers(0, 256, (count // 5, SIZE), dtype=np.uint8)
    senders = rng.integers(0, 256, (50, SIZE), dtype=np.uint8)[rng.integers(0, 50, len(heads))]
    heads = np.where(rng.random(heads.shape) < 0.08, senders, heads)
    rows = np.repeat(heads, 5, axis=0)
    changed = rng.random(rows.shape) < 0.3
    rows[changed] = rng.integers(0, 256, int(changed.sum()), dtype=np.uint8)
    items = [(int(place), Signature(rows[place].tobytes())) for place in rng.permutation(len(rows))]
    start = time.perf_counter()
    found = groups(items)
    seconds = time.perf_counter() - start
    return seconds, sum(len(g) == 5 for g in found), sum(len({place // 5 for place in g}) > 1 for g in found)
