"""A report as it is printed: its pages as text and as pictures, and where the pictures of the letter stand."""

from __future__ import annotations

from contextlib import closing
from dataclasses import dataclass
from typing import Any

import pypdfium2 as pdfium
import pypdfium2.raw as raw
from PIL import Image

from tests.browser.frames import letters_of, snapped

SHEET_WIDTH, SHEET_HEIGHT = 182, 267
"""Of an A4 sheet between the margins of the report, in millimetres."""

PIXELS = 96 / 25.4
"""CSS pixels in a millimetre."""

_DPI = 110


@dataclass(frozen=True)
class Picture:
    """A picture on a printed page: its box in points from the top left, and the print of that box in colour."""

    page: int
    box: tuple[float, float, float, float]
    print_: Image.Image

    @property
    def ratio(self) -> float:
        return (self.box[2] - self.box[0]) / (self.box[3] - self.box[1])


@dataclass(frozen=True)
class Printed:
    """What came out of the printer."""

    sizes: tuple[tuple[float, float], ...]
    texts: tuple[str, ...]
    pictures: tuple[Picture, ...]

    @property
    def text(self) -> str:
        return "".join(self.texts)


def printed(page: Any) -> Printed:
    """The open report, printed on A4."""
    data = page.pdf(prefer_css_page_size=True, print_background=True)
    with closing(pdfium.PdfDocument(data)) as document:
        pages = list(document)
        return Printed(
            tuple(one.get_size() for one in pages),
            tuple(letters_of(one.get_textpage().get_text_range()) for one in pages),
            tuple(picture for at, one in enumerate(pages) for picture in _pictures(at, one)),
        )


def _pictures(at: int, page: Any) -> list[Picture]:
    """The pictures of whole pages of the letter: those wider than half of the sheet."""
    wide, high = page.get_size()
    whole = page.render(scale=_DPI / 72).to_pil().convert("RGB")
    found = []
    for one in page.get_objects([raw.FPDF_PAGEOBJ_IMAGE], max_depth=8):
        left, bottom, right, top = one.get_bounds()
        if top - bottom > high / 3 and right - left > wide / 4:
            box = (left, high - top, right, high - bottom)
            found.append(Picture(at, box, whole.crop(tuple(round(side * _DPI / 72) for side in box))))
    return found


def shown(page: Any) -> list[Image.Image]:
    """The pictures of the letter's pages with their frames, as the screen shows the printed layout."""
    page.emulate_media(media="print")
    page.set_viewport_size({"width": round(SHEET_WIDTH * PIXELS), "height": 2 * round(SHEET_HEIGHT * PIXELS)})
    return [snapped(page, one, 1.0) for one in page.locator(".sheet img").all() if one.is_visible()]
