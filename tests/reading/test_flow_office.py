"""Word files and OpenDocument texts read as they are seen."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable

import docx
import pytest
from docx.document import Document as Word
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Pt, RGBColor
from hypothesis import given
from hypothesis import strategies as st

from finescan.errors import BrokenFileError, EmptyFileError, LimitError
from finescan.layout import arrange
from finescan.model import Document, Limits, Page, Part, Place, Source
from finescan.reading import ReadingOptions, read
from finescan.text import TextLayer, fold

DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
ODT = "application/vnd.oasis.opendocument.text"
_NAMES = " ".join(
    f'xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for prefix, name in {
        "office": "office", "text": "text", "table": "table", "style": "style", "fo": "xsl-fo-compatible",
        "draw": "drawing",
    }.items()
)  # fmt: skip


def part(data: bytes, media_type: str = DOCX) -> Part:
    return Part(Document("brief", None, (1, 1), "0" * 64, media_type, 0), data, "brief")


def word_file(write: Callable[[Word], object]) -> bytes:
    document = docx.Document()
    write(document)
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def word_text(*paragraphs: str) -> bytes:
    """A Word file with paragraphs given as XML."""

    def write(document: Word) -> None:
        for paragraph in reversed(paragraphs):
            document.element.body.insert(0, parse_xml(f"<w:p {nsdecls('w')}>{paragraph}</w:p>"))

    return word_file(write)


def open_text(body: str, automatic: str = "", styles: str = "", master: str = "") -> bytes:
    content = (
        f"<office:document-content {_NAMES}><office:automatic-styles>{automatic}</office:automatic-styles>"
        f"<office:body><office:text>{body}</office:text></office:body></office:document-content>"
    )
    shared = (
        f"<office:document-styles {_NAMES}><office:styles>{styles}</office:styles>"
        f"<office:master-styles>{master}</office:master-styles></office:document-styles>"
    )
    return zipped({"mimetype": ODT, "content.xml": content, "styles.xml": shared})


def zipped(files: dict[str, str | bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as package:
        for name, data in files.items():
            package.writestr(name, data)
    return buffer.getvalue()


def folded(pages: tuple[Page, ...]) -> TextLayer:
    return fold(arrange(pages))


def seen(pages: tuple[Page, ...]) -> str:
    return " ".join(word.text for page in pages for word in page.words)


def unseen(pages: tuple[Page, ...]) -> str:
    return " ".join(word.text for page in pages for word in page.hidden)


def run(text: str, look: str = "") -> str:
    return f'<w:r><w:rPr>{look}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def contract(document: Word) -> None:
    document.add_heading("Vertrag über Wartung", 1)
    paragraph = document.add_paragraph("Zwischen uns wird ")
    paragraph.add_run("folgender").bold = True
    paragraph.add_run(" geheimer").font.hidden = True
    paragraph.add_run(" Vertrag geschlossen.")
    table = document.add_table(rows=2, cols=2)
    for at, text in enumerate(("Leistung", "Preis", "Wartung der Anlage", "100,00 EUR")):
        table.cell(at // 2, at % 2).text = text
    small = document.add_paragraph().add_run("Die Laufzeit beträgt 36 Monate.")
    small.font.size, small.font.color.rgb = Pt(6), RGBColor(0x99, 0x99, 0x99)
    document.sections[0].footer.paragraphs[0].text = "Muster GmbH, Musterstadt"
    document.add_page_break()
    document.add_paragraph("Allgemeine Bedingungen")


def test_a_contract_of_word() -> None:
    pages = read(part(word_file(contract)))
    text = folded(pages)
    assert [page.number for page in pages] == [1, 2]
    assert (pages[0].read_from, pages[0].confidence) == (Source.TEXT, 1.0)
    assert "Zwischen uns wird folgender Vertrag geschlossen." in text.text
    assert "Leistung\tPreis\nWartung der Anlage\t100,00 EUR" in text.text
    assert unseen(pages) == "geheimer"
    line = next(line for line in text.lines if text.text[line.span.start :].startswith("Die Laufzeit"))
    assert (line.size, line.place) == (6.0, Place.SMALL_PRINT)
    assert line.contrast == pytest.approx(0.4, abs=0.01)
    assert seen(pages).count("Muster GmbH") == 2
    places = {text.text[line.span.start : line.span.end]: line.place for line in text.lines}
    assert places["Vertrag über Wartung"] is Place.HEADLINE
    assert places["Allgemeine Bedingungen"] is Place.BACK


def test_tracked_changes_are_read_as_accepted() -> None:
    data = word_text(
        run("Der Preis ist ")
        + f'<w:del w:id="1" w:author="x"><w:r><w:delText>100</w:delText></w:r></w:del><w:ins w:id="2">{run("200")}</w:ins>'
        + run(" EUR.")
    )
    pages = read(part(data))
    assert seen(pages) == "Der Preis ist 200 EUR."
    assert unseen(pages) == "100"


@pytest.mark.parametrize(
    "look",
    ["<w:vanish/>", '<w:color w:val="FFFFFF"/>', '<w:sz w:val="1"/>', '<w:color w:val="FEFEFE"/><w:sz w:val="12"/>'],
)
def test_hidden_print_of_word(look: str) -> None:
    pages = read(part(word_text(run("Offen ") + run("geheim", look))))
    assert (seen(pages), unseen(pages)) == ("Offen", "geheim")


def test_white_print_on_black_is_seen() -> None:
    look = '<w:color w:val="FFFFFF"/><w:shd w:val="clear" w:fill="000000"/>'
    (page,) = read(part(word_text(run("Hinweis", look))))
    assert (page.words[0].contrast, page.hidden) == (1.0, ())
    (page,) = read(part(word_text(run("Hinweis", '<w:shd w:val="clear" w:fill="1F3864"/>'))))
    assert page.words[0].contrast is not None
    assert page.words[0].contrast > 0.5


def test_styles_are_inherited() -> None:
    def write(document: Word) -> None:
        base = document.styles.add_style("Winzig", 1)
        base.font.size = Pt(5)
        heir = document.styles.add_style("Erbe", 1)
        heir.base_style = base
        document.add_paragraph("Klein", style=heir)

    assert read(part(word_file(write)))[0].words[0].size == 5.0


def test_numbers_of_lists_are_printed() -> None:
    def write(document: Word) -> None:
        for text in ("Eins", "Zwei"):
            document.add_paragraph(text, style="List Number")
        document.add_paragraph("Punkt", style="List Bullet")

    assert seen(read(part(word_file(write)))) == "1. Eins 2. Zwei \u2022 Punkt"


def test_text_boxes_are_read_once() -> None:
    box = (
        f"<w:r {nsdecls('w')} xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006'>"
        "<mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><w:txbxContent><w:p><w:r><w:t>Im Kasten</w:t></w:r></w:p>"
        "</w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent><w:p><w:r><w:t>Im Kasten</w:t></w:r>"
        "</w:p></w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )
    assert seen(read(part(word_text(run("Davor") + box)))) == "Davor Im Kasten"


def test_notes_and_breaks_of_the_program() -> None:
    data = word_text(
        run("Seite eins"), "<w:r><w:lastRenderedPageBreak/><w:t>Seite zwei</w:t></w:r>", run("noch " * 3_000)
    )
    pages = read(part(data))
    assert len(pages) == 2
    assert pages[1].height > 2_000


def test_long_text_without_marks_is_cut_into_pages() -> None:
    pages = read(part(word_text(*[run("Ein Absatz mit einigen Wörtern.")] * 200)))
    assert 3 <= len(pages) <= 9
    assert all(word.box.y1 <= page.height for page in pages for word in page.words)


def test_an_open_document() -> None:
    automatic = (
        '<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Standard"><style:text-properties '
        'fo:font-size="6pt" fo:color="#999999"/></style:style><style:style style:name="T1" style:family="text">'
        '<style:text-properties text:display="none"/></style:style><text:list-style style:name="L1">'
        '<text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/></text:list-style>'
    )
    styles = (
        '<style:default-style style:family="paragraph"><style:text-properties fo:font-size="11pt"/></style:default-style>'
        '<style:style style:name="Standard" style:family="paragraph"/><style:style style:name="Kopf" '
        'style:family="paragraph" style:parent-style-name="Standard"><style:text-properties fo:font-size="150%" '
        'fo:font-weight="bold"/></style:style>'
    )
    cell = "<table:table-cell><text:p>{}</text:p></table:table-cell>"
    rows = [("Leistung", "Preis"), ("Wartung der Anlage", "100,00 EUR")]
    table = "".join(f"<table:table-row>{''.join(cell.format(text) for text in row)}</table:table-row>" for row in rows)
    body = (
        "<text:tracked-changes><text:changed-region><text:deletion><text:p>weg</text:p></text:deletion>"
        '</text:changed-region></text:tracked-changes><text:h text:style-name="Kopf">Wartungsvertrag</text:h>'
        '<text:p text:style-name="Standard">Zwischen<text:s text:c="3"/>uns<text:span text:style-name="T1"> geheim'
        "</text:span> gilt<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>Fußnote.</text:p>"
        "</text:note-body></text:note>, was folgt.</text:p>"
        '<text:list text:style-name="L1"><text:list-item><text:p>Eins</text:p></text:list-item><text:list-item>'
        f"<text:p>Zwei</text:p></text:list-item></text:list><table:table>{table}</table:table>"
        '<text:p text:style-name="P1">Die Laufzeit beträgt 36 Monate.</text:p>'
    )
    master = '<style:master-page style:name="Standard"><style:footer><text:p>Muster GmbH</text:p></style:footer></style:master-page>'
    pages = read(part(open_text(body, automatic, styles, master), ODT))
    text = folded(pages)
    assert unseen(pages) == "geheim"
    assert re.search(r"Wartungsvertrag\s+Zwischen uns gilt 1 , was folgt\.\s+1\. Eins\s+2\. Zwei", text.text)
    assert "Leistung\tPreis\nWartung der Anlage\t100,00 EUR" in text.text
    assert "weg" not in text.text
    assert "Fußnote." in text.text
    line = next(line for line in text.lines if text.text[line.span.start :].startswith("Die Laufzeit"))
    assert (line.size, line.place) == (6.0, Place.SMALL_PRINT)
    assert next(word for word in pages[0].words if word.text == "Wartungsvertrag").size == 16.5


def test_hidden_sections_and_pages_of_an_open_document() -> None:
    body = (
        '<text:section text:display="none"><text:p>weg</text:p></text:section><text:p>da</text:p>'
        "<text:p><text:soft-page-break/>zwei</text:p><text:p><draw:frame><draw:text-box><text:p>Kasten</text:p>"
        "</draw:text-box></draw:frame></text:p>"
    )
    pages = read(part(open_text(body), ODT))
    assert [" ".join(word.text for word in page.words) for page in pages] == ["da", "zwei Kasten"]
    assert unseen(pages) == "weg"


@pytest.mark.parametrize("media_type", [DOCX, ODT])
@pytest.mark.parametrize(
    "data",
    [
        b"PK\x03\x04", b"PK\x05\x06" + bytes(18), b"x", zipped({"a": "b"}),
        zipped({"word/document.xml": "<w:document", "content.xml": "<office"}),
        zipped({"word/document.xml": "<a/>", "content.xml": "<a/>"}),
        zipped({"word/document.xml": "", "content.xml": ""}),
        zipped({"word/document.xml": "<a>" * 5_000, "content.xml": "<a>" * 5_000}),
    ],
)  # fmt: skip
def test_damaged_files(data: bytes, media_type: str) -> None:
    with pytest.raises(BrokenFileError, match="save it as PDF") as caught:
        read(part(data, media_type))
    assert "beschädigt" in (caught.value.german or "")


def test_bombs() -> None:
    bomb = b"<a>" + b" " * 30_000_000 + b"</a>"
    for media_type in (DOCX, ODT):
        with pytest.raises(LimitError):
            read(part(zipped({"word/document.xml": bomb, "content.xml": bomb}), media_type))
    laughs = (
        '<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;">]>'
        f"<w:document {nsdecls('w')}><w:body><w:p><w:r><w:t>da &c;</w:t></w:r></w:p></w:body></w:document>"
    )
    assert seen(read(part(zipped({"word/document.xml": laughs})))) == "da"


def test_too_many_pages() -> None:
    data = word_text(*["<w:r><w:br w:type='page'/><w:t>Seite</w:t></w:r>"] * 8)
    with pytest.raises(LimitError):
        read(part(data), ReadingOptions(limits=Limits(max_pages=3)))


def test_empty_files_and_files_of_pictures() -> None:
    with pytest.raises(EmptyFileError, match="no words"):
        read(part(word_file(lambda document: None)))
    with pytest.raises(EmptyFileError, match="only pictures"):
        read(
            part(
                zipped(
                    {
                        "word/document.xml": f"<w:document {nsdecls('w')}><w:body/></w:document>",
                        "word/media/a.png": b"x",
                    }
                )
            )
        )
    with pytest.raises(EmptyFileError, match="no words"):
        read(part(open_text("<text:p/>"), ODT))


_TAGS = [
    "w:p",
    "w:r",
    "w:t",
    "w:tbl",
    "w:tr",
    "w:tc",
    "w:del",
    "w:ins",
    "w:pPr",
    "w:rPr",
    "w:br",
    "w:sdt",
    "w:hyperlink",
]
_XML = st.recursive(
    st.sampled_from(["Preis", "12 EUR", "", '<w:sz w:val="x"/>', "<w:tab/>", '<w:gridSpan w:val="-1"/>', "<w:jc/>"]),
    lambda inner: st.tuples(st.sampled_from(_TAGS), st.lists(inner, max_size=4)).map(
        lambda made: f"<{made[0]}>{''.join(made[1])}</{made[0]}>"
    ),
    max_leaves=25,
)


@given(_XML)
def test_any_order_of_elements_is_pages_or_an_error(xml: str) -> None:
    body = f"<w:document {nsdecls('w')}><w:body>{xml}<w:sectPr/></w:body></w:document>"
    try:
        pages = read(part(zipped({"word/document.xml": body})))
    except EmptyFileError:
        return
    folded(pages)
