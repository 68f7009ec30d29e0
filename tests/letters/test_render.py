"""Every document in every form: all of its text, nothing that acts, its parts where DIN 5008 wants them."""

from __future__ import annotations

import io
import re
import unicodedata
from dataclasses import replace
from zipfile import ZipFile

import pytest
from docx import Document
from docx.enum.text import WD_COLOR_INDEX
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree, html
from markdown_it import MarkdownIt
from paper_measures import marks_at_edge, page_texts, place_of
from pypdf import PdfReader
from trial_letters import COUNTER, LETTERS, LONG, NASTY, SHORT
from word import W, accepted

from finescan.letters.blocks import blocks
from finescan.letters.model import Address, Block, Letter, Paper, Run, Style
from finescan.letters.render import FORMS, SHEETS, rendered
from finescan.letters.render.prose import cleaned

DOCUMENTS = [pytest.param(document, id=name) for name, document in (LETTERS | {"nasty": NASTY}).items()]
TURNING = re.compile("[\u202a-\u202e\u2066-\u2069\x00-\x08\x0b\x0c\x0e-\x1f]")


def texts(document):
    """All that the document says, a piece a block."""
    shown = cleaned(document)
    yield from ("".join(run.text for run in block.runs) for block in shown.blocks)
    if isinstance(shown, Letter):
        yield from (*shown.sender.lines, *shown.recipient.lines, *shown.enclosures, shown.subject, shown.place)
        yield from (part for pair in shown.info for part in pair)
        yield from (shown.signature, "22")
    else:
        yield shown.title
    yield shown.disclaimer


def bare(text):
    return "".join(text.split())


def said(data, form):
    """What the file says to its reader."""
    if form == "pdf":
        return "".join(page_texts(data))
    if form == "docx":
        return accepted(data)
    if form == "html":
        page = html.document_fromstring(data)
        return "".join(page.body.itertext())
    return data.decode()


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("document", DOCUMENTS)
def test_the_same_document_is_the_same_file(document, form):
    assert rendered(document, form) == rendered(document, form)


@pytest.mark.parametrize("form", ["html", "docx"])
@pytest.mark.parametrize("document", DOCUMENTS)
def test_everything_is_said(document, form):
    whole = bare(said(rendered(document, form), form))
    for text in texts(document):
        assert bare(text) in whole


@pytest.mark.parametrize("document", DOCUMENTS)
def test_everything_is_said_in_the_pdf(document):
    """Words over several pages have numbers of pages in them, and viewers know composed letters only."""
    whole = composed(re.sub("(Seite|Page) \\d+ (von|of) \\d+", "", said(rendered(document, "pdf"), "pdf")))
    for text in texts(document):
        assert composed(text)[:2000] in whole


def composed(text):
    return "".join(c for c in unicodedata.normalize("NFC", bare(text)) if not unicodedata.combining(c)).replace(
        "\x02", ""
    )


@pytest.mark.parametrize("form", FORMS)
def test_nothing_acts(form):
    data = rendered(NASTY, form)
    assert not TURNING.search(said(data, form).replace("\x02", ""))
    if form == "html":
        page = html.document_fromstring(data)
        assert not page.xpath("//script | //a | //@onload | //iframe | //img")
        assert b"default-src 'none'" in data
        assert not re.search(rb"(?:src|href)=\"(?!data:,)", data)
    if form == "md":
        tokens = [inner for token in MarkdownIt().parse(data.decode()) for inner in (token, *(token.children or ()))]
        assert not {"link_open", "image", "html_block", "code_inline"} & {one.type for one in tokens}
        tags = {one.content for one in tokens if one.type == "html_inline"}
        assert tags <= {f"<{end}{tag}>" for tag in ("ins", "del", "strong") for end in ("", "/")}
    if form == "docx":
        parts = ZipFile(io.BytesIO(data))
        document = etree.fromstring(parts.read("word/document.xml"))
        assert not list(document.iter(f"{W}hyperlink", f"{W}fldSimple", f"{W}instrText"))
        assert b"External" not in b"".join(parts.read(name) for name in parts.namelist() if name.endswith(".rels"))
    if form == "pdf":
        assert b"/JavaScript" not in data
        assert all("/Annots" not in page for page in PdfReader(io.BytesIO(data)).pages)


