from __future__ import annotations

import numpy as np
import pytest
from PIL import Image, TiffImagePlugin

from finescan.errors import BrokenFileError, LimitError
from finescan.model import Limits, Source
from finescan.reading import ReadingOptions, read
from finescan.reading.background import background, flattened
from finescan.reading.deskew import skew
from finescan.reading.image import grey_frames, plausible_dpi
from finescan.reading.pictures import levelled, turned_back
from tests.reading.letters import dense, grey_of, heic, letter, part, pdf, picture, saved, text

IMAGE = picture(pdf(letter), 200)
DENSE = picture(pdf(dense), 100)


@pytest.mark.parametrize(
    ("kind", "options"),
    [
        ("PNG", {"dpi": (200, 200)}),
        ("JPEG", {"dpi": (200, 200), "quality": 85}),
        ("TIFF", {"dpi": (200, 200), "compression": "tiff_lzw"}),
        ("WEBP", {"quality": 85}),
    ],
)
def test_every_kind_of_picture_is_read(kind: str, options: dict) -> None:
    (page,) = read(part(saved(IMAGE, kind, **options)))
    assert page.read_from is Source.OCR
    assert page.width == pytest.approx(595, abs=3)
    assert "Preis von 480 Euro im Jahr" in text(page)
    assert page.confidence > 0.8
    assert all(word.reading == "ocr" and 0 <= word.confidence <= 1 for word in page.words)


def test_heic() -> None:
    (page,) = read(part(heic(IMAGE)))
    assert "Preis von 480 Euro im Jahr" in text(page)


def test_fax_of_two_pages_with_unequal_resolution() -> None:
    wide = picture(pdf(letter), 204)
    flat = wide.resize((wide.width, round(wide.height * 98 / 204))).convert("1", dither=Image.Dither.NONE)
    data = saved(flat, "TIFF", save_all=True, append_images=[flat], compression="group4", dpi=(204, 98))
    pages = read(part(data))
    assert [page.number for page in pages] == [1, 2]
    for page in pages:
        assert (page.width, page.height) == pytest.approx((595, 842), abs=4)
        assert "Branchenverzeichnis Nordwest" in text(page)


def test_orientation_mark_of_a_phone_is_obeyed() -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    ((grey, _),) = grey_frames(part(saved(IMAGE.rotate(90, expand=True), "JPEG", exif=exif)), ReadingOptions())
    assert grey.shape == (IMAGE.height, IMAGE.width)
    assert np.abs(grey.astype(int) - np.asarray(IMAGE)).mean() < 3


@pytest.mark.parametrize("turn", [90, 180, 270])
def test_a_page_on_its_side_is_turned(turn: int) -> None:
    turned = IMAGE.rotate(-turn, expand=True)
    (page,) = read(part(saved(turned, "PNG", dpi=(200, 200))))
    assert page.turned == turn
    assert page.height > page.width
    assert "Preis von 480 Euro im Jahr" in text(page)


@pytest.mark.parametrize(
    ("size", "told", "dpi"),
    [
        ((2480, 3508), 300, 300),
        ((2480, 3508), 72, 300),
        ((1654, 2339), 0, 200),
        ((2550, 3300), 0, 300),
        ((3000, 4000), 72, 350),
        ((300, 90), 0, 200),
    ],
)
def test_resolution_is_that_of_a_real_sheet(size: tuple[int, int], told: float, dpi: float) -> None:
    assert plausible_dpi(*size, told) == pytest.approx(dpi, rel=0.05)


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGB", "RGBA", "CMYK", "I;16", "I", "F"])
def test_every_pixel_mode_becomes_grey_on_white(mode: str) -> None:
    deep = Image.fromarray(np.asarray(IMAGE).astype(np.uint16) * 257)
    image = deep if mode == "I;16" else IMAGE.convert(mode)
    kind = "PNG" if mode in {"LA", "RGBA", "P"} else "TIFF"
    ((grey, _),) = grey_frames(part(saved(image, kind)), ReadingOptions())
    assert grey.dtype == np.uint8
    assert np.percentile(grey, 90) > 250
    assert grey.min() < 50


