"""The struck original: its lines cross the words of the changes, its frames lie on nothing, the letter stays below."""

from __future__ import annotations

import io
from dataclasses import dataclass, replace
from functools import cache
from itertools import chain
from pathlib import Path

import numpy as np
import pypdfium2 as pdfium
import pytest
from pypdf import PageObject, PdfReader, PdfWriter
from pypdf.generic import (
    ArrayObject,
    ContentStream,
    DecodedStreamObject,
    DictionaryObject,
    NameObject,
    RectangleObject,
)

from finescan.intake import make_part
from finescan.letters.counter import counter_form
from finescan.letters.model import CounterForm, Variant
from finescan.letters.struck import Stands, Struck, struck, struck_original, words
from finescan.letters.struck.plan import signature
from finescan.model import Box, Source
from finescan.pipeline import Reading, scan_file
from finescan.reading import read
from finescan.reading.options import ReadingOptions
from finescan.reading.showing import page_images
from finescan.reports.annotated.pages import body
from finescan.reports.original import Original
from finescan.runner.job import Options, RuleChoice
from finescan.runner.worker import read_part, rule_set
from tests.reading.letters import A4, part, pdf, picture, saved
from tests.reports.annotating import Under, letters, share

FOLDER = Path(__file__).parents[2] / "samples"
LETTERS = sorted(FOLDER.glob("*/letter.pdf"))
FEW = [path for path in LETTERS if path.parent.name[:2] in {"01", "06", "25"}]
MANY = [*(path for path in LETTERS if path not in FEW), *sorted(FOLDER.glob("*/scan.*"))]
LINES = (
    (16, "Branchenregister Nordwest"),
    (10, "Angebot: Bitte prüfen und ergänzen Sie Ihre Daten."),
    (7, "Mit der Unterschrift bestellen Sie den kostenpflichtigen Eintrag für zwei Jahre."),
    (7, "Der Preis von 480 Euro netto im Jahr wird für ein Jahr im Voraus berechnet."),
    (7, "Der Vertrag verlängert sich um ein Jahr, wenn er nicht drei Monate vor Ablauf gekündigt wird."),
)


def offer(canvas) -> None:
    for row, (size, text) in enumerate(LINES):
        canvas.setFont("Helvetica", size)
        canvas.drawString(60, 760 - 45 * row, text)
    canvas.line(60, 340, 300, 340)
    canvas.setFont("Helvetica", 8)
    canvas.drawString(60, 328, "Ort, Datum und rechtsverbindliche Unterschrift")


@dataclass(frozen=True)
class Made:
    """A letter turned round and its struck original."""

    data: bytes
    reading: Reading
    form: CounterForm
    original: Original
    struck: Struck

    @property
    def pages(self) -> list[PageObject]:
        return list(PdfReader(io.BytesIO(self.struck.pdf), strict=True).pages)

    def placed(self):
        return body(self.original, self.original.password).placed


def made(data: bytes, pages=None, password: str | None = None) -> Made:
    """`pages` for what was read before, which saves the time that OCR takes."""
    file = make_part(data, "letter")
    read_already = scan_file(file.document, pages, rule_set(RuleChoice())) if pages else None
    (reading,) = read_already or read_part(file, Options(password=password))
    form = counter_form(reading)
    with page_images(file, ReadingOptions(password=password)) as page_image:
        original = Original(file, reading, page_image, password)
        return Made(data, reading, form, original, struck(form, original))


@cache
def sample(path: Path) -> Made | None:
    """None for letters without a fee."""
    file = make_part(path.read_bytes(), "letter")
    (reading,) = read_part(file, Options())
    return made(path.read_bytes(), reading.text.pages) if reading.offer.fees else None


def drawn(page: PageObject) -> list[list[tuple[float, float]]]:
    """The paths that we drew on a page, in its user space: lines of two points, frames and numbers of four."""
    forms = page["/Resources"].get("/XObject", {})
    paths: list[list[tuple[float, float]]] = []
    for name in forms:
        if name.startswith("/Struck"):
            for operands, operator in ContentStream(forms[name].get_object(), None).operations:
                if operator == b"m":
                    paths.append([])
                if operator in {b"m", b"l"}:
                    paths[-1].append((float(operands[0]), float(operands[1])))
    return paths


def strikes(page: PageObject) -> list[list[tuple[float, float]]]:
    return [path for path in drawn(page) if len(path) == 2]


def text_of(data: bytes) -> list[str]:
    with pdfium.PdfDocument(data) as document:
        return [page.get_textpage().get_text_range() for page in document]


def check(one: Made) -> None:
    check_strikes(one)
    check_numbers(one)
    check_frames(one)
    check_words(one)


