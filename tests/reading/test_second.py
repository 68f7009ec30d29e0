"""What the first pass leaves over: read again where it is print, left alone where it is not, listed where it stays."""

from __future__ import annotations

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFilter

from finescan.reading import read
from finescan.reading.components import areas, opened, widened
from finescan.reading.engine import OcrWord
from finescan.reading.merge import SCREENED, best_lines, sure_words
from finescan.reading.ocr import read_page
from finescan.reading.printlike import strokes
from finescan.reading.residue import ink_of
from finescan.reading.second import darkened
from tests.reading.letters import grey_of, letter, part, pdf, picture, saved, text


def chance() -> np.random.Generator:
    """The same for each test, whichever ran before."""
    return np.random.default_rng(5)


SMALL_PRINT = (
    "Die Annahme dieses Angebots erfolgt durch Zahlung des genannten Betrages binnen zehn Tagen.",
    "Der Vertrag hat eine Laufzeit von zwei Jahren und verlängert sich um jeweils ein weiteres Jahr.",
)


class Counting:
    name = version = "counting"

    def __init__(self, *words: OcrWord) -> None:
        self.words = words
        self.calls: list[tuple[int, int]] = []

    def recognise(self, grey, dpi: float, psm: int = 3) -> tuple[OcrWord, ...]:
        self.calls.append((psm, grey.size))
        return self.words if psm == 3 else ()


def pale(canvas, size: float = 6, grey: float = 0.62) -> None:
    letter(canvas)
    canvas.setFont("Helvetica", size)
    canvas.setFillGray(grey)
    for row, line in enumerate(SMALL_PRINT):
        canvas.drawString(60, 120 - 8 * row, line)


def worn(image: Image.Image, noise: float) -> Image.Image:
    blurred = np.asarray(image.filter(ImageFilter.GaussianBlur(0.7)), dtype=float)
    return Image.fromarray(np.clip(blurred + chance().normal(0, noise, blurred.shape), 0, 255).astype(np.uint8))


def test_pale_small_print_is_read_and_names_its_pass() -> None:
    data = saved(worn(picture(pdf(pale), 200), 9), "PNG", dpi=(200, 200))
    (page,) = read(part(data))
    assert "Laufzeit von zwei Jahren" in text(page)
    assert "durch Zahlung des genannten Betrages" in text(page)
    assert {word.reading for word in page.words} <= {"ocr", "ocr-2"}
    assert page.unread == ()


def test_second_words_stand_where_the_print_stands() -> None:
    words = (OcrWord("Verzeichnis", (250, 300, 1600, 400), 0.95, 0),)

    class Patient(Counting):
        def recognise(self, grey, dpi: float, psm: int = 3) -> tuple[OcrWord, ...]:
            super().recognise(grey, dpi, psm)
            height, width = grey.shape
            return words if psm == 3 else (OcrWord("Kleingedrucktes", (0, 0, width, height), 0.9, 0),)

    def draw(canvas) -> None:
        canvas.setFont("Helvetica", 6)
        canvas.drawString(60, 120, SMALL_PRINT[0])

    page = read_page(grey_of(pdf(draw), 200), 200, Patient())
    second = [word for word in page.words if word.reading == "ocr-2"]
    assert [word.text for word in second] == ["Kleingedrucktes"]
    assert second[0].box.x0 == pytest.approx(60, abs=6)
    assert second[0].box.y1 == pytest.approx(842 - 118, abs=6)


def test_print_that_nobody_can_read_is_listed_with_its_place() -> None:
    (page,) = [read_page(grey_of(pdf(pale), 200), 200, Counting())]
    assert any(box.y0 < 842 - 115 < box.y1 and box.width > 150 for box in page.unread)


