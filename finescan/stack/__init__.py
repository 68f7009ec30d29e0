"""From the pages of a file to its letters: a stack that was scanned into one file is taken apart. Pure.

A blank page alone parts nothing, for it may be the back of a sheet; a new letter must look like one.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from finescan.model import AUTO, NEVER, Page, Split
from finescan.stack.sheets import is_blank, is_separator
from finescan.stack.signs import signs_of
from finescan.stack.weighing import KNOWN, begins, may_begin

__all__ = ["AUTO", "NEVER", "Split", "is_blank", "is_separator", "letters"]


def letters(pages: Sequence[Page], split: Split = AUTO) -> Iterator[tuple[Page, ...]]:
    """The letters in the pages of a file, in order; a file that is one letter keeps all its pages.

    Of several letters, blank pages at their ends and the sheets between them are left out.
    """
    if isinstance(split, int):
        yield from (tuple(pages[at : at + split]) for at in range(0, max(1, len(pages)), split))
        return
    found = _found(pages) if split == AUTO and len(pages) > 1 else []
    yield from found if len(found) > 1 or _has_separator(pages, found) else [tuple(pages)]


def _found(pages: Sequence[Page]) -> list[tuple[Page, ...]]:
    """The printed pages as letters, with the blank ones that lie within them.

    Pages are looked into only as far as needed: of a letter whose later pages show nothing of a first one, only these.
    """
    signs = cache(lambda at: signs_of(pages[at]))
    done: list[list[int]] = [[]]
    for at, page in enumerate(pages):
        if is_separator(page):
            done.append([])
        elif not is_blank(page):
            letter = done[-1]
            if letter and may_begin(signs(at)) and begins([*map(signs, letter[:KNOWN])], signs(letter[-1]), signs(at)):
                done.append([])
            done[-1].append(at)
    return [tuple(pages[letter[0] : letter[-1] + 1]) for letter in done if letter]


def _has_separator(pages: Sequence[Page], found: Sequence[tuple[Page, ...]]) -> bool:
    return bool(found) and any(map(is_separator, pages))
