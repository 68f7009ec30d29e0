"""Documents as PDF, arranged like the Word files; typeface embedded, language and title told."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from functools import partial

from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Flowable, Frame, KeepTogether, NextPageTemplate, PageTemplate, Spacer

from finescan.letters.model import Block, Letter, Paper, Style
from finescan.letters.render.pdf_canvas import NumberedCanvas
from finescan.letters.render.pdf_head import draw_head
from finescan.letters.render.pdf_text import paragraph
from finescan.letters.render.prose import BESIDE_SIGNATURE, enclosed, groups, language_tag, mark, runs, title
from finescan.letters.render.sheet import POINTS, Sheet
from finescan.reports.annotated import fonts

_LONGEST = 20_000
"""Characters of a paragraph."""


def made(document: Letter | Paper, sheet: Sheet) -> bytes:
    """The PDF. Its day is that of the letter; papers have none."""
    fonts.register()
    letter = document if isinstance(document, Letter) else None
    file = io.BytesIO()
    built = BaseDocTemplate(
        file,
        pagesize=A4,
        lang=language_tag(document),
        title=title(document),
        author=letter.sender.lines[0] if letter and letter.sender.lines else "finescan",
        pageCompression=1,
        invariant=1,
    )
    first = _frame(sheet, sheet.subject_top if letter else sheet.top)
    pages = [PageTemplate("first", [first], onPage=_first(letter, sheet))]
    built.addPageTemplates([*pages, PageTemplate("further", [_frame(sheet, sheet.top)])])
    canvas = partial(NumberedCanvas, day=letter.day if letter else None, language=document.language, sheet=sheet)
    built.build([NextPageTemplate("further"), *_story(document)], canvasmaker=canvas)
    return file.getvalue()


def _frame(sheet: Sheet, top: float) -> Frame:
    high = sheet.high - top - sheet.bottom
    left, bottom, wide = sheet.left * POINTS, sheet.bottom * POINTS, sheet.text_wide * POINTS
    return Frame(left, bottom, wide, high * POINTS, 0, 0, 0, 0)


def _first(letter: Letter | None, sheet: Sheet) -> Callable[[Canvas, object], None]:
    def draw(canvas: Canvas, _: object) -> None:
        if letter is not None:
            draw_head(canvas, letter, sheet)

    return draw


def _story(document: Letter | Paper) -> Iterator[Flowable]:
    yield paragraph(runs(title(document)), style="title" if isinstance(document, Paper) else "subject")
    body = [flowable for style, group in groups(document.blocks) for flowable in _group(style, group)]
    last = [paragraph(runs(document.disclaimer), style="disclaimer")] if document.disclaimer else []
    if isinstance(document, Letter):
        yield from body[:-BESIDE_SIGNATURE]
        signed = (Spacer(0, 16 * POINTS), paragraph(runs(document.signature)))
        yield KeepTogether([*body[-BESIDE_SIGNATURE:], *signed, *_enclosures(document), *last])
    else:
        yield from (*body, *last)


def _group(style: Style, group: Iterable[Block]) -> Iterator[Flowable]:
    if style is Style.FRAME:
        for some in _batches(piece for block in group for piece in _pieces(block)):
            yield paragraph(*(piece.runs for piece in some), style="frame")
        return
    for block in group:
        first = mark(block)
        shape = style.value if style in {Style.HEADING, Style.NOTE} else "item" if first else "text"
        for piece in _pieces(block):
            yield paragraph(piece.runs, style=shape, mark=first)
            first = ""


def _pieces(block: Block) -> Iterator[Block]:
    """The block in paragraphs of bounded length: to break one into lines takes long where it is long."""
    cut = [
        replace(run, text=run.text[at : at + _LONGEST])
        for run in block.runs
        for at in range(0, max(1, len(run.text)), _LONGEST)
    ]
    if sum(len(run.text) for run in cut) <= _LONGEST:
        yield block
        return
    for run in cut:
        yield replace(block, runs=(run,))


def _batches(pieces: Iterable[Block]) -> Iterator[list[Block]]:
    some: list[Block] = []
    for piece in pieces:
        if some and sum(len(run.text) for one in (*some, piece) for run in one.runs) > _LONGEST:
            yield some
            some = []
        some.append(piece)
    yield some


def _enclosures(letter: Letter) -> Iterator[Flowable]:
    if letter.enclosures:
        yield paragraph(runs(enclosed(letter)), style="heading")
        for one in letter.enclosures:
            yield paragraph(runs(one), style="item", mark=mark(Block(Style.ITEM, ())))
