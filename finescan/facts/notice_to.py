"""The end to which a contract may be ended: "drei Monate zum Quartalsende", "six weeks before it expires"."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from finescan.facts.ends import ENDS
from finescan.facts.measures import said_around
from finescan.model import Duration, NoticeTo, Span
from finescan.text import TextLayer

REACH = 110  # characters between the length of the notice and the end that it is counted to

_ENDS = tuple(
    (
        end,
        regex.compile(rf"(?<!\p{{L}})(?:{'|'.join(f for by in ENDS.values() for f in by[end])})(?!\p{{Ll}})", regex.I),
    )
    for end in (NoticeTo.MONTH, NoticeTo.QUARTER, NoticeTo.YEAR, NoticeTo.TERM)
)


def notice_to(text: TextLayer, notice: Duration | None) -> NoticeTo | None:
    """The end that stands nearest to the period of notice in its sentence; None where none is named."""
    if notice is None:
        return None
    said = said_around(text, notice.span)
    before, after = (" ".join(part.split()) for part in (said.before[-REACH:], said.after[:REACH]))
    behind = [(span.start, end) for span, end in _named(after)]
    ahead = [(len(before) - span.end, end) for span, end in _named(before)]
    return min([*behind, *ahead], key=lambda one: one[0], default=(0, None))[1]


def _named(printed: str) -> Iterator[tuple[Span, NoticeTo]]:
    """Every end that is named; "the end of a quarter" is no end of a term."""
    taken: list[Span] = []
    for end, pattern in _ENDS:
        for found in pattern.finditer(printed):
            span = Span(*found.span())
            if not any(span.overlaps(other) for other in taken):
                taken.append(span)
                yield span, end
