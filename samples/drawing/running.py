"""Running text in one column or in several."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reportlab.lib.units import mm
from reportlab.platypus import Paragraph

from drawing.sheet import Block, Sheet, markup, style


def paragraphs(block: Block, face: str) -> list[Paragraph]:
    """The paragraphs of a `text` block (divided by empty lines) or a `lines` block (every line break kept)."""
    if "lines" in block:
        return [Paragraph(markup(str(block["lines"])).replace("\n", "<br/>"), style(block, face))]
    parts = re.split(r"\n\s*\n", str(block["text"]).strip())
    return [Paragraph(markup(part), style(block, face)) for part in parts]


def draw_text(sheet: Sheet, block: Block) -> None:
    """Running text, in one column or in several of equal height."""
    x, y, w = sheet.place(block)
    count, gutter = block.get("columns", 1), block.get("gutter", 5)
    width = (w - gutter * (count - 1)) / count
    between = block.get("between", block.get("size", 9) * 0.5 * 0.3528)
    filled = balanced(paragraphs(block, sheet.face), count, width, between)
    for number, column in enumerate(filled):
        top = y
        for part in column:
            height = part.wrap(width * mm, 1000 * mm)[1] / mm
            part.drawOn(sheet.canvas, (x + number * (width + gutter)) * mm, sheet.up(top + height))
            top += height + between
        sheet.y = max(sheet.y if number else 0, top - between)


def draw_side(sheet: Sheet, block: Block) -> None:
    """One line that climbs along the edge of the page; [x, y] is where it begins, at its foot."""
    canvas = sheet.canvas
    canvas.saveState()
    canvas.translate(block["x"] * mm, sheet.up(block["y"]))
    canvas.rotate(90)
    part = Paragraph(markup(block["side"]), style(block, sheet.face))
    part.wrap(280 * mm, 20 * mm)
    part.drawOn(canvas, 0, 0)
    canvas.restoreState()


def balanced(parts: Sequence[Paragraph], count: int, width: float, between: float) -> list[list[Paragraph]]:
    """Spread paragraphs over `count` columns of about the same height."""
    if count == 1:
        return [list(parts)]
    total = sum(part.wrap(width * mm, 1000 * mm)[1] / mm + between for part in parts)
    height = total / count
    while len(columns := fill(parts, height, width, between)) > count:
        height += 1
    return columns


def fill(parts: Sequence[Paragraph], height: float, width: float, between: float) -> list[list[Paragraph]]:
    """Fill columns of a given height one after the other, dividing paragraphs where they end."""
    columns: list[list[Paragraph]] = [[]]
    rest, left = list(parts), height
    while rest:
        part = rest.pop(0)
        need = part.wrap(width * mm, 1000 * mm)[1] / mm
        pieces = [part] if need <= left else part.split(width * mm, left * mm)
        if (pieces and need <= left) or len(pieces) > 1:
            columns[-1].append(pieces[0])
            left -= pieces[0].wrap(width * mm, 1000 * mm)[1] / mm + between
        if need > left and pieces != [part]:
            rest[:0] = pieces[1:] or [part]
            columns.append([])
            left = height
    return columns
