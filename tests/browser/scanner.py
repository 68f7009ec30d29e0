"""A scanner: pages as grey pictures, a little slanted, with noise, in one PDF."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import closing
from io import BytesIO
from pathlib import Path

import numpy as np
import pypdfium2 as pdfium
from PIL import Image

_DPI = 300
_SLANT, _GREY, _NOISE = 0.7, 246, 5.0


def scanned(*letters: Path) -> bytes:
    """All pages of the letters as one PDF of pictures."""
    pages = [_worn(page, at) for letter in letters for at, page in enumerate(_pages(letter))]
    return _pdf(pages)


def _pages(letter: Path) -> Iterator[Image.Image]:
    with closing(pdfium.PdfDocument(letter)) as document:
        for page in document:
            yield page.render(scale=_DPI / 72).to_pil().convert("L")


def _worn(page: Image.Image, at: int) -> Image.Image:
    slant = _SLANT if at % 2 else -_SLANT
    turned = page.rotate(slant, Image.Resampling.BICUBIC, fillcolor=255)
    grey = np.asarray(turned, dtype=float) / 255 * _GREY
    noise = np.random.default_rng(at).normal(0, _NOISE, grey.shape)
    return Image.fromarray(np.clip(grey + noise, 0, 255).astype(np.uint8))


def _pdf(pages: Sequence[Image.Image]) -> bytes:
    buffer = BytesIO()
    pages[0].save(buffer, "PDF", save_all=True, append_images=pages[1:], resolution=_DPI, quality=80)
    return buffer.getvalue()
