"""Ruled lines and drawn frames of a PDF page, through pdfplumber."""

from __future__ import annotations

import logging
from io import BytesIO
from typing import Any

from finescan.model import Box

_THIN = 2.0
_SHORTEST = 8.0
_MOST = 2_000


def rulings(pdf: Any, index: int) -> tuple[tuple[Box, ...], tuple[Box, ...]]:
    """The ruled lines and the frames of a page of an open pdfplumber document, in points as the page is seen."""
    page = pdf.pages[index]
    lines = [box for edge in page.lines[:_MOST] if (box := _box(edge, page)) is not None]
    areas = [box for rect in page.rects[:_MOST] if (box := _box(rect, page)) is not None]
    page.close()
    rules = [box for box in (*lines, *areas) if _is_rule(box)]
    frames = [box for box in areas if box.width >= _SHORTEST and box.height >= _SHORTEST]
    return _once(rules), _once(frames)


def opened(data: bytes, password: str | None) -> Any:
    """A pdfplumber document, to be closed by the caller."""
    import pdfplumber

    logging.getLogger("pdfminer").setLevel(logging.CRITICAL)  # it reports every flaw that pdfium passes over

    return pdfplumber.open(BytesIO(data), password=password)


def _box(thing: dict[str, Any], page: Any) -> Box | None:
    left, top = page.bbox[0], page.bbox[1]
    box = Box(thing["x0"] - left, thing["top"] - top, thing["x1"] - left, thing["bottom"] - top)
    width, height = float(page.width), float(page.height)
    inside = Box(max(0.0, box.x0), max(0.0, box.y0), min(width, box.x1), min(height, box.y1))
    return inside if inside.x1 >= inside.x0 and inside.y1 >= inside.y0 else None


def _is_rule(box: Box) -> bool:
    return min(box.width, box.height) <= _THIN and max(box.width, box.height) >= _SHORTEST


def _once(boxes: list[Box]) -> tuple[Box, ...]:
    """Each box once: a filled and stroked rectangle comes twice."""
    rounded = (Box(*(round(float(value), 2) for value in box)) for box in boxes)
    return tuple(dict.fromkeys(rounded))
