"""Draws a letter from its description (`letter.yaml`) as a PDF that is the same byte for byte on every run.

A description is a list of pages, a page a list of blocks. A block is a mapping whose first key names its kind; places
and widths are millimetres from the top left corner of an A4 page, sizes are points. A block without `y` follows the
one before it after `gap` millimetres; without `x` or `w` it takes those of the one before. README.md lists the kinds.
"""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import reportlab
from reportlab import rl_config
from reportlab.graphics import renderPDF
from reportlab.graphics.barcode import code128, qr
from reportlab.graphics.shapes import Drawing
from reportlab.lib.colors import Color, HexColor
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
    """The page being drawn: its canvas and where the last block ended."""

    canvas: Canvas
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


def pdf(letter: Mapping[str, Any]) -> bytes:
    """The letter as a PDF with embedded fonts and a text layer."""
    register_fonts()
    rl_config.useA85 = 0
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=A4, invariant=1, pageCompression=1)
    canvas.setTitle(letter["title"])
    canvas.setAuthor("finescan samples (all names invented)")
    for page in letter["pages"]:
        draw_page(canvas, page)
    canvas.save()
    return out.getvalue()


def register_fonts() -> None:
    """Make Bitstream Vera known to reportlab, which ships it."""
    if "Vera" in pdfmetrics.getRegisteredFontNames():
        return
    folder = Path(reportlab.__file__).parent / "fonts"
    for name in ("Vera", "VeraBd", "VeraIt", "VeraBI"):
        pdfmetrics.registerFont(TTFont(name, str(folder / f"{name}.ttf")))
    pdfmetrics.registerFontFamily("Vera", "Vera", "VeraBd", "VeraIt", "VeraBI")


def draw_page(canvas: Canvas, page: Mapping[str, Any]) -> None:
    """Draw all blocks of one page on its paper."""
    if paper := page.get("paper"):
        canvas.setFillColor(HexColor(paper))
        canvas.rect(0, 0, *A4, stroke=0, fill=1)
    sheet = Sheet(canvas)
    for block in page["blocks"]:
        KINDS[next(iter(block))](sheet, block)
    canvas.showPage()


# ---------------------------------------------------------------------------------------------------- running text


