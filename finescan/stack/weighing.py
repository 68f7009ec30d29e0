"""Whether a page begins a letter: signs for and against it, each with a weight."""

from __future__ import annotations

from collections.abc import Sequence

from rapidfuzz import fuzz

from finescan.stack.signs import Signs, flat

ENOUGH = 5.0
"""The sum of weights from which on a page begins a letter. No single sign that a later page may show reaches it."""

ALIKE = 85.0
SIZE = 0.05
TELLING = 8  # letters of a line of an address that is not found elsewhere by chance


def begins(letter: Sequence[Signs], page: Signs, *, blank_between: bool = False) -> bool:
    """Whether `page` begins a new letter, rather than going on with the printed pages of `letter`."""
    last = letter[-1]
    weights = (
        _by_number(last, page),
        _as_first(page),
        _by_recipient(letter, page),
        _by_sender(letter, page),
        _by_case(letter[0], page),
        _as_later(last, page),
        1.0 * last.closing,
        0.5 * blank_between,
        1.0 * _other_size(last, page),
    )
    return sum(weights) >= ENOUGH


def _as_first(page: Signs) -> float:
    """What the head of a letter has."""
    return 3.0 * (page.recipient is not None) + 2.0 * page.salutation + 1.0 * page.has_date


def _as_later(last: Signs, page: Signs) -> float:
    """Titles of annexes, and sentences that run from the page before."""
    running = last.ends_amid and page.begins_amid and page.recipient is None and not page.salutation
    return -4.0 * page.annex - 3.0 * running - 2.0 * (page.comes_from or last.goes_on)


def _by_number(last: Signs, page: Signs) -> float:
    """What the printed numbers of two pages say."""
    before, this = last.number, page.number
    if this is None:
        if before is None or before.of is None:
            return 0.0
        return 1.0 if before.this == before.of else -3.0
    if this.this == 1:
        return 5.0 if this.labelled else 1.0
    if before is None:
        return -6.0 if this.labelled else -2.0
    if this.this == before.this + 1 and (this.of is None or before.of in {None, this.of}):
        return -12.0 if this.of else -8.0
    return 3.0 if this.of and before.of and this.of != before.of else -3.0


def _by_recipient(letter: Sequence[Signs], page: Signs) -> float:
    """Another recipient speaks for a new letter; an address that stands in the letter is that of a form to return."""
    if page.recipient is None:
        return 0.0
    known = [signs.recipient for signs in letter if signs.recipient]
    if any(fuzz.ratio(flat(page.recipient), flat(one)) >= ALIKE for one in known):
        return 0.0
    if _names(letter, page.recipient):
        return -4.0
    return 3.0 if known else 1.0


def _names(letter: Sequence[Signs], address: str) -> bool:
    """Whether an address stands in a letter otherwise than as that of its recipient."""
    rest = [signs.flat.replace(flat(signs.recipient or "") or " ", " ") for signs in letter]
    lines = [one for line in address.splitlines()[:-1] if len(one := flat(line)) >= TELLING]
    return any(line in page for line in lines for page in rest)


def _by_sender(letter: Sequence[Signs], page: Signs) -> float:
    """Another sender speaks for a new letter, the same one a little against it."""
    known = frozenset[str]().union(*(signs.marks for signs in letter))
    if not known or not page.marks:
        return 0.0
    if known & page.marks:
        return -2.0
    return 3.0 if min(len(known), len(page.marks)) > 1 else 2.0


def _by_case(first: Signs, page: Signs) -> float:
    """One reference goes through a letter; two letters of one day by one sender to one recipient are one mailing."""
    if first.reference and page.reference:
        return -3.0 if flat(first.reference) == flat(page.reference) else 1.0
    if first.dated and page.dated and first.dated != page.dated:
        return 1.0
    return 0.0


def _other_size(last: Signs, page: Signs) -> bool:
    one, two = sorted((last.page.width, last.page.height)), sorted((page.page.width, page.page.height))
    return any(abs(a - b) > SIZE * max(a, b) for a, b in zip(one, two, strict=True))
