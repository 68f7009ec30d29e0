"""Pictures of pages as they were read: cut out, upright and level, so that boxes of words lie on the words."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing, contextmanager
from typing import Protocol

import numpy as np
from PIL import Image

from finescan.errors import FinescanError
from finescan.model import Page, Part
from finescan.reading.image import sheet_picture
from finescan.reading.options import ReadingOptions
from finescan.reading.pdf import opened_pdf, sheet_of_pdf
from finescan.reading.placement import scaled

_MOST_PIXELS = 40_000_000
_LEAST_SHARE = 0.02


class PageImage(Protocol):
    """What draws pages of one file."""

    def __call__(self, page: Page, dpi: float) -> Image.Image | None:
        """The page in colour with so many dots an inch, or None where it has no picture."""


class _Sheet(Protocol):
    def __call__(self, sheet: int, width: int) -> Image.Image:
        """The page or picture of the file with that number, in colour, about so many pixels wide."""


@contextmanager
def page_images(part: Part, options: ReadingOptions | None = None) -> Iterator[PageImage]:
    """Draws the pages that were read from the part; a page that cannot be drawn is None, never an error."""
    with _sheets(part, options or ReadingOptions()) as draw:

        def page_image(page: Page, dpi: float) -> Image.Image | None:
            if draw is None or page.placement is None:
                return None
            try:
                return _projected(page, dpi, draw)
            except (FinescanError, OSError, ValueError, RuntimeError, ArithmeticError, MemoryError):
                return None

        yield page_image


@contextmanager
def _sheets(part: Part, options: ReadingOptions) -> Iterator[_Sheet | None]:
    media_type = part.document.media_type
    if media_type == "application/pdf":
        with closing(opened_pdf(part, options)) as pdf:
            yield lambda sheet, width: sheet_of_pdf(pdf, sheet, width)
    elif media_type.startswith("image/"):
        yield lambda sheet, width: sheet_picture(part, options, sheet, width)
    else:
        yield None


def _projected(page: Page, dpi: float, draw: _Sheet) -> Image.Image | None:
    """The page cut out of its sheet."""
    assert page.placement is not None
    dpi *= min(1.0, (_MOST_PIXELS * 72**2 / (page.width * page.height * dpi**2)) ** 0.5)
    size = max(1, round(page.width * dpi / 72)), max(1, round(page.height * dpi / 72))
    onto = np.array(page.placement.matrix).reshape(3, 3) @ scaled(page.width / size[0], page.height / size[1])
    sheet = draw(page.placement.sheet, round(min(20_000, size[0] / max(_LEAST_SHARE, _share(onto, *size)))))
    if np.allclose(onto @ (*size, 1), (1, 1, 1)) and np.allclose(onto, np.diag(np.diag(onto))):
        return sheet if sheet.size == size else sheet.resize(size)  # the page is all of the sheet, as it lies
    pixels = scaled(sheet.width, sheet.height) @ onto
    values = (pixels / pixels[2, 2]).ravel()[:8].tolist()
    return sheet.transform(
        size, Image.Transform.PERSPECTIVE, values, Image.Resampling.BICUBIC, fillcolor=(255, 255, 255)
    )


def _share(onto: np.ndarray, width: int, height: int) -> float:
    """How much of the sheet's width a page's own width takes, whichever way it is turned."""
    corners = onto @ np.array([(0, 0, 1), (width, 0, 1), (0, height, 1)], dtype=np.float64).T
    origin, right, below = (corners[:2] / corners[2]).T
    across, down = np.abs(right - origin), np.abs(below - origin)
    return float(across[0]) if across[0] >= down[0] else float(down[0]) * width / height
