"""The annotated PDF: unchanged pages, notes on the right words, nothing of a hostile file that acts."""

from __future__ import annotations

import io
import re
from dataclasses import replace
from pathlib import Path

import numpy as np
import pypdfium2 as pdfium
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image, ImageFilter
from pypdf import PdfReader, PdfWriter
from pypdf.generic import ArrayObject, FloatObject, NameObject, RectangleObject

from finescan.model import Source
from finescan.reading import read
from finescan.reports.annotated import annotated_pdf, words
from finescan.reports.contract import Result
from tests.reading.letters import A4, heic, part, pdf, picture, saved
from tests.reading.test_hocr import HOCR
from tests.reports import results
from tests.reports.annotating import (
    Under,
    annotate,
    annotate_as,
    annotations,
    covered,
    is_ours,
    quads_of,
    share,
)

SAMPLES = Path(__file__).parents[2] / "samples"
LINES = (
    (20, "Branchenregister Nordwest"),
    (10, "Sehr geehrte Damen und Herren, bitte prüfen und ergänzen Sie Ihre Daten."),
    (10, "Senden Sie das Blatt unterschrieben zurück."),
    (7, "Mit der Unterschrift bestellen Sie den kostenpflichtigen Eintrag für zwei Jahre."),
    (7, "Der Preis von 480 Euro netto im Jahr wird für ein Jahr im Voraus berechnet."),
    (7, "Der Vertrag verlängert sich um ein Jahr, wenn er nicht drei Monate vor Ablauf gekündigt wird."),
    (12, "Ort, Datum und rechtsverbindliche Unterschrift"),
)


def offer(canvas) -> None:
    for row, (size, text) in enumerate(LINES):
        canvas.setFont("Helvetica", size)
        canvas.drawString(60, 760 - 45 * row, text)


PLAIN = picture(pdf(offer), 200)
SCANNED = tuple(replace(page, read_from=Source.OCR, dpi=200.0) for page in read(part(pdf(offer))))
"""What OCR would read on the picture, if it made no mistake."""


def changed(data: bytes, change) -> bytes:
    """The PDF after `change` had its writer."""
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(data)))
    change(writer)
    made = io.BytesIO()
    writer.write(made)
    return made.getvalue()


def letter_pages(data: bytes) -> list:
    return [page for page in PdfReader(io.BytesIO(data), strict=True).pages if not is_ours(page)]


def raw_contents(page) -> list[bytes]:
    found = page["/Contents"]
    return [one.get_object()._data for one in (found if isinstance(found, ArrayObject) else [found])]


def all_covered(made) -> None:
    shares = list(covered(made))
    assert len(shares) >= 3
    for quote, there, _ in shares:
        assert there >= 0.98, quote


@pytest.mark.parametrize("name", ["02-vat-id-register", "08-swiss-register-offer", "38-service-contract"])
def test_highlights_cover_the_quoted_words(name: str) -> None:
    made = annotate((SAMPLES / name / "letter.pdf").read_bytes())
    shares = list(covered(made))
    assert shares
    for quote, there, belongs in shares:
        assert there >= 0.98, quote
        assert belongs >= 0.95, quote


@pytest.mark.slow
@pytest.mark.parametrize("letter", sorted(SAMPLES.glob("*/letter.pdf")), ids=lambda path: path.parent.name)
def test_every_sample(letter: Path) -> None:
    made = annotate(letter.read_bytes())
    for quote, there, _ in covered(made):
        assert there >= 0.98, quote
    before = PdfReader(letter).pages
    assert [raw_contents(page) for page in before] == [raw_contents(page) for page in letter_pages(made.pdf)]


@pytest.mark.slow
@pytest.mark.parametrize("scan", sorted(SAMPLES.glob("*/scan.*")), ids=lambda path: path.parent.name)
def test_every_scan(scan: Path) -> None:
    made = annotate(scan.read_bytes())
    assert min(same_picture(made), default=1) > 0.65
    if scan.suffix != ".pdf":
        assert min((there for _, there, _ in covered(made)), default=1) >= 0.98


