"""The folded text of a letter, with an origin map from every character back to its word.

Folding makes one text in which patterns can search: words broken at line ends are whole again, letter-spaced words
("R e c h n u n g") joined, ligatures taken apart, quotes and dashes plain. `shown` has the same length and keeps the
characters as printed, so a quotation is a slice of it.
"""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import pairwise
from statistics import median

import regex

from finescan.layout import Block, Layout, Run
from finescan.layout.shapes import around
from finescan.model import Box, Page, Place, Span, Word

CLAUSE_CHARS = 220  # the longest quotation that a person checks at a glance

_PLAIN = {
    **dict.fromkeys("„“”‟«»″", '"'),
    **dict.fromkeys("‚‘’‛‹›′`´", "'"),
    **dict.fromkeys("‐‑‒–—―−", "-"),
    **dict.fromkeys("\u00a0\u2002\u2003\u2007\u2009\u202f", " "),
}
_LIGATURES = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
_ALIKE, _SENTENCE = 0.05, 15
_ENDED = regex.compile(r"[.!?:;…]\W*$")
_DROPPED = regex.compile(r"[\p{Cc}\p{Cf}\p{Co}\p{Cs}]")
_KEEPS_HYPHEN = regex.compile(r"(?:und|oder|bzw|sowie|and|or|et|ou|e|o|en|of|i|lub)\b", regex.IGNORECASE)
_SHORT_FORMS = (
    r"USt|MwSt|MWST|Steuerb|Anm|Abt|Red|Ges|Geb|Reg|Fa|Gebr|Bd|Bl|Buchst|Pos|Tar|Lfd|Kl|Stk|Einh|Ausg|Verl|gem|lt|max|min|sog|"
    r"insb|Nr|Abs|Art|Ziff|Hr|Fr|Dr|Prof|Str|Tel|inkl|incl|exkl|excl|zzgl|zuzügl|gesetzl|bzw|ca|ggf|evtl|vgl|etc|usw|bspw|mtl|"
    r"monatl|jährl|vierteljährl|Std|Inh|Mio|Mrd|abzgl|einschl|entspr|zzt|Rn|Az|Kto|No|Mr|Mrs|Ltd|Inc|Co|approx|resp|Mme|St|n°|"
    r"i\.d\.R|p\.a|p\.M|z\.B|u\.a|d\.h|o\.g|s\.r\.o|o\.o|S\.L|e\.V|e\.K"
)
_ABBREVIATION = regex.compile(rf"(?:^|[\s(+])(?:\p{{L}}|{_SHORT_FORMS})\.$", regex.IGNORECASE)
_ADDRESS = regex.compile(r"www\.|https?:|@|\.[a-z]{2,}(?:/|$)", regex.IGNORECASE)  # here a hyphen is meant
_CUT = regex.compile(r"[,;:]\s| - |\t|\s(?=(?:und|oder|and|or)\s)")
_SENTENCE_END = regex.compile(r'[.!?;]["\')]*(?=\s)|\n')


@dataclass(frozen=True, slots=True)
class TextLine:
    """One printed line, or one cell of it: its place in the text and what it looks like."""

    span: Span
    page: int
    box: Box
    size: float | None
    contrast: float | None
    bold: bool | None
    place: Place | None
    block: int


@dataclass(frozen=True, slots=True)
class Prominence:
    """How visible a stretch of text is; None where unknown. Sizes in points, `relative_size` against the body."""

    size: float | None = None
    relative_size: float | None = None
    contrast: float | None = None
    place: Place | None = None
    bold: bool | None = None