def test_lines_logos_bars_and_signatures_are_not_print() -> None:
    image = Image.new("L", (1654, 2339), 255)
    draw = ImageDraw.Draw(image)
    draw.rectangle((150, 150, 1500, 156), fill=0)
    draw.rectangle((150, 400, 900, 900), outline=0, width=4)
    draw.ellipse((1100, 400, 1400, 700), fill=60)
    at = 200
    for width in chance().integers(2, 8, 90):
        draw.rectangle((at, 1000, at + int(width) // 2, 1120), fill=0)
        at += int(width) + 2
    draw.line([(200 + 14 * i, 1500 + int(60 * np.sin(i / 2))) for i in range(40)], fill=40, width=5)
    engine = Counting()
    page = read_page(np.asarray(image), 200, engine)
    assert page.unread == ()
    assert len(engine.calls) <= 9


def test_pale_print_that_a_fax_made_dots_is_listed_as_unread() -> None:
    page = read_fax(lambda canvas: pale(canvas, size=6, grey=0.64))
    assert any(box.width > 200 and 0 < box.height < 80 for box in page.unread)


def test_dotted_lines_of_a_fax_are_no_print() -> None:
    def rules(canvas) -> None:
        letter(canvas)
        canvas.setStrokeGray(0.72)
        for row in range(5):
            canvas.setLineWidth(0.7)
            canvas.line(60, 300 - 30 * row, 500, 302 - 30 * row)

    assert read_fax(rules).unread == ()


def read_fax(draw):
    grey = np.asarray(picture(pdf(draw), 204), dtype=float)
    bits = Image.fromarray(grey + chance().normal(0, 22, grey.shape) > 140)
    (page,) = read(part(saved(bits, "TIFF", compression="group4", dpi=(204, 204))))
    return page


def test_hostile_page_of_noise_is_bounded() -> None:
    noise = chance().integers(0, 2, (1400, 1000)).astype(np.uint8) * 255
    patches = np.kron(chance().integers(0, 2, (36, 27)), np.ones((39, 38), np.uint8))[:1400, :1000]
    for grey in (noise, np.where(patches, noise, 255)):
        engine = Counting()
        read_page(grey.astype(np.uint8), 200, engine)
        assert len(engine.calls) <= 32
        assert sum(size for psm, size in engine.calls if psm != 3) < 20 * grey.size


def test_clean_page_costs_no_second_reading() -> None:
    calls: list[int] = []
    from finescan.reading.engine import engine

    real = engine("embedded", ("deu",))

    class Watched:
        name = version = "watched"

        def recognise(self, grey, dpi: float, psm: int = 3) -> tuple[OcrWord, ...]:
            calls.append(psm)
            return real.recognise(grey, dpi, psm)

    read_page(grey_of(pdf(letter), 300), 300, Watched())
    assert calls == [3]


def test_areas_are_connected_cells() -> None:
    mask = np.zeros((9, 12), bool)
    mask[1, 1:4] = mask[2, 3:6] = mask[6, 8] = mask[7, 9] = mask[4, 0] = True
    found = [tuple(area) for area in areas(mask)]
    assert found == [(1, 1, 6, 3, 6), (0, 4, 1, 5, 1), (8, 6, 10, 8, 2)]
    assert areas(np.zeros((3, 3), bool)) == []


def test_masks_grow_and_lose_thin_parts() -> None:
    mask = np.zeros((7, 20), bool)
    mask[3, 2:18] = True
    mask[2:5, 8:11] = True
    assert opened(mask, 16, 1).sum() == 16
    assert opened(mask, 3, 3).sum() == 9
    assert widened(mask, 1, 1).sum() == 18 * 3 + 2 * 5


def test_strokes_tell_print_from_bars() -> None:
    looks = strokes(grey_of(pdf(letter), 200)[250:900], 200)
    assert looks.surely
    bars = np.tile(np.where(np.arange(600) % 12 < 5, 0, 255).astype(np.uint8), (90, 1))
    bars = np.pad(bars, 20, constant_values=255)
    assert not strokes(bars, 200).maybe
    assert not strokes(np.full((50, 50), 255, np.uint8), 200).maybe


def test_covered_ink_is_no_residue() -> None:
    grey = grey_of(pdf(letter), 200)
    ink = ink_of(grey, 200)
    assert len(ink.uncovered(())) >= 5
    assert ink.uncovered([OcrWord("x", (0, 0, 1654, 2339), 1, 0)]) == []


def test_the_better_line_of_two_readings_wins() -> None:
    one = (OcrWord("gut", (0, 0, 50, 10), 0.9, 0), OcrWord("schlecht", (0, 20, 50, 30), 0.3, 1))
    other = (OcrWord("gnt", (0, 1, 50, 11), 0.5, 0), OcrWord("besser", (0, 21, 50, 31), 0.8, 1))
    assert [word.text for word in best_lines(one, other)] == ["gut", "besser"]
    assert best_lines((), other) == other


def test_a_word_is_sure_in_a_line_that_is() -> None:
    line = [OcrWord("Die", (0, 0, 9, 9), 0.9, 0), OcrWord("Annahrne", (10, 0, 50, 9), 0.4, 0)]
    good = [OcrWord("Verzeichnis", (0, 20, 9, 29), 0.95, 1)]
    assert sure_words([*line, *good]) == good


def test_a_screened_page_wants_surer_words_and_darker_strokes() -> None:
    line = [OcrWord(f"Wort{place}", (80 * place, 0, 80 * place + 60, 20), 0.8, 0) for place in range(5)]
    assert sure_words(line) == line
    assert sure_words(line, SCREENED) == []
    assert darkened(np.array([[0, 128, 255]], np.uint8)).tolist() == [[0, 64, 255]]