def check_strikes(one: Made) -> None:
    """Through the middle third of each line of each change, from its beginning to its end."""
    text = one.reading.text
    for placed in one.placed():
        lines = {
            tuple(round(value, 1) for point in line for value in point) for line in strikes(placed_page(one, placed))
        }
        for change in one.form.changes:
            for number, box in text.boxes(change.span):
                if number == placed.page.number:
                    assert any(crosses(line, box, placed.place) for line in lines), change


def placed_page(one: Made, placed) -> PageObject:
    """The page of the new file that shows a page of the letter."""
    shown = list(dict.fromkeys(id(each.shown_on) for each in one.placed()))
    at = list(
        dict.fromkeys(each.page.placement.sheet if each.page.placement else each.page.number for each in one.placed())
    )
    assert len(shown) == len(at)
    return one.pages[at.index(placed.page.placement.sheet if placed.page.placement else placed.page.number)]


def crosses(line, box: Box, place) -> bool:
    """Whether both ends of a line lie where the middle of the box begins and ends, give or take a third of it."""
    third = 1 / 3
    if box.height > 2.5 * box.width and box.height > 24:
        first, last = ((box.x0 + box.x1) / 2, box.y0), ((box.x0 + box.x1) / 2, box.y1)
        room = third / 2 * box.width
    else:
        first, last = (box.x0, (box.y0 + box.y1) / 2), (box.x1, (box.y0 + box.y1) / 2)
        room = third / 2 * box.height
    wanted = (*place.point(*first), *place.point(*last))
    return all(abs(a - b) <= room + 0.06 for a, b in zip(line, wanted, strict=True))


def check_numbers(one: Made) -> None:
    """Every change has its number, on no word."""
    plan = one.struck.plan
    shown = [(number, text, box) for number, found in plan.numbers.items() for text, box in found]
    assert sorted(int(text) for _, text, _ in shown) == [change.number for change in one.form.changes]
    assert not any(touching(box, word.box) for number, _, box in shown for word in page(one, number).words)


def page(one: Made, number: int):
    return next(each for each in one.reading.text.pages if each.number == number)


def touching(one: Box, other: Box) -> bool:
    return one.x0 < other.x1 and other.x0 < one.x1 and one.y0 < other.y1 and other.y0 < one.y1


def check_frames(one: Made) -> None:
    """On no word, on no other frame, in print of 7.5 points or more; the clause above the signature or pointed at there."""
    plan = one.struck.plan
    assert plan.top
    for panel in plan.panels:
        assert min(size for _, size in panel.lines) >= 7.5
        others = (other.box for other in plan.panels if other is not panel and other.page == panel.page)
        numbers = (box for _, box in plan.numbers.get(panel.page, ()))
        taken = chain((word.box for word in page(one, panel.page).words), others, numbers)
        assert not any(touching(panel.box, box) for box in taken), panel
    found = signature(one.reading, {each.number: each for each in one.reading.text.pages})
    if found is None:
        assert plan.stands in {Stands.NO_SIGNATURE, Stands.ANNEX}
        return
    number, line = found
    near = [panel for panel in plan.panels if panel.page == number and panel.box.y1 <= line.y0]
    clause = [panel for panel in near if letters(one.form.clause) in letters(" ".join(text for text, _ in panel.lines))]
    assert clause if plan.stands is Stands.ABOVE_SIGNATURE else plan.referred and plan.stands is not Stands.NO_SIGNATURE


def check_words(one: Made) -> None:
    """Clause, heading and list are text of the file, the clause on the page that is told."""
    shown = text_of(one.struck.pdf)
    sheets = len(shown)
    told = one.struck.plan.page
    on = [placed for placed in one.placed() if placed.page.number == told]
    of_form = [page for page in range(sheets) if strikes(one.pages[page])]
    assert of_form
    clause = letters(one.form.clause)
    assert any(clause in letters(text) for text in (shown[: sheets - 1] if on else shown))
    assert clause in letters(shown[-1]) or sheets > len(one.reading.text.pages) + 1
    assert letters(words.TEXT[one.form.language][one.form.variant]) in letters(" ".join(shown))
    assert letters(words.TEXT[one.form.language]["list"]) in letters(" ".join(shown))


@pytest.mark.parametrize("path", FEW, ids=lambda path: path.parent.name)
def test_changes_are_struck_and_the_clause_framed(path):
    check(sample(path))


@pytest.mark.slow
@pytest.mark.parametrize("path", MANY, ids=lambda path: f"{path.parent.name}-{path.suffix[1:]}")
def test_changes_of_every_letter_are_struck_and_the_clause_framed(path):
    found = sample(path)
    if found is None:
        pytest.skip("the letter names no fee")
    check(found)