def test_pages_are_what_they_were() -> None:
    data = (SAMPLES / "15-chamber-warning" / "letter.pdf").read_bytes()
    before, after = PdfReader(io.BytesIO(data)).pages, letter_pages(annotate(data).pdf)
    assert len(before) == len(after)
    for one, other in zip(before, after, strict=True):
        assert raw_contents(one) == raw_contents(other)
        assert one.mediabox == other.mediabox


@pytest.mark.parametrize("rotate", [90, 180, 270])
def test_turned_page(rotate: int) -> None:
    """A page that lies on its side in the file and is turned by the viewer."""

    def draw(canvas) -> None:
        width, height = (A4[1], A4[0]) if rotate in {90, 270} else A4
        canvas.translate(*{90: (width, 0), 180: (width, height), 270: (0, height)}[rotate])
        canvas.rotate({90: 90, 180: 180, 270: 270}[rotate])
        offer(canvas)

    size = (A4[1], A4[0]) if rotate in {90, 270} else A4
    made = annotate(pdf(draw, size=size, rotate=rotate))
    all_covered(made)
    (page,) = letter_pages(made.pdf)
    assert page.rotation == rotate
    top_left, top_right, below, _ = quads_of(annotations(page, "/Highlight")[0])[0]
    drawn = np.round(np.sign([np.array(top_right) - top_left, np.array(top_left) - below]))
    assert drawn.tolist() == {90: [[0, 1], [-1, 0]], 180: [[-1, 0], [0, -1]], 270: [[0, -1], [1, 0]]}[rotate]


@pytest.mark.parametrize("rotate", [0, 90])
def test_crop_box_off_the_corner(rotate: int) -> None:
    def crop(writer: PdfWriter) -> None:
        page = writer.pages[0]
        page.mediabox = RectangleObject((-100, -50, 700, 900))
        page.cropbox = RectangleObject((20, 30, 590, 830))
        page[NameObject("/UserUnit")] = FloatObject(2)
        page.rotate(rotate)

    made = annotate(changed(pdf(offer), crop))
    (page,) = letter_pages(made.pdf)
    assert page["/UserUnit"] == 2
    if rotate:  # print on its side is read as print of a table; the marks are measured all the same
        assert annotations(page, "/Highlight")
    else:
        all_covered(made)


TURNED = {
    "on its side": lambda plain: plain.rotate(90, expand=True),
    "upside down": lambda plain: plain.rotate(180),
    "skewed": lambda plain: plain.rotate(2.0, Image.Resampling.BICUBIC, fillcolor=255),
}


def same_picture(made, dpi: float = 150) -> list[float]:
    """For each line that a finding quotes, how like the picture under its highlight is to that of its box on the page
    as it was read (both a little out of focus, as the pixels of the two do not meet).
    """
    from finescan.reading.showing import page_images

    by_mark = {(one.fingerprint, one.page): one.boxes for one in made.result.findings}
    shown, likeness = pdfium.PdfDocument(made.pdf), {}
    with page_images(made.part) as draw:
        read_ = {page.number: soft(draw(page, dpi)) for page in made.reading.text.pages}
    for index, page in enumerate(made.reader.pages):
        highlights = [one for one in annotations(page, "/Highlight") if "/IRT" not in one]
        if not highlights:
            continue
        frame, drawn = page.cropbox, shown[index].render(scale=dpi / 72, draw_annots=False).to_pil()
        now = soft(drawn.rotate(page.rotation, expand=True))
        for one in highlights:
            fingerprint, _, number, _ = one["/NM"].split("-")
            boxes = by_mark.get((fingerprint, int(number)), ())
            for box, quad in zip(boxes, quads_of(one) if boxes else (), strict=True):
                corners = [((x - float(frame.left)) * dpi / 72, (float(frame.top) - y) * dpi / 72) for x, y in quad]
                likeness[number, box] = alike_under(now, corners, read_[int(number)], [edge * dpi / 72 for edge in box])
    return list(likeness.values())


