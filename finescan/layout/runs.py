"""Words side by side become runs: a wide gap separates cells and columns, unless it is one of justified setting."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Iterable, Sequence
from itertools import pairwise

from finescan.layout.shapes import Run, around, middle
from finescan.model import Word

RUN_GAP = 1.0  # of the type size: a wider gap between two words separates cells or columns
NEAR = 6  # lines above and below that may be the neighbours of one, with several columns side by side
WIDEST_BLANK = 3.5  # of the type size: the widest blank that justified setting makes


def runs_of(printed: Sequence[Word], page: int) -> list[Run]:
    """The upright words of a page as runs."""
    lines = sorted(_baselines(printed), key=lambda line: middle(line[0].box))
    runs: list[Run] = []
    for at, line in enumerate(lines):
        current: list[Word] = []
        for word in line:
            if current and _apart(current[-1], word) and not _justified(current[-1], word, at, lines):
                runs.append(run(current, page))
                current = []
            current.append(word)
        if current:
            runs.append(run(current, page))
    return runs


def _justified(left: Word, right: Word, at: int, lines: Sequence[Sequence[Word]]) -> bool:
    """Whether a wide gap is one of justified setting: the line above or below runs right through it."""
    height = max(_height(left), _height(right))
    gap = (left.box.x1, right.box.x0)
    if gap[1] - gap[0] > WIDEST_BLANK * height:
        return False
    neighbours = [*reversed(lines[max(0, at - NEAR) : at]), *lines[at + 1 : at + 1 + NEAR]]
    return any(_runs_through(gap, line, middle(left.box), height) for line in neighbours)


def _runs_through(gap: tuple[float, float], line: Sequence[Word], at: float, height: float) -> bool:
    if line[0].box.x0 >= gap[0] or line[-1].box.x1 <= gap[1]:
        return False
    beside = line[bisect_left(line, gap[0], key=_left) - 1]
    if not 0.5 * height < abs(middle(beside.box) - at) < 2.0 * height:
        return False
    white = max(
        (
            min(gap[1], b.box.x0) - max(gap[0], a.box.x1)
            for a, b in pairwise(line)
            if b.box.x0 > gap[0] and a.box.x1 < gap[1]
        ),
        default=0.0,
    )
    return white < 0.6 * height


def _baselines(words: Iterable[Word]) -> list[list[Word]]:
    """Words grouped by baseline, each group sorted from left to right.

    No word stands above another of the same line: the lines of columns that are set half a line apart must not pull
    each other together.
    """
    open_lines: list[tuple[Word, list[Word]]] = []  # the lowest word of each line, and the line
    done: list[list[Word]] = []
    for word in sorted(words, key=lambda w: (middle(w.box), w.box.x0)):
        still: list[tuple[Word, list[Word]]] = []
        for lowest, line in open_lines:
            if lowest.box.y1 < word.box.y0 - 20:
                done.append(line)
            else:
                still.append((lowest, line))
        home = next((n for n in reversed(range(len(still))) if _joins(*still[n], word)), None)
        if home is None:
            still.append((word, [word]))
        else:
            insort(still[home][1], word, key=_left)
            still[home] = word, still[home][1]
        open_lines = still
    return done + [line for _, line in open_lines]


def _joins(lowest: Word, line: Sequence[Word], word: Word) -> bool:
    if not _level(lowest, word):
        return False
    at = bisect_left(line, word.box.x0, key=_left)
    return not any(_covers(one, word) for one in line[max(0, at - 1) : at + 1])


def _left(word: Word) -> float:
    return word.box.x0


def _gap(one: Word, two: Word) -> float:
    return max(one.box.x0, two.box.x0) - min(one.box.x1, two.box.x1)


def _covers(one: Word, two: Word) -> bool:
    """Whether a word stands above another, and not, as on scans, beside it in a box that is too wide."""
    low = min(_height(one), _height(two))
    return (
        -_gap(one, two) > 0.5 * min(one.box.width, two.box.width) and abs(middle(one.box) - middle(two.box)) > 0.5 * low
    )


def _level(one: Word, two: Word) -> bool:
    small, large = sorted((_height(one), _height(two)))
    return large <= 2.2 * small and abs(middle(one.box) - middle(two.box)) < 0.42 * small + 0.08 * large


def _height(word: Word) -> float:
    return word.size or word.box.height


def _apart(left: Word, right: Word) -> bool:
    gap = right.box.x0 - left.box.x1
    height = max(_height(left), _height(right))
    single = len(left.text) == 1 and len(right.text) == 1  # letter-spaced headings
    return gap > (1.6 if single else RUN_GAP) * height or gap < -2.0 * height


def run(words: Sequence[Word], page: int) -> Run:
    """The words as one run, with the size, contrast and weight of most of its characters."""
    return Run(
        words=tuple(words),
        box=around(w.box for w in words),
        size=_weighted(words, [w.size for w in words]),
        contrast=_weighted(words, [w.contrast for w in words]),
        bold=_mostly(words),
        page=page,
        place=words[0].place,
    )


def _weighted(words: Sequence[Word], values: Sequence[float | None]) -> float | None:
    """The median value by characters; None where no word has one."""
    pairs = sorted((v, len(w.text)) for w, v in zip(words, values, strict=True) if v is not None)
    half = sum(n for _, n in pairs) / 2
    seen = 0
    for value, n in pairs:
        seen += n
        if seen >= half:
            return value
    return None


def _mostly(words: Sequence[Word]) -> bool | None:
    known = [(w.bold, len(w.text)) for w in words if w.bold is not None]
    if not known:
        return None
    return sum(n for bold, n in known if bold) > sum(n for _, n in known) / 2
