"""Letters put together by their signatures."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from finescan.campaigns.minhash import ALIKE, KEYS, SIZE, Signature, keys_of, share

KIN = 0.2
"""The least that a letter has in common with the one that stands for its group."""

Key = TypeVar("Key")
Matrix = NDArray[np.uint8]
Places = NDArray[np.intp]

_CHUNK = 65_536
_COLUMNS = np.arange(SIZE, dtype=np.uint16) * 256  # sets apart the values of different columns
_SHARES = np.array([share(same) for same in range(SIZE + 1)])


def groups(items: Iterable[tuple[Key, Signature]]) -> tuple[tuple[Key, ...], ...]:
    """Letters that belong together, two or more a group, the largest group first; in their own order within it.

    Time and memory grow with the number of letters, not with that of their pairs.
    """
    keys, signatures = [], []
    for key, signature in items:
        keys.append(key)
        signatures.append(signature.values)
    matrix = np.frombuffer(b"".join(signatures), dtype=np.uint8).reshape(-1, SIZE)
    leader: Places = np.arange(len(keys))
    for number in range(KEYS):
        leader = _joined(leader, *_alike(matrix, *_candidates(keys_of(matrix, number), leader)))
    found = [part for members in _together(leader) for part in _unchained(matrix, members)]
    found.sort(key=lambda group: (-len(group), group[0]))
    return tuple(tuple(keys[place] for place in group) for group in found)


def _candidates(key: NDArray[np.uint32], leader: Places) -> tuple[Places, Places]:
    """Pairs of neighbours among the letters with the same key, but for those that are together already."""
    order = np.lexsort((leader, key))
    one, two = order[:-1], order[1:]
    pairs = (key[one] == key[two]) & (leader[one] != leader[two])
    return one[pairs], two[pairs]


def _alike(matrix: Matrix, one: Places, two: Places) -> tuple[Places, Places]:
    kept = np.zeros(len(one), dtype=np.bool_)
    for start in range(0, len(one), _CHUNK):
        part = slice(start, start + _CHUNK)
        kept[part] = _SHARES[np.count_nonzero(matrix[one[part]] == matrix[two[part]], axis=1)] >= ALIKE
    return one[kept], two[kept]


def _joined(leader: Places, one: Places, two: Places) -> Places:
    """The leaders after these pairs are joined; of two leaders the earlier one leads both."""
    above: dict[int, int] = {}
    for pair in zip(leader[one].tolist(), leader[two].tolist(), strict=True):
        first, second = sorted(_head(above, place) for place in pair)
        if first != second:
            above[second] = first
    leader = leader.copy()
    for place in above:
        leader[place] = _head(above, place)
    return leader[leader]


def _head(above: dict[int, int], place: int) -> int:
    while (higher := above.get(place, place)) != place:
        above[place] = above.get(higher, higher)
        place = higher
    return place


def _together(leader: Places) -> Iterator[Places]:
    """The places of those that have one leader, two or more."""
    order = np.argsort(leader, kind="stable")
    cuts = np.flatnonzero(np.diff(leader[order])) + 1
    return (members for members in np.split(order, cuts) if len(members) > 1)


def _unchained(matrix: Matrix, members: Places) -> Iterator[list[int]]:
    """The group, or the groups it falls into where letters hang together only through others between them."""
    while len(members) > 1:
        typical = _typical(matrix[members])
        same = np.count_nonzero(matrix[members] == matrix[members[typical]], axis=1)
        kin = _SHARES[same] >= KIN
        if kin.sum() > 1:
            yield members[kin].tolist()
        members = members[~kin]


def _typical(rows: Matrix) -> int:
    """The letter that has most in common with all others: the sum over its values of how often each is there."""
    cells = rows + _COLUMNS
    return int(np.bincount(cells.ravel())[cells].sum(axis=1).argmax())
