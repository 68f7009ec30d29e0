"""Each kind of damage on a small page: what stands there is read all the same."""

from __future__ import annotations

import numpy as np
import pytest
from PIL import Image, ImageFilter

from finescan.reading import read
from finescan.reading.bars import inverted
from finescan.reading.halftone import is_screened
from finescan.reading.halves import halves
from finescan.reading.ocr import read_sheets
from finescan.reading.placement import whole
from finescan.reading.sheet import find_sheet, flat_sheet
from finescan.reading.turning import quarter_turned
from tests.reading.letters import grey_of, letter, part, pdf, picture, saved, text


def chance() -> np.random.Generator:
    """The same for each test, whichever ran before."""
    return np.random.default_rng(3)


PLAIN = picture(pdf(letter), 200)


def page_of(image: Image.Image, dpi: int = 200):
    (page,) = read(part(saved(image, "PNG", dpi=(dpi, dpi))))
    return page


def noisy(values: np.ndarray, spread: float) -> Image.Image:
    return Image.fromarray(np.clip(values + chance().normal(0, spread, values.shape), 0, 255).astype(np.uint8))


def on_desk(image: Image.Image) -> Image.Image:
    width, height = image.size
    desk = Image.new("L", (width + 300, height + 300), 70)
    desk.paste(image, (150, 150))
    corners = [(20, 40), (30, height + 280), (width + 310, height + 250), (width + 270, 0)]
    seen = desk.transform(desk.size, Image.Transform.QUAD, [side for c in corners for side in c], fillcolor=70)
    light = np.linspace(1, 0.6, desk.width)[None, :]
    return noisy(np.asarray(seen) * light * 0.9, 4)


def test_phone_picture_is_cut_out_and_made_flat() -> None:
    photo = on_desk(PLAIN)
    quad = find_sheet(np.asarray(photo))
    assert quad is not None
    assert quad.whole
    (page,) = read(part(saved(photo, "JPEG", quality=80)))
    assert (page.width, page.height) == (pytest.approx(595, abs=9), pytest.approx(842, abs=9))
    assert "Preis von 480 Euro im Jahr" in text(page)


def test_scans_without_a_desk_stay_whole() -> None:
    grey = np.asarray(PLAIN)
    assert find_sheet(grey) is None
    assert flat_sheet(whole(grey, 200)).grey is grey


def test_black_edge_of_the_glass_is_taken_off() -> None:
    grey = np.array(PLAIN)
    grey[:, :40] = 10
    flat = flat_sheet(whole(grey, 200))
    sheet, dpi = flat.grey, flat.dpi
    assert dpi == 200
    assert sheet[:, :20].min() > 200
    assert "Preis von 480 Euro" in text(page_of(Image.fromarray(grey)))


def test_dark_column_with_print_is_part_of_the_letter() -> None:
    def draw(canvas) -> None:
        letter(canvas)
        canvas.setFillGray(0.15)
        canvas.rect(0, 0, 30, 842, stroke=0, fill=1)
        canvas.rect(30, 0, 90, 842, stroke=0, fill=1)
        canvas.setFillGray(1)
        canvas.setFont("Helvetica", 8)
        for row in range(50):
            canvas.drawString(8, 800 - 15 * row, "Vertragsdauer zwei Jahre")

    grey = grey_of(pdf(draw), 200)
    assert flat_sheet(whole(grey, 200)).grey.shape == grey.shape


