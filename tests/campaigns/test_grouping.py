"""Letters are put together by what they have in common, whatever their order, and chains join no unlike letters."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from finescan.campaigns import Signature, groups, similarity
from finescan.campaigns.minhash import SIZE

from .offers import NEIGHBOUR, OTHER, offer, signed


def mixed(rng, row, share):
    """A signature that keeps that share of the values."""
    other = rng.integers(0, 256, SIZE, dtype=np.uint8)
    return np.where(rng.random(SIZE) < share, row, other)


def campaigns(count, size, share=0.75, seed=3):
    """So many campaigns of so many letters: signatures by (campaign, letter)."""
    rng = np.random.default_rng(seed)
    heads = [rng.integers(0, 256, SIZE, dtype=np.uint8) for _ in range(count)]
    return {
        (number, letter): Signature(mixed(rng, head, share).tobytes())
        for number, head in enumerate(heads)
        for letter in range(size)
    }


def test_letters_fall_into_their_campaigns():
    found = groups(campaigns(40, 6).items())
    assert sorted(map(sorted, found)) == [[(number, letter) for letter in range(6)] for number in range(40)]


@given(st.permutations(range(12)))
def test_the_order_of_letters_does_not_matter(order):
    letters = list(campaigns(3, 4).items())
    found = groups(letters[place] for place in order)
    assert {frozenset(group) for group in found} == {frozenset(group) for group in groups(letters)}


def test_the_largest_group_comes_first_and_single_letters_are_none():
    letters = campaigns(3, 4)
    del letters[1, 0], letters[2, 1], letters[2, 2], letters[2, 3]
    assert [len(group) for group in groups(letters.items())] == [4, 3]


@pytest.mark.parametrize("count", [0, 1])
def test_few_letters(count):
    assert groups(list(campaigns(1, 2).items())[:count]) == ()


def test_a_chain_joins_no_unlike_letters():
    """Each letter is like its neighbours, the first and the last have nothing in common."""
    rng = np.random.default_rng(1)
    row, letters = rng.integers(0, 256, SIZE, dtype=np.uint8), []
    for place in range(30):
        letters.append((place, Signature(row.tobytes())))
        row = row.copy()
        changed = rng.permutation(SIZE)[:24]
        row[changed] = rng.integers(0, 256, len(changed))
    by_place = dict(letters)
    assert similarity(by_place[0], by_place[29]) < 0.05
    found = groups(letters)
    assert len(found) > 2
    assert all(0 not in group or 29 not in group for group in found)


def test_letters_as_they_are_read():
    letters = {"one": offer(), "other": OTHER, "two": offer(NEIGHBOUR)}
    assert groups((name, signed(letter)) for name, letter in letters.items()) == (("one", "two"),)