def soft(image: Image.Image) -> Image.Image:
    return image.convert("L").filter(ImageFilter.GaussianBlur(1.5))


def alike_under(now: Image.Image, corners: list, then: Image.Image, box: list[float]) -> float:
    size = max(1, round(box[2] - box[0])), max(1, round(box[3] - box[1]))
    order = [value for at in (0, 2, 3, 1) for value in corners[at]]
    one = now.transform(size, Image.Transform.QUAD, order, Image.Resampling.BILINEAR)
    other = then.transform(size, Image.Transform.EXTENT, box, Image.Resampling.BILINEAR)
    return float(np.corrcoef(np.ravel(one), np.ravel(other))[0, 1])


def alike(made) -> None:
    likeness = same_picture(made)
    assert len(likeness) >= 3
    assert min(likeness) > 0.8


@pytest.mark.parametrize("how", ["on its side", "skewed"])
def test_scan_in_a_pdf(how: str) -> None:
    alike(annotate(saved(TURNED[how](PLAIN), "PDF", resolution=200)))


@pytest.mark.parametrize("how", ["upside down", "skewed"])
def test_scan_as_a_picture(how: str) -> None:
    made = annotate(saved(TURNED[how](PLAIN), "PNG", dpi=(200, 200)))
    alike(made)
    all_covered(made)
    (page,) = letter_pages(made.pdf)
    assert page.rotation == (180 if how == "upside down" else 0)


@pytest.mark.slow
def test_both_halves_of_an_open_sheet() -> None:
    wide = Image.fromarray(np.hstack([np.asarray(PLAIN), np.asarray(PLAIN)])).resize((2480, 1754))
    made = annotate(saved(wide, "PDF", resolution=150))
    assert {page.placement.sheet for page in made.reading.text.pages} == {1}
    (page,) = letter_pages(made.pdf)
    numbers = {one["/NM"].split("-")[2] for one in annotations(page, "/Highlight")}
    assert numbers == {str(page.number) for page in made.reading.text.pages}
    alike(made)


@pytest.mark.parametrize("orientation", range(1, 9))
def test_pictures_stand_upright_by_their_mark(orientation: int) -> None:
    from PIL import ImageOps

    undo = {2: 2, 3: 3, 4: 4, 5: 5, 6: 8, 7: 7, 8: 6}
    small = PLAIN.resize((827, 1169), Image.Resampling.BOX)
    marked = small.copy()
    marked.getexif()[0x0112] = undo.get(orientation, 1)
    stored = ImageOps.exif_transpose(marked)
    exif = Image.Exif()
    exif[0x0112] = orientation
    made = annotate_as(saved(stored, "JPEG", dpi=(100, 100), exif=exif, quality=95), SCANNED)
    (page,) = letter_pages(made.pdf)
    (image,) = page["/Resources"]["/XObject"].values()
    assert image.get_object()._data == made.part.data, "the JPEG as it is"
    index = next(i for i, one in enumerate(made.reader.pages) if not is_ours(one))
    drawn = pdfium.PdfDocument(made.pdf)[index].render(scale=100 / 72, draw_annots=False).to_pil().convert("L")
    expected = np.asarray(small.resize(drawn.size))
    assert np.corrcoef(np.ravel(drawn), np.ravel(expected))[0, 1] > 0.97


def palette(image: Image.Image) -> Image.Image:
    return image.convert("P")


