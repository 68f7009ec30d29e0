"""The page being drawn, the type on it, and the plainest shapes: boxes and lines."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import reportlab
from reportlab.lib.colors import HexColor
from reportlab.lib.enums import TA_CENTER, TA_JUSTIFY, TA_LEFT, TA_RIGHT
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Paragraph

Block = Mapping[str, Any]

ALIGN = {"left": TA_LEFT, "center": TA_CENTER, "right": TA_RIGHT, "justify": TA_JUSTIFY}
INK = "#000000"
LABEL = "#444444"
SOFT_HYPHEN = "¬"  # in a description: a place where a word may be divided


@dataclass
class Sheet:
    """The page being drawn: its canvas, its typeface and where the last block ended."""

    canvas: Canvas
    face: str = "Vera"
    x: float = 25
    y: float = 20
    w: float = 165

    def place(self, block: Block) -> tuple[float, float, float]:
        """Left edge, top edge and width of a block in millimetres."""
        self.x = block.get("x", self.x)
        self.w = block.get("w", self.w)
        return self.x, block.get("y", self.y + block.get("gap", 2)), self.w

    def up(self, y: float) -> float:
        """Turn millimetres from the top into points from the bottom."""
        return A4[1] - y * mm


def register_fonts() -> None:
    """Make the typefaces known to reportlab: Bitstream Vera, which it ships, and the wider DejaVu of this folder."""
    if "Vera" in pdfmetrics.getRegisteredFontNames():
        return
    shipped, own = Path(reportlab.__file__).parent / "fonts", Path(__file__).parent / "fonts"
    for name in ("Vera", "VeraBd", "VeraIt", "VeraBI"):
        pdfmetrics.registerFont(TTFont(name, str(shipped / f"{name}.ttf")))
    pdfmetrics.registerFont(TTFont("DejaVu", str(own / "DejaVuSans.ttf")))
    pdfmetrics.registerFont(TTFont("DejaVuBd", str(own / "DejaVuSans-Bold.ttf")))
    pdfmetrics.registerFontFamily("Vera", "Vera", "VeraBd", "VeraIt", "VeraBI")
    pdfmetrics.registerFontFamily("DejaVu", "DejaVu", "DejaVuBd", "DejaVu", "DejaVuBd")


def style(block: Block, face: str) -> ParagraphStyle:
    """The type in which a block is set."""
    size = block.get("size", 9)
    return ParagraphStyle(
        "block",
        fontName=f"{face}Bd" if block.get("bold") else face,
        fontSize=size,
        leading=size * block.get("leading", 1.25),
        textColor=HexColor(block.get("ink", INK)),
        alignment=ALIGN[block.get("align", "left")],
        embeddedHyphenation=1,
        spaceShrinkage=0,
    )


def markup(text: str) -> str:
    """Text as reportlab wants it: ampersands escaped, places of division as soft hyphens."""
    text = re.sub(r"&(?!\w+;|#\d+;)", "&amp;", text.strip())
    return text.replace(SOFT_HYPHEN, "\u00ad")


def write(sheet: Sheet, x: float, y: float, w: float, text: str, **look: Any) -> float:
    """Set one text at a place without moving the sheet on, and tell where it ends."""
    part = Paragraph(markup(text).replace("\n", "<br/>"), style(look, sheet.face))
    height = part.wrap(w * mm, 1000 * mm)[1]
    part.drawOn(sheet.canvas, x * mm, sheet.up(y) - height)
    return y + height / mm


def draw_box(sheet: Sheet, block: Block) -> None:
    """A rectangle [x, y, w, h]; `fill` its colour, `ink` that of its border, `line` the border's width (0: none)."""
    x, y, w, h = block["box"]
    canvas, line = sheet.canvas, block.get("line", 0.6)
    canvas.setLineWidth(line)
    canvas.setStrokeColor(HexColor(block.get("ink", INK)))
    canvas.setFillColor(HexColor(block.get("fill", "#ffffff")))
    canvas.rect(x * mm, sheet.up(y + h), w * mm, h * mm, stroke=int(line > 0), fill=int("fill" in block))


def draw_rule(sheet: Sheet, block: Block) -> None:
    """A straight line [x0, y0, x1, y1]; `dash` for a broken one."""
    x0, y0, x1, y1 = block["rule"]
    canvas = sheet.canvas
    canvas.setLineWidth(block.get("line", 0.5))
    canvas.setStrokeColor(HexColor(block.get("ink", INK)))
    canvas.setDash(*block.get("dash", []) or [[]])
    canvas.line(x0 * mm, sheet.up(y0), x1 * mm, sheet.up(y1))
    canvas.setDash([])
