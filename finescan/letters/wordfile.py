"""What all Word files have in common: page, typeface, language, the looks of runs, and bytes that never differ."""

from __future__ import annotations

import datetime as dt
import io
from typing import TYPE_CHECKING
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

import regex
from docx import Document
from docx.enum.text import WD_COLOR_INDEX
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor
from docx.styles.style import ParagraphStyle
from docx.text.run import Run as WordRun

from finescan.letters.model import Run
from finescan.letters.wording import locale

if TYPE_CHECKING:
    from docx.document import Document as WordDocument
    from docx.oxml.xmlchemy import BaseOxmlElement
    from docx.text.paragraph import Paragraph

FACE = "Arial"
NEW, FAINT, INK = RGBColor(0xA1, 0x14, 0x1B), RGBColor(0x54, 0x5B, 0x64), RGBColor(0, 0, 0)
_NOT_XML = regex.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_EPOCH = (1980, 1, 1, 0, 0, 0)
_SIDES = ("top", "left", "bottom", "right")
_AFTER_BORDERS = ("w:shd", "w:tabs", "w:spacing", "w:ind", "w:jc", "w:rPr")


def new_document(title: str, author: str, day: dt.date, language: str | None, size: float) -> WordDocument:
    """An empty A4 document in Arial of that size (points); its dates are those of the day."""
    document = Document()
    _modernise(document)
    _name(document, title, author, day)
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin, section.right_margin = Mm(25), Mm(20)
    section.top_margin, section.bottom_margin = Mm(20), Mm(22)
    section.header_distance, section.footer_distance = Mm(8), Mm(10)
    normal = document.styles["Normal"]
    assert isinstance(normal, ParagraphStyle)
    set_face(normal, size)
    if language is not None:
        _speak(normal, locale(language).replace("_", "-"))
    return document


def set_face(style: ParagraphStyle, size: float) -> None:
    """Arial in black for all scripts, in place of the face and the colour of the theme."""
    style.font.size, style.font.color.rgb = Pt(size), INK
    style.font.name = FACE
    faces = style.element.get_or_add_rPr().get_or_add_rFonts()
    for name in list(faces.attrib):
        del faces.attrib[name]
    for script in ("ascii", "hAnsi", "cs", "eastAsia"):
        faces.set(qn(f"w:{script}"), FACE)


def saved(document: WordDocument) -> bytes:
    """The file: the same document gives the same bytes."""
    made, fixed = io.BytesIO(), io.BytesIO()
    document.save(made)
    with ZipFile(made) as old, ZipFile(fixed, "w", ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(ZipInfo(name, _EPOCH), old.read(name), ZIP_DEFLATED)
    return fixed.getvalue()


def written(run: Run, paragraph: Paragraph) -> WordRun:
    """The run as Word has it, with its looks; it is not in the paragraph yet."""
    word = WordRun(OxmlElement("w:r"), paragraph)
    word.text = clean(run.text)
    word.bold = run.bold or run.inserted or None
    if run.blank:
        word.font.highlight_color = WD_COLOR_INDEX.YELLOW
    if run.inserted:
        word.font.color.rgb = NEW
    return word


def boxed(paragraph: Paragraph) -> None:
    """A border all around; paragraphs that follow each other share one."""
    border(paragraph, _SIDES, 12, 6, "A1141B")


def border(paragraph: Paragraph, sides: tuple[str, ...], eighths: int, space: int, colour: str) -> None:
    """Lines at the sides of a paragraph: `eighths` of a point thick, `space` points away."""
    borders = element("w:pBdr")
    for side in sides:
        values = {"w:val": "single", "w:sz": str(eighths), "w:space": str(space), "w:color": colour}
        borders.append(element(f"w:{side}", values))
    paragraph._p.get_or_add_pPr().insert_element_before(borders, *_AFTER_BORDERS)  # noqa: SLF001


def element(tag: str, values: dict[str, str] | None = None) -> BaseOxmlElement:
    """An element of WordprocessingML with its attributes."""
    made = OxmlElement(tag)
    for name, value in (values or {}).items():
        made.set(qn(name), value)
    return made


def clean(text: str) -> str:
    """Characters that XML cannot hold are left out."""
    return _NOT_XML.sub("", text)


def _modernise(document: WordDocument) -> None:
    """The template of python-docx is of Word 2007 and has a preview picture of another document."""
    package = document.part.package
    assert package is not None
    for name in [name for name, relation in package.rels.items() if relation.reltype.endswith("/thumbnail")]:
        del package.rels[name]
    mode = {"w:name": "compatibilityMode", "w:uri": "http://schemas.microsoft.com/office/word", "w:val": "15"}
    compat = element("w:compat")
    compat.append(element("w:compatSetting", mode))
    settings = document.settings.element
    for old in settings.findall(qn("w:compat")):
        settings.replace(old, compat)


def _name(document: WordDocument, title: str, author: str, day: dt.date) -> None:
    core, moment = document.core_properties, dt.datetime.combine(day, dt.time())
    core.title, core.author, core.last_modified_by = clean(title)[:255], clean(author)[:255], clean(author)[:255]
    core.created = core.modified = moment
    core.comments = ""


def _speak(style: ParagraphStyle, locale: str) -> None:
    looks = style.element.get_or_add_rPr()
    looks.append(element("w:lang", {"w:val": locale, "w:eastAsia": locale}))
