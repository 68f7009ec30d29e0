"""Letters of the same wording, as far as the page shows them: those of which at least one is flagged."""

from __future__ import annotations

from collections.abc import Sequence

from finescan import campaigns
from finescan.reports.html.overview_letter import Letter

Group = tuple[int, ...]


def groups(letters: Sequence[Letter]) -> tuple[Group, ...]:
    """Letters of one wording as their places in `letters`, the largest group first; a letter is in one group at most.

    The first letter of a group tells most of it: it is flagged and says who wrote and what it costs, if one does.
    """
    signed = ((place, letter.signature) for place, letter in enumerate(letters))
    found = campaigns.groups((place, signature) for place, signature in signed if signature)
    flagged = (group for group in found if any(letters[place].flagged for place in group))
    return tuple(tuple(sorted(group, key=lambda place: _telling(letters[place]))) for group in flagged)


def _telling(letter: Letter) -> tuple[bool, bool, bool]:
    return not letter.flagged, letter.fee is None, not letter.partner
