"""A judged letter with its file still open: what reports with pictures are drawn from."""

from __future__ import annotations

from dataclasses import dataclass

from finescan.model import Part
from finescan.pipeline import Reading
from finescan.reading.showing import PageImage


@dataclass(frozen=True, slots=True)
class Original:
    """The file with its password, what was read in it, and what draws its pages as they were read.

    Boxes of the contract lie on these pictures: points from the top left, `reading.text.pages` in the order of
    `quality.pages`.
    """

    part: Part
    reading: Reading
    page_image: PageImage
    password: str | None = None