@dataclass(frozen=True)
class TextLayer:
    """Folded text, its printed form, and the way back from each character to word, page and box."""

    text: str
    shown: Sequence[str]
    origin: tuple[int, ...]
    words: tuple[tuple[int, Word], ...]
    lines: tuple[TextLine, ...]
    blocks: tuple[Span, ...]
    pages: tuple[Page, ...]
    body_size: float | None = None
    _starts: tuple[int, ...] = field(default=(), repr=False)

    def quote(self, span: Span) -> str:
        """The stretch as printed, on one line."""
        return " ".join("".join(self.shown[span.start : span.end]).split())

    def lines_in(self, span: Span) -> tuple[TextLine, ...]:
        """The printed lines that the stretch touches."""
        first = max(0, bisect_right(self._starts, span.start) - 1)
        found = []
        for line in self.lines[first:]:
            if line.span.start >= span.end:
                break
            if line.span.end > span.start:
                found.append(line)
        return tuple(found)

    def boxes(self, span: Span) -> tuple[tuple[int, Box], ...]:
        """Page and box of the words in the stretch, one box a printed line."""
        result = []
        for line in self.lines_in(span):
            lo, hi = max(line.span.start, span.start), min(line.span.end, span.end)
            boxes = [self.words[i][1].box for i in sorted(set(self.origin[lo:hi])) if i >= 0]
            if boxes:
                result.append((line.page, around(boxes)))
        return tuple(result)

    def page_of(self, span: Span) -> int:
        """The page on which the stretch begins."""
        lines = self.lines_in(Span(span.start, max(span.end, span.start + 1)))
        return lines[0].page if lines else (self.pages[0].number if self.pages else 1)

    def prominence(self, span: Span) -> Prominence:
        """Size, contrast and place of the stretch: those of the line that holds most of it."""
        lines = self.lines_in(span)
        if not lines:
            return Prominence()
        chief = max(lines, key=lambda n: min(n.span.end, span.end) - max(n.span.start, span.start))
        size = self._word_size(span) or chief.size
        relative = size / self.body_size if size and self.body_size else None
        return Prominence(size, relative, chief.contrast, chief.place, chief.bold)

    def _word_size(self, span: Span) -> float | None:
        sizes = [self.words[i][1].size for i in set(self.origin[span.start : span.end]) if i >= 0]
        known = [s for s in sizes if s is not None]
        return median(known) if known else None

    @cached_property
    def sentence_ends(self) -> tuple[int, ...]:
        """Positions just behind the sentences, clauses with a semicolon, and lines of tables."""
        ends = [0]
        ends += (m.end() for m in _SENTENCE_END.finditer(self.text) if self._ends(m.start(), m.group()))
        return (*ends, len(self.text))

    def _ends(self, at: int, mark: str) -> bool:
        if mark[0] in "!?;\n":
            return True
        if self.text[at + len(mark) : at + len(mark) + 1] == "\t":
            return False
        before, after = self.text[max(0, at - 12) : at + 1], self.text[at + 1 : at + 4].lstrip(" \t\n\"'")
        if _ABBREVIATION.search(before) or regex.search(r"(?:^|[^\d,.])\d{1,2}\.$", before):
            return False
        return not after or not after[0].islower()

    def sentence(self, span: Span) -> Span:
        """The stretch widened to whole sentences."""
        ends = self.sentence_ends
        start = ends[max(0, bisect_right(ends, span.start) - 1)]
        behind = bisect_right(ends, max(span.start, span.end - 1))
        return self._trimmed(Span(start, ends[behind] if behind < len(ends) else len(self.text)))

    def clause(self, span: Span) -> Span:
        """The stretch widened to its sentence or, where that is long, to the clauses around it."""
        whole = self.sentence(span)
        if whole.end - whole.start <= CLAUSE_CHARS:
            return whole
        cuts = [whole.start, *(m.end() for m in _CUT.finditer(self.text, *whole)), whole.end]
        before = [c for c in cuts if c <= span.start] or [span.start]
        after = [c for c in cuts if c >= span.end] or [span.end]  # blanks behind the sentence may belong to a match
        lo, hi = before[-1], after[0]
        if hi - lo > CLAUSE_CHARS:
            lo, hi = max(lo, span.start - 60), min(hi, max(span.end + 60, span.start + CLAUSE_CHARS))
            return self._trimmed(self._whole_words(Span(lo, hi)))
        hi = max(c for c in after if c == hi or c - lo <= CLAUSE_CHARS - 40)
        lo = min(c for c in before if c == lo or hi - c <= CLAUSE_CHARS)
        return self._trimmed(Span(lo, hi))

    def _whole_words(self, span: Span) -> Span:
        lo, hi = span
        while lo > 0 and not self.text[lo - 1].isspace():
            lo -= 1
        while hi < len(self.text) and not self.text[hi].isspace():
            hi += 1
        return Span(lo, hi)

    def _trimmed(self, span: Span) -> Span:
        inner = self.text[span.start : span.end]
        lead = len(inner) - len(inner.lstrip())
        return Span(span.start + lead, max(span.start + lead, span.start + len(inner.rstrip())))


def fold(layout: Layout) -> TextLayer:
    """The text of all blocks: lines joined by a blank, cells by a tab, rows by a line end, blocks by two.

    A sentence that goes on in the next column goes on in the text.
    """
    writer = _Writer()
    spans = []
    for number, block in enumerate(layout.blocks):
        above = layout.blocks[number - 1] if number else None
        if above and _goes_on(above, block):
            writer.line_end(above.rows[-1].runs[-1], block.rows[0].runs[0], above, cells=False)
        elif writer.length:
            writer.gap("\n\n")
        start = writer.length
        _write_block(writer, block, number)
        spans.append(Span(start, writer.length))
    return writer.layer(tuple(spans), layout)