KINDS = {
    "grey png": (lambda: saved(PLAIN, "PNG", dpi=(200, 200)), "/FlateDecode"),
    "bits png": (lambda: saved(PLAIN.convert("1"), "PNG", dpi=(200, 200)), "/FlateDecode"),
    "palette png": (lambda: saved(palette(PLAIN), "PNG", dpi=(200, 200)), "/FlateDecode"),
    "clear png": (lambda: saved(PLAIN.convert("RGBA"), "PNG", dpi=(200, 200)), "/FlateDecode"),
    "fax": (
        lambda: saved(PLAIN.convert("1"), "TIFF", compression="group4", dpi=(200, 200)),
        "/CCITTFaxDecode",
    ),
    "oblong fax": (
        lambda: saved(PLAIN.convert("1").resize((1654, 1169)), "TIFF", compression="group4", dpi=(200, 100)),
        "/CCITTFaxDecode",
    ),
    "grey tiff": (lambda: saved(PLAIN, "TIFF", dpi=(200, 200)), "/FlateDecode"),
    "webp": (lambda: saved(PLAIN, "WEBP"), "/DCTDecode"),
    "heic": (lambda: heic(PLAIN), "/DCTDecode"),
    "cmyk jpeg": (lambda: saved(PLAIN.convert("CMYK"), "JPEG", dpi=(200, 200)), "/FlateDecode"),
}


@pytest.mark.parametrize("kind", KINDS)
def test_pictures_of_every_kind(kind: str) -> None:
    data, coding = KINDS[kind][0](), KINDS[kind][1]
    made = annotate_as(data, SCANNED)
    (page,) = letter_pages(made.pdf)
    (image,) = page["/Resources"]["/XObject"].values()
    assert image.get_object()["/Filter"] == coding
    assert abs(float(page.mediabox.width) - A4[0]) < 6
    assert abs(float(page.mediabox.height) - A4[1]) < 6
    alike(made)
    all_covered(made)


def test_frames_of_a_fax_are_pages() -> None:
    fax = PLAIN.convert("1")
    data = saved(fax, "TIFF", save_all=True, append_images=[fax], compression="group4", dpi=(200, 200))
    (first,) = SCANNED
    second = replace(first, number=2, placement=replace(first.placement, sheet=2))
    made = annotate_as(data, (first, second))
    assert len(letter_pages(made.pdf)) == 2


def test_words_of_a_picture_can_be_searched() -> None:
    made = annotate_as(saved(PLAIN, "PNG", dpi=(200, 200)), SCANNED)
    (page,) = letter_pages(made.pdf)
    assert "480 Euro netto" in " ".join(page.extract_text().split())
    assert b"3 Tr" in page["/Contents"].get_object()[1].get_object().get_data()


PLAIN_TEXT = "\n".join(text for _, text in LINES) + "\n<b>&amp;</b> <para> Łódź, Größe, 12 €\n" + "x" * 10_000


def test_plain_text() -> None:
    made = annotate(PLAIN_TEXT.encode())
    all_covered(made)
    page = letter_pages(made.pdf)[0]
    assert "<b>&amp;</b> <para> Łódź, Größe, 12 €" in " ".join(page.extract_text().split())


def test_hocr() -> None:
    made = annotate(HOCR.encode())
    assert letter_pages(made.pdf)


def hostile(canvas) -> None:
    offer(canvas)
    canvas.acroForm.textfield(name="firm", value="Tischlerei Harke", x=300, y=400, width=200, height=20)
    canvas.acroForm.checkbox(name="yes", checked=True, x=300, y=300)
    canvas.linkURL("http://phish.example/", (60, 700, 200, 720))


def armed(writer: PdfWriter) -> None:
    """Everything that a PDF can do to its reader."""
    from pypdf.annotations import Text
    from pypdf.generic import DecodedStreamObject, DictionaryObject, TextStringObject

    script = DictionaryObject(
        {NameObject("/S"): NameObject("/JavaScript"), NameObject("/JS"): TextStringObject("app.alert('hello')")}
    )
    names = ArrayObject([TextStringObject("first"), writer._add_object(script)])
    tree = DictionaryObject({NameObject("/JavaScript"): DictionaryObject({NameObject("/Names"): names})})
    writer.root_object[NameObject("/Names")] = tree
    writer.add_attachment("evil.exe", b"MZ-EVIL")
    action = DictionaryObject({NameObject("/S"): NameObject("/Launch"), NameObject("/F"): TextStringObject("calc.exe")})
    writer.root_object[NameObject("/OpenAction")] = action
    writer.root_object[NameObject("/AA")] = DictionaryObject({NameObject("/WC"): action})
    page = writer.pages[0]
    page[NameObject("/AA")] = DictionaryObject({NameObject("/O"): action})
    for one in page["/Annots"]:
        one.get_object()[NameObject("/AA")] = DictionaryObject({NameObject("/E"): action})
        one.get_object()[NameObject("/A")] = action
    file = DecodedStreamObject()
    file.set_data(b"ASSOCIATED-EVIL")
    specification = DictionaryObject(
        {
            NameObject("/Type"): NameObject("/Filespec"),
            NameObject("/EF"): DictionaryObject({NameObject("/F"): writer._add_object(file)}),
        }
    )
    page["/Resources"][NameObject("/AF")] = ArrayObject([writer._add_object(specification)])
    writer.add_annotation(0, Text(rect=(10, 10, 30, 30), text="a note of the sender"))