def test_transparent_paper_is_white() -> None:
    image = Image.new("RGBA", (50, 50), (0, 0, 0, 0))
    ((grey, _),) = grey_frames(part(saved(image, "PNG")), ReadingOptions())
    assert grey.min() == 255


def test_limits_and_damage() -> None:
    data = saved(IMAGE, "PNG")
    with pytest.raises(LimitError, match="megapixels"):
        read(part(data), ReadingOptions(limits=Limits(max_pixels=1000)))
    with pytest.raises(BrokenFileError, match="damaged"):
        read(part(data[: len(data) // 2]))
    small = Image.new("1", (20, 20), 1)
    pages = saved(small, "TIFF", save_all=True, append_images=[small] * 4)
    with pytest.raises(LimitError, match="5 pages"):
        read(part(pages), ReadingOptions(limits=Limits(max_pages=4)))


@pytest.mark.parametrize("size", [(1, 1), (3, 40), (40, 3), (60, 60)])
def test_tiny_pictures_are_pages_without_words(size: tuple[int, int]) -> None:
    (page,) = read(part(saved(Image.new("L", size, 255), "PNG")))
    assert page.words == ()
    assert page.confidence is None


def test_nonsense_resolution_is_ignored() -> None:
    tags = TiffImagePlugin.ImageFileDirectory_v2()
    tags[282], tags[283], tags[296] = TiffImagePlugin.IFDRational(0, 0), TiffImagePlugin.IFDRational(1, 0), 2
    ((_, dpi),) = grey_frames(part(saved(IMAGE, "TIFF", tiffinfo=tags)), ReadingOptions())
    assert dpi == pytest.approx(200, rel=0.01)


@pytest.mark.parametrize("angle", [-3.0, -1.2, 0.6, 2.0])
def test_skew_is_found_and_undone(angle: float) -> None:
    tilted = np.asarray(picture(pdf(letter), 150).rotate(angle, Image.Resampling.BICUBIC, fillcolor=255))
    found = skew(tilted, 150)
    assert found == pytest.approx(-angle, abs=0.25)
    assert abs(skew(levelled(tilted, found), 150)) < 0.5


@pytest.mark.parametrize("angle", [3.0, -4.0, 4.5, -4.9, 4.9, 5.3, -5.5])
def test_dense_pages_far_out_of_level_are_levelled(angle: float) -> None:
    tilted = np.asarray(DENSE.rotate(angle, Image.Resampling.BICUBIC, fillcolor=255))
    assert skew(tilted, 100) == pytest.approx(-angle, abs=0.25)


def test_level_and_empty_pages_stay() -> None:
    assert skew(grey_of(pdf(letter), 150), 150) == 0.0
    assert skew(np.full((800, 600), 255, np.uint8), 150) == 0.0


def test_shadow_is_divided_away() -> None:
    grey = grey_of(pdf(letter), 150)
    shade = np.linspace(1, 0.5, grey.shape[1])
    clean = flattened((grey * shade).astype(np.uint8), background((grey * shade).astype(np.uint8), 150))
    assert np.percentile(clean, 10) > 240


def test_quarter_turns_are_undone() -> None:
    grey = np.arange(6, dtype=np.uint8).reshape(2, 3)
    clockwise = np.rot90(grey, -1)
    assert (turned_back(clockwise, 90) == grey).all()


def test_contrast_of_scanned_words_tells_grey_from_black() -> None:
    def draw(canvas) -> None:
        canvas.setFont("Helvetica", 10)
        canvas.drawString(60, 700, "Dieser Hinweis ist schwarz gedruckt")
        canvas.setFillGray(0.5)
        canvas.drawString(60, 660, "Jener Vermerk steht grau daneben")

    (page,) = read(part(saved(picture(pdf(draw), 300), "PNG", dpi=(300, 300))))
    found = {word.text: word.contrast for word in page.words}
    assert found["schwarz"] > 0.9
    assert found["grau"] == pytest.approx(0.5, abs=0.1)
