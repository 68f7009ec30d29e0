"""Print set sideways in a margin: its words stand above one another and read up or down."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

from finescan.layout.runs import run
from finescan.layout.shapes import Block, Row, Run, around
from finescan.model import Box, Word

SLIMNESS = 1.5  # a word of some letters that is so much higher than wide is set sideways
LONGEST_GAP = 2.5  # of the type size, between two words of one line


def is_sideways(word: Word) -> bool:
    """Whether a word is printed along the side of the page."""
    return len(word.text) >= 3 and word.box.height > SLIMNESS * word.box.width


def parted(words: Sequence[Word]) -> tuple[list[Word], list[list[Word]]]:
    """The upright words of a page, and its lines of print that are set sideways; blank words are left out."""
    lines = []
    upright = [w for w in words if w.text.strip() and w.box.width >= 0 and w.box.height > 0]
    for slim in _lines([w for w in upright if is_sideways(w)]):
        if any(w is slim[0] for w in upright):
            line = _with_short(slim, upright)
            taken = {id(w) for w in line}
            upright = [w for w in upright if id(w) not in taken]
            lines.append(line)
    return upright, lines


def sideways_blocks(lines: Iterable[Sequence[Word]], page: int) -> list[Block]:
    """A block for each line of print that is set sideways."""
    return [_block(run(_in_order(line), page), page) for line in lines]


def _block(one: Run, page: int) -> Block:
    return Block((Row((one,), one.box),), one.box, page)


def _lines(slim: Sequence[Word]) -> list[list[Word]]:
    """Slim words above one another, from top to bottom; at least two a line."""
    lines: list[list[Word]] = []
    for word in sorted(slim, key=lambda w: w.box.y0):
        home = next((line for line in lines if _continues(line[-1], word)), None)
        if home is None:
            lines.append([word])
        else:
            home.append(word)
    return [line for line in lines if len(line) > 1]


def _continues(above: Word, below: Word) -> bool:
    width = min(above.box.width, below.box.width)
    beside = min(above.box.x1, below.box.x1) - max(above.box.x0, below.box.x0)
    room = 3 * LONGEST_GAP * max(above.box.width, below.box.width)  # short words between them are not slim
    return beside > 0.5 * width and -width < below.box.y0 - above.box.y1 < room


def _with_short(line: list[Word], words: Sequence[Word]) -> list[Word]:
    """The line with the short words between its slim ones and at its ends."""
    box = around(w.box for w in line)
    band = [w for w in words if _within(w.box, box) and w.box.width <= 1.3 * box.width]
    whole = [w for w in line if any(w is free for free in words)]
    kept = {id(w): w for w in (*whole, *(w for w in band if box.y0 - 1 <= w.box.y0 and w.box.y1 <= box.y1 + 1))}
    room = LONGEST_GAP * box.width
    for word in sorted(band, key=lambda w: -w.box.y1):
        if 0 <= box.y0 - word.box.y1 < room:
            kept[id(word)], box = word, around((box, word.box))
    for word in sorted(band, key=lambda w: w.box.y0):
        if 0 <= word.box.y0 - box.y1 < room:
            kept[id(word)], box = word, around((box, word.box))
    return sorted(kept.values(), key=lambda w: w.box.y0)


def _within(inner: Box, outer: Box) -> bool:
    return outer.x0 - 1 <= (inner.x0 + inner.x1) / 2 <= outer.x1 + 1


def _in_order(line: Sequence[Word]) -> Sequence[Word]:
    """From bottom to top, as margins are mostly set, unless capitals and full stops speak for the other way."""
    upward = list(reversed(line))
    return line if _sense(line) > _sense(upward) else upward


def _sense(line: Sequence[Word]) -> int:
    """How much a line reads like sentences: capitals behind full stops, none of them in front of one."""
    first, last = line[0].text, line[-1].text
    ends = sum(a.text.endswith((".", "!", "?")) == b.text[:1].isupper() for a, b in pairwise(line))
    return 2 * first[:1].isupper() + 2 * last.endswith((".", "!", "?")) + (ends > len(line) // 2)
