"""A redline as a Word file with tracked changes (ECMA-376 part 1, 17.13.5): rejecting all gives the letter back."""

from __future__ import annotations

import datetime as dt
import io
import re
from collections.abc import Iterable, Iterator
from itertools import count
from typing import TYPE_CHECKING

from docx import Document
from docx.enum.text import WD_COLOR_INDEX
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt, RGBColor
from docx.text.paragraph import Paragraph
from docx.text.run import Run as WordRun

from finescan.letters.model import Block, Run, Style
from finescan.letters.redline import is_put_in

if TYPE_CHECKING:
    from docx.document import Document as WordDocument
    from docx.oxml.xmlchemy import BaseOxmlElement

AUTHOR = "finescan"
_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_BORDERS = ("top", "left", "bottom", "right")


def tracked(blocks: Iterable[Block], title: str, day: dt.date, author: str = AUTHOR) -> bytes:
    """The Word file; every change has its author and day."""
    document = Document()
    document.styles["Normal"].font.name = "Arial"
    document.styles["Normal"].font.size = Pt(10)
    document.core_properties.title, document.core_properties.author = _clean(title), _clean(author)
    marks = _Marks(_clean(author), day)
    for block in blocks:
        _add(document, block, marks)
    made = io.BytesIO()
    document.save(made)
    return made.getvalue()


class _Marks:
    """Makes the elements that stand around changes, each with its own number."""

    def __init__(self, author: str, day: dt.date) -> None:
        self._author = author
        self._date = f"{day.isoformat()}T00:00:00Z"
        self._numbers = count(1)

    def element(self, tag: str) -> BaseOxmlElement:
        """`w:ins` or `w:del`."""
        made = OxmlElement(tag)
        made.set(qn("w:id"), str(next(self._numbers)))
        made.set(qn("w:author"), self._author)
        made.set(qn("w:date"), self._date)
        return made


def _add(document: WordDocument, block: Block, marks: _Marks) -> None:
    paragraph = document.add_paragraph()
    paragraph.paragraph_format.space_after = Pt(6)
    if block.style is Style.FRAME:
        _frame(paragraph)
    if is_put_in(block):
        _own_mark(paragraph, marks)
    number = f"{block.number}. " if block.number is not None else ""
    for run in (*([Run(number, inserted=True)] if number and is_put_in(block) else ()), *block.runs):
        for element in _written(paragraph, run, block, marks):
            paragraph._p.append(element)  # noqa: SLF001 - python-docx knows no changes


def _written(paragraph: Paragraph, run: Run, block: Block, marks: _Marks) -> Iterator[BaseOxmlElement]:
    word = WordRun(OxmlElement("w:r"), paragraph)
    word.text = _clean(run.text)
    word.bold = run.bold or block.style is Style.HEADING or None
    if block.style is Style.HEADING:
        word.font.size = Pt(14)
    if run.blank:
        word.font.highlight_color = WD_COLOR_INDEX.YELLOW
    if run.inserted:
        word.font.color.rgb = RGBColor(0xB0, 0x1E, 0x1E)
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
    look = OxmlElement("w:rPr")
    look.append(marks.element("w:ins"))
    properties.append(look)


def _frame(paragraph: Paragraph) -> None:
    borders = OxmlElement("w:pBdr")
    for side in _BORDERS:
        line = OxmlElement(f"w:{side}")
        for name, value in (("val", "single"), ("sz", "12"), ("space", "4"), ("color", "B01E1E")):
            line.set(qn(f"w:{name}"), value)
        borders.append(line)
    properties = paragraph._p.get_or_add_pPr()  # noqa: SLF001
    properties.insert_element_before(borders, "w:shd", "w:tabs", "w:spacing", "w:ind", "w:jc", "w:rPr")


def _clean(text: str) -> str:
    """Characters that XML cannot hold are left out."""
    return _NOT_XML.sub("", text)
