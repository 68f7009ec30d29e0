"""Emblems of nobody: what stands for a coat of arms or a firm's mark in the letterheads."""

from __future__ import annotations

from collections.abc import Callable

from reportlab.lib.colors import Color, HexColor
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from drawing.sheet import INK, Block, Sheet


def draw_emblem(sheet: Sheet, block: Block) -> None:
    """Draw an emblem: ring, disc, shield, stars, waves, cross or bars; [x, y] its top left, `w` its width."""
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
