"""Draws a letter from its description (`letter.yaml`) as a PDF that is the same byte for byte on every run.

A description is a list of pages, a page a list of blocks. A block is a mapping whose first key names its kind; places
and widths are millimetres from the top left corner of an A4 page, sizes are points. A block without `y` follows the
one before it after `gap` millimetres; without `x` or `w` it takes those of the one before. README.md lists the kinds.
"""

from __future__ import annotations

import io
from collections.abc import Callable, Mapping
from typing import Any

from reportlab import rl_config
from reportlab.lib.colors import HexColor
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from drawing.emblems import draw_emblem
from drawing.forms import (
    draw_address,
    draw_barcode,
    draw_checks,
    draw_fields,
    draw_pairs,
    draw_qr,
    draw_signature,
    draw_table,
    draw_transfer,
)
from drawing.running import draw_side, draw_text
from drawing.sheet import Block, Sheet, draw_box, draw_rule, register_fonts

KINDS: dict[str, Callable[[Sheet, Block], None]] = {
    "text": draw_text,
    "lines": draw_text,
    "side": draw_side,
    "box": draw_box,
    "rule": draw_rule,
    "emblem": draw_emblem,
    "barcode": draw_barcode,
    "qr": draw_qr,
    "address": draw_address,
    "pairs": draw_pairs,
    "fields": draw_fields,
    "table": draw_table,
    "signature": draw_signature,
    "checks": draw_checks,
    "transfer": draw_transfer,
}


def pdf(letter: Mapping[str, Any]) -> bytes:
    """The letter as a PDF with embedded fonts and a text layer."""
    register_fonts()
    rl_config.useA85 = 0
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=A4, invariant=1, pageCompression=1)
    canvas.setTitle(letter["title"])
    canvas.setAuthor("finescan samples (all names invented)")
    for page in letter["pages"]:
        draw_page(canvas, page, letter.get("face", "Vera"))
    canvas.save()
    return out.getvalue()


def draw_page(canvas: Canvas, page: Mapping[str, Any], face: str) -> None:
    """Draw all blocks of one page on its paper, in one typeface."""
    if paper := page.get("paper"):
        canvas.setFillColor(HexColor(paper))
        canvas.rect(0, 0, *A4, stroke=0, fill=1)
    sheet = Sheet(canvas, face)
    for block in page["blocks"]:
        KINDS[next(iter(block))](sheet, block)
    canvas.showPage()