@pytest.mark.parametrize("path", FEW[:2], ids=lambda path: path.parent.name)
def test_the_letter_stays_below_as_it_is(path):
    one = sample(path)
    for old, new in zip(PdfReader(path).pages, one.pages, strict=False):
        first, *kept, last = (stream.get_object() for stream in new["/Contents"])
        own = old["/Contents"].get_object()
        streams = [stream.get_object() for stream in own] if isinstance(own, list) else [own]
        assert [stream._data for stream in kept] == [stream._data for stream in streams]
        assert first.get_data().strip() == b"q"
        assert last.get_data().split()[:2] == [b"Q", b"q"]


def test_the_same_letter_gives_the_same_bytes():
    one = sample(FEW[0])
    with page_images(one.original.part) as page_image:
        again = struck_original(one.form, replace(one.original, page_image=page_image))
    assert again == one.struck.pdf


def test_all_print_is_embedded():
    for page_ in sample(FEW[0]).pages:
        forms = page_["/Resources"].get("/XObject", {})
        ours = [forms[name]["/Resources"] for name in forms if name.startswith("/Struck")] or [page_["/Resources"]]
        for font in chain.from_iterable(each["/Font"].values() for each in ours):
            name = font.get_object()
            assert "/FontFile2" in name.get("/FontDescriptor", {}) or name["/BaseFont"] == "/Helvetica"


TURNS = {
    0: (1, 0, 0, 1, 0, 0),
    90: (0, 1, -1, 0, A4[1], 0),
    180: (-1, 0, 0, -1, A4[0], A4[1]),
    270: (0, -1, 1, 0, 0, A4[0]),
}


@pytest.mark.parametrize("rotate", TURNS)
@pytest.mark.parametrize("cropped", [False, True])
def test_turned_and_cropped_pages(rotate, cropped):
    """Pages that lie in the file as they do not lie on the screen."""

    def turned(canvas) -> None:
        canvas.transform(*TURNS[rotate])
        offer(canvas)

    data = pdf(turned, rotate=rotate)
    if cropped:
        writer = PdfWriter(clone_from=io.BytesIO(data))
        _, _, right, top = writer.pages[0].mediabox
        writer.pages[0].cropbox = RectangleObject((20, 15, right - 10, top - 25))
        data = written(writer)
    one = made(data)
    check(one)
    found, exact = share("".join(change.struck for change in one.form.changes), under_lines(one))
    assert found > 0.95
    assert exact > 0.95


def under_lines(one: Made) -> str:
    lines = strikes(one.pages[0])
    return "".join(
        char for char, (x, y) in Under(one.data, 0).chars if any(near(x, y, *first, *last) for first, last in lines)
    )


def near(x: float, y: float, x0: float, y0: float, x1: float, y1: float) -> bool:
    """Whether a point lies along a level or upright line, no more than 4 points off."""
    return min(x0, x1) - 4 <= x <= max(x0, x1) + 4 and min(y0, y1) - 4 <= y <= max(y0, y1) + 4


def written(writer: PdfWriter) -> bytes:
    file = io.BytesIO()
    writer.write(file)
    return file.getvalue()


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "TIFF"])
def test_pictures(kind):
    pages = tuple(replace(each, read_from=Source.OCR, dpi=200.0) for each in read(part(pdf(offer))))
    check(made(saved(picture(pdf(offer), 200), kind, dpi=(200, 200)), pages))


def test_plain_text_is_set_as_pages():
    lines = "\n\n".join(text for _, text in LINES)
    one = made(f"{lines}\n\n\n\n\n\n\n\n\n\nOrt, Datum, Unterschrift: ____________\n".encode())
    check(one)
    assert "typed" in one.struck.notes


def test_an_encrypted_letter():
    one = made(pdf(offer, password="geheim"), password="geheim")
    check(one)
    assert not PdfReader(io.BytesIO(one.struck.pdf)).is_encrypted


def test_a_page_that_leaves_its_state_behind():
    """Marks lie where they belong even if the page scales all that comes after it."""
    writer = PdfWriter(clone_from=io.BytesIO(pdf(offer)))
    spoilt = DecodedStreamObject()
    spoilt.set_data(writer.pages[0].get_contents().get_data() + b" Q Q q q 0.1 0 0 0.1 500 500 cm 1 1 1 rg ")
    writer.pages[0][NameObject("/Contents")] = writer._add_object(spoilt)
    one = made(written(writer))
    check(one)
    assert red(one.struck.pdf) == red(made(pdf(offer)).struck.pdf) > 400


def red(data: bytes) -> int:
    """How many dots of the first page are red."""
    with pdfium.PdfDocument(data) as document:
        small = document[0].render(scale=1).to_pil().convert("RGB")
    dots = np.asarray(small, dtype=int)
    return int(((dots[..., 0] > 120) & (dots[..., 1] < 90) & (dots[..., 2] < 90)).sum())


