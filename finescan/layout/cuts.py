"""The page cut along its white space into regions, in an order in which sentences stay whole.

A gutter separates columns only where the two sides do not read as rows of one table; hence the label and the amount of
a form stay together, and the sentences of two columns stay apart.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median

from finescan.layout.shapes import Run, around, level, middle
from finescan.model import Box, Page

GUTTER = 0.9  # of the type size: the narrowest white strip that can separate columns
PROSE_CHARS = 24  # a column whose lines are this long on the median reads as sentences
DEEPEST = 200  # cuts within cuts: more means a page made to be slow


def long_rules(page: Page) -> list[Box]:
    """Ruled lines that separate: upright ones columns, level ones the rows of a table."""
    return [r for r in page.rules if (r.height > 40 and r.width < 4) or (r.width > 40 and r.height < 4)]


def cut(runs: list[Run], rules: list[Box], depth: int = 0) -> Iterator[list[Run]]:
    """Regions of the page in reading order: above before below, left column before right."""
    if len(runs) < 2 or depth > DEEPEST:
        if runs:
            yield runs
        return
    for part in _split(runs, rules):
        if len(part) == len(runs):
            yield part
        else:
            yield from cut(part, rules, depth + 1)


def _split(runs: list[Run], rules: list[Box]) -> list[list[Run]]:
    """Two to three parts of the region in reading order, or the region itself where nothing separates it."""
    return _columns(runs, rules) or _strips(runs) or _band(runs, rules) or [runs]


def _columns(runs: list[Run], rules: list[Box]) -> list[list[Run]] | None:
    for x in _gutters(runs):
        left = [r for r in runs if r.box.x1 <= x]
        right = [r for r in runs if r.box.x0 >= x]
        if left and right and (_walled(x, runs, rules) or not (_ruled(left, right, rules) or _tabular(left, right))):
            return [left, right]
    return None


def _gutters(runs: Sequence[Run]) -> list[float]:
    """Middle lines of the white vertical strips of a region, the widest first."""
    least = max(5.0, GUTTER * median(r.height for r in runs))
    spans = sorted((r.box.x0, r.box.x1) for r in runs)
    found: list[tuple[float, float]] = []
    reach = spans[0][1]
    for x0, x1 in spans[1:]:
        if x0 - reach >= least:
            found.append((x0 - reach, (x0 + reach) / 2))
        reach = max(reach, x1)
    return [x for _, x in sorted(found, reverse=True)]


def _walled(x: float, runs: Sequence[Run], rules: Sequence[Box]) -> bool:
    box = around(r.box for r in runs)
    nearby = [w for w in rules if w.width < 4 and abs(w.x0 - x) < 25 and w.y0 < box.y1 and w.y1 > box.y0]
    return sum(min(w.y1, box.y1) - max(w.y0, box.y0) for w in nearby) > 0.8 * box.height and box.height > 90


def _tabular(left: Sequence[Run], right: Sequence[Run]) -> bool:
    """Whether two sides of a gutter read as rows of one table or form rather than as two columns."""
    sentences = _prose(left), _prose(right)
    if all(sentences):
        return False
    few, many = sorted((left, right), key=len)
    # Beside the lines of a paragraph something is level with every other label by chance: there all must match closely.
    paragraph = any(sentences) and _runs_on(left if sentences[0] else right) and len(few) < 0.8 * len(many)
    tolerance, share = (0.1, 0.9) if paragraph else (0.2, 0.6) if any(sentences) else (0.45, 0.6)
    return _level_share(few, many, tolerance) >= share


def _level_share(few: Sequence[Run], many: Sequence[Run], tolerance: float) -> float:
    """The share of the few runs that have one of the many on their baseline."""
    ordered = sorted(many, key=lambda r: middle(r.box))
    heights = [middle(r.box) for r in ordered]
    beside = 0
    for run in few:
        reach = tolerance * run.height
        near = slice(bisect_left(heights, middle(run.box) - reach), bisect_right(heights, middle(run.box) + reach))
        beside += any(level(run, other, tolerance) for other in ordered[near])
    return beside / len(few)


def _runs_on(runs: Sequence[Run]) -> bool:
    """Whether lines follow one another evenly, as in a paragraph; the rows of a table have more room between them."""
    tops = sorted(r.box.y0 for r in runs)
    pitches = [b - a for a, b in pairwise(tops) if b - a > 1]
    return len(pitches) >= 5 and max(pitches) <= 1.4 * median(pitches)


def _prose(runs: Sequence[Run]) -> bool:
    words = [r for r in runs if len(r.words) > 3]
    return len(runs) >= 3 and 2 * len(words) > len(runs) and median(len(r.text) for r in runs) >= PROSE_CHARS


def _ruled(left: Sequence[Run], right: Sequence[Run], rules: Sequence[Box]) -> bool:
    """Whether level rules run from one side to the other between the rows: the mark of a table.

    The edges of a form's boxes reach into the gutter, but not across it.
    """
    box = around(r.box for r in (*left, *right))
    x0, x1 = max(r.box.x1 for r in left), min(r.box.x0 for r in right)
    across = {round(r.y0) for r in rules if r.height < 4 and r.x0 < x0 and r.x1 > x1 + 4 and box.y0 < r.y0 < box.y1}
    return len(across) >= 2


def _strips(runs: list[Run]) -> list[list[Run]] | None:
    """The region above and the one below the widest horizontal gap, if it is wider than a paragraph's."""
    ordered = sorted(runs, key=lambda r: r.box.y0)
    best, cut = 0.0, 0
    reach = ordered[0].box.y1
    for i, run in enumerate(ordered[1:], 1):
        gap = (run.box.y0 - reach) / max(4.0, min(run.height, ordered[i - 1].height))
        if gap > best:
            best, cut = gap, i
        reach = max(reach, run.box.y1)
    return [ordered[:cut], ordered[cut:]] if best > 0.55 else None


