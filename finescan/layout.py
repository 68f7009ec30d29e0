"""From words on pages to blocks in an order in which sentences stay whole.

Pure geometry: runs (words side by side), rows (runs on one baseline), blocks (rows that belong together), found by
recursive cuts along white space. A gutter separates columns only where the two sides do not read as rows of one
table; hence the label and the amount of a form stay together, and the sentences of two columns stay apart.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median

import regex

from finescan.model import Box, Page, Place, Source, Word

RUN_GAP = 1.0  # of the type size: a wider gap between two words separates cells or columns
WIDEST_BLANK = 3.5  # of the type size: the widest blank that justified setting makes
GUTTER = 0.9  # of the type size: the narrowest white strip that can separate columns
PROSE_CHARS = 24  # a column whose lines are this long on the median reads as sentences
SMALL = 0.8  # of the body size: what is smaller is small print
SMALL_POINTS = 7.0  # print up to this size is small whatever the body
HEADLINE = 1.25  # of the body size
FOOTER = 0.9  # of the page height
SIDE_WIDTH = 0.42  # of the width of the text: the widest side column

_SIGNATURE = regex.compile(
    r"\b(?:rechtsverbindliche )?(?:unterschrift|unterzeichner|paraphe|signature|signed|firma digitale|firma e timbro|"
    r"timbro|handtekening|podpis|cachet|firmenstempel|stampiglie|stempel)\b",
    regex.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Run:
    """Words side by side on one baseline, without a wide gap; the unit that has a size, a contrast and a place."""

    words: tuple[Word, ...]
    box: Box
    size: float | None
    contrast: float | None
    bold: bool | None
    page: int
    place: Place | None = None

    @property
    def text(self) -> str:
        """The words joined by blanks."""
        return " ".join(w.text for w in self.words)

    @property
    def height(self) -> float:
        """The type size, or the height of the box where the size is unknown."""
        return self.size or self.box.height


@dataclass(frozen=True, slots=True)
class Row:
    """Runs on one baseline, from left to right."""

    runs: tuple[Run, ...]
    box: Box


@dataclass(frozen=True, slots=True)
class Block:
    """Rows that belong together: a paragraph, an address, a table."""

    rows: tuple[Row, ...]
    box: Box
    page: int


@dataclass(frozen=True, slots=True)
class Layout:
    """The blocks of a letter in reading order; `body_size` in points (None: no size is known)."""

    pages: tuple[Page, ...]
    blocks: tuple[Block, ...]
    body_size: float | None


def arrange(pages: Sequence[Page]) -> Layout:
    """The letter's blocks in reading order, each run with its place."""
    blocks = tuple(block for page in pages for block in _page_blocks(page))
    body = _body_size(blocks)
    return Layout(tuple(pages), _placed(blocks, pages, body), body)


def _page_blocks(page: Page) -> Iterator[Block]:
    runs = _runs(page)
    for region in _cut(runs, _long_rules(page)):
        yield from _blocks(_rows(region), page.number)


# ------------------------------------------------------------------------------------------------- words to runs


def _runs(page: Page) -> list[Run]:
    """The page's words as runs."""
    words = [w for w in page.words if w.text.strip() and w.box.width >= 0 and w.box.height > 0]
    lines = sorted(_baselines(words), key=lambda line: _middle(line[0].box))
    runs: list[Run] = []
    for at, line in enumerate(lines):
        current: list[Word] = []
        for word in line:
            if current and _apart(current[-1], word) and not _justified(current[-1], word, at, lines):
                runs.append(_run(current, page.number))
                current = []
            current.append(word)
        if current:
            runs.append(_run(current, page.number))
    return runs


def _justified(left: Word, right: Word, at: int, lines: Sequence[Sequence[Word]]) -> bool:
    """Whether a wide gap is one of justified setting: the line above or below runs right through it."""
    height = max(_height(left), _height(right))
    gap = (left.box.x1, right.box.x0)
    if gap[1] - gap[0] > WIDEST_BLANK * height:
        return False
    neighbours = [*reversed(lines[max(0, at - 4) : at]), *lines[at + 1 : at + 5]]
    return any(_runs_through(gap, line, _middle(left.box), height) for line in neighbours)


def _runs_through(gap: tuple[float, float], line: Sequence[Word], middle: float, height: float) -> bool:
    near = 0.5 * height < abs(_middle(line[0].box) - middle) < 2.0 * height
    if not near or line[0].box.x0 >= gap[0] or line[-1].box.x1 <= gap[1]:
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
    """Words grouped by baseline, each group sorted from left to right."""
    open_lines: list[list[Word]] = []
    done: list[list[Word]] = []
    for word in sorted(words, key=lambda w: (_middle(w.box), w.box.x0)):
        still: list[list[Word]] = []
        for line in open_lines:
            (done if line[-1].box.y1 < word.box.y0 - 20 else still).append(line)
        open_lines = still
        home = next((line for line in reversed(open_lines) if _level(line[-1], word)), None)
        if home is None:
            open_lines.append([word])
        else:
            home.append(word)
    return [sorted(line, key=lambda w: w.box.x0) for line in done + open_lines]