def full(canvas) -> None:
    offer(canvas)
    canvas.setFont("Helvetica", 5)
    printed = [*(760 - 45 * row for row in range(len(LINES))), 328]
    for y in range(10, 836, 6):
        if all(abs(y - line) > 11 for line in printed):
            canvas.drawString(4, y, "Füllwort " * 26)


def test_without_any_room_the_clause_stands_in_the_annex():
    one = made(pdf(full), tuple(read(part(pdf(full)))))
    plan = one.struck.plan
    assert (plan.stands, plan.page) == (Stands.ANNEX, None)
    annex = " ".join(text_of(one.struck.pdf)[1:])
    assert letters(one.form.clause) in letters(annex)
    assert letters(words.TEXT["de"]["sign"]) in letters(annex)


@pytest.mark.parametrize("language", ["de", "en", "fr", "it"])
@pytest.mark.parametrize("variant", Variant)
def test_words_of_all_languages(language, variant):
    one = sample(FEW[0])
    form = replace(counter_form(one.reading, language=language), variant=variant)
    with page_images(one.original.part) as page_image:
        pages = text_of(struck_original(form, replace(one.original, page_image=page_image)))
    shown = letters(" ".join(pages))
    assert letters(words.TEXT[language][variant]) in shown
    assert letters(words.top(form, "de")) in shown
    assert ("150" in words.heading(form, "de")) is (variant is Variant.OFFER)
    assert "150" not in words.heading(form, "at")


def test_every_language_has_the_same_words():
    assert {tuple(said) for said in words.TEXT.values()} == {tuple(words.TEXT["de"])}
    assert {tuple(said) for said in words.REASONS.values()} == {tuple(words.REASONS["de"])}


@pytest.mark.parametrize(
    "text",
    [
        "x" * 5000,
        pytest.param("wort " * 1500, marks=pytest.mark.slow),
        "a\u202e<b>&\x00\ufffe\ud800 " * 9,
        "",
    ],
)
def test_clauses_of_any_kind(text):
    """Endless ones go to the annex whole; characters that steer are left out."""
    one = sample(FEW[0])
    changes = tuple(replace(change, inserted=text and change.inserted and text) for change in one.form.changes)
    form = replace(one.form, clause=text, changes=changes)
    with page_images(one.original.part) as page_image:
        found = struck(form, replace(one.original, page_image=page_image))
    shown = letters(" ".join(text_of(found.pdf)))
    assert shown.count(letters(text[0])) >= len(letters(text)) / 2 if text else shown
    assert (found.plan.stands is Stands.ANNEX) is (len(text) > 2000)


def test_a_sentence_about_signing_is_not_the_line_to_sign_on():
    def fax(canvas) -> None:
        offer(canvas)
        canvas.setFont("Helvetica", 10)
        canvas.drawString(60, 790, "Bitte bestätigen Sie mit Stempel und Unterschrift.")

    one = made(pdf(fax))
    number, line = signature(one.reading, {page_.number: page_ for page_ in one.reading.text.pages})
    assert number == 1
    assert 490 < line.y0 < 520


def test_annotations_of_the_original_lie_below_the_marks():
    """A stamp with a drawing becomes part of the page, below our marks; a link, which shows nothing, is gone."""
    data = stamped(pdf(offer))
    one = made(data)
    (shown,) = {id(placed.shown_on): placed_page(one, placed) for placed in one.placed()}.values()
    assert "/Annots" not in shown
    operators = shown.get_contents().get_data().decode("latin-1")
    assert 0 < operators.index("/Above0 Do") < operators.index("/Struck0 Do")
    check_strikes(one)


def stamped(data: bytes) -> bytes:
    """The letter with a white stamp over its price, and a link."""
    writer = PdfWriter(io.BytesIO(data))
    look = DecodedStreamObject()
    look.set_data(b"1 1 1 rg 0 0 10 10 re f")
    look[NameObject("/Subtype")] = NameObject("/Form")
    look[NameObject("/BBox")] = RectangleObject((0, 0, 10, 10))
    stamp = DictionaryObject(
        {
            NameObject("/Type"): NameObject("/Annot"),
            NameObject("/Subtype"): NameObject("/Stamp"),
            NameObject("/Rect"): RectangleObject((400, 700, 500, 720)),
            NameObject("/AP"): DictionaryObject({NameObject("/N"): writer._add_object(look)}),
        }
    )
    link = DictionaryObject(
        {
            NameObject("/Type"): NameObject("/Annot"),
            NameObject("/Subtype"): NameObject("/Link"),
            NameObject("/Rect"): RectangleObject((60, 600, 200, 640)),
        }
    )
    writer.pages[0][NameObject("/Annots")] = ArrayObject([writer._add_object(stamp), writer._add_object(link)])
    made_ = io.BytesIO()
    writer.write(made_)
    return made_.getvalue()