def _band(runs: list[Run], rules: list[Box]) -> list[list[Run]] | None:
    """A stretch of two columns between rows that run across: [above, columns, below]."""
    for x in _partial_gutters(runs):
        across = sorted((r.box.y0, r.box.y1) for r in runs if r.box.x0 < x < r.box.x1)
        for top, bottom in _free_stretches(across, runs):
            inside = [r for r in runs if top <= middle(r.box) <= bottom]
            left = [r for r in inside if r.box.x1 <= x]
            right = [r for r in inside if r.box.x0 >= x]
            if min(len(left), len(right)) >= 3 and not (_ruled(left, right, rules) or _tabular(left, right)):
                above = [r for r in runs if middle(r.box) < top]
                below = [r for r in runs if middle(r.box) > bottom]
                return [part for part in (above, left, right, below) if part]
    return None


def _partial_gutters(runs: Sequence[Run]) -> list[float]:
    """Places just left of where at least three runs begin, with white space before them."""
    starts: dict[int, int] = {}
    for run in runs:
        starts[round(run.box.x0)] = starts.get(round(run.box.x0), 0) + 1
    leftmost = min(r.box.x0 for r in runs)
    often = [(n, x) for x, n in starts.items() if n >= 3 and x > leftmost + 40]
    return [x - 2.0 for _, x in sorted(often, reverse=True)[:6]]


def _free_stretches(across: Sequence[tuple[float, float]], runs: Sequence[Run]) -> list[tuple[float, float]]:
    top, bottom = min(r.box.y0 for r in runs), max(r.box.y1 for r in runs)
    edges = [(top - 1, top - 1), *across, (bottom + 1, bottom + 1)]
    free = [(a[1], b[0]) for a, b in pairwise(edges) if b[0] > a[1]]
    return sorted(free, key=lambda s: s[0] - s[1])