def test_nothing_that_acts_is_carried_over() -> None:
    made = annotate(changed(pdf(hostile), armed))
    for evil in (b"alert", b"/JavaScript", b"EVIL", b"Launch", b"calc.exe", b"phish", b"/AcroForm", b"/OpenAction"):
        assert evil not in made.pdf, evil
    assert not re.search(rb"/(AA|URI|EmbeddedFile|JS|Widget)\b", made.pdf)
    all_covered(made)


def test_filled_fields_stay_to_be_seen() -> None:
    data = changed(pdf(hostile), armed)
    made = annotate(data)
    index = next(i for i, one in enumerate(made.reader.pages) if not is_ours(one))

    def field(pdf_: bytes, at: int) -> np.ndarray:
        document = pdfium.PdfDocument(pdf_)
        document.init_forms()
        whole = document[at].render(scale=2).to_pil().convert("L")
        return np.asarray(whole.crop((600, 840, 1000, 884)), dtype=float)

    assert field(data, 0).std() > 10
    assert np.corrcoef(np.ravel(field(data, 0)), np.ravel(field(made.pdf, index)))[0, 1] > 0.95


def test_fields_without_a_look_keep_their_words() -> None:
    def bare(writer: PdfWriter) -> None:
        for one in writer.pages[0]["/Annots"]:
            one.get_object().pop("/AP", None)

    (page,) = letter_pages(annotate(changed(pdf(hostile), bare)).pdf)
    fields = [one.get_object() for one in page["/Annots"] if one.get_object().get("/T") is None]
    assert [(one["/Subtype"], one["/Contents"]) for one in fields] == [("/FreeText", "Tischlerei Harke")]


def test_hidden_layers_stay_hidden() -> None:
    from pypdf.generic import DecodedStreamObject, DictionaryObject, TextStringObject

    def layer(writer: PdfWriter) -> None:
        group = writer._add_object(
            DictionaryObject({NameObject("/Type"): NameObject("/OCG"), NameObject("/Name"): TextStringObject("off")})
        )
        off = DictionaryObject({NameObject("/OFF"): ArrayObject([group]), NameObject("/ON"): ArrayObject()})
        writer.root_object[NameObject("/OCProperties")] = DictionaryObject(
            {NameObject("/OCGs"): ArrayObject([group]), NameObject("/D"): off}
        )
        page = writer.pages[0]
        page["/Resources"][NameObject("/Properties")] = DictionaryObject({NameObject("/L0"): group})
        more = DecodedStreamObject()
        more.set_data(b"/OC /L0 BDC 0 g 0 0 300 300 re f EMC")
        page[NameObject("/Contents")] = ArrayObject([page.raw_get("/Contents"), writer._add_object(more)])

    made = annotate(changed(pdf(offer), layer))
    index = next(i for i, one in enumerate(made.reader.pages) if not is_ours(one))
    drawn = pdfium.PdfDocument(made.pdf)[index].render(scale=0.5).to_pil().convert("L")
    assert drawn.getpixel((50, drawn.height - 50)) > 200


