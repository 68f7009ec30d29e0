"""Words that OCR misread, set right where rules and facts look for them. Numbers are left as they were read."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import accumulate

import regex

from finescan.facts.language import languages_of
from finescan.facts.words import entries, every, languages
from finescan.model import Source, Span
from finescan.rulebook.ruleset import RuleSet
from finescan.rulebook.vocabulary import Vocabulary, build
from finescan.rulebook.wordforms import word_forms
from finescan.text import TextLayer

_TOKEN = regex.compile(r"[^\W_]+(?:[|!][^\W_]+)*")
_PROSE = regex.compile(r"\p{L}{2}|\p{L}[01|!]\p{L}")
_FIGURES = regex.compile(r"\d")
_MOST_FIGURES = 2
_LONGEST = 60
_SHORTEST_JOINED = 5
_SHORTEST_HALF = 3
_SHORTEST_SMALL = 2
_LONGEST_ENDING = 3


@dataclass(frozen=True, slots=True)
class Edit:
    """A stretch of a text and what is to stand there."""

    span: Span
    text: str


def repaired(text: TextLayer, rules: RuleSet, languages: frozenset[str] = frozenset()) -> TextLayer:
    """The text with misread words set right, on pages that OCR read; printed forms and places stay those of the page.

    The words are those of rules and facts in the given languages, else in those of the text.
    """
    read = _read_by_ocr(text)
    if not read:
        return text
    known = vocabulary(rules, languages or frozenset(languages_of(text.text)))
    edits = [edit for edit in _edits(text.text, known) if any(one.start <= edit.span.start < one.end for one in read)]
    return _edited(text, edits) if edits else text


def _read_by_ocr(text: TextLayer) -> tuple[Span, ...]:
    """The stretches of the text that OCR read."""
    read = {page.number for page in text.pages if page.read_from is Source.OCR}
    if len(read) == len(text.pages):
        return (Span(0, len(text.text)),) if read else ()
    return tuple(line.span for line in text.lines if line.page in read)


@lru_cache(maxsize=16)
def vocabulary(rules: RuleSet, spoken: frozenset[str]) -> Vocabulary:
    """The words that rules and facts look for in letters in these languages (none: in any)."""
    concerned = frozenset((*(spoken or languages()), "any"))
    forms: set[str] = set()
    for language in concerned:
        listed = (entry for some in rules.words.get(language, {}).values() for entry in some)
        for entry in (*listed, *every(language)):
            forms |= word_forms(entry, unbounded=False)
    some = [rule for rule in rules if rule.language in concerned]
    for written in {part.written for rule in some for part in rule.parts.values()}:
        forms |= word_forms(written, unbounded=True)
    small = {word for language in concerned & {*languages()} for word in entries(language, "small_words")}
    return build(forms, (example.text for rule in some for example in rule.examples), small)


# ---------------------------------------------------------------------------------------------------------- words


def _edits(text: str, known: Vocabulary) -> Iterator[Edit]:
    """What is to be set right, in order and apart from each other."""
    tokens = [found for found in _TOKEN.finditer(text) if found.end() - found.start() <= _LONGEST]
    at = 0
    while at < len(tokens):
        token = tokens[at]
        following = tokens[at + 1] if at + 1 < len(tokens) else None
        joined = _join(text, token, following, known) if following else None
        if joined:
            yield joined
            at += 2
            continue
        if _PROSE.search(token[0]) and len(_FIGURES.findall(token[0])) <= _MOST_FIGURES:
            yield from (
                Edit(Span(token.start() + span.start, token.start() + span.end), instead)
                for span, instead in _corrections(token[0], known)
            )
        at += 1


def _join(text: str, one: regex.Match[str], two: regex.Match[str], known: Vocabulary) -> Edit | None:
    """Two halves of a word that OCR took apart: a word of the vocabulary reaches across the gap."""
    if text[one.end() : two.start()] not in (" ", "- ") or not (one[0] + two[0]).isalpha():
        return None
    held = _stands(one[0], known), _stands(two[0], known)
    whole, gap = one[0] + two[0], len(one[0])
    for hit in () if all(held) else known.hits(whole):
        across = hit.span.start < gap < hit.span.end - 1 and not hit.maimed and len(hit.word) >= _SHORTEST_JOINED
        ends = hit.span.start == 0 and len(whole) - hit.span.end <= _LONGEST_ENDING
        if across and (ends or not any(held)):
            word = _cased(hit.word, whole[hit.span.start : hit.span.end])
            return Edit(Span(one.start(), two.end()), whole[: hit.span.start] + word + whole[hit.span.end :])
    return None


@lru_cache(maxsize=20000)
def _stands(word: str, known: Vocabulary) -> bool:
    """Whether a printed word is one by itself, well read or not."""
    longest = next(known.hits(word), None)
    return known.holds(word) or (longest is not None and longest.span == Span(0, len(word)))


@lru_cache(maxsize=20000)
def _corrections(word: str, known: Vocabulary) -> tuple[tuple[Span, str], ...]:
    """Stretches of a printed word and what they are to be."""
    if known.holds(word):
        return ()
    parted = _parted(word, known)
    if parted:
        return (parted,)
    taken: list[Span] = []
    found = []
    for hit in known.hits(word):
        if any(map(hit.span.overlaps, taken)):
            continue
        taken.append(hit.span)
        printed = word[hit.span.start : hit.span.end]
        if printed.lower() != hit.word:
            found.append((hit.span, _cased(hit.word, printed)))
    return tuple(sorted(found))


def _parted(word: str, known: Vocabulary) -> tuple[Span, str] | None:
    """The blank that OCR lost between two words. The second half of a compound is never written with a capital."""
    inside = {at for hit in known.hits(word) for at in range(hit.span.start + 1, hit.span.end)}
    for at in range(_SHORTEST_SMALL, len(word) - _SHORTEST_HALF + 1):
        begins = word[:at] in known.sound if at >= _SHORTEST_HALF else word[:at].lower() in known.small
        capital = word[at - 1].islower() and word[at].isupper()
        if begins and (capital or (at not in inside and word[at:] in known.sound)):
            return Span(at - 1, at), word[at - 1] + " "
    return None


def _cased(word: str, printed: str) -> str:
    if len(printed) > 1 and printed.isupper():
        return word.upper()
    return word[:1].upper() + word[1:] if printed[:1].isupper() else word


# ----------------------------------------------------------------------------------------------------------- text


def _edited(text: TextLayer, edits: Sequence[Edit]) -> TextLayer:
    """The text with the edits made; `shown` has for each new character what is printed in its place."""
    letters, shown, origin = [], [], []  # type: list[str], list[str], list[int]
    at = 0
    for edit in edits:
        kept = slice(at, edit.span.start)
        places = tuple(_places(edit))
        letters += (text.text[kept], edit.text)
        shown += (*text.shown[kept], *("".join(text.shown[first:last]) for first, last in places))
        origin += (*text.origin[kept], *(text.origin[min(first, edit.span.end - 1)] for first, _ in places))
        at = edit.span.end
    moved = _Moves(edits)
    lines = tuple(replace(line, span=moved.span(line.span)) for line in text.lines)
    return replace(
        text,
        text="".join((*letters, text.text[at:])),
        shown=(*shown, *text.shown[at:]),
        origin=(*origin, *text.origin[at:]),
        lines=lines,
        blocks=tuple(map(moved.span, text.blocks)),
        _starts=tuple(line.span.start for line in lines),
    )


def _places(edit: Edit) -> Iterator[tuple[int, int]]:
    """For each character of the new text the stretch of the old one that it stands for."""
    old, new = edit.span.end - edit.span.start, len(edit.text)
    for number in range(new):
        yield edit.span.start + number * old // new, edit.span.start + (number + 1) * old // new


class _Moves:
    """Where the places of a text are after edits."""

    def __init__(self, edits: Sequence[Edit]) -> None:
        self._edits = edits
        self._starts = [edit.span.start for edit in edits]
        grown = [len(edit.text) - (edit.span.end - edit.span.start) for edit in edits]
        self._shifts = (0, *accumulate(grown))

    def span(self, span: Span) -> Span:
        """The stretch in the new text."""
        return Span(self._place(span.start), self._place(span.end))

    def _place(self, at: int) -> int:
        before = bisect_right(self._starts, at)
        if before and at < self._edits[before - 1].span.end:  # within an edit
            edit = self._edits[before - 1]
            return edit.span.start + self._shifts[before - 1] + min(at - edit.span.start, len(edit.text))
        return at + self._shifts[before]
