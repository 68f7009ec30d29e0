from __future__ import annotations

import io

import pytest
from PIL import Image
from pypdf import PdfWriter
from pypdf.generic import NameObject

from finescan.errors import BrokenFileError, EmptyFileError, EncryptedError, LimitError
from finescan.model import Limits, Source
from finescan.reading import ReadingOptions, read
from tests.reading.letters import LINES, grey_of, letter, part, pdf, picture, scanned, text


def only(data: bytes, **options):
    (page,) = read(part(data), ReadingOptions(**options))
    return page


def test_sizes_and_places_come_back_exactly() -> None:
    page = only(pdf(letter))
    assert text(page) == " ".join(line for _, line, _ in LINES)
    assert (page.width, page.height) == pytest.approx((595.28, 841.89), abs=0.01)
    assert page.read_from is Source.TEXT_LAYER
    words = iter(page.words)
    for row, (size, line, _) in enumerate(LINES):
        for expected in line.split():
            word = next(words)
            assert (word.text, word.size) == (expected, pytest.approx(size, rel=1e-3))
            assert word.box.y0 < 841.89 - (760 - 45 * row) < word.box.y1 + 0.01
    assert page.words[0].box.x0 == pytest.approx(60, abs=2)


def test_scaled_text_has_the_size_that_is_seen() -> None:
    def draw(canvas) -> None:
        canvas.scale(0.5, 0.5)
        canvas.setFont("Times-Roman", 12)
        canvas.drawString(200, 1000, "verkleinert gedruckter Hinweis zum Preis")

    assert {round(word.size, 2) for word in only(pdf(draw)).words} == {6.0}


def test_colours_become_contrast_against_what_lies_behind() -> None:
    def draw(canvas) -> None:
        canvas.setFont("Helvetica", 10)
        for row, (grey, word) in enumerate([(0, "schwarzer"), (0.5, "grauer"), (0.8, "blasser")]):
            canvas.setFillGray(grey)
            canvas.drawString(60, 700 - 20 * row, word)
        canvas.setFillGray(0.2)
        canvas.rect(50, 500, 200, 40, stroke=0, fill=1)
        canvas.setFillGray(1)
        canvas.drawString(60, 515, "negativ")

    found = {word.text: word.contrast for word in only(pdf(draw)).words}
    assert found == {
        "schwarzer": pytest.approx(1, abs=0.01),
        "grauer": pytest.approx(0.5, abs=0.01),
        "blasser": pytest.approx(0.2, abs=0.01),
        "negativ": pytest.approx(0.8, abs=0.01),
    }


def test_bold_is_told_by_the_font() -> None:
    def draw(canvas) -> None:
        canvas.setFont("Helvetica-Bold", 10)
        canvas.drawString(60, 700, "Wichtige Frist")
        canvas.setFont("Helvetica", 10)
        canvas.drawString(60, 680, "gewoehnlicher Text dahinter")

    assert [word.bold for word in only(pdf(draw)).words] == [True, True, False, False, False]


def test_gaps_part_words_and_spaced_letters_stay_single() -> None:
    def draw(canvas) -> None:
        canvas.setFont("Helvetica", 10)
        canvas.drawString(60, 700, "Preis")
        canvas.drawString(90, 700, "480,00")
        canvas.drawString(60, 650, "Rechnung", charSpace=6)

    assert text(only(pdf(draw))) == "Preis 480,00 R e c h n u n g"


def test_hidden_print_is_no_print() -> None:
    def draw(canvas) -> None:
        letter(canvas)
        canvas.drawString(60, 300, "unsichtbar", mode=3)
        canvas.drawString(900, 300, "daneben")
        canvas.setFont("Helvetica", 0.01)
        canvas.drawString(60, 280, "winzig")

    assert text(only(pdf(draw))) == " ".join(line for _, line, _ in LINES)


@pytest.mark.parametrize("turn", [90, 180, 270])
def test_turned_pages_are_seen_as_shown(turn: int) -> None:
    def draw(canvas) -> None:
        canvas.translate(*{90: (841.89, 0), 180: (595.28, 841.89), 270: (0, 595.28)}[turn])
        canvas.rotate(turn)
        canvas.setFont("Helvetica", 10)
        canvas.drawString(100, 200, "Eintrag im Verzeichnis")

    page = only(pdf(draw, rotate=turn))
    first, last = page.words[0], page.words[-1]
    assert text(page) == "Eintrag im Verzeichnis"
    assert first.box.x0 == pytest.approx(100, abs=2)
    assert last.box.x0 > first.box.x1
    assert page.height - first.box.y1 == pytest.approx(200, abs=4)
    assert {round(word.size, 2) for word in page.words} == {10.0}