def test_encrypted_letter() -> None:
    data = pdf(offer, password="geheim")
    made = annotate(data, password="geheim")
    assert not made.reader.is_encrypted
    assert words.TEXT["de"]["encrypted"] not in made.reader.pages[0].extract_text().replace("\n", " ")
    all_covered(made)


def test_encrypted_letter_without_its_password_is_pictures() -> None:
    from finescan.reading.options import ReadingOptions
    from finescan.reading.showing import page_images
    from finescan.reports.original import Original

    made = annotate(pdf(offer, password="geheim"), password="geheim")
    with page_images(made.part, ReadingOptions(password="geheim")) as page_image:
        drawn = annotated_pdf(made.result, Original(made.part, made.reading, page_image), "de")
    first = " ".join(PdfReader(io.BytesIO(drawn)).pages[0].extract_text().split())
    assert words.TEXT["de"]["encrypted"] in first
    (page,) = letter_pages(drawn)
    assert page["/Resources"]["/XObject"]
    assert annotations(page, "/Highlight")


def test_damaged_letter_is_pictures(monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(*_: object) -> None:
        raise RecursionError

    monkeypatch.setattr("finescan.reports.annotated.pages.copied", fails)
    made = annotate(pdf(offer), language="en")
    first = " ".join(made.reader.pages[0].extract_text().split())
    assert words.TEXT["en"]["damaged"] in first
    (page,) = letter_pages(made.pdf)
    assert list(page["/Resources"]["/XObject"])
    all_covered(made)


def test_damaged_files_are_annotated_or_refused() -> None:
    import random

    from finescan.errors import DocumentError
    from tests.reading.test_damage import damaged

    chance, data = random.Random(5), pdf(hostile)
    annotated = 0
    for _ in range(10):
        try:
            made = annotate(damaged(data, chance))
        except DocumentError:
            continue
        annotated += 1
        assert len(pdfium.PdfDocument(made.pdf)) > len(made.reading.text.pages)
    assert annotated


def test_a_letter_that_is_gone() -> None:
    result = results.result()
    made = annotated_pdf(result, None, "en")
    text = " ".join(PdfReader(io.BytesIO(made), strict=True).pages[0].extract_text().split())
    assert words.TEXT["en"]["gone"] in text
    assert "SCAM" in text
    assert results.QUOTE[:40] in text


def test_annotations_are_standard() -> None:
    made = annotate(pdf(offer))
    (page,) = letter_pages(made.pdf)
    notes = annotations(page, "/Highlight")
    keys = [one["/NM"] for one in (*notes, *annotations(page, "/FreeText"))]
    assert len(keys) == len(set(keys))
    prints = {one.fingerprint for one in made.result.findings}
    for one in notes:
        assert one["/F"] & 4
        assert one["/NM"].split("-")[0] in prints
        assert one["/Contents"]
        assert len(one["/QuadPoints"]) % 8 == 0
        look = one["/AP"]["/N"]
        assert look["/BBox"] == one["/Rect"]
        assert look["/Resources"]["/ExtGState"]["/M"]["/BM"] == "/Multiply"
        if "/IRT" in one:
            assert one["/RT"] == "/Group"
            assert one["/IRT"]["/NM"].split("-")[0] == one["/NM"].split("-")[0]
    finding = next(f for f in made.result.findings if f.boxes)
    note = next(one["/Contents"] for one in notes if one["/NM"].startswith(finding.fingerprint))
    assert all(part in note for part in (finding.title, finding.message, finding.advice))


def test_print_stays_readable_under_the_colour() -> None:
    made = annotate(pdf(offer))
    index = next(i for i, one in enumerate(made.reader.pages) if not is_ours(one))
    plain, marked = (
        np.asarray(pdfium.PdfDocument(made.pdf)[index].render(scale=3, draw_annots=annots).to_pil().convert("L"))
        for annots in (False, True)
    )
    dark = plain < 60
    assert (marked[dark] < 130).mean() > 0.97
    assert (marked != plain).mean() > 0.01


def test_links_and_bookmarks_lead_to_the_passages() -> None:
    made = annotate(pdf(offer))
    reader = made.reader
    at = next(i for i, one in enumerate(reader.pages) if not is_ours(one))
    titles = [one.title for one in reader.outline]
    assert titles[0] == words.TEXT["de"]["summary"]
    assert len(titles) == len(made.result.findings) + 1
    assert reader.get_destination_page_number(reader.outline[1]) == at
    links = [one.get_object() for one in reader.pages[0]["/Annots"]]
    assert all(one["/Dest"][0].get_object() == reader.pages[at] for one in links)
    assert len(links) == len([f for f in made.result.findings[:6] if f.boxes])


def test_what_the_file_says_of_itself() -> None:
    made = annotate(pdf(offer), name="post/letter.pdf", language="en")
    reader = made.reader
    assert reader.metadata["/Title"] == "Letter with findings: post/letter.pdf"
    assert reader.metadata["/Producer"].startswith("finescan")
    assert reader.root_object["/Lang"] == "en-GB"
    text = "".join(page.extract_text() for page in reader.pages)
    assert text.count("not legal advice") == 1


def test_same_letter_same_bytes() -> None:
    assert annotate(pdf(offer)).pdf == annotate(pdf(offer)).pdf
    text = "\n".join(text for _, text in LINES).encode()
    assert annotate(text).pdf == annotate(text).pdf


def test_german_and_english_have_the_same_words() -> None:
    assert words.TEXT["de"].keys() == words.TEXT["en"].keys()


def test_unread_areas_are_squares() -> None:
    made = annotate(pdf(offer))
    page = made.result.quality.pages[0].model_copy(update={"unread": ((100.0, 600.0, 300.0, 640.0),)})
    result = made.result.model_copy(update={"quality": made.result.quality.model_copy(update={"pages": (page,)})})
    from finescan.reports.original import Original

    drawn = annotated_pdf(result, Original(made.part, made.reading, lambda *_: None), "de")
    (square,) = annotations(letter_pages(drawn)[0], "/Square")
    assert square["/Contents"] == words.TEXT["de"]["unread_here"]
    assert [round(float(edge)) for edge in square["/Rect"]] == [99, 201, 301, 243]


def test_a_thousand_findings() -> None:
    from finescan.reports.original import Original

    made = annotate(pdf(offer))
    many = tuple(
        results.finding(fingerprint=f"{number:016x}", boxes=[[60.0, 100.0 + number % 600, 300.0, 110.0 + number % 600]])
        for number in range(1000)
    )
    result = Result.model_validate(results.result(findings=many))
    drawn = annotated_pdf(result, Original(made.part, made.reading, lambda *_: None), "de")
    (page,) = letter_pages(drawn)
    assert len(annotations(page, "/Highlight")) == 1000


HOSTILE = st.text(
    st.sampled_from("<>&\"'/\\()[]{}%=\u202e\u200b\x00\x07aß漢😀 \n") | st.characters(exclude_categories=["Cs"]),
    max_size=60,
)


@settings(max_examples=10, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(HOSTILE, HOSTILE)
def test_hostile_words_are_shown_as_words(title: str, quote: str) -> None:
    finding = results.finding(title=f"<b>{title}", quote=f"<para>{quote}", message="&" + title, law=[quote])
    made = annotated_pdf(results.result(findings=[finding], summary=title, path=quote), None, "de")
    assert "<b>" in "".join(page.extract_text() for page in PdfReader(io.BytesIO(made), strict=True).pages)


def test_words_of_ten_thousand_characters_are_wrapped() -> None:
    long = "w" * 10_000
    made = annotated_pdf(results.result(findings=[results.finding(title=long, quote=long)], summary=long), None, "en")
    document = pdfium.PdfDocument(made)
    assert 1 < len(document) < 12


def test_share_counts_letters() -> None:
    assert share("Der Preis", "Der Preis ist") == (1.0, pytest.approx(8 / 11))
    under = Under(pdf(offer), 0)
    assert under.text((((50, 780), (400, 780), (50, 750), (400, 750)),)) == "BranchenregisterNordwest"