def _middle(box: Box) -> float:
    return (box.y0 + box.y1) / 2


def _level(one: Word, two: Word) -> bool:
    small, large = sorted((_height(one), _height(two)))
    return large <= 2.2 * small and abs(_middle(one.box) - _middle(two.box)) < 0.42 * small + 0.08 * large


def _height(word: Word) -> float:
    return word.size or word.box.height


def _apart(left: Word, right: Word) -> bool:
    gap = right.box.x0 - left.box.x1
    height = max(_height(left), _height(right))
    single = len(left.text) == 1 and len(right.text) == 1  # letter-spaced headings
    return gap > (1.6 if single else RUN_GAP) * height or gap < -2.0 * height


def _run(words: Sequence[Word], page: int) -> Run:
    return Run(
        words=tuple(words),
        box=_around(w.box for w in words),
        size=_weighted(words, [w.size for w in words]),
        contrast=_weighted(words, [w.contrast for w in words]),
        bold=_mostly(words),
        page=page,
        place=words[0].place,
    )


def _around(boxes: Iterable[Box]) -> Box:
    many = list(boxes)
    return Box(min(b.x0 for b in many), min(b.y0 for b in many), max(b.x1 for b in many), max(b.y1 for b in many))


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


# ------------------------------------------------------------------------------------------------ cuts on a page


def _long_rules(page: Page) -> list[Box]:
    """Ruled lines that separate: upright ones columns, level ones the rows of a table."""
    return [r for r in page.rules if (r.height > 40 and r.width < 4) or (r.width > 40 and r.height < 4)]


def _cut(runs: list[Run], rules: list[Box], depth: int = 0) -> Iterator[list[Run]]:
    """Regions of the page in reading order: above before below, left column before right."""
    if len(runs) < 2 or depth > 200:
        if runs:
            yield runs
        return
    for part in _split(runs, rules):
        if len(part) == len(runs):
            yield part
        else:
            yield from _cut(part, rules, depth + 1)


def _split(runs: list[Run], rules: list[Box]) -> list[list[Run]]:
    """Two to three parts of the region in reading order, or the region itself where nothing separates it."""
    return _columns(runs, rules) or _strips(runs) or _band(runs, rules) or [runs]


def _columns(runs: list[Run], rules: list[Box]) -> list[list[Run]] | None:
    for x in _gutters(runs):
        left = [r for r in runs if r.box.x1 <= x]
        right = [r for r in runs if r.box.x0 >= x]
        if left and right and (_walled(x, runs, rules) or not (_ruled(x, runs, rules) or _tabular(left, right))):
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
    box = _around(r.box for r in runs)
    nearby = [w for w in rules if w.width < 4 and abs(w.x0 - x) < 25 and w.y0 < box.y1 and w.y1 > box.y0]
    return sum(min(w.y1, box.y1) - max(w.y0, box.y0) for w in nearby) > 0.8 * box.height and box.height > 90


def _tabular(left: Sequence[Run], right: Sequence[Run]) -> bool:
    """Whether two sides of a gutter read as rows of one table or form rather than as two columns."""
    sentences = _prose(left), _prose(right)
    if all(sentences):
        return False
    few, many = sorted((left, right), key=len)
    # Beside dense lines something is level with every other label by chance: there the rows must match closely.
    tolerance = 0.2 if any(sentences) else 0.45
    level = sum(any(_level_runs(r, other, tolerance) for other in many) for r in few)
    return level >= 0.6 * len(few)


def _same_row(one: Run, two: Run) -> bool:
    return _level_runs(one, two, 0.45)


def _level_runs(one: Run, two: Run, tolerance: float) -> bool:
    small = min(one.height, two.height)
    return abs(_middle(one.box) - _middle(two.box)) < tolerance * small


def _prose(runs: Sequence[Run]) -> bool:
    words = [r for r in runs if len(r.words) > 3]
    return len(runs) >= 3 and 2 * len(words) > len(runs) and median(len(r.text) for r in runs) >= PROSE_CHARS


def _ruled(x: float, runs: Sequence[Run], rules: Sequence[Box]) -> bool:
    """Whether horizontal rules run across the gutter between the rows: the mark of a table."""
    box = _around(r.box for r in runs)
    across = {round(r.y0) for r in rules if r.height < 4 and r.x0 < x - 4 and r.x1 > x + 4 and box.y0 < r.y0 < box.y1}
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
            inside = [r for r in runs if top <= _middle(r.box) <= bottom]
            left = [r for r in inside if r.box.x1 <= x]
            right = [r for r in inside if r.box.x0 >= x]
            if min(len(left), len(right)) >= 3 and not (_ruled(x, inside, rules) or _tabular(left, right)):
                above = [r for r in runs if _middle(r.box) < top]
                below = [r for r in runs if _middle(r.box) > bottom]
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