def style(block: Block, size: float = 9) -> ParagraphStyle:
    """The type in which a block is set."""
    size = block.get("size", size)
    return ParagraphStyle(
        "block",
        fontName="VeraBd" if block.get("bold") else "Vera",
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


def paragraphs(block: Block) -> list[Paragraph]:
    """The paragraphs of a `text` block (divided by empty lines) or a `lines` block (every line break kept)."""
    if "lines" in block:
        return [Paragraph(markup(str(block["lines"])).replace("\n", "<br/>"), style(block))]
    parts = re.split(r"\n\s*\n", str(block["text"]).strip())
    return [Paragraph(markup(part), style(block)) for part in parts]


def draw_text(sheet: Sheet, block: Block) -> None:
    """Running text, in one column or in several of equal height."""
    x, y, w = sheet.place(block)
    count, gutter = block.get("columns", 1), block.get("gutter", 5)
    width = (w - gutter * (count - 1)) / count
    between = block.get("between", block.get("size", 9) * 0.5 * 0.3528)
    filled = balanced(paragraphs(block), count, width, between)
    for number, column in enumerate(filled):
        top = y
        for part in column:
            height = part.wrap(width * mm, 1000 * mm)[1] / mm
            part.drawOn(sheet.canvas, (x + number * (width + gutter)) * mm, sheet.up(top + height))
            top += height + between
        sheet.y = max(sheet.y if number else 0, top - between)


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
        if pieces and need <= left or len(pieces) > 1:
            columns[-1].append(pieces[0])
            left -= pieces[0].wrap(width * mm, 1000 * mm)[1] / mm + between
        if need > left and pieces != [part]:
            rest[:0] = pieces[1:] or [part]
            columns.append([])
            left = height
    return columns


# ----------------------------------------------------------------------------------------------- lines and shapes


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


def draw_emblem(sheet: Sheet, block: Block) -> None:
    """An invented emblem: `emblem` is ring, disc, shield, stars, waves, cross or bars; [x, y] its top left, `w` wide."""
    x, y, w = block["x"] * mm, sheet.up(block["y"]), block.get("w", 14) * mm
    canvas, colour = sheet.canvas, HexColor(block.get("ink", INK))
    canvas.saveState()
    canvas.setFillColor(colour)
    canvas.setStrokeColor(colour)
    EMBLEMS[block["emblem"]](canvas, x, y, w)
    canvas.restoreState()


def ring(canvas: Canvas, x: float, y: float, w: float) -> None:
    """Two circles, one in the other."""
    canvas.setLineWidth(w / 12)
    canvas.circle(x + w / 2, y - w / 2, w * 0.46, fill=0)
    canvas.circle(x + w / 2, y - w / 2, w * 0.22, stroke=0, fill=1)


def disc(canvas: Canvas, x: float, y: float, w: float) -> None:
    """A full circle with a bar cut out."""
    canvas.circle(x + w / 2, y - w / 2, w / 2, stroke=0, fill=1)
    canvas.setFillColor(Color(1, 1, 1))
    canvas.rect(x + w * 0.2, y - w * 0.57, w * 0.6, w * 0.14, stroke=0, fill=1)


def shield(canvas: Canvas, x: float, y: float, w: float) -> None:
    """A coat of arms of no country: a tower on a shield."""
    path = canvas.beginPath()
    path.moveTo(x, y)
    path.lineTo(x + w, y)
    path.lineTo(x + w, y - 0.65 * w)
    path.curveTo(x + w, y - w, x + 0.7 * w, y - 1.1 * w, x + w / 2, y - 1.2 * w)
    path.curveTo(x + 0.3 * w, y - 1.1 * w, x, y - w, x, y - 0.65 * w)
    path.close()
    canvas.setLineWidth(w / 18)
    canvas.drawPath(path, stroke=1, fill=0)
    canvas.rect(x + 0.33 * w, y - 0.85 * w, 0.34 * w, 0.45 * w, stroke=0, fill=1)
    for step in range(3):
        canvas.rect(x + (0.28 + step * 0.17) * w, y - 0.42 * w, 0.1 * w, 0.2 * w, stroke=0, fill=1)
    canvas.rect(x + 0.28 * w, y - 0.46 * w, 0.44 * w, 0.12 * w, stroke=0, fill=1)


def stars(canvas: Canvas, x: float, y: float, w: float) -> None:
    """A square with ten dots in a ring."""
    canvas.rect(x, y - w * 0.7, w, w * 0.7, stroke=0, fill=1)
    canvas.setFillColor(Color(1, 1, 1))
    for dx, dy in ((0, 9), (5, 7), (9, 3), (9, -3), (5, -7), (0, -9), (-5, -7), (-9, -3), (-9, 3), (-5, 7)):
        canvas.circle(x + w / 2 + dx * w * 0.026, y - w * 0.35 + dy * w * 0.026, w * 0.03, stroke=0, fill=1)


def waves(canvas: Canvas, x: float, y: float, w: float) -> None:
    """Three wave lines."""
    canvas.setLineWidth(w / 11)
    for step in range(3):
        top = y - (0.25 + step * 0.25) * w
        canvas.bezier(x, top, x + w / 3, top + w / 3, x + 2 * w / 3, top - w / 3, x + w, top)


def cross(canvas: Canvas, x: float, y: float, w: float) -> None:
    """A light cross on a dark square."""
    canvas.rect(x, y - w, w, w, stroke=0, fill=1)
    canvas.setFillColor(Color(1, 1, 1))
    canvas.rect(x + 0.4 * w, y - 0.8 * w, 0.2 * w, 0.6 * w, stroke=0, fill=1)
    canvas.rect(x + 0.2 * w, y - 0.6 * w, 0.6 * w, 0.2 * w, stroke=0, fill=1)


def bars(canvas: Canvas, x: float, y: float, w: float) -> None:
    """Three columns of growing height."""
    for step in range(3):
        canvas.rect(x + step * 0.36 * w, y - w, 0.26 * w, (0.45 + 0.27 * step) * w, stroke=0, fill=1)


EMBLEMS: dict[str, Callable[[Canvas, float, float, float], None]] = {
    "ring": ring, "disc": disc, "shield": shield, "stars": stars, "waves": waves, "cross": cross, "bars": bars,
}  # fmt: skip


def draw_barcode(sheet: Sheet, block: Block) -> None:
    """A Code 128 bar code of a text, `h` millimetres high."""
    x, y, _ = sheet.place({"w": sheet.w, **block})
    code = code128.Code128(block["barcode"], barHeight=block.get("h", 8) * mm, barWidth=block.get("bar", 0.8))
    sheet.canvas.setFillColor(HexColor(INK))
    code.drawOn(sheet.canvas, x * mm - code.lquiet, sheet.up(y + block.get("h", 8)))


def draw_qr(sheet: Sheet, block: Block) -> None:
    """A QR code of a text (lines joined by line feeds), `w` millimetres wide."""
    size = block["w"] * mm
    code = qr.QrCodeWidget(str(block["qr"]).strip(), barLevel="M")
    x0, y0, x1, y1 = code.getBounds()
    drawing = Drawing(size, size, transform=[size / (x1 - x0), 0, 0, size / (y1 - y0), 0, 0])
    drawing.add(code)
    renderPDF.draw(drawing, sheet.canvas, block["x"] * mm, sheet.up(block["y"]) - size)


# ------------------------------------------------------------------------------------------------- parts of letters


def write(sheet: Sheet, x: float, y: float, w: float, text: str, **look: Any) -> float:
    """Set one text at a place without moving the sheet on, and tell where it ends."""
    part = Paragraph(markup(text).replace("\n", "<br/>"), style(look))
    height = part.wrap(w * mm, 1000 * mm)[1]
    part.drawOn(sheet.canvas, x * mm, sheet.up(y) - height)
    return y + height / mm


def draw_address(sheet: Sheet, block: Block) -> None:
    """The address window: the sender in one small underlined line (`sender`), below it the recipient."""
    x, y = block.get("x", 25), block.get("y", 48)
    if sender := block.get("sender"):
        end = write(sheet, x, y, 80, sender, size=5.8, ink=LABEL)
        draw_rule(sheet, {"rule": [x, end + 0.6, x + 80, end + 0.6], "line": 0.3, "ink": LABEL})
    sheet.x, sheet.w = x, 80
    sheet.y = write(sheet, x, y + 6, 80, block["address"], size=block.get("size", 9.5), leading=1.3)


def draw_pairs(sheet: Sheet, block: Block) -> None:
    """Lines of label and value, e.g. the reference block; `label` is the width of the labels."""
    x, y, w = sheet.place(block)
    size, label = block.get("size", 7.5), block.get("label", 26)
    look = {"size": size, "ink": block.get("ink", INK)}
    for name, value in block["pairs"]:
        left = write(sheet, x, y, label, name, size=size, ink=block.get("label_ink", LABEL))
        right = write(sheet, x + label, y, w - label, str(value), bold=block.get("bold", False), **look)
        y = max(left, right) + block.get("between", 0.6)
    sheet.y = y


def draw_fields(sheet: Sheet, block: Block) -> None:
    """Form fields: a small label over a box with its value; a field may be [label, value, share of the width]."""
    x, y, w = sheet.place(block)
    height, size = block.get("h", 6.5), block.get("size", 8.5)
    for row in block["fields"]:
        cells = row if isinstance(row[0], list) else [row]
        left = x
        for label, value, *share in cells:
            width = (w - 1.5 * (len(cells) - 1)) * (share[0] if share else 1 / len(cells))
            write(sheet, left, y, width, label, size=block.get("label_size", 5.8), ink=LABEL)
            draw_box(sheet, {"box": [left, y + 2.8, width, height], "line": 0.4, "ink": "#666666", "fill": "#ffffff"})
            offset = 2.8 + (height - size * 1.25 * 0.3528) / 2
            write(sheet, left + 1.5, y + offset, width - 2, str(value), size=size, bold=block.get("bold", False))
            left += width + 1.5
        y += height + 4
    sheet.y = y - 1


def draw_table(sheet: Sheet, block: Block) -> None:
    """A table of rows; `columns` are the widths, `aligns` one letter each (l, r, c), `head` makes the first row bold.

    `grid`: all lines, `ruled`: a line under each row, neither: none. `strong` lists rows (from 0) in bold.
    """
    x, y, w = sheet.place(block)
    widths = block["columns"]
    aligns = block.get("aligns", "l" * len(widths))
    pad, top = block.get("pad", 1.2), y
    for number, row in enumerate(block["table"]):
        bold = (number == 0 and block.get("head", False)) or number in block.get("strong", [])
        end = draw_row(sheet, block, (x, y), row, bold)
        if block.get("ruled") or (block.get("head") and number == 0):
            draw_rule(sheet, {"rule": [x, end + pad, x + sum(widths), end + pad], "line": 0.35, "ink": LABEL})
        if block.get("grid"):
            draw_grid(sheet, x, y, widths, end + pad - y)
        y = end + pad
    sheet.y = y
    assert len(aligns) == len(widths) and top < y, "a table needs one alignment a column"


def draw_row(sheet: Sheet, block: Block, at: tuple[float, float], row: Sequence[str], bold: bool) -> float:
    """Draw one row of a table and tell where its text ends."""
    names = {"l": "left", "r": "right", "c": "center"}
    pad, (x, y) = block.get("pad", 1.2), at
    end = y
    for cell, width, align in zip(row, block["columns"], block.get("aligns", "l" * len(row)), strict=True):
        look = {"size": block.get("size", 8), "ink": block.get("ink", INK), "bold": bold, "align": names[align]}
        end = max(end, write(sheet, x + pad, y + pad, width - 2 * pad, str(cell), **look))
        x += width
    return end


def draw_grid(sheet: Sheet, x: float, y: float, widths: Sequence[float], height: float) -> None:
    """Boxes around the cells of one row."""
    for width in widths:
        draw_box(sheet, {"box": [x, y, width, height], "line": 0.35, "ink": "#555555"})
        x += width


def draw_signature(sheet: Sheet, block: Block) -> None:
    """Lines to write on, each with a small label below: place and date, stamp, signature."""
    x, y, w = sheet.place(block)
    labels = block["signature"]
    width = (w - 6 * (len(labels) - 1)) / len(labels)
    end = y
    for number, label in enumerate(labels):
        left = x + number * (width + 6)
        draw_rule(sheet, {"rule": [left, y, left + width, y], "line": 0.5})
        end = max(end, write(sheet, left, y + 0.8, width, label, size=block.get("size", 6), ink=LABEL))
    sheet.y = end


def draw_checks(sheet: Sheet, block: Block) -> None:
    """Boxes to tick, each with its text; a text that begins with "x " is ticked."""
    x, y, w = sheet.place(block)
    size = block.get("size", 8)
    for text in block["checks"]:
        ticked, label = text.startswith("x "), text.removeprefix("x ")
        draw_box(sheet, {"box": [x, y + 0.4, 2.8, 2.8], "line": 0.5})
        if ticked:
            draw_rule(sheet, {"rule": [x + 0.4, y + 0.8, x + 2.4, y + 2.8], "line": 0.9})
            draw_rule(sheet, {"rule": [x + 2.4, y + 0.8, x + 0.4, y + 2.8], "line": 0.9})
        y = max(y + 3.6, write(sheet, x + 4.5, y, w - 4.5, label, size=size, ink=block.get("ink", INK))) + 1
    sheet.y = y


def draw_transfer(sheet: Sheet, block: Block) -> None:
    """A filled transfer form: payee, iban, bic (with bank), amount, reference, payer."""
    x, y, w = block.get("x", 55), block["y"], block.get("w", 145)
    slip, ink = block["transfer"], block.get("ink", "#b5485d")
    draw_box(sheet, {"box": [x, y, w, 82], "fill": block.get("fill", "#fbeef0"), "ink": ink, "line": 0.7})
    write(sheet, x + 4, y + 2.5, 80, "SEPA-Überweisung / Zahlschein", size=8.5, bold=True, ink=ink)
    rows = [
        ("Angaben zum Zahlungsempfänger: Name, Vorname / Firma", slip["payee"], w - 8),
        ("IBAN", slip["iban"], w - 8),
        ("BIC des Kreditinstituts", slip["bic"], 62),
        ("Kunden-Referenznummer – Verwendungszweck", slip["reference"], w - 8),
        ("noch Verwendungszweck", slip.get("reference2", ""), w - 8),
        ("Angaben zum Kontoinhaber: Name, Vorname / Firma", slip.get("payer", ""), w - 8),
    ]
    top = y + 9
    for label, value, width in rows:
        slip_field(sheet, (x + 4, top, width), label, value, ink)
        if label.startswith("BIC"):
            slip_field(sheet, (x + 72, top, w - 76), "Betrag: Euro, Cent", slip["amount"], ink)
        top += 11.8


def slip_field(sheet: Sheet, place: tuple[float, float, float], label: str, value: str, ink: str) -> None:
    """One labelled box of a transfer form."""
    x, y, w = place
    write(sheet, x, y, w, label, size=5.5, ink=ink)
    draw_box(sheet, {"box": [x, y + 2.8, w, 6.6], "fill": "#ffffff", "ink": ink, "line": 0.4})
    write(sheet, x + 2, y + 4.1, w - 3, value, size=9)


KINDS: dict[str, Callable[[Sheet, Block], None]] = {
    "text": draw_text,
    "lines": draw_text,
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
