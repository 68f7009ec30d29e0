"""Parts of letters and forms: address window, form fields, tables, signature lines, payment slips, codes."""

from __future__ import annotations

from collections.abc import Sequence

from reportlab.graphics import renderPDF
from reportlab.graphics.barcode import code128, qr
from reportlab.graphics.shapes import Drawing
from reportlab.lib.colors import HexColor
from reportlab.lib.units import mm

from drawing.sheet import INK, LABEL, Block, Sheet, draw_box, draw_rule, write


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
    x, y, _ = sheet.place(block)
    widths, pad = block["columns"], block.get("pad", 1.2)
    for number, row in enumerate(block["table"]):
        bold = (number == 0 and block.get("head", False)) or number in block.get("strong", [])
        end = draw_row(sheet, block, (x, y), row, bold)
        if block.get("ruled") or (block.get("head") and number == 0):
            draw_rule(sheet, {"rule": [x, end + pad, x + sum(widths), end + pad], "line": 0.35, "ink": LABEL})
        if block.get("grid"):
            draw_grid(sheet, x, y, widths, end + pad - y)
        y = end + pad
    sheet.y = y


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
