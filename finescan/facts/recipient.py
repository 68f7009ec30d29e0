"""The block with the recipient's name and address."""

from __future__ import annotations

from collections.abc import Sequence

import regex

from finescan.text import TextLayer, TextLine

MOST_LINES = 6
FEWEST_LINES = 3
LARGER = 1.25

_POSTCODE = regex.compile(
    r"^(?:(?:[A-Z]{1,3}-)?\d{4,5}\s+\p{Lu}[\p{L}.-]+"
    r"|\d{2}-\d{3}\s+\p{Lu}\p{L}+"
    r"|\d{4}\s?[A-Z]{2}\s+\p{Lu}\p{L}+"
    r"|(?:\p{Lu}[\p{L}-]+,? )?.{0,20}\b[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}$)"
)
_RETURN_ADDRESS = regex.compile(r"[·•|,;–-]\s.*\d{4,5}\s\p{Lu}|\d{4,5}\s\p{Lu}.*[·•|]")


def recipient_lines(text: TextLayer) -> tuple[TextLine, ...]:
    """The lines of the address block, the first one the name; empty where none is found."""
    lines = _upper_lines(text)
    for i, line in enumerate(lines):
        printed = _printed(text, line).strip()
        if len(printed) < 60 and _POSTCODE.match(printed) and not _RETURN_ADDRESS.search(printed):
            block = _stack(text, lines[: i + 1])
            if len(block) >= FEWEST_LINES:
                return block
    return ()


def _upper_lines(text: TextLayer) -> list[TextLine]:
    """The lines of the first page down to a little below its middle."""
    page = text.pages[0] if text.pages else None
    lines: list[TextLine] = []
    for line in text.lines:
        if page is None or line.page != page.number:
            continue
        if line.box.y0 > 0.55 * page.height and page.height > 300 and line.place is not None:
            break
        lines.append(line)
    return lines


def _stack(text: TextLayer, lines: Sequence[TextLine]) -> tuple[TextLine, ...]:
    """The lines printed right above one another with the same left edge, ending with the last one."""
    stack = [lines[-1]]
    for line in reversed(lines[:-1]):
        low = stack[0]
        if abs(line.box.x0 - low.box.x0) >= 6:
            continue
        if _continues(text, line, low):
            if len(stack) >= FEWEST_LINES and _is_apart(line, stack):
                break
            stack.insert(0, line)
        elif line.box.y1 < low.box.y0:
            break
        if len(stack) == MOST_LINES:
            break
    return tuple(stack)


def _is_apart(line: TextLine, stack: Sequence[TextLine]) -> bool:
    """Whether the line is larger than the address below it, or farther from it than its lines from each other."""
    usual = stack[-1].box.y0 - stack[-2].box.y0
    larger = (line.size or 0) > LARGER * (stack[0].size or 1_000)
    return larger or stack[0].box.y0 - line.box.y0 > LARGER * usual + 3


def _continues(text: TextLayer, line: TextLine, low: TextLine) -> bool:
    """Whether the line stands right above the lower one and could belong to an address."""
    printed = _printed(text, line)
    gap = low.box.y0 - line.box.y1
    return -4 < gap < 1.1 * max(low.box.height, 8) and len(printed) < 70 and not _RETURN_ADDRESS.search(printed)


def _printed(text: TextLayer, line: TextLine) -> str:
    return text.text[line.span.start : line.span.end]