def test_print_up_the_side_makes_words() -> None:
    def draw(canvas) -> None:
        canvas.rotate(90)
        canvas.setFont("Helvetica", 6)
        canvas.drawString(200, -20, "Druck am Rand")

    page = only(pdf(draw))
    assert text(page) == "Druck am Rand"
    assert all(word.box.height > word.box.width for word in page.words if len(word.text) > 2)


def test_crop_box_is_the_page() -> None:
    def draw(canvas) -> None:
        canvas.setCropBox((50, 50, 545, 791))
        canvas.setFont("Helvetica", 10)
        canvas.drawString(100, 700, "drinnen")
        canvas.drawString(10, 20, "draussen")

    page = only(pdf(draw))
    assert (page.width, page.height) == (495, 741)
    assert text(page) == "drinnen"
    assert page.words[0].box.x0 == pytest.approx(50, abs=1)


def test_filled_fields_are_read() -> None:
    def draw(canvas) -> None:
        letter(canvas)
        canvas.acroForm.textfield(name="firma", value="Muster Bau GmbH", x=60, y=300, width=200, height=20)

    page = only(pdf(draw))
    assert text(page).endswith("Muster Bau GmbH")
    assert 520 < page.words[-1].box.y0 < page.words[-1].box.y1 < 545


def test_rules_and_frames() -> None:
    def draw(canvas) -> None:
        letter(canvas)
        canvas.line(60, 400, 300, 400)
        canvas.rect(60, 200, 300, 100)

    page = only(pdf(draw))
    assert [tuple(round(v) for v in box) for box in page.rules] == [(60, 442, 300, 442)]
    assert [tuple(round(v) for v in box) for box in page.frames] == [(60, 542, 360, 642)]


def test_mixed_file_is_read_page_by_page() -> None:
    scan = scanned(picture(pdf(letter), 200))
    draws = iter([letter, scan])

    def draw(canvas) -> None:
        next(draws)(canvas)

    pages = read(part(pdf(draw, pages=2)))
    assert [page.read_from for page in pages] == [Source.TEXT_LAYER, Source.OCR]
    assert [page.number for page in pages] == [1, 2]
    assert "Unterschrift wird der Eintrag" in text(pages[1])


def test_hidden_layer_behind_a_scan_is_not_trusted() -> None:
    image = picture(pdf(letter), 200)

    def draw(canvas) -> None:
        for row in range(20):
            canvas.drawString(60, 700 - 20 * row, "der Text unter dem Bild sagt etwas ganz anderes")
        scanned(image)(canvas)
        canvas.drawString(60, 300, "unsichtbar darueber", mode=3)

    page = only(pdf(draw))
    assert page.read_from is Source.OCR
    assert "anderes" not in text(page)
    assert "480 Euro" in text(page)


def test_blank_page_has_no_words_and_needs_no_ocr() -> None:
    page = only(pdf(lambda _: None), engine="no such engine")
    assert (page.words, page.confidence) == ((), None)


def test_passwords() -> None:
    data = pdf(letter, password="geheim")
    with pytest.raises(EncryptedError, match="--password"):
        only(data)
    with pytest.raises(EncryptedError, match="--password"):
        only(data, password="falsch")
    assert "480 Euro" in text(only(data, password="geheim"))


def test_limits_and_damage() -> None:
    with pytest.raises(LimitError, match="3 pages"):
        read(part(pdf(letter, pages=3)), ReadingOptions(limits=Limits(max_pages=2)))
    with pytest.raises(BrokenFileError, match="damaged"):
        read(part(b"%PDF-1.7\nnothing else"))
    data = pdf(letter).replace(b"/Count 1", b"/Count 0").replace(b"/Kids [", b"/Nope [")
    with pytest.raises((EmptyFileError, BrokenFileError)):
        read(part(data))


def test_junk_before_the_header_is_passed_over() -> None:
    assert "480 Euro" in text(only(b"From: scanner\r\n\r\n" + pdf(letter)))


