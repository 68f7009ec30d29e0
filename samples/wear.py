"""Turns a clean PDF into what an office gets: a scan, a fax or a phone picture. One seed gives one picture."""

from __future__ import annotations

import io
from collections.abc import Mapping
from typing import Any

import numpy as np
import pypdfium2
from PIL import Image, ImageFilter
from reportlab import rl_config
from reportlab.lib.pagesizes import A4
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

FAX_DPI = (204, 196)
PHOTO_DPI = 220


def worn(clean: bytes, how: Mapping[str, Any], note: str) -> bytes:
    """The letter as it comes off a machine; `how` names the kind, the skew in degrees and the seed.

    `note` is stored in the file's metadata: it ties the picture to the description that it was made from.
    """
    kind, dice = how.get("kind", "scan"), np.random.default_rng(how.get("seed", 1))
    dpi = {"scan": 300, "fax": 300, "photo": PHOTO_DPI}[kind]
    pages = [skewed(page, how.get("skew", 0.4)) for page in pictures(clean, dpi)]
    if kind == "fax":
        return fax(pages, dice, note)
    if kind == "photo":
        return photo(pages[0], dice, note)
    return scan([noisy(page, dice, how.get("noise", 2.5)) for page in pages], how.get("quality", 38), note)


def pictures(clean: bytes, dpi: int) -> list[Image.Image]:
    """The pages of a PDF as grey pictures."""
    document = pypdfium2.PdfDocument(clean)
    try:
        return [page.render(scale=dpi / 72, grayscale=True).to_pil().convert("L") for page in document]
    finally:
        document.close()


def skewed(page: Image.Image, degrees: float) -> Image.Image:
    """The page laid a little askew on the glass."""
    return page.rotate(degrees, Image.Resampling.BICUBIC, fillcolor=page.getpixel((3, 3)))


def noisy(page: Image.Image, dice: np.random.Generator, spread: float) -> Image.Image:
    """Soft edges, uneven light and grain; blacks turn dark grey as on most office scanners."""
    soft = np.asarray(page.filter(ImageFilter.GaussianBlur(0.6)), dtype=np.float32)
    light = np.linspace(0, -7, soft.shape[1], dtype=np.float32)[None, :]
    grain = dice.normal(0, spread, soft.shape).astype(np.float32)
    return Image.fromarray(np.clip(soft * 0.87 + 31 + light + grain, 0, 255).astype(np.uint8))


def scan(pages: list[Image.Image], quality: int, note: str) -> bytes:
    """Pages as JPEG pictures in a PDF, as copiers send them."""
    rl_config.useA85 = 0
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=A4, invariant=1)
    canvas.setSubject(note)
    for page in pages:
        picture = io.BytesIO()
        page.save(picture, "JPEG", quality=quality, optimize=True)
        canvas.drawImage(ImageReader(io.BytesIO(picture.getvalue())), 0, 0, *A4)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def fax(pages: list[Image.Image], dice: np.random.Generator, note: str) -> bytes:
    """Black and white pages in fine fax resolution (pixels not square), a few specks, one TIFF with CCITT group 4."""
    size = (round(A4[0] / 72 * FAX_DPI[0]), round(A4[1] / 72 * FAX_DPI[1]))
    sheets = []
    for page in pages:
        dots = np.asarray(page.resize(size, Image.Resampling.LANCZOS)).copy()
        dots[dice.random(dots.shape) < 0.00004] = 0
        sheets.append(Image.fromarray(dots).point(lambda value: 255 * (value > 150)).convert("1"))
    out = io.BytesIO()
    sheets[0].save(
        out, "TIFF", compression="group4", dpi=FAX_DPI, save_all=True, append_images=sheets[1:], description=note
    )
    return out.getvalue()


def photo(page: Image.Image, dice: np.random.Generator, note: str) -> bytes:
    """The first page on a dark desk, lit from one corner, as a phone takes it."""
    margin = 70
    desk = Image.new("L", (page.width + 2 * margin, page.height + 2 * margin), 62)
    desk.paste(page, (margin, margin))
    dots = np.asarray(desk.filter(ImageFilter.GaussianBlur(0.7)), dtype=np.float32)
    down, across = np.mgrid[0 : 1 : complex(0, dots.shape[0]), 0 : 1 : complex(0, dots.shape[1])].astype(np.float32)
    lit = dots * (0.97 - 0.17 * down - 0.12 * across) + dice.normal(0, 2.0, dots.shape)
    out = io.BytesIO()
    Image.fromarray(np.clip(lit, 0, 255).astype(np.uint8)).save(
        out, "JPEG", quality=45, optimize=True, comment=note.encode()
    )
    return out.getvalue()
