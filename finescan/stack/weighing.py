"""Whether a page begins a letter: signs for and against it, each with a weight."""

from __future__ import annotations

from collections.abc import Sequence

from rapidfuzz import fuzz

from finescan.stack.numbering import Numbering
from finescan.stack.signs import Signs, flat

ENOUGH = 5.0
"""The sum of weights from which on a page begins a letter. No single sign that a later page may show reaches it."""

ALIKE = 85.0  # per cent that two addresses or letterheads share
SIZE = 0.05  # of the length of a side: the least change of size
TELLING = 8  # letters of a line of an address that is not found elsewhere by chance
KNOWN = 4  # pages of a letter that tell its sender and recipient
MOST_MISSING = 3  # pages that a letter may lack: a page with a higher number than that is none of its own


def begins(known: Sequence[Signs], last: Signs, page: Signs) -> bool:
    """Whether `page` begins a new letter, rather than going on with one.

    Of that one the first pages with print are `known`, at least one and best `KNOWN` of them, and the `last`.
    """
    return sum(weights(known, last, page).values()) >= ENOUGH


def may_begin(page: Signs) -> bool:
    """Whether the page shows anything that first pages have; all else is needed only then."""
    return _head(page) > 0 or bool(page.letterhead) or (page.number is not None and page.number.this == 1)


def weights(known: Sequence[Signs], last: Signs, page: Signs) -> dict[str, float]:
    """What speaks for a new letter (above 0) and against it (below), by name."""
    return {
        "number": _number(last.number, page.number, page.page.number - known[0].page.number),
        "head": _head(page),
        "letterhead": _letterhead(known, page),
        "recipient": _recipient(known, page),
        "sender": _sender(known, page),
        "case": _case(known[0], page),
        "language": _language(known, page),
        "annex": -4.0 * page.annex,
        "running on": _running_on(last, page),
        "closing": 1.0 * last.closing,
        "blank": 0.5 * (page.page.number > last.page.number + 1),
        "size": 1.0 * _other_size(last, page),
    }


def _head(page: Signs) -> float:
    """What the head of a letter has; a page that ends what it begins is a whole letter."""
    whole = page.salutation and page.closing
    return 3.0 * (page.recipient is not None) + 3.0 * page.salutation + 1.0 * page.has_date + 1.0 * whole


def _number(before: Numbering | None, this: Numbering | None, pages: int) -> float:
    """What the printed numbers of two pages say; `pages` has the letter so far."""
    if this is None:
        return 0.0 if before is None or before.of is None else 1.0 if before.this == before.of else -3.0
    if this.this == 1:
        return 5.0 if this.labelled else 1.0
    if this.this > (before.this if before else pages) + 1 + MOST_MISSING:
        return 0.0
    if before is None:
        return -6.0 if this.labelled else -2.0
    if this.this == before.this + 1 and (this.of is None or before.of in {None, this.of}):
        return -12.0 if this.of else -8.0
    return 3.0 if this.of and before.of and this.of != before.of else -3.0


def _letterhead(known: Sequence[Signs], page: Signs) -> float:
    """Large print at the top that the letter has not shown."""
    if not page.letterhead:
        return 0.0
    return 1.0 * all(fuzz.ratio(signs.letterhead, page.letterhead) < ALIKE for signs in known)


def _recipient(known: Sequence[Signs], page: Signs) -> float:
    """Another recipient speaks for a new letter; an address that stands in the letter is that of a form to return.

    The recipient's own address alone makes no letter of a page: forms that are enclosed have it too. Nor does the
    sender's forbid one: somebody else may have answered.
    """
    if page.recipient is None:
        return 0.0
    another = _sender(known, page) > 0
    if _same_recipient(known, page):
        return 0.0 if page.salutation or another or _language(known, page) > 0 else -3.0
    if _names(known, page.recipient):
        return 0.0 if page.salutation and another else -6.0
    return 3.0 if any(signs.recipient for signs in known) else 1.0


def _same_recipient(known: Sequence[Signs], page: Signs) -> bool:
    return any(fuzz.ratio(flat(page.recipient or ""), flat(one.recipient)) >= ALIKE for one in known if one.recipient)


def _names(known: Sequence[Signs], address: str) -> bool:
    """Whether an address stands in a letter otherwise than as that of its recipient."""
    rest = [signs.flat.replace(flat(signs.recipient or "") or " ", " ") for signs in known]
    lines = [one for line in address.splitlines()[:-1] if len(one := flat(line)) >= TELLING]
    return any(line in text for line in lines for text in rest)


def _sender(known: Sequence[Signs], page: Signs) -> float:
    """Another sender speaks for a new letter, the same one a little against it."""
    marks = frozenset[str]().union(*(signs.marks for signs in known))
    if not marks or not page.marks:
        return 0.0
    if marks & page.marks:
        return -2.0
    return 3.0 if min(len(marks), len(page.marks)) > 1 else 2.0


def _case(first: Signs, page: Signs) -> float:
    """One reference goes through a letter; what one recipient got from one sender on one day is one mailing.

    An answer has the reference too.
    """
    if first.reference and page.reference:
        answer = page.salutation and _sender([first], page) > 0
        return 1.0 if flat(first.reference) != flat(page.reference) else 0.0 if answer else -3.0
    if not (first.dated and page.dated and page.has_date):
        return 0.0
    if first.dated != page.dated:
        return 1.0
    same_sender = bool(first.marks & page.marks)
    return -3.0 if same_sender and (page.recipient is None or _same_recipient([first], page)) else 0.0


def _language(known: Sequence[Signs], page: Signs) -> float:
    languages = {signs.language for signs in known} - {None}
    return 2.0 if languages and page.language and page.language not in languages else 0.0


def _running_on(last: Signs, page: Signs) -> float:
    """A sentence that runs from the page before, or words that say so."""
    amid = last.ends_amid and page.begins_amid and page.recipient is None and not page.salutation
    same_language = last.language is None or last.language == page.language
    return -3.0 * (amid and same_language) - 2.0 * (page.comes_from or last.goes_on)


def _other_size(last: Signs, page: Signs) -> bool:
    one, two = sorted((last.page.width, last.page.height)), sorted((page.page.width, page.page.height))
    return any(abs(a - b) > SIZE * max(a, b) for a, b in zip(one, two, strict=True))
