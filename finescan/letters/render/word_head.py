"""The upper part of a letter in Word: letterhead, address field and information block, in a table without lines."""

from __future__ import annotations

from collections.abc import Iterable
from math import ceil
from typing import TYPE_CHECKING

from docx.enum.table import WD_ROW_HEIGHT_RULE
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING
from docx.shared import Mm, Pt
from docx.table import Table, _Cell, _Row

from finescan.letters.model import Letter, Run
from finescan.letters.render.prose import dated, runs
from finescan.letters.render.sheet import POINTS, Sheet
from finescan.letters.wordfile import FAINT, border, element, written

if TYPE_CHECKING:
    from docx.document import Document as WordDocument
    from docx.text.paragraph import Paragraph

_BACK_SIZE, _BACK_LINE, _BACK_CHARS, _BACK_GAP = 7.0, 3.5, 58, 0.8
_LARGEST, _SMALLEST, _LINE, _CHARS = 11.0, 6.0, 4.55, 40
_INFO_SIZE, _LABELS = 9.5, 30


def head(word: WordDocument, letter: Letter, sheet: Sheet) -> None:
    """A row for the letterhead and one for the window and what stands beside it."""
    address_first = sheet.address_left < sheet.info_left
    edges = _edges(sheet)
    table = word.add_table(rows=2, cols=len(edges) - 1)
    _fix(table, sheet, edges)
    top, below = table.rows
    _height(top, sheet.address_top - sheet.top, WD_ROW_HEIGHT_RULE.EXACTLY)
    _height(below, sheet.address_high, WD_ROW_HEIGHT_RULE.AT_LEAST)
    _letterhead(top.cells[0].merge(top.cells[-1]), letter, edges[-1] - sheet.left - sheet.text_wide)
    _address(below.cells[0 if address_first else -1], letter, sheet)
    _info(below.cells[-1 if address_first else 0], letter, sheet)


def _edges(sheet: Sheet) -> list[float]:
    """The edges of the columns; there may be a gap between address and information."""
    fields = sorted([(sheet.address_left, sheet.address_wide), (sheet.info_left, sheet.info_wide)])
    (left, wide), (right, right_wide) = fields
    return list(dict.fromkeys((left, left + wide, right, min(right + right_wide, sheet.wide - 5))))


def _fix(table: Table, sheet: Sheet, edges: list[float]) -> None:
    """Widths and place that do not follow the text; no margins in the cells."""
    table.autofit = False
    for column, left, right in zip(table.columns, edges, edges[1:], strict=False):
        column.width = Mm(right - left)
        for cell in column.cells:
            cell.width = Mm(right - left)
    properties = table._tbl.tblPr  # noqa: SLF001 - python-docx knows neither indent nor margins
    indent = element("w:tblInd", {"w:w": str(_twips(edges[0] - sheet.left)), "w:type": "dxa"})
    margins = element("w:tblCellMar")
    for side in ("left", "right"):
        margins.append(element(f"w:{side}", {"w:w": "0", "w:type": "dxa"}))
    properties.insert_element_before(indent, "w:tblBorders", "w:shd", "w:tblLayout", "w:tblCellMar", "w:tblLook")
    properties.insert_element_before(margins, "w:tblLook", "w:tblCaption", "w:tblDescription")


def _letterhead(cell: _Cell, letter: Letter, beyond: float) -> None:
    """The sender, at the right margin of the text: the table goes `beyond` it."""
    name, *rest = letter.sender.lines or ("",)
    made = [_line(cell, runs(name, bold=True), size=12)]
    if rest:
        made.append(_line(cell, runs(" · ".join(rest)), size=_INFO_SIZE))
    for paragraph in made:
        paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
        paragraph.paragraph_format.right_indent = Mm(beyond)


def _address(cell: _Cell, letter: Letter, sheet: Sheet) -> None:
    """The return address at the foot of the zone for notes, the address below; smaller where it has many lines."""
    back = " · ".join(letter.sender.lines)
    lines = max(1, ceil(len(back) / _BACK_CHARS))
    first = _line(cell, runs(back), size=_BACK_SIZE, high=_BACK_LINE * POINTS)
    first.paragraph_format.space_before = Mm(max(0, sheet.notes - lines * _BACK_LINE - _BACK_GAP))
    first.paragraph_format.space_after = Mm(_BACK_GAP)
    border(first, ("bottom",), 2, 0, "868B91")
    for run in first.runs:
        run.font.color.rgb = FAINT
    count = sum(ceil(len(line) / _CHARS) for line in letter.recipient.lines)
    high = min(_LINE, sheet.address_zone / max(1, count)) * POINTS
    size = max(_SMALLEST, min(_LARGEST, high * 0.85))
    made = [first, *(_line(cell, runs(one), size=size, high=high) for one in letter.recipient.lines)]
    for paragraph in made:
        paragraph.paragraph_format.left_indent = Mm(sheet.inset)


def _info(cell: _Cell, letter: Letter, sheet: Sheet) -> None:
    made = [_line(cell, (Run(f"{label}\t"), *runs(value)), size=_INFO_SIZE) for label, value in letter.info]
    for paragraph in made:
        form = paragraph.paragraph_format
        form.left_indent, form.first_line_indent = Mm(_LABELS), -Mm(_LABELS)
        form.tab_stops.add_tab_stop(Mm(_LABELS))
        paragraph.runs[0].font.color.rgb = FAINT
    day = _line(cell, runs(dated(letter)), size=_INFO_SIZE)
    day.paragraph_format.space_before = Pt(8 if made else 0)
    cell.paragraphs[0].paragraph_format.space_before = Mm(sheet.info_top - sheet.address_top)


def _line(cell: _Cell, said: Iterable[Run], *, size: float, high: float | None = None) -> Paragraph:
    """A line of its own in the cell; `high` in points, as high as its face by itself."""
    paragraph: Paragraph = cell.paragraphs[-1]
    if paragraph.runs:
        paragraph = cell.add_paragraph()
    form = paragraph.paragraph_format
    form.space_after, form.line_spacing = Pt(0), 1.0
    if high is not None:
        form.line_spacing_rule, form.line_spacing = WD_LINE_SPACING.EXACTLY, Pt(high)
    for run in said:
        word = written(run, paragraph)
        word.font.size = Pt(size)
        paragraph._p.append(word._r)  # noqa: SLF001
    return paragraph


def _height(row: _Row, millimetres: float, rule: WD_ROW_HEIGHT_RULE) -> None:
    row.height, row.height_rule = Mm(millimetres), rule


def _twips(millimetres: float) -> int:
    return round(millimetres * POINTS * 20)