def test_large_page_is_rasterised_within_the_limit() -> None:
    page = only(pdf(scanned(picture(pdf(letter), 150))), limits=Limits(max_pixels=4_000_000))
    assert page.dpi < 300
    assert page.width == pytest.approx(595, abs=1)


@pytest.mark.parametrize(("told", "dpi"), [(200, 200), (100, 150), (300, 300)])
def test_a_scan_is_drawn_with_its_own_dots(told: int, dpi: int) -> None:
    page = only(pdf(scanned(Image.new("L", (round(8.268 * told), round(11.693 * told)), 255))))
    assert page.dpi == pytest.approx(dpi, rel=0.01)


def test_print_over_a_scan_is_drawn_finely() -> None:
    def draw(canvas) -> None:
        scanned(Image.new("L", (1654, 2339), 255))(canvas)
        canvas.setFont("Helvetica", 6)
        canvas.drawString(60, 300, "Gebühr 480 Euro")

    assert only(pdf(draw)).dpi == 300


def test_type_sizes_of_a_scan_are_those_of_the_file() -> None:
    from finescan.reading.engine import engine
    from finescan.reading.ocr import read_page

    page = read_page(grey_of(pdf(letter)), 300, engine("embedded", ("deu",)))
    wanted = {word: size for size, line, _ in LINES for word in line.split()}
    told = [(wanted[word.text], word.size) for word in page.words if word.text in wanted and word.size]
    assert len(told) > 35
    near = [size for size, seen in told if abs(seen / size - 1) < 0.1]
    assert len(near) > 0.9 * len(told)


def hidden(page) -> str:
    return " ".join(word.text for word in page.hidden)


def test_print_that_cannot_be_seen_is_told_apart() -> None:
    def draw(canvas) -> None:
        canvas.drawString(60, 200, "bedeckter Satz")
        canvas.setFillGray(1)
        canvas.rect(50, 190, 300, 30, stroke=0, fill=1)
        letter(canvas)
        canvas.setFillGray(1)
        canvas.drawString(60, 300, "weisser Satz")
        canvas.setFillGray(0)
        canvas.drawString(60, 280, "unsichtbar", mode=3)
        canvas.drawString(900, 260, "daneben")

    page = only(pdf(draw))
    assert text(page) == " ".join(line for _, line, _ in LINES)
    assert sorted(hidden(page).split()) == ["Satz", "Satz", "bedeckter", "daneben", "unsichtbar", "weisser"]


def test_white_print_on_dark_is_seen() -> None:
    def draw(canvas) -> None:
        canvas.setFillGray(0.2)
        canvas.roundRect(50, 400, 300, 60, 12, stroke=0, fill=1)
        canvas.setFillGray(1)
        canvas.drawString(60, 420, "helle Schrift auf dunklem Grund")

    page = only(pdf(draw))
    assert text(page) == "helle Schrift auf dunklem Grund"
    assert page.hidden == ()


def test_layer_behind_a_scan_is_told_only_where_it_differs() -> None:
    image = picture(pdf(letter), 200)

    def draw(canvas, lines) -> None:
        scanned(image)(canvas)
        for row, line in enumerate(lines):
            canvas.drawString(60, 700 - 20 * row, line, mode=3)

    same = only(pdf(lambda canvas: draw(canvas, [line for _, line, _ in LINES])))
    other = only(pdf(lambda canvas: draw(canvas, ["ganz anderer Inhalt steht verborgen dahinter"] * 6)))
    assert same.read_from is other.read_from is Source.OCR
    assert same.hidden == ()
    assert "verborgen" in hidden(other)
    assert "480 Euro" in text(other)


def test_box_of_a_group_of_pages() -> None:
    """A page may leave its size to the node above it in the tree of pages."""
    writer = PdfWriter(clone_from=io.BytesIO(pdf(letter)))
    page = writer.pages[0]
    page["/Parent"].get_object()[NameObject("/MediaBox")] = page.pop("/MediaBox")
    changed = io.BytesIO()
    writer.write(changed)
    (whole,), (inherited,) = read(part(pdf(letter))), read(part(changed.getvalue()))
    assert (inherited.width, inherited.height) == pytest.approx((595, 842), abs=1)
    assert [word.box for word in inherited.words] == [word.box for word in whole.words]
