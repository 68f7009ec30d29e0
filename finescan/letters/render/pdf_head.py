"""The upper part of a letter in PDF: letterhead, address field, information block, and the marks at the edge."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, KeepInFrame, Spacer, Table, TableStyle

from finescan.letters.model import Letter, Run
from finescan.letters.render.pdf_text import FAINT, paragraph
from finescan.letters.render.prose import dated, runs
from finescan.letters.render.sheet import POINTS, Sheet

_LABELS = 28.0


def draw_head(canvas: Canvas, letter: Letter, sheet: Sheet) -> None:
    """All that stands above the subject. What is too long for its field is drawn smaller."""
    canvas.saveState()
    _marks(canvas, sheet)
    head = (sheet.left, sheet.top, sheet.text_wide, sheet.address_top - sheet.top - 2)
    _fill(canvas, sheet, head, list(_letterhead(letter.sender.lines)))
    left, wide = sheet.address_left + sheet.inset, sheet.address_wide - sheet.inset
    back = [paragraph(runs(" · ".join(letter.sender.lines)), style="back")]
    _fill(canvas, sheet, (left, sheet.address_top, wide, sheet.notes - 1.6), back, low=True)
    line = (sheet.high - sheet.address_top - sheet.notes + 1.2) * POINTS
    canvas.setLineWidth(0.25)
    canvas.line(left * POINTS, line, (left + wide) * POINTS, line)
    lines: list[Flowable] = [paragraph(runs(one), style="address") for one in letter.recipient.lines]
    _fill(canvas, sheet, (left, sheet.address_top + sheet.notes, wide, sheet.address_zone), lines)
    info = (sheet.info_left, sheet.info_top, sheet.info_wide, sheet.subject_top - sheet.info_top - 4)
    _fill(canvas, sheet, info, list(_info(letter, min(sheet.info_wide, sheet.wide - sheet.info_left - 5))))
    canvas.restoreState()


def _marks(canvas: Canvas, sheet: Sheet) -> None:
    canvas.setStrokeColor(FAINT)
    canvas.setLineWidth(0.5)
    for top, wide in sheet.marks:
        at, left = (sheet.high - top) * POINTS, sheet.marks_left * POINTS
        canvas.line(left, at, left + wide * POINTS, at)


def _letterhead(lines: Sequence[str]) -> Iterable[Flowable]:
    if lines:
        yield paragraph(runs(lines[0]), style="name")
        yield paragraph(runs(" · ".join(lines[1:])), style="from")


def _info(letter: Letter, wide: float) -> Iterable[Flowable]:
    if letter.info:
        cells = [
            [paragraph([Run(label)], style="label"), paragraph(runs(value), style="info")]
            for label, value in letter.info
        ]
        none = [(f"{side}PADDING", (0, 0), (-1, -1), 0) for side in ("LEFT", "RIGHT", "TOP", "BOTTOM")]
        widths = [_LABELS * POINTS, (wide - _LABELS) * POINTS]
        yield Table(cells, colWidths=widths, style=TableStyle([*none, ("VALIGN", (0, 0), (-1, -1), "TOP")]))
        yield Spacer(0, 6)
    yield paragraph(runs(dated(letter)), style="info")


def _fill(
    canvas: Canvas,
    sheet: Sheet,
    place: tuple[float, float, float, float],
    content: list[Flowable],
    *,
    low: bool = False,
) -> None:
    """Draws into a field (left, top, width, height in millimetres), at its top or at its foot."""
    left, top, wide, high = (measure * POINTS for measure in place)
    box = KeepInFrame(wide, high, content, mode="shrink", hAlign="LEFT")
    _, used = box.wrapOn(canvas, wide, high)
    bottom = sheet.high * POINTS - top - (high if low else used)
    box.drawOn(canvas, left, bottom)
