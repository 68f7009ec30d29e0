"""Pictures of pages that have none: text of mails and word processors, drawn in the sizes and greys that it has."""

from __future__ import annotations

from functools import lru_cache
from io import BytesIO

from PIL import Image, ImageDraw, ImageFont

from finescan.model import FLOWING, Page, Word

_TALLEST, _MOST_PIXELS = 16_000, 30_000_000
_LIKE_ARIAL = 0.87  # DejaVu is larger than the common faces at the same size
_UNKNOWN, _RULE = 90, 150
_LEAST, _MOST = 2, 400


def drawn(page: Page, dpi: float) -> Image.Image | None:
    """The page with about so many dots an inch; None for one whose text did not flow."""
    if not any(word.reading == FLOWING for word in page.words):
        return None
    scale = min(dpi / 72, _TALLEST / page.height, _TALLEST / page.width)
    scale = min(scale, (_MOST_PIXELS / (page.width * page.height)) ** 0.5)
    size = max(1, round(page.width * scale)), max(1, round(page.height * scale))
    image = Image.new("L", size, 255)
    pen = ImageDraw.Draw(image)
    for rule in page.rules:
        pen.line((rule.x0 * scale, rule.y0 * scale, rule.x1 * scale, rule.y0 * scale), fill=_RULE)
    for word in page.words:
        _write(pen, word, scale)
    return image


def _write(pen: ImageDraw.ImageDraw, word: Word, scale: float) -> None:
    """The word in its box: smaller than its size only where it would run into the next one."""
    box, bold = word.box, bool(word.bold)
    size = (word.size or box.height) * scale * _LIKE_ARIAL
    natural = _font(_step(size), bold).getlength(word.text)
    if natural > box.width * scale > 0:
        size *= box.width * scale / natural
    grey = _UNKNOWN if word.contrast is None else round(255 * (1 - word.contrast))
    baseline = box.y1 - 0.2 * box.height
    pen.text((box.x0 * scale, baseline * scale), word.text, fill=grey, font=_font(_step(size), bold), anchor="ls")


def _step(size: float) -> float:
    return max(_LEAST, min(_MOST, round(4 * size) / 4))


@lru_cache(maxsize=64)
def _font(size: float, bold: bool) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(BytesIO(_face(bold)), size)


@lru_cache(maxsize=2)
def _face(bold: bool) -> bytes:
    from finescan.reports.annotated import fonts

    return fonts.data(fonts.BOLD if bold else fonts.SANS)
