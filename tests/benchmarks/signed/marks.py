"""What comes onto a letter besides writing: stamps, holes, folds, stripes, dirt, drawn on a reportlab canvas."""

from __future__ import annotations

import numpy as np
from reportlab.pdfgen.canvas import Canvas

from tests.benchmarks.signed.hand import Rng

STAMP_COLOURS = ((0.1, 0.15, 0.6), (0.55, 0.05, 0.1), (0.05, 0.05, 0.05), (0.3, 0.1, 0.5))


def round_stamp(canvas: Canvas, rng: Rng, x: float, y: float) -> None:
    """A company's round stamp: two rings, its name around, a line across."""
    canvas.saveState()
    _inked(canvas, rng)
    canvas.translate(x, y)
    canvas.rotate(float(rng.uniform(-20, 20)))
    radius = float(rng.uniform(38, 48))
    canvas.setLineWidth(1.3)
    canvas.circle(0, 0, radius)
    canvas.circle(0, 0, radius - 12)
    canvas.setFont("Helvetica-Bold", 8)
    text = "HOLZBAU KRENZ · WERKSTATT · SEIT 1988 · "
    for number, char in enumerate(text):
        canvas.saveState()
        canvas.rotate(-360 * number / len(text))
        canvas.drawCentredString(0, radius - 9.5, char)
        canvas.restoreState()
    canvas.drawCentredString(0, -3, "GESCHÄFTSLEITUNG")
    canvas.restoreState()


def address_stamp(canvas: Canvas, rng: Rng, x: float, y: float) -> None:
    """Three lines of a company's address, set a little askew."""
    canvas.saveState()
    _inked(canvas, rng)
    canvas.translate(x, y)
    canvas.rotate(float(rng.uniform(-6, 6)))
    for number, text in enumerate(("Krenz Holzbau e. K.", "Am Sägewerk 4 · 31785 Hameln", "Tel. 05151 / 55 01 73")):
        canvas.setFont("Helvetica-Bold" if number == 0 else "Helvetica", 9 if number == 0 else 7.5)
        canvas.drawString(0, 18 - 9.5 * number, text)
    canvas.restoreState()


def receipt_stamp(canvas: Canvas, rng: Rng, x: float, y: float) -> None:
    """EINGEGANGEN with a day, in a frame."""
    canvas.saveState()
    _inked(canvas, rng)
    canvas.translate(x, y)
    canvas.rotate(float(rng.uniform(-8, 8)))
    canvas.setLineWidth(1.4)
    canvas.roundRect(0, 0, 118, 44, 4)
    canvas.setFont("Helvetica-Bold", 13)
    canvas.drawCentredString(59, 27, "EINGEGANGEN")
    canvas.setFont("Courier-Bold", 12)
    canvas.drawCentredString(59, 9, f"{rng.integers(1, 29):02d}. OKT. 2026")
    canvas.restoreState()


def punch_holes(canvas: Canvas, rng: Rng) -> None:
    """Two dark discs at the left edge, as a scanner sees holes."""
    canvas.saveState()
    canvas.setFillColorRGB(0.15, 0.15, 0.15)
    for y in (421 + 113, 421 - 113):
        canvas.circle(float(rng.uniform(28, 36)), y + float(rng.normal(0, 2)), 8.5, stroke=0, fill=1)
    canvas.restoreState()


def folds(canvas: Canvas, rng: Rng) -> None:
    """Two pale lines across the page."""
    canvas.saveState()
    canvas.setStrokeColorRGB(0.72, 0.72, 0.72)
    canvas.setLineWidth(0.9)
    for y in (842 - 298, 842 - 595):
        low, high = y + float(rng.normal(0, 2)), y + float(rng.normal(0, 2))
        canvas.line(0, low, 595, high)
    canvas.restoreState()


def stripes(canvas: Canvas, rng: Rng) -> None:
    """What dust on a feeder's glass draws: lines down the whole page."""
    canvas.saveState()
    for x in rng.uniform(40, 560, 3):
        grey = float(rng.uniform(0.2, 0.7))
        canvas.setStrokeColorRGB(grey, grey, grey)
        canvas.setLineWidth(float(rng.uniform(0.3, 0.9)))
        canvas.line(float(x), 0, float(x) + 0.5, 842)
    canvas.restoreState()


def dirt(canvas: Canvas, rng: Rng) -> None:
    """Specks, hairs and a ring of coffee."""
    canvas.saveState()
    canvas.setFillColorRGB(0.2, 0.2, 0.2)
    for x, y in zip(rng.uniform(20, 575, 60), rng.uniform(20, 820, 60), strict=True):
        canvas.circle(float(x), float(y), float(rng.uniform(0.2, 1.0)), stroke=0, fill=1)
    canvas.setStrokeColorRGB(0.82, 0.76, 0.68)
    canvas.setLineWidth(3)
    canvas.circle(float(rng.uniform(80, 500)), float(rng.uniform(120, 700)), 52)
    canvas.restoreState()


def _inked(canvas: Canvas, rng: Rng) -> None:
    colour = np.array(STAMP_COLOURS[int(rng.integers(len(STAMP_COLOURS)))])
    pale = colour + (1 - colour) * float(rng.uniform(0, 0.35))
    canvas.setStrokeColorRGB(*(float(value) for value in pale))
    canvas.setFillColorRGB(*(float(value) for value in pale))
