"""What stands where on the pages of a PDF, in millimetres from the left and the top."""

from __future__ import annotations

import numpy as np
import pypdfium2 as pdfium

MM = 25.4 / 72


def page_texts(data: bytes) -> list[str]:
    with pdfium.PdfDocument(data) as file:
        return [page.get_textpage().get_text_range() for page in file]


def place_of(data: bytes, text: str, page: int = 0) -> tuple[float, float, float, float]:
    """Left, top, right, bottom of the first place where the text is printed, all lines together."""
    with pdfium.PdfDocument(data) as file:
        shown = file[page].get_textpage()
        found = shown.search(text, match_case=True).get_next()
        assert found is not None, text
        boxes = [shown.get_charbox(at) for at in range(found[0], found[0] + found[1])]
        high = file[page].get_height()
    x0, y0, x1, y1 = (edge(box[side] for box in boxes) for side, edge in enumerate((min, min, max, max)))
    return x0 * MM, (high - y1) * MM, x1 * MM, (high - y0) * MM


def marks_at_edge(data: bytes, page: int = 0) -> list[tuple[float, float]]:
    """Height and length of the lines in the outer 15 millimetres at the left."""
    scale = 4
    with pdfium.PdfDocument(data) as file:
        grey = np.asarray(file[page].render(scale=scale, grayscale=True).to_pil().convert("L"))
    dark = grey[:, : round(15 / MM * scale)] < 160
    rows = [row for row in range(len(dark)) if dark[row].any() and not dark[row - 1].any()]
    return [(row / scale * MM, int(dark[row].sum()) / scale * MM) for row in rows]