@pytest.mark.parametrize("turn", [90, 270])
def test_lines_tell_a_quarter_turn(turn: int) -> None:
    grey = grey_of(pdf(letter), 150)
    assert quarter_turned(grey, 150) is False
    assert quarter_turned(np.ascontiguousarray(np.rot90(grey, turn // 90)), 150) is True
    assert quarter_turned(np.full((900, 700), 255, np.uint8), 150) is False


def test_open_sheet_of_two_pages() -> None:
    grey = grey_of(pdf(full), 150)
    both = np.hstack([grey, grey])
    pages = halves(whole(both, 150))
    assert [page.grey.shape[1] for page in pages] == pytest.approx([1241, 1241], abs=3)
    assert len(halves(whole(grey, 150))) == 1
    assert len(halves(whole(both, 300))) == 1, "a landscape sheet of A4 is one page"


def full(canvas) -> None:
    canvas.setFont("Helvetica", 11)
    for row in range(40):
        words = ["Sehr", "geehrte", "Damen", "und", "Herren,", "bitte", "antworten", "Sie", "uns", "recht", "bald."]
        canvas.drawString(60, 780 - 18 * row, " ".join(words[row % 7 :] + words[: row % 7]))


def test_two_pages_are_numbered_in_their_order() -> None:
    class Silent:
        name = version = "silent"

        def recognise(self, grey, dpi: float, psm: int = 3):
            return ()

    grey = grey_of(pdf(full), 150)
    pages = read_sheets(np.hstack([grey, grey]), 150, Silent(), 3)
    assert [page.number for page in pages] == [3, 4]


def test_screened_print_is_seen_as_such_and_read() -> None:
    def draw(canvas) -> None:
        canvas.setFont("Helvetica", 8)
        canvas.setFillGray(0.55)
        for row in range(12):
            canvas.drawString(
                30, 240 - 14 * row, "Die Laufzeit des Eintrags beträgt zwei Jahre und kostet 480 Euro im Jahr."
            )
        canvas.setFillGray(0.9)
        canvas.rect(30, 10, 300, 60, stroke=0, fill=1)

    scan = noisy(screened(pdf(draw, size=(360, 270))), 3)
    assert is_screened(np.asarray(scan), 300)
    assert not is_screened(np.asarray(PLAIN), 300)
    assert text(page_of(scan, 300)).count("480 Euro im Jahr") >= 10


@pytest.mark.slow
def test_a_few_lines_of_dots_among_black_print_are_found() -> None:
    def draw(canvas) -> None:
        letter(canvas)
        canvas.setFont("Helvetica", 5)
        canvas.setFillGray(0.53)
        for row in range(4):
            canvas.drawString(60, 90 - 7 * row, "Der Vertrag läuft drei Jahre und kostet 480 Euro netto im Jahr. " * 2)

    page = pdf(draw)
    assert is_screened(np.asarray(noisy(screened(page), 3)), 300)
    assert not is_screened(np.asarray(picture(page, 300)), 300)
    assert not is_screened(np.asarray(picture(page, 100)), 100)  # no screen can be seen with so few dots an inch


def screened(page: bytes) -> np.ndarray:
    """Grey as dots, 106 lines an inch at 45 degrees, on a scan of 300 dpi."""
    fine = np.asarray(picture(page, 600), dtype=np.float32) / 255
    y, x = np.mgrid[0 : fine.shape[0], 0 : fine.shape[1]].astype(np.float32)
    k = 2 * np.pi * 106 / 600 / np.sqrt(2)
    dots = (fine >= 0.98) | (fine > 0.5 + 0.25 * (np.cos(k * (x + y)) + np.cos(k * (x - y))))
    sheet = Image.fromarray(dots.astype(np.uint8) * 255)
    return np.asarray(sheet.resize((sheet.width // 2, sheet.height // 2), Image.Resampling.BOX), dtype=float)


def test_light_print_on_a_dark_bar() -> None:
    def draw(canvas) -> None:
        letter(canvas)
        canvas.setFillGray(0.2)
        canvas.rect(50, 150, 480, 30, stroke=0, fill=1)
        canvas.setFillGray(1)
        canvas.setFont("Helvetica", 8)
        canvas.drawString(60, 161, "Vertragslaufzeit zwei Jahre, Gebühr 590 Euro jährlich")

    grey = grey_of(pdf(draw), 200)
    assert "Gebühr 590 Euro jährlich" in text(page_of(Image.fromarray(grey)))
    assert np.median(inverted(grey, 200)[1880:1910, 200:1400]) > 200
    plain = np.asarray(PLAIN)
    assert inverted(plain, 200) is plain


def test_shadow_grey_paper_and_noise() -> None:
    shade = np.linspace(1, 0.55, PLAIN.width)[None, :] * 0.85
    page = page_of(noisy(np.asarray(PLAIN) * shade, 7))
    assert "Preis von 480 Euro im Jahr" in text(page)


def test_fax_with_specks() -> None:
    wide = np.asarray(picture(pdf(letter), 204), dtype=float)
    bits = (wide + chance().normal(0, 30, wide.shape)) > 140
    bits &= chance().random(bits.shape) > 0.002
    data = saved(Image.fromarray(bits), "TIFF", compression="group4", dpi=(204, 204))
    (page,) = read(part(data))
    assert "Sehr geehrte Damen und Herren, bitte pruefen Sie" in text(page)
    assert "Euro im Jahr wird fuer ein Jahr im Voraus berechnet" in text(page)


def test_coarse_fax() -> None:
    wide = picture(pdf(letter), 204)
    flat = np.asarray(wide.resize((wide.width, round(wide.height * 98 / 204)), Image.Resampling.BOX), dtype=float)
    bits = Image.fromarray(flat + chance().normal(0, 14, flat.shape) > 150)
    (page,) = read(part(saved(bits, "TIFF", compression="group4", dpi=(204, 98))))
    assert "Damen und Herren" in text(page)
    assert page.height == pytest.approx(842, abs=4)


def test_print_up_the_margin_is_read() -> None:
    def draw(canvas) -> None:
        letter(canvas)
        canvas.rotate(90)
        canvas.setFont("Helvetica", 7)
        canvas.drawString(150, -25, "Die Annahme erfolgt durch Zahlung des genannten Betrages binnen zehn Tagen")

    page = page_of(picture(pdf(draw), 200).filter(ImageFilter.GaussianBlur(0.5)))
    found = [word for word in page.words if word.text == "Zahlung"]
    assert found, text(page)
    assert found[0].box.height > found[0].box.width
    assert found[0].box.x1 < 40