@pytest.mark.parametrize("document", DOCUMENTS)
def test_text_keeps_to_its_columns(document):
    assert max(map(len, rendered(document, "txt").decode().split("\n"))) <= 78


@pytest.mark.parametrize("document", [SHORT, LONG])
def test_text_has_every_word_in_order(document):
    whole = " ".join(re.sub(r"[|:](?=\s)", "", rendered(document, "txt").decode()).split())
    for text in texts(document):
        assert " ".join(re.sub(r":(?=\s|$)", "", text).split()) in whole


def test_marks_are_never_colour_alone():
    text = rendered(COUNTER, "txt").decode()
    assert "[gestrichen: für 89,00 EUR im Monat]" in text
    assert "[neu: Die Klausel im Rahmen kommt hinzu.]" in text
    marked = rendered(COUNTER, "md").decode()
    assert "<del>für 89,00 EUR im Monat</del>" in marked
    assert "<ins>**Die Veröffentlichung gilt als Annahme.**</ins>" in marked
    page = html.document_fromstring(rendered(COUNTER, "html"))
    assert page.xpath("string(//del)") == "für 89,00 EUR im Monat"
    for path in ("//ins//mark", "//div[@class='frame']//ins", "//ol/li[@value='2']"):
        assert page.xpath(path)


def test_marks_in_word():
    runs = [run for one in Document(io.BytesIO(rendered(COUNTER, "docx"))).paragraphs for run in one.runs]
    for run in runs:
        if run.text == "für 89,00 EUR im Monat":
            assert run.font.strike
        if run.text == "[Firma: ________]":
            assert (run.font.highlight_color, run.underline, run.bold) == (WD_COLOR_INDEX.YELLOW, True, True)
    assert {"für 89,00 EUR im Monat", "[Firma: ________]"} <= {run.text for run in runs}


def test_markdown_reads_back():
    given = blocks("- a **b**\n- **[c: ________]**\n\n3. d\n4. e\n\n> f\\\n> g\n>\n> h\n\n## i\n\n4\\. j\n\n\\# k")
    assert blocks(rendered(Paper("x", "en", given), "md").decode())[1:] == given


def test_bold_beside_words_is_still_bold():
    runs = (Run("vor"), Run("(89 EUR)", bold=True), Run("[x: ________]", blank=True), Run("nach"))
    page = MarkdownIt().render(rendered(Paper("x", "de", (Block(Style.BODY, runs),)), "md").decode())
    assert "<p>vor<strong>(89 EUR)[x: ________]</strong>nach</p>" in page


def test_cells_of_a_table_stand_apart():
    paper = Paper("x", "de", (Block(Style.BODY, (Run("Firma\tOrt"),)),))
    assert all("Firma \u2003Ort" in said(rendered(paper, form), form) for form in ("txt", "md", "html", "docx"))


plain = st.text(st.characters(codec="utf-8"), max_size=40)


@settings(deadline=None, max_examples=60)
@given(st.lists(plain.filter(bare), min_size=1, max_size=3))
def test_any_text_is_text_in_markdown(lines):
    shown = cleaned(Paper("x", "en", tuple(Block(Style.BODY, (Run(" ".join(line.split())),)) for line in lines)))
    wanted = ["".join(run.text for run in block.runs) for block in shown.blocks]
    read = blocks(rendered(shown, "md").decode())[1:]
    got = ["".join(run.text for run in block.runs) for block in read]
    assert list(map(bare, got)) == [bare(text) for text in wanted if bare(text)]
    assert not any(run.bold or run.struck for block in read for run in block.runs)


@settings(deadline=None, max_examples=15)
@given(st.lists(st.text(max_size=60), max_size=4), st.sampled_from(list(FORMS)))
def test_any_text_has_a_file(lines, form):
    made = tuple(Block(style, tuple(map(Run, lines)), 1) for style in Style)
    letter = replace(SHORT, sender=Address(tuple(lines)), recipient=Address(tuple(lines)), subject="".join(lines))
    assert rendered(replace(letter, blocks=made, enclosures=tuple(lines)), form)


# ------------------------------------------------------------------------------------------------------------- paper


