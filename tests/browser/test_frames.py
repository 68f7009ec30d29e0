"""Every frame lies on the words that its finding quotes: measured in the browser, read back from the letter."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import replace
from itertools import product

import numpy as np
import pypdfium2 as pdfium
import pytest
import tesserocr
from PIL import ImageFilter, ImageOps

from finescan.reading.tessdata import data_folder
from tests.browser.browsing import PHONE, too_wide, unfold
from tests.browser.frames import (
    Character,
    Frame,
    Share,
    Sheet,
    characters,
    common,
    findings_of,
    letters_of,
    measured,
    near,
    pictures,
    text_in,
    words,
)
from tests.browser.letters import DRAWN, PICTURED, Letter, name_of

pytestmark = pytest.mark.slow

LEAST = 0.98
WIDE = (1280, 1900)
SHARP = 2.0
LIKE = 0.8
READABLE, SAMPLED = 0.8, 5
each = pytest.mark.parametrize("name", [name_of(path) for path in (*DRAWN, *PICTURED)])


class Laid:
    """The report of a letter in the browser: its sheets, their pictures, and the words on the pages of the file."""

    def __init__(self, letter: Letter, browse) -> None:
        self.letter = letter
        with browse(letter.page, size=WIDE, scale=SHARP) as page:
            unfold(page)
            self.sheets = measured(page)
            self.pictures = pictures(page, SHARP)
            self.wide = too_wide(page)
            page.set_viewport_size({"width": PHONE[0], "height": PHONE[1]})
            self.wide += too_wide(page)
        self.pages = list(words(letter.hocr) if letter.source in PICTURED else characters(letter.source))
        found = {finding.rule: finding for finding in letter.result.findings}
        assert len(found) == len(letter.result.findings)
        self.findings = {n: [found[rule] for rule in rules] for n, rules in findings_of(letter.html).items()}

    def chief(self, number: int):
        return max(self.findings[number], key=lambda one: abs(one.points))

    def framed(self) -> Iterator[tuple[Sheet, Frame]]:
        return ((sheet, frame) for sheet in self.sheets for frame in sheet.frames)


@pytest.fixture(scope="module")
def reader():
    """Reads a line of print on a picture."""
    folder = data_folder(("deu", "eng"))
    with tesserocr.PyTessBaseAPI(path=str(folder), lang="deu+eng", psm=tesserocr.PSM.SINGLE_LINE) as engine:

        def read(picture, box: Share) -> str:
            wide, high = picture.size
            x0, y0, x1, y1 = (round(side * size) for side, size in zip(box, (wide, high) * 2, strict=True))
            line = picture.crop((x0 - 4, y0 - 3, x1 + 4, y1 + 3))
            engine.SetImage(ImageOps.expand(line.resize((2 * line.width, 2 * line.height)), 20, 255))
            return engine.GetUTF8Text()

        yield read


_KEPT: dict[str, Laid] = {}


def laid_out(name: str, letters, browse) -> Laid:
    if name not in _KEPT:
        _KEPT[name] = Laid(letters[name], browse)
    return _KEPT[name]


@each
def test_the_page_is_quiet_and_stays_in_the_window(name, letters, browse):
    """Requests, console messages and dialogs fail on leaving the page."""
    assert laid_out(name, letters, browse).wide == []


@each
def test_frames_hold_the_quoted_words_and_no_others(name, letters, browse):
    laid = laid_out(name, letters, browse)
    counted: Counter[str] = Counter()
    missed = []
    for sheet, frame in laid.framed():
        quote = laid.chief(frame.number).quote
        assert laid.chief(frame.number).page == sheet.page
        found = best(quote, frame.boxes, laid.pages[sheet.page - 1])
        both = common(quote, found)
        counted.update(quoted=len(letters_of(quote)), found=len(letters_of(found)), both=both)
        if both < LEAST * max(len(letters_of(quote)), len(letters_of(found))):
            missed.append((frame.number, quote, found))
    report = f"{name}: of {counted['quoted']} quoted and {counted['found']} framed {counted['both']}: {missed}"
    assert counted["both"] >= LEAST * counted["quoted"], report
    assert counted["both"] >= LEAST * counted["found"], report


@pytest.mark.parametrize("fault", [".overlay { top: 1% }", ".overlay { width: 97% }", ".sheet img { width: 96% }"])
def test_frames_that_are_displaced_are_noticed(fault, letters, browse, written):
    letter = letters["01-trade-register-form/letter"]
    path = written(letter.html.replace("</style>", f"{fault}</style>", 1).encode())
    laid = Laid(replace(letter, page=path), browse)
    quotes = [(laid.chief(frame.number).quote, sheet.page, frame) for sheet, frame in laid.framed()]
    both = sum(common(quote, best(quote, frame.boxes, laid.pages[page - 1])) for quote, page, frame in quotes)
    assert both < 0.95 * sum(len(letters_of(quote)) for quote, *_ in quotes)


@each
def test_all_quotes_of_a_finding_are_marked(name, letters, browse):
    laid = laid_out(name, letters, browse)
    marks: dict[tuple[int, int], list[Share]] = {}
    for sheet in laid.sheets:
        for one in (*sheet.frames, *sheet.asides):
            marks.setdefault((one.number, sheet.page), []).extend(one.boxes)
    counted: Counter[str] = Counter()
    missed = []
    for number, findings in laid.findings.items():
        for finding in findings:
            if finding.quote and finding.boxes:
                found = best(finding.quote, marks.get((number, finding.page), ()), laid.pages[finding.page - 1])
                counted.update(quoted=len(letters_of(finding.quote)), both=common(finding.quote, found))
                if common(finding.quote, found) < LEAST * len(letters_of(finding.quote)):
                    missed.append((number, finding.rule, finding.quote, found))
    assert counted["both"] >= LEAST * counted["quoted"], f"{name}: {dict(counted)} {missed}"


@each
def test_what_is_drawn_around_the_words_is_where_their_boxes_are(name, letters, browse):
    for _, frame in laid_out(name, letters, browse).framed():
        inner, outer = around(frame.boxes), around(frame.outlines)
        right, down = 3 / 595, 3 / 842
        room = (right, down, right, down)
        assert all(abs(a - b) <= c for a, b, c in zip(inner, outer, room, strict=True)), (frame, inner, outer)


@pytest.mark.parametrize("name", [name_of(path) for path in DRAWN])
def test_numbers_and_the_lines_from_them_hide_no_words(name, letters, browse):
    laid = laid_out(name, letters, browse)
    hidden = []
    for sheet, frame in laid.framed():
        page = laid.pages[sheet.page - 1]
        under = text_in(frame.marks, page), *(near(line, page, reach=2.5 / 842) for line in frame.leaders)
        hidden += [(frame.number, text) for text in under if len(letters_of(text)) > 1]
    assert not hidden


@pytest.mark.parametrize("name", [name_of(path) for path in DRAWN])
def test_under_a_frame_is_the_print_of_the_letter(name, letters, browse):
    laid = laid_out(name, letters, browse)
    with closing(pdfium.PdfDocument(laid.letter.source)) as document:
        for sheet, picture in zip(laid.sheets, laid.pictures, strict=True):
            print_ = document[sheet.page - 1].render(scale=picture.width / document[sheet.page - 1].get_width())
            original = print_.to_pil().convert("L").resize(picture.size)
            pages = [np.asarray(page.filter(ImageFilter.GaussianBlur(2)), dtype=float) for page in (picture, original)]
            for frame in sheet.frames:
                assert alike(*pages, frame.boxes) > LIKE, frame.number


@pytest.mark.parametrize("name", [name_of(path) for path in PICTURED])
def test_under_a_frame_on_a_scan_the_words_can_be_read_from_the_screen(name, letters, browse, reader):
    """Coarse, as the picture is small; what lies elsewhere would share hardly a letter."""
    laid = laid_out(name, letters, browse)
    pictures_of = {sheet.page: picture for sheet, picture in zip(laid.sheets, laid.pictures, strict=True)}
    lines = [(box, sheet.page, frame) for sheet, frame in laid.framed() for box in frame.boxes]
    widest = sorted(lines, key=lambda line: line[0][0] - line[0][2])[:SAMPLED]
    read = [(laid.chief(frame.number).quote, reader(pictures_of[page], box)) for box, page, frame in widest]
    counted = Counter(total=sum(len(letters_of(found)) for _, found in read), both=sum(common(*one) for one in read))
    assert counted["both"] >= READABLE * counted["total"] > 0 or not read, (name, counted, read)


def best(quote: str, boxes: Sequence[Share], page: Sequence[Character]) -> str:
    """The letters in the boxes, in the order of the file or of the boxes; of a quote cut short as many as it has."""
    orders = text_in(boxes, page), " ".join(text_in([box], page) for box in boxes)
    most = len(letters_of(quote)) if quote.endswith("…") else None
    return max((letters_of(found)[:most] for found in orders), key=lambda found: common(quote, found))


def around(boxes: Sequence[Share]) -> Share:
    x0, y0, x1, y1 = zip(*boxes, strict=True)
    return min(x0), min(y0), max(x1), max(y1)


def ink(page: np.ndarray, boxes: Sequence[Share], shift: tuple[int, int] = (0, 0)) -> np.ndarray:
    """The grey values in the boxes, one after the other; beside them by some pixels."""
    high, wide = page.shape
    cut = ([round(side * size) for side, size in zip(box, (wide, high) * 2, strict=True)] for box in boxes)
    moved = np.roll(page, shift, (0, 1))
    return np.concatenate([moved[y0:y1, x0:x1].ravel() for x0, y0, x1, y1 in cut])


def alike(page: np.ndarray, original: np.ndarray, boxes: Sequence[Share]) -> float:
    """How much the ink in the boxes goes together, from -1 to 1; a pixel aside (half a point) is forgiven."""
    first = ink(page, boxes)
    around = product((-1, 0, 1), repeat=2)
    return max(float(np.corrcoef(first, ink(original, boxes, shift))[0, 1]) for shift in around)
