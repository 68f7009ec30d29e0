"""Letters that belong together, as far as their facts tell."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from finescan.reports.html.overview_letter import Letter

Group = tuple[int, ...]


def groups(letters: Sequence[Letter]) -> tuple[Group, ...]:
    """Flagged letters with the same price and the same company, web address or account, as their places in `letters`;
    the largest group first. A letter is in one group at most.
    """
    leader = list(range(len(letters)))
    first: dict[tuple[str, str, str], int] = {}
    for place, letter in enumerate(letters):
        for key in _keys(letter):
            leader[_head(leader, place)] = _head(leader, first.setdefault(key, place))
    together: dict[int, list[int]] = defaultdict(list)
    for place in range(len(letters)):
        together[_head(leader, place)].append(place)
    found = [tuple(places) for places in together.values() if len(places) > 1]
    return tuple(sorted(found, key=lambda group: (-len(group), group)))


def _keys(letter: Letter) -> list[tuple[str, str, str]]:
    if letter.fee is None or not letter.flagged:
        return []
    return [(identity, letter.fee.amount, letter.fee.currency) for identity in sorted(letter.identities)]


def _head(leader: list[int], place: int) -> int:
    while leader[place] != place:
        leader[place] = leader[leader[place]]
        place = leader[place]
    return place
