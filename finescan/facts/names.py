"""The name under which the sender shows itself: the print that catches the eye in the upper part of the first page."""

from __future__ import annotations

from collections.abc import Sequence
from statistics import fmean

import regex

from finescan.facts.companies import squeezed
from finescan.facts.words import any_of
from finescan.model import Span
from finescan.text import TextLayer, TextLine

UPPER_PART = 0.45  # of the height of the page
LONGEST = 90  # characters
DESCENT = 8.0  # points of type size that a place at the foot of the page weighs less than one at its head
SURE = 0.6  # mean confidence of the words of a name
ACRONYM = 9  # so short a name goes on in the next line

_NOT_A_NAME = regex.compile(rf"^(?:(?i:{any_of('not_a_name')})|\[|\d|\p{{Ll}}{{2}}\p{{Ll}}* )")
_HOST_NAME = regex.compile(r"(?:www\.)?((?:[\p{L}\d-]{1,63}\.){1,4})\p{L}{2,12}(?!\w)", regex.IGNORECASE)
_FROM = regex.compile(
    rf"{any_of('from_label')}\s?:\s?(?P<name>\p{{L}}{{2}}[^\n:,@\d]{{2,80}})(?=$|\n|\t)", regex.IGNORECASE
)
_TO = regex.compile(rf"{any_of('to_label')}\s?:\s?(?P<name>\p{{L}}{{2}}[^\n,:]{{2,60}})", regex.IGNORECASE)
_DASH = regex.compile(r"\s[-|·]\s")
_WORD = regex.compile(r"\p{L}+")


def shown_name(text: TextLayer, recipient: tuple[TextLine, ...]) -> Span | None:
    """What is labelled as sender, else the largest print in the upper part that reads like a name, else the first."""
    page = text.pages[0] if text.pages else None
    lines = [n for n in text.lines if page and n.page == page.number and n not in recipient]
    labelled = next((name for n in lines if (name := _labelled(text, lines, n))), None)
    theirs = _recipient_names(text, lines, recipient)
    names = [n for n in lines if _nameable(text, n) and squeezed(_printed(text, n.span)) not in theirs]
    if labelled or page is None or not names:
        return labelled
    top = [n for n in names if n.box.y0 < UPPER_PART * page.height or n.place is None]
    sized = [n for n in top if n.size is not None]
    if not sized:
        return (top or names)[0].span
    hosts = [squeezed(m[1]) for m in _HOST_NAME.finditer(text.text)]
    largest = max(sized, key=lambda n: (_weight(text, n, hosts) - DESCENT * n.box.y0 / page.height, -n.box.y0))
    return _in_full(text, top, largest) or _without_claim(text, largest, hosts) or _with_next(names, largest)


def _without_claim(text: TextLayer, line: TextLine, hosts: Sequence[str]) -> Span | None:
    """The name alone, where a claim follows it behind a dash and the web address tells how far the name goes."""
    dash = _DASH.search(text.text, *line.span)
    if dash is None or squeezed(text.text[line.span.start : dash.start()]) not in hosts:
        return None
    return Span(line.span.start, dash.start())


def _labelled(text: TextLayer, lines: Sequence[TextLine], line: TextLine) -> Span | None:
    """The name behind a label ("Von: ..."), with its second line right below the label."""
    found = _FROM.match(text.text, line.span.start, line.span.end)
    if not found or found.end() < line.span.end:
        return None
    below = [n for n in lines if 0 < n.box.y0 - line.box.y0 < 1.7 * line.box.height and n.span.start > line.span.end]
    second = next((n for n in below if abs(n.box.x0 - line.box.x0) < 4 and _nameable(text, n)), None)
    close = second is not None and second.span.end - found.start("name") < LONGEST
    return Span(found.start("name"), second.span.end if second and close else line.span.end)


def _recipient_names(text: TextLayer, lines: Sequence[TextLine], recipient: tuple[TextLine, ...]) -> set[str]:
    """The recipient's name, from the address block or behind a label ("An: ..."), as it is compared."""
    labelled = (_TO.match(text.text, n.span.start, n.span.end) for n in lines)
    names = [found["name"] for found in labelled if found]
    return {squeezed(name) for name in [*names, *(_printed(text, n.span) for n in recipient[:1])]}


def _printed(text: TextLayer, span: Span) -> str:
    return text.text[span.start : span.end]


def _weight(text: TextLayer, line: TextLine, hosts: Sequence[str]) -> float:
    """Type size, more for bold print and for a name that the letter's web address repeats."""
    name = squeezed(_printed(text, line.span))
    named = len(name) > 6 and any(name in host or (len(host) > 8 and name.startswith(host)) for host in hosts)
    return (line.size or 0) * (1.12 if line.bold else 1.0) * (1.5 if named else 1.0)


def _nameable(text: TextLayer, line: TextLine) -> bool:
    printed = _printed(text, line.span)
    letters = sum(c.isalpha() for c in printed)
    long_enough = letters >= 3 and letters >= 0.6 * len(printed.replace(" ", ""))
    return long_enough and len(printed) <= LONGEST and not _NOT_A_NAME.match(printed) and _well_read(text, line)


def _well_read(text: TextLayer, line: TextLine) -> bool:
    """Whether the words of the line are surely those that are printed; guesses of the engine are nobody's name."""
    known = [text.words[i][1].confidence for i in set(text.origin[line.span.start : line.span.end]) if i >= 0]
    return not known or fmean(known) >= SURE


def _in_full(text: TextLayer, lines: Sequence[TextLine], line: TextLine) -> Span | None:
    """The line that an acronym stands for ("BZR", "Berliner Zentralregister"), or None."""
    short = _printed(text, line.span).strip()
    if not (2 < len(short) < ACRONYM and short.isalpha() and short.isupper()):
        return None
    return next((n.span for n in lines if _initials(_printed(text, n.span)).startswith(short)), None)


def _initials(printed: str) -> str:
    return "".join(word[0] for word in _WORD.findall(printed) if word[0].isupper() and len(word) > 1)


def _with_next(lines: Sequence[TextLine], line: TextLine) -> Span:
    """The name and its second line where that is set in the same size right below."""
    acronym = line.span.end - line.span.start <= ACRONYM
    for other in lines:
        near = acronym and other.page == line.page and abs(other.box.x0 - line.box.x0) < 90
        below = 0 < other.box.y0 - line.box.y0 < 1.7 * max(line.box.height, line.size or 0)
        follows = other.span.start >= line.span.end and other.span.end - line.span.start < LONGEST
        if below and follows and (near or _alike(line, other)):
            return Span(line.span.start, other.span.end)
    return line.span


def _alike(line: TextLine, other: TextLine) -> bool:
    if other.block != line.block or not other.size or not line.size or other.bold != line.bold:
        return False
    return abs(other.size - line.size) < 0.06 * line.size