def _goes_on(column: Block, following: Block) -> bool:
    """Whether a sentence runs from the foot of a column to the head of the one at its right."""
    one, two = column.rows[-1].runs[-1], following.rows[0].runs[0]
    beside = column.page == following.page and two.box.x0 >= one.box.x1 and two.box.y1 < one.box.y0
    alike = abs(one.height - two.height) < _ALIKE * one.height and one.bold == two.bold
    prose = (
        min(len(one.text), len(two.text)) >= _SENTENCE and len(column.rows[-1].runs) == len(following.rows[0].runs) == 1
    )
    full = one.box.x1 > column.box.x0 + 0.9 * column.box.width
    return beside and alike and prose and full and not _ENDED.search(one.text)


def _write_block(writer: _Writer, block: Block, number: int) -> None:
    above: Run | None = None
    for row in block.rows:
        if above is not None:
            writer.line_end(above, row.runs[0], block, cells=len(row.runs) > 1)
        for i, run in enumerate(row.runs):
            if i:
                writer.gap("\t")
            writer.run(run, number)
        above = row.runs[-1]


class _Writer:
    """Collects the text; the only mutable thing here, and it does not leave `fold`."""

    def __init__(self) -> None:
        self._text: list[str] = []
        self._shown: list[str] = []
        self._origin: list[int] = []
        self._words: list[tuple[int, Word]] = []
        self._lines: list[TextLine] = []

    @property
    def length(self) -> int:
        return len(self._text)

    def gap(self, blanks: str) -> None:
        self._text.extend(blanks)
        self._shown.extend(blanks)
        self._origin.extend([-1] * len(blanks))

    def line_end(self, above: Run, below: Run, block: Block, *, cells: bool) -> None:
        """Undo a hyphen at a line end, or write the gap between two lines of a block."""
        word = below.words[0].text
        if len(self._text) > 1 and self._text[-1] == "-" and self._text[-2].isalpha() and word[:1].isalpha():
            if _KEEPS_HYPHEN.match(word):
                self.gap(" ")
            elif word[0].islower() and not _ADDRESS.search(above.words[-1].text + word):
                self._take_back_hyphen()
            return
        full = above.box.x1 > block.box.x0 + 0.72 * block.box.width
        self.gap(" " if full and not cells else "\n")

    def _take_back_hyphen(self) -> None:
        for part in (self._text, self._shown, self._origin):
            part.pop()
        last = self._lines[-1]
        self._lines[-1] = replace(last, span=Span(last.span.start, self.length))

    def run(self, run: Run, block: int) -> None:
        start = self.length
        for i, (word, glued) in enumerate(_unspaced(run.words)):
            if i and not glued:
                self.gap(" ")
            self._word(word, run.page)
        span = Span(start, self.length)
        self._lines.append(TextLine(span, run.page, run.box, run.size, run.contrast, run.bold, run.place, block))

    def _word(self, word: Word, page: int) -> None:
        self._words.append((page, word))
        index = len(self._words) - 1
        for char in _DROPPED.sub("", unicodedata.normalize("NFC", word.text)):
            plain = _LIGATURES.get(char) or _PLAIN.get(char, char)
            self._text.extend(plain)
            self._shown.extend(plain if len(plain) > 1 else (" " if char.isspace() else char))
            self._origin.extend([index] * len(plain))

    def layer(self, blocks: tuple[Span, ...], layout: Layout) -> TextLayer:
        lines = tuple(self._lines)
        return TextLayer(
            text="".join(self._text),
            shown="".join(self._shown),
            origin=tuple(self._origin),
            words=tuple(self._words),
            lines=lines,
            blocks=blocks,
            pages=layout.pages,
            body_size=layout.body_size,
            _starts=tuple(line.span.start for line in lines),
        )


def _unspaced(words: Sequence[Word]) -> Iterator[tuple[Word, bool]]:
    """Each word, and whether it is glued to the one before it (a letter of a letter-spaced word)."""
    i = 0
    while i < len(words):
        j = i
        while j < len(words) and len(words[j].text) == 1 and words[j].text.isalpha():
            j += 1
        if j - i >= 4:
            yield from _glued(words[i:j])
        else:
            j = max(j, i + 1)
            yield from ((word, False) for word in words[i:j])
        i = j


def _glued(letters: Sequence[Word]) -> Iterator[tuple[Word, bool]]:
    gaps = [b.box.x0 - a.box.x1 for a, b in pairwise(letters)]
    usual = median(gaps)
    yield letters[0], False
    for gap, letter in zip(gaps, letters[1:], strict=True):
        yield letter, gap <= 1.6 * usual + 1.0