# ------------------------------------------------------------------------------------------------ rows and blocks


def _rows(runs: Sequence[Run]) -> list[Row]:
    rows: list[list[Run]] = []
    for run in sorted(runs, key=lambda r: (_middle(r.box), r.box.x0)):
        home = next((row for row in reversed(rows[-4:]) if _same_row(row[-1], run) and not _over(row, run)), None)
        if home is None:
            rows.append([run])
        else:
            home.append(run)
    ordered = [sorted(row, key=lambda r: r.box.x0) for row in rows]
    return [Row(tuple(row), _around(r.box for r in row)) for row in ordered]


def _over(row: Sequence[Run], run: Run) -> bool:
    return any(r.box.x0 < run.box.x1 - 1 and run.box.x0 < r.box.x1 - 1 for r in row)


def _blocks(rows: Sequence[Row], page: int) -> Iterator[Block]:
    pitches = [b.box.y0 - a.box.y0 for a, b in pairwise(rows)]
    usual = median(pitches) if pitches else 0.0
    current: list[Row] = []
    for row in rows:
        if current and _breaks(current[-1], row, usual):
            yield Block(tuple(current), _around(r.box for r in current), page)
            current = []
        current.append(row)
    if current:
        yield Block(tuple(current), _around(r.box for r in current), page)


def _breaks(above: Row, below: Row, usual: float) -> bool:
    """Whether a new block begins: a clear gap, or print of another size."""
    one, two = above.runs[0].height, below.runs[0].height
    pitch = below.box.y0 - above.box.y0
    sizes = max(one, two) > 1.18 * min(one, two) and above.runs[0].size is not None
    return sizes or pitch > max(1.35 * usual, 1.7 * min(one, two))


# ------------------------------------------------------------------------------------------------- size and place


def _all_runs(blocks: Iterable[Block]) -> Iterator[Run]:
    return (run for block in blocks for row in block.rows for run in row.runs)


def _body_size(blocks: Sequence[Block]) -> float | None:
    """The size in which most of the first page is set, small print left aside if there is enough else."""
    if not blocks:
        return None
    first = min(b.page for b in blocks)
    sizes: dict[float, int] = {}
    for run in _all_runs(b for b in blocks if b.page == first):
        if run.size is not None:
            key = round(run.size * 2) / 2
            sizes[key] = sizes.get(key, 0) + len(run.text)
    if not sizes:
        return None
    readable = {s: n for s, n in sizes.items() if s >= 8.0}
    chosen = readable if sum(readable.values()) >= 0.15 * sum(sizes.values()) else sizes
    return max(chosen, key=lambda s: (chosen[s], s))


def _placed(blocks: Sequence[Block], pages: Sequence[Page], body: float | None) -> tuple[Block, ...]:
    by_number = {p.number: p for p in pages}
    first = min(by_number, default=1)
    placed = []
    for block in blocks:
        page = by_number[block.page]
        side = _is_side(block, [b for b in blocks if b.page == block.page])
        rows = tuple(
            replace(
                row, runs=tuple(replace(run, place=_place(run, row, page, body, first, side=side)) for run in row.runs)
            )
            for row in block.rows
        )
        placed.append(replace(block, rows=rows))
    return tuple(placed)


def _is_side(block: Block, others: Sequence[Block]) -> bool:
    """Whether a block is a narrow column beside a wider one."""
    text = _around(b.box for b in others)
    if block.box.width > SIDE_WIDTH * text.width:
        return False
    return any(
        o.box.width > 1.2 * block.box.width
        and min(o.box.y1, block.box.y1) - max(o.box.y0, block.box.y0) > 0.3 * block.box.height
        and (o.box.x1 <= block.box.x0 + 2 or o.box.x0 >= block.box.x1 - 2)
        for o in others
        if o is not block
    )


def _place(run: Run, row: Row, page: Page, body: float | None, first: int, *, side: bool) -> Place | None:
    if run.place is not None or page.read_from is Source.TEXT or run.size is None or body is None:
        return run.place
    if page.number > first:
        return Place.BACK
    checks = (
        (Place.HEADLINE, run.size >= HEADLINE * body and len(run.text) < 120),
        (Place.SIGNATURE, len(run.text) < 90 and _SIGNATURE.search(run.text) is not None),
        (Place.FOOTER, run.box.y0 > FOOTER * page.height),
        (Place.SIDE, side),
        (Place.SMALL_PRINT, run.size <= max(SMALL * body, SMALL_POINTS)),
        (Place.TABLE, len(row.runs) > 1),
    )
    return next((place for place, holds in checks if holds), Place.BODY)
