"""A redline as a Word file with tracked changes (ECMA-376 part 1, 17.13.5): rejecting all gives the letter back."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from itertools import count
from typing import TYPE_CHECKING

from docx.oxml.ns import qn
from docx.shared import Pt
from docx.text.paragraph import Paragraph

from finescan.letters.model import Block, Run, Style
from finescan.letters.redline import is_put_in
from finescan.letters.wordfile import boxed, clean, element, new_document, saved, written

if TYPE_CHECKING:
    from docx.document import Document as WordDocument
    from docx.oxml.xmlchemy import BaseOxmlElement

AUTHOR = "finescan"
_SIZE, _HEADING, _BELOW = 10.0, 14.0, 6.0


def tracked(
    blocks: Iterable[Block], title: str, day: dt.date, author: str = AUTHOR, language: str | None = None
) -> bytes:
    """The Word file; every change has its author and day."""
    document = new_document(title, author, day, language, _SIZE)
    marks = _Marks(clean(author), day)
    for block in blocks:
        _add(document, block, marks)
    return saved(document)


class _Marks:
    """Makes the elements that stand around changes, each with its own number."""

    def __init__(self, author: str, day: dt.date) -> None:
        self._author = author
        self._date = f"{day.isoformat()}T00:00:00Z"
        self._numbers = count(1)

    def element(self, tag: str) -> BaseOxmlElement:
        """`w:ins` or `w:del`."""
        return element(tag, {"w:id": str(next(self._numbers)), "w:author": self._author, "w:date": self._date})


def _add(document: WordDocument, block: Block, marks: _Marks) -> None:
    paragraph = document.add_paragraph()
    paragraph.paragraph_format.space_after = Pt(_BELOW)
    if block.style is Style.FRAME:
        boxed(paragraph)
    if is_put_in(block):
        _own_mark(paragraph, marks)
    number = f"{block.number}. " if block.number is not None else ""
    for run in (*([Run(number, inserted=True)] if number and is_put_in(block) else ()), *block.runs):
        for word in _written(paragraph, run, block, marks):
            paragraph._p.append(word)  # noqa: SLF001 - python-docx knows no changes


def _written(paragraph: Paragraph, run: Run, block: Block, marks: _Marks) -> Iterator[BaseOxmlElement]:
    word = written(run, paragraph)
    if block.style is Style.HEADING:
        word.bold, word.font.size = True, Pt(_HEADING)
    if run.struck:
        for text in word._r.findall(qn("w:t")):  # noqa: SLF001
            text.tag = qn("w:delText")
    if not (run.struck or run.inserted):
        yield word._r  # noqa: SLF001
        return
    around = marks.element("w:del" if run.struck else "w:ins")
    around.append(word._r)  # noqa: SLF001
    yield around


def _own_mark(paragraph: Paragraph, marks: _Marks) -> None:
    """The end of the paragraph is put in too: rejected, the whole paragraph is gone."""
    properties = paragraph._p.get_or_add_pPr()  # noqa: SLF001
    look = element("w:rPr")
    look.append(marks.element("w:ins"))
    properties.append(look)
