"""Documents as Word files: a letter as DIN 5008 arranges it, a paper with its title."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import TYPE_CHECKING

from docx.shared import Mm, Pt
from docx.styles.style import ParagraphStyle

from finescan.letters.model import Block, Letter, Paper, Run, Style
from finescan.letters.render.prose import BESIDE_SIGNATURE, enclosed, mark, runs, title
from finescan.letters.render.sheet import Sheet
from finescan.letters.render.word_head import head
from finescan.letters.render.word_page import add_marks, add_numbers
from finescan.letters.wordfile import FAINT, border, boxed, new_document, saved, set_face, written

if TYPE_CHECKING:
    from docx.document import Document as WordDocument
    from docx.text.paragraph import Paragraph

_SIZE, _TITLE, _SMALL = 11.0, 15.0, 8.0
_HANGING = Mm(7)
_NO_DAY = dt.date(1980, 1, 1)


def made(document: Letter | Paper, sheet: Sheet) -> bytes:
    """The Word file. Papers have no day of their own: theirs is the first that Word files can have."""
    letter = document if isinstance(document, Letter) else None
    author = letter.sender.lines[0] if letter and letter.sender.lines else ""
    word = new_document(title(document), author, letter.day if letter else _NO_DAY, document.language, _SIZE)
    _styles(word)
    add_numbers(word, document.language)
    if letter:
        add_marks(word, sheet)
        head(word, letter, sheet)
    heading = word.add_paragraph(style="Heading 1")
    if letter:
        heading.paragraph_format.space_before = Mm(sheet.subject_top - sheet.address_top - sheet.address_high)
    _put(heading, runs(title(document)))
    for run in heading.runs if letter else ():
        run.font.size = Pt(_SIZE)
    _body(word, document.blocks, signed=letter is not None)
    if letter:
        _foot(word, letter)
    if document.disclaimer:
        _disclaimer(word, document.disclaimer)
    return saved(word)


def _styles(word: WordDocument) -> None:
    for name, size, above, below in (
        ("Normal", _SIZE, 0, 7),
        ("Heading 1", _TITLE, 0, 16),
        ("Heading 2", _SIZE, 12, 5),
    ):
        style = word.styles[name]
        assert isinstance(style, ParagraphStyle)
        set_face(style, size)
        form = style.paragraph_format
        form.space_before, form.space_after, form.line_spacing = Pt(above), Pt(below), 1.15
        form.widow_control = True


def _body(word: WordDocument, blocks: Iterable[Block], *, signed: bool) -> None:
    """All blocks; the last ones of a letter stay on the page of its signature, which does not stand alone."""
    made = [_block(word, block) for block in blocks]
    for paragraph in made[-BESIDE_SIGNATURE:] if signed else ():
        paragraph.paragraph_format.keep_with_next = True


def _block(word: WordDocument, block: Block) -> Paragraph:
    paragraph = word.add_paragraph(style="Heading 2" if block.style is Style.HEADING else "Normal")
    form = paragraph.paragraph_format
    if block.style is Style.FRAME:
        form.left_indent = form.right_indent = Mm(3)
        boxed(paragraph)
    first = mark(block)
    if first:
        form.left_indent, form.first_line_indent, form.space_after = _HANGING, -_HANGING, Pt(4)
        form.tab_stops.add_tab_stop(_HANGING)
        _put(paragraph, [Run(f"{first}\t")])
    _put(paragraph, block.runs)
    if block.style is Style.NOTE:
        _faint(paragraph)
    return paragraph


def _foot(word: WordDocument, letter: Letter) -> None:
    """Signature and enclosures, on the page of the word on legal advice, which does not stand alone."""
    paragraph = word.add_paragraph()
    paragraph.paragraph_format.space_before = Mm(16)
    paragraph.paragraph_format.keep_together = True
    paragraph.paragraph_format.keep_with_next = bool(letter.disclaimer)
    _put(paragraph, runs(letter.signature))
    if letter.enclosures:
        paragraph = word.add_paragraph()
        paragraph.paragraph_format.space_before = Pt(14)
        paragraph.paragraph_format.keep_with_next = True
        _put(paragraph, [Run(enclosed(letter), bold=True)])
        for one in letter.enclosures:
            _block(word, Block(Style.ITEM, runs(one))).paragraph_format.keep_with_next = bool(letter.disclaimer)


def _disclaimer(word: WordDocument, text: str) -> None:
    paragraph = word.add_paragraph()
    paragraph.paragraph_format.space_before = Pt(18)
    border(paragraph, ("top",), 4, 4, "868B91")
    _put(paragraph, [Run(text)])
    _faint(paragraph)


def _faint(paragraph: Paragraph) -> None:
    for run in paragraph.runs:
        run.font.size, run.font.color.rgb = Pt(_SMALL), FAINT


def _put(paragraph: Paragraph, said: Iterable[Run]) -> None:
    for run in said:
        word = written(run, paragraph)
        if run.inserted:
            word.underline = True
        if run.struck:
            word.font.strike, word.font.color.rgb = True, FAINT
        paragraph._p.append(word._r)  # noqa: SLF001 - written runs are put in here
