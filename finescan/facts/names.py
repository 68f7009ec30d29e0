"""The name under which the sender shows itself: the print that catches the eye in the upper part of the first page."""

from __future__ import annotations

from collections.abc import Sequence
from statistics import fmean

import regex

from finescan.facts.companies import squeezed
from finescan.facts.words import any_of
from finescan.model import Place, Span
from finescan.text import TextLayer, TextLine

UPPER_PART = 0.45  # of the height of the page
LONGEST = 90  # characters
DESCENT = 8.0  # points of type size that a place at the foot of the page weighs less than one at its head
SUBJECT = 1.25  # of the body's size; a subject line below the address is seldom larger
SURE = 0.6  # mean confidence of the words of a name
ACRONYM = 9  # so short a name goes on in the next line

_NOT_A_NAME = regex.compile(
    rf"^(?:(?i:{any_of('not_a_name')}|{any_of('from_label')}\s?:)|\[|\d|§|\p{{Ll}}{{2}}\p{{Ll}}* )"
)
_HOST_NAME = regex.compile(r"(?:www\.)?((?:[\p{L}\d-]{1,63}\.){1,4})\p{L}{2,12}(?!\w)", regex.IGNORECASE)
_FROM = regex.compile(
    rf"{any_of('from_label')}\s?:\s?(?P<name>\p{{L}}{{2}}[^\n:,@\d]{{2,80}})(?=$|\n|\t)", regex.IGNORECASE
)
_TO = regex.compile(rf"{any_of('to_label')}\s?:\s?(?P<name>\p{{L}}{{2}}[^\n,:]{{2,60}})", regex.IGNORECASE)
_ONLY_FROM = regex.compile(rf"\W*{any_of('from_label')}\s?:\W*", regex.IGNORECASE)
_ADDRESS = regex.compile(r"\s[-|·]\s(?=.*\d{4,5}\s\p{Lu})")
_OPEN = regex.compile(
    r"(?:\s(?:für|der|des|und|von|zur|of|for|the|and|de|du|des|la|di|del|della|van|voor|i|w)|[-·&,])$"
)
_DASH = regex.compile(r"\s[-|·]\s")
_WORD = regex.compile(r"\p{L}+")


def shown_name(text: TextLayer, recipient: tuple[TextLine, ...]) -> Span | None:
    """What is labelled as sender, else the largest print in the upper part that reads like a name, else the first."""
    found = _shown(text, recipient)
    return _trimmed(text.text, found) if found else None


def _shown(text: TextLayer, recipient: tuple[TextLine, ...]) -> Span | None:
    page = text.pages[0] if text.pages else None
    lines = [n for n in text.lines if page and n.page == page.number and n not in recipient]
    labelled = next((name for n in lines if (name := _labelled(text, lines, n))), None)
    theirs = _recipient_names(text, lines, recipient)
    names = [n for n in lines if _nameable(text, n) and squeezed(_printed(text, n.span)) not in theirs]
    if labelled or page is None or not names:
        return labelled
    top = [n for n in names if n.box.y0 < UPPER_PART * page.height or n.place is None]
    sized = _letterhead_first(text, [n for n in top if n.size is not None], recipient)
    if not sized:
        return (top or names)[0].span
    hosts = [squeezed(m[1]) for m in _HOST_NAME.finditer(text.text)]
    largest = max(sized, key=lambda n: (_weight(text, n, hosts) - DESCENT * n.box.y0 / page.height, -n.box.y0))
    in_full = _in_full(text, top, largest) or _without_claim(text, largest, hosts)
    return in_full or _with_neighbours(text, lines, names, largest)


def _letterhead_first(text: TextLayer, sized: list[TextLine], recipient: tuple[TextLine, ...]) -> list[TextLine]:
    """Without subject lines and cells of tables: print of the body's size below the address, where there is other."""
    body, bottom = text.body_size, recipient[-1].box.y1 if recipient else None
    if body is None:
        return sized
    large = [n for n in sized if (n.size or 0) > SUBJECT * body]
    head = [n for n in sized if n.place is not Place.TABLE and bottom is not None and n.box.y0 < bottom]
    return [n for n in sized if n in large or n in head] or sized


def _trimmed(text: str, span: Span) -> Span:
    """The name without ornaments around it and without the address that follows it on the line."""
    start, end = span
    while start < end and not text[start].isalnum() and text[start] not in "\"'(":
        start += 1
    address = _ADDRESS.search(text, start, end)
    end = address.start() if address else end
    while end > start and not text[end - 1].isalnum() and text[end - 1] not in ".)\"'!":
        end -= 1
    return Span(start, end) if end > start else span


def _without_claim(text: TextLayer, line: TextLine, hosts: Sequence[str]) -> Span | None:
    """The name alone, where a claim follows it behind a dash and the web address tells how far the name goes."""
    dash = _DASH.search(text.text, *line.span)
    if dash is None or squeezed(text.text[line.span.start : dash.start()]) not in hosts:
        return None
    return Span(line.span.start, dash.start())


def _labelled(text: TextLayer, lines: Sequence[TextLine], line: TextLine) -> Span | None:
    """The name behind a label ("Von: ..."), with its second line right below the label."""
    if _ONLY_FROM.fullmatch(text.text, *line.span):
        return _beside(text, lines, line)
    found = _FROM.match(text.text, line.span.start, line.span.end)
    if not found or found.end() < line.span.end:
        return None
    below = [n for n in lines if 0 < n.box.y0 - line.box.y0 < 1.7 * line.box.height and n.span.start > line.span.end]
    second = next((n for n in below if abs(n.box.x0 - line.box.x0) < 4 and _nameable(text, n)), None)
    close = second is not None and second.span.end - found.start("name") < LONGEST
    return Span(found.start("name"), second.span.end if second and close else line.span.end)


def _beside(text: TextLayer, lines: Sequence[TextLine], line: TextLine) -> Span | None:
    """The name in the next cell of a label that has a cell of its own, up to the first comma or mail address."""
    row = [n for n in lines if abs(n.box.y0 - line.box.y0) < 4 and n.box.x0 > line.box.x0 and _nameable(text, n)]
    cell = min(row, key=lambda n: n.box.x0, default=None)
    if cell is None:
        return None
    ends = [at for mark in ",<" if (at := text.text.find(mark, *cell.span)) > cell.span.start]
    return Span(cell.span.start, min(ends, default=cell.span.end))


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


def _with_neighbours(text: TextLayer, lines: Sequence[TextLine], names: Sequence[TextLine], line: TextLine) -> Span:
    """The name with the lines above and below that are set like it, and with what it cannot do without."""
    first = next((n for n in names if _follows(n, line) and _alike(n, line)), line)
    last, span = line, Span(first.span.start, line.span.end)
    for other in lines:
        needed = _OPEN.search(text.text, *last.span) is not None
        short = span.end - span.start <= ACRONYM and abs(other.box.x0 - last.box.x0) < 90
        akin = (_alike(line, other) and (needed or other in names)) or (short and other in names)
        if akin and _follows(last, other) and other.span.end - span.start < LONGEST:
            last, span = other, Span(span.start, other.span.end)
    return span


def _follows(line: TextLine, other: TextLine) -> bool:
    """Whether the other line stands right below and comes next in the text."""
    below = 0 < other.box.y0 - line.box.y0 < 1.7 * max(line.box.height, line.size or 0)
    return below and other.page == line.page and other.span.start >= line.span.end


def _alike(line: TextLine, other: TextLine) -> bool:
    if other.block != line.block or not other.size or not line.size or other.bold != line.bold:
        return False
    return abs(other.size - line.size) < 0.06 * line.size