def test_the_pdf_keeps_to_din_5008():
    data = rendered(SHORT, "pdf")
    left, top, _, _ = place_of(data, SHORT.recipient.lines[0])
    _, _, _, bottom = place_of(data, SHORT.recipient.lines[-1])
    assert left == pytest.approx(25, abs=0.7)
    assert 45 + 17.7 < top < bottom < 90
    _, back, _, back_bottom = place_of(data, " · ".join(SHORT.sender.lines))
    assert 45 < back < back_bottom < 45 + 17.7
    info = place_of(data, SHORT.info[0][0])
    assert info[0] == pytest.approx(125, abs=0.7)
    assert info[1] == pytest.approx(50, abs=1.5)
    assert place_of(data, "Ablehnung Ihres")[1] == pytest.approx(98.46, abs=2)
    assert [height for height, _ in marks_at_edge(data)] == pytest.approx([105, 148.5, 210], abs=0.3)


def test_the_signature_takes_its_last_paragraphs_with_it():
    for count in range(14, 24):
        body = blocks(
            "\n\n".join(["Ein Satz, der etwas sagt."] * count + ["Der letzte Satz.", "Mit freundlichen Grüßen"])
        )
        found = page_texts(rendered(replace(SHORT, blocks=body), "pdf"))
        (signed,) = (text for text in found if SHORT.signature in text)
        assert "Der letzte Satz." in signed


@pytest.mark.parametrize("style", Style)
def test_long_paragraphs_go_on_for_pages(style):
    text = "Wort und Satz " * 3000
    found = page_texts(rendered(Paper("x", "de", (Block(style, (Run("vor"), Run(text), Run("nach"))),)), "pdf"))
    assert bare(re.sub("Seite \\d+ von \\d+", "", "".join(found))).count("WortundSatz") == 3000


def test_swiss_letters_have_the_address_at_the_right():
    data = rendered(SHORT, "pdf", SHEETS["ch"])
    assert place_of(data, SHORT.recipient.lines[0])[0] == pytest.approx(120, abs=0.7)
    assert place_of(data, SHORT.info[0][0])[0] == pytest.approx(25, abs=0.7)


def test_the_address_stays_in_its_window_however_long_it_is():
    long = replace(SHORT, recipient=Address(tuple(f"Zeile {n}: {'Abteilung ' * 4}" for n in range(12))))
    _, _, right, bottom = place_of(rendered(long, "pdf"), "Zeile 11")
    assert right < 105
    assert bottom < 90


@pytest.mark.parametrize(("document", "pages"), [(SHORT, 1), (LONG, 3), (COUNTER, 1)])
def test_pages_are_numbered_from_the_second_on(document, pages):
    found = page_texts(rendered(document, "pdf"))
    assert len(found) == pages
    assert "Page 1" not in found[0]
    assert all(f"Page {n} of {pages}" in text for n, text in enumerate(found[1:], 2))
    assert marks_at_edge(rendered(LONG, "pdf"), page=1) == []


def test_the_pdf_names_its_language_title_and_the_day_of_the_letter():
    letter, paper = (PdfReader(io.BytesIO(rendered(one, "pdf"))) for one in (SHORT, COUNTER))
    assert letter.trailer["/Root"]["/Lang"] == "de-DE"
    assert letter.metadata.title == SHORT.subject
    assert letter.metadata["/CreationDate"] == "D:20261122000000Z"
    assert "/CreationDate" not in paper.metadata
    fonts = letter.pages[0]["/Resources"]["/Font"].values()
    used = [font.get_object()["/FontDescriptor"] for font in fonts if "DejaVu" in font.get_object()["/BaseFont"]]
    assert used
    assert all("/FontFile2" in descriptor for descriptor in used)


def test_the_word_file_keeps_to_din_5008():
    data = rendered(SHORT, "docx")
    section = Document(io.BytesIO(data)).sections[0]
    size = (section.page_width, section.page_height, section.left_margin)
    assert [length.mm for length in size] == pytest.approx([210, 297, 25], abs=0.02)
    assert section.different_first_page_header_footer
    with ZipFile(io.BytesIO(data)) as file:
        assert {info.date_time for info in file.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        headers = [file.read(name).decode() for name in file.namelist() if "/header" in name]
    offsets = [int(at) / 36000 for header in headers for at in re.findall(r"V[^>]*><wp:posOffset>(\d+)", header)]
    assert offsets == pytest.approx([105, 148.5, 210])
    assert Document(io.BytesIO(data)).core_properties.created.date() == SHORT.day
