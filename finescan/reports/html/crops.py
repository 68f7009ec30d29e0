"""Pictures for the report: pages, and enlarged crops of small print beside a line of the body at the same scale."""

from __future__ import annotations

import base64
from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO

from markupsafe import Markup
from PIL import Image

from finescan.model import Page, Place
from finescan.reading.showing import PageImage
from finescan.reports.html.flowing import drawn
from finescan.reports.html.geometry import bounds
from finescan.reports.html.passages import Passage
from finescan.reports.parts import Corners
from finescan.text import TextLayer, TextLine

PAGE_DPI, CROP_DPI, FOLDED_DPI = 130, 180, 80
"""Dots an inch of a page with frames, of crops, and of a page that is folded away."""

_WIDEST, _WIDEST_BODY, _BEFORE, _AFTER = 220.0, 130.0, 1, 2
_MARGIN = 2.0
_SMALL, _TINY, _PALE = 0.9, 7.0, 0.5
_QUALITY = 60
_LIKE_BODY, _LEAST_LINE, _LEAST_CONTRAST = 0.06, 60.0, 0.5


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture as a data URI, with the size that it has on paper, in points."""

    uri: Markup
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Comparison:
    """Small print and the beginning of a line of body text in the same letter, at the same scale."""

    small: Picture
    body: Picture | None


@dataclass(frozen=True, slots=True)
class Drawn:
    """What was drawn of a page: its picture, and the comparisons by number of the passage."""

    picture: Picture
    comparisons: dict[int, Comparison]


def is_small(passage: Passage) -> bool:
    """Whether one has to see the print to believe it: small against the body, tiny or pale."""
    seen = passage.chief.prominence
    relative, size, contrast = seen.relative_size, seen.size_pt, seen.contrast
    small = relative is not None and relative < _SMALL
    return bool(passage.boxes) and (
        small or (size is not None and size < _TINY) or (contrast is not None and contrast < _PALE)
    )


class Drawing:
    """Draws pages of one letter, each only once; keeps the line of body text for pages that have none."""

    def __init__(self, text: TextLayer, page_image: PageImage) -> None:
        self._text = text
        self._page_image = page_image
        self._body: Picture | None = None

    def page(self, page: Page, small: Sequence[Passage], dpi: float) -> Drawn | None:
        """The page with so many dots an inch and crops of these passages on it; None where it has no picture."""
        finest = max(dpi, CROP_DPI) if small else dpi
        image = self._page_image(page, finest) or drawn(page, finest)
        if image is None:
            return None
        comparisons = {}
        if small:
            self._body = _body_line(self._text, page, image) or self._body
            comparisons = {one.number: Comparison(_small_print(one, page, image), self._body) for one in small}
        shown = _at_most(image, round(page.width * dpi / 72))
        return Drawn(_picture(shown, page.width / shown.width), comparisons)


def _at_most(image: Image.Image, width: int) -> Image.Image:
    if image.width <= max(1, width):
        return image
    return image.resize((width, max(1, round(image.height * width / image.width))), Image.Resampling.LANCZOS)


def _small_print(passage: Passage, page: Page, image: Image.Image) -> Picture:
    """A few lines of the passage around its chief words."""
    chief = _chief_word(passage, page)
    at = next((i for i, box in enumerate(passage.boxes) if chief and _holds(box, chief)), 0)
    centre = passage.boxes[at]
    near = passage.boxes[max(0, at - _BEFORE) : at + _AFTER + 1]
    reach = 2 * (_BEFORE + _AFTER) * (centre[3] - centre[1])
    lines = [b for b in near if min(b[2], centre[2]) > max(b[0], centre[0]) and abs(b[1] - centre[1]) < reach]
    return _cut(image, page, _window(bounds(lines), chief))


def _chief_word(passage: Passage, page: Page) -> Corners | None:
    """The word that the chief finding hangs on, a number if there is one."""
    finding = passage.chief
    parts = finding.explanation.get("parts")
    matched = parts.get(finding.evidence[0].part) if isinstance(parts, dict) and finding.evidence else None
    tokens = str(matched or "").split()
    wanted = [t for t in tokens if any(map(str.isdigit, t))] or tokens
    found = (w.box for w in page.words if w.text.strip(".,;:()") in wanted)
    return next((box for box in found if any(_holds(line, box) for line in passage.boxes)), None)


def _holds(box: Corners, inner: Corners) -> bool:
    x, y = (inner[0] + inner[2]) / 2, (inner[1] + inner[3]) / 2
    return box[0] <= x <= box[2] and box[1] <= y <= box[3]


def _body_line(text: TextLayer, page: Page, image: Image.Image) -> Picture | None:
    """The beginning of a line in plain body print on the page."""
    body = text.body_size or 0.0
    lines = (line for line in text.lines if line.page == page.number and _is_body(line, body))
    found = [line for line in lines if text.quote(line.span)[:1].isalpha()]
    if not found:
        return None
    line = max(found, key=lambda one: (one.place is Place.BODY, not one.bold, one.box.width))
    words = sorted(word.box for word in page.words if _holds(line.box, word.box))
    fitting = [box for box in words if box[2] - line.box.x0 <= _WIDEST_BODY] or words[:1] or [line.box]
    return _cut(image, page, _window(bounds(fitting), None))


def _is_body(line: TextLine, body: float) -> bool:
    alike = line.size is not None and abs(line.size - body) <= _LIKE_BODY * body
    plain = line.contrast is None or line.contrast >= _LEAST_CONTRAST
    return alike and plain and line.box.width >= _LEAST_LINE


def _window(box: Corners, around: Corners | None) -> Corners:
    """The box, cut to the widest crop: around the words that matter, or from its beginning."""
    x0, y0, x1, y1 = box
    if x1 - x0 > _WIDEST:
        middle = (around[0] + around[2]) / 2 if around else x0
        x0 = min(max(x0, middle - _WIDEST / 2), x1 - _WIDEST)
        x1 = x0 + _WIDEST
    return x0 - _MARGIN, y0 - _MARGIN, x1 + _MARGIN, y1 + _MARGIN


def _cut(image: Image.Image, page: Page, box: Corners) -> Picture:
    points = page.width / image.width
    x0, y0, x1, y1 = (round(side / points) for side in box)
    left, top = min(max(0, x0), image.width - 1), min(max(0, y0), image.height - 1)
    right, bottom = max(left + 1, min(image.width, x1)), max(top + 1, min(image.height, y1))
    return _picture(image.crop((left, top, right, bottom)), points)


def _picture(image: Image.Image, points: float) -> Picture:
    """The picture in WebP: of letters it is smaller than PNG with few colours and crisper than JPEG."""
    buffer = BytesIO()
    image.save(buffer, "WEBP", quality=_QUALITY, method=4)
    code = base64.b64encode(buffer.getvalue()).decode()
    return Picture(Markup(f"data:image/webp;base64,{code}"), image.width * points, image.height * points)  # noqa: S704
