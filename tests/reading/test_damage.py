"""Letters are hostile: whatever happens to the bytes, the reader gives pages or a DocumentError."""

from __future__ import annotations

import random
from contextlib import suppress

import pytest
from PIL import Image

from finescan.errors import DocumentError
from finescan.model import Document, Limits, Part
from finescan.reading import ReadingOptions, read
from tests.reading import test_hocr
from tests.reading.letters import heic, letter, pdf, saved, scanned

SMALL = Image.effect_noise((90, 60), 40)
OPTIONS = ReadingOptions(limits=Limits(max_pixels=1_000_000, max_pages=20))


FILES = {
    "application/pdf": pdf(letter),
    "image/png": saved(SMALL, "PNG"),
    "image/jpeg": saved(SMALL, "JPEG"),
    "image/tiff": saved(
        SMALL.convert("1"), "TIFF", save_all=True, append_images=[SMALL.convert("1")], compression="group4"
    ),
    "image/webp": saved(SMALL, "WEBP"),
    "image/heic": heic(SMALL),
    "text/plain": "Gebühr\f480 €".encode("utf-16"),
    "text/vnd.hocr+html": test_hocr.HOCR.encode(),
}


def damaged(data: bytes, chance: random.Random) -> bytes:
    broken = bytearray(data)
    if chance.random() < 0.3:
        del broken[chance.randrange(len(broken)) :]
    for _ in range(chance.randrange(1, 12)):
        if broken:
            broken[chance.randrange(len(broken))] ^= 1 << chance.randrange(8)
    return bytes(broken)


@pytest.mark.parametrize("media_type", FILES)
def test_damaged_files_are_pages_or_one_error(media_type: str) -> None:
    chance = random.Random(media_type)
    for _ in range(40):
        data = damaged(FILES[media_type], chance)
        part = Part(
            Document("x", None, (1, 1), "0" * 64, media_type, 0),
            data,
            "x",
            "utf-16" if "plain" in media_type else "utf-8",
        )
        with suppress(DocumentError):
            assert all(page.width > 0 and page.height > 0 for page in read(part, OPTIONS))


def test_scanned_pdf_with_a_damaged_picture() -> None:
    data = pdf(scanned(Image.new("L", (90, 60), 255)))
    chance = random.Random(7)
    for _ in range(8):
        part = Part(Document("x", None, (1, 1), "0" * 64, "application/pdf", 0), damaged(data, chance), "x")
        with suppress(DocumentError):
            read(part, OPTIONS)
