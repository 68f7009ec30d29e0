"""Looking for names in the places where a sender names itself: whole words, OCR errors forgiven, longer names first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

import regex
from rapidfuzz import fuzz

from finescan.model import Span
from finescan.senders.spelling import SHORT, Squeezed, bare, grams, is_generic, key, legal_form_at, words_of
from finescan.senders.zones import Scene, Zone, mentions_only

_SHARED = 0.5  # of the runs of three letters of a name: fewer are left by no reading worth the name
_CLOSE = 90.0  # similarity of a name as a whole, 0 to 100
_CLOSE_SHORT = 93.0  # the same up to eleven letters
_WORD_CLOSE = 76.0  # of each of its words
_APART = regex.compile(r"[\t\n,;:|\u00b7\u2022(/]|\s-\s")
_GOES_ON = regex.compile(r"[ \-&]{1,3}(?P<word>[\p{L}\p{N}]+)")
_JOIN_WORDS = (
    "für der des die und zu zum zur im in am an bei von of for the and de du des di e y en van voor la le i do"
)
_JOINS = frozenset(_JOIN_WORDS.split())
"""What goes on a name, where any other word in lower case makes a sentence of the line."""
_LABEL = regex.compile(
    r"(?:(?:die|der|das|the|la|le|il|firma|fa\.?|absender|verlag|von|from|by)\s?){1,2}", regex.IGNORECASE
)


@dataclass(frozen=True)
class Spelling:
    """One spelling of a name and whose it is. `weak`: short or generic, so that it needs more beside it."""

    owner: object
    name: str
    weak: bool

    @classmethod
    def of(cls, owner: object, name: str, *, weak: bool = False) -> Spelling:
        """The spelling, weak by order or by its words."""
        return cls(owner, name, weak or is_generic(name) or len(key(bare(name))) <= SHORT)

    @cached_property
    def letters(self) -> str:
        """The letters that are compared."""
        return key(bare(self.name))

    @cached_property
    def grams(self) -> frozenset[str]:
        """The runs of three of them."""
        return grams(self.letters)

    @cached_property
    def words(self) -> tuple[str, ...]:
        """The words that each have to be there, as they are compared."""
        return tuple(key(word) for word in words_of(bare(self.name)) if len(word) > 2)

    def shares(self, runs: frozenset[str]) -> bool:
        """Whether a text with these runs of three letters may hold the spelling."""
        return len(self.grams & runs) >= _SHARED * len(self.grams)

    @cached_property
    def exact(self) -> bool:
        """Whether every letter must be right."""
        return len(self.letters) <= SHORT


@dataclass(frozen=True)
class Hit:
    """A spelling found in a letter."""

    spelling: Spelling
    span: Span
    similarity: float


def find(spellings: Iterable[Spelling], scene: Scene) -> tuple[Hit, ...]:
    """Where the sender's places hold one of the spellings; a longer one takes precedence over those inside it."""
    printed = [Squeezed.of(scene.text.text, *zone.spans) for zone in scene.zones]
    likely = tuple(_likely(spellings, printed))
    hits = [
        hit for zone, letters in zip(scene.zones, printed, strict=True) for hit in _hits(likely, zone, letters, scene)
    ]
    longest = sorted(hits, key=lambda hit: hit.span.start - hit.span.end)
    return tuple(hit for hit in dict.fromkeys(longest) if not any(_inside(hit, other) for other in longest))


def _inside(hit: Hit, other: Hit) -> bool:
    """Whether a hit is a piece of the longer name of somebody else."""
    longer = other.span.end - other.span.start > hit.span.end - hit.span.start
    return longer and other.span.start <= hit.span.start and hit.span.end <= other.span.end


def _likely(spellings: Iterable[Spelling], printed: Sequence[Squeezed]) -> Iterator[Spelling]:
    """The spellings that stand somewhere, or of which enough runs of three letters do: a few of many hundreds."""
    whole = "\n".join(one.letters for one in printed)
    runs = frozenset[str]().union(*(one.grams for one in printed))
    for spelling in spellings:
        if spelling.letters in whole or (not spelling.exact and spelling.shares(runs)):
            yield spelling


def _hits(spellings: Iterable[Spelling], zone: Zone, printed: Squeezed, scene: Scene) -> Iterator[Hit]:
    for spelling in spellings if printed.letters else ():
        place = _place(spelling, printed)
        if place is None:
            continue
        span = printed.span(place[0], place[1])
        if scene.outside(span) and _stands_alone(scene.text.text, zone.spans, span, spelling):
            yield Hit(spelling, span, place[2])


def _place(spelling: Spelling, printed: Squeezed) -> tuple[int, int, float] | None:
    """First and last letter of the spelling, and how alike it is (0 to 100)."""
    needle = spelling.letters
    start = printed.letters.find(needle)
    while start >= 0:
        if start in printed.starts and start + len(needle) in printed.ends:
            return start, start + len(needle), 100.0
        start = printed.letters.find(needle, start + 1)
    if spelling.exact or not spelling.shares(printed.grams):
        return None
    return _alike(spelling, printed)


def _alike(spelling: Spelling, printed: Squeezed) -> tuple[int, int, float] | None:
    needle = spelling.letters
    least = _CLOSE if len(needle) > 11 else _CLOSE_SHORT
    if len(printed.letters) < len(needle):  # rapidfuzz would look for the text in the name
        start, end = 0, len(printed.letters)
    else:
        found = fuzz.partial_ratio_alignment(needle, printed.letters, score_cutoff=least - 10)
        if found is None:
            return None
        start, end = found.dest_start, found.dest_end
    bounds = printed.snapped(start, end, slack=2)
    if bounds is None:
        return None
    there = printed.letters[bounds[0] : bounds[1]]
    score = fuzz.ratio(needle, there)
    if score < least or not all(fuzz.partial_ratio(word, there) >= _WORD_CLOSE for word in spelling.words):
        return None
    return (*bounds, score) if _no_word_more(needle, printed, bounds) else None


def _no_word_more(needle: str, printed: Squeezed, bounds: tuple[int, int]) -> bool:
    """Whether each printed word is one of the name: "European Union Office" is not "European Office"."""
    for start, end in zip(printed.starts, printed.ends, strict=True):
        word = printed.letters[start:end]
        if bounds[0] <= start and end <= bounds[1] and len(word) > 3 and fuzz.partial_ratio(word, needle) < _WORD_CLOSE:
            return False
    return True


def _stands_alone(text: str, spans: tuple[Span, ...], span: Span, spelling: Spelling) -> bool:
    """Whether the name is no piece of a longer one or of a sentence: "Muster Media Solution", "Ihr Vertrag mit ..."."""
    line = next((one for one in spans if one.start <= span.start < one.end), span)
    if mentions_only(text[line.start : line.end]):
        return False
    before = _APART.split(text[line.start : span.start])[-1]
    if before.strip(" \"'") and not _LABEL.fullmatch(before.strip()):
        return False
    if spelling.exact and spelling.name.isupper() and not text[span.start : span.end].isupper():
        return False
    return not _goes_on(text, Span(span.end, max(span.end, line.end)), weak=spelling.weak)


def _goes_on(text: str, rest: Span, *, weak: bool) -> bool:
    """Whether the line goes on as a sentence ("... muss zahlen") or, behind a weak name, as another name."""
    legal = legal_form_at(text, rest.start)
    after = _GOES_ON.match(text, legal or rest.start, rest.end)
    if after is None:
        return False
    word = after["word"]
    return word not in _JOINS if word.islower() else weak and word[0].isupper() and not legal
