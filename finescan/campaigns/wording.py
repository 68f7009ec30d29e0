"""What letters of one campaign share: their words, without recipient, numbers, days, amounts and addresses."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

import regex

from finescan.campaigns.minhash import Signature, minhash
from finescan.facts import notation
from finescan.facts.recipient import recipient_lines
from finescan.facts.words import any_of
from finescan.model import Facts, Span
from finescan.text import TextLayer

SHINGLE = 3  # words; two are shared by unlike letters of one trade, four break too often in a fax
FEWEST = 40  # shingles; below that a greeting and a footer are most of the letter
MOST_WORDS = 30_000
SHORTEST = 3  # letters; shorter words are where specks and ruled lines are read as print
NUMBER_SHARE = 3  # a word with more than a third of digits is a number, with less it is a misread word

_TOKEN = regex.compile(r"\S++")
_WORD = regex.compile(r"[\p{L}\p{N}]++")
_LETTERS = regex.compile(r"\p{L}++")
_DATE = regex.compile(notation.DATE, regex.IGNORECASE)
_GREETED = regex.compile(any_of("salutation") + r"[^\n,!:]{0,60}", regex.IGNORECASE)
_HOST = regex.compile(notation.HOST, regex.IGNORECASE)
_MIXED_UP = str.maketrans(
    {"0": "o", "1": "i", "l": "i", "j": "i", "ł": "i", "5": "s", "8": "b", "6": "b", "c": "e", "f": "t"}
)
_PAIRS = (("rn", "m"), ("vv", "w"), ("cl", "d"))


def signature(text: TextLayer, facts: Facts) -> Signature | None:
    """The signature of a letter's wording; None for one that is too short to tell it from others.

    The first page is what tells letters apart: the general terms behind it are the same in all letters of a sender,
    and often not scanned. Only where it holds few words the other pages count too.
    """
    masked = _masked(text, facts)
    behind = [line.span for line in text.lines if line.page != text.pages[0].number]
    for read in (_blanked(masked, behind), masked):
        words = list(islice(telling_words(read), MOST_WORDS))
        shingles = {" ".join(words[at : at + SHINGLE]) for at in range(len(words) - SHINGLE + 1)}
        if len(shingles) >= FEWEST:
            return minhash(shingles)
    return None


def telling_words(masked: str) -> Iterator[str]:
    """The words that all letters of a campaign share, as OCR is likely to read them in each."""
    for word in _WORD.findall(masked):
        if sum(map(str.isdigit, word)) * NUMBER_SHARE <= len(word) and len(plain := _plain(word)) >= SHORTEST:
            yield plain


def _masked(text: TextLayer, facts: Facts) -> str:
    """The text, at its length, with blanks in place of what differs from recipient to recipient."""
    address = [line.span for line in recipient_lines(text)]
    spans = [*address, *(amount.span for amount in facts.amounts), *_repeated(text.text, address)]
    spans += (Span(*found.span()) for pattern in (_DATE, _GREETED) for found in pattern.finditer(text.text))
    spans += (Span(*token.span()) for token in _TOKEN.finditer(text.text) if "@" in token[0] or _HOST.search(token[0]))
    masked, reference = _blanked(text.text, spans), facts.letter.reference
    return masked.replace(reference, " " * len(reference)) if reference else masked


def _blanked(text: str, spans: Iterable[Span]) -> str:
    characters = list(text)
    for start, end in spans:
        characters[start:end] = " " * (end - start)
    return "".join(characters)


def _repeated(text: str, address: Sequence[Span]) -> Iterator[Span]:
    """Where at least two words of the address stand side by side, as in fields that were filled in beforehand."""
    known = {word.casefold() for span in address for word in _WORD.findall(text, *span)}
    run: list[Span] = []
    for found in _WORD.finditer(text) if known else ():
        if found[0].casefold() in known:
            run.append(Span(*found.span()))
            continue
        if len(run) > 1:
            yield Span(run[0].start, run[-1].end)
        run = []
    if len(run) > 1:
        yield Span(run[0].start, run[-1].end)


def _plain(word: str) -> str:
    """A word without accents, with characters that look alike made the same."""
    folded = unicodedata.normalize("NFKD", word.casefold())
    for pair, single in _PAIRS:
        folded = folded.replace(pair, single)
    return "".join(_LETTERS.findall(folded.translate(_MIXED_UP)))
